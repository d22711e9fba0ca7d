// Made by `cargo xtask messages` from messages/en/rollout.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "argo-needs-double-room",
        "argo-needs-double-room.help",
        "argo-needs-double-room.routed",
        "argo-rollout-invalid",
        "argo-rollout-invalid.help",
        "argo-scale-down-delay",
        "argo-scale-down-delay.help",
        "argo-waits-for-promotion",
        "argo-waits-for-promotion.help",
        "argo-weight-falls",
        "argo-weight-falls.help",
        "argo-weight-rounds",
        "argo-weight-rounds.help",
        "argo-weight-rounds.same",
        "broken-revision-blocks-stateful-set",
        "broken-revision-blocks-stateful-set.help",
        "claim-shared-by-replicas",
        "claim-shared-by-replicas.help",
        "claim-shared-by-replicas.one",
        "daemon-set-slow-with-dead-node",
        "daemon-set-slow-with-dead-node.help",
        "exclusive-device-surge",
        "exclusive-device-surge.help",
        "fix-deadline",
        "fix-drop-max-unavailable",
        "fix-drop-partition",
        "fix-history",
        "fix-match-label-keys",
        "fix-one-at-a-time",
        "fix-one-node-at-a-time",
        "fix-one-unavailable",
        "fix-recreate",
        "fix-unpause",
        "host-port-surge",
        "host-port-surge.daemon",
        "host-port-surge.help",
        "host-port-surge.help-daemon",
        "kruise-surge-needs-room",
        "kruise-surge-needs-room.apart",
        "kruise-surge-needs-room.help",
        "kruise-surge-needs-room.help-default",
        "kruise-workload-refused",
        "kruise-workload-refused.help",
        "label-arithmetic",
        "label-host-port",
        "label-no-two-share",
        "label-one-node",
        "label-one-pod",
        "label-quota",
        "label-startup-budget",
        "label-why-no-node",
        "max-unavailable-rounds-to-zero",
        "max-unavailable-rounds-to-zero.help",
        "on-delete-strategy",
        "on-delete-strategy.help",
        "partition-holds-all",
        "partition-holds-all.help",
        "progress-deadline-too-short",
        "progress-deadline-too-short.help",
        "quota-blocks-surge",
        "quota-blocks-surge.help",
        "revision-history-zero",
        "revision-history-zero.help",
        "rollout-fix-stalls",
        "rollout-fix-stalls.help",
        "rollout-paused",
        "rollout-paused.help",
        "rollout-stalls",
        "rollout-stalls.help",
        "rollout-takes-all-pods",
        "rollout-takes-all-pods.daemon",
        "rollout-takes-all-pods.help",
        "shared-claim-surge",
        "shared-claim-surge.help",
        "shared-claim-surge.stalls",
        "slow-rollout",
        "slow-rollout.deadline",
        "spread-counts-old-pods",
        "spread-counts-old-pods.help",
        "stalls-no-node",
        "stalls-no-node-plain",
        "stalls-none-created",
        "stalls-not-ready",
        "stateful-set-max-unavailable",
        "stateful-set-max-unavailable.help",
        "stateful-set-max-unavailable.mixed",
        "stateful-set-max-unavailable.ordered",
        "surge-needs-room",
        "surge-needs-room.apart",
        "surge-needs-room.help",
        "zero-surge-waits",
        "zero-surge-waits.help",
    ],
    english: lines![
        "A blue-green rollout of {name} runs both revisions in full, and no two Pods may share: it needs {needed#} {domains}",
        "Keep only Pods of one revision apart (matchLabelKeys: [rollouts-pod-template-hash]), or prefer instead of require",
        "With traffic routing the stable Pods of {name} stay in full beside the canaries, and no two Pods may share: it may need {needed#} {domains}",
        "Argo refuses Rollout {name}: {words}",
        "It stays Degraded as InvalidSpec and rolls nothing out until this is corrected",
        "Old Pods go {seconds#} s after the switch, while nodes may still send them traffic",
        "Argo's own default is 30 s, and its documentation asks for no less",
        "Rollout {name} waits here until somebody promotes it",
        "kubectl argo rollouts promote {name}; a pause with a duration goes on by itself",
        "The canary goes back from {before#} % to {weight#} %",
        "Steps are run in order: sort them, or leave this one out",
        "Without a traffic router setWeight {weight#} is {canary#} of {total#} Pods: about {share#} % of the traffic",
        "Weights follow the number of Pods; finer ones need more replicas or trafficRouting",
        "Without a traffic router setWeight {weight#} is {canary#} of {total#} Pods, as setWeight {last#} was: the step changes nothing",
        "If a revision of StatefulSet {name} never becomes Ready, correcting the template is not enough: the stuck Pod must be deleted by hand",
        "kubectl delete pod of the highest ordinal of {name} that is not Ready; podManagementPolicy Parallel replaces it by itself",
        "{replicas#} replicas share claim {claim}, which one node may mount at a time: those on other nodes never start",
        "Give each replica its own volume (a StatefulSet with volumeClaimTemplates), or one that several nodes may mount (ReadWriteMany)",
        "{replicas#} replicas share claim {claim}, which one Pod may use at a time: the others stay Pending",
        "DaemonSet {name} replaces the Pod of one node at a time, and a dead node counts as the one: its update then stands still",
        "A percentage, as 10%, leaves room for some dead nodes",
        "A rollout needs {spare#} more {device} beside the {held#} in use: no old Pod may go before a new one is Ready",
        "Devices are handed out whole. Without a spare one the rollout stalls: let the old Pod go first (maxSurge 0, maxUnavailable 1, or Recreate)",
        "Wait {seconds#} s for progress",
        "Leave out what is not read",
        "Let all Pods through",
        "Keep the default history",
        "Let new Pods join old ones during a rollout: matchLabelKeys [pod-template-hash]",
        "Replace one Pod at a time (maxSurge 0, maxUnavailable 1): {serving#} of {replicas#} serve meanwhile",
        "Replace the Pod of one node at a time: maxSurge 0, maxUnavailable 1",
        "Take down one Pod at a time",
        "End the old Pod before the new one starts: strategy Recreate",
        "Let it roll out",
        "Port {port#} of the node is taken once per node: {replicas#} {replicas#replica needs|replicas need} {replicas#} {replicas#node|nodes} to run and {more#} to roll out",
        "The update of DaemonSet {name} stalls: with maxSurge the new Pod comes to a node whose port {port#} the old one still holds",
        "Let the old Pod go first: maxSurge 0, maxUnavailable 1. Give the cluster with --cluster to have it proven",
        "Let the old Pod go first: maxSurge 0, maxUnavailable 1",
        "An update of CloneSet {name} needs room for {surge#} more {surge#Pod|Pods}: with maxSurge, {unavailable} of {replicas#} unavailable rounds down to 0",
        "An update of CloneSet {name} needs a spare {key}: with maxSurge, {unavailable} of {replicas#} unavailable rounds down to 0, and no two Pods may share",
        "Without room the update stands still; maxUnavailable: 1 lets an old Pod go",
        "maxUnavailable is 20 % where nothing is written; 1 lets an old Pod go",
        "OpenKruise refuses {kind} {name}: {words}",
        "Its webhook holds these rules besides the API's own",
        "of {replicas#}: surge {surge_given} is {surge#}, unavailable {unavailable_given} is {unavailable#}",
        "the node has port {port#} once",
        "no two may share a {key}",
        "one node at a time",
        "one Pod at a time",
        "{hard} in all",
        "{budget#} s before the kubelet gives up",
        "{cluster}: {why}",
        "{percent#} % of {replicas#} rounds down to 0, and with maxSurge 0 the controller makes it 1: Pods are replaced one by one",
        "Write maxUnavailable: 1 to say the same plainly",
        "{kind} {name} replaces no Pod by itself: a new template is used only for Pods that somebody deletes",
        "RollingUpdate replaces them in order",
        "Partition {partition} keeps all {replicas#} Pods of {kind} {name} on their old revision",
        "Lower it step by step to let the new revision through; 0 lets all",
        "Container {container} may take {budget#} s to start, and the rollout is reported as failed after {deadline#} s",
        "Set progressDeadlineSeconds above the start-up time: {enough#}",
        "The rollout stalls: {replicas#} {replicas#replica of|replicas of} {name} leave no room for one more in the {hard} {resource} of ResourceQuota {quota}, and no old Pod may go",
        "Let an old Pod go first (maxSurge 0, maxUnavailable 1), or raise the quota",
        "{kind} {name} keeps no old revision: there is nothing to roll back to",
        "The default keeps 10; they hold no Pods",
        "This change to {kind} {name} does not roll out: {reason}",
        "The manifest is right, but what runs now stands in its way: roll it out once with maxSurge 0 and maxUnavailable 1, or strategy Recreate",
        "{kind} {name} is paused: no change of its template reaches a Pod",
        "Pause for a while with kubectl, not in the manifest",
        "The next rollout of {kind} {name} stalls: {reason}",
        "Let an old Pod go first (maxSurge 0, maxUnavailable 1), or make room for one more Pod",
        "A rollout may take down all {replicas#} Pods at once",
        "An update may take down the Pods of all nodes at once",
        "Leave some running: a smaller maxUnavailable",
        "The new Pod needs claim {claim} while the old one holds it: on another node it waits for a volume that is never let go",
        "Let the old Pod go first, with strategy Recreate, or share a volume that several nodes may mount (ReadWriteMany)",
        "The next rollout stalls: the new Pod needs claim {claim}, the old one holds it, and neither may go first",
        "A rollout of {replicas#} {replicas#replica|replicas} takes at least {total#} s: {waves#} {waves#wave that waits|waves that each wait} {seconds#} s",
        "progressDeadlineSeconds is {deadline#}: the rollout is reported as failed before the first wave counts as available",
        "While a rollout lasts this spread over {key} counts old Pods too: new ones go where the old are not, and stay uneven when those are gone",
        "matchLabelKeys: [pod-template-hash] spreads each revision by itself (on by default since 1.27)",
        "{pending#} new {pending#Pod has|Pods have} no node, and none of the {old#} old {old#Pod|Pods} may go (surge {surge#}, unavailable {unavailable#})",
        "{pending#} new {pending#Pod has|Pods have} no node while {old#} old {old#Pod waits|Pods wait}",
        "no new Pod can be created",
        "{n#} new {n#Pod never becomes|Pods never become} Ready, and no old Pod may go",
        "maxUnavailable {written} is dropped by Kubernetes {version}: Pods are replaced one by one",
        "It is read from 1.37 on, and takes effect with podManagementPolicy Parallel",
        "maxUnavailable {written} holds in Kubernetes 1.35.0 to 1.35.3 only; from 1.35.4 on Pods are replaced one by one",
        "maxUnavailable {written} has little effect with OrderedReady: each Pod waits for the one before it",
        "A new Pod must be Ready before any old one may go: a rollout needs room for {surge#} more {surge#Pod|Pods}",
        "A new Pod must be Ready before any old one may go, and no two may share a {key}: a rollout needs a spare one",
        "Without room the rollout stalls; give the cluster with --cluster to have it proven",
        "New Pods may be Pending for up to {grace#} s: the Deployment no longer counts Pods that are ending, while the scheduler still counts what they hold",
        "That is no fault; it lasts at most the grace period",
    ],
};

/// A blue-green rollout of {name} runs both revisions in full, and no two Pods may share: it needs {needed#} {domains}
#[rustfmt::skip]
pub(crate) fn argo_needs_double_room(name: impl Into<Arg>, needed: i64, domains: impl Into<Arg>) -> Message {
    Message::new(9, 0, vec![name.into(), Arg::Int(needed), domains.into()])
}

/// Keep only Pods of one revision apart (matchLabelKeys: [rollouts-pod-template-hash]), or prefer instead of require
#[rustfmt::skip]
pub(crate) fn argo_needs_double_room_help() -> Message {
    Message::new(9, 1, vec![])
}

/// With traffic routing the stable Pods of {name} stay in full beside the canaries, and no two Pods may share: it may need {needed#} {domains}
#[rustfmt::skip]
pub(crate) fn argo_needs_double_room_routed(name: impl Into<Arg>, needed: i64, domains: impl Into<Arg>) -> Message {
    Message::new(9, 2, vec![name.into(), Arg::Int(needed), domains.into()])
}

/// Argo refuses Rollout {name}: {words}
#[rustfmt::skip]
pub(crate) fn argo_rollout_invalid(name: impl Into<Arg>, words: impl Into<Arg>) -> Message {
    Message::new(9, 3, vec![name.into(), words.into()])
}

/// It stays Degraded as InvalidSpec and rolls nothing out until this is corrected
#[rustfmt::skip]
pub(crate) fn argo_rollout_invalid_help() -> Message {
    Message::new(9, 4, vec![])
}

/// Old Pods go {seconds#} s after the switch, while nodes may still send them traffic
#[rustfmt::skip]
pub(crate) fn argo_scale_down_delay(seconds: i64) -> Message {
    Message::new(9, 5, vec![Arg::Int(seconds)])
}

/// Argo's own default is 30 s, and its documentation asks for no less
#[rustfmt::skip]
pub(crate) fn argo_scale_down_delay_help() -> Message {
    Message::new(9, 6, vec![])
}

/// Rollout {name} waits here until somebody promotes it
#[rustfmt::skip]
pub(crate) fn argo_waits_for_promotion(name: impl Into<Arg>) -> Message {
    Message::new(9, 7, vec![name.into()])
}

/// kubectl argo rollouts promote {name}; a pause with a duration goes on by itself
#[rustfmt::skip]
pub(crate) fn argo_waits_for_promotion_help(name: impl Into<Arg>) -> Message {
    Message::new(9, 8, vec![name.into()])
}

/// The canary goes back from {before#} % to {weight#} %
#[rustfmt::skip]
pub(crate) fn argo_weight_falls(before: i64, weight: i64) -> Message {
    Message::new(9, 9, vec![Arg::Int(before), Arg::Int(weight)])
}

/// Steps are run in order: sort them, or leave this one out
#[rustfmt::skip]
pub(crate) fn argo_weight_falls_help() -> Message {
    Message::new(9, 10, vec![])
}

/// Without a traffic router setWeight {weight#} is {canary#} of {total#} Pods: about {share#} % of the traffic
#[rustfmt::skip]
pub(crate) fn argo_weight_rounds(weight: i64, canary: i64, total: i64, share: i64) -> Message {
    Message::new(9, 11, vec![Arg::Int(weight), Arg::Int(canary), Arg::Int(total), Arg::Int(share)])
}

/// Weights follow the number of Pods; finer ones need more replicas or trafficRouting
#[rustfmt::skip]
pub(crate) fn argo_weight_rounds_help() -> Message {
    Message::new(9, 12, vec![])
}

/// Without a traffic router setWeight {weight#} is {canary#} of {total#} Pods, as setWeight {last#} was: the step changes nothing
#[rustfmt::skip]
pub(crate) fn argo_weight_rounds_same(weight: i64, canary: i64, total: i64, last: i64) -> Message {
    Message::new(9, 13, vec![Arg::Int(weight), Arg::Int(canary), Arg::Int(total), Arg::Int(last)])
}

/// If a revision of StatefulSet {name} never becomes Ready, correcting the template is not enough: the stuck Pod must be deleted by hand
#[rustfmt::skip]
pub(crate) fn broken_revision_blocks_stateful_set(name: impl Into<Arg>) -> Message {
    Message::new(9, 14, vec![name.into()])
}

/// kubectl delete pod of the highest ordinal of {name} that is not Ready; podManagementPolicy Parallel replaces it by itself
#[rustfmt::skip]
pub(crate) fn broken_revision_blocks_stateful_set_help(name: impl Into<Arg>) -> Message {
    Message::new(9, 15, vec![name.into()])
}

/// {replicas#} replicas share claim {claim}, which one node may mount at a time: those on other nodes never start
#[rustfmt::skip]
pub(crate) fn claim_shared_by_replicas(replicas: i64, claim: impl Into<Arg>) -> Message {
    Message::new(9, 16, vec![Arg::Int(replicas), claim.into()])
}

/// Give each replica its own volume (a StatefulSet with volumeClaimTemplates), or one that several nodes may mount (ReadWriteMany)
#[rustfmt::skip]
pub(crate) fn claim_shared_by_replicas_help() -> Message {
    Message::new(9, 17, vec![])
}

/// {replicas#} replicas share claim {claim}, which one Pod may use at a time: the others stay Pending
#[rustfmt::skip]
pub(crate) fn claim_shared_by_replicas_one(replicas: i64, claim: impl Into<Arg>) -> Message {
    Message::new(9, 18, vec![Arg::Int(replicas), claim.into()])
}

/// DaemonSet {name} replaces the Pod of one node at a time, and a dead node counts as the one: its update then stands still
#[rustfmt::skip]
pub(crate) fn daemon_set_slow_with_dead_node(name: impl Into<Arg>) -> Message {
    Message::new(9, 19, vec![name.into()])
}

/// A percentage, as 10%, leaves room for some dead nodes
#[rustfmt::skip]
pub(crate) fn daemon_set_slow_with_dead_node_help() -> Message {
    Message::new(9, 20, vec![])
}

/// A rollout needs {spare#} more {device} beside the {held#} in use: no old Pod may go before a new one is Ready
#[rustfmt::skip]
pub(crate) fn exclusive_device_surge(spare: i64, device: impl Into<Arg>, held: i64) -> Message {
    Message::new(9, 21, vec![Arg::Int(spare), device.into(), Arg::Int(held)])
}

/// Devices are handed out whole. Without a spare one the rollout stalls: let the old Pod go first (maxSurge 0, maxUnavailable 1, or Recreate)
#[rustfmt::skip]
pub(crate) fn exclusive_device_surge_help() -> Message {
    Message::new(9, 22, vec![])
}

/// Wait {seconds#} s for progress
#[rustfmt::skip]
pub(crate) fn fix_deadline(seconds: i64) -> Message {
    Message::new(9, 23, vec![Arg::Int(seconds)])
}

/// Leave out what is not read
#[rustfmt::skip]
pub(crate) fn fix_drop_max_unavailable() -> Message {
    Message::new(9, 24, vec![])
}

/// Let all Pods through
#[rustfmt::skip]
pub(crate) fn fix_drop_partition() -> Message {
    Message::new(9, 25, vec![])
}

/// Keep the default history
#[rustfmt::skip]
pub(crate) fn fix_history() -> Message {
    Message::new(9, 26, vec![])
}

/// Let new Pods join old ones during a rollout: matchLabelKeys [pod-template-hash]
#[rustfmt::skip]
pub(crate) fn fix_match_label_keys() -> Message {
    Message::new(9, 27, vec![])
}

/// Replace one Pod at a time (maxSurge 0, maxUnavailable 1): {serving#} of {replicas#} serve meanwhile
#[rustfmt::skip]
pub(crate) fn fix_one_at_a_time(serving: i64, replicas: i64) -> Message {
    Message::new(9, 28, vec![Arg::Int(serving), Arg::Int(replicas)])
}

/// Replace the Pod of one node at a time: maxSurge 0, maxUnavailable 1
#[rustfmt::skip]
pub(crate) fn fix_one_node_at_a_time() -> Message {
    Message::new(9, 29, vec![])
}

/// Take down one Pod at a time
#[rustfmt::skip]
pub(crate) fn fix_one_unavailable() -> Message {
    Message::new(9, 30, vec![])
}

/// End the old Pod before the new one starts: strategy Recreate
#[rustfmt::skip]
pub(crate) fn fix_recreate() -> Message {
    Message::new(9, 31, vec![])
}

/// Let it roll out
#[rustfmt::skip]
pub(crate) fn fix_unpause() -> Message {
    Message::new(9, 32, vec![])
}

/// Port {port#} of the node is taken once per node: {replicas#} {replicas#replica needs|replicas need} {replicas#} {replicas#node|nodes} to run and {more#} to roll out
#[rustfmt::skip]
pub(crate) fn host_port_surge(port: i64, replicas: i64, more: i64) -> Message {
    Message::new(9, 33, vec![Arg::Int(port), Arg::Int(replicas), Arg::Int(more)])
}

/// The update of DaemonSet {name} stalls: with maxSurge the new Pod comes to a node whose port {port#} the old one still holds
#[rustfmt::skip]
pub(crate) fn host_port_surge_daemon(name: impl Into<Arg>, port: i64) -> Message {
    Message::new(9, 34, vec![name.into(), Arg::Int(port)])
}

/// Let the old Pod go first: maxSurge 0, maxUnavailable 1. Give the cluster with --cluster to have it proven
#[rustfmt::skip]
pub(crate) fn host_port_surge_help() -> Message {
    Message::new(9, 35, vec![])
}

/// Let the old Pod go first: maxSurge 0, maxUnavailable 1
#[rustfmt::skip]
pub(crate) fn host_port_surge_help_daemon() -> Message {
    Message::new(9, 36, vec![])
}

/// An update of CloneSet {name} needs room for {surge#} more {surge#Pod|Pods}: with maxSurge, {unavailable} of {replicas#} unavailable rounds down to 0
#[rustfmt::skip]
pub(crate) fn kruise_surge_needs_room(name: impl Into<Arg>, surge: i64, unavailable: impl Into<Arg>, replicas: i64) -> Message {
    Message::new(9, 37, vec![name.into(), Arg::Int(surge), unavailable.into(), Arg::Int(replicas)])
}

/// An update of CloneSet {name} needs a spare {key}: with maxSurge, {unavailable} of {replicas#} unavailable rounds down to 0, and no two Pods may share
#[rustfmt::skip]
pub(crate) fn kruise_surge_needs_room_apart(name: impl Into<Arg>, key: impl Into<Arg>, unavailable: impl Into<Arg>, replicas: i64) -> Message {
    Message::new(9, 38, vec![name.into(), key.into(), unavailable.into(), Arg::Int(replicas)])
}

/// Without room the update stands still; maxUnavailable: 1 lets an old Pod go
#[rustfmt::skip]
pub(crate) fn kruise_surge_needs_room_help() -> Message {
    Message::new(9, 39, vec![])
}

/// maxUnavailable is 20 % where nothing is written; 1 lets an old Pod go
#[rustfmt::skip]
pub(crate) fn kruise_surge_needs_room_help_default() -> Message {
    Message::new(9, 40, vec![])
}

/// OpenKruise refuses {kind} {name}: {words}
#[rustfmt::skip]
pub(crate) fn kruise_workload_refused(kind: impl Into<Arg>, name: impl Into<Arg>, words: impl Into<Arg>) -> Message {
    Message::new(9, 41, vec![kind.into(), name.into(), words.into()])
}

/// Its webhook holds these rules besides the API's own
#[rustfmt::skip]
pub(crate) fn kruise_workload_refused_help() -> Message {
    Message::new(9, 42, vec![])
}

/// of {replicas#}: surge {surge_given} is {surge#}, unavailable {unavailable_given} is {unavailable#}
#[rustfmt::skip]
pub(crate) fn label_arithmetic(replicas: i64, surge_given: impl Into<Arg>, surge: i64, unavailable_given: impl Into<Arg>, unavailable: i64) -> Message {
    Message::new(9, 43, vec![Arg::Int(replicas), surge_given.into(), Arg::Int(surge), unavailable_given.into(), Arg::Int(unavailable)])
}

/// the node has port {port#} once
#[rustfmt::skip]
pub(crate) fn label_host_port(port: i64) -> Message {
    Message::new(9, 44, vec![Arg::Int(port)])
}

/// no two may share a {key}
#[rustfmt::skip]
pub(crate) fn label_no_two_share(key: impl Into<Arg>) -> Message {
    Message::new(9, 45, vec![key.into()])
}

/// one node at a time
#[rustfmt::skip]
pub(crate) fn label_one_node() -> Message {
    Message::new(9, 46, vec![])
}

/// one Pod at a time
#[rustfmt::skip]
pub(crate) fn label_one_pod() -> Message {
    Message::new(9, 47, vec![])
}

/// {hard} in all
#[rustfmt::skip]
pub(crate) fn label_quota(hard: impl Into<Arg>) -> Message {
    Message::new(9, 48, vec![hard.into()])
}

/// {budget#} s before the kubelet gives up
#[rustfmt::skip]
pub(crate) fn label_startup_budget(budget: i64) -> Message {
    Message::new(9, 49, vec![Arg::Int(budget)])
}

/// {cluster}: {why}
#[rustfmt::skip]
pub(crate) fn label_why_no_node(cluster: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(9, 50, vec![cluster.into(), why.into()])
}

/// {percent#} % of {replicas#} rounds down to 0, and with maxSurge 0 the controller makes it 1: Pods are replaced one by one
#[rustfmt::skip]
pub(crate) fn max_unavailable_rounds_to_zero(percent: i64, replicas: i64) -> Message {
    Message::new(9, 51, vec![Arg::Int(percent), Arg::Int(replicas)])
}

/// Write maxUnavailable: 1 to say the same plainly
#[rustfmt::skip]
pub(crate) fn max_unavailable_rounds_to_zero_help() -> Message {
    Message::new(9, 52, vec![])
}

/// {kind} {name} replaces no Pod by itself: a new template is used only for Pods that somebody deletes
#[rustfmt::skip]
pub(crate) fn on_delete_strategy(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(9, 53, vec![kind.into(), name.into()])
}

/// RollingUpdate replaces them in order
#[rustfmt::skip]
pub(crate) fn on_delete_strategy_help() -> Message {
    Message::new(9, 54, vec![])
}

/// Partition {partition} keeps all {replicas#} Pods of {kind} {name} on their old revision
#[rustfmt::skip]
pub(crate) fn partition_holds_all(partition: impl Into<Arg>, replicas: i64, kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(9, 55, vec![partition.into(), Arg::Int(replicas), kind.into(), name.into()])
}

/// Lower it step by step to let the new revision through; 0 lets all
#[rustfmt::skip]
pub(crate) fn partition_holds_all_help() -> Message {
    Message::new(9, 56, vec![])
}

/// Container {container} may take {budget#} s to start, and the rollout is reported as failed after {deadline#} s
#[rustfmt::skip]
pub(crate) fn progress_deadline_too_short(container: impl Into<Arg>, budget: i64, deadline: i64) -> Message {
    Message::new(9, 57, vec![container.into(), Arg::Int(budget), Arg::Int(deadline)])
}

/// Set progressDeadlineSeconds above the start-up time: {enough#}
#[rustfmt::skip]
pub(crate) fn progress_deadline_too_short_help(enough: i64) -> Message {
    Message::new(9, 58, vec![Arg::Int(enough)])
}

/// The rollout stalls: {replicas#} {replicas#replica of|replicas of} {name} leave no room for one more in the {hard} {resource} of ResourceQuota {quota}, and no old Pod may go
#[rustfmt::skip]
pub(crate) fn quota_blocks_surge(replicas: i64, name: impl Into<Arg>, hard: impl Into<Arg>, resource: impl Into<Arg>, quota: impl Into<Arg>) -> Message {
    Message::new(9, 59, vec![Arg::Int(replicas), name.into(), hard.into(), resource.into(), quota.into()])
}

/// Let an old Pod go first (maxSurge 0, maxUnavailable 1), or raise the quota
#[rustfmt::skip]
pub(crate) fn quota_blocks_surge_help() -> Message {
    Message::new(9, 60, vec![])
}

/// {kind} {name} keeps no old revision: there is nothing to roll back to
#[rustfmt::skip]
pub(crate) fn revision_history_zero(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(9, 61, vec![kind.into(), name.into()])
}

/// The default keeps 10; they hold no Pods
#[rustfmt::skip]
pub(crate) fn revision_history_zero_help() -> Message {
    Message::new(9, 62, vec![])
}

/// This change to {kind} {name} does not roll out: {reason}
#[rustfmt::skip]
pub(crate) fn rollout_fix_stalls(kind: impl Into<Arg>, name: impl Into<Arg>, reason: impl Into<Arg>) -> Message {
    Message::new(9, 63, vec![kind.into(), name.into(), reason.into()])
}

/// The manifest is right, but what runs now stands in its way: roll it out once with maxSurge 0 and maxUnavailable 1, or strategy Recreate
#[rustfmt::skip]
pub(crate) fn rollout_fix_stalls_help() -> Message {
    Message::new(9, 64, vec![])
}

/// {kind} {name} is paused: no change of its template reaches a Pod
#[rustfmt::skip]
pub(crate) fn rollout_paused(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(9, 65, vec![kind.into(), name.into()])
}

/// Pause for a while with kubectl, not in the manifest
#[rustfmt::skip]
pub(crate) fn rollout_paused_help() -> Message {
    Message::new(9, 66, vec![])
}

/// The next rollout of {kind} {name} stalls: {reason}
#[rustfmt::skip]
pub(crate) fn rollout_stalls(kind: impl Into<Arg>, name: impl Into<Arg>, reason: impl Into<Arg>) -> Message {
    Message::new(9, 67, vec![kind.into(), name.into(), reason.into()])
}

/// Let an old Pod go first (maxSurge 0, maxUnavailable 1), or make room for one more Pod
#[rustfmt::skip]
pub(crate) fn rollout_stalls_help() -> Message {
    Message::new(9, 68, vec![])
}

/// A rollout may take down all {replicas#} Pods at once
#[rustfmt::skip]
pub(crate) fn rollout_takes_all_pods(replicas: i64) -> Message {
    Message::new(9, 69, vec![Arg::Int(replicas)])
}

/// An update may take down the Pods of all nodes at once
#[rustfmt::skip]
pub(crate) fn rollout_takes_all_pods_daemon() -> Message {
    Message::new(9, 70, vec![])
}

/// Leave some running: a smaller maxUnavailable
#[rustfmt::skip]
pub(crate) fn rollout_takes_all_pods_help() -> Message {
    Message::new(9, 71, vec![])
}

/// The new Pod needs claim {claim} while the old one holds it: on another node it waits for a volume that is never let go
#[rustfmt::skip]
pub(crate) fn shared_claim_surge(claim: impl Into<Arg>) -> Message {
    Message::new(9, 72, vec![claim.into()])
}

/// Let the old Pod go first, with strategy Recreate, or share a volume that several nodes may mount (ReadWriteMany)
#[rustfmt::skip]
pub(crate) fn shared_claim_surge_help() -> Message {
    Message::new(9, 73, vec![])
}

/// The next rollout stalls: the new Pod needs claim {claim}, the old one holds it, and neither may go first
#[rustfmt::skip]
pub(crate) fn shared_claim_surge_stalls(claim: impl Into<Arg>) -> Message {
    Message::new(9, 74, vec![claim.into()])
}

/// A rollout of {replicas#} {replicas#replica|replicas} takes at least {total#} s: {waves#} {waves#wave that waits|waves that each wait} {seconds#} s
#[rustfmt::skip]
pub(crate) fn slow_rollout(replicas: i64, total: i64, waves: i64, seconds: i64) -> Message {
    Message::new(9, 75, vec![Arg::Int(replicas), Arg::Int(total), Arg::Int(waves), Arg::Int(seconds)])
}

/// progressDeadlineSeconds is {deadline#}: the rollout is reported as failed before the first wave counts as available
#[rustfmt::skip]
pub(crate) fn slow_rollout_deadline(deadline: i64) -> Message {
    Message::new(9, 76, vec![Arg::Int(deadline)])
}

/// While a rollout lasts this spread over {key} counts old Pods too: new ones go where the old are not, and stay uneven when those are gone
#[rustfmt::skip]
pub(crate) fn spread_counts_old_pods(key: impl Into<Arg>) -> Message {
    Message::new(9, 77, vec![key.into()])
}

/// matchLabelKeys: [pod-template-hash] spreads each revision by itself (on by default since 1.27)
#[rustfmt::skip]
pub(crate) fn spread_counts_old_pods_help() -> Message {
    Message::new(9, 78, vec![])
}

/// {pending#} new {pending#Pod has|Pods have} no node, and none of the {old#} old {old#Pod|Pods} may go (surge {surge#}, unavailable {unavailable#})
#[rustfmt::skip]
pub(crate) fn stalls_no_node(pending: i64, old: i64, surge: i64, unavailable: i64) -> Message {
    Message::new(9, 79, vec![Arg::Int(pending), Arg::Int(old), Arg::Int(surge), Arg::Int(unavailable)])
}

/// {pending#} new {pending#Pod has|Pods have} no node while {old#} old {old#Pod waits|Pods wait}
#[rustfmt::skip]
pub(crate) fn stalls_no_node_plain(pending: i64, old: i64) -> Message {
    Message::new(9, 80, vec![Arg::Int(pending), Arg::Int(old)])
}

/// no new Pod can be created
#[rustfmt::skip]
pub(crate) fn stalls_none_created() -> Message {
    Message::new(9, 81, vec![])
}

/// {n#} new {n#Pod never becomes|Pods never become} Ready, and no old Pod may go
#[rustfmt::skip]
pub(crate) fn stalls_not_ready(n: i64) -> Message {
    Message::new(9, 82, vec![Arg::Int(n)])
}

/// maxUnavailable {written} is dropped by Kubernetes {version}: Pods are replaced one by one
#[rustfmt::skip]
pub(crate) fn stateful_set_max_unavailable(written: impl Into<Arg>, version: impl Into<Arg>) -> Message {
    Message::new(9, 83, vec![written.into(), version.into()])
}

/// It is read from 1.37 on, and takes effect with podManagementPolicy Parallel
#[rustfmt::skip]
pub(crate) fn stateful_set_max_unavailable_help() -> Message {
    Message::new(9, 84, vec![])
}

/// maxUnavailable {written} holds in Kubernetes 1.35.0 to 1.35.3 only; from 1.35.4 on Pods are replaced one by one
#[rustfmt::skip]
pub(crate) fn stateful_set_max_unavailable_mixed(written: impl Into<Arg>) -> Message {
    Message::new(9, 85, vec![written.into()])
}

/// maxUnavailable {written} has little effect with OrderedReady: each Pod waits for the one before it
#[rustfmt::skip]
pub(crate) fn stateful_set_max_unavailable_ordered(written: impl Into<Arg>) -> Message {
    Message::new(9, 86, vec![written.into()])
}

/// A new Pod must be Ready before any old one may go: a rollout needs room for {surge#} more {surge#Pod|Pods}
#[rustfmt::skip]
pub(crate) fn surge_needs_room(surge: i64) -> Message {
    Message::new(9, 87, vec![Arg::Int(surge)])
}

/// A new Pod must be Ready before any old one may go, and no two may share a {key}: a rollout needs a spare one
#[rustfmt::skip]
pub(crate) fn surge_needs_room_apart(key: impl Into<Arg>) -> Message {
    Message::new(9, 88, vec![key.into()])
}

/// Without room the rollout stalls; give the cluster with --cluster to have it proven
#[rustfmt::skip]
pub(crate) fn surge_needs_room_help() -> Message {
    Message::new(9, 89, vec![])
}

/// New Pods may be Pending for up to {grace#} s: the Deployment no longer counts Pods that are ending, while the scheduler still counts what they hold
#[rustfmt::skip]
pub(crate) fn zero_surge_waits(grace: i64) -> Message {
    Message::new(9, 90, vec![Arg::Int(grace)])
}

/// That is no fault; it lasts at most the grace period
#[rustfmt::skip]
pub(crate) fn zero_surge_waits_help() -> Message {
    Message::new(9, 91, vec![])
}
