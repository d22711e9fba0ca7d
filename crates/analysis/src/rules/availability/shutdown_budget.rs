//! How long a container has left after its preStop hook.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::shutdown::{MINIMUM, sleep};

/// See the page.
pub(crate) struct ShutdownBudget;

impl Rule for ShutdownBudget {
    const META: RuleInfo = RuleInfo {
        name: "shutdown-budget",
        category: Category::Availability,
        severity: Severity::Info,
        summary: "how long a container has left after its preStop hook",
        page: crate::rules::page!("shutdown_budget.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((seconds, path)) = sleep(container) else { return };
        let grace = *container.workload.template.spec.termination_grace_period_seconds;
        let object = container.workload.object;
        if seconds.saturating_add(MINIMUM) >= grace || seconds <= 0 || object.is_unknown(&path) || !object.is_whole() {
            return;
        }
        let message = msg::shutdown_budget(seconds, grace, grace - seconds);
        cx.report(object, &path, object.value_at(&path), message);
    }
}
