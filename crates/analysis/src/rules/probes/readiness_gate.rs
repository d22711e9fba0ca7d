//! Pods that are Ready only when a controller says so.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use crate::read::Asked;

/// See the page.
pub(crate) struct ReadinessGate;

impl Rule for ReadinessGate {
    const META: RuleInfo = RuleInfo {
        name: "readiness-gate",
        category: Category::Probes,
        severity: Severity::Info,
        summary: "Pods that are Ready only when a controller says so",
        page: crate::rules::page!("readiness_gate.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let path = workload.in_spec("readinessGates");
        let Asked::Given(gates) = object.items_at(&path) else { return };
        for index in 0..gates.len() {
            let path = path.clone().index(index).key("conditionType");
            if let Asked::Given(condition) = object.text_at(&path) {
                let draft = cx.report(object, &path, object.value_at(&path), msg::readiness_gate(condition));
                draft.help(msg::readiness_gate_help());
            }
        }
    }
}
