//! Every place where a workload names a node label, and the labels that Kubernetes itself sets.

use podfit_model::object::{NodeRequirement, NodeSelectorTerm, Text};
use podfit_syntax::{Edit, Path};
use serde_json::json;

use crate::context::{Context, WorkloadCx};

/// Labels that kubelets, kubeadm and cloud controllers set (`k8s.io/api/core/v1/well_known_labels.go` of v1.36).
pub(super) const WELL_KNOWN: [&str; 9] = [
    "kubernetes.io/hostname",
    "kubernetes.io/os",
    "kubernetes.io/arch",
    "topology.kubernetes.io/zone",
    "topology.kubernetes.io/region",
    "node.kubernetes.io/instance-type",
    "node.kubernetes.io/windows-build",
    "node.kubernetes.io/exclude-from-external-load-balancers",
    "node-role.kubernetes.io/control-plane",
];

/// A label that a workload asks of its nodes.
#[derive(Debug, Clone)]
pub(super) struct NodeLabel {
    /// Its key.
    pub(super) key: Text,
    /// Its values, and where each stands.
    pub(super) values: Vec<(Text, Path)>,
    /// Where the key stands: an entry of `nodeSelector`, or `key` of a requirement.
    pub(super) path: Path,
    /// It is the key of a mapping.
    in_selector: bool,
}

impl NodeLabel {
    /// The edit that writes another key.
    pub(super) fn rename(&self, key: &str) -> Edit {
        if self.in_selector {
            Edit::Rename { path: self.path.clone(), key: key.to_owned() }
        } else {
            Edit::Replace { path: self.path.clone(), value: json!(key) }
        }
    }
}

/// All of them: `nodeSelector`, required and preferred node affinity.
pub(super) fn node_labels(workload: &WorkloadCx<'_>) -> Vec<NodeLabel> {
    let spec = &workload.template.spec;
    let selector = workload.in_spec("nodeSelector");
    let mut labels: Vec<NodeLabel> = spec
        .node_selector
        .iter()
        .map(|(key, value)| {
            let path = selector.clone().key(key.clone());
            NodeLabel {
                key: key.clone(),
                values: vec![(value.clone(), path.clone())],
                path,
                in_selector: true,
            }
        })
        .collect();
    let affinity = workload.in_spec("affinity.nodeAffinity");
    let required =
        affinity.clone().key("requiredDuringSchedulingIgnoredDuringExecution").key("nodeSelectorTerms");
    for (index, term) in spec.affinity.node_required.iter().flatten().enumerate() {
        labels.extend(of_term(term, &required.clone().index(index)));
    }
    let preferred = affinity.key("preferredDuringSchedulingIgnoredDuringExecution");
    for (index, term) in spec.affinity.node_preferred.iter().enumerate() {
        labels.extend(of_term(&term.term, &preferred.clone().index(index).key("preference")));
    }
    labels.retain(|label| !workload.object.is_unknown(&label.path));
    labels
}

fn of_term(term: &NodeSelectorTerm, path: &Path) -> Vec<NodeLabel> {
    let expressions = path.clone().key("matchExpressions");
    let label = |(index, requirement): (usize, &NodeRequirement)| {
        let at = expressions.clone().index(index);
        let values = requirement.values.iter().enumerate();
        NodeLabel {
            key: requirement.key.clone(),
            values: values.map(|(i, value)| (value.clone(), at.clone().key("values").index(i))).collect(),
            path: at.key("key"),
            in_selector: false,
        }
    };
    term.match_expressions.iter().enumerate().map(label).collect()
}

/// Whether a node of a given cluster carries the label (with this value, where one is given).
pub(super) fn carried(cx: &Context<'_, '_>, key: &str, value: Option<&str>) -> bool {
    cx.clusters().iter().flat_map(|named| &named.cluster.nodes).any(|node| {
        let label = node.meta.labels.get(key);
        label.is_some_and(|label| value.is_none_or(|value| &**label == value))
    })
}
