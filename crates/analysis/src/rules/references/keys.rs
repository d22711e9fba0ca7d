//! Keys that Pods ask of the ConfigMaps and Secrets of the set (kubelet v1.36: `kubelet_pods.go` `makeEnvironmentVariables`,
//! `pkg/volume/configmap/configmap.go` and `pkg/volume/secret/secret.go` `MakePayload`).

use podfit_model::object::VolumeSource;
use podfit_ordered::Sort as _;
use podfit_syntax::{Edit, Path};

use super::lookup::Found;
use super::names::is_slip;
use super::uses::{By, Use, uses};
use crate::context::{Context, ObjectCx, WorkloadCx};
use crate::messages::{Message, msg};
use crate::read::Asked;
use crate::report::{Applicability, Severity};

/// The sentences of one of the two rules.
pub(super) struct Words {
    /// Workload, object, key.
    pub(super) missing: fn(&str, &str, &str) -> Message,
    /// Container, key, object.
    pub(super) sub_path: fn(&str, &str, &str) -> Message,
    /// Which keys it has.
    pub(super) help: fn(String) -> Message,
}

/// Reports every key that is asked for and that no alternative of the object has.
pub(super) fn missing_keys(workload: &WorkloadCx<'_>, kind: &str, words: &Words, cx: &mut Context<'_, '_>) {
    if !cx.set.is_literal() {
        return;
    }
    for used in uses(workload).iter().filter(|used| used.kind == kind && !used.optional) {
        let Found::Here(objects) = used.reference(workload).look(cx) else { continue };
        let Some(known) = keys_of(&objects) else { continue };
        for (key, path) in &used.keys {
            if !known.iter().any(|own| own == key) && !key.contains(['$', '{']) {
                one_key(workload, used, key, path, &known, &objects, words, cx);
            }
        }
        if used.by == By::Volume && used.keys.is_empty() {
            sub_paths(workload, used, &known, words, cx);
        }
    }
}

/// The keys of all alternatives; none where they are not all known. An object without any is filled in the cluster.
fn keys_of(objects: &[ObjectCx<'_>]) -> Option<Vec<String>> {
    let mut all = Vec::new();
    for object in objects {
        let mut own = 0;
        for field in ["data", "binaryData", "stringData"] {
            match object.map_keys(&Path::root().key(field)) {
                Asked::Unknown => return None,
                Asked::Absent => {}
                Asked::Given(keys) => {
                    own += keys.len();
                    all.extend(keys);
                }
            }
        }
        if own == 0 || !object.is_whole() {
            return None;
        }
    }
    all.order();
    all.dedup();
    Some(all)
}

#[allow(clippy::too_many_arguments, reason = "one finding, all of its facts")]
fn one_key(
    workload: &WorkloadCx<'_>,
    used: &Use<'_>,
    key: &str,
    path: &Path,
    known: &[String],
    objects: &[ObjectCx<'_>],
    words: &Words,
    cx: &mut Context<'_, '_>,
) {
    let object = workload.object;
    let namespace = object.key.namespace.as_deref().unwrap_or_default();
    let alternative = objects.len() > 1 || cx.set.is_alternative(object.index);
    let message = (words.missing)(&format!("{} {}", object.view.kind, object.key.name), used.name, key);
    let draft = cx.report(object, path, object.value_at(path), message);
    let evidence = match (used.by, used.kind) {
        (By::Volume, "ConfigMap") => format!("configmap references non-existent config key: {key}"),
        (By::Volume, _) => format!("references non-existent secret key: {key}"),
        (_, kind) => format!("couldn't find key {key} in {kind} {namespace}/{}", used.name),
    };
    draft.evidence(evidence).help(list(known, words));
    if let Some(first) = objects.first() {
        let at = Path::root().key("data");
        draft.label(first.key_at(&at), msg::label_keys(used.kind, used.name));
    }
    if alternative {
        draft.likely();
    }
    if let Some(near) = known.iter().find(|own| is_slip(own, key)) {
        let edit = Edit::Replace { path: path.clone(), value: near.as_str().into() };
        draft.fix(msg::fix_key(near), Applicability::Unsafe, vec![edit]);
    }
}

fn list(known: &[String], words: &Words) -> Message {
    let mut text = known.iter().take(6).cloned().collect::<Vec<_>>().join(", ");
    if known.len() > 6 {
        text.push_str(", …");
    }
    (words.help)(text)
}

/// Mounts of one file of the volume that it does not hold: the kubelet makes an empty directory in its place.
fn sub_paths(
    workload: &WorkloadCx<'_>,
    used: &Use<'_>,
    known: &[String],
    words: &Words,
    cx: &mut Context<'_, '_>,
) {
    let spec = &workload.template.spec;
    let object = workload.object;
    // A projected volume joins several sources.
    let plain = spec.volumes.iter().filter(|volume| match (&volume.source, used.kind) {
        (VolumeSource::ConfigMap { name, .. }, "ConfigMap")
        | (VolumeSource::Secret { name, .. }, "Secret") => &**name == used.name,
        _ => false,
    });
    for volume in plain {
        for placed in spec.all_containers() {
            for (index, mount) in placed.container.volume_mounts.iter().enumerate() {
                let file = mount.sub_path.trim_end_matches('/');
                if mount.name != volume.name || file.is_empty() || known.iter().any(|own| own == file) {
                    continue;
                }
                let path = workload.spec_path.clone().join(&placed.path()).key("volumeMounts").index(index);
                let path = path.key("subPath");
                if object.is_unknown(&path) {
                    continue;
                }
                let message = (words.sub_path)(&placed.container.name, file, used.name);
                let draft = cx.report(object, &path, object.value_at(&path), message);
                draft.severity(Severity::Warning).help(list(known, words));
                if let Some(near) = known.iter().find(|own| is_slip(own, file)) {
                    let edit = Edit::Replace { path: path.clone(), value: near.as_str().into() };
                    draft.fix(msg::fix_key(near), Applicability::Unsafe, vec![edit]);
                }
            }
        }
    }
}
