//! From what was played to the contract of `podfit simulate --format json`.

use podfit_ordered::OrderedMap;

use podfit_model::object::{ResourceList, Taint, TaintEffect};
use podfit_scheduler as played;

use super::{
    Blocked, NodeState, NotSimulated, PendingNode, PendingPods, PodCounts, Refused, StepState, TimelineEvent,
    WorkloadState,
};
use crate::report::Certainty;

/// A taint as `kubectl taint` writes it.
pub(crate) fn taint(taint: &Taint) -> String {
    let effect = match &taint.effect {
        TaintEffect::NoSchedule => "NoSchedule",
        TaintEffect::PreferNoSchedule => "PreferNoSchedule",
        TaintEffect::NoExecute => "NoExecute",
        TaintEffect::Other(other) => other,
    };
    if taint.value.is_empty() {
        format!("{}:{effect}", taint.key)
    } else {
        format!("{}={}:{effect}", taint.key, taint.value)
    }
}

fn amounts(list: &ResourceList) -> OrderedMap<String, String> {
    list.iter().map(|(name, amount)| (name.to_string(), amount.to_string())).collect()
}

impl From<&played::NodeOutcome> for NodeState {
    fn from(node: &played::NodeOutcome) -> Self {
        Self {
            name: node.name.to_string(),
            unschedulable: node.unschedulable,
            taints: node.taints.iter().map(taint).collect(),
            labels: node.labels.iter().map(|(key, value)| (key.to_string(), value.to_string())).collect(),
            allocatable: node.allocatable.as_ref().map(amounts),
            requested: amounts(&node.requested),
        }
    }
}

impl From<played::Certainty> for Certainty {
    fn from(certainty: played::Certainty) -> Self {
        match certainty {
            played::Certainty::Certain => Self::Certain,
            played::Certainty::Likely => Self::Likely,
        }
    }
}

impl From<&played::WorkloadOutcome> for WorkloadState {
    fn from(outcome: &played::WorkloadOutcome) -> Self {
        Self {
            desired: outcome.desired,
            created: outcome.created,
            scheduled: outcome.scheduled,
            ready: outcome.ready,
            pending: outcome.pending,
            succeeded: outcome.succeeded,
            placement: outcome.placement.iter().map(|(node, pods)| (node.to_string(), *pods)).collect(),
            replica_failure: outcome.replica_failure.clone(),
            pending_pods: outcome.pending_pods.iter().map(PendingPods::from).collect(),
            certainty: outcome.certainty.into(),
        }
    }
}

impl From<&played::PendingPods> for PendingPods {
    fn from(pods: &played::PendingPods) -> Self {
        Self {
            count: pods.count,
            reason: pods.reason.clone(),
            message: pods.message.clone(),
            template: if pods.new_template { "new" } else { "old" }.to_owned(),
            nodes: pods.nodes.iter().map(PendingNode::from).collect(),
        }
    }
}

impl From<&played::PendingNode> for PendingNode {
    fn from(node: &played::PendingNode) -> Self {
        Self { node: node.node.to_string(), plugin: node.plugin.clone(), reason: node.reason.clone() }
    }
}

impl From<&played::Refusal> for Refused {
    fn from(refusal: &played::Refusal) -> Self {
        Self {
            object: refusal.object.to_string(),
            field: refusal.field.clone(),
            message: refusal.message.clone(),
        }
    }
}

impl From<&played::NotPlayed> for NotSimulated {
    fn from(part: &played::NotPlayed) -> Self {
        Self { workload: part.workload.to_string(), part: part.part.clone() }
    }
}

impl From<played::PodCounts> for PodCounts {
    fn from(counts: played::PodCounts) -> Self {
        Self { pods: counts.pods, ready: counts.ready, pending: counts.pending }
    }
}

impl From<&played::TimelineEvent> for TimelineEvent {
    fn from(event: &played::TimelineEvent) -> Self {
        Self {
            at: event.at,
            event: match event.event {
                played::PodEvent::Created => "created",
                played::PodEvent::Bound => "bound",
                played::PodEvent::Ready => "ready",
                played::PodEvent::Deleted => "deleted",
                played::PodEvent::Pending => "pending",
            }
            .to_owned(),
            pod: event.pod.clone(),
            node: event.node.as_ref().map(ToString::to_string),
            old: event.old,
            new: event.new,
            ready: event.ready,
            pending: event.pending,
        }
    }
}

/// Workloads at rest, by `KIND/NAMESPACE/NAME`.
pub(crate) fn workloads(settled: &played::Settled) -> OrderedMap<String, WorkloadState> {
    settled.workloads.iter().map(|(key, outcome)| (key.to_string(), outcome.into())).collect()
}

/// The word for how a rollout ended.
pub(crate) fn result(result: played::RolloutResult) -> &'static str {
    match result {
        played::RolloutResult::Complete => "complete",
        played::RolloutResult::Stuck => "stuck",
        played::RolloutResult::Paused => "paused",
        played::RolloutResult::OnDelete => "ondelete",
        played::RolloutResult::Refused => "refused",
    }
}

impl From<&played::RolloutPlayed> for StepState {
    fn from(rollout: &played::RolloutPlayed) -> Self {
        let mut state = Self {
            step: "rollout".to_owned(),
            workload: Some(rollout.workload.to_string()),
            result: Some(result(rollout.result).to_owned()),
            message: rollout.message.clone(),
            ..Self::default()
        };
        // A refused update moved nothing: there are no old and new Pods to tell apart, and no new state.
        if rollout.result != played::RolloutResult::Refused {
            state.workloads = workloads(&rollout.settled);
            state.max_surge = rollout.max_surge;
            state.max_unavailable = rollout.max_unavailable;
            state.old_pods = Some(rollout.old_pods.into());
            state.new_pods = Some(rollout.new_pods.into());
            state.timeline = Some(rollout.timeline.iter().map(TimelineEvent::from).collect());
            state.certainty = Some(rollout.certainty.into());
        }
        state
    }
}

/// One step; `None` for one whose node or workload was not there.
pub(crate) fn step(step: &played::StepPlayed) -> Option<StepState> {
    let on_node = |verb: &str, node: &podfit_model::object::Text, settled: &played::Settled| StepState {
        step: verb.to_owned(),
        node: Some(node.to_string()),
        workloads: workloads(settled),
        ..StepState::default()
    };
    Some(match step {
        played::StepPlayed::Rollout(rollout) => rollout.into(),
        played::StepPlayed::Drain { node, drained, evicted, blocked, settled } => StepState {
            result: Some(if *drained { "drained" } else { "blocked" }.to_owned()),
            evicted: Some(*evicted),
            blocked: Some(
                blocked
                    .iter()
                    .map(|(count, message)| Blocked { count: *count, message: message.clone() })
                    .collect(),
            ),
            ..on_node("drain", node, settled)
        },
        played::StepPlayed::Cordon { node, settled } => on_node("cordon", node, settled),
        played::StepPlayed::DeleteNode { node, settled } => on_node("delete-node", node, settled),
        played::StepPlayed::Apply { refused, settled } => StepState {
            step: "apply".to_owned(),
            refused: Some(refused.iter().map(Refused::from).collect()),
            workloads: workloads(settled),
            ..StepState::default()
        },
        played::StepPlayed::NotFound { .. } => return None,
    })
}

#[cfg(test)]
mod tests;
