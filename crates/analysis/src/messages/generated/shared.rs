// Made by `cargo xtask messages` from messages/en/shared.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "competitors",
        "competitors-and-more",
        "fix-anchored",
        "fix-broken",
        "fix-masked",
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
    ],
    english: lines![
        "{names}",
        "{names} and {more#} more",
        "{title}; others share this text through an anchor and would change with it",
        "{title}; the document cannot be read as YAML",
        "{title}; a template writes this text",
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
    ],
};

/// {names}
#[rustfmt::skip]
pub(crate) fn competitors(names: impl Into<Arg>) -> Message {
    Message::new(12, 0, vec![names.into()])
}

/// {names} and {more#} more
#[rustfmt::skip]
pub(crate) fn competitors_and_more(names: impl Into<Arg>, more: i64) -> Message {
    Message::new(12, 1, vec![names.into(), Arg::Int(more)])
}

/// {title}; others share this text through an anchor and would change with it
#[rustfmt::skip]
pub(crate) fn fix_anchored(title: impl Into<Arg>) -> Message {
    Message::new(12, 2, vec![title.into()])
}

/// {title}; the document cannot be read as YAML
#[rustfmt::skip]
pub(crate) fn fix_broken(title: impl Into<Arg>) -> Message {
    Message::new(12, 3, vec![title.into()])
}

/// {title}; a template writes this text
#[rustfmt::skip]
pub(crate) fn fix_masked(title: impl Into<Arg>) -> Message {
    Message::new(12, 4, vec![title.into()])
}

/// {n#} {n#node runs|nodes run} no Pod with {labels} that its affinity asks for
#[rustfmt::skip]
pub(crate) fn why_affinity(n: i64, labels: impl Into<Arg>) -> Message {
    Message::new(12, 5, vec![Arg::Int(n), labels.into()])
}

/// its anti-affinity rules out {n#} {n#node that runs|nodes that run} a Pod it must not meet
#[rustfmt::skip]
pub(crate) fn why_anti_affinity(n: i64) -> Message {
    Message::new(12, 6, vec![Arg::Int(n)])
}

/// {n#} {n#node is|nodes are} cordoned
#[rustfmt::skip]
pub(crate) fn why_cordoned(n: i64) -> Message {
    Message::new(12, 7, vec![Arg::Int(n)])
}

/// {n#} {n#node has|nodes have} too little {resource} left
#[rustfmt::skip]
pub(crate) fn why_insufficient(n: i64, resource: impl Into<Arg>) -> Message {
    Message::new(12, 8, vec![Arg::Int(n), resource.into()])
}

/// {n#} {n#node does|nodes do} not match {selector}
#[rustfmt::skip]
pub(crate) fn why_not_selected(n: i64, selector: impl Into<Arg>) -> Message {
    Message::new(12, 9, vec![Arg::Int(n), selector.into()])
}

/// {n#} {n#node|nodes}: {reason}
#[rustfmt::skip]
pub(crate) fn why_other(n: i64, reason: impl Into<Arg>) -> Message {
    Message::new(12, 10, vec![Arg::Int(n), reason.into()])
}

/// {n#} {n#node is|nodes are} not the one it names
#[rustfmt::skip]
pub(crate) fn why_other_name(n: i64) -> Message {
    Message::new(12, 11, vec![Arg::Int(n)])
}

/// its host port is taken on {n#} {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn why_port_taken(n: i64) -> Message {
    Message::new(12, 12, vec![Arg::Int(n)])
}

/// Pods that run there repel it by their own anti-affinity on {n#} {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn why_repelled(n: i64) -> Message {
    Message::new(12, 13, vec![Arg::Int(n)])
}

/// {said}
#[rustfmt::skip]
pub(crate) fn why_scheduler_says(said: impl Into<Arg>) -> Message {
    Message::new(12, 14, vec![said.into()])
}

/// its spread constraint rules out {n#} {n#node|nodes}
#[rustfmt::skip]
pub(crate) fn why_spread(n: i64) -> Message {
    Message::new(12, 15, vec![Arg::Int(n)])
}

/// its spread constraint rules out {n#} {n#node|nodes}, for {empty#} {empty#node|nodes} that it may not use {empty#counts|count} as empty
#[rustfmt::skip]
pub(crate) fn why_spread_tainted(n: i64, empty: i64) -> Message {
    Message::new(12, 16, vec![Arg::Int(n), Arg::Int(empty)])
}

/// {n#} {n#node has|nodes have} a taint it does not tolerate ({taints})
#[rustfmt::skip]
pub(crate) fn why_tainted(n: i64, taints: impl Into<Arg>) -> Message {
    Message::new(12, 17, vec![Arg::Int(n), taints.into()])
}

/// {n#} {n#node is|nodes are} not ready or under pressure
#[rustfmt::skip]
pub(crate) fn why_tainted_by_state(n: i64) -> Message {
    Message::new(12, 18, vec![Arg::Int(n)])
}

/// {n#} {n#node is|nodes are} at {n#its|their} limit of Pods
#[rustfmt::skip]
pub(crate) fn why_too_many_pods(n: i64) -> Message {
    Message::new(12, 19, vec![Arg::Int(n)])
}
