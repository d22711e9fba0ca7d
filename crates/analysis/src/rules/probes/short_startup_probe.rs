//! A startup probe that gives up on a slow starter before it is up.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::probed::{Purpose, probes};
use super::slow_starters::slow_starter;

/// See the page.
pub(crate) struct ShortStartupProbe;

impl Rule for ShortStartupProbe {
    const META: RuleInfo = RuleInfo {
        name: "short-startup-probe",
        category: Category::Probes,
        severity: Severity::Warning,
        summary: "a startup probe that gives up on a slow starter before it is up",
        page: crate::rules::page!("short_startup_probe.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let (object, inner) = (container.workload.object, container.container);
        let Some((what, seconds)) = slow_starter(inner) else { return };
        for probed in probes(container).into_iter().filter(|probed| probed.purpose == Purpose::Startup) {
            let budget = probed.probe.guaranteed_seconds();
            if budget >= seconds || object.is_unknown(&container.path.clone().key("image")) {
                continue;
            }
            let path = probed.path.clone().key("failureThreshold");
            let message = msg::short_startup_probe(&inner.name, what.clone(), budget);
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.evidence(format!("Container {} failed startup probe, will be restarted", inner.name));
            draft.likely().help(msg::short_startup_probe_help(seconds));
        }
    }
}
