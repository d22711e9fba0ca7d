// Made by `cargo xtask messages` from messages/en/availability.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: &[
        "pre-stop-exceeds-grace-period",
        "pre-stop-exceeds-grace-period.help",
        "shutdown-budget",
    ],
    english: &[
        "preStop of container {name} sleeps {seconds#} s of a grace period of {grace#} s: it is cut off, and the container gets SIGTERM and SIGKILL within 2 s",
        "Sleep less, or set terminationGracePeriodSeconds well above {seconds#}: the hook counts against it",
        "SIGTERM comes after {seconds#} s, SIGKILL at {grace#} s: the container has up to {left#} s to finish",
    ],
};

/// preStop of container {name} sleeps {seconds#} s of a grace period of {grace#} s: it is cut off, and the container gets SIGTERM and SIGKILL within 2 s
#[rustfmt::skip]
pub(crate) fn pre_stop_exceeds_grace_period(name: impl Into<Arg>, seconds: i64, grace: i64) -> Message {
    Message::new(1, 0, vec![("name", name.into()), ("seconds", Arg::Int(seconds)), ("grace", Arg::Int(grace))])
}

/// Sleep less, or set terminationGracePeriodSeconds well above {seconds#}: the hook counts against it
#[rustfmt::skip]
pub(crate) fn pre_stop_exceeds_grace_period_help(seconds: i64) -> Message {
    Message::new(1, 1, vec![("seconds", Arg::Int(seconds))])
}

/// SIGTERM comes after {seconds#} s, SIGKILL at {grace#} s: the container has up to {left#} s to finish
#[rustfmt::skip]
pub(crate) fn shutdown_budget(seconds: i64, grace: i64, left: i64) -> Message {
    Message::new(1, 2, vec![("seconds", Arg::Int(seconds)), ("grace", Arg::Int(grace)), ("left", Arg::Int(left))])
}
