//! A topology key that no node carries by itself.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_model::object::{Node, Text};
use podfit_syntax::{Edit, Path};

/// See the page.
pub(crate) struct UnknownTopologyKey;

impl Rule for UnknownTopologyKey {
    const META: RuleInfo = RuleInfo {
        name: "unknown-topology-key",
        category: Category::Scheduling,
        severity: Severity::Warning,
        summary: "a topology key that no node carries by itself",
        presets: &["scheduling"],
        fix: FixKind::Unsafe,
        page: crate::rules::page!("unknown_topology_key.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        if workload.object.view.broken {
            return;
        }
        for (path, key, effect) in topology_keys(workload) {
            if workload.object.is_unknown(&path) || KNOWN.contains(&&*key) {
                continue;
            }
            let nodes: Vec<&Node> = cx.clusters().iter().flat_map(|named| &named.cluster.nodes).collect();
            if nodes.iter().any(|node| node.meta.labels.contains_key(&key)) {
                continue;
            }
            let usual = usual_key(&key);
            // A key of somebody's own domain is plausible; without a cluster there is nothing to hold it against.
            if nodes.is_empty() && usual.is_none() && key.contains('/') {
                continue;
            }
            let what = match effect {
                Effect::Anti => msg::topology_key_anti(),
                Effect::Affinity => msg::topology_key_affinity(),
                Effect::Spread => msg::topology_key_spread(),
            };
            let message = if nodes.is_empty() {
                msg::unknown_topology_key(&key, what)
            } else {
                msg::unknown_topology_key_cluster(&key, what)
            };
            let draft = cx.report(workload.object, &path, workload.object.value_at(&path), message);
            if nodes.is_empty() && usual.is_none() {
                draft.severity(Severity::Info);
            }
            if let Some(usual) = usual {
                draft.help(msg::unknown_topology_key_help(usual));
                let edit = Edit::Replace { path, value: usual.into() };
                draft.fix(msg::fix_topology_key(usual), Applicability::Unsafe, vec![edit]);
            } else {
                draft.help(msg::unknown_topology_key_help_label(&key));
            }
        }
    }
}

/// Labels that kubelets and cloud controllers set.
const KNOWN: [&str; 7] = [
    "kubernetes.io/hostname",
    "topology.kubernetes.io/zone",
    "topology.kubernetes.io/region",
    "failure-domain.beta.kubernetes.io/zone",
    "failure-domain.beta.kubernetes.io/region",
    "kubernetes.io/os",
    "kubernetes.io/arch",
];

/// What a key that no node has does to the Pod.
#[derive(Debug, Clone, Copy)]
enum Effect {
    Anti,
    Affinity,
    Spread,
}

fn topology_keys(workload: &WorkloadCx<'_>) -> Vec<(Path, Text, Effect)> {
    let spec = &workload.template.spec;
    let required = "requiredDuringSchedulingIgnoredDuringExecution";
    let mut keys = Vec::new();
    for (index, term) in spec.affinity.anti_required.iter().enumerate() {
        let path = workload.in_spec("affinity.podAntiAffinity").key(required).index(index).key("topologyKey");
        keys.push((path, term.topology_key.clone(), Effect::Anti));
    }
    for (index, term) in spec.affinity.pod_required.iter().enumerate() {
        let path = workload.in_spec("affinity.podAffinity").key(required).index(index).key("topologyKey");
        keys.push((path, term.topology_key.clone(), Effect::Affinity));
    }
    for (index, constraint) in spec.topology_spread_constraints.iter().enumerate() {
        let path = workload.in_spec("topologySpreadConstraints").index(index).key("topologyKey");
        keys.push((path, constraint.topology_key.clone(), Effect::Spread));
    }
    keys.retain(|(_, key, _)| !key.is_empty());
    keys
}

/// The label that was probably meant: its last part is the same word, or it is a slip of the pen away.
fn usual_key(key: &str) -> Option<&'static str> {
    let last = key.rsplit('/').next().unwrap_or(key).to_ascii_lowercase();
    let by_word = match last.as_str() {
        "zone" | "zones" | "az" | "availability-zone" | "availabilityzone" => Some(KNOWN[1]),
        "region" => Some(KNOWN[2]),
        "hostname" | "host" | "node" | "nodename" => Some(KNOWN[0]),
        _ => None,
    };
    let ours = !key.contains('/') || key.contains("kubernetes.io");
    let near = || KNOWN.iter().copied().take(3).find(|known| strsim::damerau_levenshtein(known, key) <= 2);
    by_word.filter(|_| ours).or_else(near)
}
