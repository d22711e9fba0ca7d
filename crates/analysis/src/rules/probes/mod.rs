//! How Kubernetes learns that a container started, serves and lives. One file and one page per rule; registered here, in display order.

pub(in crate::rules) mod probed;
pub(in crate::rules) mod serving;
mod slow_starters;

crate::rules::register! {
    missing_readiness_probe::MissingReadinessProbe,
    missing_liveness_probe::MissingLivenessProbe,
    missing_startup_probe::MissingStartupProbe,
    short_startup_probe::ShortStartupProbe,
    sidecar_without_startup_probe::SidecarWithoutStartupProbe,
    probe_port_name_missing::ProbePortNameMissing,
    probe_port_undeclared::ProbePortUndeclared,
    identical_probes::IdenticalProbes,
    exec_probe_without_timeout::ExecProbeWithoutTimeout,
    probe_timeout_exceeds_period::ProbeTimeoutExceedsPeriod,
    initial_delay_instead_of_startup_probe::InitialDelayInsteadOfStartupProbe,
    hasty_liveness_probe::HastyLivenessProbe,
    probe_of_other_host::ProbeOfOtherHost,
    probe_scheme_mismatch::ProbeSchemeMismatch,
    probe_grace_exceeds_pod_grace::ProbeGraceExceedsPodGrace,
    readiness_gate::ReadinessGate,
    slow_readiness_probe::SlowReadinessProbe,
    command_without_shell::CommandWithoutShell,
}
