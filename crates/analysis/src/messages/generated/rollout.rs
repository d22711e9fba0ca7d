// Made by `cargo xtask messages` from messages/en/rollout.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: &[
        "fix-match-label-keys",
        "fix-one-at-a-time",
        "label-arithmetic",
        "label-no-two-share",
        "label-why-no-node",
        "max-unavailable-rounds-to-zero",
        "max-unavailable-rounds-to-zero.help",
        "rollout-fix-stalls",
        "rollout-fix-stalls.help",
        "rollout-stalls",
        "rollout-stalls.help",
        "slow-rollout",
        "slow-rollout.deadline",
        "stalls-no-node",
        "stalls-no-node-plain",
        "stalls-none-created",
        "stalls-not-ready",
        "surge-needs-room",
        "surge-needs-room.apart",
        "surge-needs-room.help",
    ],
    english: &[
        "Let new Pods join old ones during a rollout: matchLabelKeys [pod-template-hash]",
        "Replace one Pod at a time (maxSurge 0, maxUnavailable 1): {serving#} of {replicas#} serve meanwhile",
        "of {replicas#}: surge {surge_given} is {surge#}, unavailable {unavailable_given} is {unavailable#}",
        "no two may share a {key}",
        "{cluster}: {why}",
        "{percent#} % of {replicas#} rounds down to 0, and with maxSurge 0 the controller makes it 1: Pods are replaced one by one",
        "Write maxUnavailable: 1 to say the same plainly",
        "This change to {kind} {name} does not roll out: {reason}",
        "The manifest is right, but what runs now stands in its way: roll it out once with maxSurge 0 and maxUnavailable 1, or strategy Recreate",
        "The next rollout of {kind} {name} stalls: {reason}",
        "Let an old Pod go first (maxSurge 0, maxUnavailable 1), or make room for one more Pod",
        "A rollout of {replicas#} {replicas#replica|replicas} takes at least {total#} s: {waves#} {waves#wave that waits|waves that each wait} {seconds#} s",
        "progressDeadlineSeconds is {deadline#}: the rollout is reported as failed before the first wave counts as available",
        "{pending#} new {pending#Pod has|Pods have} no node, and none of the {old#} old {old#Pod|Pods} may go (surge {surge#}, unavailable {unavailable#})",
        "{pending#} new {pending#Pod has|Pods have} no node while {old#} old {old#Pod waits|Pods wait}",
        "no new Pod can be created",
        "{n#} new {n#Pod never becomes|Pods never become} Ready, and no old Pod may go",
        "A new Pod must be Ready before any old one may go: a rollout needs room for {surge#} more {surge#Pod|Pods}",
        "A new Pod must be Ready before any old one may go, and no two may share a {key}: a rollout needs a spare one",
        "Without room the rollout stalls; give the cluster with --cluster to have it proven",
    ],
};

/// Let new Pods join old ones during a rollout: matchLabelKeys [pod-template-hash]
#[rustfmt::skip]
pub(crate) fn fix_match_label_keys() -> Message {
    Message::new(8, 0, vec![])
}

/// Replace one Pod at a time (maxSurge 0, maxUnavailable 1): {serving#} of {replicas#} serve meanwhile
#[rustfmt::skip]
pub(crate) fn fix_one_at_a_time(serving: i64, replicas: i64) -> Message {
    Message::new(8, 1, vec![("serving", Arg::Int(serving)), ("replicas", Arg::Int(replicas))])
}

/// of {replicas#}: surge {surge_given} is {surge#}, unavailable {unavailable_given} is {unavailable#}
#[rustfmt::skip]
pub(crate) fn label_arithmetic(replicas: i64, surge_given: impl Into<Arg>, surge: i64, unavailable_given: impl Into<Arg>, unavailable: i64) -> Message {
    Message::new(8, 2, vec![("replicas", Arg::Int(replicas)), ("surge_given", surge_given.into()), ("surge", Arg::Int(surge)), ("unavailable_given", unavailable_given.into()), ("unavailable", Arg::Int(unavailable))])
}

/// no two may share a {key}
#[rustfmt::skip]
pub(crate) fn label_no_two_share(key: impl Into<Arg>) -> Message {
    Message::new(8, 3, vec![("key", key.into())])
}

/// {cluster}: {why}
#[rustfmt::skip]
pub(crate) fn label_why_no_node(cluster: impl Into<Arg>, why: impl Into<Arg>) -> Message {
    Message::new(8, 4, vec![("cluster", cluster.into()), ("why", why.into())])
}

/// {percent#} % of {replicas#} rounds down to 0, and with maxSurge 0 the controller makes it 1: Pods are replaced one by one
#[rustfmt::skip]
pub(crate) fn max_unavailable_rounds_to_zero(percent: i64, replicas: i64) -> Message {
    Message::new(8, 5, vec![("percent", Arg::Int(percent)), ("replicas", Arg::Int(replicas))])
}

/// Write maxUnavailable: 1 to say the same plainly
#[rustfmt::skip]
pub(crate) fn max_unavailable_rounds_to_zero_help() -> Message {
    Message::new(8, 6, vec![])
}

/// This change to {kind} {name} does not roll out: {reason}
#[rustfmt::skip]
pub(crate) fn rollout_fix_stalls(kind: impl Into<Arg>, name: impl Into<Arg>, reason: impl Into<Arg>) -> Message {
    Message::new(8, 7, vec![("kind", kind.into()), ("name", name.into()), ("reason", reason.into())])
}

/// The manifest is right, but what runs now stands in its way: roll it out once with maxSurge 0 and maxUnavailable 1, or strategy Recreate
#[rustfmt::skip]
pub(crate) fn rollout_fix_stalls_help() -> Message {
    Message::new(8, 8, vec![])
}

/// The next rollout of {kind} {name} stalls: {reason}
#[rustfmt::skip]
pub(crate) fn rollout_stalls(kind: impl Into<Arg>, name: impl Into<Arg>, reason: impl Into<Arg>) -> Message {
    Message::new(8, 9, vec![("kind", kind.into()), ("name", name.into()), ("reason", reason.into())])
}

/// Let an old Pod go first (maxSurge 0, maxUnavailable 1), or make room for one more Pod
#[rustfmt::skip]
pub(crate) fn rollout_stalls_help() -> Message {
    Message::new(8, 10, vec![])
}

/// A rollout of {replicas#} {replicas#replica|replicas} takes at least {total#} s: {waves#} {waves#wave that waits|waves that each wait} {seconds#} s
#[rustfmt::skip]
pub(crate) fn slow_rollout(replicas: i64, total: i64, waves: i64, seconds: i64) -> Message {
    Message::new(8, 11, vec![("replicas", Arg::Int(replicas)), ("total", Arg::Int(total)), ("waves", Arg::Int(waves)), ("seconds", Arg::Int(seconds))])
}

/// progressDeadlineSeconds is {deadline#}: the rollout is reported as failed before the first wave counts as available
#[rustfmt::skip]
pub(crate) fn slow_rollout_deadline(deadline: i64) -> Message {
    Message::new(8, 12, vec![("deadline", Arg::Int(deadline))])
}

/// {pending#} new {pending#Pod has|Pods have} no node, and none of the {old#} old {old#Pod|Pods} may go (surge {surge#}, unavailable {unavailable#})
#[rustfmt::skip]
pub(crate) fn stalls_no_node(pending: i64, old: i64, surge: i64, unavailable: i64) -> Message {
    Message::new(8, 13, vec![("pending", Arg::Int(pending)), ("old", Arg::Int(old)), ("surge", Arg::Int(surge)), ("unavailable", Arg::Int(unavailable))])
}

/// {pending#} new {pending#Pod has|Pods have} no node while {old#} old {old#Pod waits|Pods wait}
#[rustfmt::skip]
pub(crate) fn stalls_no_node_plain(pending: i64, old: i64) -> Message {
    Message::new(8, 14, vec![("pending", Arg::Int(pending)), ("old", Arg::Int(old))])
}

/// no new Pod can be created
#[rustfmt::skip]
pub(crate) fn stalls_none_created() -> Message {
    Message::new(8, 15, vec![])
}

/// {n#} new {n#Pod never becomes|Pods never become} Ready, and no old Pod may go
#[rustfmt::skip]
pub(crate) fn stalls_not_ready(n: i64) -> Message {
    Message::new(8, 16, vec![("n", Arg::Int(n))])
}

/// A new Pod must be Ready before any old one may go: a rollout needs room for {surge#} more {surge#Pod|Pods}
#[rustfmt::skip]
pub(crate) fn surge_needs_room(surge: i64) -> Message {
    Message::new(8, 17, vec![("surge", Arg::Int(surge))])
}

/// A new Pod must be Ready before any old one may go, and no two may share a {key}: a rollout needs a spare one
#[rustfmt::skip]
pub(crate) fn surge_needs_room_apart(key: impl Into<Arg>) -> Message {
    Message::new(8, 18, vec![("key", key.into())])
}

/// Without room the rollout stalls; give the cluster with --cluster to have it proven
#[rustfmt::skip]
pub(crate) fn surge_needs_room_help() -> Message {
    Message::new(8, 19, vec![])
}
