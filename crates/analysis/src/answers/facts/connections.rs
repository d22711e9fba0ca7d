//! Who reaches, selects, mounts or scales whom, within the set.

use podfit_model::object::{IntOrString, Object, VolumeSource};
use podfit_syntax::Path;

use super::PodField;
use crate::answers::Answers;
use crate::answers::markdown::{code, codes};
use crate::answers::places::selectors;
use crate::context::ObjectCx;
use crate::messages::{Message, msg};
use crate::rules::shared::words::selector_words;

fn name(object: ObjectCx<'_>) -> String {
    format!("{}/{}", object.key.kind, object.key.name)
}

pub(super) fn of_object(
    answers: &Answers<'_>,
    object: ObjectCx<'_>,
    shape: &str,
    path: &Path,
) -> Vec<Message> {
    let mut found = Vec::new();
    for (at, selector) in selectors(object) {
        if !path.starts_with(&at) {
            continue;
        }
        let words = selector_words(&selector);
        let matched: Vec<String> = answers.selected(object, &selector).into_iter().map(name).collect();
        found.push(match (words.is_empty(), matched.is_empty()) {
            (true, _) => msg::say_selects_everything(),
            (_, true) => msg::say_selects_nothing(code(&words)),
            _ => msg::say_selects(code(&words), codes(matched.iter().map(String::as_str))),
        });
    }
    if let Object::Service(service) = object.object()
        && shape.starts_with("spec.ports[]")
    {
        let index = path.0.iter().find_map(|segment| match segment {
            podfit_syntax::Segment::Index(index) => Some(*index),
            podfit_syntax::Segment::Key(_) => None,
        });
        if let Some(port) = index.and_then(|index| service.ports.get(index)) {
            let target = port.target_port.clone().unwrap_or(IntOrString::Int(port.port));
            found.push(msg::say_service_port(
                code(&format!("{}:{}", object.key.name, port.port)),
                code(&target.to_string()),
            ));
        }
    }
    if shape == "metadata.labels" || shape.starts_with("metadata.labels.") {
        return found;
    }
    found
}

pub(super) fn of_pod(answers: &Answers<'_>, field: &PodField<'_>) -> Vec<Message> {
    if field.shape.starts_with("volumes[]") {
        let volume = field.index("volumes").and_then(|index| field.spec().volumes.get(index));
        return volume.map(|volume| mounted(field, &volume.name)).unwrap_or_default();
    }
    let (Some(container), Some(inner)) = (field.container(), field.in_container()) else { return Vec::new() };
    if inner.starts_with("ports[]") {
        let port = field.index("ports").and_then(|index| container.ports.get(index));
        return port.map(|port| reached(answers, field, &port.name, port.container_port)).unwrap_or_default();
    }
    if inner.starts_with("volumeMounts[]") {
        let mount = field.index("volumeMounts").and_then(|index| container.volume_mounts.get(index));
        let Some(mount) = mount else { return Vec::new() };
        let Some((_, volume)) = field.spec().volume(&mount.name) else { return Vec::new() };
        return vec![msg::say_mount(code(&mount.mount_path), source(&volume.source))];
    }
    Vec::new()
}

/// What a volume is.
pub(in crate::answers) fn source(source: &VolumeSource) -> Message {
    match source {
        VolumeSource::EmptyDir { memory: true, size_limit: Some(limit) } => {
            msg::say_volume_memory_limit(code(&limit.to_string()))
        }
        VolumeSource::EmptyDir { memory: true, size_limit: None } => msg::say_volume_memory(),
        VolumeSource::EmptyDir { memory: false, .. } => msg::say_volume_empty(),
        VolumeSource::PersistentVolumeClaim { claim_name, .. } => msg::say_volume_claim(code(claim_name)),
        VolumeSource::HostPath { path } => msg::say_volume_host(code(path)),
        VolumeSource::ConfigMap { name, .. } => msg::say_volume_config(code(name)),
        VolumeSource::Secret { name, .. } => msg::say_volume_secret(code(name)),
        VolumeSource::Ephemeral { .. } => msg::say_volume_ephemeral(),
        VolumeSource::Disk { kind, .. } | VolumeSource::Other(kind) => msg::say_volume_other(code(kind)),
        VolumeSource::Unknown => msg::say_volume_unknown(),
    }
}

fn mounted(field: &PodField<'_>, volume: &str) -> Vec<Message> {
    let mounts: Vec<Message> = field
        .spec()
        .all_containers()
        .flat_map(|placed| placed.container.volume_mounts.iter().map(move |mount| (placed.container, mount)))
        .filter(|(_, mount)| &*mount.name == volume)
        .map(|(container, mount)| msg::say_mounted_at(code(&container.name), code(&mount.mount_path)))
        .collect();
    vec![if mounts.is_empty() { msg::say_mounted_nowhere() } else { msg::say_mounted(mounts) }]
}

/// Services of the set that lead to this port.
fn reached(answers: &Answers<'_>, field: &PodField<'_>, port_name: &str, number: i64) -> Vec<Message> {
    let own = field.workload.object.key.namespace.clone();
    let mut found = Vec::new();
    for object in answers.set.iter().filter(|object| object.key.namespace == own) {
        let Object::Service(service) = object.object() else { continue };
        let labels = &field.workload.template.labels;
        let selects = !service.selector.is_empty()
            && service.selector.iter().all(|(key, value)| labels.get(key) == Some(value));
        let ports = service.ports.iter().filter(|port| match &port.target_port {
            None => port.port == number,
            Some(IntOrString::Int(target)) => *target == number,
            Some(target) => target.as_name().is_some_and(|name| &**name == port_name),
        });
        for port in ports.filter(|_| selects) {
            found.push(msg::say_reached(code(&format!("{}:{}", object.key.name, port.port))));
        }
    }
    if found.is_empty() {
        found.push(msg::say_reached_by_none());
    }
    found
}
