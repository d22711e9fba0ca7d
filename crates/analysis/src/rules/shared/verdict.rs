//! Which rule speaks of Pods without a node: one fact is said once.

use std::rc::Rc;

use podfit_model::cluster::{Autoscaling, Cluster};
use podfit_model::object::Field;
use podfit_scheduler::{PendingPods, RolloutResult, WorkloadOutcome};

use super::eligible::ineligible;
use super::self_anti::{Needs, SelfAnti, needs, self_anti};
use crate::context::{Context, WorkloadCx};
use crate::draft::Draft;
use crate::play::Alone;
use crate::report::{Certainty, Severity};
use crate::set::NamedCluster;

/// What keeps Pods of a settled workload from a node.
#[derive(Debug, Clone)]
pub(crate) enum Cause {
    /// No node is open to them, whatever runs there.
    NoEligibleNode,
    /// They may not share a domain, and there are fewer domains than Pods.
    TooFewDomains { term: SelfAnti, needs: Needs, eligible: i64 },
    /// Anything else.
    Other,
}

/// The Pods that pend and why; none where all of them have a node.
pub(crate) fn pending<'a>(
    workload: &WorkloadCx<'_>,
    cluster: &Cluster,
    outcome: &'a WorkloadOutcome,
) -> Option<(Cause, &'a PendingPods)> {
    let main = outcome.pending_pods.iter().max_by_key(|pods| pods.count)?;
    Some((cause(workload, cluster, main), main))
}

fn cause(workload: &WorkloadCx<'_>, cluster: &Cluster, pending: &PendingPods) -> Cause {
    let spec = &workload.template.spec;
    let open = cluster.nodes.iter().filter(|node| ineligible(spec, node).is_none()).count();
    let statically = |plugin: &str| {
        matches!(plugin, "NodeUnschedulable" | "NodeName" | "TaintToleration" | "NodeAffinity")
    };
    if open == 0 && !pending.nodes.is_empty() && pending.nodes.iter().all(|node| statically(&node.plugin)) {
        return Cause::NoEligibleNode;
    }
    let repelled = pending.nodes.iter().any(|node| node.reason.contains("anti-affinity"));
    if repelled
        && let Some(term) = self_anti(workload)
        && let Some(needs) = needs(workload, &term)
    {
        let eligible = domains(workload, cluster, &term);
        if eligible < needs.to_run {
            return Cause::TooFewDomains { term, needs, eligible };
        }
    }
    Cause::Other
}

/// Distinct values of the term's key over the nodes open to the workload.
pub(crate) fn domains(workload: &WorkloadCx<'_>, cluster: &Cluster, term: &SelfAnti) -> i64 {
    let spec = &workload.template.spec;
    let values: podfit_ordered::OrderedSet<_> = cluster
        .nodes
        .iter()
        .filter(|node| ineligible(spec, node).is_none())
        .filter_map(|node| node.meta.labels.get(&term.topology_key))
        .collect();
    i64::try_from(values.len()).unwrap_or(i64::MAX)
}

/// The workload as it comes to rest on the cluster; none where placement is another scheduler's business, where nothing
/// may be said of it, or where a change does not get through (`rollout-fix-stalls` tells that).
pub(crate) fn at_rest(
    workload: &WorkloadCx<'_>,
    named: &NamedCluster,
    cx: &mut Context<'_, '_>,
) -> Option<Rc<Alone>> {
    if other_scheduler(&workload.template.spec.scheduler_name) {
        return None;
    }
    let alone = cx.alone(workload, named)?;
    let stuck = alone.change().is_some_and(|change| change.result == RolloutResult::Stuck);
    (!stuck).then_some(alone)
}

/// Whether placement is another scheduler's business.
pub(crate) fn other_scheduler(name: &Field<podfit_model::object::Text>) -> bool {
    name.given && !name.value.is_empty() && &*name.value != "default-scheduler"
}

/// Lowers a verdict to what is proven: order of events, and nodes that may be added.
pub(crate) fn weigh(draft: &mut Draft, certainty: podfit_scheduler::Certainty, curable_by_node: bool) {
    if certainty == podfit_scheduler::Certainty::Likely {
        draft.likely();
    }
    if curable_by_node {
        draft.severity = draft.severity.min(Severity::Warning);
        draft.certainty = Certainty::Likely;
    }
}

/// Whether nodes can be added to the cluster at all.
pub(crate) fn can_grow(cluster: &Cluster) -> bool {
    cluster.autoscaling != Autoscaling::None
}
