//! The next rollout stops half way: new Pods have no place, and no old Pod may go.

use podfit_model::object::Object;
use podfit_scheduler::{RolloutPlayed, RolloutResult};
use podfit_syntax::{Edit, Path};
use serde_json::json;

use crate::rules::scheduling::anti_affinity_exceeds_nodes::{replicas_place, term_path};
use crate::rules::shared::growth::cured_by_nodes;
use crate::rules::shared::self_anti::self_anti;
use crate::rules::shared::verdict::{other_scheduler, weigh};
use crate::rules::shared::why::clauses;
use crate::context::{Context, WorkloadCx};
use crate::draft::Draft;
use crate::messages::{Message, msg};
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use crate::set::NamedCluster;

/// See the page.
pub(crate) struct RolloutStalls;

impl Rule for RolloutStalls {
    const META: RuleInfo = RuleInfo {
        name: "rollout-stalls",
        category: Category::Rollout,
        severity: Severity::Error,
        presets: &["scheduling"],
        summary: "a rolling update that can never finish on this cluster",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("rollout_stalls.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        if other_scheduler(&workload.template.spec.scheduler_name) {
            return;
        }
        for named in cx.clusters() {
            let Some(alone) = cx.alone(workload, named) else { continue };
            // Pods that never run in the first place are another rule's.
            let settled = alone.outcome().is_some_and(|outcome| outcome.pending == 0 && outcome.replica_failure.is_none());
            let Some(rollout) = alone.next_rollout() else { continue };
            if !settled || rollout.result != RolloutResult::Stuck {
                continue;
            }
            let grows = cured_by_nodes(workload, named, &alone, cx, |grown| completes(grown.next_rollout()));
            report(workload, named, rollout, grows, cx);
        }
    }
}

fn report(
    workload: &WorkloadCx<'_>,
    named: &NamedCluster,
    rollout: &RolloutPlayed,
    grows: bool,
    cx: &mut Context<'_, '_>,
) {
    let object = workload.object;
    let path = strategy_path(workload);
    let message = msg::rollout_stalls(&*object.view.kind, &object.key.name, reason(rollout));
    let draft = cx.report(object, &path, object.key_at(&path), message);
    draft.cluster(&named.name);
    explain(workload, named, rollout, draft);
    weigh(draft, rollout.certainty, grows);
    draft.help(if grows { msg::pods_stay_pending_help_grows() } else { msg::rollout_stalls_help() });
    add_fixes(workload, draft);
}

/// Whether a rollout came to its end.
pub(crate) fn completes(rollout: Option<&RolloutPlayed>) -> bool {
    rollout.is_some_and(|rollout| rollout.result == RolloutResult::Complete)
}

/// What stands still, in numbers.
pub(crate) fn reason(rollout: &RolloutPlayed) -> Message {
    let new = rollout.new_pods;
    match (new.pending, rollout.max_surge, rollout.max_unavailable) {
        (0, _, _) if new.pods == 0 => msg::stalls_none_created(),
        (0, _, _) => msg::stalls_not_ready(new.pods - new.ready),
        (pending, Some(surge), Some(unavailable)) => {
            msg::stalls_no_node(pending, rollout.old_pods.pods, surge, unavailable)
        }
        (pending, _, _) => msg::stalls_no_node_plain(pending, rollout.old_pods.pods),
    }
}

/// Labels and evidence: the replica count, the arithmetic, the term, and the scheduler's own words.
pub(crate) fn explain(workload: &WorkloadCx<'_>, named: &NamedCluster, rollout: &RolloutPlayed, draft: &mut Draft) {
    if let Some((replicas, arithmetic)) = arithmetic(workload, rollout) {
        draft.label(replicas_place(workload), msg::label_replicas(replicas));
        draft.label(workload.object.key_at(&strategy_path(workload)), arithmetic);
    }
    if let Some(term) = self_anti(workload) {
        let path = term_path(workload, &term);
        draft.label(workload.object.key_at(&path.key("topologyKey")), msg::label_no_two_share(&term.topology_key));
    }
    let key = &workload.object.key;
    let outcome = rollout.settled.workloads.get(*key);
    for pods in outcome.iter().flat_map(|outcome| &outcome.pending_pods).filter(|pods| pods.new_template) {
        draft.evidence(pods.message.clone());
        let why = clauses(workload, &named.cluster, pods);
        if !why.is_empty() {
            draft.label(workload.object.key_at(&workload.spec_path), msg::label_why_no_node(named.name.as_str(), why));
        }
    }
    if let Some(failure) = outcome.and_then(|outcome| outcome.replica_failure.as_ref()) {
        draft.evidence(failure.clone());
    }
}

/// How surge and unavailable came to their numbers.
fn arithmetic(workload: &WorkloadCx<'_>, rollout: &RolloutPlayed) -> Option<(i64, Message)> {
    let Object::Deployment(deployment) = workload.object.object() else { return None };
    let replicas = *deployment.replicas;
    let (surge, unavailable) = (rollout.max_surge?, rollout.max_unavailable?);
    let strategy = &deployment.strategy;
    let text = msg::label_arithmetic(
        replicas,
        strategy.max_surge.to_string(),
        surge,
        strategy.max_unavailable.to_string(),
        unavailable,
    );
    Some((replicas, text))
}

/// `spec.strategy`, or `spec.updateStrategy` of the other kinds.
pub(crate) fn strategy_path(workload: &WorkloadCx<'_>) -> Path {
    match workload.object.object() {
        Object::Deployment(_) => path("spec.strategy"),
        Object::Other(other) if &*other.kind == "Rollout" => path("spec.strategy"),
        _ => path("spec.updateStrategy"),
    }
}

/// Replace one Pod at a time; or let new Pods join old ones on a node while the rollout lasts.
pub(crate) fn add_fixes(workload: &WorkloadCx<'_>, draft: &mut Draft) {
    let Object::Deployment(deployment) = workload.object.object() else { return };
    if *deployment.replicas > 0 {
        let rolling = json!({"maxSurge": 0, "maxUnavailable": 1});
        let path = path("spec.strategy");
        let edits = if workload.object.at(&path).is_none() {
            vec![Edit::Insert { path, value: json!({"rollingUpdate": rolling}) }]
        } else if deployment.strategy.rolling_update_given {
            let below = path.key("rollingUpdate");
            vec![
                set(workload, below.clone().key("maxSurge"), json!(0)),
                set(workload, below.key("maxUnavailable"), json!(1)),
            ]
        } else {
            vec![Edit::Insert { path: path.key("rollingUpdate"), value: rolling }]
        };
        let serving = *deployment.replicas - 1;
        draft.fix(msg::fix_one_at_a_time(serving, *deployment.replicas), Applicability::Unsafe, edits);
    }
    if let Some(term) = self_anti(workload)
        && !term.within_revision
    {
        let path = term_path(workload, &term).key("matchLabelKeys");
        let edit = match workload.object.at(&path) {
            Some(list) => Edit::Insert { path: path.index(list.items().len()), value: json!("pod-template-hash") },
            None => Edit::Insert { path, value: json!(["pod-template-hash"]) },
        };
        draft.fix(msg::fix_match_label_keys(), Applicability::Unsafe, vec![edit]);
    }
}

fn set(workload: &WorkloadCx<'_>, path: Path, value: serde_json::Value) -> Edit {
    if workload.object.at(&path).is_some() { Edit::Replace { path, value } } else { Edit::Insert { path, value } }
}
