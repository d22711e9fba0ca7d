//! Why Pods have no node, in plain words with this cluster's own numbers, and which field a person would change.

use podfit_ordered::Sort as _;
use podfit_ordered::{OrderedMap, OrderedSet};

use podfit_model::cluster::Cluster;
use podfit_model::object::Node;
use podfit_scheduler::{PendingNode, PendingPods};
use podfit_syntax::Path;

use super::eligible::{selected, taint_text, untolerated};
use super::words::{requirement_words, selector_words};
use crate::context::WorkloadCx;
use crate::messages::{Message, msg};

/// One clause per reason, the most frequent first.
pub(crate) fn clauses(workload: &WorkloadCx<'_>, cluster: &Cluster, pending: &PendingPods) -> Vec<Message> {
    let mut groups: OrderedMap<(&str, &str), Vec<&PendingNode>> = OrderedMap::new();
    for node in &pending.nodes {
        groups.entry((&node.plugin, &node.reason)).or_default().push(node);
    }
    if groups.is_empty() {
        return no_node_looked_at(pending);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.order_by_key(|(reason, nodes)| (std::cmp::Reverse(nodes.len()), *reason));
    groups
        .into_iter()
        .map(|((plugin, reason), nodes)| clause(workload, cluster, plugin, reason, &nodes))
        .collect()
}

/// The scheduler rejected the Pod before it looked at nodes, or no scheduler looks at it.
fn no_node_looked_at(pending: &PendingPods) -> Vec<Message> {
    let text = pending.message.as_str();
    let head = text.split_once(". ").map_or(text, |(head, _)| head).trim_end_matches('.');
    let said = head.split_once("nodes are available: ").map_or(head, |(_, reason)| reason);
    if said.is_empty() { vec![] } else { vec![msg::why_scheduler_says(said)] }
}

fn clause(
    workload: &WorkloadCx<'_>,
    cluster: &Cluster,
    plugin: &str,
    reason: &str,
    nodes: &[&PendingNode],
) -> Message {
    let count = i64::try_from(nodes.len()).unwrap_or(i64::MAX);
    let spec = &workload.template.spec;
    match plugin {
        "NodeUnschedulable" => msg::why_cordoned(count),
        "TaintToleration" => {
            let taints: OrderedSet<String> = nodes
                .iter()
                .filter_map(|pending| node_named(cluster, &pending.node))
                .filter_map(|node| untolerated(spec, node))
                .map(taint_text)
                .collect();
            if taints.is_empty() {
                msg::why_tainted_by_state(count)
            } else {
                msg::why_tainted(count, taints.into_iter().collect::<Vec<_>>().join(", "))
            }
        }
        "NodeAffinity" => msg::why_not_selected(count, selector_text(workload)),
        "NodeName" => msg::why_other_name(count),
        "NodePorts" => msg::why_port_taken(count),
        "NodeResourcesFit" => {
            // One node may be short of several things: "Insufficient cpu, Insufficient memory".
            let short: Vec<&str> =
                reason.split(", ").filter_map(|part| part.strip_prefix("Insufficient ")).collect();
            if short.is_empty() {
                msg::why_too_many_pods(count)
            } else {
                msg::why_insufficient(count, short.join(", "))
            }
        }
        "PodTopologySpread" => match counted_as_empty(workload, cluster) {
            0 => msg::why_spread(count),
            empty => msg::why_spread_tainted(count, empty),
        },
        "InterPodAffinity" if reason.contains("existing pods") => msg::why_repelled(count),
        "InterPodAffinity" if reason.contains("anti-affinity") => msg::why_anti_affinity(count),
        "InterPodAffinity" => msg::why_affinity(count, affinity_words(workload)),
        _ => msg::why_other(count, reason),
    }
}

/// Nodes that the Pods may not use and that a hard spread constraint counts all the same (nodeTaintsPolicy Ignore).
fn counted_as_empty(workload: &WorkloadCx<'_>, cluster: &Cluster) -> i64 {
    use podfit_model::object::{NodeInclusionPolicy, WhenUnsatisfiable};
    let spec = &workload.template.spec;
    let ignores = spec.topology_spread_constraints.iter().any(|constraint| {
        constraint.when_unsatisfiable == WhenUnsatisfiable::DoNotSchedule
            && *constraint.node_taints_policy == NodeInclusionPolicy::Ignore
    });
    let shut =
        |node: &&Node| selected(spec, node) && (untolerated(spec, node).is_some() || node.unschedulable);
    let count = if ignores { cluster.nodes.iter().filter(shut).count() } else { 0 };
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The labels that required Pod affinity asks for.
fn affinity_words(workload: &WorkloadCx<'_>) -> String {
    let terms = workload.template.spec.affinity.pod_required.iter();
    let words: Vec<String> =
        terms.filter_map(|term| term.label_selector.as_ref()).map(selector_words).collect();
    words.join(" and ")
}

fn node_named<'a>(cluster: &'a Cluster, name: &str) -> Option<&'a Node> {
    cluster.nodes.iter().find(|node| &*node.meta.name == name)
}

/// The node selector and required node affinity as one line: `node_app=sanjiu, disk In [ssd]`.
pub(crate) fn selector_text(workload: &WorkloadCx<'_>) -> String {
    let spec = &workload.template.spec;
    let mut parts: Vec<String> =
        spec.node_selector.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let terms: Vec<String> = spec
        .affinity
        .node_required
        .iter()
        .flatten()
        .map(|term| {
            let requirements = term.match_expressions.iter().chain(&term.match_fields);
            requirements.map(requirement_words).collect::<Vec<_>>().join(" and ")
        })
        .collect();
    if !terms.is_empty() {
        parts.push(terms.join(" or "));
    }
    parts.join(", ")
}

/// The field that a person would change first: what the plugin that rejects the most nodes looks at.
pub(crate) fn blamed_path(workload: &WorkloadCx<'_>, pending: &PendingPods) -> Path {
    let mut counts: OrderedMap<(&str, &str), usize> = OrderedMap::new();
    for node in &pending.nodes {
        *counts.entry((&node.plugin, &node.reason)).or_default() += 1;
    }
    // Where Pods repel each other the count of tainted nodes is beside the point: those were never meant to be used.
    let rank = |(plugin, _): (&str, &str)| {
        !matches!(plugin, "TaintToleration" | "NodeAffinity" | "NodeUnschedulable")
    };
    let most = counts.into_iter().max_by_key(|(reason, count)| (rank(*reason), *count));
    let spec = &workload.template.spec;
    match most.map(|(reason, _)| reason) {
        Some(("NodeAffinity", _)) if !spec.node_selector.is_empty() => workload.in_spec("nodeSelector"),
        Some(("NodeAffinity", _)) => workload.in_spec("affinity.nodeAffinity"),
        Some(("TaintToleration", _)) => workload.in_spec("tolerations"),
        Some(("NodePorts", _)) => host_port_path(workload),
        Some(("NodeResourcesFit", reason)) => resource_path(workload, reason),
        Some(("PodTopologySpread", _)) => spread_path(workload),
        Some(("InterPodAffinity", reason)) if reason.contains("anti-affinity") => {
            workload.in_spec("affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution")
        }
        Some(("InterPodAffinity", _)) => {
            workload.in_spec("affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution")
        }
        Some(("VolumeBinding" | "VolumeZone" | "VolumeRestrictions" | "NodeVolumeLimits", _)) => {
            workload.in_spec("volumes")
        }
        None if pending.reason == "SchedulingGated" => workload.in_spec("schedulingGates"),
        None if pending.message.contains("persistentvolumeclaim")
            || pending.message.contains("PersistentVolumeClaim") =>
        {
            workload.in_spec("volumes")
        }
        _ => workload.spec_path.clone(),
    }
}

fn host_port_path(workload: &WorkloadCx<'_>) -> Path {
    for (index, container) in workload.template.spec.containers.iter().enumerate() {
        if let Some(port) = container.ports.iter().position(|port| port.host_port > 0) {
            return workload.in_spec("containers").index(index).key("ports").index(port).key("hostPort");
        }
    }
    workload.in_spec("hostNetwork")
}

fn resource_path(workload: &WorkloadCx<'_>, reason: &str) -> Path {
    let Some(resource) = reason.strip_prefix("Insufficient ") else { return workload.spec_path.clone() };
    for (index, container) in workload.template.spec.containers.iter().enumerate() {
        let at = workload.in_spec("containers").index(index).key("resources");
        if container.resources.requests.contains_key(resource) {
            return at.key("requests").key(resource);
        }
        if container.resources.limits.contains_key(resource) {
            return at.key("limits").key(resource);
        }
    }
    workload.in_spec("resources")
}

fn spread_path(workload: &WorkloadCx<'_>) -> Path {
    use podfit_model::object::WhenUnsatisfiable::DoNotSchedule;
    let constraints = &workload.template.spec.topology_spread_constraints;
    let hard = constraints.iter().position(|constraint| constraint.when_unsatisfiable == DoNotSchedule);
    let path = workload.in_spec("topologySpreadConstraints");
    hard.map_or(path.clone(), |index| path.index(index))
}
