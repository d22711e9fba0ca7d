// Made by `cargo xtask messages` from messages/en.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Message};

/// Keys in order; a template's position is its number.
#[rustfmt::skip]
pub(super) static KEYS: [&str; 69] = [
    "anti-affinity-any-node",
    "anti-affinity-exceeds-nodes",
    "anti-affinity-exceeds-nodes.help",
    "anti-affinity-needs",
    "anti-affinity-needs-more-to-roll",
    "anti-affinity-which-nodes",
    "domain-nodes",
    "domain-values",
    "domain-zones",
    "duplicate-key",
    "duplicate-key.help",
    "fix-honor-taints",
    "fix-match-label-keys",
    "fix-one-at-a-time",
    "fix-prefer-anti-affinity",
    "fix-tolerate",
    "ignored-text",
    "invalid-yaml",
    "label-arithmetic",
    "label-no-two-share",
    "label-replicas",
    "label-shut-out",
    "label-why-no-node",
    "no-eligible-node.help-labels",
    "no-eligible-node.help-taints",
    "no-eligible-node.no-label",
    "no-eligible-node.values",
    "pods-not-created",
    "pods-not-created.help",
    "pods-not-created.refused",
    "pods-stay-pending",
    "pods-stay-pending.help",
    "pods-stay-pending.help-grows",
    "pods-stay-pending.help-together",
    "pods-stay-pending.pod",
    "pods-stay-pending.together",
    "refused-by-server",
    "refused-by-server.help",
    "rollout-fix-stalls",
    "rollout-fix-stalls.help",
    "rollout-stalls",
    "rollout-stalls.help",
    "shut-tainted",
    "shut-unlabelled",
    "stalls-no-node",
    "stalls-no-node-plain",
    "stalls-none-created",
    "stalls-not-ready",
    "unknown-api-version",
    "unknown-field",
    "unknown-field.fix",
    "unknown-field.help",
    "which-labelled",
    "which-tainted",
    "why-affinity",
    "why-anti-affinity",
    "why-cordoned",
    "why-insufficient",
    "why-not-selected",
    "why-other",
    "why-other-name",
    "why-port-taken",
    "why-repelled",
    "why-scheduler-says",
    "why-spread",
    "why-tainted",
    "why-tainted-by-state",
    "why-too-many-pods",
    "wrong-type",
];

/// English, in the order of `KEYS`.
#[rustfmt::skip]
pub(super) static ENGLISH: [&str; 69] = [
    "Every node without taints counts. Give the cluster with --cluster to have it proven",
    "{pending#} {pending#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending: no two may share, so it needs {needed#} {domains}, and {eligible#} {eligible#is|are} eligible",
    "Run at most {eligible#} {eligible#replica|replicas}, add nodes, or prefer instead of require",
    "{kind} {name} needs {to_run#} eligible {domains} to run: no two of its Pods may share",
    "{kind} {name} needs {to_run#} eligible {domains} to run and {to_roll#} to roll out: no two of its Pods may share, and a new Pod comes before an old one goes",
    "A node counts with {which}. Give the cluster with --cluster to have it proven",
    "{n#node|nodes}",
    "{n#value|values} of {key}",
    "{n#zone|zones}",
    "{problem}: the last one wins where duplicates are let through, and kubectl apply refuses them",
    "Keep one of them",
    "Leave out tainted nodes when counting {key}: nodeTaintsPolicy Honor",
    "Let new Pods join old ones during a rollout: matchLabelKeys [pod-template-hash]",
    "Replace one Pod at a time (maxSurge 0, maxUnavailable 1): {serving#} of {replicas#} serve meanwhile",
    "Prefer separate nodes instead of requiring them: Pods share a node when they must",
    "Tolerate {taint}",
    "{problem}",
    "This is not YAML that Kubernetes can read: {problem}",
    "of {replicas#}: surge {surge_given} is {surge#}, unavailable {unavailable_given} is {unavailable#}",
    "no two may share a {key}",
    "{replicas#} {replicas#replica|replicas}",
    "{cluster} has nodes that do not count: {nodes}",
    "{cluster}: {why}",
    "On the nodes there are: {values}",
    "Tolerate the taint, or take it off the node: kubectl taint nodes NODE KEY-",
    "no label {key}",
    "{key} is {values}",
    "{kind} {name} is accepted, but {missing#} of {desired#} {desired#Pod|Pods} cannot be created",
    "Nothing will be Pending and nothing runs: the reason stands only in the controller's events",
    "{kind} {name} is refused at admission",
    "{pending#} of {desired#} {desired#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending: {why}",
    "Give the Pods a node that takes them, or change what they ask for",
    "Pending until the autoscaler adds a node like this; nothing on the nodes that are there helps",
    "Together they ask for more than the nodes hold: add nodes, or lower what one of them asks for",
    "Pod {name} stays Pending: {why}",
    "{pending#} of {desired#} {desired#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending beside {competitors}, though {kind} {name} fits alone: {why}",
    "The API server refuses {kind} {name}: {problem}",
    "Did you mean {suggestion}?",
    "This change to {kind} {name} does not roll out: {reason}",
    "The manifest is right, but what runs now stands in its way: roll it out once with maxSurge 0 and maxUnavailable 1, or strategy Recreate",
    "The next rollout of {kind} {name} stalls: {reason}",
    "Let an old Pod go first (maxSurge 0, maxUnavailable 1), or make room for one more Pod",
    "{n#} tainted {taint}",
    "{n#} without the labels asked for",
    "{pending#} new {pending#Pod has|Pods have} no node, and none of the {old#} old {old#Pod|Pods} may go (surge {surge#}, unavailable {unavailable#})",
    "{pending#} new {pending#Pod has|Pods have} no node while {old#} old {old#Pod waits|Pods wait}",
    "no new Pod can be created",
    "{n#} new {n#Pod never becomes|Pods never become} Ready, and no old Pod may go",
    "Kubernetes {version} serves no {kind} in {api_version}",
    "{kind} has no field {field}: the API server refuses it",
    "Rename {field} to {suggestion}",
    "Did you mean {suggestion}?",
    "label {labels}",
    "no taint but those tolerated ({taints})",
    "{n#} {n#node runs|nodes run} no Pod that its affinity asks for",
    "its anti-affinity rules out {n#} {n#node|nodes} that run a Pod it must not meet",
    "{n#} {n#node is|nodes are} cordoned",
    "{n#} {n#node has|nodes have} too little {resource} left",
    "{n#} {n#node does|nodes do} not match {selector}",
    "{n#} {n#node|nodes}: {reason}",
    "{n#} {n#node is|nodes are} not the one it names",
    "its host port is taken on {n#} {n#node|nodes}",
    "Pods that run there repel it by their own anti-affinity on {n#} {n#node|nodes}",
    "{said}",
    "its spread constraint rules out {n#} {n#node|nodes}",
    "{n#} {n#node has|nodes have} a taint it does not tolerate ({taints})",
    "{n#} {n#node is|nodes are} not ready or under pressure",
    "{n#} {n#node is|nodes are} at {n#its|their} limit of Pods",
    "The API server cannot read {field}: {problem}",
];

/// Every node without taints counts. Give the cluster with --cluster to have it proven
#[rustfmt::skip]
pub(crate) fn anti_affinity_any_node() -> Message {
    Message::new(0, vec![])
}

/// {pending#} {pending#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending: no two may share, so it needs {needed#} {domains}, and {eligible#} {eligible#is|are} eligible
#[rustfmt::skip]
pub(crate) fn anti_affinity_exceeds_nodes(pending: i64, kind: impl Into<Arg>, name: impl Into<Arg>, needed: i64, domains: impl Into<Arg>, eligible: i64) -> Message {
    Message::new(1, vec![("pending", Arg::Int(pending)), ("kind", kind.into()), ("name", name.into()), ("needed", Arg::Int(needed)), ("domains", domains.into()), ("eligible", Arg::Int(eligible))])
}

/// Run at most {eligible#} {eligible#replica|replicas}, add nodes, or prefer instead of require
#[rustfmt::skip]
pub(crate) fn anti_affinity_exceeds_nodes_help(eligible: i64) -> Message {
    Message::new(2, vec![("eligible", Arg::Int(eligible))])
}

/// {kind} {name} needs {to_run#} eligible {domains} to run: no two of its Pods may share
#[rustfmt::skip]
pub(crate) fn anti_affinity_needs(kind: impl Into<Arg>, name: impl Into<Arg>, to_run: i64, domains: impl Into<Arg>) -> Message {
    Message::new(3, vec![("kind", kind.into()), ("name", name.into()), ("to_run", Arg::Int(to_run)), ("domains", domains.into())])
}

/// {kind} {name} needs {to_run#} eligible {domains} to run and {to_roll#} to roll out: no two of its Pods may share, and a new Pod comes before an old one goes
#[rustfmt::skip]
pub(crate) fn anti_affinity_needs_more_to_roll(kind: impl Into<Arg>, name: impl Into<Arg>, to_run: i64, domains: impl Into<Arg>, to_roll: i64) -> Message {
    Message::new(4, vec![("kind", kind.into()), ("name", name.into()), ("to_run", Arg::Int(to_run)), ("domains", domains.into()), ("to_roll", Arg::Int(to_roll))])
}

/// A node counts with {which}. Give the cluster with --cluster to have it proven
#[rustfmt::skip]
pub(crate) fn anti_affinity_which_nodes(which: impl Into<Arg>) -> Message {
    Message::new(5, vec![("which", which.into())])
}

/// {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn domain_nodes(n: i64) -> Message {
    Message::new(6, vec![("n", Arg::Int(n))])
}

/// {n#value|values} of {key}
#[rustfmt::skip]
pub(crate) fn domain_values(n: i64, key: impl Into<Arg>) -> Message {
    Message::new(7, vec![("n", Arg::Int(n)), ("key", key.into())])
}

/// {n#zone|zones}
#[rustfmt::skip]
pub(crate) fn domain_zones(n: i64) -> Message {
    Message::new(8, vec![("n", Arg::Int(n))])
}

/// {problem}: the last one wins where duplicates are let through, and kubectl apply refuses them
#[rustfmt::skip]
pub(crate) fn duplicate_key(problem: impl Into<Arg>) -> Message {
    Message::new(9, vec![("problem", problem.into())])
}

/// Keep one of them
#[rustfmt::skip]
pub(crate) fn duplicate_key_help() -> Message {
    Message::new(10, vec![])
}

/// Leave out tainted nodes when counting {key}: nodeTaintsPolicy Honor
#[rustfmt::skip]
pub(crate) fn fix_honor_taints(key: impl Into<Arg>) -> Message {
    Message::new(11, vec![("key", key.into())])
}

/// Let new Pods join old ones during a rollout: matchLabelKeys [pod-template-hash]
#[rustfmt::skip]
pub(crate) fn fix_match_label_keys() -> Message {
    Message::new(12, vec![])
}

/// Replace one Pod at a time (maxSurge 0, maxUnavailable 1): {serving#} of {replicas#} serve meanwhile
#[rustfmt::skip]
pub(crate) fn fix_one_at_a_time(serving: i64, replicas: i64) -> Message {
    Message::new(13, vec![("serving", Arg::Int(serving)), ("replicas", Arg::Int(replicas))])
}

/// Prefer separate nodes instead of requiring them: Pods share a node when they must
#[rustfmt::skip]
pub(crate) fn fix_prefer_anti_affinity() -> Message {
    Message::new(14, vec![])
}

/// Tolerate {taint}
#[rustfmt::skip]
pub(crate) fn fix_tolerate(taint: impl Into<Arg>) -> Message {
    Message::new(15, vec![("taint", taint.into())])
}

/// {problem}
#[rustfmt::skip]
pub(crate) fn ignored_text(problem: impl Into<Arg>) -> Message {
    Message::new(16, vec![("problem", problem.into())])
}

/// This is not YAML that Kubernetes can read: {problem}
#[rustfmt::skip]
pub(crate) fn invalid_yaml(problem: impl Into<Arg>) -> Message {
    Message::new(17, vec![("problem", problem.into())])
}

/// of {replicas#}: surge {surge_given} is {surge#}, unavailable {unavailable_given} is {unavailable#}
#[rustfmt::skip]
pub(crate) fn label_arithmetic(replicas: i64, surge_given: impl Into<Arg>, surge: i64, unavailable_given: impl Into<Arg>, unavailable: i64) -> Message {
    Message::new(18, vec![("replicas", Arg::Int(replicas)), ("surge_given", surge_given.into()), ("surge", Arg::Int(surge)), ("unavailable_given", unavailable_given.into()), ("unavailable", Arg::Int(unavailable))])
}

/// no two may share a {key}
#[rustfmt::skip]
pub(crate) fn label_no_two_share(key: impl Into<Arg>) -> Message {
    Message::new(19, vec![("key", key.into())])
}

/// {replicas#} {replicas#replica|replicas}
#[rustfmt::skip]
pub(crate) fn label_replicas(replicas: i64) -> Message {
    Message::new(20, vec![("replicas", Arg::Int(replicas))])
}

/// {cluster} has nodes that do not count: {nodes}
#[rustfmt::skip]
pub(crate) fn label_shut_out(cluster: impl Into<Arg>, nodes: impl Into<Arg>) -> Message {
    Message::new(21, vec![("cluster", cluster.into()), ("nodes", nodes.into())])
}

/// {cluster}: {why}
#[rustfmt::skip]
pub(crate) fn label_why_no_node(cluster: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(22, vec![("cluster", cluster.into()), ("why", why.into())])
}

/// On the nodes there are: {values}
#[rustfmt::skip]
pub(crate) fn no_eligible_node_help_labels(values: impl Into<Arg>) -> Message {
    Message::new(23, vec![("values", values.into())])
}

/// Tolerate the taint, or take it off the node: kubectl taint nodes NODE KEY-
#[rustfmt::skip]
pub(crate) fn no_eligible_node_help_taints() -> Message {
    Message::new(24, vec![])
}

/// no label {key}
#[rustfmt::skip]
pub(crate) fn no_eligible_node_no_label(key: impl Into<Arg>) -> Message {
    Message::new(25, vec![("key", key.into())])
}

/// {key} is {values}
#[rustfmt::skip]
pub(crate) fn no_eligible_node_values(key: impl Into<Arg>, values: impl Into<Arg>) -> Message {
    Message::new(26, vec![("key", key.into()), ("values", values.into())])
}

/// {kind} {name} is accepted, but {missing#} of {desired#} {desired#Pod|Pods} cannot be created
#[rustfmt::skip]
pub(crate) fn pods_not_created(kind: impl Into<Arg>, name: impl Into<Arg>, missing: i64, desired: i64) -> Message {
    Message::new(27, vec![("kind", kind.into()), ("name", name.into()), ("missing", Arg::Int(missing)), ("desired", Arg::Int(desired))])
}

/// Nothing will be Pending and nothing runs: the reason stands only in the controller's events
#[rustfmt::skip]
pub(crate) fn pods_not_created_help() -> Message {
    Message::new(28, vec![])
}

/// {kind} {name} is refused at admission
#[rustfmt::skip]
pub(crate) fn pods_not_created_refused(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(29, vec![("kind", kind.into()), ("name", name.into())])
}

/// {pending#} of {desired#} {desired#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending(pending: i64, desired: i64, kind: impl Into<Arg>, name: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(30, vec![("pending", Arg::Int(pending)), ("desired", Arg::Int(desired)), ("kind", kind.into()), ("name", name.into()), ("why", why.into())])
}

/// Give the Pods a node that takes them, or change what they ask for
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_help() -> Message {
    Message::new(31, vec![])
}

/// Pending until the autoscaler adds a node like this; nothing on the nodes that are there helps
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_help_grows() -> Message {
    Message::new(32, vec![])
}

/// Together they ask for more than the nodes hold: add nodes, or lower what one of them asks for
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_help_together() -> Message {
    Message::new(33, vec![])
}

/// Pod {name} stays Pending: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_pod(name: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(34, vec![("name", name.into()), ("why", why.into())])
}

/// {pending#} of {desired#} {desired#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending beside {competitors}, though {kind} {name} fits alone: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_together(pending: i64, desired: i64, kind: impl Into<Arg>, name: impl Into<Arg>, competitors: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(35, vec![("pending", Arg::Int(pending)), ("desired", Arg::Int(desired)), ("kind", kind.into()), ("name", name.into()), ("competitors", competitors.into()), ("why", why.into())])
}

/// The API server refuses {kind} {name}: {problem}
#[rustfmt::skip]
pub(crate) fn refused_by_server(kind: impl Into<Arg>, name: impl Into<Arg>, problem: impl Into<Arg>) -> Message {
    Message::new(36, vec![("kind", kind.into()), ("name", name.into()), ("problem", problem.into())])
}

/// Did you mean {suggestion}?
#[rustfmt::skip]
pub(crate) fn refused_by_server_help(suggestion: impl Into<Arg>) -> Message {
    Message::new(37, vec![("suggestion", suggestion.into())])
}

/// This change to {kind} {name} does not roll out: {reason}
#[rustfmt::skip]
pub(crate) fn rollout_fix_stalls(kind: impl Into<Arg>, name: impl Into<Arg>, reason: impl Into<Arg>) -> Message {
    Message::new(38, vec![("kind", kind.into()), ("name", name.into()), ("reason", reason.into())])
}

/// The manifest is right, but what runs now stands in its way: roll it out once with maxSurge 0 and maxUnavailable 1, or strategy Recreate
#[rustfmt::skip]
pub(crate) fn rollout_fix_stalls_help() -> Message {
    Message::new(39, vec![])
}

/// The next rollout of {kind} {name} stalls: {reason}
#[rustfmt::skip]
pub(crate) fn rollout_stalls(kind: impl Into<Arg>, name: impl Into<Arg>, reason: impl Into<Arg>) -> Message {
    Message::new(40, vec![("kind", kind.into()), ("name", name.into()), ("reason", reason.into())])
}

/// Let an old Pod go first (maxSurge 0, maxUnavailable 1), or make room for one more Pod
#[rustfmt::skip]
pub(crate) fn rollout_stalls_help() -> Message {
    Message::new(41, vec![])
}

/// {n#} tainted {taint}
#[rustfmt::skip]
pub(crate) fn shut_tainted(n: i64, taint: impl Into<Arg>) -> Message {
    Message::new(42, vec![("n", Arg::Int(n)), ("taint", taint.into())])
}

/// {n#} without the labels asked for
#[rustfmt::skip]
pub(crate) fn shut_unlabelled(n: i64) -> Message {
    Message::new(43, vec![("n", Arg::Int(n))])
}

/// {pending#} new {pending#Pod has|Pods have} no node, and none of the {old#} old {old#Pod|Pods} may go (surge {surge#}, unavailable {unavailable#})
#[rustfmt::skip]
pub(crate) fn stalls_no_node(pending: i64, old: i64, surge: i64, unavailable: i64) -> Message {
    Message::new(44, vec![("pending", Arg::Int(pending)), ("old", Arg::Int(old)), ("surge", Arg::Int(surge)), ("unavailable", Arg::Int(unavailable))])
}

/// {pending#} new {pending#Pod has|Pods have} no node while {old#} old {old#Pod waits|Pods wait}
#[rustfmt::skip]
pub(crate) fn stalls_no_node_plain(pending: i64, old: i64) -> Message {
    Message::new(45, vec![("pending", Arg::Int(pending)), ("old", Arg::Int(old))])
}

/// no new Pod can be created
#[rustfmt::skip]
pub(crate) fn stalls_none_created() -> Message {
    Message::new(46, vec![])
}

/// {n#} new {n#Pod never becomes|Pods never become} Ready, and no old Pod may go
#[rustfmt::skip]
pub(crate) fn stalls_not_ready(n: i64) -> Message {
    Message::new(47, vec![("n", Arg::Int(n))])
}

/// Kubernetes {version} serves no {kind} in {api_version}
#[rustfmt::skip]
pub(crate) fn unknown_api_version(version: impl Into<Arg>, kind: impl Into<Arg>, api_version: impl Into<Arg>) -> Message {
    Message::new(48, vec![("version", version.into()), ("kind", kind.into()), ("api_version", api_version.into())])
}

/// {kind} has no field {field}: the API server refuses it
#[rustfmt::skip]
pub(crate) fn unknown_field(kind: impl Into<Arg>, field: impl Into<Arg>) -> Message {
    Message::new(49, vec![("kind", kind.into()), ("field", field.into())])
}

/// Rename {field} to {suggestion}
#[rustfmt::skip]
pub(crate) fn unknown_field_fix(field: impl Into<Arg>, suggestion: impl Into<Arg>) -> Message {
    Message::new(50, vec![("field", field.into()), ("suggestion", suggestion.into())])
}

/// Did you mean {suggestion}?
#[rustfmt::skip]
pub(crate) fn unknown_field_help(suggestion: impl Into<Arg>) -> Message {
    Message::new(51, vec![("suggestion", suggestion.into())])
}

/// label {labels}
#[rustfmt::skip]
pub(crate) fn which_labelled(labels: impl Into<Arg>) -> Message {
    Message::new(52, vec![("labels", labels.into())])
}

/// no taint but those tolerated ({taints})
#[rustfmt::skip]
pub(crate) fn which_tainted(taints: impl Into<Arg>) -> Message {
    Message::new(53, vec![("taints", taints.into())])
}

/// {n#} {n#node runs|nodes run} no Pod that its affinity asks for
#[rustfmt::skip]
pub(crate) fn why_affinity(n: i64) -> Message {
    Message::new(54, vec![("n", Arg::Int(n))])
}

/// its anti-affinity rules out {n#} {n#node|nodes} that run a Pod it must not meet
#[rustfmt::skip]
pub(crate) fn why_anti_affinity(n: i64) -> Message {
    Message::new(55, vec![("n", Arg::Int(n))])
}

/// {n#} {n#node is|nodes are} cordoned
#[rustfmt::skip]
pub(crate) fn why_cordoned(n: i64) -> Message {
    Message::new(56, vec![("n", Arg::Int(n))])
}

/// {n#} {n#node has|nodes have} too little {resource} left
#[rustfmt::skip]
pub(crate) fn why_insufficient(n: i64, resource: impl Into<Arg>) -> Message {
    Message::new(57, vec![("n", Arg::Int(n)), ("resource", resource.into())])
}

/// {n#} {n#node does|nodes do} not match {selector}
#[rustfmt::skip]
pub(crate) fn why_not_selected(n: i64, selector: impl Into<Arg>) -> Message {
    Message::new(58, vec![("n", Arg::Int(n)), ("selector", selector.into())])
}

/// {n#} {n#node|nodes}: {reason}
#[rustfmt::skip]
pub(crate) fn why_other(n: i64, reason: impl Into<Arg>) -> Message {
    Message::new(59, vec![("n", Arg::Int(n)), ("reason", reason.into())])
}

/// {n#} {n#node is|nodes are} not the one it names
#[rustfmt::skip]
pub(crate) fn why_other_name(n: i64) -> Message {
    Message::new(60, vec![("n", Arg::Int(n))])
}

/// its host port is taken on {n#} {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn why_port_taken(n: i64) -> Message {
    Message::new(61, vec![("n", Arg::Int(n))])
}

/// Pods that run there repel it by their own anti-affinity on {n#} {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn why_repelled(n: i64) -> Message {
    Message::new(62, vec![("n", Arg::Int(n))])
}

/// {said}
#[rustfmt::skip]
pub(crate) fn why_scheduler_says(said: impl Into<Arg>) -> Message {
    Message::new(63, vec![("said", said.into())])
}

/// its spread constraint rules out {n#} {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn why_spread(n: i64) -> Message {
    Message::new(64, vec![("n", Arg::Int(n))])
}

/// {n#} {n#node has|nodes have} a taint it does not tolerate ({taints})
#[rustfmt::skip]
pub(crate) fn why_tainted(n: i64, taints: impl Into<Arg>) -> Message {
    Message::new(65, vec![("n", Arg::Int(n)), ("taints", taints.into())])
}

/// {n#} {n#node is|nodes are} not ready or under pressure
#[rustfmt::skip]
pub(crate) fn why_tainted_by_state(n: i64) -> Message {
    Message::new(66, vec![("n", Arg::Int(n))])
}

/// {n#} {n#node is|nodes are} at {n#its|their} limit of Pods
#[rustfmt::skip]
pub(crate) fn why_too_many_pods(n: i64) -> Message {
    Message::new(67, vec![("n", Arg::Int(n))])
}

/// The API server cannot read {field}: {problem}
#[rustfmt::skip]
pub(crate) fn wrong_type(field: impl Into<Arg>, problem: impl Into<Arg>) -> Message {
    Message::new(68, vec![("field", field.into()), ("problem", problem.into())])
}
