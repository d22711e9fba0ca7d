//! Claims, volumes and storage classes.

use super::cursor::{At, Reader};
use super::meta::object_meta;
use super::selector::{label_selector, node_selector, topology_selector_term};
use crate::object::{Field, PersistentVolume, PersistentVolumeClaim, Quantity, StorageClass, Text};

const IS_DEFAULT: &str = "storageclass.kubernetes.io/is-default-class";
const IS_DEFAULT_BETA: &str = "storageclass.beta.kubernetes.io/is-default-class";
/// What `storageClassName` was called once; the control plane still reads it first.
const CLASS_BETA: &str = "volume.beta.kubernetes.io/storage-class";

pub(super) fn claim(reader: &mut Reader<'_>, at: &At<'_, '_>) -> PersistentVolumeClaim {
    claim_spec(reader, at, "v1.PersistentVolumeClaim")
}

/// A claim, or a template of one.
pub(super) fn claim_spec(
    reader: &mut Reader<'_>,
    at: &At<'_, '_>,
    go: &'static str,
) -> PersistentVolumeClaim {
    let mut claim = PersistentVolumeClaim::default();
    reader.fields(at, go, |reader, key, value| match key {
        "metadata" => claim.meta = object_meta(reader, value),
        "spec" => {
            reader.fields(value, "v1.PersistentVolumeClaimSpec", |reader, key, value| match key {
                "accessModes" => claim.access_modes = reader.strings(value),
                "storageClassName" => claim.storage_class_name = reader.text(value),
                "volumeName" => claim.volume_name = reader.name(value),
                "resources" => claim.request = requested_storage(reader, value),
                "selector" => claim.selector = label_selector(reader, value),
                "volumeMode" => {
                    claim.volume_mode = Field::or(reader.name(value), claim.volume_mode.value.clone());
                }
                _ => {}
            });
        }
        "status" => claim.phase = phase(reader, value, "v1.PersistentVolumeClaimStatus"),
        _ => {}
    });
    if let Some(class) = claim.meta.annotations.get(CLASS_BETA) {
        claim.storage_class_name = Some(class.clone());
    }
    claim
}

fn requested_storage(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Option<Quantity> {
    let mut request = None;
    reader.fields(at, "v1.VolumeResourceRequirements", |reader, key, value| match key {
        "requests" => request = reader.resource_list(value).remove("storage"),
        "limits" => {
            reader.resource_list(value);
        }
        _ => {}
    });
    request
}

fn phase(reader: &mut Reader<'_>, at: &At<'_, '_>, go: &'static str) -> Option<Text> {
    let mut phase = None;
    reader.fields(at, go, |reader, key, value| {
        if key == "phase" {
            phase = reader.name(value);
        }
    });
    phase
}

pub(super) fn persistent_volume(reader: &mut Reader<'_>, at: &At<'_, '_>) -> PersistentVolume {
    let mut volume = PersistentVolume::default();
    reader.fields(at, "v1.PersistentVolume", |reader, key, value| match key {
        "metadata" => volume.meta = object_meta(reader, value),
        "spec" => {
            reader.fields(value, "v1.PersistentVolumeSpec", |reader, key, value| match key {
                "capacity" => volume.capacity = reader.resource_list(value).remove("storage"),
                "accessModes" => volume.access_modes = reader.strings(value),
                "storageClassName" => volume.storage_class_name = reader.string(value),
                "claimRef" => volume.claim_ref = claim_ref(reader, value),
                "nodeAffinity" => {
                    reader.fields(value, "v1.VolumeNodeAffinity", |reader, key, value| {
                        if key == "required" {
                            volume.node_affinity = node_selector(reader, value);
                        }
                    });
                }
                "volumeMode" => {
                    volume.volume_mode = Field::or(reader.name(value), volume.volume_mode.value.clone());
                }
                _ => {}
            });
        }
        "status" => volume.phase = phase(reader, value, "v1.PersistentVolumeStatus"),
        _ => {}
    });
    if let Some(class) = volume.meta.annotations.get(CLASS_BETA) {
        volume.storage_class_name = class.clone();
    }
    volume
}

fn claim_ref(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Option<(Text, Text)> {
    let (mut namespace, mut name) = (Text::default(), Text::default());
    reader
        .fields(at, "v1.ObjectReference", |reader, key, value| match key {
            "namespace" => namespace = reader.string(value),
            "name" => name = reader.string(value),
            _ => {}
        })
        .then_some((namespace, name))
}

pub(super) fn storage_class(reader: &mut Reader<'_>, at: &At<'_, '_>) -> StorageClass {
    let mut class = StorageClass::default();
    reader.fields(at, "v1.StorageClass", |reader, key, value| match key {
        "metadata" => class.meta = object_meta(reader, value),
        "provisioner" => class.provisioner = reader.string(value),
        "volumeBindingMode" => {
            let waits = reader.name(value).map(|mode| &*mode == "WaitForFirstConsumer");
            class.wait_for_first_consumer = Field::or(waits, false);
        }
        "allowedTopologies" => {
            class.allowed_topologies =
                reader.list(value, "[]v1.TopologySelectorTerm", topology_selector_term);
        }
        _ => {}
    });
    class.is_default = [IS_DEFAULT, IS_DEFAULT_BETA]
        .iter()
        .any(|key| class.meta.annotations.get(*key).is_some_and(|v| &**v == "true"));
    class
}
