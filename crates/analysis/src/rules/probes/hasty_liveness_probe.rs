//! A liveness probe that restarts its container within seconds.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::probed::{Purpose, probes};

/// See the page.
pub(crate) struct HastyLivenessProbe;

impl Rule for HastyLivenessProbe {
    const META: RuleInfo = RuleInfo {
        name: "hasty-liveness-probe",
        category: Category::Probes,
        severity: Severity::Warning,
        summary: "a liveness probe that restarts its container within seconds",
        page: crate::rules::page!("hasty_liveness_probe.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        for probed in probes(container).into_iter().filter(|probed| probed.purpose == Purpose::Liveness) {
            let (seconds, _) = probed.probe.reaction_seconds();
            if seconds >= PATIENCE {
                continue;
            }
            let failures = &probed.probe.failure_threshold;
            let key = if failures.given { "failureThreshold" } else { "periodSeconds" };
            let path = probed.path.clone().key(key);
            let name = &container.container.name;
            let message = msg::hasty_liveness_probe(name, seconds, **failures, *probed.probe.timeout_seconds);
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.evidence(format!("Container {name} failed liveness probe, will be restarted"));
            draft.help(msg::hasty_liveness_probe_help());
        }
    }
}

/// Seconds of silence that an ordinary program gets through now and then; the API's defaults grant 21.
const PATIENCE: i64 = 5;
