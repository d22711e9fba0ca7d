// Made by `cargo xtask messages` from messages/en/scheduling.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: &[
        "affinity-without-toleration",
        "affinity-without-toleration.cluster",
        "affinity-without-toleration.help",
        "anti-affinity-any-node",
        "anti-affinity-exceeds-nodes",
        "anti-affinity-exceeds-nodes.help",
        "anti-affinity-needs",
        "anti-affinity-needs-more-to-roll",
        "anti-affinity-which-nodes",
        "domain-nodes",
        "domain-values",
        "domain-zones",
        "fix-honor-taints",
        "fix-prefer-anti-affinity",
        "fix-tolerate",
        "fix-topology-key",
        "ineffective-spread.selector",
        "ineffective-spread.selector-help",
        "ineffective-spread.skew",
        "ineffective-spread.skew-help",
        "ineffective-spread.soft",
        "ineffective-spread.soft-help",
        "label-replicas",
        "label-shut-out",
        "no-eligible-node.help-labels",
        "no-eligible-node.help-taint",
        "no-eligible-node.help-taints",
        "no-eligible-node.no-label",
        "no-eligible-node.values",
        "other-scheduler",
        "other-scheduler.help",
        "pods-not-created",
        "pods-not-created.help",
        "pods-not-created.refused",
        "pods-stay-pending",
        "pods-stay-pending.help",
        "pods-stay-pending.help-grows",
        "pods-stay-pending.help-together",
        "pods-stay-pending.one",
        "pods-stay-pending.pod",
        "pods-stay-pending.together",
        "selector-misses-own-pods.anti",
        "selector-misses-own-pods.help",
        "selector-misses-own-pods.spread",
        "shut-tainted",
        "shut-unlabelled",
        "toleration-without-affinity",
        "toleration-without-affinity.cluster",
        "toleration-without-affinity.help",
        "topology-key-affinity",
        "topology-key-anti",
        "topology-key-spread",
        "unknown-topology-key",
        "unknown-topology-key.cluster",
        "unknown-topology-key.help",
        "unknown-topology-key.help-label",
        "unmatched-pod-affinity",
        "unmatched-pod-affinity.help",
        "which-labelled",
        "which-tainted",
    ],
    english: &[
        "The Pods select nodes labelled {key}, which usually carry a taint of that name, and tolerate none",
        "{shut#} of the {chosen#} {chosen#node|nodes} that the Pods select {shut#is|are} shut by a taint they do not tolerate ({taints})",
        "Tolerate the taint as well, or select other nodes",
        "Every node without taints counts. Give the cluster with --cluster to have it proven",
        "{pending#} {pending#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending: no two may share, so it needs {needed#} {domains}, and {eligible#} {eligible#is|are} eligible",
        "Run at most {eligible#} {eligible#replica|replicas}, add nodes, or prefer instead of require",
        "{kind} {name} needs {to_run#} eligible {domains} to run: no two of its Pods may share",
        "{kind} {name} needs {to_run#} eligible {domains} to run and {to_roll#} to roll out: no two of its Pods may share, and a new Pod comes before an old one goes",
        "A node counts with {which}. Give the cluster with --cluster to have it proven",
        "{n#node|nodes}",
        "{n#value|values} of {key}",
        "{n#zone|zones}",
        "Leave out tainted nodes when counting {key}: nodeTaintsPolicy Honor",
        "Prefer separate nodes instead of requiring them: Pods share a node when they must",
        "Tolerate {taint}",
        "Use {key}",
        "This spread over {key} selects no Pod, so it restricts nothing",
        "Give it the labels of the Pods to spread; an empty selector counts 0 Pods here",
        "maxSkew {skew#} never bites with {replicas#} replicas over {key}: all of them may share one value",
        "The difference between the fullest and the emptiest may reach maxSkew; 1 is an even spread",
        "maxSkew {skew#} over {key} is a wish: ScheduleAnyway promises nothing",
        "The scheduler only prefers evenness; DoNotSchedule makes it a rule, and leaves Pods Pending where it cannot hold",
        "{replicas#} {replicas#replica|replicas}",
        "{cluster} has nodes that do not count: {nodes}",
        "On the nodes there are: {values}",
        "Tolerate the taint, or take it off the node: kubectl taint nodes {node} {taint}-",
        "Tolerate one of the taints, or take it off its node: kubectl taint nodes NODE KEY-",
        "no label {key}",
        "{key} is {values}",
        "Where the Pods of {kind} {name} run is the business of scheduler {scheduler}",
        "They stay Pending, without an event, if no scheduler of that name runs",
        "{kind} {name} is accepted, but {missing#} of {desired#} {desired#Pod|Pods} cannot be created",
        "Nothing will be Pending and nothing runs: the reason stands only in the controller's events",
        "{kind} {name} is refused at admission",
        "{pending#} of {desired#} {desired#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending: {why}",
        "Give the Pods a node that takes them, or change what they ask for",
        "Pending until the autoscaler adds a node like this; nothing on the nodes that are there helps",
        "Together they ask for more than the nodes hold: add nodes, or lower what one of them asks for",
        "The Pod of {kind} {name} stays Pending: {why}",
        "Pod {name} stays Pending: {why}",
        "{pending#} of {desired#} {desired#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending beside {competitors}, though {kind} {name} fits alone: {why}",
        "The selector of this anti-affinity over {key} misses the Pod's own labels by a letter or two: it keeps nobody apart",
        "The Pod's labels are {labels}",
        "The selector of this spread over {key} does not match the Pod's own labels: the Pods it is meant to spread are not counted",
        "{n#} tainted {taint}",
        "{n#} without the labels asked for",
        "Tolerating {taint} lets the Pods onto those nodes but does not keep them off the others",
        "Tolerating {taint} opens {tainted#} {tainted#node|nodes}, but {elsewhere#} {elsewhere#other is|others are} as good to the scheduler",
        "To keep the Pods on that pool, select its label too: nodeSelector, or required node affinity",
        "a node without it can never satisfy the affinity, so the Pods stay Pending",
        "nodes without it are not restricted at all, so the Pods are not kept apart",
        "a node without it takes no Pod of a DoNotSchedule constraint, and does not count in a soft one",
        "No node carries the label {key} by itself: {what}",
        "No node of the cluster carries the label {key}: {what}",
        "The usual key is {usual}",
        "Label the nodes with {key}, or use kubernetes.io/hostname or topology.kubernetes.io/zone",
        "{kind} {name} needs a Pod with {labels} in namespace {namespace}, and nothing here makes one",
        "Until such a Pod runs on a node with the label {key}, the Pods stay Pending",
        "label {labels}",
        "no taint but those tolerated ({taints})",
    ],
};

/// The Pods select nodes labelled {key}, which usually carry a taint of that name, and tolerate none
#[rustfmt::skip]
pub(crate) fn affinity_without_toleration(key: impl Into<Arg>) -> Message {
    Message::new(9, 0, vec![("key", key.into())])
}

/// {shut#} of the {chosen#} {chosen#node|nodes} that the Pods select {shut#is|are} shut by a taint they do not tolerate ({taints})
#[rustfmt::skip]
pub(crate) fn affinity_without_toleration_cluster(shut: i64, chosen: i64, taints: impl Into<Arg>) -> Message {
    Message::new(9, 1, vec![("shut", Arg::Int(shut)), ("chosen", Arg::Int(chosen)), ("taints", taints.into())])
}

/// Tolerate the taint as well, or select other nodes
#[rustfmt::skip]
pub(crate) fn affinity_without_toleration_help() -> Message {
    Message::new(9, 2, vec![])
}

/// Every node without taints counts. Give the cluster with --cluster to have it proven
#[rustfmt::skip]
pub(crate) fn anti_affinity_any_node() -> Message {
    Message::new(9, 3, vec![])
}

/// {pending#} {pending#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending: no two may share, so it needs {needed#} {domains}, and {eligible#} {eligible#is|are} eligible
#[rustfmt::skip]
pub(crate) fn anti_affinity_exceeds_nodes(pending: i64, kind: impl Into<Arg>, name: impl Into<Arg>, needed: i64, domains: impl Into<Arg>, eligible: i64) -> Message {
    Message::new(9, 4, vec![("pending", Arg::Int(pending)), ("kind", kind.into()), ("name", name.into()), ("needed", Arg::Int(needed)), ("domains", domains.into()), ("eligible", Arg::Int(eligible))])
}

/// Run at most {eligible#} {eligible#replica|replicas}, add nodes, or prefer instead of require
#[rustfmt::skip]
pub(crate) fn anti_affinity_exceeds_nodes_help(eligible: i64) -> Message {
    Message::new(9, 5, vec![("eligible", Arg::Int(eligible))])
}

/// {kind} {name} needs {to_run#} eligible {domains} to run: no two of its Pods may share
#[rustfmt::skip]
pub(crate) fn anti_affinity_needs(kind: impl Into<Arg>, name: impl Into<Arg>, to_run: i64, domains: impl Into<Arg>) -> Message {
    Message::new(9, 6, vec![("kind", kind.into()), ("name", name.into()), ("to_run", Arg::Int(to_run)), ("domains", domains.into())])
}

/// {kind} {name} needs {to_run#} eligible {domains} to run and {to_roll#} to roll out: no two of its Pods may share, and a new Pod comes before an old one goes
#[rustfmt::skip]
pub(crate) fn anti_affinity_needs_more_to_roll(kind: impl Into<Arg>, name: impl Into<Arg>, to_run: i64, domains: impl Into<Arg>, to_roll: i64) -> Message {
    Message::new(9, 7, vec![("kind", kind.into()), ("name", name.into()), ("to_run", Arg::Int(to_run)), ("domains", domains.into()), ("to_roll", Arg::Int(to_roll))])
}

/// A node counts with {which}. Give the cluster with --cluster to have it proven
#[rustfmt::skip]
pub(crate) fn anti_affinity_which_nodes(which: impl Into<Arg>) -> Message {
    Message::new(9, 8, vec![("which", which.into())])
}

/// {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn domain_nodes(n: i64) -> Message {
    Message::new(9, 9, vec![("n", Arg::Int(n))])
}

/// {n#value|values} of {key}
#[rustfmt::skip]
pub(crate) fn domain_values(n: i64, key: impl Into<Arg>) -> Message {
    Message::new(9, 10, vec![("n", Arg::Int(n)), ("key", key.into())])
}

/// {n#zone|zones}
#[rustfmt::skip]
pub(crate) fn domain_zones(n: i64) -> Message {
    Message::new(9, 11, vec![("n", Arg::Int(n))])
}

/// Leave out tainted nodes when counting {key}: nodeTaintsPolicy Honor
#[rustfmt::skip]
pub(crate) fn fix_honor_taints(key: impl Into<Arg>) -> Message {
    Message::new(9, 12, vec![("key", key.into())])
}

/// Prefer separate nodes instead of requiring them: Pods share a node when they must
#[rustfmt::skip]
pub(crate) fn fix_prefer_anti_affinity() -> Message {
    Message::new(9, 13, vec![])
}

/// Tolerate {taint}
#[rustfmt::skip]
pub(crate) fn fix_tolerate(taint: impl Into<Arg>) -> Message {
    Message::new(9, 14, vec![("taint", taint.into())])
}

/// Use {key}
#[rustfmt::skip]
pub(crate) fn fix_topology_key(key: impl Into<Arg>) -> Message {
    Message::new(9, 15, vec![("key", key.into())])
}

/// This spread over {key} selects no Pod, so it restricts nothing
#[rustfmt::skip]
pub(crate) fn ineffective_spread_selector(key: impl Into<Arg>) -> Message {
    Message::new(9, 16, vec![("key", key.into())])
}

/// Give it the labels of the Pods to spread; an empty selector counts 0 Pods here
#[rustfmt::skip]
pub(crate) fn ineffective_spread_selector_help() -> Message {
    Message::new(9, 17, vec![])
}

/// maxSkew {skew#} never bites with {replicas#} replicas over {key}: all of them may share one value
#[rustfmt::skip]
pub(crate) fn ineffective_spread_skew(skew: i64, replicas: i64, key: impl Into<Arg>) -> Message {
    Message::new(9, 18, vec![("skew", Arg::Int(skew)), ("replicas", Arg::Int(replicas)), ("key", key.into())])
}

/// The difference between the fullest and the emptiest may reach maxSkew; 1 is an even spread
#[rustfmt::skip]
pub(crate) fn ineffective_spread_skew_help() -> Message {
    Message::new(9, 19, vec![])
}

/// maxSkew {skew#} over {key} is a wish: ScheduleAnyway promises nothing
#[rustfmt::skip]
pub(crate) fn ineffective_spread_soft(skew: i64, key: impl Into<Arg>) -> Message {
    Message::new(9, 20, vec![("skew", Arg::Int(skew)), ("key", key.into())])
}

/// The scheduler only prefers evenness; DoNotSchedule makes it a rule, and leaves Pods Pending where it cannot hold
#[rustfmt::skip]
pub(crate) fn ineffective_spread_soft_help() -> Message {
    Message::new(9, 21, vec![])
}

/// {replicas#} {replicas#replica|replicas}
#[rustfmt::skip]
pub(crate) fn label_replicas(replicas: i64) -> Message {
    Message::new(9, 22, vec![("replicas", Arg::Int(replicas))])
}

/// {cluster} has nodes that do not count: {nodes}
#[rustfmt::skip]
pub(crate) fn label_shut_out(cluster: impl Into<Arg>, nodes: impl Into<Arg>) -> Message {
    Message::new(9, 23, vec![("cluster", cluster.into()), ("nodes", nodes.into())])
}

/// On the nodes there are: {values}
#[rustfmt::skip]
pub(crate) fn no_eligible_node_help_labels(values: impl Into<Arg>) -> Message {
    Message::new(9, 24, vec![("values", values.into())])
}

/// Tolerate the taint, or take it off the node: kubectl taint nodes {node} {taint}-
#[rustfmt::skip]
pub(crate) fn no_eligible_node_help_taint(node: impl Into<Arg>, taint: impl Into<Arg>) -> Message {
    Message::new(9, 25, vec![("node", node.into()), ("taint", taint.into())])
}

/// Tolerate one of the taints, or take it off its node: kubectl taint nodes NODE KEY-
#[rustfmt::skip]
pub(crate) fn no_eligible_node_help_taints() -> Message {
    Message::new(9, 26, vec![])
}

/// no label {key}
#[rustfmt::skip]
pub(crate) fn no_eligible_node_no_label(key: impl Into<Arg>) -> Message {
    Message::new(9, 27, vec![("key", key.into())])
}

/// {key} is {values}
#[rustfmt::skip]
pub(crate) fn no_eligible_node_values(key: impl Into<Arg>, values: impl Into<Arg>) -> Message {
    Message::new(9, 28, vec![("key", key.into()), ("values", values.into())])
}

/// Where the Pods of {kind} {name} run is the business of scheduler {scheduler}
#[rustfmt::skip]
pub(crate) fn other_scheduler(kind: impl Into<Arg>, name: impl Into<Arg>, scheduler: impl Into<Arg>) -> Message {
    Message::new(9, 29, vec![("kind", kind.into()), ("name", name.into()), ("scheduler", scheduler.into())])
}

/// They stay Pending, without an event, if no scheduler of that name runs
#[rustfmt::skip]
pub(crate) fn other_scheduler_help() -> Message {
    Message::new(9, 30, vec![])
}

/// {kind} {name} is accepted, but {missing#} of {desired#} {desired#Pod|Pods} cannot be created
#[rustfmt::skip]
pub(crate) fn pods_not_created(kind: impl Into<Arg>, name: impl Into<Arg>, missing: i64, desired: i64) -> Message {
    Message::new(9, 31, vec![("kind", kind.into()), ("name", name.into()), ("missing", Arg::Int(missing)), ("desired", Arg::Int(desired))])
}

/// Nothing will be Pending and nothing runs: the reason stands only in the controller's events
#[rustfmt::skip]
pub(crate) fn pods_not_created_help() -> Message {
    Message::new(9, 32, vec![])
}

/// {kind} {name} is refused at admission
#[rustfmt::skip]
pub(crate) fn pods_not_created_refused(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(9, 33, vec![("kind", kind.into()), ("name", name.into())])
}

/// {pending#} of {desired#} {desired#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending(pending: i64, desired: i64, kind: impl Into<Arg>, name: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(9, 34, vec![("pending", Arg::Int(pending)), ("desired", Arg::Int(desired)), ("kind", kind.into()), ("name", name.into()), ("why", why.into())])
}

/// Give the Pods a node that takes them, or change what they ask for
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_help() -> Message {
    Message::new(9, 35, vec![])
}

/// Pending until the autoscaler adds a node like this; nothing on the nodes that are there helps
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_help_grows() -> Message {
    Message::new(9, 36, vec![])
}

/// Together they ask for more than the nodes hold: add nodes, or lower what one of them asks for
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_help_together() -> Message {
    Message::new(9, 37, vec![])
}

/// The Pod of {kind} {name} stays Pending: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_one(kind: impl Into<Arg>, name: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(9, 38, vec![("kind", kind.into()), ("name", name.into()), ("why", why.into())])
}

/// Pod {name} stays Pending: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_pod(name: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(9, 39, vec![("name", name.into()), ("why", why.into())])
}

/// {pending#} of {desired#} {desired#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending beside {competitors}, though {kind} {name} fits alone: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_together(pending: i64, desired: i64, kind: impl Into<Arg>, name: impl Into<Arg>, competitors: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(9, 40, vec![("pending", Arg::Int(pending)), ("desired", Arg::Int(desired)), ("kind", kind.into()), ("name", name.into()), ("competitors", competitors.into()), ("why", why.into())])
}

/// The selector of this anti-affinity over {key} misses the Pod's own labels by a letter or two: it keeps nobody apart
#[rustfmt::skip]
pub(crate) fn selector_misses_own_pods_anti(key: impl Into<Arg>) -> Message {
    Message::new(9, 41, vec![("key", key.into())])
}

/// The Pod's labels are {labels}
#[rustfmt::skip]
pub(crate) fn selector_misses_own_pods_help(labels: impl Into<Arg>) -> Message {
    Message::new(9, 42, vec![("labels", labels.into())])
}

/// The selector of this spread over {key} does not match the Pod's own labels: the Pods it is meant to spread are not counted
#[rustfmt::skip]
pub(crate) fn selector_misses_own_pods_spread(key: impl Into<Arg>) -> Message {
    Message::new(9, 43, vec![("key", key.into())])
}

/// {n#} tainted {taint}
#[rustfmt::skip]
pub(crate) fn shut_tainted(n: i64, taint: impl Into<Arg>) -> Message {
    Message::new(9, 44, vec![("n", Arg::Int(n)), ("taint", taint.into())])
}

/// {n#} without the labels asked for
#[rustfmt::skip]
pub(crate) fn shut_unlabelled(n: i64) -> Message {
    Message::new(9, 45, vec![("n", Arg::Int(n))])
}

/// Tolerating {taint} lets the Pods onto those nodes but does not keep them off the others
#[rustfmt::skip]
pub(crate) fn toleration_without_affinity(taint: impl Into<Arg>) -> Message {
    Message::new(9, 46, vec![("taint", taint.into())])
}

/// Tolerating {taint} opens {tainted#} {tainted#node|nodes}, but {elsewhere#} {elsewhere#other is|others are} as good to the scheduler
#[rustfmt::skip]
pub(crate) fn toleration_without_affinity_cluster(taint: impl Into<Arg>, tainted: i64, elsewhere: i64) -> Message {
    Message::new(9, 47, vec![("taint", taint.into()), ("tainted", Arg::Int(tainted)), ("elsewhere", Arg::Int(elsewhere))])
}

/// To keep the Pods on that pool, select its label too: nodeSelector, or required node affinity
#[rustfmt::skip]
pub(crate) fn toleration_without_affinity_help() -> Message {
    Message::new(9, 48, vec![])
}

/// a node without it can never satisfy the affinity, so the Pods stay Pending
#[rustfmt::skip]
pub(crate) fn topology_key_affinity() -> Message {
    Message::new(9, 49, vec![])
}

/// nodes without it are not restricted at all, so the Pods are not kept apart
#[rustfmt::skip]
pub(crate) fn topology_key_anti() -> Message {
    Message::new(9, 50, vec![])
}

/// a node without it takes no Pod of a DoNotSchedule constraint, and does not count in a soft one
#[rustfmt::skip]
pub(crate) fn topology_key_spread() -> Message {
    Message::new(9, 51, vec![])
}

/// No node carries the label {key} by itself: {what}
#[rustfmt::skip]
pub(crate) fn unknown_topology_key(key: impl Into<Arg>, what: impl Into<Arg>) -> Message {
    Message::new(9, 52, vec![("key", key.into()), ("what", what.into())])
}

/// No node of the cluster carries the label {key}: {what}
#[rustfmt::skip]
pub(crate) fn unknown_topology_key_cluster(key: impl Into<Arg>, what: impl Into<Arg>) -> Message {
    Message::new(9, 53, vec![("key", key.into()), ("what", what.into())])
}

/// The usual key is {usual}
#[rustfmt::skip]
pub(crate) fn unknown_topology_key_help(usual: impl Into<Arg>) -> Message {
    Message::new(9, 54, vec![("usual", usual.into())])
}

/// Label the nodes with {key}, or use kubernetes.io/hostname or topology.kubernetes.io/zone
#[rustfmt::skip]
pub(crate) fn unknown_topology_key_help_label(key: impl Into<Arg>) -> Message {
    Message::new(9, 55, vec![("key", key.into())])
}

/// {kind} {name} needs a Pod with {labels} in namespace {namespace}, and nothing here makes one
#[rustfmt::skip]
pub(crate) fn unmatched_pod_affinity(kind: impl Into<Arg>, name: impl Into<Arg>, labels: impl Into<Arg>, namespace: impl Into<Arg>) -> Message {
    Message::new(9, 56, vec![("kind", kind.into()), ("name", name.into()), ("labels", labels.into()), ("namespace", namespace.into())])
}

/// Until such a Pod runs on a node with the label {key}, the Pods stay Pending
#[rustfmt::skip]
pub(crate) fn unmatched_pod_affinity_help(key: impl Into<Arg>) -> Message {
    Message::new(9, 57, vec![("key", key.into())])
}

/// label {labels}
#[rustfmt::skip]
pub(crate) fn which_labelled(labels: impl Into<Arg>) -> Message {
    Message::new(9, 58, vec![("labels", labels.into())])
}

/// no taint but those tolerated ({taints})
#[rustfmt::skip]
pub(crate) fn which_tainted(taints: impl Into<Arg>) -> Message {
    Message::new(9, 59, vec![("taints", taints.into())])
}
