//! The cluster that manifests are judged against: what `kubectl get … -o yaml|json` printed, or the short form.

use crate::object::{Node, Object, ResourceList, StringMap, Taint, Text};

/// Everything that is there before the manifests are applied.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Cluster {
    /// Name it was given (`uat`), or the file's name.
    pub name: Text,
    /// Nodes, in the order of the file.
    pub nodes: Vec<Node>,
    /// All other objects: Pods, workloads, namespaces, classes, volumes, budgets.
    pub objects: Vec<Object>,
    /// The `kubernetes` field, such as `1.36`.
    pub kubernetes: Option<Text>,
    /// Whether nodes can be added.
    pub autoscaling: Autoscaling,
    /// It came from `kubectl get`, not from the short form: objects that are not in it may have been left out of the
    /// listing, so that absence of a kind that has no object in it proves nothing.
    pub snapshot: bool,
}

/// Whether nodes can be added (`design: autoscaling`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Autoscaling {
    /// The nodes are all there will ever be.
    #[default]
    None,
    /// Nodes may be added; nobody says which.
    Unknown,
    /// Nodes of these shapes may be added.
    Shapes(Vec<NodeShape>),
}

/// A node that could be added.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct NodeShape {
    /// Labels of such a node.
    pub labels: StringMap,
    /// Taints of such a node.
    pub taints: Vec<Taint>,
    /// Its allocatable amounts; none: nothing is short on it.
    pub allocatable: Option<ResourceList>,
}
