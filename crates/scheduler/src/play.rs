//! The one driver: objects in, steps played until nothing moves, outcomes out.

use podfit_ordered::OrderedMap;

pub use crate::shared::SharedCluster;

use podfit_model::object::{Object, ObjectKey, ResourceList, StringMap, Taint, Text};

use crate::admission::late;
use crate::certainty::{self, Judge};
use crate::world::load;

/// What is there and what is applied.
// Each is a switch of its own; there is no state machine in them.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct State {
    /// What is there before.
    pub cluster: SharedCluster,
    /// What is applied, in this order. Objects that the API server refuses have been left out by the caller.
    pub objects: Vec<Object>,
    /// Namespace of objects that name none.
    pub namespace: Text,
    /// Come to rest after each workload is created, not only at the end.
    pub settle_each: bool,
    /// Pods of Jobs succeed instead of running on.
    pub jobs_complete: bool,
    /// Annotation keys whose value `"false"` on a Pod says that it never becomes Ready.
    pub ready_annotations: Vec<Text>,
    /// Objects that the manifests refer to but that are neither applied nor in the cluster: `true` when the cluster is
    /// known to be complete (a scenario), so that absence is a fact; `false` when they may simply live elsewhere.
    pub closed_world: bool,
    /// Whether other orders of events are searched where no lemma speaks. Without it such outcomes are `Likely`: right
    /// for a caller that makes nothing of certainty.
    pub search_orders: bool,
}

/// What happens after everything has come to rest.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Step {
    /// The workload is updated to `object` (its desired state, template changed) and rolls.
    Rollout {
        /// Which workload.
        workload: ObjectKey,
        /// What it becomes.
        object: Box<Object>,
    },
    /// The API server refused the update: nothing moves.
    Refused {
        /// Which workload.
        workload: ObjectKey,
        /// The server's words.
        message: String,
    },
    /// Cordon the node and evict its Pods as `kubectl drain` does (DaemonSet Pods stay).
    Drain(NodeChoice),
    /// Mark the node unschedulable.
    Cordon(NodeChoice),
    /// The node object and its Pods are gone.
    DeleteNode(NodeChoice),
    /// Create or update objects.
    Apply(Vec<Object>),
}

/// A node by name, or one that holds a Pod of a workload (the one with the lowest name).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NodeChoice {
    /// By name.
    Name(Text),
    /// One that holds a Pod of this workload.
    Holding(ObjectKey),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Played {
    /// Objects that admission refused.
    pub refused: Vec<Refusal>,
    /// After everything was created and came to rest.
    pub settled: Settled,
    /// Pods that came with `spec.nodeName`: `default/cache` → `Running on w1`.
    pub existing_pods: OrderedMap<String, String>,
    /// Rollouts that begin at once, because the live template of a workload differs from the one that is applied.
    pub started: Vec<RolloutPlayed>,
    /// One entry per step.
    pub steps: Vec<StepPlayed>,
    /// Steps of simulation spent, for bounds and tests.
    pub effort: u64,
    /// What the verdicts rest on that podfit does not play (dynamic resources, CSI volume limits, …): each makes them
    /// `likely`.
    pub not_played: Vec<NotPlayed>,
}

/// A part of Kubernetes that a Pod uses and that is not simulated.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotPlayed {
    /// Whose Pod.
    pub workload: ObjectKey,
    /// Which part: a plugin's or controller's own name.
    pub part: String,
}

/// An object that admission refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Which.
    pub object: ObjectKey,
    /// Path of the field, where the server names one.
    pub field: Option<String>,
    /// The server's words.
    pub message: String,
}

/// The cluster at rest.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settled {
    /// By workload.
    pub workloads: OrderedMap<ObjectKey, WorkloadOutcome>,
    /// In the cluster's order.
    pub nodes: Vec<NodeOutcome>,
}

/// One workload at rest.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkloadOutcome {
    /// Replicas wanted (for a DaemonSet: nodes that should run it).
    pub desired: i64,
    /// Pods that exist (terminating ones not counted).
    pub created: i64,
    /// Pods bound to a node.
    pub scheduled: i64,
    /// Pods Ready.
    pub ready: i64,
    /// Pods without a node.
    pub pending: i64,
    /// Pods that succeeded.
    pub succeeded: i64,
    /// Pods by node.
    pub placement: OrderedMap<Text, i64>,
    /// The controller's FailedCreate text.
    pub replica_failure: Option<String>,
    /// Pods without a node, grouped by message and template.
    pub pending_pods: Vec<PendingPods>,
    /// Whether another order of events could change counts or result.
    pub certainty: Certainty,
}

/// Pods that pend for the same reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingPods {
    /// How many.
    pub count: i64,
    /// The condition's reason (`Unschedulable`, `SchedulingGated`), empty where no scheduler looks at the Pod.
    pub reason: String,
    /// The condition's message.
    pub message: String,
    /// Of the new template (else of the old one).
    pub new_template: bool,
    /// Why each node said no, by node name.
    pub nodes: Vec<PendingNode>,
}

/// Why one node said no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingNode {
    /// Node name.
    pub node: Text,
    /// Plugin name as kube-scheduler spells it.
    pub plugin: String,
    /// Its words.
    pub reason: String,
}

/// One node at rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeOutcome {
    /// Name.
    pub name: Text,
    /// Cordoned.
    pub unschedulable: bool,
    /// All taints, those by condition included.
    pub taints: Vec<Taint>,
    /// Labels.
    pub labels: StringMap,
    /// Allocatable amounts; none: unlimited.
    pub allocatable: Option<ResourceList>,
    /// Sum of requests of its Pods; `pods` is their number.
    pub requested: ResourceList,
}

/// Whether a verdict holds whatever the order of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Certainty {
    /// No order of events that the real system leaves open changes counts and result.
    #[default]
    Certain,
    /// It could be otherwise, or it could not be decided within the bounds.
    Likely,
}

/// One step's outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepPlayed {
    /// A rollout.
    Rollout(RolloutPlayed),
    /// A drain.
    Drain {
        /// Which node.
        node: Text,
        /// Whether every Pod could be evicted.
        drained: bool,
        /// Pods evicted.
        evicted: i64,
        /// Pods that could not be, by message.
        blocked: Vec<(i64, String)>,
        /// Afterwards.
        settled: Settled,
    },
    /// A cordon.
    Cordon {
        /// Which node.
        node: Text,
        /// Afterwards.
        settled: Settled,
    },
    /// A deleted node.
    DeleteNode {
        /// Which node.
        node: Text,
        /// Afterwards.
        settled: Settled,
    },
    /// Objects applied.
    Apply {
        /// Refused by admission.
        refused: Vec<Refusal>,
        /// Afterwards.
        settled: Settled,
    },
    /// The step names a node or a workload that is not there.
    NotFound {
        /// What was looked for.
        what: String,
        /// The step's verb.
        step: &'static str,
    },
}

/// A rollout's outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RolloutPlayed {
    /// Which workload.
    pub workload: ObjectKey,
    /// How it ended.
    pub result: RolloutResult,
    /// The server's words where it was refused.
    pub message: Option<String>,
    /// Surge in Pods, as resolved.
    pub max_surge: Option<i64>,
    /// Unavailable in Pods, as resolved (fenceposts included).
    pub max_unavailable: Option<i64>,
    /// Pods of older templates at the end.
    pub old_pods: PodCounts,
    /// Pods of the new template at the end.
    pub new_pods: PodCounts,
    /// What happened, event by event.
    pub timeline: Vec<TimelineEvent>,
    /// Afterwards.
    pub settled: Settled,
    /// Whether another order of events could change the result or the counts.
    pub certainty: Certainty,
}

/// How a rollout ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RolloutResult {
    /// All Pods are new and available.
    Complete,
    /// Nothing moves any more.
    Stuck,
    /// `spec.paused`.
    Paused,
    /// `OnDelete`: nothing is replaced by itself.
    OnDelete,
    /// The API server refused the update.
    Refused,
}

/// Pods of one side of a rollout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PodCounts {
    /// All, terminating ones not counted.
    pub pods: i64,
    /// Ready ones.
    pub ready: i64,
    /// Without a node.
    pub pending: i64,
}

/// One event of a rollout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineEvent {
    /// Counts events from 1, not time.
    pub at: u64,
    /// What happened.
    pub event: PodEvent,
    /// Pod name of our own making: `cache-new-1`.
    pub pod: String,
    /// Where.
    pub node: Option<Text>,
    /// Pods of the old template after it.
    pub old: i64,
    /// Pods of the new template after it.
    pub new: i64,
    /// Ready Pods after it.
    pub ready: i64,
    /// Pending Pods after it.
    pub pending: i64,
}

/// What happened to a Pod.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PodEvent {
    /// The controller created it.
    Created,
    /// The scheduler bound it.
    Bound,
    /// It became Ready.
    Ready,
    /// Somebody deleted it: it no longer counts, though it holds its room until it is gone.
    Deleted,
    /// No node was found for it.
    Pending,
}

/// Plays everything until nothing moves.
pub fn play(state: &State, steps: &[Step]) -> Played {
    let (mut world, mut refused) = load::world(state);
    world.settle();
    let objects: Vec<Object> = state.objects.iter().filter(|object| is_applied(object)).cloned().collect();
    let mut judge = Judge::new(&world, &objects, steps, state.search_orders);
    let mut started = Vec::new();
    for object in &objects {
        let Some((kind, meta)) = load::workload_meta(object) else { continue };
        let key = load::key(kind, meta, &state.namespace);
        match world.names.get(&key).copied() {
            // It is there already: a template that differs starts with a rollout.
            Some(id) => {
                let before = world.template_of(id);
                let played = world.roll_out(id, object);
                if world.template_of(id) != before {
                    started.push(played);
                }
            }
            None => refused.extend(world.apply(std::slice::from_ref(object), state.settle_each)),
        }
    }
    world.settle();
    let mut settled = world.settled();
    late::note(&mut world, state, &settled);
    judge.settled(&world, &objects, state.settle_each, &mut settled);
    for rollout in &mut started {
        if let Some(outcome) = settled.workloads.get(&rollout.workload) {
            rollout.certainty = outcome.certainty;
        }
    }
    let existing_pods = world.existing_pods();
    let steps = steps
        .iter()
        .map(|step| {
            let before = certainty::before(&world, step);
            let mut played = world.play_step(step);
            judge.step(&mut world, step, before, &mut played);
            played
        })
        .collect();
    Played {
        refused,
        settled,
        existing_pods,
        started,
        steps,
        effort: world.effort + judge.effort(),
        not_played: world.not_played.into_iter().collect(),
    }
}

/// Workloads that are created, or updated where they are there. Facts and Pods with a node are there from the start.
fn is_applied(object: &Object) -> bool {
    match object {
        Object::Pod(pod) => !load::comes_with_node(pod),
        other => load::workload_meta(other).is_some(),
    }
}
