//! The server's cross-field rules by hand, one file per API type or part of one. Each function names the Kubernetes
//! function it follows.

mod affinity;
mod containers;
mod cron;
mod daemon_set;
mod deployment;
mod environment;
mod job;
mod metadata;
mod numbers;
mod persistent_volume_claim;
mod pod;
mod policy;
mod probes;
mod replica_set;
mod resources;
mod security;
mod selector;
mod spread;
mod stateful_set;
mod tolerations;
mod volumes;
mod workload;

use crate::Version;
use crate::errors::Errors;
use crate::field::Field;

/// What the server says to an object of this kind that it could decode.
pub(crate) fn object(
    errors: &mut Errors,
    api_version: &str,
    kind: &str,
    object: &Field<'_, '_>,
    version: Version,
) {
    match (api_version, kind) {
        ("v1", "Pod") => pod::pod(errors, object, version),
        ("v1", "ReplicationController") => replica_set::replication_controller(errors, object, version),
        ("v1", "PersistentVolumeClaim") => persistent_volume_claim::claim(errors, object),
        ("apps/v1", "Deployment") => deployment::deployment(errors, object, version),
        ("apps/v1", "DaemonSet") => daemon_set::daemon_set(errors, object, version),
        ("apps/v1", "StatefulSet") => stateful_set::stateful_set(errors, object, version),
        ("apps/v1", "ReplicaSet") => replica_set::replica_set(errors, object, version),
        ("batch/v1", "Job") => job::job(errors, object, version),
        ("batch/v1", "CronJob") => job::cron_job(errors, object, version),
        ("policy/v1", "PodDisruptionBudget") => policy::budget(errors, object),
        ("scheduling.k8s.io/v1", "PriorityClass") => policy::priority_class(errors, object),
        _ => {}
    }
}
