//! Surge, unavailability and replicas: percentages resolved as each controller resolves them
//! (`pkg/controller/deployment/util`, `pkg/controller/daemon/util`, `pkg/controller/disruption` of Kubernetes v1.36).

use podfit_model::object::{
    Field, HorizontalPodAutoscaler, IntOrString, Object, PodDisruptionBudget, StrategyKind,
};

use crate::answers::Answers;
use crate::answers::markdown::code;
use crate::context::ObjectCx;
use crate::messages::{Message, msg};
use crate::rules::shared::self_anti::{needs, resolved, self_anti};

pub(super) fn facts(answers: &Answers<'_>, object: ObjectCx<'_>, shape: &str) -> Vec<Message> {
    match (object.object(), shape) {
        (
            Object::Deployment(deployment),
            "spec.strategy"
            | "spec.strategy.rollingUpdate"
            | "spec.strategy.rollingUpdate.maxSurge"
            | "spec.strategy.rollingUpdate.maxUnavailable",
        ) => {
            if *deployment.strategy.kind == StrategyKind::Recreate {
                return vec![msg::say_recreate(*deployment.replicas)];
            }
            let Some((surge, unavailable)) = resolved(deployment) else { return Vec::new() };
            let replicas = *deployment.replicas;
            let mut found = Vec::new();
            if !shape.ends_with("maxUnavailable") {
                found.extend(share(&deployment.strategy.max_surge, surge, replicas, true, "maxSurge"));
            }
            if !shape.ends_with("maxSurge") {
                let written = deployment.strategy.max_unavailable.scaled_down(replicas);
                if written == Some(0) && unavailable == 1 {
                    let value = deployment.strategy.max_unavailable.to_string();
                    found.push(msg::say_fencepost(code(&value)));
                } else {
                    let field = &deployment.strategy.max_unavailable;
                    found.extend(share(field, unavailable, replicas, false, "maxUnavailable"));
                }
            }
            found.push(msg::say_bounds(replicas + surge, (replicas - unavailable).max(0)));
            found
        }
        (Object::DaemonSet(daemon), shape) if shape.starts_with("spec.updateStrategy.rollingUpdate") => {
            let field = if shape.ends_with("maxSurge") { &daemon.max_surge } else { &daemon.max_unavailable };
            let Some(cluster) = answers.options.clusters.first() else {
                return vec![msg::say_daemon_share(code(&field.value.to_string()))];
            };
            let Some(workload) = crate::set::workload(object) else { return Vec::new() };
            let nodes = super::placing::eligible(&workload.template.spec, &cluster.cluster.nodes).count();
            let nodes = i64::try_from(nodes).unwrap_or(i64::MAX);
            field
                .scaled_up(nodes)
                .map(|pods| msg::say_daemon_share_on(code(&field.value.to_string()), pods, nodes))
                .into_iter()
                .collect()
        }
        (Object::StatefulSet(set), "spec.updateStrategy.rollingUpdate.partition") => {
            let Some(partition) = &set.update_strategy.partition else { return Vec::new() };
            let (replicas, partition) = (*set.replicas, partition.value);
            let updated = (replicas - partition).clamp(0, replicas.max(0));
            vec![msg::say_partition(updated, replicas)]
        }
        (_, "spec.replicas") => replicas(answers, object),
        (Object::PodDisruptionBudget(budget), "spec.minAvailable" | "spec.maxUnavailable" | "spec") => {
            budgets(answers, object, budget)
        }
        (Object::HorizontalPodAutoscaler(scaler), "spec.minReplicas" | "spec.maxReplicas" | "spec") => {
            vec![scaled(scaler)]
        }
        _ => Vec::new(),
    }
}

fn scaled(scaler: &HorizontalPodAutoscaler) -> Message {
    let target = code(&format!("{}/{}", scaler.target_kind, scaler.target_name));
    msg::say_scaled(target, scaler.min_replicas.value, scaler.max_replicas)
}

/// `25%` of 3 is 1 Pod, rounded up.
fn share(field: &Field<IntOrString>, pods: i64, of: i64, up: bool, name: &str) -> Option<Message> {
    let value = code(&format!("{name}: {}", field.value));
    match (&field.value, up) {
        (IntOrString::Percent(percent), true) => Some(msg::say_share_up(value, pods, *percent, of)),
        (IntOrString::Percent(percent), false) => Some(msg::say_share_down(value, pods, *percent, of)),
        (IntOrString::Int(_), _) => Some(msg::say_share_plain(value, pods)),
        (IntOrString::Other(_), _) => None,
    }
}

fn replicas(answers: &Answers<'_>, object: ObjectCx<'_>) -> Vec<Message> {
    let Some(workload) = crate::set::workload(object) else { return Vec::new() };
    let Some(replicas) = object.view.workload().and_then(podfit_model::object::Workload::replicas) else {
        return Vec::new();
    };
    let mut found = vec![msg::say_replicas(replicas.value)];
    if let Some(term) = self_anti(&workload)
        && let Some(needs) = needs(&workload, &term)
    {
        let key = code(&term.topology_key);
        found.push(if needs.to_roll > needs.to_run {
            msg::say_needs_domains_to_roll(key, needs.to_run, needs.to_roll)
        } else {
            msg::say_needs_domains(key, needs.to_run)
        });
    }
    for scaler in autoscalers(answers, object) {
        found.push(msg::say_replicas_scaled(scaler.min_replicas.value, scaler.max_replicas));
    }
    found
}

/// The HorizontalPodAutoscalers of the set that scale this workload.
pub(in crate::answers) fn autoscalers<'s>(
    answers: &'s Answers<'_>,
    object: ObjectCx<'_>,
) -> impl Iterator<Item = &'s HorizontalPodAutoscaler> {
    let key = object.key.clone();
    answers.set.iter().filter_map(move |other| match other.object() {
        Object::HorizontalPodAutoscaler(scaler)
            if scaler.target_kind == key.kind
                && scaler.target_name == key.name
                && other.key.namespace == key.namespace =>
        {
            Some(scaler)
        }
        _ => None,
    })
}

fn budgets(answers: &Answers<'_>, object: ObjectCx<'_>, budget: &PodDisruptionBudget) -> Vec<Message> {
    let Some(selector) = &budget.selector else { return Vec::new() };
    let mut found = Vec::new();
    for other in answers.selected(object, selector) {
        let replicas = other.view.workload().and_then(podfit_model::object::Workload::replicas);
        let Some(replicas) = replicas.map(|field| field.value) else { continue };
        // Both are rounded up.
        let healthy = match (&budget.min_available, &budget.max_unavailable) {
            (Some(least), _) => least.scaled_up(replicas),
            (None, Some(most)) => most.scaled_up(replicas).map(|most| (replicas - most).max(0)),
            (None, None) => Some(1.min(replicas)),
        };
        let Some(healthy) = healthy else { continue };
        let name = code(&format!("{}/{}", other.key.kind, other.key.name));
        found.push(msg::say_budget(name, replicas, healthy, (replicas - healthy).max(0)));
    }
    found
}
