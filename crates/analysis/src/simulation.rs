//! The contract of `podfit simulate --format json`, version 1, and how it is made from what was played.

pub(crate) mod from_played;

use podfit_ordered::OrderedMap;

use serde::{Deserialize, Serialize};

use crate::report::Certainty;

/// What `podfit simulate` played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Simulation {
    /// Version of this contract.
    pub version: u32,
    /// The Kubernetes version played, such as `1.36`.
    pub kubernetes: String,
    /// Objects that the API server or admission refused.
    pub refused: Vec<Refused>,
    /// Nodes after everything was created and came to rest.
    pub nodes: Vec<NodeState>,
    /// Workloads then, by `KIND/NAMESPACE/NAME`.
    pub workloads: OrderedMap<String, WorkloadState>,
    /// Pods that came with a node: `default/cache` → `Running on w1`.
    #[serde(default, skip_serializing_if = "OrderedMap::is_empty")]
    pub existing_pods: OrderedMap<String, String>,
    /// One entry per step.
    pub steps: Vec<StepState>,
    /// Parts of Kubernetes that a Pod uses and that are not simulated; each makes verdicts `likely`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_simulated: Vec<NotSimulated>,
}

/// A part that is not simulated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotSimulated {
    /// `KIND/NAMESPACE/NAME`
    pub workload: String,
    /// Which part.
    pub part: String,
}

/// A refused object.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// `KIND/NAMESPACE/NAME`
    pub object: String,
    /// Field path; null where the server names none.
    pub field: Option<String>,
    /// The server's words.
    pub message: String,
}

/// A node at rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NodeState {
    /// Name.
    pub name: String,
    /// Cordoned.
    pub unschedulable: bool,
    /// As kubectl writes them: `key=value:Effect`.
    pub taints: Vec<String>,
    /// Labels.
    pub labels: OrderedMap<String, String>,
    /// Canonical quantities; null: unlimited.
    pub allocatable: Option<OrderedMap<String, String>>,
    /// Sum of the requests of its Pods.
    pub requested: OrderedMap<String, String>,
}

/// A workload at rest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkloadState {
    /// Pods wanted.
    pub desired: i64,
    /// Pods that exist.
    pub created: i64,
    /// Pods with a node.
    pub scheduled: i64,
    /// Pods Ready.
    pub ready: i64,
    /// Pods without a node.
    pub pending: i64,
    /// Pods that succeeded.
    pub succeeded: i64,
    /// Pods by node.
    pub placement: OrderedMap<String, i64>,
    /// FailedCreate text; null where there is none.
    pub replica_failure: Option<String>,
    /// Pods without a node, by reason.
    pub pending_pods: Vec<PendingPods>,
    /// How sure.
    pub certainty: Certainty,
}

// Reports always say how sure they are; only the states here begin empty.
#[allow(clippy::derivable_impls)]
impl Default for Certainty {
    fn default() -> Self {
        Self::Certain
    }
}

/// Pods that pend for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingPods {
    /// How many.
    pub count: i64,
    /// `Unschedulable`, `SchedulingGated`, or empty.
    pub reason: String,
    /// The scheduler's words.
    pub message: String,
    /// `new` or `old`.
    pub template: String,
    /// Why each node said no.
    pub nodes: Vec<PendingNode>,
}

/// Why one node said no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingNode {
    /// Node.
    pub node: String,
    /// Plugin.
    pub plugin: String,
    /// Its words.
    pub reason: String,
}

/// One step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepState {
    /// `rollout`, `drain`, `cordon`, `delete-node`, `apply`.
    pub step: String,
    /// Of a rollout: `KIND/NAMESPACE/NAME`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workload: Option<String>,
    /// Of a drain, cordon or deletion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// `complete`, `stuck`, `paused`, `ondelete`, `refused`; `drained`, `blocked`; null for the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// The server's words where it was refused.
    pub message: Option<String>,
    /// Surge in Pods.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_surge: Option<i64>,
    /// Unavailable in Pods.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_unavailable: Option<i64>,
    /// Pods of older templates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old_pods: Option<PodCounts>,
    /// Pods of the new template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_pods: Option<PodCounts>,
    /// Events of a rollout.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeline: Option<Vec<TimelineEvent>>,
    /// Of a drain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evicted: Option<i64>,
    /// Of a drain: Pods that may not go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocked: Option<Vec<Blocked>>,
    /// Of `apply`: refused objects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Vec<Refused>>,
    /// How sure (rollouts).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certainty: Option<Certainty>,
    /// Workloads afterwards.
    pub workloads: OrderedMap<String, WorkloadState>,
}

/// Pods of one side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PodCounts {
    /// All.
    pub pods: i64,
    /// Ready.
    pub ready: i64,
    /// Without a node.
    pub pending: i64,
}

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineEvent {
    /// Counts events, not time.
    pub at: u64,
    /// `created`, `bound`, `ready`, `deleted`, `pending`.
    pub event: String,
    /// A name of our own making.
    pub pod: String,
    /// Where.
    pub node: Option<String>,
    /// Pods of older templates after it.
    pub old: i64,
    /// Pods of the new template after it.
    pub new: i64,
    /// Ready after it.
    pub ready: i64,
    /// Pending after it.
    pub pending: i64,
}

/// Pods that an eviction was refused for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blocked {
    /// How many.
    pub count: i64,
    /// The server's words.
    pub message: String,
}
