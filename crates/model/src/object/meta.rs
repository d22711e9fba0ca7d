//! `metadata` of any object (`k8s.io/apimachinery` `pkg/apis/meta/v1/types.go`).

use podfit_ordered::OrderedMap;

use super::Text;

/// Labels or annotations.
pub type StringMap = OrderedMap<Text, Text>;

/// What podfit reads of `ObjectMeta`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct ObjectMeta {
    /// `metadata.name`; empty where absent.
    pub name: Text,
    /// `metadata.generateName`.
    pub generate_name: Option<Text>,
    /// As written; none means "the namespace it is applied to".
    pub namespace: Option<Text>,
    /// Labels.
    pub labels: StringMap,
    /// Annotations.
    pub annotations: StringMap,
    /// Owners, for objects out of a snapshot.
    pub owner_references: Vec<OwnerReference>,
    /// `metadata.uid`, for objects out of a snapshot.
    pub uid: Option<Text>,
    /// `deletionTimestamp` is set: the object is terminating.
    pub terminating: bool,
    /// `creationTimestamp` as written (RFC 3339, sorts as text).
    pub creation_timestamp: Option<Text>,
}

/// `ownerReferences[]`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OwnerReference {
    /// `kind`
    pub kind: Text,
    /// `name`
    pub name: Text,
    /// `uid`
    pub uid: Option<Text>,
    /// `controller: true`
    pub controller: bool,
}
