// Made by `cargo xtask messages` from messages/en/probes.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "command-without-shell",
        "command-without-shell.help",
        "command-without-shell.one",
        "command-without-shell.one-help",
        "exec-probe-without-timeout",
        "exec-probe-without-timeout.help",
        "exec-probe-without-timeout.slow",
        "fix-probe-host",
        "fix-probe-port",
        "fix-probe-scheme",
        "fix-probe-timeout",
        "fix-run-in-shell",
        "hasty-liveness-probe",
        "hasty-liveness-probe.help",
        "identical-probes",
        "identical-probes.help",
        "initial-delay-instead-of-startup-probe",
        "initial-delay-instead-of-startup-probe.help",
        "label-grace",
        "label-grace-default",
        "label-only-port",
        "label-readiness",
        "missing-liveness-probe",
        "missing-liveness-probe.help",
        "missing-readiness-probe",
        "missing-readiness-probe.help",
        "missing-readiness-probe.service",
        "missing-startup-probe",
        "missing-startup-probe.help",
        "probe-grace-exceeds-pod-grace",
        "probe-grace-exceeds-pod-grace.help",
        "probe-of-other-host",
        "probe-of-other-host.help",
        "probe-of-other-host.node",
        "probe-port-name-missing.help",
        "probe-port-name-missing.liveness",
        "probe-port-name-missing.post-start",
        "probe-port-name-missing.pre-stop",
        "probe-port-name-missing.readiness",
        "probe-port-name-missing.startup",
        "probe-port-undeclared",
        "probe-port-undeclared.help",
        "probe-scheme-mismatch",
        "probe-scheme-mismatch.help",
        "probe-timeout-exceeds-period",
        "probe-timeout-exceeds-period.help",
        "readiness-gate",
        "readiness-gate.help",
        "short-startup-probe",
        "short-startup-probe.help",
        "sidecar-without-startup-probe",
        "sidecar-without-startup-probe.help",
        "slow-readiness-probe",
        "slow-readiness-probe.help",
        "slow-readiness-probe.period",
        "slow-starter.builds",
        "slow-starter.migrates",
        "slow-starter.model",
        "slow-starter.models",
        "slow-starter.programs",
        "slow-starter.shards",
    ],
    english: lines![
        "{field} of container {name} hands {text} to the program as it stands: no shell reads it",
        "Run it in a shell, as in [\"sh\", \"-c\", \"…\"]",
        "{field} of container {name} names one program, {text}, spaces included, and there is none",
        "Write one item per word, or [\"sh\", \"-c\", \"…\"] if the image has a shell",
        "{probe} of container {name} runs a program that has to answer within 1 s",
        "Set timeoutSeconds to what it takes on a busy node; since 1.35 no kubelet can be told to let it pass",
        "{probe} of container {name} runs {program}, which has to answer within 1 s",
        "Ask the container",
        "Ask port {number#}, the container's only one",
        "Speak {scheme}",
        "Wait {seconds#} s for an answer",
        "Run it in a shell",
        "livenessProbe of container {name} restarts it {seconds#} s into a pause: {failures#} failed {failures#attempt|attempts} of {timeout#} s",
        "Set failureThreshold to 3 or more, or a longer timeoutSeconds; the defaults grant 21 s",
        "livenessProbe of container {name} asks what readiness asks, and restarts it after {seconds#} s",
        "Ask less for liveness, or give it a higher failureThreshold: a busy program is better spared than restarted",
        "Container {name} is not watched for {seconds#} s after each start, however soon it is up",
        "A startupProbe waits as long as the program needs, and liveness begins when it passes",
        "{grace#} s",
        "{grace#} s by default",
        "the container's only port",
        "readiness gives up after {seconds#} s too",
        "Container {name} is never restarted when it hangs",
        "Add a livenessProbe if a restart helps; it must not ask other services",
        "Container {name} counts as ready the moment it starts",
        "Add a readinessProbe; without one a rollout goes on before the new Pod can answer",
        "Container {name} counts as ready the moment it starts, and Service {service} sends requests at once",
        "Container {name} may be killed while it starts: {what}, and the livenessProbe gives it {seconds#} s",
        "Add a startupProbe that grants {seconds#} s or more; liveness and readiness begin after it",
        "After a failed {probe} the container gets {seconds#} s to stop, otherwise {grace#} s",
        "A probe's own grace period is meant to be the shorter one: the container is known to hang",
        "{probe} asks {host}, not the container: every Pod fails when that host does",
        "Leave host out; a name that the program insists on goes into the header Host",
        "{probe} asks {host}, which is the node, not the container",
        "Name one of the container's ports {port}, or write the number",
        "livenessProbe asks port {port}, which container {name} does not have: nothing is ever asked, and a hang goes unnoticed",
        "postStart asks port {port}, which container {name} does not have: the hook fails, and the container is killed each time it starts",
        "preStop asks port {port}, which container {name} does not have: the hook fails, and SIGTERM comes at once",
        "readinessProbe asks port {port}, which container {name} does not have: the Pod never becomes Ready",
        "startupProbe asks port {port}, which container {name} does not have: it never counts as started, and the Pod never becomes Ready",
        "{probe} asks port {port#}, which container {name} does not declare",
        "It works if the program listens there; declare the port, or correct the number",
        "{probe} speaks {scheme} to port {port}",
        "By its name the port speaks {scheme}: write scheme: {scheme}",
        "{probe} waits {timeout#} s for an answer, longer than its period of {period#} s: it may take {seconds#} s to act",
        "The next attempt waits for this one; set timeoutSeconds no higher than periodSeconds",
        "Its Pods are Ready only when a controller sets condition {condition}",
        "Where nothing sets it they never become Ready, and a rollout waits",
        "Container {name} may be killed while it starts: {what}, and the startupProbe gives it {seconds#} s",
        "Raise failureThreshold until it grants {seconds#} s or more; a long budget costs nothing",
        "The containers after sidecar {name} do not wait for its readinessProbe",
        "Ask the same in a startupProbe: the next container starts when it passes",
        "Container {name} is Ready {seconds#} s after its start at the earliest, and a rollout waits for it at each Pod",
        "Ask early and often; a startupProbe or a failed readinessProbe costs nothing while the program starts",
        "Container {name} is asked every {seconds#} s: it is back in service that much later, and a rollout waits for it at each Pod",
        "{program} builds and migrates",
        "{program} migrates",
        "{program} loads its model",
        "{program} loads its models",
        "{program} starts three programs",
        "{program} recovers its shards",
    ],
};

/// {field} of container {name} hands {text} to the program as it stands: no shell reads it
#[rustfmt::skip]
pub(crate) fn command_without_shell(field: impl Into<Arg>, name: impl Into<Arg>, text: impl Into<Arg>) -> Message {
    Message::new(5, 0, vec![field.into(), name.into(), text.into()])
}

/// `Run it in a shell, as in ["sh", "-c", "…"]`
#[rustfmt::skip]
pub(crate) fn command_without_shell_help() -> Message {
    Message::new(5, 1, vec![])
}

/// {field} of container {name} names one program, {text}, spaces included, and there is none
#[rustfmt::skip]
pub(crate) fn command_without_shell_one(field: impl Into<Arg>, name: impl Into<Arg>, text: impl Into<Arg>) -> Message {
    Message::new(5, 2, vec![field.into(), name.into(), text.into()])
}

/// `Write one item per word, or ["sh", "-c", "…"] if the image has a shell`
#[rustfmt::skip]
pub(crate) fn command_without_shell_one_help() -> Message {
    Message::new(5, 3, vec![])
}

/// {probe} of container {name} runs a program that has to answer within 1 s
#[rustfmt::skip]
pub(crate) fn exec_probe_without_timeout(probe: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(5, 4, vec![probe.into(), name.into()])
}

/// Set timeoutSeconds to what it takes on a busy node; since 1.35 no kubelet can be told to let it pass
#[rustfmt::skip]
pub(crate) fn exec_probe_without_timeout_help() -> Message {
    Message::new(5, 5, vec![])
}

/// {probe} of container {name} runs {program}, which has to answer within 1 s
#[rustfmt::skip]
pub(crate) fn exec_probe_without_timeout_slow(probe: impl Into<Arg>, name: impl Into<Arg>, program: impl Into<Arg>) -> Message {
    Message::new(5, 6, vec![probe.into(), name.into(), program.into()])
}

/// Ask the container
#[rustfmt::skip]
pub(crate) fn fix_probe_host() -> Message {
    Message::new(5, 7, vec![])
}

/// Ask port {number#}, the container's only one
#[rustfmt::skip]
pub(crate) fn fix_probe_port(number: i64) -> Message {
    Message::new(5, 8, vec![Arg::Int(number)])
}

/// Speak {scheme}
#[rustfmt::skip]
pub(crate) fn fix_probe_scheme(scheme: impl Into<Arg>) -> Message {
    Message::new(5, 9, vec![scheme.into()])
}

/// Wait {seconds#} s for an answer
#[rustfmt::skip]
pub(crate) fn fix_probe_timeout(seconds: i64) -> Message {
    Message::new(5, 10, vec![Arg::Int(seconds)])
}

/// Run it in a shell
#[rustfmt::skip]
pub(crate) fn fix_run_in_shell() -> Message {
    Message::new(5, 11, vec![])
}

/// livenessProbe of container {name} restarts it {seconds#} s into a pause: {failures#} failed {failures#attempt|attempts} of {timeout#} s
#[rustfmt::skip]
pub(crate) fn hasty_liveness_probe(name: impl Into<Arg>, seconds: i64, failures: i64, timeout: i64) -> Message {
    Message::new(5, 12, vec![name.into(), Arg::Int(seconds), Arg::Int(failures), Arg::Int(timeout)])
}

/// Set failureThreshold to 3 or more, or a longer timeoutSeconds; the defaults grant 21 s
#[rustfmt::skip]
pub(crate) fn hasty_liveness_probe_help() -> Message {
    Message::new(5, 13, vec![])
}

/// livenessProbe of container {name} asks what readiness asks, and restarts it after {seconds#} s
#[rustfmt::skip]
pub(crate) fn identical_probes(name: impl Into<Arg>, seconds: i64) -> Message {
    Message::new(5, 14, vec![name.into(), Arg::Int(seconds)])
}

/// Ask less for liveness, or give it a higher failureThreshold: a busy program is better spared than restarted
#[rustfmt::skip]
pub(crate) fn identical_probes_help() -> Message {
    Message::new(5, 15, vec![])
}

/// Container {name} is not watched for {seconds#} s after each start, however soon it is up
#[rustfmt::skip]
pub(crate) fn initial_delay_instead_of_startup_probe(name: impl Into<Arg>, seconds: i64) -> Message {
    Message::new(5, 16, vec![name.into(), Arg::Int(seconds)])
}

/// A startupProbe waits as long as the program needs, and liveness begins when it passes
#[rustfmt::skip]
pub(crate) fn initial_delay_instead_of_startup_probe_help() -> Message {
    Message::new(5, 17, vec![])
}

/// {grace#} s
#[rustfmt::skip]
pub(crate) fn label_grace(grace: i64) -> Message {
    Message::new(5, 18, vec![Arg::Int(grace)])
}

/// {grace#} s by default
#[rustfmt::skip]
pub(crate) fn label_grace_default(grace: i64) -> Message {
    Message::new(5, 19, vec![Arg::Int(grace)])
}

/// the container's only port
#[rustfmt::skip]
pub(crate) fn label_only_port() -> Message {
    Message::new(5, 20, vec![])
}

/// readiness gives up after {seconds#} s too
#[rustfmt::skip]
pub(crate) fn label_readiness(seconds: i64) -> Message {
    Message::new(5, 21, vec![Arg::Int(seconds)])
}

/// Container {name} is never restarted when it hangs
#[rustfmt::skip]
pub(crate) fn missing_liveness_probe(name: impl Into<Arg>) -> Message {
    Message::new(5, 22, vec![name.into()])
}

/// Add a livenessProbe if a restart helps; it must not ask other services
#[rustfmt::skip]
pub(crate) fn missing_liveness_probe_help() -> Message {
    Message::new(5, 23, vec![])
}

/// Container {name} counts as ready the moment it starts
#[rustfmt::skip]
pub(crate) fn missing_readiness_probe(name: impl Into<Arg>) -> Message {
    Message::new(5, 24, vec![name.into()])
}

/// Add a readinessProbe; without one a rollout goes on before the new Pod can answer
#[rustfmt::skip]
pub(crate) fn missing_readiness_probe_help() -> Message {
    Message::new(5, 25, vec![])
}

/// Container {name} counts as ready the moment it starts, and Service {service} sends requests at once
#[rustfmt::skip]
pub(crate) fn missing_readiness_probe_service(name: impl Into<Arg>, service: impl Into<Arg>) -> Message {
    Message::new(5, 26, vec![name.into(), service.into()])
}

/// Container {name} may be killed while it starts: {what}, and the livenessProbe gives it {seconds#} s
#[rustfmt::skip]
pub(crate) fn missing_startup_probe(name: impl Into<Arg>, what: impl Into<Arg>, seconds: i64) -> Message {
    Message::new(5, 27, vec![name.into(), what.into(), Arg::Int(seconds)])
}

/// Add a startupProbe that grants {seconds#} s or more; liveness and readiness begin after it
#[rustfmt::skip]
pub(crate) fn missing_startup_probe_help(seconds: i64) -> Message {
    Message::new(5, 28, vec![Arg::Int(seconds)])
}

/// After a failed {probe} the container gets {seconds#} s to stop, otherwise {grace#} s
#[rustfmt::skip]
pub(crate) fn probe_grace_exceeds_pod_grace(probe: impl Into<Arg>, seconds: i64, grace: i64) -> Message {
    Message::new(5, 29, vec![probe.into(), Arg::Int(seconds), Arg::Int(grace)])
}

/// A probe's own grace period is meant to be the shorter one: the container is known to hang
#[rustfmt::skip]
pub(crate) fn probe_grace_exceeds_pod_grace_help() -> Message {
    Message::new(5, 30, vec![])
}

/// {probe} asks {host}, not the container: every Pod fails when that host does
#[rustfmt::skip]
pub(crate) fn probe_of_other_host(probe: impl Into<Arg>, host: impl Into<Arg>) -> Message {
    Message::new(5, 31, vec![probe.into(), host.into()])
}

/// Leave host out; a name that the program insists on goes into the header Host
#[rustfmt::skip]
pub(crate) fn probe_of_other_host_help() -> Message {
    Message::new(5, 32, vec![])
}

/// {probe} asks {host}, which is the node, not the container
#[rustfmt::skip]
pub(crate) fn probe_of_other_host_node(probe: impl Into<Arg>, host: impl Into<Arg>) -> Message {
    Message::new(5, 33, vec![probe.into(), host.into()])
}

/// Name one of the container's ports {port}, or write the number
#[rustfmt::skip]
pub(crate) fn probe_port_name_missing_help(port: impl Into<Arg>) -> Message {
    Message::new(5, 34, vec![port.into()])
}

/// livenessProbe asks port {port}, which container {name} does not have: nothing is ever asked, and a hang goes unnoticed
#[rustfmt::skip]
pub(crate) fn probe_port_name_missing_liveness(port: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(5, 35, vec![port.into(), name.into()])
}

/// postStart asks port {port}, which container {name} does not have: the hook fails, and the container is killed each time it starts
#[rustfmt::skip]
pub(crate) fn probe_port_name_missing_post_start(port: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(5, 36, vec![port.into(), name.into()])
}

/// preStop asks port {port}, which container {name} does not have: the hook fails, and SIGTERM comes at once
#[rustfmt::skip]
pub(crate) fn probe_port_name_missing_pre_stop(port: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(5, 37, vec![port.into(), name.into()])
}

/// readinessProbe asks port {port}, which container {name} does not have: the Pod never becomes Ready
#[rustfmt::skip]
pub(crate) fn probe_port_name_missing_readiness(port: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(5, 38, vec![port.into(), name.into()])
}

/// startupProbe asks port {port}, which container {name} does not have: it never counts as started, and the Pod never becomes Ready
#[rustfmt::skip]
pub(crate) fn probe_port_name_missing_startup(port: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(5, 39, vec![port.into(), name.into()])
}

/// {probe} asks port {port#}, which container {name} does not declare
#[rustfmt::skip]
pub(crate) fn probe_port_undeclared(probe: impl Into<Arg>, port: i64, name: impl Into<Arg>) -> Message {
    Message::new(5, 40, vec![probe.into(), Arg::Int(port), name.into()])
}

/// It works if the program listens there; declare the port, or correct the number
#[rustfmt::skip]
pub(crate) fn probe_port_undeclared_help() -> Message {
    Message::new(5, 41, vec![])
}

/// {probe} speaks {scheme} to port {port}
#[rustfmt::skip]
pub(crate) fn probe_scheme_mismatch(probe: impl Into<Arg>, scheme: impl Into<Arg>, port: impl Into<Arg>) -> Message {
    Message::new(5, 42, vec![probe.into(), scheme.into(), port.into()])
}

/// By its name the port speaks {scheme}: write scheme: {scheme}
#[rustfmt::skip]
pub(crate) fn probe_scheme_mismatch_help(scheme: impl Into<Arg>) -> Message {
    Message::new(5, 43, vec![scheme.into()])
}

/// {probe} waits {timeout#} s for an answer, longer than its period of {period#} s: it may take {seconds#} s to act
#[rustfmt::skip]
pub(crate) fn probe_timeout_exceeds_period(probe: impl Into<Arg>, timeout: i64, period: i64, seconds: i64) -> Message {
    Message::new(5, 44, vec![probe.into(), Arg::Int(timeout), Arg::Int(period), Arg::Int(seconds)])
}

/// The next attempt waits for this one; set timeoutSeconds no higher than periodSeconds
#[rustfmt::skip]
pub(crate) fn probe_timeout_exceeds_period_help() -> Message {
    Message::new(5, 45, vec![])
}

/// Its Pods are Ready only when a controller sets condition {condition}
#[rustfmt::skip]
pub(crate) fn readiness_gate(condition: impl Into<Arg>) -> Message {
    Message::new(5, 46, vec![condition.into()])
}

/// Where nothing sets it they never become Ready, and a rollout waits
#[rustfmt::skip]
pub(crate) fn readiness_gate_help() -> Message {
    Message::new(5, 47, vec![])
}

/// Container {name} may be killed while it starts: {what}, and the startupProbe gives it {seconds#} s
#[rustfmt::skip]
pub(crate) fn short_startup_probe(name: impl Into<Arg>, what: impl Into<Arg>, seconds: i64) -> Message {
    Message::new(5, 48, vec![name.into(), what.into(), Arg::Int(seconds)])
}

/// Raise failureThreshold until it grants {seconds#} s or more; a long budget costs nothing
#[rustfmt::skip]
pub(crate) fn short_startup_probe_help(seconds: i64) -> Message {
    Message::new(5, 49, vec![Arg::Int(seconds)])
}

/// The containers after sidecar {name} do not wait for its readinessProbe
#[rustfmt::skip]
pub(crate) fn sidecar_without_startup_probe(name: impl Into<Arg>) -> Message {
    Message::new(5, 50, vec![name.into()])
}

/// Ask the same in a startupProbe: the next container starts when it passes
#[rustfmt::skip]
pub(crate) fn sidecar_without_startup_probe_help() -> Message {
    Message::new(5, 51, vec![])
}

/// Container {name} is Ready {seconds#} s after its start at the earliest, and a rollout waits for it at each Pod
#[rustfmt::skip]
pub(crate) fn slow_readiness_probe(name: impl Into<Arg>, seconds: i64) -> Message {
    Message::new(5, 52, vec![name.into(), Arg::Int(seconds)])
}

/// Ask early and often; a startupProbe or a failed readinessProbe costs nothing while the program starts
#[rustfmt::skip]
pub(crate) fn slow_readiness_probe_help() -> Message {
    Message::new(5, 53, vec![])
}

/// Container {name} is asked every {seconds#} s: it is back in service that much later, and a rollout waits for it at each Pod
#[rustfmt::skip]
pub(crate) fn slow_readiness_probe_period(name: impl Into<Arg>, seconds: i64) -> Message {
    Message::new(5, 54, vec![name.into(), Arg::Int(seconds)])
}

/// {program} builds and migrates
#[rustfmt::skip]
pub(crate) fn slow_starter_builds(program: impl Into<Arg>) -> Message {
    Message::new(5, 55, vec![program.into()])
}

/// {program} migrates
#[rustfmt::skip]
pub(crate) fn slow_starter_migrates(program: impl Into<Arg>) -> Message {
    Message::new(5, 56, vec![program.into()])
}

/// {program} loads its model
#[rustfmt::skip]
pub(crate) fn slow_starter_model(program: impl Into<Arg>) -> Message {
    Message::new(5, 57, vec![program.into()])
}

/// {program} loads its models
#[rustfmt::skip]
pub(crate) fn slow_starter_models(program: impl Into<Arg>) -> Message {
    Message::new(5, 58, vec![program.into()])
}

/// {program} starts three programs
#[rustfmt::skip]
pub(crate) fn slow_starter_programs(program: impl Into<Arg>) -> Message {
    Message::new(5, 59, vec![program.into()])
}

/// {program} recovers its shards
#[rustfmt::skip]
pub(crate) fn slow_starter_shards(program: impl Into<Arg>) -> Message {
    Message::new(5, 60, vec![program.into()])
}
