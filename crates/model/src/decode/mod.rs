//! From the tree to objects: lenient, and silent about nothing. What has the wrong type or is unknown stands at its
//! default, and is noted with its path.

mod affinity;
mod batch;
mod container;
mod cursor;
mod foreign;
mod holes;
mod meta;
mod node;
mod pod;
mod policy;
mod scalars;
mod selector;
mod storage;
mod template;
#[cfg(test)]
mod tests;
mod volume;
mod workload;

pub(crate) use affinity::taint;
use cursor::At;
pub(crate) use cursor::Reader;
pub(crate) use template::Template;

use podfit_syntax::{File, NodeRef, Path, Value};

use crate::object::{Object, ObjectMeta, Other, Text};
use crate::view::{ObjectView, Veiled};

/// All objects of a file, Lists opened, in source order.
pub(crate) fn file(file: &File) -> Vec<ObjectView> {
    let mut views = Vec::new();
    for document in &file.documents {
        if let Some(root) = document.root() {
            collect(&Template::of(document), root, Path::root(), None, &mut views);
        }
    }
    views
}

/// What an item takes from its list where it does not say so itself: `apiVersion` and `kind`.
type Inherited<'a> = Option<(&'a str, &'a str)>;

fn collect(
    template: &Template<'_>,
    node: NodeRef<'_>,
    root: Path,
    inherited: Inherited<'_>,
    into: &mut Vec<ObjectView>,
) {
    if !matches!(node.value(), Value::Mapping) {
        return;
    }
    let Some((api_version, kind)) = identity(node, inherited) else { return };
    if let Some(item_kind) = kind.strip_suffix("List")
        && let Some(items) = node.get("items").filter(|items| matches!(items.value(), Value::Sequence))
    {
        let inherited = (!item_kind.is_empty()).then_some((&*api_version, item_kind));
        for (index, item) in items.items().into_iter().enumerate() {
            collect(template, item, root.clone().key("items").index(index), inherited, into);
        }
        return;
    }
    let mut reader = Reader::new(template);
    let at = reader.root(node);
    let object = object(&mut reader, &at, &api_version, &kind);
    if let Some(written) = node.get("apiVersion").filter(|written| written.is_unknown()) {
        reader.note_unknown(&at.field("apiVersion", written));
    }
    let veiled = survey(template, node, &kind);
    into.push(ObjectView {
        object,
        api_version,
        kind,
        document: node.document().index,
        root,
        problems: reader.problems,
        unknown: reader.unknown,
        holes: reader.holes,
        veiled,
        broken: node.document().broken,
    });
}

/// What actions leave open in fields that no object here has: only who reads the tree wants to know it. Values of Secrets
/// are not looked at.
fn survey(template: &Template<'_>, node: NodeRef<'_>, kind: &str) -> Veiled {
    if template.is_empty() || kind == "Secret" {
        return Veiled::default();
    }
    let mut reader = Reader::new(template);
    let at = reader.root(node);
    reader.survey(&at);
    Veiled { unknown: reader.unknown, holes: reader.holes }
}

/// `apiVersion` and `kind`, without which nothing is an object. A template may write the `apiVersion`: it is empty then.
fn identity(node: NodeRef<'_>, inherited: Inherited<'_>) -> Option<(Text, Text)> {
    let read = |key: &str| match node.get(key).map(NodeRef::value) {
        Some(Value::String(text)) if !text.is_empty() => Some(Text::from(text.as_ref())),
        Some(Value::Unknown) if key == "apiVersion" => Some(Text::default()),
        _ => None,
    };
    match (read("apiVersion"), read("kind"), inherited) {
        (Some(api_version), Some(kind), _) => Some((api_version, kind)),
        (api_version, kind, Some((list_version, item_kind))) => Some((
            api_version.unwrap_or_else(|| list_version.into()),
            kind.unwrap_or_else(|| item_kind.into()),
        )),
        _ => None,
    }
}

/// Reads an object by group and kind, whatever its version; an empty `apiVersion` may be any group.
fn object(reader: &mut Reader<'_>, at: &At<'_, '_>, api_version: &str, kind: &str) -> Object {
    let group = api_version.split_once('/').map_or("", |(group, _)| group);
    let any = api_version.is_empty();
    let of = |groups: &[&str]| any || groups.contains(&group);
    match kind {
        "Pod" if of(&[""]) => Object::Pod(pod::pod(reader, at)),
        "Deployment" if of(&["apps", "extensions"]) => Object::Deployment(workload::deployment(reader, at)),
        "ReplicaSet" if of(&["apps", "extensions"]) => Object::ReplicaSet(workload::replica_set(reader, at)),
        "ReplicationController" if of(&[""]) => {
            Object::ReplicationController(workload::replication_controller(reader, at))
        }
        "StatefulSet" if of(&["apps"]) => Object::StatefulSet(workload::stateful_set(reader, at)),
        "DaemonSet" if of(&["apps", "extensions"]) => Object::DaemonSet(workload::daemon_set(reader, at)),
        "Job" if of(&["batch", "extensions"]) => Object::Job(batch::job(reader, at)),
        "CronJob" if of(&["batch"]) => Object::CronJob(batch::cron_job(reader, at)),
        "Node" if of(&[""]) => Object::Node(node::node(reader, at)),
        "Namespace" if of(&[""]) => Object::Namespace(node::namespace(reader, at)),
        "PriorityClass" if of(&["scheduling.k8s.io"]) => {
            Object::PriorityClass(node::priority_class(reader, at))
        }
        "PodDisruptionBudget" if of(&["policy"]) => {
            Object::PodDisruptionBudget(policy::disruption_budget(reader, at))
        }
        "HorizontalPodAutoscaler" if of(&["autoscaling", "extensions"]) => {
            Object::HorizontalPodAutoscaler(policy::autoscaler(reader, at))
        }
        "PersistentVolumeClaim" if of(&[""]) => Object::PersistentVolumeClaim(storage::claim(reader, at)),
        "PersistentVolume" if of(&[""]) => Object::PersistentVolume(storage::persistent_volume(reader, at)),
        "StorageClass" if of(&["storage.k8s.io"]) => Object::StorageClass(storage::storage_class(reader, at)),
        "Service" if of(&[""]) => Object::Service(policy::service(reader, at)),
        "LimitRange" if of(&[""]) => Object::LimitRange(policy::limit_range(reader, at)),
        "ResourceQuota" if of(&[""]) => Object::ResourceQuota(policy::resource_quota(reader, at)),
        "ServiceAccount" if of(&[""]) => Object::ServiceAccount(policy::service_account(reader, at)),
        "RuntimeClass" if of(&["node.k8s.io"]) => Object::RuntimeClass(node::runtime_class(reader, at)),
        _ => Object::Other(other(reader, at, api_version, kind)),
    }
}

/// Only its identity: nothing below `metadata` is looked at, values of Secrets least of all.
fn other(reader: &mut Reader<'_>, at: &At<'_, '_>, api_version: &str, kind: &str) -> Other {
    let mut other =
        Other { api_version: api_version.into(), kind: kind.into(), meta: ObjectMeta::default(), pods: None };
    if let Some(kind) = foreign::known(api_version, kind) {
        (other.meta, other.pods) = foreign::pods(reader, at, kind);
        return other;
    }
    if let Some(metadata) = at.node.get("metadata") {
        other.meta = meta::object_meta(reader, &at.field("metadata", metadata));
    }
    other
}
