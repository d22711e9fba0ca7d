//! What is there before anything is created: nodes, Pods that have a node already, and what every cluster has.

use podfit_ordered::OrderedSet;

use podfit_model::object::{Object, ObjectMeta, ServiceAccount, Text};

/// Namespaces that every cluster has.
const NAMESPACES: [&str; 4] = ["default", "kube-system", "kube-public", "kube-node-lease"];

/// The three parts of a set that brings its own nodes.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) nodes: Vec<podfit_model::object::Node>,
    /// Pods that came with a node.
    pub(super) existing: Vec<Object>,
    /// Created in this order.
    pub(super) created: Vec<Object>,
}

/// Sorts objects into what is there and what is created.
pub(super) fn parts(objects: impl IntoIterator<Item = Object>) -> Parts {
    let mut parts = Parts::default();
    for object in objects {
        match object {
            Object::Node(node) => parts.nodes.push(node),
            Object::Pod(pod) if pod.spec.node_name.is_some() => parts.existing.push(Object::Pod(pod)),
            other => parts.created.push(other),
        }
    }
    parts
}

/// The account `default`, which a controller makes in every namespace, where accounts are among the objects at all: a
/// set that lists none says nothing about them.
pub(super) fn default_accounts(created: &[Object]) -> Vec<Object> {
    if !created.iter().any(|object| matches!(object, Object::ServiceAccount(_))) {
        return Vec::new();
    }
    let mut namespaces: OrderedSet<Text> = NAMESPACES.iter().map(|name| Text::from(*name)).collect();
    for object in created {
        if let Object::Namespace(namespace) = object {
            namespaces.insert(namespace.meta.name.clone());
        }
    }
    namespaces
        .into_iter()
        .map(|namespace| {
            let meta = ObjectMeta {
                name: Text::from("default"),
                namespace: Some(namespace),
                ..ObjectMeta::default()
            };
            Object::ServiceAccount(ServiceAccount { meta })
        })
        .collect()
}
