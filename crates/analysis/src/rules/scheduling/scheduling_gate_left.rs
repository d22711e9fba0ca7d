//! A scheduling gate that is written into a manifest.

use podfit_syntax::Edit;

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct SchedulingGateLeft;

impl Rule for SchedulingGateLeft {
    const META: RuleInfo = RuleInfo {
        name: "scheduling-gate-left",
        category: Category::Scheduling,
        severity: Severity::Warning,
        presets: &["scheduling"],
        summary: "a scheduling gate in a manifest: the Pods wait until somebody takes it off",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("scheduling_gate_left.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let path = workload.in_spec("schedulingGates");
        let gates = &workload.template.spec.scheduling_gates;
        // With a cluster the scheduler itself answers: `pods-stay-pending`.
        if gates.is_empty() || object.is_unknown(&path) || !cx.clusters().is_empty() {
            return;
        }
        let names: Vec<&str> = gates.iter().map(|gate| &**gate).collect();
        let message = msg::scheduling_gate_left(&object.view.kind, &object.key.name, names.join(", "));
        let draft = cx.report(object, &path, object.key_at(&path), message);
        draft.evidence("Scheduling is blocked due to non-empty scheduling gates");
        draft.help(msg::scheduling_gate_left_help());
        draft.fix(msg::fix_drop_gates(), Applicability::Unsafe, vec![Edit::Delete { path }]);
    }
}
