//! Node conditions that exclude each other: no node can ever meet them.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use crate::rules::shared::reach::contradiction;
use crate::rules::shared::verdict::other_scheduler;

/// See the page.
pub(crate) struct ContradictoryNodeSelection;

impl Rule for ContradictoryNodeSelection {
    const META: RuleInfo = RuleInfo {
        name: "contradictory-node-selection",
        category: Category::Scheduling,
        severity: Severity::Error,
        presets: &["scheduling"],
        summary: "node conditions that exclude each other, so that no node can ever meet them",
        page: crate::rules::page!("contradictory_node_selection.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let refused = cx.violations.get(object.index).is_some_and(|violations| !violations.is_empty());
        let spec = &workload.template.spec;
        if refused || !object.is_whole() || spec.node_name.is_some() || other_scheduler(&spec.scheduler_name) {
            return;
        }
        let Some(found) = contradiction(workload) else { return };
        let message = match &found.conditions {
            Some(conditions) => msg::contradictory_node_selection(conditions),
            None => msg::contradictory_node_selection_empty(),
        };
        let draft = cx.report(object, &found.path, object.value_at(&found.path), message);
        if let Some(other) = &found.other {
            draft.label(object.value_at(other), msg::label_contradicts());
        }
        draft.evidence("node(s) didn't match Pod's node affinity/selector");
        draft.help(if found.conditions.is_some() {
            msg::contradictory_node_selection_help()
        } else {
            msg::contradictory_node_selection_help_empty()
        });
    }
}
