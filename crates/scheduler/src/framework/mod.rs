//! One Pod, one cycle: filters, scores, preemption, and the message (`pkg/scheduler` of Kubernetes v1.36).
//!
//! [`Scheduler`] owns an indexed picture of nodes and Pods. Pods made from one template share a [`ClassId`], and what
//! was learnt about a class and a node is kept until something on that node (or a count the class depends on) changes.

mod cache;
mod class;
mod counters;
mod counting;
mod cycle;
mod diagnose;
mod ids;
mod label_index;
pub mod matching;
mod message;
mod node_state;
mod not_built;
mod preemption;
mod prepared;
mod relative;
pub mod requests;
mod resources;
mod scheduler;
mod score;
mod shape;
mod tables;
mod terms;
mod topology;
mod volume_filters;
mod volumes;

#[cfg(test)]
mod tests;

pub use not_built::NotBuilt;
pub use scheduler::Scheduler;

use std::sync::Arc;

use podfit_model::object::{PodSpec, StringMap, Text};

/// Everything about a Pod that the scheduler may look at, except its name and state. After admission: priority,
/// overhead, defaults and topology labels are filled in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PodClass {
    /// `metadata.namespace`
    pub namespace: Text,
    /// `metadata.labels`, pod-template-hash and the like included.
    pub labels: StringMap,
    /// `spec`
    pub spec: Arc<PodSpec>,
    /// Resolved priority.
    pub priority: i32,
    /// `preemptionPolicy: Never`
    pub preemption_never: bool,
    /// Selector of the owning ReplicaSet, StatefulSet or ReplicationController, for the system-default spreading.
    pub owner_selector: Option<podfit_model::object::LabelSelector>,
    /// Names of the claims the Pod uses, ephemeral and template-made ones resolved to their full names.
    pub claims: Vec<Text>,
    /// Required node affinity is replaced by `metadata.name In [node]` (DaemonSet Pods).
    pub pinned_to: Option<Text>,
}

/// Names an interned [`PodClass`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClassId(pub u32);

/// Names a Pod; chosen by the caller, never used twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PodId(pub u32);

/// Names a node of a [`Scheduler`], in the order they were added; stays valid when others are removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeIndex(pub u32);

/// What one scheduling cycle answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// The node with the highest score; ties go to the lowest name.
    Bind(NodeIndex),
    /// No node; preemption not yet tried.
    Unschedulable(Diagnosis),
}

/// Why no node was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    /// `0/N nodes are available: ….` without the PostFilter text.
    pub message: String,
    /// One entry per node that was tried, by node name.
    pub nodes: Vec<NodeVerdict>,
    /// The PreFilter plugin that rejected the Pod outright.
    pub pre_filter: Option<Plugin>,
}

/// Why one node said no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeVerdict {
    /// Which node.
    pub node: NodeIndex,
    /// The first plugin that said no.
    pub plugin: Plugin,
    /// Its reasons, in its own words.
    pub reasons: Vec<String>,
    /// UnschedulableAndUnresolvable: evicting Pods cannot help.
    pub unresolvable: bool,
}

/// A plugin of the default profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // the names are kube-scheduler's own
pub enum Plugin {
    SchedulingGates,
    NodeUnschedulable,
    NodeName,
    TaintToleration,
    NodeAffinity,
    NodePorts,
    NodeResourcesFit,
    VolumeRestrictions,
    NodeVolumeLimits,
    VolumeBinding,
    VolumeZone,
    PodTopologySpread,
    InterPodAffinity,
    DynamicResources,
    DefaultPreemption,
    NodeResourcesBalancedAllocation,
    ImageLocality,
    NodeDeclaredFeatures,
}

/// What preemption answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preemption {
    /// Evict these and wait for the node.
    Nominate {
        /// Where the Pod will go.
        node: NodeIndex,
        /// Who has to go.
        victims: Vec<PodId>,
    },
    /// Nobody to evict; the PostFilter text (`no new claims to deallocate, preemption: …` or `not found`).
    No {
        /// Appended to the message behind a blank.
        message: String,
    },
}
