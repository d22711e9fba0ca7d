//! Which object is meant: kind, namespace and name.

use super::{Object, ObjectKey, ObjectMeta, Text, Workload};

/// Kinds without a namespace that podfit does not model, of Kubernetes itself and of operators met often.
const CLUSTER_SCOPED: &[&str] = &[
    "APIService",
    "CSIDriver",
    "CSINode",
    "CertificateSigningRequest",
    "ClusterIssuer",
    "ClusterPolicy",
    "ClusterQueue",
    "ClusterRole",
    "ClusterRoleBinding",
    "ClusterTrustBundle",
    "ComponentStatus",
    "CustomResourceDefinition",
    "DeviceClass",
    "EC2NodeClass",
    "FlowSchema",
    "GatewayClass",
    "IPAddress",
    "IngressClass",
    "MutatingAdmissionPolicy",
    "MutatingAdmissionPolicyBinding",
    "MutatingWebhookConfiguration",
    "NodeClaim",
    "NodePool",
    "PodSecurityPolicy",
    "PriorityLevelConfiguration",
    "ResourceFlavor",
    "ResourceSlice",
    "SelfSubjectAccessReview",
    "SelfSubjectReview",
    "SelfSubjectRulesReview",
    "ServiceCIDR",
    "StorageVersion",
    "StorageVersionMigration",
    "SubjectAccessReview",
    "TokenReview",
    "ValidatingAdmissionPolicy",
    "ValidatingAdmissionPolicyBinding",
    "ValidatingWebhookConfiguration",
    "VolumeAttachment",
    "VolumeAttributesClass",
    "VolumeSnapshotClass",
    "VolumeSnapshotContent",
];

impl Object {
    /// `kind`
    pub fn kind(&self) -> &str {
        match self {
            Self::Pod(_) => "Pod",
            Self::Deployment(_) => "Deployment",
            Self::ReplicaSet(_) => "ReplicaSet",
            Self::ReplicationController(_) => "ReplicationController",
            Self::StatefulSet(_) => "StatefulSet",
            Self::DaemonSet(_) => "DaemonSet",
            Self::Job(_) => "Job",
            Self::CronJob(_) => "CronJob",
            Self::Node(_) => "Node",
            Self::Namespace(_) => "Namespace",
            Self::PriorityClass(_) => "PriorityClass",
            Self::PodDisruptionBudget(_) => "PodDisruptionBudget",
            Self::HorizontalPodAutoscaler(_) => "HorizontalPodAutoscaler",
            Self::PersistentVolumeClaim(_) => "PersistentVolumeClaim",
            Self::PersistentVolume(_) => "PersistentVolume",
            Self::StorageClass(_) => "StorageClass",
            Self::Service(_) => "Service",
            Self::LimitRange(_) => "LimitRange",
            Self::ResourceQuota(_) => "ResourceQuota",
            Self::ServiceAccount(_) => "ServiceAccount",
            Self::RuntimeClass(_) => "RuntimeClass",
            Self::Other(other) => &other.kind,
        }
    }

    /// `metadata`
    pub fn meta(&self) -> &ObjectMeta {
        match self {
            Self::Pod(object) => &object.meta,
            Self::Deployment(object) => &object.meta,
            Self::ReplicaSet(object) => &object.meta,
            Self::ReplicationController(object) => &object.meta,
            Self::StatefulSet(object) => &object.meta,
            Self::DaemonSet(object) => &object.meta,
            Self::Job(object) => &object.meta,
            Self::CronJob(object) => &object.meta,
            Self::Node(object) => &object.meta,
            Self::Namespace(object) => &object.meta,
            Self::PriorityClass(object) => &object.meta,
            Self::PodDisruptionBudget(object) => &object.meta,
            Self::HorizontalPodAutoscaler(object) => &object.meta,
            Self::PersistentVolumeClaim(object) => &object.meta,
            Self::PersistentVolume(object) => &object.meta,
            Self::StorageClass(object) => &object.meta,
            Self::Service(object) => &object.meta,
            Self::LimitRange(object) => &object.meta,
            Self::ResourceQuota(object) => &object.meta,
            Self::ServiceAccount(object) => &object.meta,
            Self::RuntimeClass(object) => &object.meta,
            Self::Other(object) => &object.meta,
        }
    }

    /// Whether objects of this kind live in a namespace. Custom kinds that podfit has never heard of do.
    pub fn is_namespaced(&self) -> bool {
        match self {
            Self::Node(_)
            | Self::Namespace(_)
            | Self::PriorityClass(_)
            | Self::PersistentVolume(_)
            | Self::StorageClass(_)
            | Self::RuntimeClass(_) => false,
            Self::Other(other) => CLUSTER_SCOPED.binary_search(&&*other.kind).is_err(),
            _ => true,
        }
    }

    /// Kind, namespace (`namespace` where the object is namespaced and names none) and name.
    pub fn key(&self, namespace: &str) -> ObjectKey {
        self.meta().key(self.kind(), self.is_namespaced().then_some(namespace))
    }

    /// The object as a workload, if it is one.
    pub fn workload(&self) -> Option<Workload<'_>> {
        match self {
            Self::Pod(object) => Some(Workload::Pod(object)),
            Self::Deployment(object) => Some(Workload::Deployment(object)),
            Self::ReplicaSet(object) => Some(Workload::ReplicaSet(object)),
            Self::ReplicationController(object) => Some(Workload::ReplicationController(object)),
            Self::StatefulSet(object) => Some(Workload::StatefulSet(object)),
            Self::DaemonSet(object) => Some(Workload::DaemonSet(object)),
            Self::Job(object) => Some(Workload::Job(object)),
            Self::CronJob(object) => Some(Workload::CronJob(object)),
            Self::Other(object) => Some(Workload::Foreign(&object.meta, object.pods.as_deref()?)),
            _ => None,
        }
    }
}

impl ObjectMeta {
    /// The name as a person would say it: the `generateName` prefix with `…` where only that is given.
    pub fn display_name(&self) -> Text {
        match &self.generate_name {
            Some(prefix) if self.name.is_empty() => format!("{prefix}…").into(),
            _ => self.name.clone(),
        }
    }

    /// The key of an object of this kind; `namespace` is none for kinds without one, else what stands in where
    /// `metadata` names none.
    pub fn key(&self, kind: &str, namespace: Option<&str>) -> ObjectKey {
        ObjectKey {
            kind: kind.into(),
            namespace: namespace.map(|default| self.namespace.clone().unwrap_or_else(|| default.into())),
            name: self.display_name(),
        }
    }

    /// The owner that controls the object (`controller: true`), if there is one.
    pub fn controller(&self) -> Option<&super::OwnerReference> {
        self.owner_references.iter().find(|owner| owner.controller)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(CLUSTER_SCOPED.is_sorted());
    }

    #[test]
    fn names_and_namespaces() {
        let meta = ObjectMeta { generate_name: Some("run-".into()), ..ObjectMeta::default() };
        assert_eq!(meta.key("Job", Some("shop")).to_string(), "Job/shop/run-…");
        assert_eq!(meta.key("Node", None).to_string(), "Node/run-…");
        let role =
            super::super::Other { api_version: "v1".into(), kind: "ClusterRole".into(), meta, pods: None };
        assert!(!Object::Other(role).is_namespaced());
    }
}
