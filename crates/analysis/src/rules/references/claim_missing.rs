//! A PersistentVolumeClaim that the Pods use under another name than the set makes it.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_ordered::OrderedSet;
use super::uses::uses;

/// See the page.
pub(crate) struct ClaimMissing;

impl Rule for ClaimMissing {
    const META: RuleInfo = RuleInfo {
        name: "claim-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a PersistentVolumeClaim that the Pods use under another name than the set makes it",
        fix: FixKind::Unsafe,
        peers: &["monokle/LNK001"],
        page: crate::rules::page!("claim_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let mut said = OrderedSet::new();
        for used in uses(workload) {
            // Said once per name: the first place where it is used.
            if used.kind != "PersistentVolumeClaim" || used.optional || !said.insert(used.name) {
                continue;
            }
            let message = || msg::claim_missing(&*object.view.kind, &object.key.name, used.name);
            used.reference(workload).report_missing(object, message, cx);
        }
    }
}
