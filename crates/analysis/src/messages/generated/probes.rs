// Made by `cargo xtask messages` from messages/en/probes.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: &[
        "label-grace",
        "label-grace-default",
        "missing-liveness-probe",
        "missing-liveness-probe.help",
        "missing-readiness-probe",
        "missing-readiness-probe.help",
        "missing-readiness-probe.service",
        "missing-startup-probe",
        "missing-startup-probe.help",
    ],
    english: &[
        "{grace#} s",
        "{grace#} s by default",
        "Container {name} is never restarted when it hangs",
        "Add a livenessProbe if a restart helps; it must not ask other services",
        "Container {name} counts as ready the moment it starts",
        "Add a readinessProbe; without one a rollout goes on before the new Pod can answer",
        "Container {name} counts as ready the moment it starts, and Service {service} sends requests at once",
        "Container {name} may be killed while it starts: {what}, and the livenessProbe gives it {seconds#} s",
        "Add a startupProbe that grants {seconds#} s or more; liveness and readiness begin after it",
    ],
};

/// {grace#} s
#[rustfmt::skip]
pub(crate) fn label_grace(grace: i64) -> Message {
    Message::new(4, 0, vec![("grace", Arg::Int(grace))])
}

/// {grace#} s by default
#[rustfmt::skip]
pub(crate) fn label_grace_default(grace: i64) -> Message {
    Message::new(4, 1, vec![("grace", Arg::Int(grace))])
}

/// Container {name} is never restarted when it hangs
#[rustfmt::skip]
pub(crate) fn missing_liveness_probe(name: impl Into<Arg>) -> Message {
    Message::new(4, 2, vec![("name", name.into())])
}

/// Add a livenessProbe if a restart helps; it must not ask other services
#[rustfmt::skip]
pub(crate) fn missing_liveness_probe_help() -> Message {
    Message::new(4, 3, vec![])
}

/// Container {name} counts as ready the moment it starts
#[rustfmt::skip]
pub(crate) fn missing_readiness_probe(name: impl Into<Arg>) -> Message {
    Message::new(4, 4, vec![("name", name.into())])
}

/// Add a readinessProbe; without one a rollout goes on before the new Pod can answer
#[rustfmt::skip]
pub(crate) fn missing_readiness_probe_help() -> Message {
    Message::new(4, 5, vec![])
}

/// Container {name} counts as ready the moment it starts, and Service {service} sends requests at once
#[rustfmt::skip]
pub(crate) fn missing_readiness_probe_service(name: impl Into<Arg>, service: impl Into<Arg>) -> Message {
    Message::new(4, 6, vec![("name", name.into()), ("service", service.into())])
}

/// Container {name} may be killed while it starts: {what}, and the livenessProbe gives it {seconds#} s
#[rustfmt::skip]
pub(crate) fn missing_startup_probe(name: impl Into<Arg>, what: impl Into<Arg>, seconds: i64) -> Message {
    Message::new(4, 7, vec![("name", name.into()), ("what", what.into()), ("seconds", Arg::Int(seconds))])
}

/// Add a startupProbe that grants {seconds#} s or more; liveness and readiness begin after it
#[rustfmt::skip]
pub(crate) fn missing_startup_probe_help(seconds: i64) -> Message {
    Message::new(4, 8, vec![("seconds", Arg::Int(seconds))])
}
