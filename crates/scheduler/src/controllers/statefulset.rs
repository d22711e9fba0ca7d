//! StatefulSet (`pkg/controller/statefulset/stateful_set_control.go`, gate MaxUnavailableStatefulSet off).

use std::sync::Arc;

use podfit_model::object::{StatefulSet, StringMap, Text, UpdateKind};

use crate::admission::Request;
use crate::arena::{TemplateId, WorkloadId};
use crate::controllers::claims;
use crate::framework::PodId;
use crate::world::pods::NewPod;
use crate::world::workloads::{Kind, StatefulSetState};
use crate::world::{Owner, Phase, World};

/// The partition in force. The API server adds a rollingUpdate block only where `type` is absent too.
pub(crate) fn partition(set: &StatefulSet) -> Option<i64> {
    match &set.update_strategy.partition {
        Some(partition) => Some(partition.value),
        None if !set.update_strategy.kind.given => Some(0),
        None => None,
    }
}

fn state(world: &World, workload: WorkloadId) -> Option<&StatefulSetState> {
    match &world.workloads[workload].kind {
        Kind::StatefulSet(state) => Some(state),
        _ => None,
    }
}

/// One sync.
pub(crate) fn sync(world: &mut World, workload: WorkloadId) {
    let Some(set) = state(world, workload).map(|state| state.object.clone()) else { return };
    complete(world, workload, &set);
    let ordered = !set.parallel.value;
    let start = set.ordinals_start.value;
    let end = start + set.replicas.value;
    let first_unavailable = first_unavailable(world, workload, start, end);
    if !process_replicas(world, workload, &set, start..end, ordered) {
        return;
    }
    let condemned: Vec<(i64, PodId)> = state(world, workload)
        .map(|state| state.ordinals.iter().rev().map(|(ordinal, pod)| (*ordinal, *pod)).collect())
        .unwrap_or_default();
    for (_, pod) in condemned.into_iter().filter(|(ordinal, _)| !(start..end).contains(ordinal)) {
        if !process_condemned(world, pod, ordered, first_unavailable) && ordered {
            return;
        }
    }
    if set.update_strategy.kind.value == UpdateKind::RollingUpdate {
        update(world, workload, &set, start, end);
    }
}

fn available(world: &World, pod: PodId) -> bool {
    let pod = &world.pods[pod];
    pod.phase == Phase::Running && pod.ready && pod.available
}

fn pod_of(world: &World, workload: WorkloadId, ordinal: i64) -> Option<PodId> {
    state(world, workload)?.ordinals.get(&ordinal).copied()
}

/// The lowest ordinal in range that is missing or not available; else the lowest condemned one.
fn first_unavailable(world: &World, workload: WorkloadId, start: i64, end: i64) -> Option<PodId> {
    let state = state(world, workload)?;
    let unavailable = |id: PodId| !available(world, id) || world.pods[id].terminating;
    let mut expected = start;
    for (ordinal, pod) in state.ordinals.range(start..end) {
        if *ordinal != expected {
            return None;
        }
        if unavailable(*pod) {
            return Some(*pod);
        }
        expected += 1;
    }
    if expected < end {
        return None;
    }
    state
        .ordinals
        .iter()
        .filter(|(o, _)| !(start..end).contains(o))
        .map(|(_, pod)| *pod)
        .find(|pod| unavailable(*pod))
}

/// Whether the sync may go on.
fn process_replicas(
    world: &mut World,
    workload: WorkloadId,
    set: &StatefulSet,
    ordinals: std::ops::Range<i64>,
    ordered: bool,
) -> bool {
    for ordinal in ordinals {
        match pod_of(world, workload, ordinal) {
            Some(pod) if world.pods[pod].phase >= Phase::Succeeded => {
                world.terminate(pod);
                if ordered {
                    return false;
                }
            }
            None => {
                if !create(world, workload, set, ordinal) || ordered {
                    return false;
                }
            }
            Some(pod) => {
                if ordered && (world.pods[pod].terminating || !available(world, pod)) {
                    return false;
                }
            }
        }
    }
    true
}

/// Whether the sync may go on.
fn process_condemned(world: &mut World, pod: PodId, ordered: bool, first_unavailable: Option<PodId>) -> bool {
    if world.pods[pod].terminating {
        return !ordered;
    }
    if ordered && !available(world, pod) && first_unavailable != Some(pod) {
        return false;
    }
    world.terminate(pod);
    false
}

/// From the highest ordinal down to the partition: one Pod of another revision goes, and nothing goes past a Pod that
/// is not available.
fn update(world: &mut World, workload: WorkloadId, set: &StatefulSet, start: i64, end: i64) {
    let Some(revision) = state(world, workload).map(|state| state.update) else { return };
    let lowest = start + partition(set).unwrap_or(0);
    for ordinal in (lowest..end).rev() {
        let Some(pod) = pod_of(world, workload, ordinal) else { return };
        if world.pods[pod].template != Some(revision) && !world.pods[pod].terminating {
            world.terminate(pod);
            return;
        }
        if !available(world, pod) || world.pods[pod].terminating {
            return;
        }
    }
}

/// `completeRollingUpdate`: once all Pods are of the new revision, it is the current one.
fn complete(world: &mut World, workload: WorkloadId, set: &StatefulSet) {
    let Some(state) = state(world, workload) else { return };
    let (current, revision) = (state.current, state.update);
    if current == revision || set.update_strategy.kind.value != UpdateKind::RollingUpdate {
        return;
    }
    let count = |test: &dyn Fn(PodId) -> bool| state.ordinals.values().filter(|pod| test(**pod)).count();
    let wanted = usize::try_from(set.replicas.value).unwrap_or(0);
    let updated = count(&|pod| world.pods[pod].template == Some(revision) && !world.pods[pod].terminating);
    let ready = count(&|pod| world.pods[pod].ready);
    let whole = updated == wanted && ready == wanted && state.ordinals.len() == wanted;
    if let (true, Kind::StatefulSet(state)) = (whole, &mut world.workloads[workload].kind) {
        state.current = revision;
    }
}

/// `newVersionedStatefulSetPod`: which revision a missing ordinal gets.
fn revision_for(world: &World, workload: WorkloadId, set: &StatefulSet, ordinal: i64) -> Option<TemplateId> {
    let state = state(world, workload)?;
    let start = set.ordinals_start.value;
    let rolling = set.update_strategy.kind.value == UpdateKind::RollingUpdate;
    let old = match partition(set) {
        Some(partition) => ordinal < start + partition,
        None if rolling => {
            let current = state
                .ordinals
                .values()
                .filter(|pod| {
                    world.pods[**pod].template == Some(state.current) && !world.pods[**pod].terminating
                })
                .count();
            ordinal < start + i64::try_from(current).unwrap_or(i64::MAX)
        }
        None => false,
    };
    Some(if old { state.current } else { state.update })
}

fn create(world: &mut World, workload: WorkloadId, set: &StatefulSet, ordinal: i64) -> bool {
    let Some(revision) = revision_for(world, workload, set, ordinal) else { return false };
    let namespace = world.workloads[workload].namespace.clone();
    let name: Text = format!("{}-{ordinal}", set.meta.name).into();
    if world
        .loose
        .iter()
        .any(|id| world.pods[*id].name == name && world.pods[*id].admitted.namespace == namespace)
    {
        world.workloads[workload].failure = Some(format!("pods \"{name}\" already exists"));
        return false;
    }
    let template = &world.templates[revision].source;
    let mut labels = template.labels.clone();
    let mut own = StringMap::new();
    if world.settings.per_pod_labels {
        own.insert("statefulset.kubernetes.io/pod-name".into(), name.clone());
        own.insert("apps.kubernetes.io/pod-index".into(), ordinal.to_string().into());
    }
    labels.extend(own);
    let (annotations, spec) = (template.annotations.clone(), template.spec.clone());
    let request = Request {
        namespace: &namespace,
        name: &name,
        generated: false,
        labels,
        annotations: &annotations,
        spec: &spec,
        owner_selector: set.selector.clone(),
    };
    let admitted = match world.admit(&request) {
        Ok(admitted) => Arc::new(admitted),
        Err(denial) => {
            world.workloads[workload].failure = Some(denial.message(&request));
            return false;
        }
    };
    let claims = set
        .volume_claim_templates
        .iter()
        .map(|claim| {
            let claim_name: Text = format!("{}-{name}", claim.meta.name).into();
            claims::create(world, &namespace, &claim_name, claim);
            (claim.meta.name.clone(), claim_name)
        })
        .collect();
    let new = NewPod {
        name: name.clone(),
        owner: Owner::Ordinal(ordinal),
        workload: Some(workload),
        template: Some(revision),
        admitted,
        labels: StringMap::new(),
        pinned_to: None,
        claims,
    };
    match world.create(new) {
        Ok(pod) => {
            world.workloads[workload].failure = None;
            world.evict_newcomer(pod);
            true
        }
        Err(denied) => {
            world.workloads[workload].failure = denied.message(&name);
            false
        }
    }
}
