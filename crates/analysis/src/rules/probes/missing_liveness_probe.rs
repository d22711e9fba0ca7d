//! A container that is never restarted when it hangs.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::serving::serves;

/// See the page.
pub(crate) struct MissingLivenessProbe;

impl Rule for MissingLivenessProbe {
    const META: RuleInfo = RuleInfo {
        name: "missing-liveness-probe",
        category: Category::Probes,
        severity: Severity::Info,
        summary: "a container that is never restarted when it hangs",
        default: false,
        peers: &["kube-linter/no-liveness-probe", "polaris/livenessProbeMissing", "checkov/CKV_K8S_8", "popeye/103"],
        page: crate::rules::page!("missing_liveness_probe.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let path = container.path.clone().key("livenessProbe");
        if container.container.liveness_probe.is_some() || !serves(container) || container.workload.object.is_unknown(&path) {
            return;
        }
        let at = container.workload.object.key_at(&container.path.clone().key("name"));
        let message = msg::missing_liveness_probe(&container.container.name);
        cx.report(container.workload.object, &path, at, message).help(msg::missing_liveness_probe_help());
    }
}
