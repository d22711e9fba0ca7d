//! PodDisruptionBudgets and the eviction subresource (`pkg/controller/disruption/disruption.go`,
//! `pkg/registry/core/pod/storage/eviction.go`).

use podfit_ordered::OrderedSet;

use podfit_model::object::{IntOrString, ObjectKey, PodDisruptionBudget};

use crate::arena::WorkloadId;
use crate::framework::PodId;
use crate::framework::matching::label_selector_matches;
use crate::world::workloads::{Kind, Workload};
use crate::world::{Phase, World};

/// A budget's status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Status {
    pub(crate) healthy: i64,
    pub(crate) desired: i64,
    pub(crate) allowed: i64,
    /// The resource without scale subresource that made the sync fail: nothing is allowed then.
    pub(crate) unscalable: Option<&'static str>,
}

/// What the eviction subresource answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Eviction {
    Granted,
    /// 429 or 500, in the server's words.
    Refused(String),
}

fn covers(budget: &PodDisruptionBudget, key: &ObjectKey, world: &World, id: PodId) -> bool {
    let pod = &world.pods[id];
    !pod.gone
        && key.namespace.as_ref() == Some(&pod.admitted.namespace)
        && budget.selector.as_ref().is_some_and(|wanted| label_selector_matches(wanted, &pod.admitted.labels))
}

/// `spec.replicas` of the controller, as the scale finders see it, or the resource that has no scale subresource.
fn scale(workload: &Workload, world: &World) -> Result<i64, &'static str> {
    match &workload.kind {
        Kind::Deployment(state) => Ok(state.object.replicas.value),
        Kind::ReplicaSet { set, .. } | Kind::ReplicationController { set, .. } => {
            Ok(world.sets[*set].replicas)
        }
        Kind::StatefulSet(state) => Ok(state.object.replicas.value),
        Kind::DaemonSet(_) => Err("daemonsets.apps"),
        Kind::Job(_) | Kind::CronJob(_) => Err("jobs.batch"),
        // Nobody manages it: it counts for nothing.
        Kind::Pod => Ok(0),
    }
}

/// `trySync`: expected, desired and healthy Pods.
pub(crate) fn status(world: &World, key: &ObjectKey, budget: &PodDisruptionBudget) -> Status {
    let pods: Vec<PodId> = world.pods.ids().filter(|id| covers(budget, key, world, *id)).collect();
    let owners: OrderedSet<WorkloadId> = pods.iter().filter_map(|id| world.pods[*id].workload).collect();
    let integer =
        budget.max_unavailable.is_none() && matches!(&budget.min_available, None | Some(IntOrString::Int(_)));
    let scaled = if integer {
        0
    } else {
        match owners.iter().map(|workload| scale(&world.workloads[*workload], world)).sum() {
            Ok(scaled) => scaled,
            Err(resource) => {
                // `failSafe`: the rest of the status stays as it was when the budget was created.
                return Status { healthy: 0, desired: 0, allowed: 0, unscalable: Some(resource) };
            }
        }
    };
    let count = i64::try_from(pods.len()).unwrap_or(i64::MAX);
    let (expected, desired) = match (&budget.max_unavailable, &budget.min_available) {
        (Some(most), _) => (scaled, (scaled - most.scaled_up(scaled).unwrap_or(0)).max(0)),
        (None, Some(IntOrString::Int(least))) => (count, *least),
        (None, Some(least)) => (scaled, least.scaled_up(scaled).unwrap_or(0)),
        // Nothing is expected, so nothing is allowed: policy/v1 fills in neither field.
        (None, None) => (0, 0),
    };
    let is_healthy = |id: &&PodId| {
        let pod = &world.pods[**id];
        pod.ready && !pod.terminating && !world.disrupted.contains(id) && pod.phase == Phase::Running
    };
    let healthy = i64::try_from(pods.iter().filter(is_healthy).count()).unwrap_or(i64::MAX);
    let allowed = if expected <= 0 { 0 } else { (healthy - desired).max(0) };
    Status { healthy, desired, allowed, unscalable: None }
}

/// Asks to evict one Pod, and evicts it where the answer is yes.
pub(crate) fn evict(world: &mut World, id: PodId) -> Eviction {
    let pod = &world.pods[id];
    let exempt = pod.phase != Phase::Running || pod.terminating;
    let budgets: Vec<(ObjectKey, PodDisruptionBudget)> = if exempt {
        Vec::new()
    } else {
        world
            .catalog
            .budgets
            .iter()
            .filter(|(key, budget)| covers(budget, key, world, id))
            .map(|(key, budget)| (key.clone(), budget.clone()))
            .collect()
    };
    match budgets.as_slice() {
        [] => {}
        [(key, budget)] => {
            let now = status(world, key, budget);
            let unhealthy = !world.pods[id].ready;
            let free = unhealthy
                && (budget.always_allow_unhealthy || (now.healthy >= now.desired && now.desired > 0));
            if !free {
                if now.allowed <= 0 {
                    return Eviction::Refused(refusal(&key.name, now));
                }
                world.disrupted.insert(id);
            }
        }
        _ => {
            return Eviction::Refused(
                "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support."
                    .into(),
            );
        }
    }
    world.terminate(id);
    Eviction::Granted
}

fn refusal(name: &str, now: Status) -> String {
    let cause = if let Some(resource) = now.unscalable {
        format!(
            "The disruption budget {name} does not allow evicting pods currently because it failed sync: {resource} does \
             not implement the scale subresource"
        )
    } else if now.healthy <= now.desired {
        format!(
            "The disruption budget {name} needs {} healthy pods and has {} currently",
            now.desired, now.healthy
        )
    } else {
        format!("The disruption budget {name} does not allow evicting pods currently")
    };
    format!("Cannot evict pod as it would violate the pod's disruption budget. {cause}")
}

/// Tells the scheduler how many disruptions each budget allows, for preemption.
pub(crate) fn publish(world: &mut World) {
    let budgets: Vec<(ObjectKey, PodDisruptionBudget)> =
        world.catalog.budgets.iter().map(|(key, budget)| (key.clone(), budget.clone())).collect();
    for (key, budget) in budgets {
        let now = status(world, &key, &budget);
        world.scheduler.set_budget(&key, budget.selector.as_ref(), now.allowed);
    }
}
