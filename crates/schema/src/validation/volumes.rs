//! Volumes of a Pod (`pkg/apis/core/validation/validation.go` `ValidateVolumes`, `validateVolumeSource`).

use podfit_ordered::OrderedMap;

use podfit_syntax::Value;

use super::{environment, persistent_volume_claim, resources};
use crate::errors::Errors;
use crate::field::Field;
use crate::names;

/// What is known about a Pod's volumes when its containers mount them.
#[derive(Default)]
pub(crate) struct Volumes {
    /// The volumes that are valid, by name.
    pub(crate) named: OrderedMap<String, Volume>,
    /// Something about the list is unknown: a name that is missing may well be there.
    pub(crate) open: bool,
}

/// A volume that is valid.
pub(crate) struct Volume {
    /// It is, or may be, a claim.
    pub(crate) is_claim: bool,
}

impl Volumes {
    pub(crate) fn get(&self, name: &str) -> Option<&Volume> {
        self.named.get(name)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.named.keys().map(String::as_str)
    }
}

/// Sources in the order in which the server looks for them.
const SOURCES: &[&str] = &[
    "emptyDir",
    "hostPath",
    "gitRepo",
    "gcePersistentDisk",
    "awsElasticBlockStore",
    "secret",
    "nfs",
    "iscsi",
    "glusterfs",
    "flocker",
    "persistentVolumeClaim",
    "rbd",
    "cinder",
    "cephfs",
    "quobyte",
    "downwardAPI",
    "fc",
    "flexVolume",
    "configMap",
    "azureFile",
    "vsphereVolume",
    "photonPersistentDisk",
    "portworxVolume",
    "azureDisk",
    "storageos",
    "projected",
    "scaleIO",
    "csi",
    "ephemeral",
    "image",
];

/// `ValidateVolumes`
pub(crate) fn volumes(errors: &mut Errors, volumes: &Field<'_, '_>) -> Volumes {
    let mut known = Volumes { named: OrderedMap::new(), open: !volumes.absence_is_certain() };
    for volume in volumes.items() {
        let before = errors.list.len();
        let source = source(errors, &volume);
        let name = volume.child("name");
        let Some(text) = name.text() else {
            known.open = true;
            continue;
        };
        if text.is_empty() {
            errors.required(&name, "");
        } else {
            errors.malformed(&name, &text, &names::dns_label(&text));
        }
        if known.get(&text).is_some() {
            errors.duplicate(&name, &text);
        }
        // A volume with a mistake does not exist for those who mount it.
        if errors.list.len() == before || source.is_none() {
            let is_claim = matches!(source, None | Some("persistentVolumeClaim" | "ephemeral"));
            known.named.insert(text.into_owned(), Volume { is_claim });
        }
    }
    known
}

/// `validateVolumeSource`
fn source(errors: &mut Errors, volume: &Field<'_, '_>) -> Option<&'static str> {
    let mut found = None;
    let mut unknown = matches!(volume.value(), Some(Value::Unknown));
    for kind in SOURCES {
        let source = volume.child(kind);
        unknown |= matches!(source.value(), Some(Value::Unknown));
        if !source.is_set() {
            continue;
        }
        if found.is_some() {
            errors.forbidden(&source, "may not specify more than 1 volume type");
            continue;
        }
        found = Some(*kind);
        one(errors, kind, &source);
    }
    // Without any source the server fills in an empty directory.
    if unknown { None } else { found.or(Some("emptyDir")) }
}

fn one(errors: &mut Errors, kind: &str, source: &Field<'_, '_>) {
    match kind {
        "emptyDir" => {
            let limit = source.child("sizeLimit");
            if resources::quantity(&limit).is_some_and(crate::quantity::Quantity::is_negative) {
                errors.forbidden(&limit, "SizeLimit field must be a valid resource quantity");
            }
        }
        "hostPath" => host_path(errors, source),
        "nfs" => nfs(errors, source),
        "secret" => keyed(errors, source, "secretName"),
        "configMap" => keyed(errors, source, "name"),
        "persistentVolumeClaim" => need(errors, source, "claimName"),
        "gitRepo" => need(errors, source, "repository"),
        "gcePersistentDisk" => need(errors, source, "pdName"),
        "awsElasticBlockStore" | "cinder" => need(errors, source, "volumeID"),
        "csi" | "flexVolume" => need(errors, source, "driver"),
        "azureFile" => {
            need(errors, source, "secretName");
            need(errors, source, "shareName");
        }
        "azureDisk" => {
            need(errors, source, "diskName");
            need(errors, source, "diskURI");
        }
        "vsphereVolume" => need(errors, source, "volumePath"),
        "downwardAPI" => downward(errors, &source.child("items")),
        "projected" => projected(errors, source),
        "ephemeral" => ephemeral(errors, source),
        _ => {}
    }
}

fn need(errors: &mut Errors, source: &Field<'_, '_>, name: &str) {
    if source.child(name).is_text("") {
        errors.required(&source.child(name), "");
    }
}

/// `validateHostPathVolumeSource`
fn host_path(errors: &mut Errors, source: &Field<'_, '_>) {
    const TYPES: &[&str] = &[
        "",
        "BlockDevice",
        "CharDevice",
        "Directory",
        "DirectoryOrCreate",
        "File",
        "FileOrCreate",
        "Socket",
    ];
    let path = source.child("path");
    let Some(text) = path.text() else { return };
    if text.is_empty() {
        errors.required(&path, "");
        return;
    }
    no_backsteps(errors, &path, &path, &text);
    let kind = source.child("type");
    if let Some(text) = kind.text().filter(|text| !TYPES.contains(&&**text)) {
        errors.not_supported(&kind, &text, TYPES);
    }
}

fn nfs(errors: &mut Errors, source: &Field<'_, '_>) {
    need(errors, source, "server");
    need(errors, source, "path");
    let path = source.child("path");
    if path.text().is_some_and(|text| !text.is_empty() && !text.starts_with('/')) {
        let text = path.text().unwrap_or_default();
        errors.invalid(&path, &*text, "must be an absolute path");
    }
}

/// `validateSecretVolumeSource`, `validateConfigMapVolumeSource`
fn keyed(errors: &mut Errors, source: &Field<'_, '_>, name: &str) {
    need(errors, source, name);
    mode(errors, &source.child("defaultMode"));
    key_to_path(errors, source);
}

fn mode(errors: &mut Errors, mode: &Field<'_, '_>) {
    if let Some(number) = mode.int().filter(|number| !(0..=0o777).contains(number)) {
        errors.invalid(mode, number, "must be a number between 0 and 0777 (octal), both inclusive");
    }
}

/// `validateKeyToPath`
fn key_to_path(errors: &mut Errors, source: &Field<'_, '_>) {
    for item in source.child("items").items() {
        need(errors, &item, "key");
        let path = item.child("path");
        match path.text().as_deref() {
            Some("") => errors.required(&path, ""),
            Some(text) => non_escaping(errors, &path, text),
            None => {}
        }
        mode(errors, &item.child("mode"));
    }
}

/// `validateDownwardAPIVolumeFile`
fn downward(errors: &mut Errors, files: &Field<'_, '_>) {
    for file in files.items() {
        let path = file.child("path");
        match path.text().as_deref() {
            Some("") => errors.required(&path, ""),
            Some(text) => non_escaping(errors, &path, text),
            None => {}
        }
        let (field, resource) = (file.child("fieldRef"), file.child("resourceFieldRef"));
        if field.is_set() {
            environment::field_ref(errors, &field, true);
            if resource.is_set() {
                errors.invalid(
                    &file.named("resource"),
                    "resource",
                    "fieldRef and resourceFieldRef can not be specified simultaneously",
                );
            }
        } else if resource.is_set() {
            environment::resource_ref(errors, &resource, true);
        } else if field.is_absent() && resource.is_absent() {
            errors.required(&file.child("fieldRef"), "one of fieldRef and resourceFieldRef is required");
        }
        mode(errors, &file.child("mode"));
    }
}

/// `validateProjectedVolumeSource`
fn projected(errors: &mut Errors, projected: &Field<'_, '_>) {
    mode(errors, &projected.child("defaultMode"));
    for source in projected.child("sources").items() {
        let mut given = 0;
        let mut unknown = matches!(source.value(), Some(Value::Unknown));
        for kind in [
            "secret",
            "configMap",
            "downwardAPI",
            "serviceAccountToken",
            "clusterTrustBundle",
            "podCertificate",
        ] {
            let part = source.child(kind);
            unknown |= matches!(part.value(), Some(Value::Unknown));
            if !part.is_set() {
                continue;
            }
            given += 1;
            if given > 1 {
                errors.forbidden(&part, "may not specify more than 1 volume type per source");
                continue;
            }
            match kind {
                "secret" | "configMap" => {
                    need(errors, &part, "name");
                    key_to_path(errors, &part);
                }
                "downwardAPI" => downward(errors, &part.child("items")),
                "serviceAccountToken" => token(errors, &part),
                _ => {}
            }
        }
        if given == 0 && !unknown {
            errors.required(&source, "must specify a volume type");
        }
    }
}

fn token(errors: &mut Errors, token: &Field<'_, '_>) {
    let seconds = token.child("expirationSeconds");
    if let Some(number) = seconds.int() {
        if number < 600 {
            errors.invalid(&seconds, number, "may not specify a duration less than 10 minutes");
        } else if number > 1 << 32 {
            errors.invalid(&seconds, number, "may not specify a duration larger than 2^32 seconds");
        }
    }
    let path = token.child("path");
    match path.text().as_deref() {
        Some("") => errors.required(&path, ""),
        Some(text) => non_escaping(errors, &path, text),
        None => {}
    }
}

fn ephemeral(errors: &mut Errors, ephemeral: &Field<'_, '_>) {
    let template = ephemeral.child("volumeClaimTemplate");
    if template.is_absent() {
        errors.required(&template, "");
    } else if template.is_set() {
        persistent_volume_claim::spec(errors, &template.child("spec"));
    }
}

/// `validatePathNoBacksteps`
pub(crate) fn no_backsteps(errors: &mut Errors, named: &Field<'_, '_>, at: &Field<'_, '_>, text: &str) {
    if text.split('/').any(|part| part == "..") {
        errors.invalid_at(named, at, text, "must not contain '..'");
    }
}

/// `validateLocalDescendingPath`
pub(crate) fn descending(errors: &mut Errors, named: &Field<'_, '_>, at: &Field<'_, '_>, text: &str) {
    if text.starts_with('/') {
        errors.invalid_at(named, at, text, "must be a relative path");
    }
    no_backsteps(errors, named, at, text);
}

/// `validateLocalNonReservedPath`
fn non_escaping(errors: &mut Errors, path: &Field<'_, '_>, text: &str) {
    descending(errors, path, path, text);
    if text.starts_with("..") && !text.starts_with("../") {
        errors.invalid(path, text, "must not start with '..'");
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn volumes_of_a_pod() {
        table(
            |v| pod(&format!("volumes: [{v}]")),
            &[
                (r"{name: v}", &[]),
                (r"{name: v, emptyDir: {medium: Memory, sizeLimit: 1Gi}}", &[]),
                (
                    r"{name: v, emptyDir: {}, hostPath: {path: /x}}",
                    &[r"spec.volumes[0].hostPath: Forbidden: may not specify more than 1 volume type"],
                ),
                (
                    r"{name: v, emptyDir: {}}, {name: v, emptyDir: {}}",
                    &[r#"spec.volumes[1].name: Duplicate value: "v""#],
                ),
                (r"{emptyDir: {}}", &[r"spec.volumes[0].name: Required value"]),
                (
                    r"{name: V, emptyDir: {}}",
                    &[
                        r#"spec.volumes[0].name: Invalid value: "V": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')"#,
                    ],
                ),
                (
                    r"{name: v, hostPath: {path: ../x}}",
                    &[r#"spec.volumes[0].hostPath.path: Invalid value: "../x": must not contain '..'"#],
                ),
                (r"{name: v, configMap: {}}", &[r"spec.volumes[0].configMap.name: Required value"]),
                (
                    r"{name: v, secret: {secretName: s, defaultMode: 1000}}",
                    &[
                        r"spec.volumes[0].secret.defaultMode: Invalid value: 1000: must be a number between 0 and 0777 (octal), both inclusive",
                    ],
                ),
                (
                    r"{name: v, persistentVolumeClaim: {}}",
                    &[r"spec.volumes[0].persistentVolumeClaim.claimName: Required value"],
                ),
                (
                    r"{name: v, projected: {sources: [{serviceAccountToken: {path: t, expirationSeconds: 60}}]}}",
                    &[
                        r"spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds: Invalid value: 60: may not specify a duration less than 10 minutes",
                    ],
                ),
                (
                    r"{name: v, configMap: {name: c, items: [{key: k, path: /p}]}}",
                    &[
                        r#"spec.volumes[0].configMap.items[0].path: Invalid value: "/p": must be a relative path"#,
                    ],
                ),
            ],
        );
    }
}
