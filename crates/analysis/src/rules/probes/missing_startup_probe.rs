//! A slow starter that its liveness probe may kill before it is up.

use crate::context::{ContainerCx, Context, Role};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::slow_starters::slow_starter;

/// See the page.
pub(crate) struct MissingStartupProbe;

impl Rule for MissingStartupProbe {
    const META: RuleInfo = RuleInfo {
        name: "missing-startup-probe",
        category: Category::Probes,
        severity: Severity::Warning,
        summary: "a slow starter that its liveness probe may kill before it is up",
        page: crate::rules::page!("missing_startup_probe.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let inner = container.container;
        let path = container.path.clone().key("startupProbe");
        let Some(liveness) = &inner.liveness_probe else { return };
        if container.role == Role::Init || inner.startup_probe.is_some() || container.workload.object.is_unknown(&path) {
            return;
        }
        let Some((what, seconds)) = slow_starter(inner) else { return };
        // pkg/kubelet/prober: the first kill comes no earlier than this after the start.
        let guaranteed =
            *liveness.initial_delay_seconds + (*liveness.failure_threshold - 1).max(0) * *liveness.period_seconds;
        if guaranteed >= seconds {
            return;
        }
        let at = container.path.clone().key("livenessProbe");
        let message = msg::missing_startup_probe(&inner.name, what, guaranteed);
        let draft = cx.report(container.workload.object, &path, container.workload.object.key_at(&at), message);
        draft.help(msg::missing_startup_probe_help(seconds));
    }
}
