//! One Pod, one cycle: filters, scores, preemption, and the message (`pkg/scheduler` of Kubernetes v1.36).
//!
//! [`Scheduler`] owns an indexed picture of nodes and Pods. Pods made from one template share a [`ClassId`], and what
//! was learnt about a class and a node is kept until something on that node (or a count the class depends on) changes.

use std::sync::Arc;

use podfit_model::object::{
    Namespace, Node, ObjectKey, PersistentVolume, PersistentVolumeClaim, PodSpec, Service, StorageClass, StringMap, Text,
};

/// Everything about a Pod that the scheduler may look at, except its name and state. After admission: priority,
/// overhead, defaults and topology labels are filled in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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

/// Nodes, Pods and what is known about them. Cloning is cheap enough to branch on.
#[derive(Debug, Clone)]
pub struct Scheduler {}

// The signatures below are the agreement between `framework` and the controllers.
#[allow(unused_variables, clippy::unused_self, clippy::needless_pass_by_value)]
impl Scheduler {
    /// An empty cluster. Times are steps of the caller's clock.
    pub fn new() -> Self {
        todo!()
    }
    /// Adds a node. Taints that a control plane adds by condition (unschedulable, not-ready, unreachable, pressure) are
    /// worked out here.
    pub fn add_node(&mut self, node: &Node) -> NodeIndex {
        todo!()
    }
    /// Replaces a node's labels, taints, state (cordon) or amounts.
    pub fn update_node(&mut self, index: NodeIndex, node: &Node) {
        todo!()
    }
    /// Removes a node; its Pods must be removed by the caller.
    pub fn remove_node(&mut self, index: NodeIndex) {
        todo!()
    }
    /// The node as it stands, with its condition taints; none when removed.
    pub fn node(&self, index: NodeIndex) -> Option<&Node> {
        todo!()
    }
    /// Nodes that are there, in order.
    pub fn nodes(&self) -> Vec<NodeIndex> {
        todo!()
    }
    /// Makes a namespace and its labels known (`kubernetes.io/metadata.name` is added).
    pub fn set_namespace(&mut self, namespace: &Namespace) {
        todo!()
    }
    /// Makes a Service known, for the system-default spreading.
    pub fn add_service(&mut self, service: &Service) {
        todo!()
    }
    /// Makes a PersistentVolume known.
    pub fn add_volume(&mut self, volume: &PersistentVolume) {
        todo!()
    }
    /// Makes a claim known, or replaces it.
    pub fn add_claim(&mut self, claim: &PersistentVolumeClaim) {
        todo!()
    }
    /// Makes a StorageClass known.
    pub fn add_storage_class(&mut self, class: &StorageClass) {
        todo!()
    }
    /// Makes a budget known to preemption, with the disruptions it still allows.
    pub fn set_budget(&mut self, key: &ObjectKey, selector: Option<&podfit_model::object::LabelSelector>, allowed: i64) {
        todo!()
    }
    /// Names a class; equal classes get the same name.
    pub fn class(&mut self, class: PodClass) -> ClassId {
        todo!()
    }
    /// What a name stands for.
    pub fn class_of(&self, id: ClassId) -> &PodClass {
        todo!()
    }
    /// Puts a Pod on a node (also one whose `spec.nodeName` was given). `started` orders Pods for preemption. Binds the
    /// claims that the decision for this node chose.
    pub fn bind(&mut self, pod: PodId, class: ClassId, node: NodeIndex, started: u64) {
        todo!()
    }
    /// The Pod is being deleted but still holds its node, requests, ports and terms.
    pub fn terminate(&mut self, pod: PodId) {
        todo!()
    }
    /// The Pod is gone.
    pub fn remove(&mut self, pod: PodId) {
        todo!()
    }
    /// Announces that `pod` is nominated to a node: others of lower priority see it there.
    pub fn nominate(&mut self, pod: PodId, class: ClassId, node: NodeIndex) {
        todo!()
    }
    /// Takes a nomination back.
    pub fn clear_nomination(&mut self, pod: PodId) {
        todo!()
    }
    /// One cycle for a Pod of this class; changes nothing but what is remembered. `pod` names it where it already has
    /// an identity (a nominated Pod is tried on its node first).
    pub fn schedule(&mut self, pod: PodId, class: ClassId) -> Decision {
        todo!()
    }
    /// All nodes that pass the filters, by node name: what a tie or the sampling of the real scheduler could choose.
    pub fn feasible(&mut self, class: ClassId) -> Vec<NodeIndex> {
        todo!()
    }
    /// All feasible nodes that share the highest score, by node name: the real scheduler picks any of them.
    pub fn best(&mut self, class: ClassId) -> Vec<NodeIndex> {
        todo!()
    }
    /// PostFilter of a Pod that `schedule` found no node for.
    pub fn preempt(&mut self, pod: PodId, class: ClassId, diagnosis: &Diagnosis) -> Preemption {
        todo!()
    }
    /// How many (class, node) pairs were filtered anew so far: a measure of work for tests.
    pub fn work(&self) -> u64 {
        todo!()
    }
}
