//! A CloneSet whose update places a new Pod before any old one may go.

use podfit_model::object::IntOrString;

use super::exclusive_device_surge::accelerator;
use super::foreign::{Foreign, Kind};
use super::host_ports::first_host_port;
use super::surge::Update;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use crate::rules::shared::self_anti::self_anti;

/// See the page.
pub(crate) struct KruiseSurgeNeedsRoom;

impl Rule for KruiseSurgeNeedsRoom {
    const META: RuleInfo = RuleInfo {
        name: "kruise-surge-needs-room",
        category: Category::Rollout,
        severity: Severity::Info,
        presets: &["scheduling"],
        summary: "a CloneSet whose update places a new Pod before any old one may go",
        page: crate::rules::page!("kruise_surge_needs_room.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(foreign) = Foreign::of(object).filter(|foreign| foreign.kind == Kind::CloneSet) else { return };
        let Some(workload) = foreign.workload() else { return };
        let Some(Update { replicas, surge, .. }) = Update::of(&workload).filter(Update::makes_before_break) else { return };
        // A scarce device or port is told by its own rule.
        let scarce = workload.template.spec.containers.iter().any(|container| accelerator(container).is_some());
        if scarce || first_host_port(&workload).is_some() {
            return;
        }
        let at = foreign.strategy_path("maxSurge");
        let unavailable = foreign.int_or_string(&foreign.strategy_path("maxUnavailable"));
        let given = !unavailable.is_absent();
        let Some(unavailable) = unavailable.or_default(IntOrString::Percent(20)) else { return };
        let word = unavailable.to_string();
        let apart = self_anti(&workload).filter(|term| !term.within_revision);
        let message = match apart {
            Some(term) => msg::kruise_surge_needs_room_apart(&object.key.name, &term.topology_key, word, replicas),
            None => msg::kruise_surge_needs_room(&object.key.name, surge, word, replicas),
        };
        let draft = cx.report(object, &at, object.value_at(&at), message);
        let help = if given { msg::kruise_surge_needs_room_help() } else { msg::kruise_surge_needs_room_help_default() };
        draft.help(help);
    }
}
