//! Pods that act as the default ServiceAccount of their Namespace.

use super::account;
use super::pod::Pod;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct DefaultServiceAccount;

impl Rule for DefaultServiceAccount {
    const META: RuleInfo = RuleInfo {
        name: "default-service-account",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "Pods that act as the default ServiceAccount of their Namespace",
        peers: &["kube-linter/default-service-account", "checkov/CKV_K8S_41", "kubesec/ServiceAccountName", "popeye/300"],
        page: crate::rules::page!("default_service_account.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        let Some(account) = account::of(&pod, cx) else { return };
        if account.name != "default" || account.mounted == Some(false) {
            return;
        }
        let object = pod.object();
        let at = pod.spec("serviceAccountName");
        let message = msg::default_service_account(&*object.view.kind, &object.key.name);
        let draft = cx.report(object, &at, object.key_at(&at), message);
        draft.help(msg::default_service_account_help());
    }
}
