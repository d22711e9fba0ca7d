//! What a new controller finds and makes its own: Pods that match and that nobody controls, and a Deployment's
//! ReplicaSets (`pkg/controller/controller_ref_manager.go`, `pkg/controller/statefulset/stateful_set_utils.go`).

use podfit_model::object::{LabelSelector, ObjectMeta, Text};

use crate::arena::{TemplateId, WorkloadId};
use crate::framework::PodId;
use crate::framework::matching::{label_selector_is_empty, label_selector_matches};
use crate::world::workloads::Kind;
use crate::world::{Owner, World};

/// A workload has just been created: it claims what is there.
pub(crate) fn claim(world: &mut World, workload: WorkloadId) {
    let (selector, set) = match &world.workloads[workload].kind {
        Kind::ReplicaSet { set, .. } | Kind::ReplicationController { set, .. } => {
            (world.sets[*set].selector.clone(), Some(*set))
        }
        Kind::StatefulSet(state) => (state.object.selector.clone(), None),
        Kind::DaemonSet(state) => (state.object.selector.clone(), None),
        Kind::Deployment(_) => return claim_sets(world, workload),
        Kind::Pod | Kind::Job(_) | Kind::CronJob(_) => return,
    };
    if let Some(wanted) = selector.filter(|wanted| !label_selector_is_empty(wanted)) {
        note_rivals(world, workload, &wanted);
        for pod in orphans(world, workload, &wanted) {
            if let Some((owner, template)) = role(world, workload, pod) {
                // Pods of a lone ReplicaSet are all worth the same; elsewhere the adopted one is of an old revision.
                world.workloads[workload].adopted |= set.is_none();
                world.adopt(pod, workload, owner, template);
            }
        }
    }
    if matches!(world.workloads[workload].kind, Kind::ReplicaSet { .. }) {
        join_deployment(world, workload);
    }
}

/// What the Pod becomes, where the controller takes it. DaemonSets and StatefulSets know their own by a revision label,
/// which it does not have.
fn role(world: &World, workload: WorkloadId, id: PodId) -> Option<(Owner, Option<TemplateId>)> {
    let pod = &world.pods[id];
    match &world.workloads[workload].kind {
        Kind::ReplicaSet { set, .. } | Kind::ReplicationController { set, .. } => {
            pod.active().then(|| (Owner::Set(*set), Some(world.sets[*set].template)))
        }
        Kind::StatefulSet(state) => Some((Owner::Ordinal(ordinal(&state.object.meta, &pod.name)?), None)),
        Kind::DaemonSet(_) => {
            let node = pod.node().filter(|_| pod.active())?;
            Some((Owner::Node(node), None))
        }
        _ => None,
    }
}

/// The ordinal in the name of one of the set's own Pods.
fn ordinal(set: &ObjectMeta, pod: &Text) -> Option<i64> {
    let number = pod.strip_prefix(&*set.name)?.strip_prefix('-')?;
    let ordinal: i64 = number.parse().ok().filter(|ordinal| *ordinal >= 0)?;
    (ordinal.to_string() == number).then_some(ordinal)
}

/// Pods that match and have no controller.
fn orphans(world: &World, workload: WorkloadId, wanted: &LabelSelector) -> Vec<PodId> {
    let namespace = &world.workloads[workload].namespace;
    let orphan = |id: &PodId| {
        let pod = &world.pods[*id];
        !pod.gone
            && !pod.terminating
            && !pod.controlled
            && pod.admitted.namespace == *namespace
            && label_selector_matches(wanted, &pod.admitted.labels)
    };
    world.loose.iter().copied().filter(orphan).collect()
}

/// A Pod that another took could have been this one's: who was first nobody knows.
fn note_rivals(world: &mut World, workload: WorkloadId, wanted: &LabelSelector) {
    let namespace = &world.workloads[workload].namespace;
    let rival = world.adopted.iter().any(|id| {
        let pod = &world.pods[*id];
        pod.admitted.namespace == *namespace && label_selector_matches(wanted, &pod.admitted.labels)
    });
    world.open |= rival;
}

/// `ClaimReplicaSets`, for those that are there before the Deployment.
fn claim_sets(world: &mut World, deployment: WorkloadId) {
    let replica_sets: Vec<WorkloadId> = world
        .workloads
        .iter()
        .filter(|(_, other)| matches!(other.kind, Kind::ReplicaSet { .. }))
        .map(|(id, _)| id)
        .filter(|id| takes(world, deployment, *id))
        .collect();
    for replica_set in replica_sets {
        take_set(world, deployment, replica_set);
    }
}

/// A ReplicaSet that comes later: whether the Deployment has made one of its own by then is a matter of order.
fn join_deployment(world: &mut World, replica_set: WorkloadId) {
    let deployments: Vec<WorkloadId> =
        world.workloads.ids().filter(|id| takes(world, *id, replica_set)).collect();
    if let Some(first) = deployments.first() {
        world.open = true;
        take_set(world, *first, replica_set);
    }
}

/// Whether the Deployment's selector matches the ReplicaSet, which nobody controls.
fn takes(world: &World, deployment: WorkloadId, replica_set: WorkloadId) -> bool {
    let (owner, orphan) = (&world.workloads[deployment], &world.workloads[replica_set]);
    let (Kind::Deployment(state), Kind::ReplicaSet { object, set }) = (&owner.kind, &orphan.kind) else {
        return false;
    };
    let wanted = state.object.selector.as_ref().filter(|wanted| !label_selector_is_empty(wanted));
    owner.namespace == orphan.namespace
        && world.sets[*set].workload == replica_set
        && !object.meta.owner_references.iter().any(|reference| reference.controller)
        && wanted.is_some_and(|wanted| label_selector_matches(wanted, &object.meta.labels))
}

/// The ReplicaSet and its Pods are the Deployment's from now on.
fn take_set(world: &mut World, deployment: WorkloadId, replica_set: WorkloadId) {
    let Kind::ReplicaSet { set, .. } = world.workloads[replica_set].kind else { return };
    let Kind::Deployment(state) = &mut world.workloads[deployment].kind else { return };
    state.sets.push(set);
    let seconds = state.object.min_ready_seconds.value;
    world.sets[set].workload = deployment;
    world.sets[set].min_ready_seconds = seconds;
    world.workloads[deployment].adopted = true;
    for id in std::mem::take(&mut world.workloads[replica_set].pods) {
        world.hand_over(id, replica_set, deployment);
    }
    world.touch(Some(deployment));
}
