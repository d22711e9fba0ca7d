//! A readiness probe that keeps a Pod out of service for a minute and more.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::probed::{Purpose, probes};

/// See the page.
pub(crate) struct SlowReadinessProbe;

impl Rule for SlowReadinessProbe {
    const META: RuleInfo = RuleInfo {
        name: "slow-readiness-probe",
        category: Category::Probes,
        severity: Severity::Info,
        summary: "a readiness probe that keeps a Pod out of service for a minute and more",
        peers: &["datree/CONTAINERS_INCORRECT_PERIODSECONDS_VALUE"],
        page: crate::rules::page!("slow_readiness_probe.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        for probed in probes(container).into_iter().filter(|probed| probed.purpose == Purpose::Readiness) {
            let probe = probed.probe;
            let (delay, period) = (*probe.initial_delay_seconds, *probe.period_seconds);
            let earliest = delay.saturating_add((*probe.success_threshold - 1).max(0).saturating_mul(period));
            let name = &container.container.name;
            let (key, message) = if earliest >= MINUTE {
                let key = if delay * 2 >= earliest { "initialDelaySeconds" } else { "successThreshold" };
                (key, msg::slow_readiness_probe(name, earliest))
            } else if period >= MINUTE {
                ("periodSeconds", msg::slow_readiness_probe_period(name, period))
            } else {
                continue;
            };
            let path = probed.path.clone().key(key);
            cx.report(object, &path, object.value_at(&path), message).help(msg::slow_readiness_probe_help());
        }
    }
}

/// What a rollout of a few Pods bears at each of them.
const MINUTE: i64 = 60;
