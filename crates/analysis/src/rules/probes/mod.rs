//! How Kubernetes learns that a container started, serves and lives. One file and one page per rule; registered here, in display order.

pub(in crate::rules) mod serving;

crate::rules::register! {
    missing_readiness_probe::MissingReadinessProbe,
    missing_liveness_probe::MissingLivenessProbe,
    missing_startup_probe::MissingStartupProbe,
}
