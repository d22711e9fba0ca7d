// Made by `cargo xtask messages` from messages/en/availability.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "autoscaler-cannot-scale",
        "autoscaler-cannot-scale.help",
        "autoscaler-cannot-scale.least",
        "autoscaler-few-replicas",
        "autoscaler-few-replicas.help",
        "autoscaler-fixed-replicas",
        "autoscaler-fixed-replicas.help",
        "autoscaler-fixed-replicas.scaler",
        "autoscaler-switched-off",
        "autoscaler-switched-off.help",
        "autoscaler-target-not-scalable",
        "autoscaler-target-not-scalable.help",
        "autoscaler-unknown-container",
        "autoscaler-unknown-container.help",
        "autoscaler-unknown-container.label",
        "autoscaler-without-requests",
        "autoscaler-without-requests.container",
        "autoscaler-without-requests.help",
        "autoscaler-without-requests.others",
        "autoscalers-fight",
        "autoscalers-fight.help",
        "autoscalers-fight.vertical",
        "bare-pod",
        "bare-pod.help",
        "cron-days-either",
        "cron-days-either.help",
        "cron-job-blocked-by-stuck-run",
        "cron-job-blocked-by-stuck-run.help",
        "cron-job-deadline-too-short",
        "cron-job-deadline-too-short.help",
        "cron-job-with-job-ttl",
        "cron-job-with-job-ttl.help",
        "cron-job-without-deadline",
        "cron-job-without-deadline.help",
        "cron-never-runs",
        "cron-never-runs.help",
        "cron-runs-overlap",
        "cron-runs-overlap.help",
        "cron-skipped-by-clock-change",
        "cron-skipped-by-clock-change.help",
        "cron-skipped-by-clock-change.label",
        "disruption-budget-blocks-drains",
        "disruption-budget-blocks-drains.absolute",
        "disruption-budget-blocks-drains.help",
        "disruption-budget-blocks-drains.help-single",
        "disruption-budget-blocks-drains.single",
        "disruption-budget-blocks-drains.unscalable",
        "disruption-budget-blocks-drains.unscalable-help",
        "disruption-budget-keeps-unhealthy",
        "disruption-budget-keeps-unhealthy.help",
        "disruption-budget-least",
        "disruption-budget-protects-nothing",
        "disruption-budget-protects-nothing.help",
        "disruption-budget-protects-nothing.single",
        "disruption-budget-protects-nothing.zero",
        "disruption-budget-selects-all",
        "disruption-budget-selects-all.counted",
        "disruption-budget-selects-all.help",
        "disruption-budget-selects-nothing",
        "disruption-budget-selects-nothing.absent",
        "disruption-budget-selects-nothing.absent-help",
        "disruption-budget-selects-nothing.help",
        "disruption-budget-selects-nothing.near",
        "disruption-budget-without-policy",
        "disruption-budget-without-policy.help",
        "drain-never-ends",
        "drain-never-ends.help",
        "drain-never-ends.help-spread",
        "fewer-than-three-replicas",
        "fewer-than-three-replicas.help",
        "fix-always-allow",
        "fix-delete-replicas",
        "fix-delete-ttl",
        "fix-grace-period",
        "fix-max-unavailable-one",
        "fix-restart-never",
        "fix-safe-to-evict",
        "fix-starting-deadline",
        "fix-ttl",
        "job-loses-logs",
        "job-loses-logs.help",
        "job-never-completes",
        "job-never-completes.help",
        "job-never-removed",
        "job-never-removed.help",
        "job-parallelism-above-completions",
        "job-parallelism-above-completions.help",
        "job-parallelism-above-completions.label",
        "job-runs-again",
        "job-runs-again.help",
        "job-runs-again.limit",
        "job-without-deadline",
        "job-without-deadline.help",
        "missing-disruption-budget",
        "missing-disruption-budget.help",
        "missing-node-affinity",
        "missing-node-affinity.help",
        "missing-pre-stop",
        "missing-pre-stop.help",
        "missing-priority-class",
        "missing-priority-class.help",
        "missing-priority-class.other",
        "missing-topology-spread",
        "missing-topology-spread.help",
        "not-rolling-update",
        "not-rolling-update.help",
        "pre-stop-exceeds-grace-period",
        "pre-stop-exceeds-grace-period.help",
        "pre-stop-exceeds-grace-period.nearly",
        "pre-stop-exceeds-grace-period.probe",
        "replicas-not-spread",
        "replicas-not-spread.help",
        "scale-down-blocked-by-local-storage",
        "scale-down-blocked-by-local-storage.help",
        "several-autoscalers",
        "several-autoscalers.help",
        "several-autoscalers.other",
        "several-disruption-budgets",
        "several-disruption-budgets.help",
        "several-disruption-budgets.other",
        "several-disruption-budgets.pods",
        "shutdown-budget",
        "single-replica",
        "single-replica.help",
        "unknown-time-zone",
        "unknown-time-zone.help",
        "unknown-time-zone.sign",
        "unknown-time-zone.sign-help",
        "zero-grace-period",
        "zero-grace-period.help",
        "zero-grace-period.stateful",
    ],
    english: lines![
        "{name} keeps {replicas#} replicas whatever it measures: minReplicas is maxReplicas",
        "Raise maxReplicas or lower minReplicas, or remove the autoscaler and set spec.replicas",
        "no fewer than {replicas#}",
        "{kind} {name} may be scaled down to {replicas#} {replicas#replica|replicas}",
        "Set minReplicas to {wanted#} or more",
        "Each apply sets replicas back to {replicas#}, whatever {kind} {name} had chosen",
        "Remove spec.replicas. For a Deployment that is live, first run kubectl apply edit-last-applied and remove it there, else the first apply without it starts again from 1",
        "scales it",
        "{kind} {name} has 0 replicas: {scaler} does nothing until somebody sets another number",
        "Remove spec.replicas, or set the number to start with",
        "{kind} {name} has no scale subresource: the autoscaler does nothing",
        "Aim it at a Deployment, a StatefulSet or another kind with spec.replicas",
        "{name} measures container {container}, which its Pods do not have: they have {names}",
        "Name one of them, unless something adds the container at admission",
        "the containers",
        "{name} scales by the utilization of {resource}, a share of the request, and container {container} requests none: it never scales",
        "{container} has no request for {resource}",
        "Set resources.requests.{resource} of container {container}, unless a LimitRange of the namespace fills it in",
        "{name} scales by the utilization of {resource}, a share of the request, and container {container} requests none: this metric does not count, and the others never scale down",
        "{name} divides by the {resource} request that VerticalPodAutoscaler {other} keeps changing: the two fight over {kind} {target}",
        "Scale by another metric, or take {resource} out of controlledResources",
        "sets the {resource} request",
        "Nothing brings Pod {name} back when its node is drained or lost",
        "Make it a Deployment, a StatefulSet or a Job",
        "{schedule} runs on each day of the month {day} and on each day of the week {weekday}: with both given, either is enough",
        "Restrict one of the two, and let the command check the other",
        "A run of {name} that hangs, or whose image cannot be pulled, keeps all later runs from starting",
        "Set activeDeadlineSeconds in jobTemplate.spec to the longest a run may take",
        "A run of {name} that is {seconds#} s late is given up, and the controller may look only every 10 s: runs are lost",
        "Set startingDeadlineSeconds to 10 or more, or remove it",
        "Finished Jobs of {name} are removed after {seconds#} s, whatever its history limits say",
        "Leave removal to successfulJobsHistoryLimit and failedJobsHistoryLimit, which keeps the last {failed#} {failed#failure|failures}",
        "A run of {name} is started however late it is, and after 100 missed ones none is started at all",
        "Set startingDeadlineSeconds to how late a run may start: then only the runs missed within it count",
        "{schedule} names a day that no month has: it never runs",
        "Name a day that exists; for the last day of a month, run on 28-31 and let the command check the date",
        "{name} starts a run every {minutes#} {minutes#minute|minutes} whether or not the last one has ended",
        "Set concurrencyPolicy: Forbid, or an activeDeadlineSeconds that is shorter than that",
        "{schedule} is left out once a year: in {zone} the hour from {hour#}:00 does not exist on the day when the clocks go forward",
        "Run at another hour, or in Etc/UTC; in autumn the same hour comes twice",
        "no {hour#} o'clock on that day",
        "{policy} lets none of the {replicas#} Pods of {owners} go: a drain of their nodes does not end",
        "{policy} lets no Pod go, however many there are: a drain of their nodes does not end",
        "Set maxUnavailable: 1, which lets one Pod go at a time and follows the replica count",
        "Run two replicas, or set maxUnavailable: 1 and accept that a drain restarts the one",
        "{policy} keeps the only Pod of {owners} where it is: a drain of its node does not end",
        "{policy} is counted from the owners' replicas, which {resource} do not have: the budget lets no Pod go",
        "Select only Pods of Deployments, StatefulSets and ReplicaSets, or give minAvailable as a whole number, which counts Pods",
        "Running Pods that are not Ready may not go while the budget is not met: one broken rollout blocks drains",
        "Set unhealthyPodEvictionPolicy: AlwaysAllow, unless a Pod that is not Ready still does something worth keeping",
        "may go down to {replicas#}",
        "{policy} lets all {replicas#} Pods of {owners} go at once: percentages round up",
        "Set maxUnavailable: 1, or a minAvailable between 1 and the replicas less one",
        "{policy} of one replica rounds up to 1: the only Pod of {owners} may go",
        "{policy} lets all {replicas#} Pods of {owners} go at once",
        "An empty selector covers every Pod of the namespace",
        "An empty selector covers every Pod of the namespace, those of {workloads#} workloads of the set among them, as one group",
        "Write one budget per workload, with its Pods' labels: under this one a Pod of one workload may go only while the others are healthy, and any second budget makes evictions fail",
        "The budget selects {selector}, which no Pod of the set carries",
        "The budget has no selector: it covers no Pod",
        "Set spec.selector to labels that the Pods carry",
        "Select labels of the Pod template, not of the Deployment's own metadata",
        "Pods of {kind} {name} carry {labels}",
        "The budget says neither minAvailable nor maxUnavailable: it expects no Pods, and lets none go",
        "Set maxUnavailable: 1, which lets one Pod go at a time",
        "A drain of {node}, which holds {pods#} Pods of {kind} {name}, does not end: {pending#} new {pending#Pod finds|Pods find} no other node, and {policy} lets no more go",
        "Leave room for these Pods on the other nodes, or add a node before one is drained",
        "Set nodeTaintsPolicy: Honor in the spread constraint, so that a cordoned node does not count as an empty one, or whenUnsatisfiable: ScheduleAnyway",
        "{kind} {name} keeps {replicas#} {replicas#replica|replicas}",
        "Keep at least {wanted#}: then one may be lost while another restarts",
        "Let broken Pods go: unhealthyPodEvictionPolicy: AlwaysAllow",
        "Leave the number to the autoscaler: remove spec.replicas",
        "Leave removal to the history limits: remove ttlSecondsAfterFinished",
        "Grant {seconds#} s",
        "Let one Pod go at a time: maxUnavailable: 1",
        "Make a new Pod for each try: restartPolicy: Never",
        "Say that the Pods may go: cluster-autoscaler.kubernetes.io/safe-to-evict: \"true\"",
        "Start up to {seconds#} s late: startingDeadlineSeconds: {seconds#}",
        "Remove it a day after it has finished: ttlSecondsAfterFinished: 86400",
        "After {limit#} {limit#restart|restarts} the Pod of {kind} {name} is deleted, and its logs with it",
        "Set restartPolicy: Never: each try gets a Pod of its own, and failed Pods stay",
        "{kind} {name} does not complete while container {container} runs, and {program} does not end by itself",
        "Make {container} a sidecar: an init container with restartPolicy: Always, which is stopped when the others have ended",
        "Job {name} and its Pods stay after it has finished, until somebody deletes them",
        "Set ttlSecondsAfterFinished. Where a tool such as Flux or Argo CD applies the manifest again, it makes, and runs, a removed Job anew",
        "{parallelism#} Pods are never needed at once: {completions#} {completions#completion is|completions are} all there is to do",
        "Lower parallelism, or raise completions",
        "{completions#} in all",
        "{kind} {name} is tried again although backoffLimit is 0: with OnFailure the container is restarted before the Job fails",
        "Set restartPolicy: Never, so that a failed container fails the Pod and with it the Job",
        "one try",
        "{kind} {name} may run, or hang, for ever",
        "Set activeDeadlineSeconds to the longest it may take, all tries together",
        "Nothing keeps a drain from taking all {replicas#} Pods of {kind} {name} at once",
        "Add a PodDisruptionBudget with maxUnavailable: 1 and the Pods' labels",
        "The Pods of {kind} {name} name no nodes: neither nodeSelector nor nodeAffinity",
        "Say which nodes they are for, where nodes differ",
        "Container {name} gets SIGTERM while Service {service} still sends it requests",
        "Add lifecycle.preStop.sleep with a few seconds, so that endpoints and load balancers hear of it first",
        "Pods of {kind} {name} have no priorityClassName",
        "Name a PriorityClass, so that it is known what goes first when room is short",
        "priorityClassName {name} is none of {allowed}",
        "The {replicas#} Pods of {kind} {name} have no topologySpreadConstraints",
        "Add one on topology.kubernetes.io/zone with whenUnsatisfiable: ScheduleAnyway",
        "Deployment {name} is down during each rollout: Recreate stops all Pods before it starts new ones, and Service {service} sends to them",
        "Use RollingUpdate, unless two versions must never run at once",
        "preStop of container {name} sleeps {seconds#} s of a grace period of {grace#} s: it is cut off, and the container gets SIGTERM and SIGKILL within 2 s",
        "Sleep less, or set terminationGracePeriodSeconds well above {seconds#}: the hook counts against it",
        "preStop of container {name} sleeps {seconds#} s of a grace period of {grace#} s: SIGKILL follows SIGTERM within 2 s",
        "After a failed {probe} there are {own#} s to stop, and preStop of container {name} sleeps {seconds#} s: SIGKILL follows SIGTERM within 2 s",
        "Nothing of its own keeps the {replicas#} Pods of {kind} {name} on different nodes",
        "Add a topologySpreadConstraint on kubernetes.io/hostname, or preferred podAntiAffinity; kube-scheduler's own default spreads softly, and gives way to its other scores",
        "Volume {volume} lives on the node: the cluster autoscaler keeps the node of each Pod of {kind} {name}",
        "If its content may be lost, name it in the annotation {annotation}: {volume} of the Pod template, or set cluster-autoscaler.kubernetes.io/safe-to-evict: \"true\"",
        "{first} and {second} both scale {kind} {name}: neither acts",
        "Keep one, and give it all metrics: it takes the highest of their answers",
        "{name} scales it already",
        "Budgets {first} and {second} both cover the Pods of {kind} {name}: none of them can be evicted",
        "Keep one budget for each Pod: narrow one selector, or remove one budget",
        "{name} covers them already",
        "labels that both select",
        "SIGTERM comes after {seconds#} s, SIGKILL at {grace#} s: the container has up to {left#} s to finish",
        "Deployment {name} has {replicas#} {replicas#replica|replicas}: a drain or a crash of its node takes it down",
        "Run at least {wanted#}, if the program can",
        "{zone} is no time zone: the API server refuses it",
        "Write a name of the IANA database: an area and a city, such as Europe/Berlin, or Etc/UTC",
        "{zone} is {meant}: the sign of Etc zones is turned around",
        "Write an area and a city, which also knows about summer time",
        "Pods of {kind} {name} get no time to stop: terminationGracePeriodSeconds is 0",
        "Set it to how long the program needs to stop, or remove it: the default is 30",
        "Pods of StatefulSet {name} are deleted before they have stopped: terminationGracePeriodSeconds is 0, and two Pods of one name may run at once",
    ],
};

/// {name} keeps {replicas#} replicas whatever it measures: minReplicas is maxReplicas
#[rustfmt::skip]
pub(crate) fn autoscaler_cannot_scale(name: impl Into<Arg>, replicas: i64) -> Message {
    Message::new(2, 0, vec![name.into(), Arg::Int(replicas)])
}

/// Raise maxReplicas or lower minReplicas, or remove the autoscaler and set spec.replicas
#[rustfmt::skip]
pub(crate) fn autoscaler_cannot_scale_help() -> Message {
    Message::new(2, 1, vec![])
}

/// no fewer than {replicas#}
#[rustfmt::skip]
pub(crate) fn autoscaler_cannot_scale_least(replicas: i64) -> Message {
    Message::new(2, 2, vec![Arg::Int(replicas)])
}

/// {kind} {name} may be scaled down to {replicas#} {replicas#replica|replicas}
#[rustfmt::skip]
pub(crate) fn autoscaler_few_replicas(kind: impl Into<Arg>, name: impl Into<Arg>, replicas: i64) -> Message {
    Message::new(2, 3, vec![kind.into(), name.into(), Arg::Int(replicas)])
}

/// Set minReplicas to {wanted#} or more
#[rustfmt::skip]
pub(crate) fn autoscaler_few_replicas_help(wanted: i64) -> Message {
    Message::new(2, 4, vec![Arg::Int(wanted)])
}

/// Each apply sets replicas back to {replicas#}, whatever {kind} {name} had chosen
#[rustfmt::skip]
pub(crate) fn autoscaler_fixed_replicas(replicas: i64, kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 5, vec![Arg::Int(replicas), kind.into(), name.into()])
}

/// Remove spec.replicas. For a Deployment that is live, first run kubectl apply edit-last-applied and remove it there, else the first apply without it starts again from 1
#[rustfmt::skip]
pub(crate) fn autoscaler_fixed_replicas_help() -> Message {
    Message::new(2, 6, vec![])
}

/// scales it
#[rustfmt::skip]
pub(crate) fn autoscaler_fixed_replicas_scaler() -> Message {
    Message::new(2, 7, vec![])
}

/// {kind} {name} has 0 replicas: {scaler} does nothing until somebody sets another number
#[rustfmt::skip]
pub(crate) fn autoscaler_switched_off(kind: impl Into<Arg>, name: impl Into<Arg>, scaler: impl Into<Arg>) -> Message {
    Message::new(2, 8, vec![kind.into(), name.into(), scaler.into()])
}

/// Remove spec.replicas, or set the number to start with
#[rustfmt::skip]
pub(crate) fn autoscaler_switched_off_help() -> Message {
    Message::new(2, 9, vec![])
}

/// {kind} {name} has no scale subresource: the autoscaler does nothing
#[rustfmt::skip]
pub(crate) fn autoscaler_target_not_scalable(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 10, vec![kind.into(), name.into()])
}

/// Aim it at a Deployment, a StatefulSet or another kind with spec.replicas
#[rustfmt::skip]
pub(crate) fn autoscaler_target_not_scalable_help() -> Message {
    Message::new(2, 11, vec![])
}

/// {name} measures container {container}, which its Pods do not have: they have {names}
#[rustfmt::skip]
pub(crate) fn autoscaler_unknown_container(name: impl Into<Arg>, container: impl Into<Arg>, names: impl Into<Arg>) -> Message {
    Message::new(2, 12, vec![name.into(), container.into(), names.into()])
}

/// Name one of them, unless something adds the container at admission
#[rustfmt::skip]
pub(crate) fn autoscaler_unknown_container_help() -> Message {
    Message::new(2, 13, vec![])
}

/// the containers
#[rustfmt::skip]
pub(crate) fn autoscaler_unknown_container_label() -> Message {
    Message::new(2, 14, vec![])
}

/// {name} scales by the utilization of {resource}, a share of the request, and container {container} requests none: it never scales
#[rustfmt::skip]
pub(crate) fn autoscaler_without_requests(name: impl Into<Arg>, resource: impl Into<Arg>, container: impl Into<Arg>) -> Message {
    Message::new(2, 15, vec![name.into(), resource.into(), container.into()])
}

/// {container} has no request for {resource}
#[rustfmt::skip]
pub(crate) fn autoscaler_without_requests_container(container: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(2, 16, vec![container.into(), resource.into()])
}

/// Set resources.requests.{resource} of container {container}, unless a LimitRange of the namespace fills it in
#[rustfmt::skip]
pub(crate) fn autoscaler_without_requests_help(resource: impl Into<Arg>, container: impl Into<Arg>) -> Message {
    Message::new(2, 17, vec![resource.into(), container.into()])
}

/// {name} scales by the utilization of {resource}, a share of the request, and container {container} requests none: this metric does not count, and the others never scale down
#[rustfmt::skip]
pub(crate) fn autoscaler_without_requests_others(name: impl Into<Arg>, resource: impl Into<Arg>, container: impl Into<Arg>) -> Message {
    Message::new(2, 18, vec![name.into(), resource.into(), container.into()])
}

/// {name} divides by the {resource} request that VerticalPodAutoscaler {other} keeps changing: the two fight over {kind} {target}
#[rustfmt::skip]
pub(crate) fn autoscalers_fight(name: impl Into<Arg>, resource: impl Into<Arg>, other: impl Into<Arg>, kind: impl Into<Arg>, target: impl Into<Arg>) -> Message {
    Message::new(2, 19, vec![name.into(), resource.into(), other.into(), kind.into(), target.into()])
}

/// Scale by another metric, or take {resource} out of controlledResources
#[rustfmt::skip]
pub(crate) fn autoscalers_fight_help(resource: impl Into<Arg>) -> Message {
    Message::new(2, 20, vec![resource.into()])
}

/// sets the {resource} request
#[rustfmt::skip]
pub(crate) fn autoscalers_fight_vertical(resource: impl Into<Arg>) -> Message {
    Message::new(2, 21, vec![resource.into()])
}

/// Nothing brings Pod {name} back when its node is drained or lost
#[rustfmt::skip]
pub(crate) fn bare_pod(name: impl Into<Arg>) -> Message {
    Message::new(2, 22, vec![name.into()])
}

/// Make it a Deployment, a StatefulSet or a Job
#[rustfmt::skip]
pub(crate) fn bare_pod_help() -> Message {
    Message::new(2, 23, vec![])
}

/// {schedule} runs on each day of the month {day} and on each day of the week {weekday}: with both given, either is enough
#[rustfmt::skip]
pub(crate) fn cron_days_either(schedule: impl Into<Arg>, day: impl Into<Arg>, weekday: impl Into<Arg>) -> Message {
    Message::new(2, 24, vec![schedule.into(), day.into(), weekday.into()])
}

/// Restrict one of the two, and let the command check the other
#[rustfmt::skip]
pub(crate) fn cron_days_either_help() -> Message {
    Message::new(2, 25, vec![])
}

/// A run of {name} that hangs, or whose image cannot be pulled, keeps all later runs from starting
#[rustfmt::skip]
pub(crate) fn cron_job_blocked_by_stuck_run(name: impl Into<Arg>) -> Message {
    Message::new(2, 26, vec![name.into()])
}

/// Set activeDeadlineSeconds in jobTemplate.spec to the longest a run may take
#[rustfmt::skip]
pub(crate) fn cron_job_blocked_by_stuck_run_help() -> Message {
    Message::new(2, 27, vec![])
}

/// A run of {name} that is {seconds#} s late is given up, and the controller may look only every 10 s: runs are lost
#[rustfmt::skip]
pub(crate) fn cron_job_deadline_too_short(name: impl Into<Arg>, seconds: i64) -> Message {
    Message::new(2, 28, vec![name.into(), Arg::Int(seconds)])
}

/// Set startingDeadlineSeconds to 10 or more, or remove it
#[rustfmt::skip]
pub(crate) fn cron_job_deadline_too_short_help() -> Message {
    Message::new(2, 29, vec![])
}

/// Finished Jobs of {name} are removed after {seconds#} s, whatever its history limits say
#[rustfmt::skip]
pub(crate) fn cron_job_with_job_ttl(name: impl Into<Arg>, seconds: i64) -> Message {
    Message::new(2, 30, vec![name.into(), Arg::Int(seconds)])
}

/// Leave removal to successfulJobsHistoryLimit and failedJobsHistoryLimit, which keeps the last {failed#} {failed#failure|failures}
#[rustfmt::skip]
pub(crate) fn cron_job_with_job_ttl_help(failed: i64) -> Message {
    Message::new(2, 31, vec![Arg::Int(failed)])
}

/// A run of {name} is started however late it is, and after 100 missed ones none is started at all
#[rustfmt::skip]
pub(crate) fn cron_job_without_deadline(name: impl Into<Arg>) -> Message {
    Message::new(2, 32, vec![name.into()])
}

/// Set startingDeadlineSeconds to how late a run may start: then only the runs missed within it count
#[rustfmt::skip]
pub(crate) fn cron_job_without_deadline_help() -> Message {
    Message::new(2, 33, vec![])
}

/// {schedule} names a day that no month has: it never runs
#[rustfmt::skip]
pub(crate) fn cron_never_runs(schedule: impl Into<Arg>) -> Message {
    Message::new(2, 34, vec![schedule.into()])
}

/// Name a day that exists; for the last day of a month, run on 28-31 and let the command check the date
#[rustfmt::skip]
pub(crate) fn cron_never_runs_help() -> Message {
    Message::new(2, 35, vec![])
}

/// {name} starts a run every {minutes#} {minutes#minute|minutes} whether or not the last one has ended
#[rustfmt::skip]
pub(crate) fn cron_runs_overlap(name: impl Into<Arg>, minutes: i64) -> Message {
    Message::new(2, 36, vec![name.into(), Arg::Int(minutes)])
}

/// Set concurrencyPolicy: Forbid, or an activeDeadlineSeconds that is shorter than that
#[rustfmt::skip]
pub(crate) fn cron_runs_overlap_help() -> Message {
    Message::new(2, 37, vec![])
}

/// {schedule} is left out once a year: in {zone} the hour from {hour#}:00 does not exist on the day when the clocks go forward
#[rustfmt::skip]
pub(crate) fn cron_skipped_by_clock_change(schedule: impl Into<Arg>, zone: impl Into<Arg>, hour: i64) -> Message {
    Message::new(2, 38, vec![schedule.into(), zone.into(), Arg::Int(hour)])
}

/// Run at another hour, or in Etc/UTC; in autumn the same hour comes twice
#[rustfmt::skip]
pub(crate) fn cron_skipped_by_clock_change_help() -> Message {
    Message::new(2, 39, vec![])
}

/// no {hour#} o'clock on that day
#[rustfmt::skip]
pub(crate) fn cron_skipped_by_clock_change_label(hour: i64) -> Message {
    Message::new(2, 40, vec![Arg::Int(hour)])
}

/// {policy} lets none of the {replicas#} Pods of {owners} go: a drain of their nodes does not end
#[rustfmt::skip]
pub(crate) fn disruption_budget_blocks_drains(policy: impl Into<Arg>, replicas: i64, owners: impl Into<Arg>) -> Message {
    Message::new(2, 41, vec![policy.into(), Arg::Int(replicas), owners.into()])
}

/// {policy} lets no Pod go, however many there are: a drain of their nodes does not end
#[rustfmt::skip]
pub(crate) fn disruption_budget_blocks_drains_absolute(policy: impl Into<Arg>) -> Message {
    Message::new(2, 42, vec![policy.into()])
}

/// Set maxUnavailable: 1, which lets one Pod go at a time and follows the replica count
#[rustfmt::skip]
pub(crate) fn disruption_budget_blocks_drains_help() -> Message {
    Message::new(2, 43, vec![])
}

/// Run two replicas, or set maxUnavailable: 1 and accept that a drain restarts the one
#[rustfmt::skip]
pub(crate) fn disruption_budget_blocks_drains_help_single() -> Message {
    Message::new(2, 44, vec![])
}

/// {policy} keeps the only Pod of {owners} where it is: a drain of its node does not end
#[rustfmt::skip]
pub(crate) fn disruption_budget_blocks_drains_single(policy: impl Into<Arg>, owners: impl Into<Arg>) -> Message {
    Message::new(2, 45, vec![policy.into(), owners.into()])
}

/// {policy} is counted from the owners' replicas, which {resource} do not have: the budget lets no Pod go
#[rustfmt::skip]
pub(crate) fn disruption_budget_blocks_drains_unscalable(policy: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(2, 46, vec![policy.into(), resource.into()])
}

/// Select only Pods of Deployments, StatefulSets and ReplicaSets, or give minAvailable as a whole number, which counts Pods
#[rustfmt::skip]
pub(crate) fn disruption_budget_blocks_drains_unscalable_help() -> Message {
    Message::new(2, 47, vec![])
}

/// Running Pods that are not Ready may not go while the budget is not met: one broken rollout blocks drains
#[rustfmt::skip]
pub(crate) fn disruption_budget_keeps_unhealthy() -> Message {
    Message::new(2, 48, vec![])
}

/// Set unhealthyPodEvictionPolicy: AlwaysAllow, unless a Pod that is not Ready still does something worth keeping
#[rustfmt::skip]
pub(crate) fn disruption_budget_keeps_unhealthy_help() -> Message {
    Message::new(2, 49, vec![])
}

/// may go down to {replicas#}
#[rustfmt::skip]
pub(crate) fn disruption_budget_least(replicas: i64) -> Message {
    Message::new(2, 50, vec![Arg::Int(replicas)])
}

/// {policy} lets all {replicas#} Pods of {owners} go at once: percentages round up
#[rustfmt::skip]
pub(crate) fn disruption_budget_protects_nothing(policy: impl Into<Arg>, replicas: i64, owners: impl Into<Arg>) -> Message {
    Message::new(2, 51, vec![policy.into(), Arg::Int(replicas), owners.into()])
}

/// Set maxUnavailable: 1, or a minAvailable between 1 and the replicas less one
#[rustfmt::skip]
pub(crate) fn disruption_budget_protects_nothing_help() -> Message {
    Message::new(2, 52, vec![])
}

/// {policy} of one replica rounds up to 1: the only Pod of {owners} may go
#[rustfmt::skip]
pub(crate) fn disruption_budget_protects_nothing_single(policy: impl Into<Arg>, owners: impl Into<Arg>) -> Message {
    Message::new(2, 53, vec![policy.into(), owners.into()])
}

/// {policy} lets all {replicas#} Pods of {owners} go at once
#[rustfmt::skip]
pub(crate) fn disruption_budget_protects_nothing_zero(policy: impl Into<Arg>, replicas: i64, owners: impl Into<Arg>) -> Message {
    Message::new(2, 54, vec![policy.into(), Arg::Int(replicas), owners.into()])
}

/// An empty selector covers every Pod of the namespace
#[rustfmt::skip]
pub(crate) fn disruption_budget_selects_all() -> Message {
    Message::new(2, 55, vec![])
}

/// An empty selector covers every Pod of the namespace, those of {workloads#} workloads of the set among them, as one group
#[rustfmt::skip]
pub(crate) fn disruption_budget_selects_all_counted(workloads: i64) -> Message {
    Message::new(2, 56, vec![Arg::Int(workloads)])
}

/// Write one budget per workload, with its Pods' labels: under this one a Pod of one workload may go only while the others are healthy, and any second budget makes evictions fail
#[rustfmt::skip]
pub(crate) fn disruption_budget_selects_all_help() -> Message {
    Message::new(2, 57, vec![])
}

/// The budget selects {selector}, which no Pod of the set carries
#[rustfmt::skip]
pub(crate) fn disruption_budget_selects_nothing(selector: impl Into<Arg>) -> Message {
    Message::new(2, 58, vec![selector.into()])
}

/// The budget has no selector: it covers no Pod
#[rustfmt::skip]
pub(crate) fn disruption_budget_selects_nothing_absent() -> Message {
    Message::new(2, 59, vec![])
}

/// Set spec.selector to labels that the Pods carry
#[rustfmt::skip]
pub(crate) fn disruption_budget_selects_nothing_absent_help() -> Message {
    Message::new(2, 60, vec![])
}

/// Select labels of the Pod template, not of the Deployment's own metadata
#[rustfmt::skip]
pub(crate) fn disruption_budget_selects_nothing_help() -> Message {
    Message::new(2, 61, vec![])
}

/// Pods of {kind} {name} carry {labels}
#[rustfmt::skip]
pub(crate) fn disruption_budget_selects_nothing_near(kind: impl Into<Arg>, name: impl Into<Arg>, labels: impl Into<Arg>) -> Message {
    Message::new(2, 62, vec![kind.into(), name.into(), labels.into()])
}

/// The budget says neither minAvailable nor maxUnavailable: it expects no Pods, and lets none go
#[rustfmt::skip]
pub(crate) fn disruption_budget_without_policy() -> Message {
    Message::new(2, 63, vec![])
}

/// Set maxUnavailable: 1, which lets one Pod go at a time
#[rustfmt::skip]
pub(crate) fn disruption_budget_without_policy_help() -> Message {
    Message::new(2, 64, vec![])
}

/// A drain of {node}, which holds {pods#} Pods of {kind} {name}, does not end: {pending#} new {pending#Pod finds|Pods find} no other node, and {policy} lets no more go
#[rustfmt::skip]
pub(crate) fn drain_never_ends(node: impl Into<Arg>, pods: i64, kind: impl Into<Arg>, name: impl Into<Arg>, pending: i64, policy: impl Into<Arg>) -> Message {
    Message::new(2, 65, vec![node.into(), Arg::Int(pods), kind.into(), name.into(), Arg::Int(pending), policy.into()])
}

/// Leave room for these Pods on the other nodes, or add a node before one is drained
#[rustfmt::skip]
pub(crate) fn drain_never_ends_help() -> Message {
    Message::new(2, 66, vec![])
}

/// Set nodeTaintsPolicy: Honor in the spread constraint, so that a cordoned node does not count as an empty one, or whenUnsatisfiable: ScheduleAnyway
#[rustfmt::skip]
pub(crate) fn drain_never_ends_help_spread() -> Message {
    Message::new(2, 67, vec![])
}

/// {kind} {name} keeps {replicas#} {replicas#replica|replicas}
#[rustfmt::skip]
pub(crate) fn fewer_than_three_replicas(kind: impl Into<Arg>, name: impl Into<Arg>, replicas: i64) -> Message {
    Message::new(2, 68, vec![kind.into(), name.into(), Arg::Int(replicas)])
}

/// Keep at least {wanted#}: then one may be lost while another restarts
#[rustfmt::skip]
pub(crate) fn fewer_than_three_replicas_help(wanted: i64) -> Message {
    Message::new(2, 69, vec![Arg::Int(wanted)])
}

/// Let broken Pods go: unhealthyPodEvictionPolicy: AlwaysAllow
#[rustfmt::skip]
pub(crate) fn fix_always_allow() -> Message {
    Message::new(2, 70, vec![])
}

/// Leave the number to the autoscaler: remove spec.replicas
#[rustfmt::skip]
pub(crate) fn fix_delete_replicas() -> Message {
    Message::new(2, 71, vec![])
}

/// Leave removal to the history limits: remove ttlSecondsAfterFinished
#[rustfmt::skip]
pub(crate) fn fix_delete_ttl() -> Message {
    Message::new(2, 72, vec![])
}

/// Grant {seconds#} s
#[rustfmt::skip]
pub(crate) fn fix_grace_period(seconds: i64) -> Message {
    Message::new(2, 73, vec![Arg::Int(seconds)])
}

/// Let one Pod go at a time: maxUnavailable: 1
#[rustfmt::skip]
pub(crate) fn fix_max_unavailable_one() -> Message {
    Message::new(2, 74, vec![])
}

/// Make a new Pod for each try: restartPolicy: Never
#[rustfmt::skip]
pub(crate) fn fix_restart_never() -> Message {
    Message::new(2, 75, vec![])
}

/// Say that the Pods may go: cluster-autoscaler.kubernetes.io/safe-to-evict: "true"
#[rustfmt::skip]
pub(crate) fn fix_safe_to_evict() -> Message {
    Message::new(2, 76, vec![])
}

/// Start up to {seconds#} s late: startingDeadlineSeconds: {seconds#}
#[rustfmt::skip]
pub(crate) fn fix_starting_deadline(seconds: i64) -> Message {
    Message::new(2, 77, vec![Arg::Int(seconds)])
}

/// Remove it a day after it has finished: ttlSecondsAfterFinished: 86400
#[rustfmt::skip]
pub(crate) fn fix_ttl() -> Message {
    Message::new(2, 78, vec![])
}

/// After {limit#} {limit#restart|restarts} the Pod of {kind} {name} is deleted, and its logs with it
#[rustfmt::skip]
pub(crate) fn job_loses_logs(limit: i64, kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 79, vec![Arg::Int(limit), kind.into(), name.into()])
}

/// Set restartPolicy: Never: each try gets a Pod of its own, and failed Pods stay
#[rustfmt::skip]
pub(crate) fn job_loses_logs_help() -> Message {
    Message::new(2, 80, vec![])
}

/// {kind} {name} does not complete while container {container} runs, and {program} does not end by itself
#[rustfmt::skip]
pub(crate) fn job_never_completes(kind: impl Into<Arg>, name: impl Into<Arg>, container: impl Into<Arg>, program: impl Into<Arg>) -> Message {
    Message::new(2, 81, vec![kind.into(), name.into(), container.into(), program.into()])
}

/// Make {container} a sidecar: an init container with restartPolicy: Always, which is stopped when the others have ended
#[rustfmt::skip]
pub(crate) fn job_never_completes_help(container: impl Into<Arg>) -> Message {
    Message::new(2, 82, vec![container.into()])
}

/// Job {name} and its Pods stay after it has finished, until somebody deletes them
#[rustfmt::skip]
pub(crate) fn job_never_removed(name: impl Into<Arg>) -> Message {
    Message::new(2, 83, vec![name.into()])
}

/// Set ttlSecondsAfterFinished. Where a tool such as Flux or Argo CD applies the manifest again, it makes, and runs, a removed Job anew
#[rustfmt::skip]
pub(crate) fn job_never_removed_help() -> Message {
    Message::new(2, 84, vec![])
}

/// {parallelism#} Pods are never needed at once: {completions#} {completions#completion is|completions are} all there is to do
#[rustfmt::skip]
pub(crate) fn job_parallelism_above_completions(parallelism: i64, completions: i64) -> Message {
    Message::new(2, 85, vec![Arg::Int(parallelism), Arg::Int(completions)])
}

/// Lower parallelism, or raise completions
#[rustfmt::skip]
pub(crate) fn job_parallelism_above_completions_help() -> Message {
    Message::new(2, 86, vec![])
}

/// {completions#} in all
#[rustfmt::skip]
pub(crate) fn job_parallelism_above_completions_label(completions: i64) -> Message {
    Message::new(2, 87, vec![Arg::Int(completions)])
}

/// {kind} {name} is tried again although backoffLimit is 0: with OnFailure the container is restarted before the Job fails
#[rustfmt::skip]
pub(crate) fn job_runs_again(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 88, vec![kind.into(), name.into()])
}

/// Set restartPolicy: Never, so that a failed container fails the Pod and with it the Job
#[rustfmt::skip]
pub(crate) fn job_runs_again_help() -> Message {
    Message::new(2, 89, vec![])
}

/// one try
#[rustfmt::skip]
pub(crate) fn job_runs_again_limit() -> Message {
    Message::new(2, 90, vec![])
}

/// {kind} {name} may run, or hang, for ever
#[rustfmt::skip]
pub(crate) fn job_without_deadline(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 91, vec![kind.into(), name.into()])
}

/// Set activeDeadlineSeconds to the longest it may take, all tries together
#[rustfmt::skip]
pub(crate) fn job_without_deadline_help() -> Message {
    Message::new(2, 92, vec![])
}

/// Nothing keeps a drain from taking all {replicas#} Pods of {kind} {name} at once
#[rustfmt::skip]
pub(crate) fn missing_disruption_budget(replicas: i64, kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 93, vec![Arg::Int(replicas), kind.into(), name.into()])
}

/// Add a PodDisruptionBudget with maxUnavailable: 1 and the Pods' labels
#[rustfmt::skip]
pub(crate) fn missing_disruption_budget_help() -> Message {
    Message::new(2, 94, vec![])
}

/// The Pods of {kind} {name} name no nodes: neither nodeSelector nor nodeAffinity
#[rustfmt::skip]
pub(crate) fn missing_node_affinity(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 95, vec![kind.into(), name.into()])
}

/// Say which nodes they are for, where nodes differ
#[rustfmt::skip]
pub(crate) fn missing_node_affinity_help() -> Message {
    Message::new(2, 96, vec![])
}

/// Container {name} gets SIGTERM while Service {service} still sends it requests
#[rustfmt::skip]
pub(crate) fn missing_pre_stop(name: impl Into<Arg>, service: impl Into<Arg>) -> Message {
    Message::new(2, 97, vec![name.into(), service.into()])
}

/// Add lifecycle.preStop.sleep with a few seconds, so that endpoints and load balancers hear of it first
#[rustfmt::skip]
pub(crate) fn missing_pre_stop_help() -> Message {
    Message::new(2, 98, vec![])
}

/// Pods of {kind} {name} have no priorityClassName
#[rustfmt::skip]
pub(crate) fn missing_priority_class(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 99, vec![kind.into(), name.into()])
}

/// Name a PriorityClass, so that it is known what goes first when room is short
#[rustfmt::skip]
pub(crate) fn missing_priority_class_help() -> Message {
    Message::new(2, 100, vec![])
}

/// priorityClassName {name} is none of {allowed}
#[rustfmt::skip]
pub(crate) fn missing_priority_class_other(name: impl Into<Arg>, allowed: impl Into<Arg>) -> Message {
    Message::new(2, 101, vec![name.into(), allowed.into()])
}

/// The {replicas#} Pods of {kind} {name} have no topologySpreadConstraints
#[rustfmt::skip]
pub(crate) fn missing_topology_spread(replicas: i64, kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 102, vec![Arg::Int(replicas), kind.into(), name.into()])
}

/// Add one on topology.kubernetes.io/zone with whenUnsatisfiable: ScheduleAnyway
#[rustfmt::skip]
pub(crate) fn missing_topology_spread_help() -> Message {
    Message::new(2, 103, vec![])
}

/// Deployment {name} is down during each rollout: Recreate stops all Pods before it starts new ones, and Service {service} sends to them
#[rustfmt::skip]
pub(crate) fn not_rolling_update(name: impl Into<Arg>, service: impl Into<Arg>) -> Message {
    Message::new(2, 104, vec![name.into(), service.into()])
}

/// Use RollingUpdate, unless two versions must never run at once
#[rustfmt::skip]
pub(crate) fn not_rolling_update_help() -> Message {
    Message::new(2, 105, vec![])
}

/// preStop of container {name} sleeps {seconds#} s of a grace period of {grace#} s: it is cut off, and the container gets SIGTERM and SIGKILL within 2 s
#[rustfmt::skip]
pub(crate) fn pre_stop_exceeds_grace_period(name: impl Into<Arg>, seconds: i64, grace: i64) -> Message {
    Message::new(2, 106, vec![name.into(), Arg::Int(seconds), Arg::Int(grace)])
}

/// Sleep less, or set terminationGracePeriodSeconds well above {seconds#}: the hook counts against it
#[rustfmt::skip]
pub(crate) fn pre_stop_exceeds_grace_period_help(seconds: i64) -> Message {
    Message::new(2, 107, vec![Arg::Int(seconds)])
}

/// preStop of container {name} sleeps {seconds#} s of a grace period of {grace#} s: SIGKILL follows SIGTERM within 2 s
#[rustfmt::skip]
pub(crate) fn pre_stop_exceeds_grace_period_nearly(name: impl Into<Arg>, seconds: i64, grace: i64) -> Message {
    Message::new(2, 108, vec![name.into(), Arg::Int(seconds), Arg::Int(grace)])
}

/// After a failed {probe} there are {own#} s to stop, and preStop of container {name} sleeps {seconds#} s: SIGKILL follows SIGTERM within 2 s
#[rustfmt::skip]
pub(crate) fn pre_stop_exceeds_grace_period_probe(probe: impl Into<Arg>, own: i64, name: impl Into<Arg>, seconds: i64) -> Message {
    Message::new(2, 109, vec![probe.into(), Arg::Int(own), name.into(), Arg::Int(seconds)])
}

/// Nothing of its own keeps the {replicas#} Pods of {kind} {name} on different nodes
#[rustfmt::skip]
pub(crate) fn replicas_not_spread(replicas: i64, kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 110, vec![Arg::Int(replicas), kind.into(), name.into()])
}

/// Add a topologySpreadConstraint on kubernetes.io/hostname, or preferred podAntiAffinity; kube-scheduler's own default spreads softly, and gives way to its other scores
#[rustfmt::skip]
pub(crate) fn replicas_not_spread_help() -> Message {
    Message::new(2, 111, vec![])
}

/// Volume {volume} lives on the node: the cluster autoscaler keeps the node of each Pod of {kind} {name}
#[rustfmt::skip]
pub(crate) fn scale_down_blocked_by_local_storage(volume: impl Into<Arg>, kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 112, vec![volume.into(), kind.into(), name.into()])
}

/// If its content may be lost, name it in the annotation {annotation}: {volume} of the Pod template, or set cluster-autoscaler.kubernetes.io/safe-to-evict: "true"
#[rustfmt::skip]
pub(crate) fn scale_down_blocked_by_local_storage_help(annotation: impl Into<Arg>, volume: impl Into<Arg>) -> Message {
    Message::new(2, 113, vec![annotation.into(), volume.into()])
}

/// {first} and {second} both scale {kind} {name}: neither acts
#[rustfmt::skip]
pub(crate) fn several_autoscalers(first: impl Into<Arg>, second: impl Into<Arg>, kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 114, vec![first.into(), second.into(), kind.into(), name.into()])
}

/// Keep one, and give it all metrics: it takes the highest of their answers
#[rustfmt::skip]
pub(crate) fn several_autoscalers_help() -> Message {
    Message::new(2, 115, vec![])
}

/// {name} scales it already
#[rustfmt::skip]
pub(crate) fn several_autoscalers_other(name: impl Into<Arg>) -> Message {
    Message::new(2, 116, vec![name.into()])
}

/// Budgets {first} and {second} both cover the Pods of {kind} {name}: none of them can be evicted
#[rustfmt::skip]
pub(crate) fn several_disruption_budgets(first: impl Into<Arg>, second: impl Into<Arg>, kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 117, vec![first.into(), second.into(), kind.into(), name.into()])
}

/// Keep one budget for each Pod: narrow one selector, or remove one budget
#[rustfmt::skip]
pub(crate) fn several_disruption_budgets_help() -> Message {
    Message::new(2, 118, vec![])
}

/// {name} covers them already
#[rustfmt::skip]
pub(crate) fn several_disruption_budgets_other(name: impl Into<Arg>) -> Message {
    Message::new(2, 119, vec![name.into()])
}

/// labels that both select
#[rustfmt::skip]
pub(crate) fn several_disruption_budgets_pods() -> Message {
    Message::new(2, 120, vec![])
}

/// SIGTERM comes after {seconds#} s, SIGKILL at {grace#} s: the container has up to {left#} s to finish
#[rustfmt::skip]
pub(crate) fn shutdown_budget(seconds: i64, grace: i64, left: i64) -> Message {
    Message::new(2, 121, vec![Arg::Int(seconds), Arg::Int(grace), Arg::Int(left)])
}

/// Deployment {name} has {replicas#} {replicas#replica|replicas}: a drain or a crash of its node takes it down
#[rustfmt::skip]
pub(crate) fn single_replica(name: impl Into<Arg>, replicas: i64) -> Message {
    Message::new(2, 122, vec![name.into(), Arg::Int(replicas)])
}

/// Run at least {wanted#}, if the program can
#[rustfmt::skip]
pub(crate) fn single_replica_help(wanted: i64) -> Message {
    Message::new(2, 123, vec![Arg::Int(wanted)])
}

/// {zone} is no time zone: the API server refuses it
#[rustfmt::skip]
pub(crate) fn unknown_time_zone(zone: impl Into<Arg>) -> Message {
    Message::new(2, 124, vec![zone.into()])
}

/// Write a name of the IANA database: an area and a city, such as Europe/Berlin, or Etc/UTC
#[rustfmt::skip]
pub(crate) fn unknown_time_zone_help() -> Message {
    Message::new(2, 125, vec![])
}

/// {zone} is {meant}: the sign of Etc zones is turned around
#[rustfmt::skip]
pub(crate) fn unknown_time_zone_sign(zone: impl Into<Arg>, meant: impl Into<Arg>) -> Message {
    Message::new(2, 126, vec![zone.into(), meant.into()])
}

/// Write an area and a city, which also knows about summer time
#[rustfmt::skip]
pub(crate) fn unknown_time_zone_sign_help() -> Message {
    Message::new(2, 127, vec![])
}

/// Pods of {kind} {name} get no time to stop: terminationGracePeriodSeconds is 0
#[rustfmt::skip]
pub(crate) fn zero_grace_period(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(2, 128, vec![kind.into(), name.into()])
}

/// Set it to how long the program needs to stop, or remove it: the default is 30
#[rustfmt::skip]
pub(crate) fn zero_grace_period_help() -> Message {
    Message::new(2, 129, vec![])
}

/// Pods of StatefulSet {name} are deleted before they have stopped: terminationGracePeriodSeconds is 0, and two Pods of one name may run at once
#[rustfmt::skip]
pub(crate) fn zero_grace_period_stateful(name: impl Into<Arg>) -> Message {
    Message::new(2, 130, vec![name.into()])
}
