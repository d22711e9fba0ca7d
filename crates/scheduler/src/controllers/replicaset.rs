//! ReplicaSet and ReplicationController (`pkg/controller/replicaset/replica_set.go`, `pkg/controller/controller_utils.go`).

use podfit_ordered::Sort as _;
use std::cmp::Reverse;

use podfit_model::object::{StringMap, Text};

use crate::arena::{SetId, WorkloadId};
use crate::framework::PodId;
use crate::limits::Limits;
use crate::world::pods::NewPod;
use crate::world::{Owner, Phase, Place, Pod, World};

/// Creates what is missing, deletes what is too much. Whether anything moved.
pub(crate) fn sync(world: &mut World, set: SetId) -> bool {
    let active = i64::try_from(world.sets[set].active.len()).unwrap_or(i64::MAX);
    let wanted = world.sets[set].replicas;
    if active < wanted { create(world, set, wanted - active) } else { shrink(world, set, active - wanted) }
}

fn create(world: &mut World, set: SetId, count: i64) -> bool {
    let workload = world.sets[set].workload;
    if evicted_for_ever(world, workload, usize::try_from(world.sets[set].replicas).unwrap_or(0)) {
        return false;
    }
    let admitted = match world.admitted_for_set(set) {
        Ok(admitted) => admitted,
        Err(message) => {
            world.sets[set].failure = Some(message);
            return false;
        }
    };
    let mut moved = false;
    for _ in 0..count {
        let state = &mut world.sets[set];
        state.made += 1;
        let name: Text = format!("{}-{}", state.name, state.made).into();
        let template = state.template;
        let new = NewPod {
            name: name.clone(),
            owner: Owner::Set(set),
            workload: Some(workload),
            template: Some(template),
            admitted: admitted.clone(),
            labels: StringMap::new(),
            pinned_to: None,
            claims: Vec::new(),
        };
        match world.create(new) {
            Ok(id) => {
                moved = true;
                world.evict_newcomer(id);
            }
            Err(denied) => {
                world.sets[set].failure = denied.message(&name);
                return moved;
            }
        }
    }
    world.sets[set].failure = None;
    moved
}

/// Each Pod that comes is evicted at once from the node that its template names: this never ends.
pub(crate) fn evicted_for_ever(world: &mut World, workload: WorkloadId, wanted: usize) -> bool {
    let evictions = world.workloads[workload].taint_evictions as usize;
    let endless = evictions > Limits::TAINT_EVICTIONS * wanted.max(1);
    world.restless |= endless;
    endless
}

/// Deletes the `count` Pods that rank lowest.
fn shrink(world: &mut World, set: SetId, count: i64) -> bool {
    world.sets[set].failure = None;
    let Some(count) = usize::try_from(count).ok().filter(|count| *count > 0) else { return false };
    let active: Vec<PodId> = world.sets[set].active.iter().copied().collect();
    for id in to_delete(world, active.into_iter(), count) {
        world.terminate(id);
    }
    true
}

/// `ActivePodsWithRanks` without the rules on age: the first difference decides.
fn rank(world: &World, pod: &Pod) -> impl Ord + use<> {
    let placed = pod.place != Place::Nowhere;
    let phase = match pod.phase {
        Phase::Pending => 0,
        _ => 2,
    };
    let together = match (pod.workload, pod.node()) {
        (Some(workload), Some(node)) => world.together.get(&(workload, node)).copied().unwrap_or(0),
        _ => 0,
    };
    (placed, phase, pod.ready, pod.admitted.deletion_cost, Reverse(together))
}

/// The `count` of these Pods that go first. The two rules on age compare logarithms of times, which are equal for Pods
/// of about one age, and then UIDs: that is a free choice, and podfit takes the Pod that became Ready last.
pub(crate) fn to_delete(world: &mut World, pods: impl Iterator<Item = PodId>, count: usize) -> Vec<PodId> {
    let mut ranked: Vec<_> = pods
        .map(|id| {
            let pod = &world.pods[id];
            (rank(world, pod), Reverse(pod.ready_at), Reverse(id))
        })
        .collect();
    if world.choices.listening() {
        ranked.order();
        return choose(world, ranked.into_iter().map(|(rank, _, Reverse(id))| (rank, id)).collect(), count);
    }
    if count < ranked.len() {
        ranked.select_nth_unstable(count);
        ranked.truncate(count);
    }
    ranked.order();
    ranked.into_iter().map(|(_, _, Reverse(id))| id).collect()
}

/// During a search: any of those that rank equal.
fn choose<R: Ord>(world: &mut World, mut ranked: Vec<(R, PodId)>, count: usize) -> Vec<PodId> {
    let mut chosen = Vec::new();
    while chosen.len() < count && !ranked.is_empty() {
        let equal = ranked
            .iter()
            .take_while(|(rank, _)| ranked.first().is_some_and(|(first, _)| first == rank))
            .count();
        // All of one rank go: no choice.
        let choice = if chosen.len() + equal <= count { 0 } else { world.choices.choose(equal) };
        chosen.push(ranked.remove(choice).1);
    }
    chosen
}
