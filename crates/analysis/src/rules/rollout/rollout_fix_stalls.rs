//! The change itself does not get through: from what runs now to this manifest the rollout stops.

use podfit_scheduler::RolloutResult;

use crate::rules::shared::growth::cured_by_nodes;
use super::rollout_stalls::{completes, add_fixes, explain, reason, strategy_path};
use crate::rules::shared::verdict::{other_scheduler, weigh};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct RolloutFixStalls;

impl Rule for RolloutFixStalls {
    const META: RuleInfo = RuleInfo {
        name: "rollout-fix-stalls",
        category: Category::Rollout,
        severity: Severity::Error,
        presets: &["scheduling"],
        summary: "a change that cannot roll out from what runs now",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("rollout_fix_stalls.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        if other_scheduler(&workload.template.spec.scheduler_name) {
            return;
        }
        for named in cx.clusters() {
            let Some(alone) = cx.alone(workload, named) else { continue };
            let Some(change) = alone.change().filter(|change| change.result == RolloutResult::Stuck) else { continue };
            let object = workload.object;
            let path = strategy_path(workload);
            let completes_later = completes(alone.next_rollout());
            let grows = cured_by_nodes(workload, named, &alone, cx, |grown| completes(grown.change()));
            let message = msg::rollout_fix_stalls(&*object.view.kind, &object.key.name, reason(change));
            let draft = cx.report(object, &path, object.key_at(&path), message);
            draft.cluster(&named.name);
            explain(workload, named, change, draft);
            weigh(draft, change.certainty, grows);
            draft.help(if completes_later { msg::rollout_fix_stalls_help() } else { msg::rollout_stalls_help() });
            add_fixes(workload, draft);
        }
    }
}
