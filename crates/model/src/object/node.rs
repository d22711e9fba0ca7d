//! Node, Namespace, PriorityClass, RuntimeClass: what the cluster brings.

use podfit_ordered::OrderedMap;

use super::{ObjectMeta, Quantity, StringMap, TaintEffect, Text, Toleration};

/// Amounts by resource name (`cpu`, `memory`, `nvidia.com/gpu`, …).
pub type ResourceList = OrderedMap<Text, Quantity>;

/// `v1.Node`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Node {
    /// Name and labels.
    pub meta: ObjectMeta,
    /// `spec.unschedulable`: cordoned.
    pub unschedulable: bool,
    /// `spec.taints` as written. Those that a control plane adds by condition may be among them, or not yet.
    pub taints: Vec<Taint>,
    /// `status.allocatable`; none: the short form left it out, nothing is short on this node.
    pub allocatable: Option<ResourceList>,
    /// The Ready condition; `Ready` where no condition is given.
    pub ready: NodeReady,
    /// Conditions other than Ready that are True (`MemoryPressure`, `DiskPressure`, `PIDPressure`, `NetworkUnavailable`).
    pub pressures: Vec<Text>,
    /// `status.images`: names and size in bytes.
    pub images: Vec<NodeImage>,
    /// `status.nodeInfo.kubeletVersion`
    pub kubelet_version: Option<Text>,
}

/// State of the node's Ready condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum NodeReady {
    /// True, or no condition is given.
    #[default]
    Ready,
    /// False
    NotReady,
    /// Unknown
    Unknown,
}

/// `v1.ContainerImage`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NodeImage {
    /// All names of the image.
    pub names: Vec<Text>,
    /// Bytes.
    pub size: i64,
}

/// `v1.Taint`
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Taint {
    /// `key`
    pub key: Text,
    /// Empty where absent.
    pub value: Text,
    /// `effect`
    pub effect: TaintEffect,
}

/// `v1.Namespace`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Namespace {
    /// Name and labels; `kubernetes.io/metadata.name` need not be written.
    pub meta: ObjectMeta,
}

/// `scheduling.k8s.io/v1` PriorityClass
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PriorityClass {
    /// Name.
    pub meta: ObjectMeta,
    /// `value`
    pub value: i32,
    /// `globalDefault`
    pub global_default: bool,
    /// `preemptionPolicy: Never`
    pub preemption_never: bool,
}

/// `node.k8s.io/v1` RuntimeClass
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct RuntimeClass {
    /// Name.
    pub meta: ObjectMeta,
    /// `overhead.podFixed`
    pub overhead: Option<ResourceList>,
    /// `scheduling.nodeSelector`
    pub node_selector: StringMap,
    /// `scheduling.tolerations`
    pub tolerations: Vec<Toleration>,
}
