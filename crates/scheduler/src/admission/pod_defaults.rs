//! What is filled in and checked at a Pod's creation outside of the plugins with files of their own: API defaults
//! (`pkg/apis/core/v1/defaults.go`), DefaultTolerationSeconds, PodTopologyLabels, and the strategy's merging of
//! `matchLabelKeys` (`pkg/registry/core/pod/strategy.go`).

use podfit_model::object::{
    Container, Field, LabelOperator, LabelRequirement, LabelSelector, PodAffinityTerm, PodSpec, StringMap,
    TaintEffect, Text, Toleration, TolerationOperator,
};

use super::Denial;

/// Labels that a Pod takes over from its node.
const TOPOLOGY_LABELS: [&str; 2] = ["topology.kubernetes.io/zone", "topology.kubernetes.io/region"];
const NOT_READY: &str = "node.kubernetes.io/not-ready";
const UNREACHABLE: &str = "node.kubernetes.io/unreachable";
/// `DefaultTolerationSeconds`
pub(crate) const DEFAULT_TOLERATION_SECONDS: i64 = 300;

/// Limits become requests where those are absent, and with hostNetwork every container port is a host port.
pub(super) fn api_defaults(spec: &mut PodSpec) {
    let host_network = spec.host_network;
    for container in spec.containers.iter_mut().chain(&mut spec.init_containers) {
        for (name, limit) in &container.resources.limits {
            container.resources.requests.entry(name.clone()).or_insert(*limit);
        }
        if host_network {
            for port in &mut container.ports {
                if port.host_port == 0 {
                    port.host_port = port.container_port;
                }
            }
        }
    }
    pod_level_requests(spec);
}

/// `defaultPodRequests`: a Pod-level limit becomes a Pod-level request, unless all containers ask for that resource
/// themselves: then their sum does.
fn pod_level_requests(spec: &mut PodSpec) {
    let sum = super::quota::container_requests(spec);
    let Some(resources) = &mut spec.resources else { return };
    for (name, limit) in &resources.limits {
        let request = sum.get(name).copied().unwrap_or(*limit);
        resources.requests.entry(name.clone()).or_insert(request);
    }
}

/// `notReady` and `unreachable` for 300 s, unless the Pod has its own mind about them.
pub(super) fn default_tolerations(spec: &mut PodSpec) {
    for key in [NOT_READY, UNREACHABLE] {
        let own = spec.tolerations.iter().any(|toleration| {
            (&*toleration.key == key || toleration.key.is_empty())
                && matches!(toleration.effect, None | Some(TaintEffect::NoExecute))
        });
        if !own {
            spec.tolerations.push(exists(key, TaintEffect::NoExecute, Some(DEFAULT_TOLERATION_SECONDS)));
        }
    }
}

/// A toleration with operator Exists.
pub(crate) fn exists(key: &str, effect: TaintEffect, toleration_seconds: Option<i64>) -> Toleration {
    Toleration {
        key: key.into(),
        operator: Field::given(TolerationOperator::Exists),
        effect: Some(effect),
        toleration_seconds,
        ..Toleration::default()
    }
}

/// The zone and region of the node, unless the Pod has labels of that name.
pub(crate) fn topology_labels(labels: &mut StringMap, node: &StringMap) {
    for key in TOPOLOGY_LABELS {
        if let Some(value) = node.get(key) {
            labels.entry(key.into()).or_insert_with(|| value.clone());
        }
    }
}

/// Whether a node's labels would add to those of a Pod.
pub(crate) fn adds_topology_labels(labels: &StringMap, node: &StringMap) -> bool {
    TOPOLOGY_LABELS.iter().any(|key| node.contains_key(*key) && !labels.contains_key(*key))
}

/// Label keys that are only known for one Pod or one node.
pub(crate) fn is_per_pod_label(key: &str) -> bool {
    TOPOLOGY_LABELS.contains(&key)
        || matches!(
            key,
            "statefulset.kubernetes.io/pod-name"
                | "apps.kubernetes.io/pod-index"
                | "batch.kubernetes.io/job-completion-index"
        )
}

/// Rules of Pod validation that a template passes and its Pods do not: what a LimitRange filled in is validated with
/// the rest.
pub(super) fn validate(spec: &PodSpec) -> Result<(), Denial> {
    let mut over = requests_over_limits("containers", &spec.containers);
    over.extend(requests_over_limits("initContainers", &spec.init_containers));
    match over.as_slice() {
        [] => {}
        [one] => return Err(Denial::Invalid(one.clone())),
        many => return Err(Denial::Invalid(format!("[{}]", many.join(", ")))),
    }
    if spec.node_name.is_some() && !spec.scheduling_gates.is_empty() {
        return Err(Denial::Invalid(
            "spec.nodeName: Forbidden: cannot be set until all schedulingGates have been cleared".into(),
        ));
    }
    for (i, constraint) in spec.topology_spread_constraints.iter().enumerate() {
        for (j, key) in constraint.match_label_keys.iter().enumerate() {
            if constraint.label_selector.as_ref().is_some_and(|selector| mentions(selector, key)) {
                return Err(Denial::Invalid(format!(
                    "spec.topologySpreadConstraints[{i}].matchLabelKeys[{j}]: Invalid value: \"{key}\": \
                     exists in both matchLabelKeys and labelSelector"
                )));
            }
        }
    }
    Ok(())
}

/// `ValidateContainerResourceRequirements`: a request within its limit, and equal to it where the resource is not
/// overcommitted.
fn requests_over_limits(field: &str, containers: &[Container]) -> Vec<String> {
    let mut errors = Vec::new();
    for (i, container) in containers.iter().enumerate() {
        for (name, request) in &container.resources.requests {
            let Some(limit) = container.resources.limits.get(name) else { continue };
            let rule = if overcommitted(name) {
                if request <= limit {
                    continue;
                }
                "less than or equal to"
            } else {
                if request == limit {
                    continue;
                }
                "equal to"
            };
            errors.push(format!(
                "spec.{field}[{i}].resources.requests: Invalid value: \"{request}\": must be {rule} {name} limit of {limit}"
            ));
        }
    }
    errors
}

/// `IsOvercommitAllowed`: resources of Kubernetes' own other than huge pages.
fn overcommitted(name: &str) -> bool {
    !name.starts_with("hugepages-") && (!name.contains('/') || name.contains("kubernetes.io/"))
}

fn mentions(selector: &LabelSelector, key: &Text) -> bool {
    selector.match_labels.contains_key(key) || selector.match_expressions.iter().any(|r| r.key == *key)
}

/// `matchLabelKeys` and `mismatchLabelKeys` become requirements on the Pod's own values.
pub(super) fn merge_label_keys(spec: &mut PodSpec, labels: &StringMap) {
    for constraint in &mut spec.topology_spread_constraints {
        if let Some(selector) = &mut constraint.label_selector {
            merge(selector, &constraint.match_label_keys, &LabelOperator::In, labels);
        }
    }
    let affinity = &mut spec.affinity;
    let required = affinity.pod_required.iter_mut().chain(&mut affinity.anti_required);
    let preferred = affinity
        .pod_preferred
        .iter_mut()
        .chain(&mut affinity.anti_preferred)
        .map(|weighted| &mut weighted.term);
    for term in required.chain(preferred) {
        merge_term(term, labels);
    }
}

fn merge_term(term: &mut PodAffinityTerm, labels: &StringMap) {
    if let Some(selector) = &mut term.label_selector {
        merge(selector, &term.match_label_keys, &LabelOperator::In, labels);
        merge(selector, &term.mismatch_label_keys, &LabelOperator::NotIn, labels);
    }
}

fn merge(selector: &mut LabelSelector, keys: &[Text], operator: &LabelOperator, labels: &StringMap) {
    for key in keys {
        if let Some(value) = labels.get(key) {
            let requirement = LabelRequirement {
                key: key.clone(),
                operator: operator.clone(),
                values: vec![value.clone()],
            };
            if !selector.match_expressions.contains(&requirement) {
                selector.match_expressions.push(requirement);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pod_that_tolerates_not_ready_itself_gets_only_the_other_default() {
        let mut spec = PodSpec::default();
        spec.tolerations.push(exists(NOT_READY, TaintEffect::NoExecute, Some(5)));
        default_tolerations(&mut spec);
        let keys: Vec<_> = spec.tolerations.iter().map(|t| (&*t.key, t.toleration_seconds)).collect();
        assert_eq!(keys, [(NOT_READY, Some(5)), (UNREACHABLE, Some(300))]);
    }

    #[test]
    fn match_label_keys_are_merged_once_and_absent_keys_ignored() {
        let labels: StringMap = [("a".into(), "1".into())].into();
        let mut selector = LabelSelector::default();
        for _ in 0..2 {
            merge(&mut selector, &["a".into(), "b".into()], &LabelOperator::In, &labels);
        }
        assert_eq!(selector.match_expressions.len(), 1);
    }
}
