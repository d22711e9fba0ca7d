// Made by `cargo xtask messages` from messages/en/answers.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "action-fix-all",
        "action-ignore",
        "action-page",
        "action-reason",
        "complete-snippet",
        "event-clause",
        "event-clause-all",
        "event-fewer",
        "event-head",
        "event-more",
        "event-order",
        "event-preemption",
        "event-preemption-never",
        "event-preemption-nobody",
        "event-preemption-useless",
        "explain-field",
        "explain-field-required",
        "hint-bytes",
        "hint-cores",
        "hint-domains",
        "hint-domains-to-roll",
        "hint-nodes",
        "hint-nodes-to-roll",
        "hint-pods",
        "hint-rounded-up",
        "hint-text",
        "hover-field",
        "hover-field-required",
        "hover-finding",
        "hover-secret",
        "hover-since",
        "lens-bounds",
        "lens-every-node",
        "lens-pods",
        "lens-rollout",
        "lens-scheduling",
        "reason-affinity",
        "reason-anti",
        "reason-claims",
        "reason-disk",
        "reason-existing-anti",
        "reason-insufficient",
        "reason-node-affinity",
        "reason-node-name",
        "reason-other",
        "reason-ports",
        "reason-spread",
        "reason-spread-label",
        "reason-taint",
        "reason-too-many",
        "reason-unschedulable",
        "reason-volume-count",
        "reason-volume-none",
        "reason-volume-place",
        "reason-volume-zone",
        "say-affinity",
        "say-amount",
        "say-anti",
        "say-anti-own",
        "say-april",
        "say-at",
        "say-august",
        "say-bounds",
        "say-budget",
        "say-bytes",
        "say-bytes-fraction",
        "say-bytes-plain",
        "say-cores",
        "say-daemon-share",
        "say-daemon-share-on",
        "say-days-of-month",
        "say-december",
        "say-domains-counted",
        "say-domains-on",
        "say-either-day",
        "say-every",
        "say-every-day",
        "say-every-hours",
        "say-every-minute",
        "say-every-minutes",
        "say-every-minutes-in",
        "say-february",
        "say-fencepost",
        "say-friday",
        "say-half-core",
        "say-hourly",
        "say-image",
        "say-image-digest",
        "say-image-latest",
        "say-image-tag",
        "say-in-months",
        "say-january",
        "say-july",
        "say-june",
        "say-label-on",
        "say-limit",
        "say-limit-cpu",
        "say-limit-memory",
        "say-list",
        "say-liveness",
        "say-march",
        "say-may",
        "say-min-ready",
        "say-minutes-in",
        "say-monday",
        "say-month-range",
        "say-mount",
        "say-mounted",
        "say-mounted-at",
        "say-mounted-nowhere",
        "say-needs-domains",
        "say-needs-domains-to-roll",
        "say-never",
        "say-next-runs",
        "say-next-runs-if-utc",
        "say-node-affinity",
        "say-node-affinity-any",
        "say-node-name",
        "say-node-selector",
        "say-nodes-have",
        "say-nodes-have-between",
        "say-november",
        "say-october",
        "say-one-core",
        "say-open",
        "say-open-none",
        "say-partition",
        "say-priority",
        "say-probe-first",
        "say-probe-first-after-startup",
        "say-progress-deadline",
        "say-pull-always",
        "say-pull-if-not-present",
        "say-pull-never",
        "say-quarter-core",
        "say-reached",
        "say-reached-by-none",
        "say-readiness",
        "say-recreate",
        "say-replicas",
        "say-replicas-scaled",
        "say-request",
        "say-saturday",
        "say-scaled",
        "say-schedule",
        "say-schedule-in",
        "say-seconds",
        "say-selected-on",
        "say-selects",
        "say-selects-everything",
        "say-selects-nothing",
        "say-september",
        "say-service-port",
        "say-share-down",
        "say-share-plain",
        "say-share-up",
        "say-shutdown",
        "say-shutdown-hook",
        "say-shutdown-no-time",
        "say-shutdown-sleep",
        "say-spread",
        "say-spread-even",
        "say-spread-not-own",
        "say-spread-soft",
        "say-spread-uneven",
        "say-starting-deadline",
        "say-startup",
        "say-sunday",
        "say-text",
        "say-thursday",
        "say-tolerates",
        "say-tolerates-none",
        "say-tolerates-what",
        "say-toleration-affinity",
        "say-toleration-no-pull",
        "say-toleration-seconds",
        "say-toleration-selector",
        "say-ttl",
        "say-tuesday",
        "say-volume-claim",
        "say-volume-config",
        "say-volume-empty",
        "say-volume-ephemeral",
        "say-volume-host",
        "say-volume-memory",
        "say-volume-memory-limit",
        "say-volume-other",
        "say-volume-secret",
        "say-volume-unknown",
        "say-wednesday",
        "say-weekday-range",
        "status-completed",
        "status-config",
        "status-crash-loop",
        "status-creating",
        "status-deadline",
        "status-error",
        "status-evicted",
        "status-gated",
        "status-image-name",
        "status-image-never",
        "status-image-pull",
        "status-oom",
        "status-pending",
        "status-run",
        "status-terminating",
        "status-unhealthy",
        "status-unknown",
        "status-unschedulable",
        "words-affinity",
        "words-any-node",
        "words-container",
        "words-cron",
        "words-every-node",
        "words-job",
        "words-object",
        "words-only-nodes",
        "words-probe",
        "words-reached",
        "words-runs",
        "words-runs-once",
        "words-volume",
    ],
    english: lines![
        "podfit: apply all safe fixes of this file",
        "podfit: ignore {rule} here",
        "podfit: open the page of {rule}",
        "say why",
        "a whole {kind}",
        "- {n#}: {reason}. {meaning}",
        "- {reason}. {meaning}",
        "{sum#} of {all#} nodes are named: the others were left out before the filters ran.",
        "{open#} of {all#} nodes could take the Pod. Each of the others is counted under the reasons of the first filter that said no:",
        "The numbers come to {sum#} for {all#} nodes: a node that is short of several resources is counted under each.",
        "Filters are asked in this order, and the first no counts: unschedulable, nodeName, taints, node affinity and selector, host ports, resources, volumes, topology spread, Pod affinity. A node that is counted under a later reason has passed all earlier ones.",
        "Preemption: whether evicting Pods of lower priority would help.",
        "The Pod's PriorityClass has `preemptionPolicy: Never`: it evicts nobody.",
        "No preemption victims found: room would help, but no Pods of lower priority give enough of it.",
        "Preemption is not helpful: what is in the way is a property of the node or of the Pod, not another Pod that could be evicted.",
        "- {name} {kind}",
        "- {name} {kind}, required",
        "{n#} {n#byte|bytes}",
        "{n} cores",
        "needs {n#} different {key}",
        "needs {n#} different {key} to roll out",
        "needs {n#} {n#node|nodes}",
        "needs {n#} nodes to roll out",
        "{n#} {n#Pod|Pods}",
        "rounded up",
        "{text}",
        "{name} {kind}",
        "{name} {kind}, required",
        "**{message}** {help} {rule}",
        "The value of a Secret, or what looks like one, is not shown.",
        "Since Kubernetes 1.{minor#}.",
        "{pods}, {most#} at most and {least#} at least during a rollout",
        "one Pod per node",
        "{n#} {n#Pod|Pods}",
        "{pods}, {rule}: show",
        "{pods}, {rule}: show",
        "The Pod that it must be with is not there.",
        "The Pod's own required anti-affinity: a Pod that it must not meet is there already, often another replica or, during a rollout, the old one.",
        "A device that a ResourceClaim asks for cannot be had there.",
        "The volume may be used by one Pod or node only, and is in use.",
        "A Pod that runs there has a required anti-affinity against this one.",
        "Allocatable less the requests of the Pods there leaves less than this Pod requests; what is really used does not count.",
        "Its labels do not meet `nodeSelector` or the required node affinity.",
        "`spec.nodeName` names another node.",
        "A reason of a plugin that podfit does not know.",
        "A `hostPort` of the Pod is taken there: one Pod per node and port.",
        "One more Pod there would pass `maxSkew`.",
        "The node lacks the label that `topologyKey` names.",
        "A taint that no toleration of the Pod covers. Since 1.35 (and late 1.34) the event no longer says which; `kubectl get nodes -o custom-columns=N:.metadata.name,T:.spec.taints` does.",
        "The node has as many Pods as its `pods` allocatable allows, often 110.",
        "The node is cordoned (`kubectl uncordon`).",
        "The CSI driver allows no more volumes on the node.",
        "No PersistentVolume fits the claim: an unknown or missing StorageClass, no provisioner, or not enough storage.",
        "The volume exists elsewhere: its PersistentVolume is bound to another zone or node.",
        "The volume's zone is not the node's.",
        "Only where a Pod with {selector} runs already, within the same {key}.",
        "{value} is {n#} of {name}.",
        "Never where a Pod with {selector} runs, within the same {key}.",
        "No two Pods of this workload within the same {key}.",
        "April",
        "at {times}",
        "August",
        "During a rollout at most {most#} {most#Pod exists|Pods exist} (those that are terminating are not counted), and at least {least#} {least#serves|serve}.",
        "{name} has {replicas#} {replicas#Pod|Pods}: {healthy#} must stay healthy, so an eviction may take {free#} at a time.",
        "{value} is {bytes#} bytes ({binary}).",
        "{value} is a fraction of a byte; it counts as {bytes#} {bytes#byte|bytes}. `m` means thousandths: `M` or `Mi` was meant?",
        "{value} is {bytes#} bytes.",
        "{value} is {n} cores.",
        "{value} of the nodes that the Pods run on, rounded up.",
        "{value} is **{pods#} {pods#Pod|Pods}** at a time on {nodes#} {nodes#node|nodes}; percentages are rounded up.",
        "on day {days} of the month",
        "December",
        "{n#} {n#value|values} of {key} among the nodes that count in {cluster}.",
        "{n#} {n#value|values} of {key} among the open nodes in {cluster}.",
        "{days} or {weekdays}, whichever comes",
        "every {time}, counted from when it was last started",
        "every day",
        "every {n#} hours at minute {minute#}",
        "every minute",
        "every {n#} minutes",
        "every {n#} minutes within {hours}",
        "February",
        "`maxUnavailable` {value} comes to 0, and so does `maxSurge`: Kubernetes then takes **1 Pod** as unavailable, so that the rollout can move.",
        "Friday",
        "{value} is half a core.",
        "at minute {n#} of every hour",
        "{repository} from {registry}.",
        "Pinned by its digest: always the same bytes.",
        "Tag `latest`: whatever was pushed last.",
        "Tag {tag}: whoever may push can move it.",
        "in {months}",
        "January",
        "July",
        "June",
        "{label} is on {n#} of {all#} {all#node|nodes} in {cluster}.",
        "More than this the container does not get; where no request is written, it is the request too.",
        "Above it the container is slowed down, not killed.",
        "Above it the container is killed (OOMKilled, exit code 137) and started again.",
        "{items}",
        "{first}, then every {period#} s. {n#} {n#failure restarts|failures in a row restart} the container: a hang is noticed after **{soonest#} to {latest#} s**, then it has {grace#} s to stop.",
        "March",
        "May",
        "A new Pod counts as available once it has been Ready for {n#} s without a break.",
        "at minutes {minutes} within {hours}",
        "Monday",
        "{first} to {last}",
        "{path}: {source}.",
        "Mounted: {mounts}.",
        "{container} at {path}",
        "No container mounts it.",
        "No two may share a {key}: {run#} different {run#value is|values are} needed among the nodes that are open to them.",
        "No two may share a {key}: {run#} {run#is|are} needed to run, **{roll#} to roll out**, since a new Pod comes before an old one goes.",
        "never: no such day comes",
        "Next: {runs} UTC.",
        "Next, where that is UTC: {runs}.",
        "Only nodes with {terms}.",
        "Only nodes that meet one of: {terms}.",
        "No scheduler looks at this Pod: the kubelet of that node takes it or refuses it.",
        "Only nodes that carry all of these labels.",
        "The {n#} eligible {n#node has|nodes have} {amount}{n#| each} in {cluster}.",
        "The {n#} eligible nodes have {least} to {most} in {cluster}.",
        "November",
        "October",
        "{value} is one core.",
        "With taints and all, {n#} of {all#} {all#node|nodes} in {cluster} {n#is|are} open to the Pods: {nodes}.",
        "With taints and all, none of the {all#} {all#node|nodes} in {cluster} is open to the Pods.",
        "{updated#} of {replicas#} Pods take part in a rollout, those with the highest numbers; the others keep the old template.",
        "{name} is priority {value}: Pods with less may be evicted to make room.",
        "First asked {from#} to {to#} s after the start",
        "First asked when the startupProbe has succeeded",
        "After {n#} s without progress the rollout is reported as failed (`ProgressDeadlineExceeded`); it is neither stopped nor undone.",
        "The registry is asked at every start.",
        "A node that has the image does not ask again.",
        "It is never pulled: the node must have it.",
        "{value} is a quarter of a core.",
        "Reached through Service {address}.",
        "No Service of this set leads here. A port need not be listed to be reachable.",
        "{first}, then every {period#} s. After {n#} {n#failure|failures in a row} the Pod gets no more requests: **{soonest#} to {latest#} s** after it stops answering.",
        "`Recreate`: all {n#} {n#Pod stops|Pods stop} before the first new one starts; nothing serves in between.",
        "**{n#} {n#Pod|Pods}**.",
        "A HorizontalPodAutoscaler sets this number, from {least#} to {most#}; what is written here counts only until it does, and again at every apply.",
        "The scheduler sets it aside on the node, used or not.",
        "Saturday",
        "Keeps {target} between {least#} and {most#} Pods.",
        "{schedule}: {words}; in the time zone of kube-controller-manager, most often UTC.",
        "{schedule}: {words}; in {zone}.",
        "{n#} s is {span}.",
        "{n#} of {all#} {all#node|nodes} in {cluster} {n#meets|meet} it.",
        "{selector} selects {objects}.",
        "An empty selector selects every Pod of the namespace.",
        "{selector} selects nothing in this set.",
        "September",
        "{address} leads to port {target} of the Pods.",
        "{value} is **{pods#} {pods#Pod|Pods}**: {percent#} % of {of#}, rounded down.",
        "{value}: {pods#} {pods#Pod|Pods}.",
        "{value} is **{pods#} {pods#Pod|Pods}**: {percent#} % of {of#}, rounded up.",
        "{name}: SIGTERM at once, SIGKILL after **{grace#} s**. Requests may still arrive in the first seconds, while endpoints are being updated.",
        "{name}: preStop runs, SIGTERM when it is done, SIGKILL at **{grace#} s** from the beginning: the hook's time is taken from that.",
        "{name}: preStop sleeps {sleep#} s of {grace#} s: no time is left, the container is killed 2 s later.",
        "{name}: preStop sleeps {sleep#} s, SIGTERM then, SIGKILL at **{grace#} s**: {left#} s are left to finish.",
        "Between the {key} with the most and that with the fewest of these Pods the difference may be **{n#}** at most; a Pod that would break it stays Pending.",
        "{n#} Pods: {least#} in each.",
        "Its labelSelector does not match the Pods of this workload: they are not counted.",
        "Between the {key} with the most and that with the fewest of these Pods the difference should be {n#} at most; a Pod that would break it is placed all the same.",
        "{n#} Pods: {least#} or {most#} in each, {most#} in {rest#}.",
        "A run that could not be started within {n#} s of its time is left out.",
        "{first}, then every {period#} s. The container has at least **{seconds#} s** to start; after that it is killed.",
        "Sunday",
        "{text}",
        "Thursday",
        "Lets the Pod onto nodes with that taint: {n#} of {all#} in {cluster} ({nodes}).",
        "None of the {all#} {all#node|nodes} in {cluster} has a taint that it tolerates.",
        "Lets the Pod onto nodes with that taint.",
        "It does not keep it off the others: the required node affinity does that.",
        "It does not lead it there: nothing keeps the Pod off the other nodes.",
        "When the taint comes later, the Pod stays {n#} s more.",
        "It does not keep it off the others: nodeSelector {labels} does that.",
        "{n#} s after it finished the Job is deleted, and its Pods and their logs with it.",
        "Tuesday",
        "PersistentVolumeClaim {name}",
        "ConfigMap {name}",
        "an empty folder on the node, gone with the Pod",
        "a volume of its own, gone with the Pod",
        "{path} of the node",
        "memory of the Pod, up to its whole memory limit",
        "memory of the Pod, up to {limit}; what is written counts against the container's memory limit",
        "a volume of type {kind}",
        "Secret {name}",
        "a volume whose source is not known",
        "Wednesday",
        "{first} to {last}",
        "All containers ended with exit code 0. In a workload that should run for good, the process has nothing to keep it in the foreground.",
        "The kubelet could not put the container together: most often a ConfigMap, a Secret or a key of one that does not exist, or `runAsNonRoot` with an image that runs as root.",
        "The container starts, ends, and is started again after a pause that doubles from 10 s to 5 min; it begins anew once a container has run for 10 min. Look at what it said last: `kubectl logs --previous`, and at its exit code: 137 with OOMKilled is the memory limit, 137 or 143 otherwise most often a livenessProbe, 126 and 127 a command that cannot be run.",
        "On its node, waiting for volumes, the network or an image. If it stays: a Secret or ConfigMap that is missing, a volume that is attached elsewhere, or a network plugin that is not ready; `kubectl describe pod` shows the event.",
        "No progress for `progressDeadlineSeconds` (600 by default). The Deployment is only marked: it is neither stopped nor undone, and goes on if the cause goes away.",
        "A container ended with another exit code than 0 and is not started again (`restartPolicy`), or not yet.",
        "The kubelet ended it because the node ran short (memory, disk, process ids), or because it used more ephemeral storage or emptyDir than its limit. It does not come back by itself; its controller makes another.",
        "`schedulingGates` hold it back: no scheduler looks at it until whoever set them takes them away.",
        "The image's name cannot be read; no retry helps.",
        "`imagePullPolicy: Never`, and the node does not have the image.",
        "The node could not pull the image and tries again after a pause that grows to 5 min. The name, the tag, the registry's answer (a missing pull secret looks like a missing image) or the network: the event says which.",
        "The container passed its memory limit, or the node had no memory left, and the kernel killed it (exit code 137). What is written to memory-backed volumes counts.",
        "Accepted, but not running: without a node (a `FailedScheduling` event says why), or on a node that is still pulling images or mounting volumes.",
        "The runtime could not start the process: a command that is not in the image, no right to execute it, or a mount that hides it.",
        "Deleted, in its grace period: preStop, then SIGTERM, then SIGKILL. If it stays beyond that: a finalizer, or a node that does not answer.",
        "A probe failed. Readiness: the Pod gets no requests. Liveness and startup: after `failureThreshold` failures in a row the container is killed and started again.",
        "The node does not report. After 5 min (the tolerations of `node.kubernetes.io/unreachable`) its Pods are deleted, and replaced where their controller may.",
        "No node took the Pod. The event counts the nodes by the first reason each gave; give it to `podfit explain` for each reason in words.",
        "Only on nodes that meet the required node affinity.",
        "On any node that has room and no taint that the Pods do not tolerate.",
        "{name} ({image})",
        "Starts a Job {when}, with {containers}.",
        "Runs one Pod on every node that is open to it, with {containers}.",
        "Runs {n#} {n#Pod|Pods} at a time to their end, with {containers}.",
        "{kind} {name}.",
        "Only on nodes with {labels}.",
        "{container}, {probe}: {line}",
        "Reached through Service {name}, port {ports}.",
        "Runs {n#} {n#Pod|Pods} with {containers}.",
        "Runs one Pod with {containers}.",
        "Volume {name}: {source}.",
    ],
};

/// podfit: apply all safe fixes of this file
#[rustfmt::skip]
pub(crate) fn action_fix_all() -> Message {
    Message::new(0, 0, vec![])
}

/// podfit: ignore {rule} here
#[rustfmt::skip]
pub(crate) fn action_ignore(rule: impl Into<Arg>) -> Message {
    Message::new(0, 1, vec![rule.into()])
}

/// podfit: open the page of {rule}
#[rustfmt::skip]
pub(crate) fn action_page(rule: impl Into<Arg>) -> Message {
    Message::new(0, 2, vec![rule.into()])
}

/// say why
#[rustfmt::skip]
pub(crate) fn action_reason() -> Message {
    Message::new(0, 3, vec![])
}

/// a whole {kind}
#[rustfmt::skip]
pub(crate) fn complete_snippet(kind: impl Into<Arg>) -> Message {
    Message::new(0, 4, vec![kind.into()])
}

/// - {n#}: {reason}. {meaning}
#[rustfmt::skip]
pub(crate) fn event_clause(n: i64, reason: impl Into<Arg>, meaning: impl Into<Arg>) -> Message {
    Message::new(0, 5, vec![Arg::Int(n), reason.into(), meaning.into()])
}

/// - {reason}. {meaning}
#[rustfmt::skip]
pub(crate) fn event_clause_all(reason: impl Into<Arg>, meaning: impl Into<Arg>) -> Message {
    Message::new(0, 6, vec![reason.into(), meaning.into()])
}

/// {sum#} of {all#} nodes are named: the others were left out before the filters ran.
#[rustfmt::skip]
pub(crate) fn event_fewer(sum: i64, all: i64) -> Message {
    Message::new(0, 7, vec![Arg::Int(sum), Arg::Int(all)])
}

/// {open#} of {all#} nodes could take the Pod. Each of the others is counted under the reasons of the first filter that said no:
#[rustfmt::skip]
pub(crate) fn event_head(open: i64, all: i64) -> Message {
    Message::new(0, 8, vec![Arg::Int(open), Arg::Int(all)])
}

/// The numbers come to {sum#} for {all#} nodes: a node that is short of several resources is counted under each.
#[rustfmt::skip]
pub(crate) fn event_more(sum: i64, all: i64) -> Message {
    Message::new(0, 9, vec![Arg::Int(sum), Arg::Int(all)])
}

/// Filters are asked in this order, and the first no counts: unschedulable, nodeName, taints, node affinity and selector, host ports, resources, volumes, topology spread, Pod affinity. A node that is counted under a later reason has passed all earlier ones.
#[rustfmt::skip]
pub(crate) fn event_order() -> Message {
    Message::new(0, 10, vec![])
}

/// Preemption: whether evicting Pods of lower priority would help.
#[rustfmt::skip]
pub(crate) fn event_preemption() -> Message {
    Message::new(0, 11, vec![])
}

/// The Pod's PriorityClass has `preemptionPolicy: Never`: it evicts nobody.
#[rustfmt::skip]
pub(crate) fn event_preemption_never() -> Message {
    Message::new(0, 12, vec![])
}

/// No preemption victims found: room would help, but no Pods of lower priority give enough of it.
#[rustfmt::skip]
pub(crate) fn event_preemption_nobody() -> Message {
    Message::new(0, 13, vec![])
}

/// Preemption is not helpful: what is in the way is a property of the node or of the Pod, not another Pod that could be evicted.
#[rustfmt::skip]
pub(crate) fn event_preemption_useless() -> Message {
    Message::new(0, 14, vec![])
}

/// - {name} {kind}
#[rustfmt::skip]
pub(crate) fn explain_field(name: impl Into<Arg>, kind: impl Into<Arg>) -> Message {
    Message::new(0, 15, vec![name.into(), kind.into()])
}

/// - {name} {kind}, required
#[rustfmt::skip]
pub(crate) fn explain_field_required(name: impl Into<Arg>, kind: impl Into<Arg>) -> Message {
    Message::new(0, 16, vec![name.into(), kind.into()])
}

/// {n#} {n#byte|bytes}
#[rustfmt::skip]
pub(crate) fn hint_bytes(n: i64) -> Message {
    Message::new(0, 17, vec![Arg::Int(n)])
}

/// {n} cores
#[rustfmt::skip]
pub(crate) fn hint_cores(n: impl Into<Arg>) -> Message {
    Message::new(0, 18, vec![n.into()])
}

/// needs {n#} different {key}
#[rustfmt::skip]
pub(crate) fn hint_domains(n: i64, key: impl Into<Arg>) -> Message {
    Message::new(0, 19, vec![Arg::Int(n), key.into()])
}

/// needs {n#} different {key} to roll out
#[rustfmt::skip]
pub(crate) fn hint_domains_to_roll(n: i64, key: impl Into<Arg>) -> Message {
    Message::new(0, 20, vec![Arg::Int(n), key.into()])
}

/// needs {n#} {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn hint_nodes(n: i64) -> Message {
    Message::new(0, 21, vec![Arg::Int(n)])
}

/// needs {n#} nodes to roll out
#[rustfmt::skip]
pub(crate) fn hint_nodes_to_roll(n: i64) -> Message {
    Message::new(0, 22, vec![Arg::Int(n)])
}

/// {n#} {n#Pod|Pods}
#[rustfmt::skip]
pub(crate) fn hint_pods(n: i64) -> Message {
    Message::new(0, 23, vec![Arg::Int(n)])
}

/// rounded up
#[rustfmt::skip]
pub(crate) fn hint_rounded_up() -> Message {
    Message::new(0, 24, vec![])
}

/// {text}
#[rustfmt::skip]
pub(crate) fn hint_text(text: impl Into<Arg>) -> Message {
    Message::new(0, 25, vec![text.into()])
}

/// {name} {kind}
#[rustfmt::skip]
pub(crate) fn hover_field(name: impl Into<Arg>, kind: impl Into<Arg>) -> Message {
    Message::new(0, 26, vec![name.into(), kind.into()])
}

/// {name} {kind}, required
#[rustfmt::skip]
pub(crate) fn hover_field_required(name: impl Into<Arg>, kind: impl Into<Arg>) -> Message {
    Message::new(0, 27, vec![name.into(), kind.into()])
}

/// **{message}** {help} {rule}
#[rustfmt::skip]
pub(crate) fn hover_finding(message: impl Into<Arg>, help: impl Into<Arg>, rule: impl Into<Arg>) -> Message {
    Message::new(0, 28, vec![message.into(), help.into(), rule.into()])
}

/// The value of a Secret, or what looks like one, is not shown.
#[rustfmt::skip]
pub(crate) fn hover_secret() -> Message {
    Message::new(0, 29, vec![])
}

/// Since Kubernetes 1.{minor#}.
#[rustfmt::skip]
pub(crate) fn hover_since(minor: i64) -> Message {
    Message::new(0, 30, vec![Arg::Int(minor)])
}

/// {pods}, {most#} at most and {least#} at least during a rollout
#[rustfmt::skip]
pub(crate) fn lens_bounds(pods: impl Into<Arg>, most: i64, least: i64) -> Message {
    Message::new(0, 31, vec![pods.into(), Arg::Int(most), Arg::Int(least)])
}

/// one Pod per node
#[rustfmt::skip]
pub(crate) fn lens_every_node() -> Message {
    Message::new(0, 32, vec![])
}

/// {n#} {n#Pod|Pods}
#[rustfmt::skip]
pub(crate) fn lens_pods(n: i64) -> Message {
    Message::new(0, 33, vec![Arg::Int(n)])
}

/// {pods}, {rule}: show
#[rustfmt::skip]
pub(crate) fn lens_rollout(pods: impl Into<Arg>, rule: impl Into<Arg>) -> Message {
    Message::new(0, 34, vec![pods.into(), rule.into()])
}

/// {pods}, {rule}: show
#[rustfmt::skip]
pub(crate) fn lens_scheduling(pods: impl Into<Arg>, rule: impl Into<Arg>) -> Message {
    Message::new(0, 35, vec![pods.into(), rule.into()])
}

/// The Pod that it must be with is not there.
#[rustfmt::skip]
pub(crate) fn reason_affinity() -> Message {
    Message::new(0, 36, vec![])
}

/// The Pod's own required anti-affinity: a Pod that it must not meet is there already, often another replica or, during a rollout, the old one.
#[rustfmt::skip]
pub(crate) fn reason_anti() -> Message {
    Message::new(0, 37, vec![])
}

/// A device that a ResourceClaim asks for cannot be had there.
#[rustfmt::skip]
pub(crate) fn reason_claims() -> Message {
    Message::new(0, 38, vec![])
}

/// The volume may be used by one Pod or node only, and is in use.
#[rustfmt::skip]
pub(crate) fn reason_disk() -> Message {
    Message::new(0, 39, vec![])
}

/// A Pod that runs there has a required anti-affinity against this one.
#[rustfmt::skip]
pub(crate) fn reason_existing_anti() -> Message {
    Message::new(0, 40, vec![])
}

/// Allocatable less the requests of the Pods there leaves less than this Pod requests; what is really used does not count.
#[rustfmt::skip]
pub(crate) fn reason_insufficient() -> Message {
    Message::new(0, 41, vec![])
}

/// Its labels do not meet `nodeSelector` or the required node affinity.
#[rustfmt::skip]
pub(crate) fn reason_node_affinity() -> Message {
    Message::new(0, 42, vec![])
}

/// `spec.nodeName` names another node.
#[rustfmt::skip]
pub(crate) fn reason_node_name() -> Message {
    Message::new(0, 43, vec![])
}

/// A reason of a plugin that podfit does not know.
#[rustfmt::skip]
pub(crate) fn reason_other() -> Message {
    Message::new(0, 44, vec![])
}

/// A `hostPort` of the Pod is taken there: one Pod per node and port.
#[rustfmt::skip]
pub(crate) fn reason_ports() -> Message {
    Message::new(0, 45, vec![])
}

/// One more Pod there would pass `maxSkew`.
#[rustfmt::skip]
pub(crate) fn reason_spread() -> Message {
    Message::new(0, 46, vec![])
}

/// The node lacks the label that `topologyKey` names.
#[rustfmt::skip]
pub(crate) fn reason_spread_label() -> Message {
    Message::new(0, 47, vec![])
}

/// A taint that no toleration of the Pod covers. Since 1.35 (and late 1.34) the event no longer says which; `kubectl get nodes -o custom-columns=N:.metadata.name,T:.spec.taints` does.
#[rustfmt::skip]
pub(crate) fn reason_taint() -> Message {
    Message::new(0, 48, vec![])
}

/// The node has as many Pods as its `pods` allocatable allows, often 110.
#[rustfmt::skip]
pub(crate) fn reason_too_many() -> Message {
    Message::new(0, 49, vec![])
}

/// The node is cordoned (`kubectl uncordon`).
#[rustfmt::skip]
pub(crate) fn reason_unschedulable() -> Message {
    Message::new(0, 50, vec![])
}

/// The CSI driver allows no more volumes on the node.
#[rustfmt::skip]
pub(crate) fn reason_volume_count() -> Message {
    Message::new(0, 51, vec![])
}

/// No PersistentVolume fits the claim: an unknown or missing StorageClass, no provisioner, or not enough storage.
#[rustfmt::skip]
pub(crate) fn reason_volume_none() -> Message {
    Message::new(0, 52, vec![])
}

/// The volume exists elsewhere: its PersistentVolume is bound to another zone or node.
#[rustfmt::skip]
pub(crate) fn reason_volume_place() -> Message {
    Message::new(0, 53, vec![])
}

/// The volume's zone is not the node's.
#[rustfmt::skip]
pub(crate) fn reason_volume_zone() -> Message {
    Message::new(0, 54, vec![])
}

/// Only where a Pod with {selector} runs already, within the same {key}.
#[rustfmt::skip]
pub(crate) fn say_affinity(selector: impl Into<Arg>, key: impl Into<Arg>) -> Message {
    Message::new(0, 55, vec![selector.into(), key.into()])
}

/// {value} is {n#} of {name}.
#[rustfmt::skip]
pub(crate) fn say_amount(value: impl Into<Arg>, n: i64, name: impl Into<Arg>) -> Message {
    Message::new(0, 56, vec![value.into(), Arg::Int(n), name.into()])
}

/// Never where a Pod with {selector} runs, within the same {key}.
#[rustfmt::skip]
pub(crate) fn say_anti(selector: impl Into<Arg>, key: impl Into<Arg>) -> Message {
    Message::new(0, 57, vec![selector.into(), key.into()])
}

/// No two Pods of this workload within the same {key}.
#[rustfmt::skip]
pub(crate) fn say_anti_own(key: impl Into<Arg>) -> Message {
    Message::new(0, 58, vec![key.into()])
}

/// April
#[rustfmt::skip]
pub(crate) fn say_april() -> Message {
    Message::new(0, 59, vec![])
}

/// at {times}
#[rustfmt::skip]
pub(crate) fn say_at(times: impl Into<Arg>) -> Message {
    Message::new(0, 60, vec![times.into()])
}

/// August
#[rustfmt::skip]
pub(crate) fn say_august() -> Message {
    Message::new(0, 61, vec![])
}

/// During a rollout at most {most#} {most#Pod exists|Pods exist} (those that are terminating are not counted), and at least {least#} {least#serves|serve}.
#[rustfmt::skip]
pub(crate) fn say_bounds(most: i64, least: i64) -> Message {
    Message::new(0, 62, vec![Arg::Int(most), Arg::Int(least)])
}

/// {name} has {replicas#} {replicas#Pod|Pods}: {healthy#} must stay healthy, so an eviction may take {free#} at a time.
#[rustfmt::skip]
pub(crate) fn say_budget(name: impl Into<Arg>, replicas: i64, healthy: i64, free: i64) -> Message {
    Message::new(0, 63, vec![name.into(), Arg::Int(replicas), Arg::Int(healthy), Arg::Int(free)])
}

/// {value} is {bytes#} bytes ({binary}).
#[rustfmt::skip]
pub(crate) fn say_bytes(value: impl Into<Arg>, bytes: i64, binary: impl Into<Arg>) -> Message {
    Message::new(0, 64, vec![value.into(), Arg::Int(bytes), binary.into()])
}

/// {value} is a fraction of a byte; it counts as {bytes#} {bytes#byte|bytes}. `m` means thousandths: `M` or `Mi` was meant?
#[rustfmt::skip]
pub(crate) fn say_bytes_fraction(value: impl Into<Arg>, bytes: i64) -> Message {
    Message::new(0, 65, vec![value.into(), Arg::Int(bytes)])
}

/// {value} is {bytes#} bytes.
#[rustfmt::skip]
pub(crate) fn say_bytes_plain(value: impl Into<Arg>, bytes: i64) -> Message {
    Message::new(0, 66, vec![value.into(), Arg::Int(bytes)])
}

/// {value} is {n} cores.
#[rustfmt::skip]
pub(crate) fn say_cores(value: impl Into<Arg>, n: impl Into<Arg>) -> Message {
    Message::new(0, 67, vec![value.into(), n.into()])
}

/// {value} of the nodes that the Pods run on, rounded up.
#[rustfmt::skip]
pub(crate) fn say_daemon_share(value: impl Into<Arg>) -> Message {
    Message::new(0, 68, vec![value.into()])
}

/// {value} is **{pods#} {pods#Pod|Pods}** at a time on {nodes#} {nodes#node|nodes}; percentages are rounded up.
#[rustfmt::skip]
pub(crate) fn say_daemon_share_on(value: impl Into<Arg>, pods: i64, nodes: i64) -> Message {
    Message::new(0, 69, vec![value.into(), Arg::Int(pods), Arg::Int(nodes)])
}

/// on day {days} of the month
#[rustfmt::skip]
pub(crate) fn say_days_of_month(days: impl Into<Arg>) -> Message {
    Message::new(0, 70, vec![days.into()])
}

/// December
#[rustfmt::skip]
pub(crate) fn say_december() -> Message {
    Message::new(0, 71, vec![])
}

/// {n#} {n#value|values} of {key} among the nodes that count in {cluster}.
#[rustfmt::skip]
pub(crate) fn say_domains_counted(n: i64, key: impl Into<Arg>, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 72, vec![Arg::Int(n), key.into(), cluster.into()])
}

/// {n#} {n#value|values} of {key} among the open nodes in {cluster}.
#[rustfmt::skip]
pub(crate) fn say_domains_on(n: i64, key: impl Into<Arg>, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 73, vec![Arg::Int(n), key.into(), cluster.into()])
}

/// {days} or {weekdays}, whichever comes
#[rustfmt::skip]
pub(crate) fn say_either_day(days: impl Into<Arg>, weekdays: impl Into<Arg>) -> Message {
    Message::new(0, 74, vec![days.into(), weekdays.into()])
}

/// every {time}, counted from when it was last started
#[rustfmt::skip]
pub(crate) fn say_every(time: impl Into<Arg>) -> Message {
    Message::new(0, 75, vec![time.into()])
}

/// every day
#[rustfmt::skip]
pub(crate) fn say_every_day() -> Message {
    Message::new(0, 76, vec![])
}

/// every {n#} hours at minute {minute#}
#[rustfmt::skip]
pub(crate) fn say_every_hours(n: i64, minute: i64) -> Message {
    Message::new(0, 77, vec![Arg::Int(n), Arg::Int(minute)])
}

/// every minute
#[rustfmt::skip]
pub(crate) fn say_every_minute() -> Message {
    Message::new(0, 78, vec![])
}

/// every {n#} minutes
#[rustfmt::skip]
pub(crate) fn say_every_minutes(n: i64) -> Message {
    Message::new(0, 79, vec![Arg::Int(n)])
}

/// every {n#} minutes within {hours}
#[rustfmt::skip]
pub(crate) fn say_every_minutes_in(n: i64, hours: impl Into<Arg>) -> Message {
    Message::new(0, 80, vec![Arg::Int(n), hours.into()])
}

/// February
#[rustfmt::skip]
pub(crate) fn say_february() -> Message {
    Message::new(0, 81, vec![])
}

/// `maxUnavailable` {value} comes to 0, and so does `maxSurge`: Kubernetes then takes **1 Pod** as unavailable, so that the rollout can move.
#[rustfmt::skip]
pub(crate) fn say_fencepost(value: impl Into<Arg>) -> Message {
    Message::new(0, 82, vec![value.into()])
}

/// Friday
#[rustfmt::skip]
pub(crate) fn say_friday() -> Message {
    Message::new(0, 83, vec![])
}

/// {value} is half a core.
#[rustfmt::skip]
pub(crate) fn say_half_core(value: impl Into<Arg>) -> Message {
    Message::new(0, 84, vec![value.into()])
}

/// at minute {n#} of every hour
#[rustfmt::skip]
pub(crate) fn say_hourly(n: i64) -> Message {
    Message::new(0, 85, vec![Arg::Int(n)])
}

/// {repository} from {registry}.
#[rustfmt::skip]
pub(crate) fn say_image(repository: impl Into<Arg>, registry: impl Into<Arg>) -> Message {
    Message::new(0, 86, vec![repository.into(), registry.into()])
}

/// Pinned by its digest: always the same bytes.
#[rustfmt::skip]
pub(crate) fn say_image_digest() -> Message {
    Message::new(0, 87, vec![])
}

/// Tag `latest`: whatever was pushed last.
#[rustfmt::skip]
pub(crate) fn say_image_latest() -> Message {
    Message::new(0, 88, vec![])
}

/// Tag {tag}: whoever may push can move it.
#[rustfmt::skip]
pub(crate) fn say_image_tag(tag: impl Into<Arg>) -> Message {
    Message::new(0, 89, vec![tag.into()])
}

/// in {months}
#[rustfmt::skip]
pub(crate) fn say_in_months(months: impl Into<Arg>) -> Message {
    Message::new(0, 90, vec![months.into()])
}

/// January
#[rustfmt::skip]
pub(crate) fn say_january() -> Message {
    Message::new(0, 91, vec![])
}

/// July
#[rustfmt::skip]
pub(crate) fn say_july() -> Message {
    Message::new(0, 92, vec![])
}

/// June
#[rustfmt::skip]
pub(crate) fn say_june() -> Message {
    Message::new(0, 93, vec![])
}

/// {label} is on {n#} of {all#} {all#node|nodes} in {cluster}.
#[rustfmt::skip]
pub(crate) fn say_label_on(label: impl Into<Arg>, n: i64, all: i64, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 94, vec![label.into(), Arg::Int(n), Arg::Int(all), cluster.into()])
}

/// More than this the container does not get; where no request is written, it is the request too.
#[rustfmt::skip]
pub(crate) fn say_limit() -> Message {
    Message::new(0, 95, vec![])
}

/// Above it the container is slowed down, not killed.
#[rustfmt::skip]
pub(crate) fn say_limit_cpu() -> Message {
    Message::new(0, 96, vec![])
}

/// Above it the container is killed (OOMKilled, exit code 137) and started again.
#[rustfmt::skip]
pub(crate) fn say_limit_memory() -> Message {
    Message::new(0, 97, vec![])
}

/// {items}
#[rustfmt::skip]
pub(crate) fn say_list(items: impl Into<Arg>) -> Message {
    Message::new(0, 98, vec![items.into()])
}

/// {first}, then every {period#} s. {n#} {n#failure restarts|failures in a row restart} the container: a hang is noticed after **{soonest#} to {latest#} s**, then it has {grace#} s to stop.
#[rustfmt::skip]
pub(crate) fn say_liveness(first: impl Into<Arg>, period: i64, n: i64, soonest: i64, latest: i64, grace: i64) -> Message {
    Message::new(0, 99, vec![first.into(), Arg::Int(period), Arg::Int(n), Arg::Int(soonest), Arg::Int(latest), Arg::Int(grace)])
}

/// March
#[rustfmt::skip]
pub(crate) fn say_march() -> Message {
    Message::new(0, 100, vec![])
}

/// May
#[rustfmt::skip]
pub(crate) fn say_may() -> Message {
    Message::new(0, 101, vec![])
}

/// A new Pod counts as available once it has been Ready for {n#} s without a break.
#[rustfmt::skip]
pub(crate) fn say_min_ready(n: i64) -> Message {
    Message::new(0, 102, vec![Arg::Int(n)])
}

/// at minutes {minutes} within {hours}
#[rustfmt::skip]
pub(crate) fn say_minutes_in(minutes: impl Into<Arg>, hours: impl Into<Arg>) -> Message {
    Message::new(0, 103, vec![minutes.into(), hours.into()])
}

/// Monday
#[rustfmt::skip]
pub(crate) fn say_monday() -> Message {
    Message::new(0, 104, vec![])
}

/// {first} to {last}
#[rustfmt::skip]
pub(crate) fn say_month_range(first: impl Into<Arg>, last: impl Into<Arg>) -> Message {
    Message::new(0, 105, vec![first.into(), last.into()])
}

/// {path}: {source}.
#[rustfmt::skip]
pub(crate) fn say_mount(path: impl Into<Arg>, source: impl Into<Arg>) -> Message {
    Message::new(0, 106, vec![path.into(), source.into()])
}

/// Mounted: {mounts}.
#[rustfmt::skip]
pub(crate) fn say_mounted(mounts: impl Into<Arg>) -> Message {
    Message::new(0, 107, vec![mounts.into()])
}

/// {container} at {path}
#[rustfmt::skip]
pub(crate) fn say_mounted_at(container: impl Into<Arg>, path: impl Into<Arg>) -> Message {
    Message::new(0, 108, vec![container.into(), path.into()])
}

/// No container mounts it.
#[rustfmt::skip]
pub(crate) fn say_mounted_nowhere() -> Message {
    Message::new(0, 109, vec![])
}

/// No two may share a {key}: {run#} different {run#value is|values are} needed among the nodes that are open to them.
#[rustfmt::skip]
pub(crate) fn say_needs_domains(key: impl Into<Arg>, run: i64) -> Message {
    Message::new(0, 110, vec![key.into(), Arg::Int(run)])
}

/// No two may share a {key}: {run#} {run#is|are} needed to run, **{roll#} to roll out**, since a new Pod comes before an old one goes.
#[rustfmt::skip]
pub(crate) fn say_needs_domains_to_roll(key: impl Into<Arg>, run: i64, roll: i64) -> Message {
    Message::new(0, 111, vec![key.into(), Arg::Int(run), Arg::Int(roll)])
}

/// never: no such day comes
#[rustfmt::skip]
pub(crate) fn say_never() -> Message {
    Message::new(0, 112, vec![])
}

/// Next: {runs} UTC.
#[rustfmt::skip]
pub(crate) fn say_next_runs(runs: impl Into<Arg>) -> Message {
    Message::new(0, 113, vec![runs.into()])
}

/// Next, where that is UTC: {runs}.
#[rustfmt::skip]
pub(crate) fn say_next_runs_if_utc(runs: impl Into<Arg>) -> Message {
    Message::new(0, 114, vec![runs.into()])
}

/// Only nodes with {terms}.
#[rustfmt::skip]
pub(crate) fn say_node_affinity(terms: impl Into<Arg>) -> Message {
    Message::new(0, 115, vec![terms.into()])
}

/// Only nodes that meet one of: {terms}.
#[rustfmt::skip]
pub(crate) fn say_node_affinity_any(terms: impl Into<Arg>) -> Message {
    Message::new(0, 116, vec![terms.into()])
}

/// No scheduler looks at this Pod: the kubelet of that node takes it or refuses it.
#[rustfmt::skip]
pub(crate) fn say_node_name() -> Message {
    Message::new(0, 117, vec![])
}

/// Only nodes that carry all of these labels.
#[rustfmt::skip]
pub(crate) fn say_node_selector() -> Message {
    Message::new(0, 118, vec![])
}

/// The {n#} eligible {n#node has|nodes have} {amount}{n#| each} in {cluster}.
#[rustfmt::skip]
pub(crate) fn say_nodes_have(n: i64, amount: impl Into<Arg>, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 119, vec![Arg::Int(n), amount.into(), cluster.into()])
}

/// The {n#} eligible nodes have {least} to {most} in {cluster}.
#[rustfmt::skip]
pub(crate) fn say_nodes_have_between(n: i64, least: impl Into<Arg>, most: impl Into<Arg>, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 120, vec![Arg::Int(n), least.into(), most.into(), cluster.into()])
}

/// November
#[rustfmt::skip]
pub(crate) fn say_november() -> Message {
    Message::new(0, 121, vec![])
}

/// October
#[rustfmt::skip]
pub(crate) fn say_october() -> Message {
    Message::new(0, 122, vec![])
}

/// {value} is one core.
#[rustfmt::skip]
pub(crate) fn say_one_core(value: impl Into<Arg>) -> Message {
    Message::new(0, 123, vec![value.into()])
}

/// With taints and all, {n#} of {all#} {all#node|nodes} in {cluster} {n#is|are} open to the Pods: {nodes}.
#[rustfmt::skip]
pub(crate) fn say_open(n: i64, all: i64, cluster: impl Into<Arg>, nodes: impl Into<Arg>) -> Message {
    Message::new(0, 124, vec![Arg::Int(n), Arg::Int(all), cluster.into(), nodes.into()])
}

/// With taints and all, none of the {all#} {all#node|nodes} in {cluster} is open to the Pods.
#[rustfmt::skip]
pub(crate) fn say_open_none(all: i64, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 125, vec![Arg::Int(all), cluster.into()])
}

/// {updated#} of {replicas#} Pods take part in a rollout, those with the highest numbers; the others keep the old template.
#[rustfmt::skip]
pub(crate) fn say_partition(updated: i64, replicas: i64) -> Message {
    Message::new(0, 126, vec![Arg::Int(updated), Arg::Int(replicas)])
}

/// {name} is priority {value}: Pods with less may be evicted to make room.
#[rustfmt::skip]
pub(crate) fn say_priority(name: impl Into<Arg>, value: impl Into<Arg>) -> Message {
    Message::new(0, 127, vec![name.into(), value.into()])
}

/// First asked {from#} to {to#} s after the start
#[rustfmt::skip]
pub(crate) fn say_probe_first(from: i64, to: i64) -> Message {
    Message::new(0, 128, vec![Arg::Int(from), Arg::Int(to)])
}

/// First asked when the startupProbe has succeeded
#[rustfmt::skip]
pub(crate) fn say_probe_first_after_startup() -> Message {
    Message::new(0, 129, vec![])
}

/// After {n#} s without progress the rollout is reported as failed (`ProgressDeadlineExceeded`); it is neither stopped nor undone.
#[rustfmt::skip]
pub(crate) fn say_progress_deadline(n: i64) -> Message {
    Message::new(0, 130, vec![Arg::Int(n)])
}

/// The registry is asked at every start.
#[rustfmt::skip]
pub(crate) fn say_pull_always() -> Message {
    Message::new(0, 131, vec![])
}

/// A node that has the image does not ask again.
#[rustfmt::skip]
pub(crate) fn say_pull_if_not_present() -> Message {
    Message::new(0, 132, vec![])
}

/// It is never pulled: the node must have it.
#[rustfmt::skip]
pub(crate) fn say_pull_never() -> Message {
    Message::new(0, 133, vec![])
}

/// {value} is a quarter of a core.
#[rustfmt::skip]
pub(crate) fn say_quarter_core(value: impl Into<Arg>) -> Message {
    Message::new(0, 134, vec![value.into()])
}

/// Reached through Service {address}.
#[rustfmt::skip]
pub(crate) fn say_reached(address: impl Into<Arg>) -> Message {
    Message::new(0, 135, vec![address.into()])
}

/// No Service of this set leads here. A port need not be listed to be reachable.
#[rustfmt::skip]
pub(crate) fn say_reached_by_none() -> Message {
    Message::new(0, 136, vec![])
}

/// {first}, then every {period#} s. After {n#} {n#failure|failures in a row} the Pod gets no more requests: **{soonest#} to {latest#} s** after it stops answering.
#[rustfmt::skip]
pub(crate) fn say_readiness(first: impl Into<Arg>, period: i64, n: i64, soonest: i64, latest: i64) -> Message {
    Message::new(0, 137, vec![first.into(), Arg::Int(period), Arg::Int(n), Arg::Int(soonest), Arg::Int(latest)])
}

/// `Recreate`: all {n#} {n#Pod stops|Pods stop} before the first new one starts; nothing serves in between.
#[rustfmt::skip]
pub(crate) fn say_recreate(n: i64) -> Message {
    Message::new(0, 138, vec![Arg::Int(n)])
}

/// **{n#} {n#Pod|Pods}**.
#[rustfmt::skip]
pub(crate) fn say_replicas(n: i64) -> Message {
    Message::new(0, 139, vec![Arg::Int(n)])
}

/// A HorizontalPodAutoscaler sets this number, from {least#} to {most#}; what is written here counts only until it does, and again at every apply.
#[rustfmt::skip]
pub(crate) fn say_replicas_scaled(least: i64, most: i64) -> Message {
    Message::new(0, 140, vec![Arg::Int(least), Arg::Int(most)])
}

/// The scheduler sets it aside on the node, used or not.
#[rustfmt::skip]
pub(crate) fn say_request() -> Message {
    Message::new(0, 141, vec![])
}

/// Saturday
#[rustfmt::skip]
pub(crate) fn say_saturday() -> Message {
    Message::new(0, 142, vec![])
}

/// Keeps {target} between {least#} and {most#} Pods.
#[rustfmt::skip]
pub(crate) fn say_scaled(target: impl Into<Arg>, least: i64, most: i64) -> Message {
    Message::new(0, 143, vec![target.into(), Arg::Int(least), Arg::Int(most)])
}

/// {schedule}: {words}; in the time zone of kube-controller-manager, most often UTC.
#[rustfmt::skip]
pub(crate) fn say_schedule(schedule: impl Into<Arg>, words: impl Into<Arg>) -> Message {
    Message::new(0, 144, vec![schedule.into(), words.into()])
}

/// {schedule}: {words}; in {zone}.
#[rustfmt::skip]
pub(crate) fn say_schedule_in(schedule: impl Into<Arg>, words: impl Into<Arg>, zone: impl Into<Arg>) -> Message {
    Message::new(0, 145, vec![schedule.into(), words.into(), zone.into()])
}

/// {n#} s is {span}.
#[rustfmt::skip]
pub(crate) fn say_seconds(n: i64, span: impl Into<Arg>) -> Message {
    Message::new(0, 146, vec![Arg::Int(n), span.into()])
}

/// {n#} of {all#} {all#node|nodes} in {cluster} {n#meets|meet} it.
#[rustfmt::skip]
pub(crate) fn say_selected_on(n: i64, all: i64, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 147, vec![Arg::Int(n), Arg::Int(all), cluster.into()])
}

/// {selector} selects {objects}.
#[rustfmt::skip]
pub(crate) fn say_selects(selector: impl Into<Arg>, objects: impl Into<Arg>) -> Message {
    Message::new(0, 148, vec![selector.into(), objects.into()])
}

/// An empty selector selects every Pod of the namespace.
#[rustfmt::skip]
pub(crate) fn say_selects_everything() -> Message {
    Message::new(0, 149, vec![])
}

/// {selector} selects nothing in this set.
#[rustfmt::skip]
pub(crate) fn say_selects_nothing(selector: impl Into<Arg>) -> Message {
    Message::new(0, 150, vec![selector.into()])
}

/// September
#[rustfmt::skip]
pub(crate) fn say_september() -> Message {
    Message::new(0, 151, vec![])
}

/// {address} leads to port {target} of the Pods.
#[rustfmt::skip]
pub(crate) fn say_service_port(address: impl Into<Arg>, target: impl Into<Arg>) -> Message {
    Message::new(0, 152, vec![address.into(), target.into()])
}

/// {value} is **{pods#} {pods#Pod|Pods}**: {percent#} % of {of#}, rounded down.
#[rustfmt::skip]
pub(crate) fn say_share_down(value: impl Into<Arg>, pods: i64, percent: i64, of: i64) -> Message {
    Message::new(0, 153, vec![value.into(), Arg::Int(pods), Arg::Int(percent), Arg::Int(of)])
}

/// {value}: {pods#} {pods#Pod|Pods}.
#[rustfmt::skip]
pub(crate) fn say_share_plain(value: impl Into<Arg>, pods: i64) -> Message {
    Message::new(0, 154, vec![value.into(), Arg::Int(pods)])
}

/// {value} is **{pods#} {pods#Pod|Pods}**: {percent#} % of {of#}, rounded up.
#[rustfmt::skip]
pub(crate) fn say_share_up(value: impl Into<Arg>, pods: i64, percent: i64, of: i64) -> Message {
    Message::new(0, 155, vec![value.into(), Arg::Int(pods), Arg::Int(percent), Arg::Int(of)])
}

/// {name}: SIGTERM at once, SIGKILL after **{grace#} s**. Requests may still arrive in the first seconds, while endpoints are being updated.
#[rustfmt::skip]
pub(crate) fn say_shutdown(name: impl Into<Arg>, grace: i64) -> Message {
    Message::new(0, 156, vec![name.into(), Arg::Int(grace)])
}

/// {name}: preStop runs, SIGTERM when it is done, SIGKILL at **{grace#} s** from the beginning: the hook's time is taken from that.
#[rustfmt::skip]
pub(crate) fn say_shutdown_hook(name: impl Into<Arg>, grace: i64) -> Message {
    Message::new(0, 157, vec![name.into(), Arg::Int(grace)])
}

/// {name}: preStop sleeps {sleep#} s of {grace#} s: no time is left, the container is killed 2 s later.
#[rustfmt::skip]
pub(crate) fn say_shutdown_no_time(name: impl Into<Arg>, sleep: i64, grace: i64) -> Message {
    Message::new(0, 158, vec![name.into(), Arg::Int(sleep), Arg::Int(grace)])
}

/// {name}: preStop sleeps {sleep#} s, SIGTERM then, SIGKILL at **{grace#} s**: {left#} s are left to finish.
#[rustfmt::skip]
pub(crate) fn say_shutdown_sleep(name: impl Into<Arg>, sleep: i64, grace: i64, left: i64) -> Message {
    Message::new(0, 159, vec![name.into(), Arg::Int(sleep), Arg::Int(grace), Arg::Int(left)])
}

/// Between the {key} with the most and that with the fewest of these Pods the difference may be **{n#}** at most; a Pod that would break it stays Pending.
#[rustfmt::skip]
pub(crate) fn say_spread(key: impl Into<Arg>, n: i64) -> Message {
    Message::new(0, 160, vec![key.into(), Arg::Int(n)])
}

/// {n#} Pods: {least#} in each.
#[rustfmt::skip]
pub(crate) fn say_spread_even(n: i64, least: i64) -> Message {
    Message::new(0, 161, vec![Arg::Int(n), Arg::Int(least)])
}

/// Its labelSelector does not match the Pods of this workload: they are not counted.
#[rustfmt::skip]
pub(crate) fn say_spread_not_own() -> Message {
    Message::new(0, 162, vec![])
}

/// Between the {key} with the most and that with the fewest of these Pods the difference should be {n#} at most; a Pod that would break it is placed all the same.
#[rustfmt::skip]
pub(crate) fn say_spread_soft(key: impl Into<Arg>, n: i64) -> Message {
    Message::new(0, 163, vec![key.into(), Arg::Int(n)])
}

/// {n#} Pods: {least#} or {most#} in each, {most#} in {rest#}.
#[rustfmt::skip]
pub(crate) fn say_spread_uneven(n: i64, least: i64, most: i64, rest: i64) -> Message {
    Message::new(0, 164, vec![Arg::Int(n), Arg::Int(least), Arg::Int(most), Arg::Int(rest)])
}

/// A run that could not be started within {n#} s of its time is left out.
#[rustfmt::skip]
pub(crate) fn say_starting_deadline(n: i64) -> Message {
    Message::new(0, 165, vec![Arg::Int(n)])
}

/// {first}, then every {period#} s. The container has at least **{seconds#} s** to start; after that it is killed.
#[rustfmt::skip]
pub(crate) fn say_startup(first: impl Into<Arg>, period: i64, seconds: i64) -> Message {
    Message::new(0, 166, vec![first.into(), Arg::Int(period), Arg::Int(seconds)])
}

/// Sunday
#[rustfmt::skip]
pub(crate) fn say_sunday() -> Message {
    Message::new(0, 167, vec![])
}

/// {text}
#[rustfmt::skip]
pub(crate) fn say_text(text: impl Into<Arg>) -> Message {
    Message::new(0, 168, vec![text.into()])
}

/// Thursday
#[rustfmt::skip]
pub(crate) fn say_thursday() -> Message {
    Message::new(0, 169, vec![])
}

/// Lets the Pod onto nodes with that taint: {n#} of {all#} in {cluster} ({nodes}).
#[rustfmt::skip]
pub(crate) fn say_tolerates(n: i64, all: i64, cluster: impl Into<Arg>, nodes: impl Into<Arg>) -> Message {
    Message::new(0, 170, vec![Arg::Int(n), Arg::Int(all), cluster.into(), nodes.into()])
}

/// None of the {all#} {all#node|nodes} in {cluster} has a taint that it tolerates.
#[rustfmt::skip]
pub(crate) fn say_tolerates_none(all: i64, cluster: impl Into<Arg>) -> Message {
    Message::new(0, 171, vec![Arg::Int(all), cluster.into()])
}

/// Lets the Pod onto nodes with that taint.
#[rustfmt::skip]
pub(crate) fn say_tolerates_what() -> Message {
    Message::new(0, 172, vec![])
}

/// It does not keep it off the others: the required node affinity does that.
#[rustfmt::skip]
pub(crate) fn say_toleration_affinity() -> Message {
    Message::new(0, 173, vec![])
}

/// It does not lead it there: nothing keeps the Pod off the other nodes.
#[rustfmt::skip]
pub(crate) fn say_toleration_no_pull() -> Message {
    Message::new(0, 174, vec![])
}

/// When the taint comes later, the Pod stays {n#} s more.
#[rustfmt::skip]
pub(crate) fn say_toleration_seconds(n: i64) -> Message {
    Message::new(0, 175, vec![Arg::Int(n)])
}

/// It does not keep it off the others: nodeSelector {labels} does that.
#[rustfmt::skip]
pub(crate) fn say_toleration_selector(labels: impl Into<Arg>) -> Message {
    Message::new(0, 176, vec![labels.into()])
}

/// {n#} s after it finished the Job is deleted, and its Pods and their logs with it.
#[rustfmt::skip]
pub(crate) fn say_ttl(n: i64) -> Message {
    Message::new(0, 177, vec![Arg::Int(n)])
}

/// Tuesday
#[rustfmt::skip]
pub(crate) fn say_tuesday() -> Message {
    Message::new(0, 178, vec![])
}

/// PersistentVolumeClaim {name}
#[rustfmt::skip]
pub(crate) fn say_volume_claim(name: impl Into<Arg>) -> Message {
    Message::new(0, 179, vec![name.into()])
}

/// ConfigMap {name}
#[rustfmt::skip]
pub(crate) fn say_volume_config(name: impl Into<Arg>) -> Message {
    Message::new(0, 180, vec![name.into()])
}

/// an empty folder on the node, gone with the Pod
#[rustfmt::skip]
pub(crate) fn say_volume_empty() -> Message {
    Message::new(0, 181, vec![])
}

/// a volume of its own, gone with the Pod
#[rustfmt::skip]
pub(crate) fn say_volume_ephemeral() -> Message {
    Message::new(0, 182, vec![])
}

/// {path} of the node
#[rustfmt::skip]
pub(crate) fn say_volume_host(path: impl Into<Arg>) -> Message {
    Message::new(0, 183, vec![path.into()])
}

/// memory of the Pod, up to its whole memory limit
#[rustfmt::skip]
pub(crate) fn say_volume_memory() -> Message {
    Message::new(0, 184, vec![])
}

/// memory of the Pod, up to {limit}; what is written counts against the container's memory limit
#[rustfmt::skip]
pub(crate) fn say_volume_memory_limit(limit: impl Into<Arg>) -> Message {
    Message::new(0, 185, vec![limit.into()])
}

/// a volume of type {kind}
#[rustfmt::skip]
pub(crate) fn say_volume_other(kind: impl Into<Arg>) -> Message {
    Message::new(0, 186, vec![kind.into()])
}

/// Secret {name}
#[rustfmt::skip]
pub(crate) fn say_volume_secret(name: impl Into<Arg>) -> Message {
    Message::new(0, 187, vec![name.into()])
}

/// a volume whose source is not known
#[rustfmt::skip]
pub(crate) fn say_volume_unknown() -> Message {
    Message::new(0, 188, vec![])
}

/// Wednesday
#[rustfmt::skip]
pub(crate) fn say_wednesday() -> Message {
    Message::new(0, 189, vec![])
}

/// {first} to {last}
#[rustfmt::skip]
pub(crate) fn say_weekday_range(first: impl Into<Arg>, last: impl Into<Arg>) -> Message {
    Message::new(0, 190, vec![first.into(), last.into()])
}

/// All containers ended with exit code 0. In a workload that should run for good, the process has nothing to keep it in the foreground.
#[rustfmt::skip]
pub(crate) fn status_completed() -> Message {
    Message::new(0, 191, vec![])
}

/// The kubelet could not put the container together: most often a ConfigMap, a Secret or a key of one that does not exist, or `runAsNonRoot` with an image that runs as root.
#[rustfmt::skip]
pub(crate) fn status_config() -> Message {
    Message::new(0, 192, vec![])
}

/// The container starts, ends, and is started again after a pause that doubles from 10 s to 5 min; it begins anew once a container has run for 10 min. Look at what it said last: `kubectl logs --previous`, and at its exit code: 137 with OOMKilled is the memory limit, 137 or 143 otherwise most often a livenessProbe, 126 and 127 a command that cannot be run.
#[rustfmt::skip]
pub(crate) fn status_crash_loop() -> Message {
    Message::new(0, 193, vec![])
}

/// On its node, waiting for volumes, the network or an image. If it stays: a Secret or ConfigMap that is missing, a volume that is attached elsewhere, or a network plugin that is not ready; `kubectl describe pod` shows the event.
#[rustfmt::skip]
pub(crate) fn status_creating() -> Message {
    Message::new(0, 194, vec![])
}

/// No progress for `progressDeadlineSeconds` (600 by default). The Deployment is only marked: it is neither stopped nor undone, and goes on if the cause goes away.
#[rustfmt::skip]
pub(crate) fn status_deadline() -> Message {
    Message::new(0, 195, vec![])
}

/// A container ended with another exit code than 0 and is not started again (`restartPolicy`), or not yet.
#[rustfmt::skip]
pub(crate) fn status_error() -> Message {
    Message::new(0, 196, vec![])
}

/// The kubelet ended it because the node ran short (memory, disk, process ids), or because it used more ephemeral storage or emptyDir than its limit. It does not come back by itself; its controller makes another.
#[rustfmt::skip]
pub(crate) fn status_evicted() -> Message {
    Message::new(0, 197, vec![])
}

/// `schedulingGates` hold it back: no scheduler looks at it until whoever set them takes them away.
#[rustfmt::skip]
pub(crate) fn status_gated() -> Message {
    Message::new(0, 198, vec![])
}

/// The image's name cannot be read; no retry helps.
#[rustfmt::skip]
pub(crate) fn status_image_name() -> Message {
    Message::new(0, 199, vec![])
}

/// `imagePullPolicy: Never`, and the node does not have the image.
#[rustfmt::skip]
pub(crate) fn status_image_never() -> Message {
    Message::new(0, 200, vec![])
}

/// The node could not pull the image and tries again after a pause that grows to 5 min. The name, the tag, the registry's answer (a missing pull secret looks like a missing image) or the network: the event says which.
#[rustfmt::skip]
pub(crate) fn status_image_pull() -> Message {
    Message::new(0, 201, vec![])
}

/// The container passed its memory limit, or the node had no memory left, and the kernel killed it (exit code 137). What is written to memory-backed volumes counts.
#[rustfmt::skip]
pub(crate) fn status_oom() -> Message {
    Message::new(0, 202, vec![])
}

/// Accepted, but not running: without a node (a `FailedScheduling` event says why), or on a node that is still pulling images or mounting volumes.
#[rustfmt::skip]
pub(crate) fn status_pending() -> Message {
    Message::new(0, 203, vec![])
}

/// The runtime could not start the process: a command that is not in the image, no right to execute it, or a mount that hides it.
#[rustfmt::skip]
pub(crate) fn status_run() -> Message {
    Message::new(0, 204, vec![])
}

/// Deleted, in its grace period: preStop, then SIGTERM, then SIGKILL. If it stays beyond that: a finalizer, or a node that does not answer.
#[rustfmt::skip]
pub(crate) fn status_terminating() -> Message {
    Message::new(0, 205, vec![])
}

/// A probe failed. Readiness: the Pod gets no requests. Liveness and startup: after `failureThreshold` failures in a row the container is killed and started again.
#[rustfmt::skip]
pub(crate) fn status_unhealthy() -> Message {
    Message::new(0, 206, vec![])
}

/// The node does not report. After 5 min (the tolerations of `node.kubernetes.io/unreachable`) its Pods are deleted, and replaced where their controller may.
#[rustfmt::skip]
pub(crate) fn status_unknown() -> Message {
    Message::new(0, 207, vec![])
}

/// No node took the Pod. The event counts the nodes by the first reason each gave; give it to `podfit explain` for each reason in words.
#[rustfmt::skip]
pub(crate) fn status_unschedulable() -> Message {
    Message::new(0, 208, vec![])
}

/// Only on nodes that meet the required node affinity.
#[rustfmt::skip]
pub(crate) fn words_affinity() -> Message {
    Message::new(0, 209, vec![])
}

/// On any node that has room and no taint that the Pods do not tolerate.
#[rustfmt::skip]
pub(crate) fn words_any_node() -> Message {
    Message::new(0, 210, vec![])
}

/// {name} ({image})
#[rustfmt::skip]
pub(crate) fn words_container(name: impl Into<Arg>, image: impl Into<Arg>) -> Message {
    Message::new(0, 211, vec![name.into(), image.into()])
}

/// Starts a Job {when}, with {containers}.
#[rustfmt::skip]
pub(crate) fn words_cron(when: impl Into<Arg>, containers: impl Into<Arg>) -> Message {
    Message::new(0, 212, vec![when.into(), containers.into()])
}

/// Runs one Pod on every node that is open to it, with {containers}.
#[rustfmt::skip]
pub(crate) fn words_every_node(containers: impl Into<Arg>) -> Message {
    Message::new(0, 213, vec![containers.into()])
}

/// Runs {n#} {n#Pod|Pods} at a time to their end, with {containers}.
#[rustfmt::skip]
pub(crate) fn words_job(n: i64, containers: impl Into<Arg>) -> Message {
    Message::new(0, 214, vec![Arg::Int(n), containers.into()])
}

/// {kind} {name}.
#[rustfmt::skip]
pub(crate) fn words_object(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(0, 215, vec![kind.into(), name.into()])
}

/// Only on nodes with {labels}.
#[rustfmt::skip]
pub(crate) fn words_only_nodes(labels: impl Into<Arg>) -> Message {
    Message::new(0, 216, vec![labels.into()])
}

/// {container}, {probe}: {line}
#[rustfmt::skip]
pub(crate) fn words_probe(container: impl Into<Arg>, probe: impl Into<Arg>, line: impl Into<Arg>) -> Message {
    Message::new(0, 217, vec![container.into(), probe.into(), line.into()])
}

/// Reached through Service {name}, port {ports}.
#[rustfmt::skip]
pub(crate) fn words_reached(name: impl Into<Arg>, ports: impl Into<Arg>) -> Message {
    Message::new(0, 218, vec![name.into(), ports.into()])
}

/// Runs {n#} {n#Pod|Pods} with {containers}.
#[rustfmt::skip]
pub(crate) fn words_runs(n: i64, containers: impl Into<Arg>) -> Message {
    Message::new(0, 219, vec![Arg::Int(n), containers.into()])
}

/// Runs one Pod with {containers}.
#[rustfmt::skip]
pub(crate) fn words_runs_once(containers: impl Into<Arg>) -> Message {
    Message::new(0, 220, vec![containers.into()])
}

/// Volume {name}: {source}.
#[rustfmt::skip]
pub(crate) fn words_volume(name: impl Into<Arg>, source: impl Into<Arg>) -> Message {
    Message::new(0, 221, vec![name.into(), source.into()])
}
