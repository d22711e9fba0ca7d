//! A probe that may wait longer for an answer than its period.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::probed::probes;

/// See the page.
pub(crate) struct ProbeTimeoutExceedsPeriod;

impl Rule for ProbeTimeoutExceedsPeriod {
    const META: RuleInfo = RuleInfo {
        name: "probe-timeout-exceeds-period",
        category: Category::Probes,
        severity: Severity::Info,
        summary: "a probe that may wait longer for an answer than its period",
        peers: &["datree/CONTAINERS_INCORRECT_TIMEOUTSECONDS_VALUE"],
        page: crate::rules::page!("probe_timeout_exceeds_period.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        for probed in probes(container) {
            let (timeout, period) = (*probed.probe.timeout_seconds, *probed.probe.period_seconds);
            if timeout <= period {
                continue;
            }
            let path = probed.path.clone().key("timeoutSeconds");
            let acts = timeout.saturating_mul(*probed.probe.failure_threshold);
            let message = msg::probe_timeout_exceeds_period(probed.purpose.field(), timeout, period, acts);
            cx.report(object, &path, object.value_at(&path), message).help(msg::probe_timeout_exceeds_period_help());
        }
    }
}
