// Made by `cargo xtask messages` from messages/en/scheduling.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "affinity-selects-nothing",
        "affinity-selects-nothing.anti",
        "affinity-selects-nothing.help",
        "affinity-selects-nothing.help-namespaces",
        "affinity-selects-nothing.namespaces",
        "affinity-without-toleration",
        "affinity-without-toleration.cluster",
        "affinity-without-toleration.help",
        "anti-affinity-any-node",
        "anti-affinity-exceeds-nodes",
        "anti-affinity-exceeds-nodes.help",
        "anti-affinity-needs",
        "anti-affinity-needs-more-to-roll",
        "anti-affinity-which-nodes",
        "claim-out-of-reach",
        "claim-out-of-reach.help",
        "contradictory-node-selection",
        "contradictory-node-selection.empty",
        "contradictory-node-selection.help",
        "contradictory-node-selection.help-empty",
        "domain-nodes",
        "domain-values",
        "domain-zones",
        "fix-drop-gates",
        "fix-drop-toleration",
        "fix-honor-taints",
        "fix-node-label",
        "fix-prefer-anti-affinity",
        "fix-select-node",
        "fix-tolerate",
        "fix-toleration-key",
        "fix-topology-key",
        "fix-wait-for-consumer",
        "ineffective-spread.selector",
        "ineffective-spread.selector-help",
        "ineffective-spread.skew",
        "ineffective-spread.skew-help",
        "ineffective-spread.soft",
        "ineffective-spread.soft-help",
        "label-contradicts",
        "label-replicas",
        "label-shut-out",
        "label-volume-nodes",
        "misspelt-node-label",
        "misspelt-node-label.help",
        "misspelt-node-label.value",
        "no-eligible-node.help-labels",
        "no-eligible-node.help-taint",
        "no-eligible-node.help-taints",
        "no-eligible-node.no-label",
        "no-eligible-node.values",
        "node-name-bypasses-scheduler",
        "node-name-bypasses-scheduler.all",
        "node-name-bypasses-scheduler.help",
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
        "retired-node-label",
        "retired-node-label.gone",
        "retired-node-label.help",
        "scheduling-gate-left",
        "scheduling-gate-left.help",
        "selector-misses-own-pods.anti",
        "selector-misses-own-pods.help",
        "selector-misses-own-pods.spread",
        "self-affinity",
        "self-affinity.help",
        "shut-tainted",
        "shut-unlabelled",
        "spread-counts-tainted-nodes",
        "spread-counts-tainted-nodes.help",
        "storage-class-binds-immediately",
        "storage-class-binds-immediately.help",
        "storage-class-binds-immediately.local",
        "toleration-never-matches",
        "toleration-never-matches.help",
        "toleration-never-matches.misspelt",
        "toleration-of-everything",
        "toleration-of-everything.help",
        "toleration-of-everything.schedule",
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
    english: lines![
        "The Pods of {kind} {name} stay Pending: required affinity without a labelSelector matches no Pod, not even their own",
        "Anti-affinity without a labelSelector matches no Pod: it keeps nobody apart",
        "Give it the labels of the Pods that are meant",
        "Name what is wanted instead: namespaces, or a selector with In or matchLabels",
        "A namespaceSelector that only excludes matches every namespace here, the excluded ones too",
        "The Pods select nodes labelled {key}, which usually carry a taint of that name, and tolerate none",
        "{shut#} of the {chosen#} {chosen#node|nodes} that the Pods select {shut#is|are} shut by a taint they do not tolerate ({taints})",
        "Tolerate the taint as well, or select other nodes",
        "Every node without taints counts. Give the cluster with --cluster to have it proven",
        "{pending#} {pending#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending: no two may share, so it needs {needed#} {domains}, and {eligible#} {eligible#is|are} eligible",
        "Run at most {eligible#} {eligible#replica|replicas}, add nodes, or prefer instead of require",
        "{kind} {name} needs {to_run#} eligible {domains} to run: no two of its Pods may share",
        "{kind} {name} needs {to_run#} eligible {domains} to run and {to_roll#} to roll out: no two of its Pods may share, and a new Pod comes before an old one goes",
        "A node counts with {which}. Give the cluster with --cluster to have it proven",
        "The Pods of {kind} {name} stay Pending: no node that they select can reach volume {volume}",
        "Select nodes that the volume allows, or take a volume that is there",
        "No node can be all of it: {conditions}",
        "A node selector term without conditions matches no node",
        "All conditions of nodeSelector and of one term must hold together: take one of them out",
        "Give it a condition, or leave the term out",
        "{n#node|nodes}",
        "{n#value|values} of {key}",
        "{n#zone|zones}",
        "Take the gates out",
        "Take the toleration out",
        "Leave out tainted nodes when counting {key}: nodeTaintsPolicy Honor",
        "Use {key}",
        "Prefer separate nodes instead of requiring them: Pods share a node when they must",
        "Select the node by its label: kubernetes.io/hostname={node}",
        "Tolerate {taint}",
        "Tolerate {key}",
        "Use {key}",
        "Bind when the first Pod is placed: WaitForFirstConsumer",
        "This spread over {key} selects no Pod, so it restricts nothing",
        "Give it the labels of the Pods to spread; an empty selector counts 0 Pods here",
        "maxSkew {skew#} never bites with {replicas#} replicas over {key}: all of them may share one value",
        "The difference between the fullest and the emptiest may reach maxSkew; 1 is an even spread",
        "maxSkew {skew#} over {key} is a wish: ScheduleAnyway promises nothing",
        "The scheduler only prefers evenness; DoNotSchedule makes it a rule, and leaves Pods Pending where it cannot hold",
        "it must hold together with this",
        "{replicas#} {replicas#replica|replicas}",
        "{cluster} has nodes that do not count: {nodes}",
        "the volume is reached from these nodes only",
        "No node carries the label {key} by itself",
        "Kubernetes' own is {meant}",
        "No node carries {key}={value}: kubelets write Go's names",
        "On the nodes there are: {values}",
        "Tolerate the taint, or take it off the node: kubectl taint nodes {node} {taint}-",
        "Tolerate one of the taints, or take it off its node: kubectl taint nodes NODE KEY-",
        "no label {key}",
        "{key} is {values}",
        "nodeName puts the Pod onto node {node} without asking whether it fits there",
        "nodeName puts every Pod of {kind} {name} onto node {node} without asking whether it fits there",
        "The scheduler looks at taints, room and affinity; a node selector leaves that to it: kubernetes.io/hostname={node}",
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
        "The label {key} is deprecated: it is only kept as a copy of its successor",
        "New nodes no longer get the label {key}: kubeadm stopped setting it in 1.24",
        "Its successor is {key}",
        "The Pods of {kind} {name} wait, unscheduled, until somebody takes off the gate {gates}",
        "Leave gates to the controller that lifts them; without one nothing ever runs",
        "The selector of this anti-affinity over {key} misses the Pod's own labels by a letter or two: it keeps nobody apart",
        "The Pod's labels are {labels}",
        "The selector of this spread over {key} does not match the Pod's own labels: the Pods it is meant to spread are not counted",
        "All Pods of {kind} {name} must share one {key}: when it fails they are all gone, and after a drain the first of them may wait for minutes",
        "Prefer instead of require, where the Pods need not be together",
        "{n#} tainted {taint}",
        "{n#} without the labels asked for",
        "Nodes that the Pods may not use, the control plane's or a cordoned one, count as empty here: at most {skew#} {skew#Pod fits|Pods fit} on each of the others",
        "nodeTaintsPolicy: Honor leaves them out; give the cluster with --cluster to have it proven",
        "Volumes of {provisioner} belong to one zone, and this class makes them before the Pod has a node: the zone may be one where the Pod cannot run",
        "With WaitForFirstConsumer the volume follows the Pod. A StorageClass cannot be changed: delete it and create it again",
        "Volumes of {provisioner} belong to one node, and this class binds them before the Pod has one: it may be a node where the Pod cannot run",
        "No node gets the taint {key} any more, so this toleration opens none",
        "The taint is called {key}",
        "Kubernetes sets no taint {key}, so this toleration opens no node",
        "Tolerating every taint lets the Pods onto any node, and they stay bound to a node that dies: nothing evicts them",
        "Name the taints that are meant, by key",
        "Tolerating every NoSchedule taint lets the Pods onto control-plane nodes and back onto a node that is being drained",
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

/// The Pods of {kind} {name} stay Pending: required affinity without a labelSelector matches no Pod, not even their own
#[rustfmt::skip]
pub(crate) fn affinity_selects_nothing(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(10, 0, vec![kind.into(), name.into()])
}

/// Anti-affinity without a labelSelector matches no Pod: it keeps nobody apart
#[rustfmt::skip]
pub(crate) fn affinity_selects_nothing_anti() -> Message {
    Message::new(10, 1, vec![])
}

/// Give it the labels of the Pods that are meant
#[rustfmt::skip]
pub(crate) fn affinity_selects_nothing_help() -> Message {
    Message::new(10, 2, vec![])
}

/// Name what is wanted instead: namespaces, or a selector with In or matchLabels
#[rustfmt::skip]
pub(crate) fn affinity_selects_nothing_help_namespaces() -> Message {
    Message::new(10, 3, vec![])
}

/// A namespaceSelector that only excludes matches every namespace here, the excluded ones too
#[rustfmt::skip]
pub(crate) fn affinity_selects_nothing_namespaces() -> Message {
    Message::new(10, 4, vec![])
}

/// The Pods select nodes labelled {key}, which usually carry a taint of that name, and tolerate none
#[rustfmt::skip]
pub(crate) fn affinity_without_toleration(key: impl Into<Arg>) -> Message {
    Message::new(10, 5, vec![key.into()])
}

/// {shut#} of the {chosen#} {chosen#node|nodes} that the Pods select {shut#is|are} shut by a taint they do not tolerate ({taints})
#[rustfmt::skip]
pub(crate) fn affinity_without_toleration_cluster(shut: i64, chosen: i64, taints: impl Into<Arg>) -> Message {
    Message::new(10, 6, vec![Arg::Int(shut), Arg::Int(chosen), taints.into()])
}

/// Tolerate the taint as well, or select other nodes
#[rustfmt::skip]
pub(crate) fn affinity_without_toleration_help() -> Message {
    Message::new(10, 7, vec![])
}

/// Every node without taints counts. Give the cluster with --cluster to have it proven
#[rustfmt::skip]
pub(crate) fn anti_affinity_any_node() -> Message {
    Message::new(10, 8, vec![])
}

/// {pending#} {pending#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending: no two may share, so it needs {needed#} {domains}, and {eligible#} {eligible#is|are} eligible
#[rustfmt::skip]
pub(crate) fn anti_affinity_exceeds_nodes(pending: i64, kind: impl Into<Arg>, name: impl Into<Arg>, needed: i64, domains: impl Into<Arg>, eligible: i64) -> Message {
    Message::new(10, 9, vec![Arg::Int(pending), kind.into(), name.into(), Arg::Int(needed), domains.into(), Arg::Int(eligible)])
}

/// Run at most {eligible#} {eligible#replica|replicas}, add nodes, or prefer instead of require
#[rustfmt::skip]
pub(crate) fn anti_affinity_exceeds_nodes_help(eligible: i64) -> Message {
    Message::new(10, 10, vec![Arg::Int(eligible)])
}

/// {kind} {name} needs {to_run#} eligible {domains} to run: no two of its Pods may share
#[rustfmt::skip]
pub(crate) fn anti_affinity_needs(kind: impl Into<Arg>, name: impl Into<Arg>, to_run: i64, domains: impl Into<Arg>) -> Message {
    Message::new(10, 11, vec![kind.into(), name.into(), Arg::Int(to_run), domains.into()])
}

/// {kind} {name} needs {to_run#} eligible {domains} to run and {to_roll#} to roll out: no two of its Pods may share, and a new Pod comes before an old one goes
#[rustfmt::skip]
pub(crate) fn anti_affinity_needs_more_to_roll(kind: impl Into<Arg>, name: impl Into<Arg>, to_run: i64, domains: impl Into<Arg>, to_roll: i64) -> Message {
    Message::new(10, 12, vec![kind.into(), name.into(), Arg::Int(to_run), domains.into(), Arg::Int(to_roll)])
}

/// A node counts with {which}. Give the cluster with --cluster to have it proven
#[rustfmt::skip]
pub(crate) fn anti_affinity_which_nodes(which: impl Into<Arg>) -> Message {
    Message::new(10, 13, vec![which.into()])
}

/// The Pods of {kind} {name} stay Pending: no node that they select can reach volume {volume}
#[rustfmt::skip]
pub(crate) fn claim_out_of_reach(kind: impl Into<Arg>, name: impl Into<Arg>, volume: impl Into<Arg>) -> Message {
    Message::new(10, 14, vec![kind.into(), name.into(), volume.into()])
}

/// Select nodes that the volume allows, or take a volume that is there
#[rustfmt::skip]
pub(crate) fn claim_out_of_reach_help() -> Message {
    Message::new(10, 15, vec![])
}

/// No node can be all of it: {conditions}
#[rustfmt::skip]
pub(crate) fn contradictory_node_selection(conditions: impl Into<Arg>) -> Message {
    Message::new(10, 16, vec![conditions.into()])
}

/// A node selector term without conditions matches no node
#[rustfmt::skip]
pub(crate) fn contradictory_node_selection_empty() -> Message {
    Message::new(10, 17, vec![])
}

/// All conditions of nodeSelector and of one term must hold together: take one of them out
#[rustfmt::skip]
pub(crate) fn contradictory_node_selection_help() -> Message {
    Message::new(10, 18, vec![])
}

/// Give it a condition, or leave the term out
#[rustfmt::skip]
pub(crate) fn contradictory_node_selection_help_empty() -> Message {
    Message::new(10, 19, vec![])
}

/// {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn domain_nodes(n: i64) -> Message {
    Message::new(10, 20, vec![Arg::Int(n)])
}

/// {n#value|values} of {key}
#[rustfmt::skip]
pub(crate) fn domain_values(n: i64, key: impl Into<Arg>) -> Message {
    Message::new(10, 21, vec![Arg::Int(n), key.into()])
}

/// {n#zone|zones}
#[rustfmt::skip]
pub(crate) fn domain_zones(n: i64) -> Message {
    Message::new(10, 22, vec![Arg::Int(n)])
}

/// Take the gates out
#[rustfmt::skip]
pub(crate) fn fix_drop_gates() -> Message {
    Message::new(10, 23, vec![])
}

/// Take the toleration out
#[rustfmt::skip]
pub(crate) fn fix_drop_toleration() -> Message {
    Message::new(10, 24, vec![])
}

/// Leave out tainted nodes when counting {key}: nodeTaintsPolicy Honor
#[rustfmt::skip]
pub(crate) fn fix_honor_taints(key: impl Into<Arg>) -> Message {
    Message::new(10, 25, vec![key.into()])
}

/// Use {key}
#[rustfmt::skip]
pub(crate) fn fix_node_label(key: impl Into<Arg>) -> Message {
    Message::new(10, 26, vec![key.into()])
}

/// Prefer separate nodes instead of requiring them: Pods share a node when they must
#[rustfmt::skip]
pub(crate) fn fix_prefer_anti_affinity() -> Message {
    Message::new(10, 27, vec![])
}

/// Select the node by its label: kubernetes.io/hostname={node}
#[rustfmt::skip]
pub(crate) fn fix_select_node(node: impl Into<Arg>) -> Message {
    Message::new(10, 28, vec![node.into()])
}

/// Tolerate {taint}
#[rustfmt::skip]
pub(crate) fn fix_tolerate(taint: impl Into<Arg>) -> Message {
    Message::new(10, 29, vec![taint.into()])
}

/// Tolerate {key}
#[rustfmt::skip]
pub(crate) fn fix_toleration_key(key: impl Into<Arg>) -> Message {
    Message::new(10, 30, vec![key.into()])
}

/// Use {key}
#[rustfmt::skip]
pub(crate) fn fix_topology_key(key: impl Into<Arg>) -> Message {
    Message::new(10, 31, vec![key.into()])
}

/// Bind when the first Pod is placed: WaitForFirstConsumer
#[rustfmt::skip]
pub(crate) fn fix_wait_for_consumer() -> Message {
    Message::new(10, 32, vec![])
}

/// This spread over {key} selects no Pod, so it restricts nothing
#[rustfmt::skip]
pub(crate) fn ineffective_spread_selector(key: impl Into<Arg>) -> Message {
    Message::new(10, 33, vec![key.into()])
}

/// Give it the labels of the Pods to spread; an empty selector counts 0 Pods here
#[rustfmt::skip]
pub(crate) fn ineffective_spread_selector_help() -> Message {
    Message::new(10, 34, vec![])
}

/// maxSkew {skew#} never bites with {replicas#} replicas over {key}: all of them may share one value
#[rustfmt::skip]
pub(crate) fn ineffective_spread_skew(skew: i64, replicas: i64, key: impl Into<Arg>) -> Message {
    Message::new(10, 35, vec![Arg::Int(skew), Arg::Int(replicas), key.into()])
}

/// The difference between the fullest and the emptiest may reach maxSkew; 1 is an even spread
#[rustfmt::skip]
pub(crate) fn ineffective_spread_skew_help() -> Message {
    Message::new(10, 36, vec![])
}

/// maxSkew {skew#} over {key} is a wish: ScheduleAnyway promises nothing
#[rustfmt::skip]
pub(crate) fn ineffective_spread_soft(skew: i64, key: impl Into<Arg>) -> Message {
    Message::new(10, 37, vec![Arg::Int(skew), key.into()])
}

/// The scheduler only prefers evenness; DoNotSchedule makes it a rule, and leaves Pods Pending where it cannot hold
#[rustfmt::skip]
pub(crate) fn ineffective_spread_soft_help() -> Message {
    Message::new(10, 38, vec![])
}

/// it must hold together with this
#[rustfmt::skip]
pub(crate) fn label_contradicts() -> Message {
    Message::new(10, 39, vec![])
}

/// {replicas#} {replicas#replica|replicas}
#[rustfmt::skip]
pub(crate) fn label_replicas(replicas: i64) -> Message {
    Message::new(10, 40, vec![Arg::Int(replicas)])
}

/// {cluster} has nodes that do not count: {nodes}
#[rustfmt::skip]
pub(crate) fn label_shut_out(cluster: impl Into<Arg>, nodes: impl Into<Arg>) -> Message {
    Message::new(10, 41, vec![cluster.into(), nodes.into()])
}

/// the volume is reached from these nodes only
#[rustfmt::skip]
pub(crate) fn label_volume_nodes() -> Message {
    Message::new(10, 42, vec![])
}

/// No node carries the label {key} by itself
#[rustfmt::skip]
pub(crate) fn misspelt_node_label(key: impl Into<Arg>) -> Message {
    Message::new(10, 43, vec![key.into()])
}

/// Kubernetes' own is {meant}
#[rustfmt::skip]
pub(crate) fn misspelt_node_label_help(meant: impl Into<Arg>) -> Message {
    Message::new(10, 44, vec![meant.into()])
}

/// No node carries {key}={value}: kubelets write Go's names
#[rustfmt::skip]
pub(crate) fn misspelt_node_label_value(key: impl Into<Arg>, value: impl Into<Arg>) -> Message {
    Message::new(10, 45, vec![key.into(), value.into()])
}

/// On the nodes there are: {values}
#[rustfmt::skip]
pub(crate) fn no_eligible_node_help_labels(values: impl Into<Arg>) -> Message {
    Message::new(10, 46, vec![values.into()])
}

/// Tolerate the taint, or take it off the node: kubectl taint nodes {node} {taint}-
#[rustfmt::skip]
pub(crate) fn no_eligible_node_help_taint(node: impl Into<Arg>, taint: impl Into<Arg>) -> Message {
    Message::new(10, 47, vec![node.into(), taint.into()])
}

/// Tolerate one of the taints, or take it off its node: kubectl taint nodes NODE KEY-
#[rustfmt::skip]
pub(crate) fn no_eligible_node_help_taints() -> Message {
    Message::new(10, 48, vec![])
}

/// no label {key}
#[rustfmt::skip]
pub(crate) fn no_eligible_node_no_label(key: impl Into<Arg>) -> Message {
    Message::new(10, 49, vec![key.into()])
}

/// {key} is {values}
#[rustfmt::skip]
pub(crate) fn no_eligible_node_values(key: impl Into<Arg>, values: impl Into<Arg>) -> Message {
    Message::new(10, 50, vec![key.into(), values.into()])
}

/// nodeName puts the Pod onto node {node} without asking whether it fits there
#[rustfmt::skip]
pub(crate) fn node_name_bypasses_scheduler(node: impl Into<Arg>) -> Message {
    Message::new(10, 51, vec![node.into()])
}

/// nodeName puts every Pod of {kind} {name} onto node {node} without asking whether it fits there
#[rustfmt::skip]
pub(crate) fn node_name_bypasses_scheduler_all(kind: impl Into<Arg>, name: impl Into<Arg>, node: impl Into<Arg>) -> Message {
    Message::new(10, 52, vec![kind.into(), name.into(), node.into()])
}

/// The scheduler looks at taints, room and affinity; a node selector leaves that to it: kubernetes.io/hostname={node}
#[rustfmt::skip]
pub(crate) fn node_name_bypasses_scheduler_help(node: impl Into<Arg>) -> Message {
    Message::new(10, 53, vec![node.into()])
}

/// Where the Pods of {kind} {name} run is the business of scheduler {scheduler}
#[rustfmt::skip]
pub(crate) fn other_scheduler(kind: impl Into<Arg>, name: impl Into<Arg>, scheduler: impl Into<Arg>) -> Message {
    Message::new(10, 54, vec![kind.into(), name.into(), scheduler.into()])
}

/// They stay Pending, without an event, if no scheduler of that name runs
#[rustfmt::skip]
pub(crate) fn other_scheduler_help() -> Message {
    Message::new(10, 55, vec![])
}

/// {kind} {name} is accepted, but {missing#} of {desired#} {desired#Pod|Pods} cannot be created
#[rustfmt::skip]
pub(crate) fn pods_not_created(kind: impl Into<Arg>, name: impl Into<Arg>, missing: i64, desired: i64) -> Message {
    Message::new(10, 56, vec![kind.into(), name.into(), Arg::Int(missing), Arg::Int(desired)])
}

/// Nothing will be Pending and nothing runs: the reason stands only in the controller's events
#[rustfmt::skip]
pub(crate) fn pods_not_created_help() -> Message {
    Message::new(10, 57, vec![])
}

/// {kind} {name} is refused at admission
#[rustfmt::skip]
pub(crate) fn pods_not_created_refused(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(10, 58, vec![kind.into(), name.into()])
}

/// {pending#} of {desired#} {desired#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending(pending: i64, desired: i64, kind: impl Into<Arg>, name: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(10, 59, vec![Arg::Int(pending), Arg::Int(desired), kind.into(), name.into(), why.into()])
}

/// Give the Pods a node that takes them, or change what they ask for
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_help() -> Message {
    Message::new(10, 60, vec![])
}

/// Pending until the autoscaler adds a node like this; nothing on the nodes that are there helps
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_help_grows() -> Message {
    Message::new(10, 61, vec![])
}

/// Together they ask for more than the nodes hold: add nodes, or lower what one of them asks for
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_help_together() -> Message {
    Message::new(10, 62, vec![])
}

/// The Pod of {kind} {name} stays Pending: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_one(kind: impl Into<Arg>, name: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(10, 63, vec![kind.into(), name.into(), why.into()])
}

/// Pod {name} stays Pending: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_pod(name: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(10, 64, vec![name.into(), why.into()])
}

/// {pending#} of {desired#} {desired#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending beside {competitors}, though {kind} {name} fits alone: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_together(pending: i64, desired: i64, kind: impl Into<Arg>, name: impl Into<Arg>, competitors: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(10, 65, vec![Arg::Int(pending), Arg::Int(desired), kind.into(), name.into(), competitors.into(), why.into()])
}

/// The label {key} is deprecated: it is only kept as a copy of its successor
#[rustfmt::skip]
pub(crate) fn retired_node_label(key: impl Into<Arg>) -> Message {
    Message::new(10, 66, vec![key.into()])
}

/// New nodes no longer get the label {key}: kubeadm stopped setting it in 1.24
#[rustfmt::skip]
pub(crate) fn retired_node_label_gone(key: impl Into<Arg>) -> Message {
    Message::new(10, 67, vec![key.into()])
}

/// Its successor is {key}
#[rustfmt::skip]
pub(crate) fn retired_node_label_help(key: impl Into<Arg>) -> Message {
    Message::new(10, 68, vec![key.into()])
}

/// The Pods of {kind} {name} wait, unscheduled, until somebody takes off the gate {gates}
#[rustfmt::skip]
pub(crate) fn scheduling_gate_left(kind: impl Into<Arg>, name: impl Into<Arg>, gates: impl Into<Arg>) -> Message {
    Message::new(10, 69, vec![kind.into(), name.into(), gates.into()])
}

/// Leave gates to the controller that lifts them; without one nothing ever runs
#[rustfmt::skip]
pub(crate) fn scheduling_gate_left_help() -> Message {
    Message::new(10, 70, vec![])
}

/// The selector of this anti-affinity over {key} misses the Pod's own labels by a letter or two: it keeps nobody apart
#[rustfmt::skip]
pub(crate) fn selector_misses_own_pods_anti(key: impl Into<Arg>) -> Message {
    Message::new(10, 71, vec![key.into()])
}

/// The Pod's labels are {labels}
#[rustfmt::skip]
pub(crate) fn selector_misses_own_pods_help(labels: impl Into<Arg>) -> Message {
    Message::new(10, 72, vec![labels.into()])
}

/// The selector of this spread over {key} does not match the Pod's own labels: the Pods it is meant to spread are not counted
#[rustfmt::skip]
pub(crate) fn selector_misses_own_pods_spread(key: impl Into<Arg>) -> Message {
    Message::new(10, 73, vec![key.into()])
}

/// All Pods of {kind} {name} must share one {key}: when it fails they are all gone, and after a drain the first of them may wait for minutes
#[rustfmt::skip]
pub(crate) fn self_affinity(kind: impl Into<Arg>, name: impl Into<Arg>, key: impl Into<Arg>) -> Message {
    Message::new(10, 74, vec![kind.into(), name.into(), key.into()])
}

/// Prefer instead of require, where the Pods need not be together
#[rustfmt::skip]
pub(crate) fn self_affinity_help() -> Message {
    Message::new(10, 75, vec![])
}

/// {n#} tainted {taint}
#[rustfmt::skip]
pub(crate) fn shut_tainted(n: i64, taint: impl Into<Arg>) -> Message {
    Message::new(10, 76, vec![Arg::Int(n), taint.into()])
}

/// {n#} without the labels asked for
#[rustfmt::skip]
pub(crate) fn shut_unlabelled(n: i64) -> Message {
    Message::new(10, 77, vec![Arg::Int(n)])
}

/// Nodes that the Pods may not use, the control plane's or a cordoned one, count as empty here: at most {skew#} {skew#Pod fits|Pods fit} on each of the others
#[rustfmt::skip]
pub(crate) fn spread_counts_tainted_nodes(skew: i64) -> Message {
    Message::new(10, 78, vec![Arg::Int(skew)])
}

/// nodeTaintsPolicy: Honor leaves them out; give the cluster with --cluster to have it proven
#[rustfmt::skip]
pub(crate) fn spread_counts_tainted_nodes_help() -> Message {
    Message::new(10, 79, vec![])
}

/// Volumes of {provisioner} belong to one zone, and this class makes them before the Pod has a node: the zone may be one where the Pod cannot run
#[rustfmt::skip]
pub(crate) fn storage_class_binds_immediately(provisioner: impl Into<Arg>) -> Message {
    Message::new(10, 80, vec![provisioner.into()])
}

/// With WaitForFirstConsumer the volume follows the Pod. A StorageClass cannot be changed: delete it and create it again
#[rustfmt::skip]
pub(crate) fn storage_class_binds_immediately_help() -> Message {
    Message::new(10, 81, vec![])
}

/// Volumes of {provisioner} belong to one node, and this class binds them before the Pod has one: it may be a node where the Pod cannot run
#[rustfmt::skip]
pub(crate) fn storage_class_binds_immediately_local(provisioner: impl Into<Arg>) -> Message {
    Message::new(10, 82, vec![provisioner.into()])
}

/// No node gets the taint {key} any more, so this toleration opens none
#[rustfmt::skip]
pub(crate) fn toleration_never_matches(key: impl Into<Arg>) -> Message {
    Message::new(10, 83, vec![key.into()])
}

/// The taint is called {key}
#[rustfmt::skip]
pub(crate) fn toleration_never_matches_help(key: impl Into<Arg>) -> Message {
    Message::new(10, 84, vec![key.into()])
}

/// Kubernetes sets no taint {key}, so this toleration opens no node
#[rustfmt::skip]
pub(crate) fn toleration_never_matches_misspelt(key: impl Into<Arg>) -> Message {
    Message::new(10, 85, vec![key.into()])
}

/// Tolerating every taint lets the Pods onto any node, and they stay bound to a node that dies: nothing evicts them
#[rustfmt::skip]
pub(crate) fn toleration_of_everything() -> Message {
    Message::new(10, 86, vec![])
}

/// Name the taints that are meant, by key
#[rustfmt::skip]
pub(crate) fn toleration_of_everything_help() -> Message {
    Message::new(10, 87, vec![])
}

/// Tolerating every NoSchedule taint lets the Pods onto control-plane nodes and back onto a node that is being drained
#[rustfmt::skip]
pub(crate) fn toleration_of_everything_schedule() -> Message {
    Message::new(10, 88, vec![])
}

/// Tolerating {taint} lets the Pods onto those nodes but does not keep them off the others
#[rustfmt::skip]
pub(crate) fn toleration_without_affinity(taint: impl Into<Arg>) -> Message {
    Message::new(10, 89, vec![taint.into()])
}

/// Tolerating {taint} opens {tainted#} {tainted#node|nodes}, but {elsewhere#} {elsewhere#other is|others are} as good to the scheduler
#[rustfmt::skip]
pub(crate) fn toleration_without_affinity_cluster(taint: impl Into<Arg>, tainted: i64, elsewhere: i64) -> Message {
    Message::new(10, 90, vec![taint.into(), Arg::Int(tainted), Arg::Int(elsewhere)])
}

/// To keep the Pods on that pool, select its label too: nodeSelector, or required node affinity
#[rustfmt::skip]
pub(crate) fn toleration_without_affinity_help() -> Message {
    Message::new(10, 91, vec![])
}

/// a node without it can never satisfy the affinity, so the Pods stay Pending
#[rustfmt::skip]
pub(crate) fn topology_key_affinity() -> Message {
    Message::new(10, 92, vec![])
}

/// nodes without it are not restricted at all, so the Pods are not kept apart
#[rustfmt::skip]
pub(crate) fn topology_key_anti() -> Message {
    Message::new(10, 93, vec![])
}

/// a node without it takes no Pod of a DoNotSchedule constraint, and does not count in a soft one
#[rustfmt::skip]
pub(crate) fn topology_key_spread() -> Message {
    Message::new(10, 94, vec![])
}

/// No node carries the label {key} by itself: {what}
#[rustfmt::skip]
pub(crate) fn unknown_topology_key(key: impl Into<Arg>, what: impl Into<Arg>) -> Message {
    Message::new(10, 95, vec![key.into(), what.into()])
}

/// No node of the cluster carries the label {key}: {what}
#[rustfmt::skip]
pub(crate) fn unknown_topology_key_cluster(key: impl Into<Arg>, what: impl Into<Arg>) -> Message {
    Message::new(10, 96, vec![key.into(), what.into()])
}

/// The usual key is {usual}
#[rustfmt::skip]
pub(crate) fn unknown_topology_key_help(usual: impl Into<Arg>) -> Message {
    Message::new(10, 97, vec![usual.into()])
}

/// Label the nodes with {key}, or use kubernetes.io/hostname or topology.kubernetes.io/zone
#[rustfmt::skip]
pub(crate) fn unknown_topology_key_help_label(key: impl Into<Arg>) -> Message {
    Message::new(10, 98, vec![key.into()])
}

/// {kind} {name} needs a Pod with {labels} in namespace {namespace}, and nothing here makes one
#[rustfmt::skip]
pub(crate) fn unmatched_pod_affinity(kind: impl Into<Arg>, name: impl Into<Arg>, labels: impl Into<Arg>, namespace: impl Into<Arg>) -> Message {
    Message::new(10, 99, vec![kind.into(), name.into(), labels.into(), namespace.into()])
}

/// Until such a Pod runs on a node with the label {key}, the Pods stay Pending
#[rustfmt::skip]
pub(crate) fn unmatched_pod_affinity_help(key: impl Into<Arg>) -> Message {
    Message::new(10, 100, vec![key.into()])
}

/// label {labels}
#[rustfmt::skip]
pub(crate) fn which_labelled(labels: impl Into<Arg>) -> Message {
    Message::new(10, 101, vec![labels.into()])
}

/// no taint but those tolerated ({taints})
#[rustfmt::skip]
pub(crate) fn which_tainted(taints: impl Into<Arg>) -> Message {
    Message::new(10, 102, vec![taints.into()])
}
