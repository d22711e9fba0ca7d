//! The workload kinds (`k8s.io/api` `apps/v1`, `batch/v1`, `core/v1`).

use std::sync::Arc;

use super::{
    Field, IntOrString, LabelSelector, ObjectMeta, PersistentVolumeClaim, Pod, PodSpec, StringMap, Text,
};

/// `v1.PodTemplateSpec`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PodTemplate {
    /// `metadata.labels`
    pub labels: StringMap,
    /// `metadata.annotations`
    pub annotations: StringMap,
    /// `spec`
    pub spec: Arc<PodSpec>,
}

/// `apps/v1` Deployment
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Deployment {
    /// Name, namespace, labels.
    pub meta: ObjectMeta,
    /// Default 1.
    pub replicas: Field<i64>,
    /// None where absent: the API server refuses that.
    pub selector: Option<LabelSelector>,
    /// `spec.template`
    pub template: PodTemplate,
    /// `spec.strategy`
    pub strategy: DeploymentStrategy,
    /// Seconds, default 0.
    pub min_ready_seconds: Field<i64>,
    /// Seconds, default 600.
    pub progress_deadline_seconds: Field<i64>,
    /// `spec.paused`
    pub paused: bool,
}

/// `apps/v1` DeploymentStrategy
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DeploymentStrategy {
    /// `type`, default RollingUpdate.
    pub kind: Field<StrategyKind>,
    /// `rollingUpdate.maxSurge`, default 25%.
    pub max_surge: Field<IntOrString>,
    /// `rollingUpdate.maxUnavailable`, default 25%.
    pub max_unavailable: Field<IntOrString>,
    /// A `rollingUpdate` block is written.
    pub rolling_update_given: bool,
}

impl Default for DeploymentStrategy {
    fn default() -> Self {
        Self {
            kind: Field::default_of(StrategyKind::RollingUpdate),
            max_surge: Field::default_of(IntOrString::Percent(25)),
            max_unavailable: Field::default_of(IntOrString::Percent(25)),
            rolling_update_given: false,
        }
    }
}

/// `apps/v1` DeploymentStrategyType
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum StrategyKind {
    /// `RollingUpdate`
    RollingUpdate,
    /// `Recreate`
    Recreate,
    /// Anything else: the API server refuses it.
    Other(Text),
}

/// `apps/v1` ReplicaSet
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ReplicaSet {
    /// Name, namespace, labels.
    pub meta: ObjectMeta,
    /// Default 1.
    pub replicas: Field<i64>,
    /// None where absent.
    pub selector: Option<LabelSelector>,
    /// `spec.template`
    pub template: PodTemplate,
    /// Seconds, default 0.
    pub min_ready_seconds: Field<i64>,
}

/// `v1` ReplicationController
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ReplicationController {
    /// Name, namespace, labels.
    pub meta: ObjectMeta,
    /// Default 1.
    pub replicas: Field<i64>,
    /// `spec.selector`; empty where absent: the template's labels are filled in.
    pub selector: StringMap,
    /// `spec.template`
    pub template: PodTemplate,
    /// Seconds, default 0.
    pub min_ready_seconds: Field<i64>,
}

/// `apps/v1` StatefulSet
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StatefulSet {
    /// Name, namespace, labels.
    pub meta: ObjectMeta,
    /// Default 1.
    pub replicas: Field<i64>,
    /// None where absent.
    pub selector: Option<LabelSelector>,
    /// `spec.template`
    pub template: PodTemplate,
    /// `spec.serviceName`; empty where absent.
    pub service_name: Text,
    /// `spec.podManagementPolicy`, default OrderedReady.
    pub parallel: Field<bool>,
    /// `spec.updateStrategy`
    pub update_strategy: StatefulSetUpdateStrategy,
    /// `spec.volumeClaimTemplates`
    pub volume_claim_templates: Vec<PersistentVolumeClaim>,
    /// Seconds, default 0.
    pub min_ready_seconds: Field<i64>,
    /// `spec.ordinals.start`, default 0.
    pub ordinals_start: Field<i64>,
}

/// `apps/v1` StatefulSetUpdateStrategy
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StatefulSetUpdateStrategy {
    /// `type`, default RollingUpdate.
    pub kind: Field<UpdateKind>,
    /// `rollingUpdate.partition`; none where there is no rollingUpdate block (the API server adds one with partition 0
    /// only where `type` is absent too).
    pub partition: Option<Field<i64>>,
    /// `rollingUpdate.maxUnavailable`; dropped while the gate MaxUnavailableStatefulSet is off (1.36).
    pub max_unavailable: Option<IntOrString>,
}

/// `RollingUpdate` or `OnDelete`, of StatefulSets and DaemonSets.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum UpdateKind {
    /// `RollingUpdate`
    #[default]
    RollingUpdate,
    /// `OnDelete`
    OnDelete,
    /// Anything else: the API server refuses it.
    Other(Text),
}

/// `apps/v1` DaemonSet
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DaemonSet {
    /// Name, namespace, labels.
    pub meta: ObjectMeta,
    /// None where absent.
    pub selector: Option<LabelSelector>,
    /// `spec.template`
    pub template: PodTemplate,
    /// `updateStrategy.type`, default RollingUpdate.
    pub update: Field<UpdateKind>,
    /// `rollingUpdate.maxUnavailable`, default 1.
    pub max_unavailable: Field<IntOrString>,
    /// `rollingUpdate.maxSurge`, default 0.
    pub max_surge: Field<IntOrString>,
    /// Seconds, default 0.
    pub min_ready_seconds: Field<i64>,
}

/// `batch/v1` Job
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Job {
    /// Name, namespace, labels.
    pub meta: ObjectMeta,
    /// `spec`
    pub spec: JobSpec,
}

/// `batch/v1` JobSpec
#[allow(clippy::struct_excessive_bools, reason = "the API's own fields")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct JobSpec {
    /// Default 1.
    pub parallelism: Field<i64>,
    /// None: work queue; 1 is filled in where parallelism is absent too.
    pub completions: Option<Field<i64>>,
    /// `completionMode: Indexed`
    pub indexed: bool,
    /// `suspend`
    pub suspend: bool,
    /// Default 6 (2^31−1 with backoffLimitPerIndex).
    pub backoff_limit: Field<i64>,
    /// Seconds.
    pub active_deadline_seconds: Option<i64>,
    /// Seconds.
    pub ttl_seconds_after_finished: Option<i64>,
    /// `podReplacementPolicy: Failed`
    pub replace_failed_only: bool,
    /// `spec.selector`
    pub selector: Option<LabelSelector>,
    /// `manualSelector`
    pub manual_selector: bool,
    /// `spec.template`
    pub template: PodTemplate,
}

/// `batch/v1` CronJob
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CronJob {
    /// Name, namespace, labels.
    pub meta: ObjectMeta,
    /// `spec.schedule`
    pub schedule: Text,
    /// `spec.timeZone`
    pub time_zone: Option<Text>,
    /// `spec.concurrencyPolicy`, default Allow.
    pub concurrency_policy: Field<Text>,
    /// `spec.suspend`
    pub suspend: bool,
    /// Seconds.
    pub starting_deadline_seconds: Option<i64>,
    /// `spec.jobTemplate.spec`
    pub job: JobSpec,
}

/// The parts of a workload that most rules ask for.
#[derive(Debug, Clone, Copy)]
pub enum Workload<'a> {
    /// A bare Pod.
    Pod(&'a Pod),
    /// Deployment.
    Deployment(&'a Deployment),
    /// ReplicaSet.
    ReplicaSet(&'a ReplicaSet),
    /// ReplicationController.
    ReplicationController(&'a ReplicationController),
    /// StatefulSet.
    StatefulSet(&'a StatefulSet),
    /// DaemonSet.
    DaemonSet(&'a DaemonSet),
    /// Job.
    Job(&'a Job),
    /// CronJob.
    CronJob(&'a CronJob),
    /// A workload of OpenKruise or Argo Rollouts: its metadata and its Pods.
    Foreign(&'a ObjectMeta, &'a super::PodMaker),
}
