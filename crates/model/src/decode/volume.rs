//! `v1.Volume` and where it comes from.

use podfit_syntax::Value;

use super::cursor::{At, Reader};
use super::storage::claim_spec;
use crate::object::{PersistentVolumeClaim, Text, Volume, VolumeSource};

pub(super) fn volume(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Volume {
    let mut volume = Volume { name: Text::default(), source: VolumeSource::Other(Text::default()) };
    let readable = reader.fields(at, "v1.Volume", |reader, key, value| {
        if key == "name" {
            volume.name = reader.string(value);
        } else if !matches!(value.node.value(), Value::Null) {
            volume.source = source(reader, key, value).unwrap_or(VolumeSource::Unknown);
        }
    });
    if !readable {
        volume.source = VolumeSource::Unknown;
    }
    volume
}

/// One field of the volume as a source; none where it cannot be read.
fn source(reader: &mut Reader<'_>, key: &str, at: &At<'_, '_>) -> Option<VolumeSource> {
    match key {
        "emptyDir" => {
            let (mut memory, mut size_limit) = (false, None);
            reader
                .fields(at, "v1.EmptyDirVolumeSource", |reader, key, value| match key {
                    "medium" => memory = reader.text(value).is_some_and(|medium| &*medium == "Memory"),
                    "sizeLimit" => size_limit = reader.quantity(value),
                    _ => {}
                })
                .then_some(VolumeSource::EmptyDir { memory, size_limit })
        }
        "persistentVolumeClaim" => {
            let (mut claim_name, mut read_only) = (Text::default(), false);
            reader
                .fields(at, "v1.PersistentVolumeClaimVolumeSource", |reader, key, value| match key {
                    "claimName" => claim_name = reader.string(value),
                    "readOnly" => read_only = reader.flag(value),
                    _ => {}
                })
                .then_some(VolumeSource::PersistentVolumeClaim { claim_name, read_only })
        }
        "hostPath" => {
            let mut path = Text::default();
            reader
                .fields(at, "v1.HostPathVolumeSource", |reader, key, value| {
                    if key == "path" {
                        path = reader.string(value);
                    }
                })
                .then_some(VolumeSource::HostPath { path })
        }
        "configMap" => named(reader, at, "v1.ConfigMapVolumeSource", "name")
            .map(|(name, optional)| VolumeSource::ConfigMap { name, optional }),
        "secret" => named(reader, at, "v1.SecretVolumeSource", "secretName")
            .map(|(name, optional)| VolumeSource::Secret { name, optional }),
        "ephemeral" => {
            let mut claim = PersistentVolumeClaim::default();
            reader
                .fields(at, "v1.EphemeralVolumeSource", |reader, key, value| {
                    if key == "volumeClaimTemplate" {
                        claim = claim_spec(reader, value, "v1.PersistentVolumeClaimTemplate");
                    }
                })
                .then(|| VolumeSource::Ephemeral { claim: Box::new(claim) })
        }
        "gcePersistentDisk" => disk(reader, at, key, "v1.GCEPersistentDiskVolumeSource", &["pdName"]),
        "awsElasticBlockStore" => disk(reader, at, key, "v1.AWSElasticBlockStoreVolumeSource", &["volumeID"]),
        "azureDisk" => disk(reader, at, key, "v1.AzureDiskVolumeSource", &["diskName"]),
        "iscsi" => disk(reader, at, key, "v1.ISCSIVolumeSource", &["iqn"]),
        "rbd" => disk(reader, at, key, "v1.RBDVolumeSource", &["pool", "image"]),
        _ if matches!(at.node.value(), Value::Unknown) => {
            reader.note_unknown(at);
            None
        }
        _ => Some(VolumeSource::Other(key.into())),
    }
}

fn named(reader: &mut Reader<'_>, at: &At<'_, '_>, go: &'static str, name_key: &str) -> Option<(Text, bool)> {
    let (mut name, mut optional) = (Text::default(), false);
    reader
        .fields(at, go, |reader, key, value| match key {
            "optional" => optional = reader.flag(value),
            _ if key == name_key => name = reader.string(value),
            _ => {}
        })
        .then_some((name, optional))
}

/// A disk that two Pods may not share; `id_keys` together name it.
fn disk(
    reader: &mut Reader<'_>,
    at: &At<'_, '_>,
    kind: &str,
    go: &'static str,
    id_keys: &[&str],
) -> Option<VolumeSource> {
    let mut parts = vec![Text::default(); id_keys.len()];
    let mut read_only = false;
    reader
        .fields(at, go, |reader, key, value| {
            if key == "readOnly" {
                read_only = reader.flag(value);
            }
            for (part, _) in parts.iter_mut().zip(id_keys).filter(|(_, id_key)| **id_key == key) {
                *part = reader.string(value);
            }
        })
        .then(|| VolumeSource::Disk { kind: kind.into(), id: parts.join("/").into(), read_only })
}
