//! A preStop hook that uses up the grace period.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::shutdown::sleep;

/// See the page.
pub(crate) struct PreStopExceedsGracePeriod;

impl Rule for PreStopExceedsGracePeriod {
    const META: RuleInfo = RuleInfo {
        name: "pre-stop-exceeds-grace-period",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "a preStop hook that uses up the grace period",
        page: crate::rules::page!("pre_stop_exceeds_grace_period.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((seconds, path)) = sleep(container) else { return };
        let grace = &container.workload.template.spec.termination_grace_period_seconds;
        let object = container.workload.object;
        if seconds < **grace || object.is_unknown(&path) || !object.is_whole() {
            return;
        }
        let message = msg::pre_stop_exceeds_grace_period(&container.container.name, seconds, **grace);
        let draft = cx.report(object, &path, object.value_at(&path), message);
        let given = container.workload.in_spec("terminationGracePeriodSeconds");
        let label = if grace.given { msg::label_grace(**grace) } else { msg::label_grace_default(**grace) };
        draft.label(object.key_at(&given), label);
        draft.help(msg::pre_stop_exceeds_grace_period_help(seconds));
    }
}
