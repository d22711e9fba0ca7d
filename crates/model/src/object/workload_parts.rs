//! The parts of a workload that most rules ask for, whatever its kind.

use podfit_syntax::Path;

use super::{Field, LabelSelector, ObjectKey, ObjectMeta, PodSpec, StringMap, Workload};

impl<'a> Workload<'a> {
    /// `kind`
    pub fn kind(self) -> &'static str {
        match self {
            Self::Pod(_) => "Pod",
            Self::Deployment(_) => "Deployment",
            Self::ReplicaSet(_) => "ReplicaSet",
            Self::ReplicationController(_) => "ReplicationController",
            Self::StatefulSet(_) => "StatefulSet",
            Self::DaemonSet(_) => "DaemonSet",
            Self::Job(_) => "Job",
            Self::CronJob(_) => "CronJob",
            Self::Foreign(_, pods) => pods.kind,
        }
    }

    /// `metadata`
    pub fn meta(self) -> &'a ObjectMeta {
        match self {
            Self::Pod(object) => &object.meta,
            Self::Deployment(object) => &object.meta,
            Self::ReplicaSet(object) => &object.meta,
            Self::ReplicationController(object) => &object.meta,
            Self::StatefulSet(object) => &object.meta,
            Self::DaemonSet(object) => &object.meta,
            Self::Job(object) => &object.meta,
            Self::CronJob(object) => &object.meta,
            Self::Foreign(meta, _) => meta,
        }
    }

    /// Kind, namespace (`namespace` where it names none) and name.
    pub fn key(self, namespace: &str) -> ObjectKey {
        self.meta().key(self.kind(), Some(namespace))
    }

    /// Labels that its Pods carry.
    pub fn pod_labels(self) -> &'a StringMap {
        match self {
            Self::Pod(object) => &object.meta.labels,
            Self::Deployment(object) => &object.template.labels,
            Self::ReplicaSet(object) => &object.template.labels,
            Self::ReplicationController(object) => &object.template.labels,
            Self::StatefulSet(object) => &object.template.labels,
            Self::DaemonSet(object) => &object.template.labels,
            Self::Job(object) => &object.spec.template.labels,
            Self::CronJob(object) => &object.job.template.labels,
            Self::Foreign(_, pods) => &pods.template.labels,
        }
    }

    /// Annotations that its Pods carry.
    pub fn pod_annotations(self) -> &'a StringMap {
        match self {
            Self::Pod(object) => &object.meta.annotations,
            Self::Deployment(object) => &object.template.annotations,
            Self::ReplicaSet(object) => &object.template.annotations,
            Self::ReplicationController(object) => &object.template.annotations,
            Self::StatefulSet(object) => &object.template.annotations,
            Self::DaemonSet(object) => &object.template.annotations,
            Self::Job(object) => &object.spec.template.annotations,
            Self::CronJob(object) => &object.job.template.annotations,
            Self::Foreign(_, pods) => &pods.template.annotations,
        }
    }

    /// The spec of its Pods.
    pub fn pod_spec(self) -> &'a PodSpec {
        match self {
            Self::Pod(object) => &object.spec,
            Self::Deployment(object) => &object.template.spec,
            Self::ReplicaSet(object) => &object.template.spec,
            Self::ReplicationController(object) => &object.template.spec,
            Self::StatefulSet(object) => &object.template.spec,
            Self::DaemonSet(object) => &object.template.spec,
            Self::Job(object) => &object.spec.template.spec,
            Self::CronJob(object) => &object.job.template.spec,
            Self::Foreign(_, pods) => &pods.template.spec,
        }
    }

    /// How many Pods it wants at once: `replicas`, a Job's parallelism (no more than its completions), 1 for a bare Pod;
    /// none for a DaemonSet, where the nodes decide.
    pub fn replicas(self) -> Option<Field<i64>> {
        let job = |spec: &super::JobSpec| match spec.completions {
            Some(completions) if completions.value < spec.parallelism.value => completions,
            _ => spec.parallelism,
        };
        match self {
            Self::Pod(_) => Some(Field::default_of(1)),
            Self::Deployment(object) => Some(object.replicas),
            Self::ReplicaSet(object) => Some(object.replicas),
            Self::ReplicationController(object) => Some(object.replicas),
            Self::StatefulSet(object) => Some(object.replicas),
            Self::DaemonSet(_) => None,
            Self::Job(object) => Some(job(&object.spec)),
            Self::CronJob(object) => Some(job(&object.job)),
            Self::Foreign(_, pods) => pods.replicas,
        }
    }

    /// `spec.selector`; none where it is absent, and for bare Pods, ReplicationControllers (a plain map:
    /// [`Workload::selects`] knows it) and CronJobs.
    pub fn selector(self) -> Option<&'a LabelSelector> {
        match self {
            Self::Deployment(object) => object.selector.as_ref(),
            Self::ReplicaSet(object) => object.selector.as_ref(),
            Self::StatefulSet(object) => object.selector.as_ref(),
            Self::DaemonSet(object) => object.selector.as_ref(),
            Self::Job(object) => object.spec.selector.as_ref(),
            Self::Foreign(_, pods) => pods.selector.as_ref(),
            Self::Pod(_) | Self::ReplicationController(_) | Self::CronJob(_) => None,
        }
    }

    /// Whether its selector matches Pods with these labels. An absent selector matches none, but a ReplicationController
    /// without one selects by its template's labels.
    pub fn selects(self, labels: &StringMap) -> bool {
        match self {
            Self::ReplicationController(object) => {
                let wanted =
                    if object.selector.is_empty() { &object.template.labels } else { &object.selector };
                !wanted.is_empty() && wanted.iter().all(|(key, value)| labels.get(key) == Some(value))
            }
            _ => self.selector().is_some_and(|selector| selector.matches(labels)),
        }
    }

    /// Whether the nodes decide how many Pods there are.
    pub fn is_daemon(self) -> bool {
        matches!(self, Self::DaemonSet(_))
            || matches!(self, Self::Foreign(_, pods) if pods.replicas.is_none())
    }

    /// Whether its Pods are to end.
    pub fn runs_to_completion(self) -> bool {
        matches!(self, Self::Job(_) | Self::CronJob(_))
    }

    /// Path from the object to the metadata of its Pods.
    pub fn pod_meta_path(self) -> Path {
        self.template_path().key("metadata")
    }

    /// Path from the object to its Pod's spec (`spec`, `spec.template.spec`, `spec.jobTemplate.spec.template.spec`).
    pub fn pod_spec_path(self) -> Path {
        self.template_path().key("spec")
    }

    /// Path from the object to its Pod template; the object itself for a bare Pod.
    pub fn template_path(self) -> Path {
        match self {
            Self::Pod(_) => Path::root(),
            Self::CronJob(_) => Path::root().key("spec").key("jobTemplate").key("spec").key("template"),
            _ => Path::root().key("spec").key("template"),
        }
    }
}
