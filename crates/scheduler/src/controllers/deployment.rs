//! Deployment (`pkg/controller/deployment`: sync.go, rolling.go, recreate.go, util/deployment_util.go).

use podfit_model::object::{Deployment, LabelSelector, StrategyKind};
use podfit_ordered::Sort as _;

use crate::arena::{SetId, TemplateId, WorkloadId};
use crate::controllers::replicaset;
use crate::template::HASH_LABEL;
use crate::world::World;
use crate::world::workloads::{DeploymentState, Kind, ReplicaSetState};

/// `MaxSurge`: rounded up, 0 unless rolling.
pub(crate) fn max_surge(deployment: &Deployment) -> i64 {
    if !is_rolling(deployment) {
        return 0;
    }
    deployment.strategy.max_surge.scaled_up(deployment.replicas.value).unwrap_or(0)
}

/// `MaxUnavailable`: rounded down; 1 where both come out 0; at most the replicas; 0 unless rolling.
pub(crate) fn max_unavailable(deployment: &Deployment) -> i64 {
    let replicas = deployment.replicas.value;
    if !is_rolling(deployment) || replicas == 0 {
        return 0;
    }
    let surge = deployment.strategy.max_surge.scaled_up(replicas).unwrap_or(0);
    let unavailable = deployment.strategy.max_unavailable.scaled_down(replicas).unwrap_or(0);
    let unavailable = if surge == 0 && unavailable == 0 { 1 } else { unavailable };
    unavailable.min(replicas)
}

fn is_rolling(deployment: &Deployment) -> bool {
    deployment.strategy.kind.value == StrategyKind::RollingUpdate
}

fn state(world: &World, workload: WorkloadId) -> Option<&DeploymentState> {
    match &world.workloads[workload].kind {
        Kind::Deployment(state) => Some(state),
        _ => None,
    }
}

/// The ReplicaSet of the template in force, and the others, oldest first.
pub(crate) fn sets(world: &World, workload: WorkloadId) -> (Option<SetId>, Vec<SetId>) {
    let Some(state) = state(world, workload) else { return (None, Vec::new()) };
    let new = state.sets.iter().copied().find(|set| world.sets[*set].template == state.template);
    let old = state.sets.iter().copied().filter(|set| Some(*set) != new).collect();
    (new, old)
}

/// One sync of the Deployment and of its ReplicaSets.
pub(crate) fn sync(world: &mut World, workload: WorkloadId) {
    let Some(state) = state(world, workload) else { return };
    let all = state.sets.clone();
    // Its ReplicaSets' controller has the word first: the Deployment reads what it reports.
    let mut moved = false;
    for set in all {
        if needs_sync(world, set) {
            moved |= replicaset::sync(world, set);
        }
    }
    if !moved && step(world, workload) {
        world.touch(Some(workload));
    }
    let (new, old) = sets(world, workload);
    let failure = new.into_iter().chain(old).find_map(|set| world.sets[set].failure.clone());
    world.workloads[workload].failure = failure;
}

fn needs_sync(world: &World, set: SetId) -> bool {
    let state = &world.sets[set];
    i64::try_from(state.active.len()).unwrap_or(i64::MAX) != state.replicas
}

/// `syncDeployment`. Whether a ReplicaSet was created or resized.
fn step(world: &mut World, workload: WorkloadId) -> bool {
    let Some(state) = state(world, workload) else { return false };
    let deployment = state.object.clone();
    let (new, old) = sets(world, workload);
    if deployment.paused || is_scaling_event(world, &deployment, new, &old) {
        return scale(world, &deployment, new, &old);
    }
    if is_rolling(&deployment) {
        roll(world, workload, &deployment, new, &old)
    } else {
        recreate(world, workload, &deployment, new, &old)
    }
}

fn active(world: &World, sets: &[SetId]) -> Vec<SetId> {
    sets.iter().copied().filter(|set| world.sets[*set].replicas > 0).collect()
}

fn is_scaling_event(world: &World, deployment: &Deployment, new: Option<SetId>, old: &[SetId]) -> bool {
    old.iter().copied().chain(new).any(|set| {
        let set = &world.sets[set];
        set.replicas > 0 && set.desired.is_some_and(|desired| desired != deployment.replicas.value)
    })
}

fn resize(world: &mut World, set: SetId, size: i64, deployment: &Deployment) -> bool {
    let (desired, max) = (deployment.replicas.value, deployment.replicas.value + max_surge(deployment));
    let state = &mut world.sets[set];
    let moved = state.replicas != size || state.desired != Some(desired) || state.max != Some(max);
    (state.replicas, state.desired, state.max) = (size, Some(desired), Some(max));
    moved
}

/// All of these go to 0. Whether any had a size.
fn empty(world: &mut World, deployment: &Deployment, sets: &[SetId]) -> bool {
    let mut moved = false;
    for set in active(world, sets) {
        moved |= resize(world, set, 0, deployment);
    }
    moved
}

/// `scale`: proportional, so that a size change in the middle of a rollout does not hasten it.
fn scale(world: &mut World, deployment: &Deployment, new: Option<SetId>, old: &[SetId]) -> bool {
    let replicas = deployment.replicas.value;
    let both: Vec<SetId> = old.iter().copied().chain(new).collect();
    let actives = active(world, &both);
    let only = match actives.as_slice() {
        [] => new.or(old.last().copied()),
        [one] => Some(*one),
        _ => None,
    };
    if let Some(only) = only {
        return world.sets[only].replicas != replicas && resize(world, only, replicas, deployment);
    }
    if let Some(new) = new {
        let state = &world.sets[new];
        if state.replicas == replicas && state.desired == Some(replicas) && state.available == replicas {
            return empty(world, deployment, old);
        }
    }
    if !is_rolling(deployment) {
        return false;
    }
    scale_proportionally(world, deployment, actives)
}

fn scale_proportionally(world: &mut World, deployment: &Deployment, mut sets: Vec<SetId>) -> bool {
    let replicas = deployment.replicas.value;
    let allowed = if replicas > 0 { replicas + max_surge(deployment) } else { 0 };
    let to_add = allowed - sum(world, &sets);
    // Largest first; of equal ones the newer when growing, the older when shrinking. Ids grow with age.
    sets.order_by(|a, b| {
        let by_size = world.sets[*b].replicas.cmp(&world.sets[*a].replicas);
        by_size.then(if to_add > 0 { b.cmp(a) } else { a.cmp(b) })
    });
    let mut added = 0;
    let mut sizes = Vec::new();
    for set in &sets {
        let share = proportion(world, deployment, *set, to_add, added);
        added += share;
        sizes.push((*set, world.sets[*set].replicas + share));
    }
    if let Some((_, size)) = sizes.first_mut() {
        *size = (*size + to_add - added).max(0);
    }
    let mut moved = false;
    for (set, size) in sizes {
        moved |= resize(world, set, size, deployment);
    }
    moved
}

/// `GetReplicaSetProportion`
fn proportion(world: &World, deployment: &Deployment, set: SetId, to_add: i64, added: i64) -> i64 {
    let state = &world.sets[set];
    if state.replicas == 0 || to_add == 0 || to_add == added {
        return 0;
    }
    let replicas = deployment.replicas.value;
    let fraction = if replicas == 0 {
        -state.replicas
    } else {
        let before = state.max.filter(|max| *max != 0).unwrap_or(replicas).max(1);
        round_half_away(state.replicas * (replicas + max_surge(deployment)), before) - state.replicas
    };
    let rest = to_add - added;
    if to_add > 0 { fraction.min(rest) } else { fraction.max(rest) }
}

fn round_half_away(numerator: i64, denominator: i64) -> i64 {
    (2 * numerator + denominator * numerator.signum()) / (2 * denominator)
}

fn sum(world: &World, sets: &[SetId]) -> i64 {
    sets.iter().map(|set| world.sets[*set].replicas).sum()
}

/// `NewRSNewReplicas` for a ReplicaSet of this size.
fn new_size(world: &World, deployment: &Deployment, old: &[SetId], size: i64) -> i64 {
    let replicas = deployment.replicas.value;
    if !is_rolling(deployment) {
        return replicas;
    }
    let total = sum(world, old) + size;
    let most = replicas + max_surge(deployment);
    if total >= most { size } else { size + (most - total).min(replicas - size) }
}

fn create_set(world: &mut World, workload: WorkloadId, deployment: &Deployment, size: i64) -> Option<SetId> {
    let template = state(world, workload)?.template;
    let set = add_set(world, workload, deployment, template);
    resize(world, set, size, deployment);
    Some(set)
}

/// A ReplicaSet of this template, still without size.
pub(crate) fn add_set(
    world: &mut World,
    workload: WorkloadId,
    deployment: &Deployment,
    template: TemplateId,
) -> SetId {
    let hash = world.templates[template].hash.clone();
    let mut selector: LabelSelector = deployment.selector.clone().unwrap_or_default();
    selector.match_labels.insert(HASH_LABEL.into(), hash.clone());
    let set = world.sets.push(ReplicaSetState {
        workload,
        template,
        of_deployment: true,
        name: format!("{}-{hash}", deployment.meta.name).into(),
        selector: Some(selector),
        replicas: 0,
        desired: None,
        max: None,
        min_ready_seconds: deployment.min_ready_seconds.value,
        active: podfit_ordered::OrderedSet::new(),
        ready: 0,
        available: 0,
        existing: 0,
        failure: None,
        admitted: None,
        made: 0,
    });
    if let Kind::Deployment(state) = &mut world.workloads[workload].kind {
        state.sets.push(set);
    }
    set
}

/// `rolloutRolling`
fn roll(
    world: &mut World,
    workload: WorkloadId,
    deployment: &Deployment,
    new: Option<SetId>,
    old: &[SetId],
) -> bool {
    let replicas = deployment.replicas.value;
    let created = new.is_none();
    let made = || {
        let size = new_size(world, deployment, old, 0);
        create_set(world, workload, deployment, size)
    };
    let Some(new) = new.or_else(made) else { return false };
    let size = world.sets[new].replicas;
    let wanted = if size > replicas { replicas } else { new_size(world, deployment, old, size) };
    if wanted != size {
        return resize(world, new, wanted, deployment);
    }
    shrink_old(world, deployment, new, old) || created
}

/// `reconcileOldReplicaSets`
fn shrink_old(world: &mut World, deployment: &Deployment, new: SetId, old: &[SetId]) -> bool {
    let old = active(world, old);
    if old.is_empty() {
        return false;
    }
    let min_available = deployment.replicas.value - max_unavailable(deployment);
    let (new_replicas, new_available) = (world.sets[new].replicas, world.sets[new].available);
    let most = sum(world, &old) + new_replicas - min_available - (new_replicas - new_available);
    if most <= 0 {
        return false;
    }
    let mut moved = false;
    // Unhealthy ones first.
    let mut cleaned = 0;
    for set in &old {
        let (size, available) = (world.sets[*set].replicas, world.sets[*set].available);
        let count = (most - cleaned).min(size - available);
        if count > 0 {
            cleaned += count;
            moved |= resize(world, *set, size - count, deployment);
        }
    }
    // Then as many as availability allows.
    let available = old.iter().map(|set| world.sets[*set].available).sum::<i64>() + new_available;
    let mut rest = available - min_available;
    for set in &old {
        let size = world.sets[*set].replicas;
        let count = rest.min(size);
        if count > 0 {
            rest -= count;
            moved |= resize(world, *set, size - count, deployment);
        }
    }
    moved
}

/// `rolloutRecreate`
fn recreate(
    world: &mut World,
    workload: WorkloadId,
    deployment: &Deployment,
    new: Option<SetId>,
    old: &[SetId],
) -> bool {
    let shrunk = empty(world, deployment, old);
    if shrunk || old.iter().any(|set| world.sets[*set].existing > 0) {
        return shrunk;
    }
    match new {
        None => create_set(world, workload, deployment, deployment.replicas.value).is_some(),
        Some(new) => {
            world.sets[new].replicas != deployment.replicas.value
                && resize(world, new, deployment.replicas.value, deployment)
        }
    }
}
