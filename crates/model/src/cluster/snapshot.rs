//! Clusters out of Kubernetes objects: `kubectl get nodes,pods,… -o yaml|json`, or manifests of Nodes.

use podfit_ordered::OrderedSet;

use podfit_syntax::{File, Path};

use super::{Autoscaling, Cluster, ClusterProblem, MAX_NODES};
use crate::object::{Node, Object};
use crate::view::ObjectView;

/// Labels by which cloud providers and autoscalers mark the group that a node belongs to, and may grow.
const NODE_GROUP_LABELS: &[&str] = &[
    "agentpool",
    "alibabacloud.com/nodepool-id",
    "alpha.eksctl.io/nodegroup-name",
    "cce.cloud.com/cce-nodepool-id",
    "cloud.google.com/gke-nodepool",
    "cloud.tencent.com/node-group-id",
    "doks.digitalocean.com/node-pool",
    "eks.amazonaws.com/compute-type",
    "eks.amazonaws.com/nodegroup",
    "karpenter.sh/nodepool",
    "karpenter.sh/provisioner-name",
    "kops.k8s.io/instancegroup",
    "kubernetes.azure.com/agentpool",
    "lke.linode.com/pool-id",
    "machine-pool.ibm.com/name",
    "node.cluster.x-k8s.io/pool",
    "oci.oraclecloud.com/node-pool-id",
    "k8s.scaleway.com/pool",
];

pub(super) fn read(
    name: &str,
    file: &File,
    views: &[ObjectView],
    problems: &mut Vec<ClusterProblem>,
) -> Cluster {
    let mut cluster = Cluster { name: name.into(), snapshot: true, ..Cluster::default() };
    let mut names = OrderedSet::new();
    for view in views {
        let mut report = |path: &Path, message: String| {
            problems.push(ClusterProblem { span: view.value_span(file, path), message });
        };
        for problem in &view.problems {
            let words = format!("{} instead of {}", problem.found, problem.wanted);
            report(&problem.path, problem.message.clone().unwrap_or(words));
        }
        for path in &view.unknown {
            report(path, format!("nobody knows the value of {path}: a template writes it"));
        }
        let Object::Node(node) = &view.object else {
            cluster.objects.push(view.object.clone());
            continue;
        };
        slips(view, file, &mut report);
        let name_path = Path::root().key("metadata").key("name");
        if node.meta.name.is_empty() {
            report(&name_path, "a Node needs a name".to_owned());
        } else if !names.insert(node.meta.name.clone()) {
            report(&name_path, format!("node {} is there twice", node.meta.name));
        } else if cluster.nodes.len() == MAX_NODES {
            report(&name_path, format!("more than {MAX_NODES} nodes"));
            break;
        } else {
            cluster.nodes.push(node.clone());
        }
    }
    if cluster.nodes.iter().any(belongs_to_a_group) {
        cluster.autoscaling = Autoscaling::Unknown;
    }
    cluster
}

/// Keys of a Node that are one of its fields but for a slip of the pen: the server would drop them, and the node would be
/// another than the one that is meant. Keys that look like none may be those of a newer version.
fn slips(view: &ObjectView, file: &File, report: &mut impl FnMut(&Path, String)) {
    const FIELDS: [(&[&str], &[&str]); 4] = [
        (&[], &["apiVersion", "kind", "metadata", "spec", "status"]),
        (&["metadata"], &["name", "labels", "annotations"]),
        (&["spec"], &["unschedulable", "taints", "providerID", "podCIDR", "podCIDRs"]),
        (
            &["status"],
            &["allocatable", "capacity", "conditions", "images", "nodeInfo", "addresses", "features"],
        ),
    ];
    let mut check = |at: Path, known: &[&str]| {
        for (key, _) in view.at(file, &at).map(podfit_syntax::NodeRef::entries).unwrap_or_default() {
            let Some(key) = key.key_text() else { continue };
            let near = |known: &&&str| {
                strsim::damerau_levenshtein(known, &key) <= 2 || known.eq_ignore_ascii_case(&key)
            };
            if !known.contains(&&*key)
                && let Some(meant) = known.iter().find(near)
            {
                let path = at.clone().key(&*key);
                report(&path, format!("a Node has no {key:?}: did you mean {meant}?"));
            }
        }
    };
    for (at, known) in FIELDS {
        check(at.iter().fold(Path::root(), |path, key| path.key(*key)), known);
    }
    let taints = Path::root().key("spec").key("taints");
    let count = view.at(file, &taints).map_or(0, |list| list.items().len());
    for index in 0..count {
        check(taints.clone().index(index), &["key", "value", "effect", "timeAdded"]);
    }
}

fn belongs_to_a_group(node: &Node) -> bool {
    NODE_GROUP_LABELS.iter().any(|label| node.meta.labels.contains_key(*label))
}
