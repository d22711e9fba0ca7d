//! A Rollout that runs two full sets of Pods side by side where they may not share nodes.

use super::canary::Canary;
use super::foreign::Foreign;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use crate::rules::scheduling::anti_affinity_exceeds_nodes::{domain_word, term_path};
use crate::rules::shared::self_anti::self_anti;

/// See the page.
pub(crate) struct ArgoNeedsDoubleRoom;

impl Rule for ArgoNeedsDoubleRoom {
    const META: RuleInfo = RuleInfo {
        name: "argo-needs-double-room",
        category: Category::Rollout,
        severity: Severity::Warning,
        presets: &["scheduling"],
        summary: "a Rollout that runs old and new Pods in full side by side where they may not share nodes",
        page: crate::rules::page!("argo_needs_double_room.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(foreign) = Foreign::of(object).filter(Foreign::is_argo) else { return };
        let Some(replicas) = foreign.replicas().filter(|replicas| *replicas > 0) else { return };
        let Some(workload) = foreign.workload() else { return };
        // `matchLabelKeys` names Kubernetes' own hash; a Rollout's Pods carry `rollouts-pod-template-hash`.
        let Some(term) = self_anti(&workload) else { return };
        let apart = workload.template.spec.affinity.anti_required.get(term.index).is_some_and(|term| {
            term.match_label_keys.iter().any(|key| &**key == "rollouts-pod-template-hash")
        });
        if apart {
            return;
        }
        let blue_green = object.at(&path("spec.strategy.blueGreen")).is_some();
        let dynamic = object.bool_at(&path("spec.strategy.canary.dynamicStableScale")).given() == Some(true);
        let routed = Canary::of(foreign).is_some_and(|canary| canary.routed) && !dynamic;
        if !blue_green && !routed {
            return;
        }
        let needed = replicas.saturating_mul(2);
        let at = term_path(&workload, &term).key("topologyKey");
        let word = domain_word(&term, needed);
        let message = if blue_green {
            msg::argo_needs_double_room(&object.key.name, needed, word)
        } else {
            msg::argo_needs_double_room_routed(&object.key.name, needed, word)
        };
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.label(object.value_at(&path("spec.replicas")), msg::label_replicas(replicas));
        draft.evidence("node(s) didn't match pod anti-affinity rules");
        draft.help(msg::argo_needs_double_room_help());
    }
}
