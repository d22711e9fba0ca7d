//! A CloneSet whose update places a new Pod before any old one may go.

use podfit_model::object::IntOrString;

use super::foreign::{Foreign, Kind};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
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
        let Some(replicas) = foreign.replicas().filter(|replicas| *replicas > 0) else { return };
        let at = foreign.strategy_path("maxSurge");
        let Some(surge) = foreign.int_or_string(&at).given().and_then(|surge| surge.scaled_up(replicas)) else { return };
        let unavailable = foreign.int_or_string(&foreign.strategy_path("maxUnavailable"));
        let (given, unavailable) = (!unavailable.is_absent(), unavailable.or_default(IntOrString::Percent(20)));
        // Updates in place leave the Pod where it is.
        let kind = foreign.object.text_at(&path("spec.updateStrategy.type")).or_default("ReCreate");
        // With surge the percentage rounds down (`calculateDiffsWithExpectation`, pkg/controller/cloneset/sync).
        let Some(unavailable) = unavailable else { return };
        if surge < 1 || unavailable.scaled_down(replicas) != Some(0) || !matches!(kind, Some("ReCreate" | "Recreate")) {
            return;
        }
        let word = unavailable.to_string();
        let apart = foreign.workload().and_then(|workload| self_anti(&workload)).filter(|term| !term.within_revision);
        let message = match apart {
            Some(term) => msg::kruise_surge_needs_room_apart(&object.key.name, &term.topology_key, word, replicas),
            None => msg::kruise_surge_needs_room(&object.key.name, surge, word, replicas),
        };
        let draft = cx.report(object, &at, object.value_at(&at), message);
        let help = if given { msg::kruise_surge_needs_room_help() } else { msg::kruise_surge_needs_room_help_default() };
        draft.help(help);
    }
}
