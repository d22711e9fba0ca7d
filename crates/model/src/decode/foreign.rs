//! Workloads of OpenKruise (`apps.kruise.io`) and Argo Rollouts (`argoproj.io`): how many Pods, selected and made as a
//! ReplicaSet's are. Their strategies are read where they are judged.

use super::cursor::{At, Reader};
use super::meta::object_meta;
use super::pod::pod_template;
use super::selector::label_selector;
use crate::object::{Field, ObjectMeta, PodMaker};

/// The kind, if it is one of them.
pub(super) fn known(api_version: &str, kind: &str) -> Option<&'static str> {
    let group = api_version.split_once('/').map_or("", |(group, _)| group);
    Some(match (group, kind) {
        ("apps.kruise.io", "CloneSet") => "CloneSet",
        ("apps.kruise.io", "StatefulSet") => "StatefulSet",
        ("apps.kruise.io", "DaemonSet") => "DaemonSet",
        ("argoproj.io", "Rollout") => "Rollout",
        _ => return None,
    })
}

/// Its metadata and its Pods; no Pods where it has no template of its own.
pub(super) fn pods(
    reader: &mut Reader<'_>,
    at: &At<'_, '_>,
    kind: &'static str,
) -> (ObjectMeta, Option<Box<PodMaker>>) {
    let mut meta = ObjectMeta::default();
    let (mut template, mut selector) = (None, None);
    let mut replicas = (kind != "DaemonSet").then_some(Field::default_of(1));
    reader.fields(at, "v1alpha1.Workload", |reader, key, value| match key {
        "metadata" => meta = object_meta(reader, value),
        "spec" => {
            reader.fields(value, "v1alpha1.WorkloadSpec", |reader, key, value| match key {
                "replicas" if replicas.is_some() => replicas = Some(Field::or(reader.count(value), 1)),
                "selector" => selector = label_selector(reader, value),
                "template" => template = Some(pod_template(reader, value)),
                _ => {}
            });
        }
        _ => {}
    });
    // What the API server says of a wrong type in a custom resource is other words: such a value is only unknown.
    let wrong = std::mem::take(&mut reader.problems);
    reader.unknown.extend(wrong.into_iter().map(|problem| problem.path));
    let pods = template.map(|template| Box::new(PodMaker { kind, replicas, selector, template }));
    (meta, pods)
}
