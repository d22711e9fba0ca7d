//! A probe that grants more time to stop than the Pod does.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::probed::{Purpose, probes};

/// See the page.
pub(crate) struct ProbeGraceExceedsPodGrace;

impl Rule for ProbeGraceExceedsPodGrace {
    const META: RuleInfo = RuleInfo {
        name: "probe-grace-exceeds-pod-grace",
        category: Category::Probes,
        severity: Severity::Info,
        summary: "a probe that grants more time to stop than the Pod does",
        page: crate::rules::page!("probe_grace_exceeds_pod_grace.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let workload = container.workload;
        let object = workload.object;
        let grace = &workload.template.spec.termination_grace_period_seconds;
        let given = workload.in_spec("terminationGracePeriodSeconds");
        if object.is_unknown(&given) {
            return;
        }
        for probed in probes(container).into_iter().filter(|probed| probed.purpose != Purpose::Readiness) {
            let Some(own) = probed.probe.termination_grace_period_seconds.filter(|own| *own > **grace) else { continue };
            let path = probed.path.clone().key("terminationGracePeriodSeconds");
            let message = msg::probe_grace_exceeds_pod_grace(probed.purpose.field(), own, **grace);
            let draft = cx.report(object, &path, object.value_at(&path), message);
            let label = if grace.given { msg::label_grace(**grace) } else { msg::label_grace_default(**grace) };
            draft.label(object.key_at(&given), label).help(msg::probe_grace_exceeds_pod_grace_help());
        }
    }
}
