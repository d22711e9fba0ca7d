//! Pods whose root would be root on the node.

use serde_json::json;

use super::pod::{Pod, Who, offer};
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::read::Asked;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct MissingUserNamespace;

impl Rule for MissingUserNamespace {
    const META: RuleInfo = RuleInfo {
        name: "missing-user-namespace",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        summary: "Pods whose root would be root on the node",
        fix: FixKind::Unsafe,
        peers: &["kubesec/HostUsers"],
        page: crate::rules::page!("missing_user_namespace.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        // The API server refuses users of its own to a Pod that shares the node's namespaces.
        if pod.is_windows() || !standards::host_namespaces(&pod).is_empty() || pod.parts.iter().any(|part| !part.whole) {
            return;
        }
        let path = pod.spec("hostUsers");
        if matches!(pod.object().bool_at(&path), Asked::Absent | Asked::Given(true)) {
            let object = pod.object();
            let message = msg::missing_user_namespace(&*object.view.kind, &object.key.name);
            let draft = pod.report(Who::Pod, &path, message, cx);
            draft.help(msg::missing_user_namespace_help());
            offer(draft, &path, "hostUsers", json!(false), Applicability::Unsafe);
        }
    }
}
