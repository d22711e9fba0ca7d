//! A rollout that places a new Pod before any old one may go.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;
use super::exclusive_device_surge::accelerator;
use super::host_ports::first_host_port;
use crate::rules::shared::self_anti::{makes_before_break, resolved, self_anti};

/// See the page.
pub(crate) struct SurgeNeedsRoom;

impl Rule for SurgeNeedsRoom {
    const META: RuleInfo = RuleInfo {
        name: "surge-needs-room",
        category: Category::Rollout,
        severity: Severity::Info,
        summary: "a rollout that places a new Pod before any old one may go",
        page: crate::rules::page!("surge_needs_room.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let Object::Deployment(deployment) = object.object() else { return };
        let unavailable = &deployment.strategy.max_unavailable;
        // Only where somebody wrote it: as a default it is every small Deployment's. A cluster answers by itself.
        if !unavailable.given || !cx.clusters().is_empty() || !makes_before_break(deployment) || !object.is_whole() {
            return;
        }
        // A scarce device or port is told by its own rule.
        let scarce = workload.template.spec.containers.iter().any(|container| accelerator(container).is_some());
        if scarce || first_host_port(workload).is_some() {
            return;
        }
        let Some((surge, _)) = resolved(deployment) else { return };
        let path = path("spec.strategy.rollingUpdate.maxUnavailable");
        let message = match self_anti(workload) {
            Some(term) if !term.within_revision => msg::surge_needs_room_apart(&term.topology_key),
            _ => msg::surge_needs_room(surge),
        };
        cx.report(object, &path, object.value_at(&path), message).help(msg::surge_needs_room_help());
    }
}
