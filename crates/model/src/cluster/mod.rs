//! The cluster that manifests are judged against: what `kubectl get … -o yaml|json` printed, or the short form.

use podfit_ordered::Sort as _;
mod braces;
pub mod edit;
mod short_form;
mod snapshot;
#[cfg(test)]
mod tests;

use podfit_syntax::{File, NodeRef, ParseOptions, ProblemKind, Span, Value};

use crate::object::{Node, Object, ResourceList, StringMap, Taint, Text};
use crate::view::{self, ObjectView};

/// Nodes that one cluster may have.
pub const MAX_NODES: usize = 10_000;

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

/// Something wrong with a cluster file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClusterProblem {
    /// Where.
    pub span: Span,
    /// What, in English.
    pub message: String,
}

impl Cluster {
    /// Reads a cluster file: lists and manifests as `kubectl get … -o yaml|json` prints them, the short form, or both (a
    /// short form for the nodes, further documents for what else is there). The cluster holds whatever could be read.
    pub fn parse(file_name: &str, text: &str) -> (Self, Vec<ClusterProblem>) {
        let file = podfit_syntax::parse(text, ParseOptions::default());
        let mut problems = text_problems(&file);
        let mut cluster = Self::from_views(stem(file_name), &file, &view::decode(&file), &mut problems);
        let mut short_forms = 0;
        for document in &file.documents {
            let Some(root) = document.root().filter(|root| !is_object(*root)) else { continue };
            if matches!(root.value(), Value::Null) || document.is_refused() {
                continue;
            }
            short_forms += 1;
            if short_forms > 1 {
                let message =
                    "a cluster file has one short form, further documents are Kubernetes objects".to_owned();
                problems.push(ClusterProblem { span: root.span(), message });
                continue;
            }
            let (short, found) = Self::from_node(&cluster.name.clone(), root);
            problems.extend(found);
            cluster.snapshot = false;
            cluster.kubernetes = short.kubernetes;
            if short.autoscaling != Autoscaling::None || cluster.nodes.is_empty() {
                cluster.autoscaling = short.autoscaling;
            }
            cluster.nodes.splice(0..0, short.nodes);
        }
        if cluster.nodes.is_empty() && problems.is_empty() {
            problems.push(ClusterProblem {
                span: Span::at(0),
                message: "there is no node in this cluster".to_owned(),
            });
        }
        cluster.nodes.truncate(MAX_NODES);
        problems.order_by_key(|problem| problem.span);
        (cluster, problems)
    }

    /// Reads the short form at a node, such as one that stands in a configuration file.
    pub fn from_node(name: &str, node: NodeRef<'_>) -> (Self, Vec<ClusterProblem>) {
        short_form::read(name, node)
    }

    /// The cluster that the objects of a file make: its Nodes, and all else that is there. What is wrong with them is
    /// added to `problems`.
    pub fn from_views(
        name: &str,
        file: &File,
        views: &[ObjectView],
        problems: &mut Vec<ClusterProblem>,
    ) -> Self {
        snapshot::read(name, file, views, problems)
    }

    /// The node of this name.
    pub fn node(&self, name: &str) -> Option<&Node> {
        self.nodes.iter().find(|node| &*node.meta.name == name)
    }
}

/// What the text itself has wrong: what cannot be read, and keys that stand twice.
fn text_problems(file: &File) -> Vec<ClusterProblem> {
    file.documents
        .iter()
        .flat_map(|document| &document.problems)
        .filter(|problem| problem.kind != ProblemKind::Ignored)
        .map(|problem| ClusterProblem { span: problem.span, message: problem.message.clone() })
        .collect()
}

/// Whether it says what kind of object it is.
fn is_object(root: NodeRef<'_>) -> bool {
    root.get("apiVersion").is_some() && root.get("kind").is_some()
}

/// `clusters/uat.yaml` is the cluster `uat`.
fn stem(file_name: &str) -> &str {
    let base = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    match base.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => base,
    }
}
