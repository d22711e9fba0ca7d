//! A ServiceAccount that the Pods name otherwise than the set makes it.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use super::lookup::Reference;

/// See the page.
pub(crate) struct ServiceAccountMissing;

impl Rule for ServiceAccountMissing {
    const META: RuleInfo = RuleInfo {
        name: "service-account-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a ServiceAccount that the Pods name otherwise than the set makes it",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/non-existent-service-account", "popeye/307", "popeye/507", "monokle/LNK001"],
        page: crate::rules::page!("service_account_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        // The controller of every namespace makes this one.
        let Some(name) = workload.template.spec.service_account_name.as_deref().filter(|name| *name != "default") else {
            return;
        };
        let new = workload.in_spec("serviceAccountName");
        let path = if object.at(&new).is_some() { new } else { workload.in_spec("serviceAccount") };
        let namespace = object.key.namespace.as_deref();
        let reference = Reference { kind: "ServiceAccount", namespace, name, path };
        let message = || msg::service_account_missing(&*object.view.kind, &object.key.name, name);
        let evidence = format!(
            "error looking up service account {}/{name}: serviceaccount \"{name}\" not found",
            namespace.unwrap_or_default(),
        );
        if let Some(draft) = reference.report_missing(object, message, cx) {
            draft.evidence(evidence);
        }
    }
}
