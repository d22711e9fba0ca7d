//! A container that serves before anyone knows that it can.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::serving::{serves, service};

/// See the page.
pub(crate) struct MissingReadinessProbe;

impl Rule for MissingReadinessProbe {
    const META: RuleInfo = RuleInfo {
        name: "missing-readiness-probe",
        category: Category::Probes,
        severity: Severity::Info,
        summary: "a container that serves before anyone knows that it can",
        peers: &["kube-linter/no-readiness-probe", "kube-score/pod-probes", "polaris/readinessProbeMissing"],
        page: crate::rules::page!("missing_readiness_probe.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let path = container.path.clone().key("readinessProbe");
        if container.container.readiness_probe.is_some() || !serves(container) || container.workload.object.is_unknown(&path) {
            return;
        }
        let name = &container.container.name;
        let at = container.workload.object.key_at(&container.path.clone().key("name"));
        let draft = if let Some(service) = service(container.workload, cx) {
            let message = msg::missing_readiness_probe_service(name, service);
            let draft = cx.report(container.workload.object, &path, at, message);
            draft.severity(Severity::Warning)
        } else {
            cx.report(container.workload.object, &path, at, msg::missing_readiness_probe(name))
        };
        draft.help(msg::missing_readiness_probe_help());
    }
}
