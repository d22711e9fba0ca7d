//! PersistentVolumes and StorageClasses (`pkg/apis/core/validation/validation.go` `ValidatePersistentVolume`,
//! `pkg/apis/storage/validation/validation.go`).

use super::metadata::{self, NameFormat};
use super::{affinity, containers, persistent_volume_claim, resources};
use crate::Version;
use crate::errors::{Bad, Errors};
use crate::field::Field;
use crate::names;
use crate::quantity::Quantity;

const SOURCES: &[&str] = &[
    "hostPath",
    "gcePersistentDisk",
    "awsElasticBlockStore",
    "glusterfs",
    "flocker",
    "nfs",
    "rbd",
    "quobyte",
    "cephfs",
    "iscsi",
    "cinder",
    "fc",
    "flexVolume",
    "azureFile",
    "vsphereVolume",
    "photonPersistentDisk",
    "portworxVolume",
    "azureDisk",
    "scaleIO",
    "local",
    "storageos",
    "csi",
];

/// `ValidatePersistentVolume`
pub(crate) fn volume(errors: &mut Errors, object: &Field<'_, '_>, version: Version) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let spec = object.child("spec");
    let modes = spec.child("accessModes");
    if modes.is_empty() {
        errors.required(&modes, "");
    }
    persistent_volume_claim::access_modes(errors, &modes);
    capacity(errors, &spec.child("capacity"));
    containers::one_of(
        errors,
        &spec.child("persistentVolumeReclaimPolicy"),
        &["Delete", "Recycle", "Retain"],
    );
    let affinity = spec.child("nodeAffinity");
    let required = affinity.child("required");
    if required.is_set() {
        affinity::node_selector(errors, &required, version);
    } else if affinity.is_set() {
        errors.required(&required, "must specify required node constraints");
    }
    let mut given = 0;
    for name in SOURCES {
        let source = spec.child(name);
        if source.is_set() {
            given += 1;
            if given > 1 {
                errors.forbidden(&source, "may not specify more than 1 volume type");
            }
        }
    }
    if given == 0 {
        errors.required(&spec, "must specify a volume type");
    }
    if spec.child("local").is_set() && affinity.is_absent() {
        let meta = object.child("metadata");
        errors.required_at(
            &meta.child("annotations"),
            &spec.child("local"),
            "Local volume requires node affinity",
        );
    }
    let class = spec.child("storageClassName");
    if let Some(text) = class.text().filter(|text| !text.is_empty()) {
        errors.malformed(&class, &text, &names::dns_subdomain(&text));
    }
    containers::one_of(errors, &spec.child("volumeMode"), &["Block", "Filesystem"]);
}

fn capacity(errors: &mut Errors, capacity: &Field<'_, '_>) {
    if capacity.is_empty() {
        errors.required(capacity, "");
    }
    let entries = capacity.entries();
    let others = entries.iter().any(|(name, _)| name != "storage");
    if capacity.absence_is_certain() && (others || capacity.child("storage").is_absent()) {
        let before = errors.list.len();
        errors.not_supported(capacity, "", &["storage"]);
        if let Some(violation) = errors.list.get_mut(before) {
            let shown = crate::field::json(capacity.node());
            violation.message = violation.message.replacen("\"\"", &shown, 1);
        }
    }
    let storage = capacity.key("storage");
    if let Some(size) = resources::quantity(&storage)
        && (size.is_negative() || size.is_zero())
    {
        errors.invalid(&storage, size.canonical().as_str(), "must be greater than zero");
    }
}

/// `ValidateStorageClass`
pub(crate) fn class(errors: &mut Errors, object: &Field<'_, '_>) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let provisioner = object.child("provisioner");
    match provisioner.text().as_deref() {
        Some("") => errors.required(&provisioner, ""),
        Some(text) => errors.malformed(&provisioner, text, &names::qualified_name(&names::lower(text))),
        None => {}
    }
    containers::one_of(errors, &object.child("reclaimPolicy"), &["Delete", "Retain"]);
    containers::one_of(errors, &object.child("volumeBindingMode"), &["Immediate", "WaitForFirstConsumer"]);
}

/// `ValidateResourceQuota`: quantities may not be negative.
pub(crate) fn resource_quota(errors: &mut Errors, object: &Field<'_, '_>) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let spec = object.child("spec");
    let hard = spec.child("hard");
    for (name, _) in hard.entries() {
        let field = hard.key(&name);
        let malformed = names::qualified_name(&name);
        errors.malformed(&field, &name, &malformed);
        if resources::quantity(&field).is_some_and(Quantity::is_negative) {
            errors.invalid(&field, Bad::json(&field), "must be greater than or equal to 0");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn volumes() {
        table(
            |c| format!("apiVersion: v1\nkind: PersistentVolume\nmetadata: {{name: m}}\nspec: {{{c}}}\n"),
            &[
                (r"accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, hostPath: {path: /x}", &[]),
                (
                    r"accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}",
                    &[r"spec: Required value: must specify a volume type"],
                ),
                (
                    r"accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, local: {path: /x}",
                    &[r"metadata.annotations: Required value: Local volume requires node affinity"],
                ),
            ],
        );
    }

    #[test]
    fn classes() {
        table(
            |c| format!("apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {{name: m}}\n{c}\n"),
            &[
                (r"provisioner: example.com/d", &[]),
                (r"reclaimPolicy: Delete", &[r"provisioner: Required value"]),
                (
                    r"provisioner: example.com/d
volumeBindingMode: Late",
                    &[
                        r#"volumeBindingMode: Unsupported value: "Late": supported values: "Immediate", "WaitForFirstConsumer""#,
                    ],
                ),
            ],
        );
    }
}
