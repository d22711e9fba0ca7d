//! What is known about workloads between the syncs of their controllers.

use podfit_ordered::{OrderedMap, OrderedSet};
use std::sync::Arc;

use podfit_model::object::{
    CronJob, DaemonSet, Deployment, Job, LabelSelector, ObjectKey, ReplicaSet, ReplicationController,
    StatefulSet, Text,
};

use crate::admission::Admitted;
use crate::arena::{SetId, TemplateId, WorkloadId};
use crate::framework::PodId;

/// A workload and its controller's memory.
#[derive(Debug, Clone)]
pub(crate) struct Workload {
    pub(crate) key: ObjectKey,
    pub(crate) namespace: Text,
    pub(crate) kind: Kind,
    /// It is one of the set that is judged, not only of the cluster.
    pub(crate) listed: bool,
    /// The last FailedCreate of its Pods.
    pub(crate) failure: Option<String>,
    /// Its Pods, until they are gone.
    pub(crate) pods: OrderedSet<PodId>,
    /// Times that a taint took one of its Pods.
    pub(crate) taint_evictions: u32,
    /// It has found Pods or ReplicaSets that are not of its own making, nor as good as its own.
    pub(crate) adopted: bool,
}

impl Workload {
    pub(crate) fn is_daemon_set(&self) -> bool {
        matches!(self.kind, Kind::DaemonSet(_))
    }
}

/// The kinds, each with what its controller remembers.
#[derive(Debug, Clone)]
pub(crate) enum Kind {
    /// A bare Pod.
    Pod,
    Deployment(DeploymentState),
    ReplicaSet {
        object: Arc<ReplicaSet>,
        set: SetId,
    },
    ReplicationController {
        object: Arc<ReplicationController>,
        set: SetId,
    },
    StatefulSet(StatefulSetState),
    DaemonSet(DaemonSetState),
    Job(JobState),
    CronJob(Arc<CronJob>),
}

/// A Deployment and its ReplicaSets.
#[derive(Debug, Clone)]
pub(crate) struct DeploymentState {
    pub(crate) object: Arc<Deployment>,
    pub(crate) template: TemplateId,
    /// In order of creation.
    pub(crate) sets: Vec<SetId>,
}

/// A ReplicaSet or ReplicationController.
#[derive(Debug, Clone)]
pub(crate) struct ReplicaSetState {
    pub(crate) workload: WorkloadId,
    pub(crate) template: TemplateId,
    /// A Deployment owns it.
    pub(crate) of_deployment: bool,
    /// Name, for those of Deployments: with the hash.
    pub(crate) name: Text,
    pub(crate) selector: Option<LabelSelector>,
    /// `spec.replicas`
    pub(crate) replicas: i64,
    /// `deployment.kubernetes.io/desired-replicas`
    pub(crate) desired: Option<i64>,
    /// `deployment.kubernetes.io/max-replicas`
    pub(crate) max: Option<i64>,
    pub(crate) min_ready_seconds: i64,
    /// Active Pods.
    pub(crate) active: OrderedSet<PodId>,
    pub(crate) ready: i64,
    pub(crate) available: i64,
    /// Pods that are there, terminating ones included, ended ones not.
    pub(crate) existing: i64,
    pub(crate) failure: Option<String>,
    /// What admission said to its template; none until asked, or after the cluster changed.
    pub(crate) admitted: Option<Arc<Admitted>>,
    /// Pods it has made, for their names.
    pub(crate) made: u64,
}

/// A StatefulSet.
#[derive(Debug, Clone)]
pub(crate) struct StatefulSetState {
    pub(crate) object: Arc<StatefulSet>,
    /// `status.currentRevision`
    pub(crate) current: TemplateId,
    /// `status.updateRevision`
    pub(crate) update: TemplateId,
    /// Pods by ordinal, until they are gone.
    pub(crate) ordinals: OrderedMap<i64, PodId>,
}

/// A DaemonSet.
#[derive(Debug, Clone)]
pub(crate) struct DaemonSetState {
    pub(crate) object: Arc<DaemonSet>,
    pub(crate) template: TemplateId,
    /// Nodes that should run it, at the last sync.
    pub(crate) desired: i64,
    /// Pods it has made, for their names.
    pub(crate) made: u64,
}

/// A Job.
#[derive(Debug, Clone)]
pub(crate) struct JobState {
    pub(crate) object: Arc<Job>,
    pub(crate) template: TemplateId,
    pub(crate) succeeded: i64,
    pub(crate) failed: i64,
    /// Indexes that are done.
    pub(crate) done: OrderedSet<i64>,
    pub(crate) made: u64,
}
