//! A preStop hook that uses up the grace period.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use super::shutdown::{MINIMUM, sleep};
use crate::rules::probes::probed::probes;
use podfit_model::object::Handler;
use podfit_syntax::Edit;

/// See the page.
pub(crate) struct PreStopExceedsGracePeriod;

impl Rule for PreStopExceedsGracePeriod {
    const META: RuleInfo = RuleInfo {
        name: "pre-stop-exceeds-grace-period",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "a preStop hook that uses up the grace period",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("pre_stop_exceeds_grace_period.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((seconds, path)) = sleep(container) else { return };
        let grace = &container.workload.template.spec.termination_grace_period_seconds;
        let object = container.workload.object;
        let given = container.workload.in_spec("terminationGracePeriodSeconds");
        if object.is_unknown(&path) || object.is_unknown(&given) || object.view.broken {
            return;
        }
        let name = &container.container.name;
        // A sleep action longer than the grace period is refused by the API server, which has a rule of its own.
        let refused = matches!(container.container.pre_stop, Some(Handler::Sleep(_))) && seconds > **grace;
        if seconds.saturating_add(MINIMUM) < **grace || refused {
            check_probes(container, seconds, cx);
            return;
        }
        let message = if seconds < **grace {
            msg::pre_stop_exceeds_grace_period_nearly(name, seconds, **grace)
        } else {
            msg::pre_stop_exceeds_grace_period(name, seconds, **grace)
        };
        let draft = cx.report(object, &path, object.value_at(&path), message);
        let label = if grace.given { msg::label_grace(**grace) } else { msg::label_grace_default(**grace) };
        draft.label(object.key_at(&given), label);
        draft.help(msg::pre_stop_exceeds_grace_period_help(seconds));
        // The hook, and the API's default for the program itself.
        let enough = seconds.saturating_add(30);
        let edit = Edit::Insert { path: given, value: enough.into() };
        draft.fix(msg::fix_grace_period(enough), Applicability::Unsafe, vec![edit]);
    }
}

/// A probe may grant less time than the Pod does; the hook has to do with that as well.
fn check_probes(container: &ContainerCx<'_>, seconds: i64, cx: &mut Context<'_, '_>) {
    let object = container.workload.object;
    for probed in probes(container) {
        let Some(own) = probed.probe.termination_grace_period_seconds.filter(|own| *own <= seconds) else { continue };
        let path = probed.path.clone().key("terminationGracePeriodSeconds");
        let field = probed.purpose.field();
        let message = msg::pre_stop_exceeds_grace_period_probe(field, own, &container.container.name, seconds);
        let draft = cx.report(object, &path, object.value_at(&path), message);
        draft.severity(Severity::Info).help(msg::pre_stop_exceeds_grace_period_help(seconds));
    }
}
