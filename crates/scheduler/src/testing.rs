//! Objects out of text, for unit tests.

use podfit_model::cluster::Cluster;
use podfit_model::object::{Object, ObjectKey};
use podfit_model::view::decode;
use podfit_syntax::{ParseOptions, parse};

use crate::play::{State, Step};

/// All objects of a text.
pub(crate) fn objects(text: &str) -> Vec<Object> {
    decode(&parse(text, ParseOptions::default())).into_iter().map(|view| view.object).collect()
}

/// A scenario: its Nodes are its cluster.
pub(crate) fn state(text: &str) -> State {
    let (nodes, objects): (Vec<Object>, Vec<Object>) =
        objects(text).into_iter().partition(|object| matches!(object, Object::Node(_)));
    let nodes = nodes
        .into_iter()
        .filter_map(|object| match object {
            Object::Node(node) => Some(node),
            _ => None,
        })
        .collect();
    State {
        cluster: Cluster { nodes, ..Cluster::default() }.into(),
        objects,
        namespace: "default".into(),
        settle_each: false,
        jobs_complete: false,
        ready_annotations: vec!["ready".into()],
        closed_world: true,
        search_orders: true,
    }
}

/// `Deployment/web` in the namespace default.
pub(crate) fn key(text: &str) -> ObjectKey {
    let (kind, name) = text.split_once('/').expect("KIND/NAME");
    ObjectKey { kind: kind.into(), namespace: Some("default".into()), name: name.into() }
}

/// An update to what the text says.
pub(crate) fn rollout(text: &str) -> Step {
    let object = objects(text).remove(0);
    let (kind, meta) = crate::world::load::workload_meta(&object).expect("a workload");
    Step::Rollout { workload: key(&format!("{kind}/{}", meta.name)), object: Box::new(object.clone()) }
}

/// A node with so many CPUs.
pub(crate) fn node(name: &str, cpu: u32) -> String {
    format!(
        "---\napiVersion: v1\nkind: Node\nmetadata: {{name: {name}, labels: {{kubernetes.io/hostname: {name}}}}}\n\
         status: {{allocatable: {{cpu: '{cpu}', memory: 8Gi, pods: '110'}}}}\n"
    )
}

/// A Deployment; `strategy` and `pod` are flow mappings' insides, `version` makes templates differ.
pub(crate) fn deployment(name: &str, replicas: u32, strategy: &str, version: u32, pod: &str) -> String {
    format!(
        "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: {name}}}\nspec:\n  replicas: {replicas}\n  \
         selector: {{matchLabels: {{app: {name}}}}}\n  strategy: {{{strategy}}}\n  template:\n    metadata: {{labels: \
         {{app: {name}}}, annotations: {{v: '{version}'}}}}\n    spec: {{{pod}}}\n"
    )
}

/// Required anti-affinity of `app: name` against itself on a key.
pub(crate) fn anti(name: &str, key: &str) -> String {
    format!(
        "affinity: {{podAntiAffinity: {{requiredDuringSchedulingIgnoredDuringExecution: [{{labelSelector: {{matchLabels: \
         {{app: {name}}}}}, topologyKey: {key}}}]}}}}"
    )
}

/// One container that asks for so many CPUs.
pub(crate) fn cpu(amount: u32) -> String {
    format!("containers: [{{name: c, image: 'i:1', resources: {{requests: {{cpu: '{amount}'}}}}}}]")
}
