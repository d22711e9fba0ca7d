// Made by `cargo xtask messages` from messages/en.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Message};

/// Keys in order; a template's position is its number.
#[rustfmt::skip]
pub(super) static KEYS: [&str; 144] = [
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
    "duplicate-key",
    "duplicate-key.help",
    "fix-honor-taints",
    "fix-match-label-keys",
    "fix-medium-memory",
    "fix-one-at-a-time",
    "fix-prefer-anti-affinity",
    "fix-shared-memory",
    "fix-tolerate",
    "fix-topology-key",
    "ignored-text",
    "image-never-pulled",
    "image-never-pulled.help",
    "ineffective-spread.selector",
    "ineffective-spread.selector-help",
    "ineffective-spread.skew",
    "ineffective-spread.skew-help",
    "ineffective-spread.soft",
    "ineffective-spread.soft-help",
    "invalid-yaml",
    "label-arithmetic",
    "label-grace",
    "label-grace-default",
    "label-memory-limit",
    "label-no-two-share",
    "label-replicas",
    "label-shut-out",
    "label-why-no-node",
    "max-unavailable-rounds-to-zero",
    "max-unavailable-rounds-to-zero.help",
    "missing-liveness-probe",
    "missing-liveness-probe.help",
    "missing-readiness-probe",
    "missing-readiness-probe.help",
    "missing-readiness-probe.service",
    "missing-resource-requests",
    "missing-resource-requests.help",
    "missing-shared-memory",
    "missing-shared-memory.disabled",
    "missing-shared-memory.help",
    "missing-startup-probe",
    "missing-startup-probe.help",
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
    "pre-stop-exceeds-grace-period",
    "pre-stop-exceeds-grace-period.help",
    "refused-by-server",
    "refused-by-server.both-zero",
    "refused-by-server.both-zero-fix",
    "refused-by-server.exists-value",
    "refused-by-server.exists-value-drop",
    "refused-by-server.exists-value-fix",
    "refused-by-server.help",
    "refused-by-server.nameless",
    "refused-by-server.seconds",
    "refused-by-server.seconds-fix",
    "rollout-fix-stalls",
    "rollout-fix-stalls.help",
    "rollout-stalls",
    "rollout-stalls.help",
    "selector-misses-own-pods.anti",
    "selector-misses-own-pods.help",
    "selector-misses-own-pods.spread",
    "shared-memory-exceeds-limit",
    "shared-memory-exceeds-limit.help",
    "shared-memory-misplaced.disk",
    "shared-memory-misplaced.disk-help",
    "shared-memory-misplaced.elsewhere",
    "shared-memory-misplaced.help",
    "shared-memory-misplaced.init",
    "shared-memory-misplaced.unmounted",
    "shut-tainted",
    "shut-unlabelled",
    "shutdown-budget",
    "slow-rollout",
    "slow-rollout.deadline",
    "stalls-no-node",
    "stalls-no-node-plain",
    "stalls-none-created",
    "stalls-not-ready",
    "surge-needs-room",
    "surge-needs-room.apart",
    "surge-needs-room.help",
    "toleration-without-affinity",
    "toleration-without-affinity.cluster",
    "toleration-without-affinity.help",
    "topology-key-affinity",
    "topology-key-anti",
    "topology-key-spread",
    "unknown-api-version",
    "unknown-field",
    "unknown-field.fix",
    "unknown-field.help",
    "unknown-topology-key",
    "unknown-topology-key.cluster",
    "unknown-topology-key.help",
    "unknown-topology-key.help-label",
    "unmatched-pod-affinity",
    "unmatched-pod-affinity.help",
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
    "why-spread.tainted",
    "why-tainted",
    "why-tainted-by-state",
    "why-too-many-pods",
    "wrong-type",
];

/// English, in the order of `KEYS`.
#[rustfmt::skip]
pub(super) static ENGLISH: [&str; 144] = [
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
    "{problem}: the last one wins where duplicates are let through, and kubectl apply refuses them",
    "Keep one of them",
    "Leave out tainted nodes when counting {key}: nodeTaintsPolicy Honor",
    "Let new Pods join old ones during a rollout: matchLabelKeys [pod-template-hash]",
    "Keep it in memory: medium Memory",
    "Replace one Pod at a time (maxSurge 0, maxUnavailable 1): {serving#} of {replicas#} serve meanwhile",
    "Prefer separate nodes instead of requiring them: Pods share a node when they must",
    "Mount {size} of memory at /dev/shm",
    "Tolerate {taint}",
    "Use {key}",
    "{problem}",
    "Image {image} is never pulled: it must already be on every node the Pod may run on",
    "Where it is missing the container waits in ErrImageNeverPull",
    "This spread over {key} selects no Pod, so it restricts nothing",
    "Give it the labels of the Pods to spread; an empty selector counts 0 Pods here",
    "maxSkew {skew#} never bites with {replicas#} replicas over {key}: all of them may share one value",
    "The difference between the fullest and the emptiest may reach maxSkew; 1 is an even spread",
    "maxSkew {skew#} over {key} is a wish: ScheduleAnyway promises nothing",
    "The scheduler only prefers evenness; DoNotSchedule makes it a rule, and leaves Pods Pending where it cannot hold",
    "This is not YAML that Kubernetes can read: {problem}",
    "of {replicas#}: surge {surge_given} is {surge#}, unavailable {unavailable_given} is {unavailable#}",
    "{grace#} s",
    "{grace#} s by default",
    "memory limit {limit}",
    "no two may share a {key}",
    "{replicas#} {replicas#replica|replicas}",
    "{cluster} has nodes that do not count: {nodes}",
    "{cluster}: {why}",
    "{percent#} % of {replicas#} rounds down to 0, and with maxSurge 0 the controller makes it 1: Pods are replaced one by one",
    "Write maxUnavailable: 1 to say the same plainly",
    "Container {name} is never restarted when it hangs",
    "Add a livenessProbe if a restart helps; it must not ask other services",
    "Container {name} counts as ready the moment it starts",
    "Add a readinessProbe; without one a rollout goes on before the new Pod can answer",
    "Container {name} counts as ready the moment it starts, and Service {service} sends requests at once",
    "Container {name} requests no cpu and no memory",
    "The scheduler counts it as nothing, and it is the first to be evicted",
    "Container {name} runs {program} with 64 MB of /dev/shm",
    "Container {name} runs {program} with NCCL_SHM_DISABLE: it works without /dev/shm, and GPUs talk more slowly",
    "Mount an emptyDir of medium Memory at /dev/shm ({size} is usual); its pages count against the container's memory limit",
    "Container {name} may be killed while it starts: {what}, and the livenessProbe gives it {seconds#} s",
    "Add a startupProbe that grants {seconds#} s or more; liveness and readiness begin after it",
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
    "preStop of container {name} sleeps {seconds#} s of a grace period of {grace#} s: it is cut off, and the container gets SIGTERM and SIGKILL within 2 s",
    "Sleep less, or set terminationGracePeriodSeconds well above {seconds#}: the hook counts against it",
    "The API server refuses {kind} {name}: {field}: {problem}",
    "With both 0 no step could be taken: give one of them 1",
    "Let one Pod be missing during a rollout: maxUnavailable 1",
    "Exists compares no value: drop the value, or use operator Equal",
    "Tolerate every value: drop value",
    "Compare the value: operator Equal",
    "Did you mean {suggestion}?",
    "The API server refuses this {kind}: {field}: {problem}",
    "Seconds count only against NoExecute: use that effect, or drop tolerationSeconds",
    "Drop tolerationSeconds",
    "This change to {kind} {name} does not roll out: {reason}",
    "The manifest is right, but what runs now stands in its way: roll it out once with maxSurge 0 and maxUnavailable 1, or strategy Recreate",
    "The next rollout of {kind} {name} stalls: {reason}",
    "Let an old Pod go first (maxSurge 0, maxUnavailable 1), or make room for one more Pod",
    "The selector of this anti-affinity over {key} misses the Pod's own labels by a letter or two: it keeps nobody apart",
    "The Pod's labels are {labels}",
    "The selector of this spread over {key} does not match the Pod's own labels: the Pods it is meant to spread are not counted",
    "Volume {volume} may grow to {size}, but container {container} is killed at {limit}: what it writes there counts as its memory",
    "Raise the memory limit by the volume's size, or lower sizeLimit",
    "Volume {volume} at /dev/shm is on disk: medium is not Memory",
    "Set medium: Memory and a sizeLimit below the memory limit",
    "Volume {volume} is mounted at {path}, not at /dev/shm",
    "Mount it at /dev/shm in the container that needs it",
    "Volume {volume} is mounted by init containers only",
    "Volume {volume} is mounted by no container",
    "{n#} tainted {taint}",
    "{n#} without the labels asked for",
    "SIGTERM comes after {seconds#} s, SIGKILL at {grace#} s: the container has up to {left#} s to finish",
    "A rollout of {replicas#} {replicas#replica|replicas} takes at least {total#} s: {waves#} {waves#wave that waits|waves that each wait} {seconds#} s",
    "progressDeadlineSeconds is {deadline#}: the rollout is reported as failed before the first wave counts as available",
    "{pending#} new {pending#Pod has|Pods have} no node, and none of the {old#} old {old#Pod|Pods} may go (surge {surge#}, unavailable {unavailable#})",
    "{pending#} new {pending#Pod has|Pods have} no node while {old#} old {old#Pod waits|Pods wait}",
    "no new Pod can be created",
    "{n#} new {n#Pod never becomes|Pods never become} Ready, and no old Pod may go",
    "A new Pod must be Ready before any old one may go: a rollout needs room for {surge#} more {surge#Pod|Pods}",
    "A new Pod must be Ready before any old one may go, and no two may share a {key}: a rollout needs a spare one",
    "Without room the rollout stalls; give the cluster with --cluster to have it proven",
    "Tolerating {taint} lets the Pods onto those nodes but does not keep them off the others",
    "Tolerating {taint} opens {tainted#} {tainted#node|nodes}, but {elsewhere#} {elsewhere#other is|others are} as good to the scheduler",
    "To keep the Pods on that pool, select its label too: nodeSelector, or required node affinity",
    "a node without it can never satisfy the affinity, so the Pods stay Pending",
    "nodes without it are not restricted at all, so the Pods are not kept apart",
    "a node without it takes no Pod of a DoNotSchedule constraint, and does not count in a soft one",
    "Kubernetes {version} serves no {kind} in {api_version}",
    "{kind} has no field {field}: the API server refuses it",
    "Rename {field} to {suggestion}",
    "Did you mean {suggestion}?",
    "No node carries the label {key} by itself: {what}",
    "No node of the cluster carries the label {key}: {what}",
    "The usual key is {usual}",
    "Label the nodes with {key}, or use kubernetes.io/hostname or topology.kubernetes.io/zone",
    "{kind} {name} needs a Pod with {labels} in namespace {namespace}, and nothing here makes one",
    "Until such a Pod runs on a node with the label {key}, the Pods stay Pending",
    "label {labels}",
    "no taint but those tolerated ({taints})",
    "{n#} {n#node runs|nodes run} no Pod with {labels} that its affinity asks for",
    "its anti-affinity rules out {n#} {n#node that runs|nodes that run} a Pod it must not meet",
    "{n#} {n#node is|nodes are} cordoned",
    "{n#} {n#node has|nodes have} too little {resource} left",
    "{n#} {n#node does|nodes do} not match {selector}",
    "{n#} {n#node|nodes}: {reason}",
    "{n#} {n#node is|nodes are} not the one it names",
    "its host port is taken on {n#} {n#node|nodes}",
    "Pods that run there repel it by their own anti-affinity on {n#} {n#node|nodes}",
    "{said}",
    "its spread constraint rules out {n#} {n#node|nodes}",
    "its spread constraint rules out {n#} {n#node|nodes}, for {empty#} {empty#node|nodes} that it may not use {empty#counts|count} as empty",
    "{n#} {n#node has|nodes have} a taint it does not tolerate ({taints})",
    "{n#} {n#node is|nodes are} not ready or under pressure",
    "{n#} {n#node is|nodes are} at {n#its|their} limit of Pods",
    "The API server cannot read {field}: {problem}",
];

/// The Pods select nodes labelled {key}, which usually carry a taint of that name, and tolerate none
#[rustfmt::skip]
pub(crate) fn affinity_without_toleration(key: impl Into<Arg>) -> Message {
    Message::new(0, vec![("key", key.into())])
}

/// {shut#} of the {chosen#} {chosen#node|nodes} that the Pods select {shut#is|are} shut by a taint they do not tolerate ({taints})
#[rustfmt::skip]
pub(crate) fn affinity_without_toleration_cluster(shut: i64, chosen: i64, taints: impl Into<Arg>) -> Message {
    Message::new(1, vec![("shut", Arg::Int(shut)), ("chosen", Arg::Int(chosen)), ("taints", taints.into())])
}

/// Tolerate the taint as well, or select other nodes
#[rustfmt::skip]
pub(crate) fn affinity_without_toleration_help() -> Message {
    Message::new(2, vec![])
}

/// Every node without taints counts. Give the cluster with --cluster to have it proven
#[rustfmt::skip]
pub(crate) fn anti_affinity_any_node() -> Message {
    Message::new(3, vec![])
}

/// {pending#} {pending#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending: no two may share, so it needs {needed#} {domains}, and {eligible#} {eligible#is|are} eligible
#[rustfmt::skip]
pub(crate) fn anti_affinity_exceeds_nodes(pending: i64, kind: impl Into<Arg>, name: impl Into<Arg>, needed: i64, domains: impl Into<Arg>, eligible: i64) -> Message {
    Message::new(4, vec![("pending", Arg::Int(pending)), ("kind", kind.into()), ("name", name.into()), ("needed", Arg::Int(needed)), ("domains", domains.into()), ("eligible", Arg::Int(eligible))])
}

/// Run at most {eligible#} {eligible#replica|replicas}, add nodes, or prefer instead of require
#[rustfmt::skip]
pub(crate) fn anti_affinity_exceeds_nodes_help(eligible: i64) -> Message {
    Message::new(5, vec![("eligible", Arg::Int(eligible))])
}

/// {kind} {name} needs {to_run#} eligible {domains} to run: no two of its Pods may share
#[rustfmt::skip]
pub(crate) fn anti_affinity_needs(kind: impl Into<Arg>, name: impl Into<Arg>, to_run: i64, domains: impl Into<Arg>) -> Message {
    Message::new(6, vec![("kind", kind.into()), ("name", name.into()), ("to_run", Arg::Int(to_run)), ("domains", domains.into())])
}

/// {kind} {name} needs {to_run#} eligible {domains} to run and {to_roll#} to roll out: no two of its Pods may share, and a new Pod comes before an old one goes
#[rustfmt::skip]
pub(crate) fn anti_affinity_needs_more_to_roll(kind: impl Into<Arg>, name: impl Into<Arg>, to_run: i64, domains: impl Into<Arg>, to_roll: i64) -> Message {
    Message::new(7, vec![("kind", kind.into()), ("name", name.into()), ("to_run", Arg::Int(to_run)), ("domains", domains.into()), ("to_roll", Arg::Int(to_roll))])
}

/// A node counts with {which}. Give the cluster with --cluster to have it proven
#[rustfmt::skip]
pub(crate) fn anti_affinity_which_nodes(which: impl Into<Arg>) -> Message {
    Message::new(8, vec![("which", which.into())])
}

/// {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn domain_nodes(n: i64) -> Message {
    Message::new(9, vec![("n", Arg::Int(n))])
}

/// {n#value|values} of {key}
#[rustfmt::skip]
pub(crate) fn domain_values(n: i64, key: impl Into<Arg>) -> Message {
    Message::new(10, vec![("n", Arg::Int(n)), ("key", key.into())])
}

/// {n#zone|zones}
#[rustfmt::skip]
pub(crate) fn domain_zones(n: i64) -> Message {
    Message::new(11, vec![("n", Arg::Int(n))])
}

/// {problem}: the last one wins where duplicates are let through, and kubectl apply refuses them
#[rustfmt::skip]
pub(crate) fn duplicate_key(problem: impl Into<Arg>) -> Message {
    Message::new(12, vec![("problem", problem.into())])
}

/// Keep one of them
#[rustfmt::skip]
pub(crate) fn duplicate_key_help() -> Message {
    Message::new(13, vec![])
}

/// Leave out tainted nodes when counting {key}: nodeTaintsPolicy Honor
#[rustfmt::skip]
pub(crate) fn fix_honor_taints(key: impl Into<Arg>) -> Message {
    Message::new(14, vec![("key", key.into())])
}

/// Let new Pods join old ones during a rollout: matchLabelKeys [pod-template-hash]
#[rustfmt::skip]
pub(crate) fn fix_match_label_keys() -> Message {
    Message::new(15, vec![])
}

/// Keep it in memory: medium Memory
#[rustfmt::skip]
pub(crate) fn fix_medium_memory() -> Message {
    Message::new(16, vec![])
}

/// Replace one Pod at a time (maxSurge 0, maxUnavailable 1): {serving#} of {replicas#} serve meanwhile
#[rustfmt::skip]
pub(crate) fn fix_one_at_a_time(serving: i64, replicas: i64) -> Message {
    Message::new(17, vec![("serving", Arg::Int(serving)), ("replicas", Arg::Int(replicas))])
}

/// Prefer separate nodes instead of requiring them: Pods share a node when they must
#[rustfmt::skip]
pub(crate) fn fix_prefer_anti_affinity() -> Message {
    Message::new(18, vec![])
}

/// Mount {size} of memory at /dev/shm
#[rustfmt::skip]
pub(crate) fn fix_shared_memory(size: impl Into<Arg>) -> Message {
    Message::new(19, vec![("size", size.into())])
}

/// Tolerate {taint}
#[rustfmt::skip]
pub(crate) fn fix_tolerate(taint: impl Into<Arg>) -> Message {
    Message::new(20, vec![("taint", taint.into())])
}

/// Use {key}
#[rustfmt::skip]
pub(crate) fn fix_topology_key(key: impl Into<Arg>) -> Message {
    Message::new(21, vec![("key", key.into())])
}

/// {problem}
#[rustfmt::skip]
pub(crate) fn ignored_text(problem: impl Into<Arg>) -> Message {
    Message::new(22, vec![("problem", problem.into())])
}

/// Image {image} is never pulled: it must already be on every node the Pod may run on
#[rustfmt::skip]
pub(crate) fn image_never_pulled(image: impl Into<Arg>) -> Message {
    Message::new(23, vec![("image", image.into())])
}

/// Where it is missing the container waits in ErrImageNeverPull
#[rustfmt::skip]
pub(crate) fn image_never_pulled_help() -> Message {
    Message::new(24, vec![])
}

/// This spread over {key} selects no Pod, so it restricts nothing
#[rustfmt::skip]
pub(crate) fn ineffective_spread_selector(key: impl Into<Arg>) -> Message {
    Message::new(25, vec![("key", key.into())])
}

/// Give it the labels of the Pods to spread; an empty selector counts 0 Pods here
#[rustfmt::skip]
pub(crate) fn ineffective_spread_selector_help() -> Message {
    Message::new(26, vec![])
}

/// maxSkew {skew#} never bites with {replicas#} replicas over {key}: all of them may share one value
#[rustfmt::skip]
pub(crate) fn ineffective_spread_skew(skew: i64, replicas: i64, key: impl Into<Arg>) -> Message {
    Message::new(27, vec![("skew", Arg::Int(skew)), ("replicas", Arg::Int(replicas)), ("key", key.into())])
}

/// The difference between the fullest and the emptiest may reach maxSkew; 1 is an even spread
#[rustfmt::skip]
pub(crate) fn ineffective_spread_skew_help() -> Message {
    Message::new(28, vec![])
}

/// maxSkew {skew#} over {key} is a wish: ScheduleAnyway promises nothing
#[rustfmt::skip]
pub(crate) fn ineffective_spread_soft(skew: i64, key: impl Into<Arg>) -> Message {
    Message::new(29, vec![("skew", Arg::Int(skew)), ("key", key.into())])
}

/// The scheduler only prefers evenness; DoNotSchedule makes it a rule, and leaves Pods Pending where it cannot hold
#[rustfmt::skip]
pub(crate) fn ineffective_spread_soft_help() -> Message {
    Message::new(30, vec![])
}

/// This is not YAML that Kubernetes can read: {problem}
#[rustfmt::skip]
pub(crate) fn invalid_yaml(problem: impl Into<Arg>) -> Message {
    Message::new(31, vec![("problem", problem.into())])
}

/// of {replicas#}: surge {surge_given} is {surge#}, unavailable {unavailable_given} is {unavailable#}
#[rustfmt::skip]
pub(crate) fn label_arithmetic(replicas: i64, surge_given: impl Into<Arg>, surge: i64, unavailable_given: impl Into<Arg>, unavailable: i64) -> Message {
    Message::new(32, vec![("replicas", Arg::Int(replicas)), ("surge_given", surge_given.into()), ("surge", Arg::Int(surge)), ("unavailable_given", unavailable_given.into()), ("unavailable", Arg::Int(unavailable))])
}

/// {grace#} s
#[rustfmt::skip]
pub(crate) fn label_grace(grace: i64) -> Message {
    Message::new(33, vec![("grace", Arg::Int(grace))])
}

/// {grace#} s by default
#[rustfmt::skip]
pub(crate) fn label_grace_default(grace: i64) -> Message {
    Message::new(34, vec![("grace", Arg::Int(grace))])
}

/// memory limit {limit}
#[rustfmt::skip]
pub(crate) fn label_memory_limit(limit: impl Into<Arg>) -> Message {
    Message::new(35, vec![("limit", limit.into())])
}

/// no two may share a {key}
#[rustfmt::skip]
pub(crate) fn label_no_two_share(key: impl Into<Arg>) -> Message {
    Message::new(36, vec![("key", key.into())])
}

/// {replicas#} {replicas#replica|replicas}
#[rustfmt::skip]
pub(crate) fn label_replicas(replicas: i64) -> Message {
    Message::new(37, vec![("replicas", Arg::Int(replicas))])
}

/// {cluster} has nodes that do not count: {nodes}
#[rustfmt::skip]
pub(crate) fn label_shut_out(cluster: impl Into<Arg>, nodes: impl Into<Arg>) -> Message {
    Message::new(38, vec![("cluster", cluster.into()), ("nodes", nodes.into())])
}

/// {cluster}: {why}
#[rustfmt::skip]
pub(crate) fn label_why_no_node(cluster: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(39, vec![("cluster", cluster.into()), ("why", why.into())])
}

/// {percent#} % of {replicas#} rounds down to 0, and with maxSurge 0 the controller makes it 1: Pods are replaced one by one
#[rustfmt::skip]
pub(crate) fn max_unavailable_rounds_to_zero(percent: i64, replicas: i64) -> Message {
    Message::new(40, vec![("percent", Arg::Int(percent)), ("replicas", Arg::Int(replicas))])
}

/// Write maxUnavailable: 1 to say the same plainly
#[rustfmt::skip]
pub(crate) fn max_unavailable_rounds_to_zero_help() -> Message {
    Message::new(41, vec![])
}

/// Container {name} is never restarted when it hangs
#[rustfmt::skip]
pub(crate) fn missing_liveness_probe(name: impl Into<Arg>) -> Message {
    Message::new(42, vec![("name", name.into())])
}

/// Add a livenessProbe if a restart helps; it must not ask other services
#[rustfmt::skip]
pub(crate) fn missing_liveness_probe_help() -> Message {
    Message::new(43, vec![])
}

/// Container {name} counts as ready the moment it starts
#[rustfmt::skip]
pub(crate) fn missing_readiness_probe(name: impl Into<Arg>) -> Message {
    Message::new(44, vec![("name", name.into())])
}

/// Add a readinessProbe; without one a rollout goes on before the new Pod can answer
#[rustfmt::skip]
pub(crate) fn missing_readiness_probe_help() -> Message {
    Message::new(45, vec![])
}

/// Container {name} counts as ready the moment it starts, and Service {service} sends requests at once
#[rustfmt::skip]
pub(crate) fn missing_readiness_probe_service(name: impl Into<Arg>, service: impl Into<Arg>) -> Message {
    Message::new(46, vec![("name", name.into()), ("service", service.into())])
}

/// Container {name} requests no cpu and no memory
#[rustfmt::skip]
pub(crate) fn missing_resource_requests(name: impl Into<Arg>) -> Message {
    Message::new(47, vec![("name", name.into())])
}

/// The scheduler counts it as nothing, and it is the first to be evicted
#[rustfmt::skip]
pub(crate) fn missing_resource_requests_help() -> Message {
    Message::new(48, vec![])
}

/// Container {name} runs {program} with 64 MB of /dev/shm
#[rustfmt::skip]
pub(crate) fn missing_shared_memory(name: impl Into<Arg>, program: impl Into<Arg>) -> Message {
    Message::new(49, vec![("name", name.into()), ("program", program.into())])
}

/// Container {name} runs {program} with NCCL_SHM_DISABLE: it works without /dev/shm, and GPUs talk more slowly
#[rustfmt::skip]
pub(crate) fn missing_shared_memory_disabled(name: impl Into<Arg>, program: impl Into<Arg>) -> Message {
    Message::new(50, vec![("name", name.into()), ("program", program.into())])
}

/// Mount an emptyDir of medium Memory at /dev/shm ({size} is usual); its pages count against the container's memory limit
#[rustfmt::skip]
pub(crate) fn missing_shared_memory_help(size: impl Into<Arg>) -> Message {
    Message::new(51, vec![("size", size.into())])
}

/// Container {name} may be killed while it starts: {what}, and the livenessProbe gives it {seconds#} s
#[rustfmt::skip]
pub(crate) fn missing_startup_probe(name: impl Into<Arg>, what: impl Into<Arg>, seconds: i64) -> Message {
    Message::new(52, vec![("name", name.into()), ("what", what.into()), ("seconds", Arg::Int(seconds))])
}

/// Add a startupProbe that grants {seconds#} s or more; liveness and readiness begin after it
#[rustfmt::skip]
pub(crate) fn missing_startup_probe_help(seconds: i64) -> Message {
    Message::new(53, vec![("seconds", Arg::Int(seconds))])
}

/// On the nodes there are: {values}
#[rustfmt::skip]
pub(crate) fn no_eligible_node_help_labels(values: impl Into<Arg>) -> Message {
    Message::new(54, vec![("values", values.into())])
}

/// Tolerate the taint, or take it off the node: kubectl taint nodes {node} {taint}-
#[rustfmt::skip]
pub(crate) fn no_eligible_node_help_taint(node: impl Into<Arg>, taint: impl Into<Arg>) -> Message {
    Message::new(55, vec![("node", node.into()), ("taint", taint.into())])
}

/// Tolerate one of the taints, or take it off its node: kubectl taint nodes NODE KEY-
#[rustfmt::skip]
pub(crate) fn no_eligible_node_help_taints() -> Message {
    Message::new(56, vec![])
}

/// no label {key}
#[rustfmt::skip]
pub(crate) fn no_eligible_node_no_label(key: impl Into<Arg>) -> Message {
    Message::new(57, vec![("key", key.into())])
}

/// {key} is {values}
#[rustfmt::skip]
pub(crate) fn no_eligible_node_values(key: impl Into<Arg>, values: impl Into<Arg>) -> Message {
    Message::new(58, vec![("key", key.into()), ("values", values.into())])
}

/// Where the Pods of {kind} {name} run is the business of scheduler {scheduler}
#[rustfmt::skip]
pub(crate) fn other_scheduler(kind: impl Into<Arg>, name: impl Into<Arg>, scheduler: impl Into<Arg>) -> Message {
    Message::new(59, vec![("kind", kind.into()), ("name", name.into()), ("scheduler", scheduler.into())])
}

/// They stay Pending, without an event, if no scheduler of that name runs
#[rustfmt::skip]
pub(crate) fn other_scheduler_help() -> Message {
    Message::new(60, vec![])
}

/// {kind} {name} is accepted, but {missing#} of {desired#} {desired#Pod|Pods} cannot be created
#[rustfmt::skip]
pub(crate) fn pods_not_created(kind: impl Into<Arg>, name: impl Into<Arg>, missing: i64, desired: i64) -> Message {
    Message::new(61, vec![("kind", kind.into()), ("name", name.into()), ("missing", Arg::Int(missing)), ("desired", Arg::Int(desired))])
}

/// Nothing will be Pending and nothing runs: the reason stands only in the controller's events
#[rustfmt::skip]
pub(crate) fn pods_not_created_help() -> Message {
    Message::new(62, vec![])
}

/// {kind} {name} is refused at admission
#[rustfmt::skip]
pub(crate) fn pods_not_created_refused(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(63, vec![("kind", kind.into()), ("name", name.into())])
}

/// {pending#} of {desired#} {desired#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending(pending: i64, desired: i64, kind: impl Into<Arg>, name: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(64, vec![("pending", Arg::Int(pending)), ("desired", Arg::Int(desired)), ("kind", kind.into()), ("name", name.into()), ("why", why.into())])
}

/// Give the Pods a node that takes them, or change what they ask for
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_help() -> Message {
    Message::new(65, vec![])
}

/// Pending until the autoscaler adds a node like this; nothing on the nodes that are there helps
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_help_grows() -> Message {
    Message::new(66, vec![])
}

/// Together they ask for more than the nodes hold: add nodes, or lower what one of them asks for
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_help_together() -> Message {
    Message::new(67, vec![])
}

/// The Pod of {kind} {name} stays Pending: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_one(kind: impl Into<Arg>, name: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(68, vec![("kind", kind.into()), ("name", name.into()), ("why", why.into())])
}

/// Pod {name} stays Pending: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_pod(name: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(69, vec![("name", name.into()), ("why", why.into())])
}

/// {pending#} of {desired#} {desired#Pod|Pods} of {kind} {name} {pending#stays|stay} Pending beside {competitors}, though {kind} {name} fits alone: {why}
#[rustfmt::skip]
pub(crate) fn pods_stay_pending_together(pending: i64, desired: i64, kind: impl Into<Arg>, name: impl Into<Arg>, competitors: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(70, vec![("pending", Arg::Int(pending)), ("desired", Arg::Int(desired)), ("kind", kind.into()), ("name", name.into()), ("competitors", competitors.into()), ("why", why.into())])
}

/// preStop of container {name} sleeps {seconds#} s of a grace period of {grace#} s: it is cut off, and the container gets SIGTERM and SIGKILL within 2 s
#[rustfmt::skip]
pub(crate) fn pre_stop_exceeds_grace_period(name: impl Into<Arg>, seconds: i64, grace: i64) -> Message {
    Message::new(71, vec![("name", name.into()), ("seconds", Arg::Int(seconds)), ("grace", Arg::Int(grace))])
}

/// Sleep less, or set terminationGracePeriodSeconds well above {seconds#}: the hook counts against it
#[rustfmt::skip]
pub(crate) fn pre_stop_exceeds_grace_period_help(seconds: i64) -> Message {
    Message::new(72, vec![("seconds", Arg::Int(seconds))])
}

/// The API server refuses {kind} {name}: {field}: {problem}
#[rustfmt::skip]
pub(crate) fn refused_by_server(kind: impl Into<Arg>, name: impl Into<Arg>, field: impl Into<Arg>, problem: impl Into<Arg>) -> Message {
    Message::new(73, vec![("kind", kind.into()), ("name", name.into()), ("field", field.into()), ("problem", problem.into())])
}

/// With both 0 no step could be taken: give one of them 1
#[rustfmt::skip]
pub(crate) fn refused_by_server_both_zero() -> Message {
    Message::new(74, vec![])
}

/// Let one Pod be missing during a rollout: maxUnavailable 1
#[rustfmt::skip]
pub(crate) fn refused_by_server_both_zero_fix() -> Message {
    Message::new(75, vec![])
}

/// Exists compares no value: drop the value, or use operator Equal
#[rustfmt::skip]
pub(crate) fn refused_by_server_exists_value() -> Message {
    Message::new(76, vec![])
}

/// Tolerate every value: drop value
#[rustfmt::skip]
pub(crate) fn refused_by_server_exists_value_drop() -> Message {
    Message::new(77, vec![])
}

/// Compare the value: operator Equal
#[rustfmt::skip]
pub(crate) fn refused_by_server_exists_value_fix() -> Message {
    Message::new(78, vec![])
}

/// Did you mean {suggestion}?
#[rustfmt::skip]
pub(crate) fn refused_by_server_help(suggestion: impl Into<Arg>) -> Message {
    Message::new(79, vec![("suggestion", suggestion.into())])
}

/// The API server refuses this {kind}: {field}: {problem}
#[rustfmt::skip]
pub(crate) fn refused_by_server_nameless(kind: impl Into<Arg>, field: impl Into<Arg>, problem: impl Into<Arg>) -> Message {
    Message::new(80, vec![("kind", kind.into()), ("field", field.into()), ("problem", problem.into())])
}

/// Seconds count only against NoExecute: use that effect, or drop tolerationSeconds
#[rustfmt::skip]
pub(crate) fn refused_by_server_seconds() -> Message {
    Message::new(81, vec![])
}

/// Drop tolerationSeconds
#[rustfmt::skip]
pub(crate) fn refused_by_server_seconds_fix() -> Message {
    Message::new(82, vec![])
}

/// This change to {kind} {name} does not roll out: {reason}
#[rustfmt::skip]
pub(crate) fn rollout_fix_stalls(kind: impl Into<Arg>, name: impl Into<Arg>, reason: impl Into<Arg>) -> Message {
    Message::new(83, vec![("kind", kind.into()), ("name", name.into()), ("reason", reason.into())])
}

/// The manifest is right, but what runs now stands in its way: roll it out once with maxSurge 0 and maxUnavailable 1, or strategy Recreate
#[rustfmt::skip]
pub(crate) fn rollout_fix_stalls_help() -> Message {
    Message::new(84, vec![])
}

/// The next rollout of {kind} {name} stalls: {reason}
#[rustfmt::skip]
pub(crate) fn rollout_stalls(kind: impl Into<Arg>, name: impl Into<Arg>, reason: impl Into<Arg>) -> Message {
    Message::new(85, vec![("kind", kind.into()), ("name", name.into()), ("reason", reason.into())])
}

/// Let an old Pod go first (maxSurge 0, maxUnavailable 1), or make room for one more Pod
#[rustfmt::skip]
pub(crate) fn rollout_stalls_help() -> Message {
    Message::new(86, vec![])
}

/// The selector of this anti-affinity over {key} misses the Pod's own labels by a letter or two: it keeps nobody apart
#[rustfmt::skip]
pub(crate) fn selector_misses_own_pods_anti(key: impl Into<Arg>) -> Message {
    Message::new(87, vec![("key", key.into())])
}

/// The Pod's labels are {labels}
#[rustfmt::skip]
pub(crate) fn selector_misses_own_pods_help(labels: impl Into<Arg>) -> Message {
    Message::new(88, vec![("labels", labels.into())])
}

/// The selector of this spread over {key} does not match the Pod's own labels: the Pods it is meant to spread are not counted
#[rustfmt::skip]
pub(crate) fn selector_misses_own_pods_spread(key: impl Into<Arg>) -> Message {
    Message::new(89, vec![("key", key.into())])
}

/// Volume {volume} may grow to {size}, but container {container} is killed at {limit}: what it writes there counts as its memory
#[rustfmt::skip]
pub(crate) fn shared_memory_exceeds_limit(volume: impl Into<Arg>, size: impl Into<Arg>, container: impl Into<Arg>, limit: impl Into<Arg>) -> Message {
    Message::new(90, vec![("volume", volume.into()), ("size", size.into()), ("container", container.into()), ("limit", limit.into())])
}

/// Raise the memory limit by the volume's size, or lower sizeLimit
#[rustfmt::skip]
pub(crate) fn shared_memory_exceeds_limit_help() -> Message {
    Message::new(91, vec![])
}

/// Volume {volume} at /dev/shm is on disk: medium is not Memory
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_disk(volume: impl Into<Arg>) -> Message {
    Message::new(92, vec![("volume", volume.into())])
}

/// Set medium: Memory and a sizeLimit below the memory limit
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_disk_help() -> Message {
    Message::new(93, vec![])
}

/// Volume {volume} is mounted at {path}, not at /dev/shm
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_elsewhere(volume: impl Into<Arg>, path: impl Into<Arg>) -> Message {
    Message::new(94, vec![("volume", volume.into()), ("path", path.into())])
}

/// Mount it at /dev/shm in the container that needs it
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_help() -> Message {
    Message::new(95, vec![])
}

/// Volume {volume} is mounted by init containers only
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_init(volume: impl Into<Arg>) -> Message {
    Message::new(96, vec![("volume", volume.into())])
}

/// Volume {volume} is mounted by no container
#[rustfmt::skip]
pub(crate) fn shared_memory_misplaced_unmounted(volume: impl Into<Arg>) -> Message {
    Message::new(97, vec![("volume", volume.into())])
}

/// {n#} tainted {taint}
#[rustfmt::skip]
pub(crate) fn shut_tainted(n: i64, taint: impl Into<Arg>) -> Message {
    Message::new(98, vec![("n", Arg::Int(n)), ("taint", taint.into())])
}

/// {n#} without the labels asked for
#[rustfmt::skip]
pub(crate) fn shut_unlabelled(n: i64) -> Message {
    Message::new(99, vec![("n", Arg::Int(n))])
}

/// SIGTERM comes after {seconds#} s, SIGKILL at {grace#} s: the container has up to {left#} s to finish
#[rustfmt::skip]
pub(crate) fn shutdown_budget(seconds: i64, grace: i64, left: i64) -> Message {
    Message::new(100, vec![("seconds", Arg::Int(seconds)), ("grace", Arg::Int(grace)), ("left", Arg::Int(left))])
}

/// A rollout of {replicas#} {replicas#replica|replicas} takes at least {total#} s: {waves#} {waves#wave that waits|waves that each wait} {seconds#} s
#[rustfmt::skip]
pub(crate) fn slow_rollout(replicas: i64, total: i64, waves: i64, seconds: i64) -> Message {
    Message::new(101, vec![("replicas", Arg::Int(replicas)), ("total", Arg::Int(total)), ("waves", Arg::Int(waves)), ("seconds", Arg::Int(seconds))])
}

/// progressDeadlineSeconds is {deadline#}: the rollout is reported as failed before the first wave counts as available
#[rustfmt::skip]
pub(crate) fn slow_rollout_deadline(deadline: i64) -> Message {
    Message::new(102, vec![("deadline", Arg::Int(deadline))])
}

/// {pending#} new {pending#Pod has|Pods have} no node, and none of the {old#} old {old#Pod|Pods} may go (surge {surge#}, unavailable {unavailable#})
#[rustfmt::skip]
pub(crate) fn stalls_no_node(pending: i64, old: i64, surge: i64, unavailable: i64) -> Message {
    Message::new(103, vec![("pending", Arg::Int(pending)), ("old", Arg::Int(old)), ("surge", Arg::Int(surge)), ("unavailable", Arg::Int(unavailable))])
}

/// {pending#} new {pending#Pod has|Pods have} no node while {old#} old {old#Pod waits|Pods wait}
#[rustfmt::skip]
pub(crate) fn stalls_no_node_plain(pending: i64, old: i64) -> Message {
    Message::new(104, vec![("pending", Arg::Int(pending)), ("old", Arg::Int(old))])
}

/// no new Pod can be created
#[rustfmt::skip]
pub(crate) fn stalls_none_created() -> Message {
    Message::new(105, vec![])
}

/// {n#} new {n#Pod never becomes|Pods never become} Ready, and no old Pod may go
#[rustfmt::skip]
pub(crate) fn stalls_not_ready(n: i64) -> Message {
    Message::new(106, vec![("n", Arg::Int(n))])
}

/// A new Pod must be Ready before any old one may go: a rollout needs room for {surge#} more {surge#Pod|Pods}
#[rustfmt::skip]
pub(crate) fn surge_needs_room(surge: i64) -> Message {
    Message::new(107, vec![("surge", Arg::Int(surge))])
}

/// A new Pod must be Ready before any old one may go, and no two may share a {key}: a rollout needs a spare one
#[rustfmt::skip]
pub(crate) fn surge_needs_room_apart(key: impl Into<Arg>) -> Message {
    Message::new(108, vec![("key", key.into())])
}

/// Without room the rollout stalls; give the cluster with --cluster to have it proven
#[rustfmt::skip]
pub(crate) fn surge_needs_room_help() -> Message {
    Message::new(109, vec![])
}

/// Tolerating {taint} lets the Pods onto those nodes but does not keep them off the others
#[rustfmt::skip]
pub(crate) fn toleration_without_affinity(taint: impl Into<Arg>) -> Message {
    Message::new(110, vec![("taint", taint.into())])
}

/// Tolerating {taint} opens {tainted#} {tainted#node|nodes}, but {elsewhere#} {elsewhere#other is|others are} as good to the scheduler
#[rustfmt::skip]
pub(crate) fn toleration_without_affinity_cluster(taint: impl Into<Arg>, tainted: i64, elsewhere: i64) -> Message {
    Message::new(111, vec![("taint", taint.into()), ("tainted", Arg::Int(tainted)), ("elsewhere", Arg::Int(elsewhere))])
}

/// To keep the Pods on that pool, select its label too: nodeSelector, or required node affinity
#[rustfmt::skip]
pub(crate) fn toleration_without_affinity_help() -> Message {
    Message::new(112, vec![])
}

/// a node without it can never satisfy the affinity, so the Pods stay Pending
#[rustfmt::skip]
pub(crate) fn topology_key_affinity() -> Message {
    Message::new(113, vec![])
}

/// nodes without it are not restricted at all, so the Pods are not kept apart
#[rustfmt::skip]
pub(crate) fn topology_key_anti() -> Message {
    Message::new(114, vec![])
}

/// a node without it takes no Pod of a DoNotSchedule constraint, and does not count in a soft one
#[rustfmt::skip]
pub(crate) fn topology_key_spread() -> Message {
    Message::new(115, vec![])
}

/// Kubernetes {version} serves no {kind} in {api_version}
#[rustfmt::skip]
pub(crate) fn unknown_api_version(version: impl Into<Arg>, kind: impl Into<Arg>, api_version: impl Into<Arg>) -> Message {
    Message::new(116, vec![("version", version.into()), ("kind", kind.into()), ("api_version", api_version.into())])
}

/// {kind} has no field {field}: the API server refuses it
#[rustfmt::skip]
pub(crate) fn unknown_field(kind: impl Into<Arg>, field: impl Into<Arg>) -> Message {
    Message::new(117, vec![("kind", kind.into()), ("field", field.into())])
}

/// Rename {field} to {suggestion}
#[rustfmt::skip]
pub(crate) fn unknown_field_fix(field: impl Into<Arg>, suggestion: impl Into<Arg>) -> Message {
    Message::new(118, vec![("field", field.into()), ("suggestion", suggestion.into())])
}

/// Did you mean {suggestion}?
#[rustfmt::skip]
pub(crate) fn unknown_field_help(suggestion: impl Into<Arg>) -> Message {
    Message::new(119, vec![("suggestion", suggestion.into())])
}

/// No node carries the label {key} by itself: {what}
#[rustfmt::skip]
pub(crate) fn unknown_topology_key(key: impl Into<Arg>, what: impl Into<Arg>) -> Message {
    Message::new(120, vec![("key", key.into()), ("what", what.into())])
}

/// No node of the cluster carries the label {key}: {what}
#[rustfmt::skip]
pub(crate) fn unknown_topology_key_cluster(key: impl Into<Arg>, what: impl Into<Arg>) -> Message {
    Message::new(121, vec![("key", key.into()), ("what", what.into())])
}

/// The usual key is {usual}
#[rustfmt::skip]
pub(crate) fn unknown_topology_key_help(usual: impl Into<Arg>) -> Message {
    Message::new(122, vec![("usual", usual.into())])
}

/// Label the nodes with {key}, or use kubernetes.io/hostname or topology.kubernetes.io/zone
#[rustfmt::skip]
pub(crate) fn unknown_topology_key_help_label(key: impl Into<Arg>) -> Message {
    Message::new(123, vec![("key", key.into())])
}

/// {kind} {name} needs a Pod with {labels} in namespace {namespace}, and nothing here makes one
#[rustfmt::skip]
pub(crate) fn unmatched_pod_affinity(kind: impl Into<Arg>, name: impl Into<Arg>, labels: impl Into<Arg>, namespace: impl Into<Arg>) -> Message {
    Message::new(124, vec![("kind", kind.into()), ("name", name.into()), ("labels", labels.into()), ("namespace", namespace.into())])
}

/// Until such a Pod runs on a node with the label {key}, the Pods stay Pending
#[rustfmt::skip]
pub(crate) fn unmatched_pod_affinity_help(key: impl Into<Arg>) -> Message {
    Message::new(125, vec![("key", key.into())])
}

/// label {labels}
#[rustfmt::skip]
pub(crate) fn which_labelled(labels: impl Into<Arg>) -> Message {
    Message::new(126, vec![("labels", labels.into())])
}

/// no taint but those tolerated ({taints})
#[rustfmt::skip]
pub(crate) fn which_tainted(taints: impl Into<Arg>) -> Message {
    Message::new(127, vec![("taints", taints.into())])
}

/// {n#} {n#node runs|nodes run} no Pod with {labels} that its affinity asks for
#[rustfmt::skip]
pub(crate) fn why_affinity(n: i64, labels: impl Into<Arg>) -> Message {
    Message::new(128, vec![("n", Arg::Int(n)), ("labels", labels.into())])
}

/// its anti-affinity rules out {n#} {n#node that runs|nodes that run} a Pod it must not meet
#[rustfmt::skip]
pub(crate) fn why_anti_affinity(n: i64) -> Message {
    Message::new(129, vec![("n", Arg::Int(n))])
}

/// {n#} {n#node is|nodes are} cordoned
#[rustfmt::skip]
pub(crate) fn why_cordoned(n: i64) -> Message {
    Message::new(130, vec![("n", Arg::Int(n))])
}

/// {n#} {n#node has|nodes have} too little {resource} left
#[rustfmt::skip]
pub(crate) fn why_insufficient(n: i64, resource: impl Into<Arg>) -> Message {
    Message::new(131, vec![("n", Arg::Int(n)), ("resource", resource.into())])
}

/// {n#} {n#node does|nodes do} not match {selector}
#[rustfmt::skip]
pub(crate) fn why_not_selected(n: i64, selector: impl Into<Arg>) -> Message {
    Message::new(132, vec![("n", Arg::Int(n)), ("selector", selector.into())])
}

/// {n#} {n#node|nodes}: {reason}
#[rustfmt::skip]
pub(crate) fn why_other(n: i64, reason: impl Into<Arg>) -> Message {
    Message::new(133, vec![("n", Arg::Int(n)), ("reason", reason.into())])
}

/// {n#} {n#node is|nodes are} not the one it names
#[rustfmt::skip]
pub(crate) fn why_other_name(n: i64) -> Message {
    Message::new(134, vec![("n", Arg::Int(n))])
}

/// its host port is taken on {n#} {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn why_port_taken(n: i64) -> Message {
    Message::new(135, vec![("n", Arg::Int(n))])
}

/// Pods that run there repel it by their own anti-affinity on {n#} {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn why_repelled(n: i64) -> Message {
    Message::new(136, vec![("n", Arg::Int(n))])
}

/// {said}
#[rustfmt::skip]
pub(crate) fn why_scheduler_says(said: impl Into<Arg>) -> Message {
    Message::new(137, vec![("said", said.into())])
}

/// its spread constraint rules out {n#} {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn why_spread(n: i64) -> Message {
    Message::new(138, vec![("n", Arg::Int(n))])
}

/// its spread constraint rules out {n#} {n#node|nodes}, for {empty#} {empty#node|nodes} that it may not use {empty#counts|count} as empty
#[rustfmt::skip]
pub(crate) fn why_spread_tainted(n: i64, empty: i64) -> Message {
    Message::new(139, vec![("n", Arg::Int(n)), ("empty", Arg::Int(empty))])
}

/// {n#} {n#node has|nodes have} a taint it does not tolerate ({taints})
#[rustfmt::skip]
pub(crate) fn why_tainted(n: i64, taints: impl Into<Arg>) -> Message {
    Message::new(140, vec![("n", Arg::Int(n)), ("taints", taints.into())])
}

/// {n#} {n#node is|nodes are} not ready or under pressure
#[rustfmt::skip]
pub(crate) fn why_tainted_by_state(n: i64) -> Message {
    Message::new(141, vec![("n", Arg::Int(n))])
}

/// {n#} {n#node is|nodes are} at {n#its|their} limit of Pods
#[rustfmt::skip]
pub(crate) fn why_too_many_pods(n: i64) -> Message {
    Message::new(142, vec![("n", Arg::Int(n))])
}

/// The API server cannot read {field}: {problem}
#[rustfmt::skip]
pub(crate) fn wrong_type(field: impl Into<Arg>, problem: impl Into<Arg>) -> Message {
    Message::new(143, vec![("field", field.into()), ("problem", problem.into())])
}
