//! A sidecar whose readiness the containers after it do not wait for.

use crate::context::{ContainerCx, Context, Role};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct SidecarWithoutStartupProbe;

impl Rule for SidecarWithoutStartupProbe {
    const META: RuleInfo = RuleInfo {
        name: "sidecar-without-startup-probe",
        category: Category::Probes,
        severity: Severity::Info,
        summary: "a sidecar whose readiness the containers after it do not wait for",
        page: crate::rules::page!("sidecar_without_startup_probe.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let (object, inner) = (container.workload.object, container.container);
        let path = container.path.clone().key("startupProbe");
        let waits = inner.startup_probe.is_some() || inner.post_start.is_some();
        if container.role != Role::Sidecar || inner.readiness_probe.is_none() || waits || object.is_unknown(&path) {
            return;
        }
        let at = container.path.clone().key("readinessProbe");
        let message = msg::sidecar_without_startup_probe(&inner.name);
        cx.report(object, &path, object.key_at(&at), message).help(msg::sidecar_without_startup_probe_help());
    }
}
