//! Span-free values with Kubernetes' own names and the API's defaults, marked as defaults.
//!
//! Facts: `k8s.io/api` v0.36 types and `pkg/apis/*/v1/defaults.go` of Kubernetes v1.36. All values are `Hash + Eq`,
//! so that a simulation can be keyed by what it was given. Sequences keep the positions of the text: item `i` here is
//! item `i` there, also when the item was broken.

mod affinity;
mod containers;
mod defaults;
mod duration;
mod identity;
mod int_or_string;
mod label_selector;
mod meta;
mod node;
mod node_selector;
mod pod;
mod policy;
mod quantity;
mod selector;
mod storage;
mod taint;
mod toleration;
mod workload;
mod workload_parts;

pub use affinity::*;
pub use containers::{ContainerRole, PlacedContainer};
pub use duration::{Duration, DurationError};
pub use int_or_string::IntOrString;
pub use meta::*;
pub use node::*;
pub use pod::*;
pub use policy::*;
pub use quantity::{Bytes, Format as QuantityFormat, MilliCpu, Quantity, QuantityError};
pub use selector::*;
pub use storage::*;
pub use taint::TaintError;
pub use workload::*;

use std::sync::Arc;

/// Shared text.
pub type Text = Arc<str>;

/// A value that the API server fills in where it is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Field<T> {
    /// The value in force.
    pub value: T,
    /// Whether the manifest gives it; else it is the API's default.
    pub given: bool,
}

impl<T> Field<T> {
    /// A value that the manifest gives.
    pub fn given(value: T) -> Self {
        Self { value, given: true }
    }
    /// The API's default.
    pub fn default_of(value: T) -> Self {
        Self { value, given: false }
    }
    /// `value` if given, else the API's default.
    pub fn or(value: Option<T>, default: T) -> Self {
        match value {
            Some(value) => Self::given(value),
            None => Self::default_of(default),
        }
    }
}

impl<T> std::ops::Deref for Field<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

/// Any object that podfit knows something about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Object {
    /// `v1` Pod.
    Pod(Pod),
    /// `apps/v1` Deployment.
    Deployment(Deployment),
    /// `apps/v1` ReplicaSet.
    ReplicaSet(ReplicaSet),
    /// `v1` ReplicationController.
    ReplicationController(ReplicationController),
    /// `apps/v1` StatefulSet.
    StatefulSet(StatefulSet),
    /// `apps/v1` DaemonSet.
    DaemonSet(DaemonSet),
    /// `batch/v1` Job.
    Job(Job),
    /// `batch/v1` CronJob.
    CronJob(CronJob),
    /// `v1` Node.
    Node(Node),
    /// `v1` Namespace.
    Namespace(Namespace),
    /// `scheduling.k8s.io/v1` PriorityClass.
    PriorityClass(PriorityClass),
    /// `policy/v1` PodDisruptionBudget.
    PodDisruptionBudget(PodDisruptionBudget),
    /// `autoscaling/v2` (or v1) HorizontalPodAutoscaler.
    HorizontalPodAutoscaler(HorizontalPodAutoscaler),
    /// `v1` PersistentVolumeClaim.
    PersistentVolumeClaim(PersistentVolumeClaim),
    /// `v1` PersistentVolume.
    PersistentVolume(PersistentVolume),
    /// `storage.k8s.io/v1` StorageClass.
    StorageClass(StorageClass),
    /// `v1` Service.
    Service(Service),
    /// `v1` LimitRange.
    LimitRange(LimitRange),
    /// `v1` ResourceQuota.
    ResourceQuota(ResourceQuota),
    /// `v1` ServiceAccount.
    ServiceAccount(ServiceAccount),
    /// `node.k8s.io/v1` RuntimeClass.
    RuntimeClass(RuntimeClass),
    /// Anything else; only its identity is known.
    Other(Other),
}

/// An object of a kind that podfit does not model.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Other {
    /// As written.
    pub api_version: Text,
    /// As written.
    pub kind: Text,
    /// Name, labels and so on.
    pub meta: ObjectMeta,
    /// The Pods it makes, for workloads of OpenKruise and Argo Rollouts that have a template of their own.
    pub pods: Option<Box<PodMaker>>,
}

/// What a workload of another project says of its Pods, as a ReplicaSet would.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PodMaker {
    /// `kind`, one of those that are known.
    pub kind: &'static str,
    /// Default 1; none where the nodes decide.
    pub replicas: Option<Field<i64>>,
    /// None where absent.
    pub selector: Option<LabelSelector>,
    /// `spec.template`
    pub template: PodTemplate,
}

/// Kind, namespace and name. Displays as `Deployment/default/web`; cluster-scoped objects as `Node/w1`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ObjectKey {
    /// `Deployment`, …
    pub kind: Text,
    /// None for cluster-scoped kinds.
    pub namespace: Option<Text>,
    /// `metadata.name`; the generateName prefix with `…` where only that is given.
    pub name: Text,
}

impl std::fmt::Display for ObjectKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.namespace {
            Some(namespace) => write!(f, "{}/{}/{}", self.kind, namespace, self.name),
            None => write!(f, "{}/{}", self.kind, self.name),
        }
    }
}
