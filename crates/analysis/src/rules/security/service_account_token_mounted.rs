//! A token of the API server in Pods that nothing lets use it.

use serde_json::json;

use super::account;
use super::pod::{Pod, offer};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct ServiceAccountTokenMounted;

impl Rule for ServiceAccountTokenMounted {
    const META: RuleInfo = RuleInfo {
        name: "service-account-token-mounted",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a token of the API server in Pods that nothing lets use it",
        fix: FixKind::Unsafe,
        peers: &["polaris/automountServiceAccountToken", "checkov/CKV_K8S_38", "checkov/CKV_K8S_42", "kubesec/AutomountServiceAccountToken", "trivy/KSV-0036", "popeye/301", "popeye/303"],
        page: crate::rules::page!("service_account_token_mounted.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        let Some(account) = account::of(&pod, cx) else { return };
        if account.mounted.is_some() || account.has_use {
            return;
        }
        let object = pod.object();
        let at = pod.spec("automountServiceAccountToken");
        let message = msg::service_account_token_mounted(&*object.view.kind, &object.key.name, account.name);
        let draft = cx.report(object, &at, object.key_at(&at), message);
        draft.help(msg::service_account_token_mounted_help()).likely();
        offer(draft, &at, "automountServiceAccountToken", json!(false), Applicability::Unsafe);
    }
}
