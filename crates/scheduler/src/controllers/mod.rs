//! The controllers, one sync at a time (`pkg/controller`).

pub(crate) mod adoption;
#[cfg(test)]
mod adoption_tests;
pub(crate) mod claims;
pub(crate) mod daemonset;
pub(crate) mod deployment;
pub(crate) mod disruption;
pub(crate) mod job;
pub(crate) mod replicaset;
pub(crate) mod statefulset;
#[cfg(test)]
mod tests;

use crate::arena::WorkloadId;
use crate::world::World;
use crate::world::workloads::Kind;

/// One sync of a workload's controller.
pub(crate) fn sync(world: &mut World, workload: WorkloadId) {
    match &world.workloads[workload].kind {
        Kind::Deployment(_) => deployment::sync(world, workload),
        Kind::ReplicaSet { set, .. } | Kind::ReplicationController { set, .. } => {
            let set = *set;
            replicaset::sync(world, set);
            let failure = world.sets[set].failure.clone();
            world.workloads[workload].failure = failure;
        }
        Kind::StatefulSet(_) => statefulset::sync(world, workload),
        Kind::DaemonSet(_) => daemonset::sync(world, workload),
        Kind::Job(_) => job::sync(world, workload),
        Kind::Pod | Kind::CronJob(_) => {}
    }
}
