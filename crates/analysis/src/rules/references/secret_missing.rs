//! A Secret that the Pods use under another name than the set makes it.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_ordered::OrderedSet;
use super::uses::uses;

/// See the page.
pub(crate) struct SecretMissing;

impl Rule for SecretMissing {
    const META: RuleInfo = RuleInfo {
        name: "secret-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a Secret that the Pods use under another name than the set makes it",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/env-value-from", "popeye/304", "popeye/407", "monokle/LNK001", "monokle/LNK002"],
        page: crate::rules::page!("secret_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let mut said = OrderedSet::new();
        for used in uses(workload) {
            // Said once per name: the first place where it is used.
            if used.kind != "Secret" || used.optional || !said.insert(used.name) {
                continue;
            }
            let message = || msg::secret_missing(&*object.view.kind, &object.key.name, used.name);
            used.reference(workload).report_missing(object, message, cx);
        }
    }
}
