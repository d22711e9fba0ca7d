//! PersistentVolumeClaim, PersistentVolume, StorageClass.

use super::{Field, LabelSelector, NodeSelectorTerm, ObjectMeta, Quantity, Text};

/// `v1.PersistentVolumeClaim`; also a StatefulSet's `volumeClaimTemplates[]`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersistentVolumeClaim {
    /// Name and namespace.
    pub meta: ObjectMeta,
    /// `spec.accessModes`
    pub access_modes: Vec<Text>,
    /// `spec.storageClassName`; none: the default class is filled in at admission; empty text: no class.
    pub storage_class_name: Option<Text>,
    /// `spec.volumeName`
    pub volume_name: Option<Text>,
    /// `spec.resources.requests.storage`
    pub request: Option<Quantity>,
    /// `spec.selector`
    pub selector: Option<LabelSelector>,
    /// `spec.volumeMode`, default Filesystem.
    pub volume_mode: Field<Text>,
    /// `status.phase`
    pub phase: Option<Text>,
}

/// `v1.PersistentVolume`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersistentVolume {
    /// Name and labels (zone and region labels are read by VolumeZone).
    pub meta: ObjectMeta,
    /// `spec.capacity.storage`
    pub capacity: Option<Quantity>,
    /// `spec.accessModes`
    pub access_modes: Vec<Text>,
    /// `spec.storageClassName`; empty where absent.
    pub storage_class_name: Text,
    /// `spec.claimRef` as (namespace, name).
    pub claim_ref: Option<(Text, Text)>,
    /// `spec.nodeAffinity.required.nodeSelectorTerms`
    pub node_affinity: Option<Vec<NodeSelectorTerm>>,
    /// `spec.volumeMode`, default Filesystem.
    pub volume_mode: Field<Text>,
    /// `status.phase`
    pub phase: Option<Text>,
}

/// `storage.k8s.io/v1` StorageClass
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct StorageClass {
    /// Name.
    pub meta: ObjectMeta,
    /// `provisioner`
    pub provisioner: Text,
    /// `volumeBindingMode: WaitForFirstConsumer`; default Immediate.
    pub wait_for_first_consumer: Field<bool>,
    /// The annotation `storageclass.kubernetes.io/is-default-class: "true"`.
    pub is_default: bool,
    /// `allowedTopologies`, as node selector terms.
    pub allowed_topologies: Vec<NodeSelectorTerm>,
}
