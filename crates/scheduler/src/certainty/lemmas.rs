//! Arguments that hold for clusters of any size. Each is property-tested against exhaustive search.
//!
//! **Slots.** Let all Pods that move be of one workload and take room alike: same filters, same requests, no required Pod
//! affinity, no hard spread, no claims, and at most one topology key in required anti-affinity terms that match
//! themselves. Then the number C of such Pods that the cluster can hold does not depend on who sits where, and
//! "is there a slot" is all that the scheduler answers. With R replicas wanted, surge s and unavailable u:
//!
//! 1. *Settle*: min(R, C) are scheduled, whatever the order.
//! 2. *Roll, C > R*: complete. In a stuck state with a Pod pending all C slots hold available Pods; then
//!    total − minAvailable − unavailable new = C − (R − u) ≥ 1, and an old Pod goes. Without one pending all are available.
//! 3. *Roll, C = R, u ≥ 1*: complete, by the same count: R − (R − u) ≥ 1.
//! 4. *Roll, C = R, u = 0, all old Pods available*: min(s, R) new Pods pend, nothing else can ever happen.
//! 5. *Recreate*: min(R, C) new Pods are scheduled.
//!
//! **Own node.** Pods of a DaemonSet, each bound to its node, that look at nothing beyond it (no Pod affinity, no hard
//! spread, no claims) do not meet: whether one is scheduled depends on its node alone. Where new Pods take the room of
//! the old ones, all of which were available, an update without surge goes through node by node and completes.
//!
//! **Nowhere.** A class that every node refuses for reasons which no event changes (taints, selectors, names, a request
//! larger than the node) is never scheduled. With all old Pods available and no new one ever, a rolling update ends with
//! R − u old and min(R, s + u) new Pods.

use podfit_model::object::{
    Deployment, PodAffinityTerm, StrategyKind, Text, UpdateKind, VolumeSource, WhenUnsatisfiable,
};
use podfit_ordered::Sort as _;

use crate::arena::WorkloadId;
use crate::controllers::deployment::{max_surge, max_unavailable};
use crate::framework::matching::label_selector_matches;
use crate::framework::{ClassId, Decision, Plugin, PodClass, PodId};
use crate::template::HASH_LABEL;
use crate::world::workloads::Kind;
use crate::world::{Phase, Place, World};

/// Which lemma carries a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lemma {
    Slots,
    OwnNode,
    Nowhere,
}

/// What a rollout starts from and where it goes, for the lemmas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub(crate) old: i64,
    pub(crate) old_ready: i64,
    pub(crate) new: i64,
    pub(crate) new_ready: i64,
}

/// The workload at rest after its creation: its counts are those of every order.
pub(crate) fn settled(world: &World, workload: WorkloadId) -> Option<Lemma> {
    if !moves_alone(world, workload) {
        return None;
    }
    let classes = classes(world, workload);
    if world.workloads[workload].is_daemon_set() {
        let sound = own_node(world, &classes) && no_lower_priority(world, workload);
        return sound.then_some(Lemma::OwnNode);
    }
    if classes.iter().all(|class| nowhere(world, *class)) && all_pending(world, workload) {
        return steady_creator(world, workload).then_some(Lemma::Nowhere);
    }
    let alike = interchangeable(world, &classes)? && steady_creator(world, workload);
    (alike && no_lower_priority(world, workload)).then_some(Lemma::Slots)
}

/// The rollout of a Deployment that started from `before`, at rest now.
pub(crate) fn rolled(world: &mut World, workload: WorkloadId, before: Numbers) -> Option<Lemma> {
    if !moves_alone(world, workload) {
        return None;
    }
    if world.workloads[workload].is_daemon_set() {
        return daemon_rolled(world, workload, before);
    }
    let Kind::Deployment(state) = &world.workloads[workload].kind else { return None };
    let (object, template) = (state.object.clone(), state.template);
    let replicas = object.replicas.value;
    let pods: Vec<PodId> = world.workloads[workload].pods.iter().copied().collect();
    if pods.iter().any(|pod| world.pods[*pod].admitted.never_ready) || object.paused {
        return None;
    }
    // The sizes must have stayed, and the old Pods must all have been there and well.
    let sound = before.old == replicas && before.old_ready == replicas && before.new == 0;
    let rolling = object.strategy.kind.value == StrategyKind::RollingUpdate;
    let new: Vec<ClassId> = distinct(
        pods.iter()
            .filter(|pod| world.pods[**pod].template == Some(template))
            .map(|pod| world.pods[*pod].class),
    );
    if sound && rolling && !new.is_empty() && new.iter().all(|class| nowhere(world, *class)) {
        return (numbers(world, workload) == stalled(&object)).then_some(Lemma::Nowhere);
    }
    if !sound || !no_lower_priority(world, workload) {
        return None;
    }
    let mut classes = world.rolled_classes.clone();
    classes.extend(new);
    if !interchangeable(world, &distinct(classes.into_iter()))? {
        return None;
    }
    let slots = free_slot(world, workload)?;
    let end = numbers(world, workload);
    let whole = Numbers { old: 0, old_ready: 0, new: replicas, new_ready: replicas };
    let bound = end.old_ready + end.new_ready;
    let expected = if !rolling || slots || max_unavailable(&object) >= 1 {
        // Every old Pod was scheduled, so there are at least R slots.
        whole
    } else if bound == replicas {
        let surge = max_surge(&object).min(replicas);
        Numbers { old: replicas, old_ready: replicas, new: surge, new_ready: 0 }
    } else {
        return None;
    };
    (end == expected).then_some(Lemma::Slots)
}

/// *Own node*, for an update.
fn daemon_rolled(world: &World, workload: WorkloadId, before: Numbers) -> Option<Lemma> {
    let Kind::DaemonSet(state) = &world.workloads[workload].kind else { return None };
    let surge = state.object.max_surge.scaled_up(100).is_none_or(|surge| surge > 0);
    let nodes = state.desired;
    let well = before.old == nodes && before.old_ready == nodes && before.new == 0;
    if surge || !well || state.object.update.value != UpdateKind::RollingUpdate {
        return None;
    }
    let mut classes = classes(world, workload);
    if world.workloads[workload].pods.iter().any(|pod| world.pods[*pod].admitted.never_ready) {
        return None;
    }
    classes.extend(&world.rolled_classes);
    let (first, rest) = classes.split_first()?;
    let first = world.scheduler.class_of(*first);
    let alike = rest.iter().all(|class| same_slot(first, world.scheduler.class_of(*class)));
    let whole = Numbers { old: 0, old_ready: 0, new: nodes, new_ready: nodes };
    let sound = alike && own_node(world, &classes) && no_lower_priority(world, workload);
    (sound && numbers(world, workload) == whole).then_some(Lemma::OwnNode)
}

/// Each looks at nothing beyond its node, and nobody at it.
fn own_node(world: &World, classes: &[ClassId]) -> bool {
    let present = distinct(world.pods.iter().filter(|(_, pod)| !pod.gone).map(|(_, pod)| pod.class));
    let others = present.iter().filter(|class| !classes.contains(class));
    let repelled = others
        .into_iter()
        .any(|class| !world.scheduler.class_of(*class).spec.affinity.anti_required.is_empty());
    !repelled
        && classes.iter().all(|class| {
            let class = world.scheduler.class_of(*class);
            local(class) && class.spec.affinity.anti_required.is_empty()
        })
}

/// Where *Nowhere* says a rolling update ends.
fn stalled(object: &Deployment) -> Numbers {
    let (replicas, surge, unavailable) = (object.replicas.value, max_surge(object), max_unavailable(object));
    Numbers {
        old: replicas - unavailable,
        old_ready: replicas - unavailable,
        new: replicas.min(surge + unavailable),
        new_ready: 0,
    }
}

/// Pods of both templates.
pub(crate) fn numbers(world: &World, workload: WorkloadId) -> Numbers {
    let (old, new) = world.counts(workload);
    Numbers { old: old.pods, old_ready: old.ready, new: new.pods, new_ready: new.ready }
}

/// Classes of the workload's Pods that are not gone.
pub(crate) fn classes(world: &World, workload: WorkloadId) -> Vec<ClassId> {
    distinct(world.workloads[workload].pods.iter().map(|pod| world.pods[*pod].class))
}

fn distinct(classes: impl Iterator<Item = ClassId>) -> Vec<ClassId> {
    let mut classes: Vec<ClassId> = classes.collect();
    classes.order();
    classes.dedup();
    classes
}

/// Nobody else's Pods wait or come and go, no quota counts, nothing was preempted or cut short.
fn moves_alone(world: &World, workload: WorkloadId) -> bool {
    let still = |id: PodId| {
        let pod = &world.pods[id];
        pod.place != Place::Nowhere && !pod.terminating
    };
    !world.open
        && !world.restless
        // What it found there is none of the Pods that the lemmas count.
        && !world.workloads[workload].adopted
        // Where a Pod lands must not decide whether it ever starts.
        && world.nodes.values().all(|node| world.node_is_ready(*node))
        && world.catalog.quotas.is_empty()
        && world.workloads[workload].failure.is_none()
        && world.workloads.iter().all(|(id, other)| {
            id == workload || (!other.listed && other.failure.is_none() && other.pods.iter().all(|pod| still(*pod)))
        })
        && world.loose.iter().all(|pod| still(*pod))
}

/// Kinds whose Pods are all made at once and never deleted while they settle.
fn steady_creator(world: &World, workload: WorkloadId) -> bool {
    match &world.workloads[workload].kind {
        Kind::Deployment(state) => state.sets.len() == 1,
        Kind::ReplicaSet { .. } | Kind::ReplicationController { .. } | Kind::Pod => true,
        // One after the other, and each looks the same to the scheduler.
        Kind::StatefulSet(state) => state.current == state.update,
        Kind::Job(state) => state.succeeded == 0 && state.failed == 0 && !world.settings.jobs_complete,
        Kind::DaemonSet(_) | Kind::CronJob(_) => false,
    }
}

fn all_pending(world: &World, workload: WorkloadId) -> bool {
    world.workloads[workload].pods.iter().all(|pod| world.pods[*pod].place == Place::Nowhere)
}

/// Every node refuses the class for a reason that no event changes.
fn nowhere(world: &World, class: ClassId) -> bool {
    let Some(verdict) = world.queue.verdict(class) else { return false };
    verdict.diagnosis.pre_filter.is_none()
        && verdict.diagnosis.nodes.iter().all(|node| match node.plugin {
            Plugin::NodeUnschedulable | Plugin::NodeName | Plugin::TaintToleration | Plugin::NodeAffinity => {
                true
            }
            Plugin::NodeResourcesFit => node.unresolvable,
            _ => false,
        })
}

/// Preemption would be another way to find room.
fn no_lower_priority(world: &World, workload: WorkloadId) -> bool {
    let own = world.workloads[workload].pods.iter().map(|pod| world.pods[*pod].admitted.priority).max();
    let Some(own) = own else { return true };
    world
        .pods
        .iter()
        .all(|(_, pod)| pod.gone || pod.phase >= Phase::Succeeded || pod.admitted.priority >= own)
}

/// Whether Pods of these classes take room alike. None where some filter looks further than slots.
fn interchangeable(world: &World, classes: &[ClassId]) -> Option<bool> {
    let (first, rest) = classes.split_first()?;
    let first = world.scheduler.class_of(*first);
    if !slot_like(first) {
        return None;
    }
    // Terms that look at the hash would tell old from new.
    let present = distinct(world.pods.iter().filter(|(_, pod)| !pod.gone).map(|(_, pod)| pod.class));
    if present.into_iter().any(|class| looks_at_hash(world.scheduler.class_of(class))) {
        return None;
    }
    Some(rest.iter().all(|class| same_slot(first, world.scheduler.class_of(*class))))
}

/// Only node-local filters, and at most one topology key of anti-affinity against itself.
fn slot_like(class: &PodClass) -> bool {
    let spec = &class.spec;
    let mut keys: Vec<&Text> = spec
        .affinity
        .anti_required
        .iter()
        .filter(|term| matches_itself(term, class))
        .map(|term| &term.topology_key)
        .collect();
    keys.order();
    keys.dedup();
    class.pinned_to.is_none() && local(class) && keys.len() <= 1
}

/// No filter looks at Pods of other nodes, anti-affinity aside.
fn local(class: &PodClass) -> bool {
    let spec = &class.spec;
    let hard = |constraint: &podfit_model::object::TopologySpreadConstraint| {
        constraint.when_unsatisfiable == WhenUnsatisfiable::DoNotSchedule
    };
    let disk = |volume: &podfit_model::object::Volume| {
        matches!(
            volume.source,
            VolumeSource::PersistentVolumeClaim { .. }
                | VolumeSource::Ephemeral { .. }
                | VolumeSource::Disk { .. }
        )
    };
    class.claims.is_empty()
        && spec.node_name.is_none()
        && spec.scheduling_gates.is_empty()
        && spec.resource_claims.is_empty()
        && spec.affinity.pod_required.is_empty()
        && !spec.topology_spread_constraints.iter().any(hard)
        && !spec.volumes.iter().any(disk)
}

fn matches_itself(term: &PodAffinityTerm, class: &PodClass) -> bool {
    // Namespaces by selector: taken to match, which only costs a lemma.
    let namespace = term.namespace_selector.is_some()
        || term.namespaces.contains(&class.namespace)
        || term.namespaces.is_empty();
    namespace
        && term.label_selector.as_ref().is_some_and(|wanted| label_selector_matches(wanted, &class.labels))
}

fn looks_at_hash(class: &PodClass) -> bool {
    let affinity = &class.spec.affinity;
    affinity.anti_required.iter().chain(&affinity.pod_required).any(|term| {
        term.label_selector.as_ref().is_some_and(|selector| {
            selector.match_labels.contains_key(HASH_LABEL)
                || selector.match_expressions.iter().any(|requirement| &*requirement.key == HASH_LABEL)
        })
    })
}

/// The same to every filter, and to the terms of others.
fn same_slot(a: &PodClass, b: &PodClass) -> bool {
    let labels = |class: &PodClass| {
        let mut labels = class.labels.clone();
        labels.remove(HASH_LABEL);
        labels
    };
    let requests = crate::framework::requests::pod_requests;
    let ports = |class: &PodClass| {
        let spec = &class.spec;
        let all =
            spec.containers.iter().chain(&spec.init_containers).flat_map(|container| container.ports.clone());
        let mut ports: Vec<_> =
            all.map(|p| (p.host_port, p.host_ip, p.protocol.value)).filter(|p| p.0 > 0).collect();
        ports.order();
        ports
    };
    let (x, y) = (&a.spec, &b.spec);
    a.namespace == b.namespace
        && a.priority == b.priority
        && a.preemption_never == b.preemption_never
        && labels(a) == labels(b)
        && a.claims == b.claims
        && x.node_selector == y.node_selector
        && x.affinity == y.affinity
        && x.tolerations == y.tolerations
        && x.topology_spread_constraints == y.topology_spread_constraints
        && requests(x) == requests(y)
        && ports(a) == ports(b)
        && x.scheduler_name.value == y.scheduler_name.value
        && a.pinned_to.is_some() == b.pinned_to.is_some()
        && (slot_like(b) || b.pinned_to.is_some() && local(b))
}

/// Whether one more Pod of the workload would find a place now.
fn free_slot(world: &mut World, workload: WorkloadId) -> Option<bool> {
    let class = world.workloads[workload].pods.iter().map(|pod| world.pods[*pod].class).next_back()?;
    let probe = world.pods.next_id();
    Some(matches!(world.scheduler.schedule(probe, class), Decision::Bind(_)))
}
