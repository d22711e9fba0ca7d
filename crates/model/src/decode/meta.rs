//! `metav1.ObjectMeta` (`k8s.io/apimachinery` `pkg/apis/meta/v1/types.go`).

use super::cursor::{At, Reader};
use crate::object::{ObjectMeta, OwnerReference};

/// Holds a copy of what was applied, values of Secrets included.
const LAST_APPLIED: &str = "kubectl.kubernetes.io/last-applied-configuration";

pub(super) fn object_meta(reader: &mut Reader<'_>, at: &At<'_, '_>) -> ObjectMeta {
    let mut meta = ObjectMeta::default();
    reader.fields(at, "v1.ObjectMeta", |reader, key, value| match key {
        "name" => meta.name = reader.string(value),
        "generateName" => meta.generate_name = reader.name(value),
        "namespace" => meta.namespace = reader.name(value),
        "labels" => meta.labels = reader.string_map(value),
        "annotations" => {
            meta.annotations = reader.string_map(value);
            meta.annotations.remove(LAST_APPLIED);
        }
        "ownerReferences" => {
            meta.owner_references = reader.list(value, "[]v1.OwnerReference", owner_reference);
        }
        "uid" => meta.uid = reader.name(value),
        "deletionTimestamp" => meta.terminating = reader.text(value).is_some(),
        "creationTimestamp" => meta.creation_timestamp = reader.text(value),
        _ => {}
    });
    meta
}

fn owner_reference(reader: &mut Reader<'_>, at: &At<'_, '_>) -> OwnerReference {
    let mut owner = OwnerReference { kind: "".into(), name: "".into(), uid: None, controller: false };
    reader.fields(at, "v1.OwnerReference", |reader, key, value| match key {
        "kind" => owner.kind = reader.string(value),
        "name" => owner.name = reader.string(value),
        "uid" => owner.uid = reader.name(value),
        "controller" => owner.controller = reader.flag(value),
        _ => {}
    });
    owner
}
