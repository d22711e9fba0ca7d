//! Which Pods a ResourceQuota with scopes counts (`pkg/quota/v1/evaluator/core/pods.go` podMatchesScopeFunc).

use podfit_model::object::{PodAffinityTerm, PodSpec, ResourceList, ResourceQuota, ScopeRequirement, Text};

/// Whether all scopes of the quota match, those by name and those of the selector.
pub(super) fn covers(quota: &ResourceQuota, spec: &PodSpec) -> bool {
    quota.scopes.iter().all(|scope| matches(scope, "Exists", &[], spec))
        && quota.scope_selector.iter().all(|ScopeRequirement { scope_name, operator, values }| {
            matches(scope_name, operator, values, spec)
        })
}

/// A quota with scopes counts no objects but Pods.
pub(super) fn is_scoped(quota: &ResourceQuota) -> bool {
    !quota.scopes.is_empty() || !quota.scope_selector.is_empty()
}

/// Only for PriorityClass does the operator say more than that the scope holds.
fn matches(scope: &str, operator: &str, values: &[Text], spec: &PodSpec) -> bool {
    let terminating = spec.active_deadline_seconds.is_some_and(|seconds| seconds >= 0);
    match scope {
        "Terminating" => terminating,
        "NotTerminating" => !terminating,
        "BestEffort" => best_effort(spec),
        "NotBestEffort" => !best_effort(spec),
        "CrossNamespacePodAffinity" => crosses_namespaces(spec),
        "PriorityClass" => {
            let class = spec.priority_class_name.as_ref().filter(|name| !name.is_empty());
            let listed = class.is_some_and(|name| values.contains(name));
            match operator {
                "In" => listed,
                "NotIn" => !listed,
                "DoesNotExist" => class.is_none(),
                _ => class.is_some(),
            }
        }
        _ => false,
    }
}

fn crosses_namespaces(spec: &PodSpec) -> bool {
    let affinity = &spec.affinity;
    let required = affinity.pod_required.iter().chain(&affinity.anti_required);
    let preferred =
        affinity.pod_preferred.iter().chain(&affinity.anti_preferred).map(|weighted| &weighted.term);
    required
        .chain(preferred)
        .any(|term: &PodAffinityTerm| !term.namespaces.is_empty() || term.namespace_selector.is_some())
}

fn best_effort(spec: &PodSpec) -> bool {
    spec.containers.iter().chain(&spec.init_containers).map(|c| &c.resources).chain(&spec.resources).all(
        |resources| {
            let none = |list: &ResourceList| {
                ["cpu", "memory"].iter().all(|n| list.get(*n).is_none_or(|q| q.is_zero()))
            };
            none(&resources.requests) && none(&resources.limits)
        },
    )
}
