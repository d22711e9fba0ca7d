//! Required anti-affinity of a workload against its own Pods, and how many topology domains it therefore needs.

use podfit_model::object::{Deployment, Object, PodAffinityTerm, PodTemplate, StrategyKind, Text};

use crate::context::WorkloadCx;

/// A term that keeps a workload's own Pods apart.
#[derive(Debug, Clone)]
pub(crate) struct SelfAnti {
    /// Position in the list of required terms.
    pub(crate) index: usize,
    /// `topologyKey`
    pub(crate) topology_key: Text,
    /// Pods of another revision do not count (`matchLabelKeys: [pod-template-hash]`).
    pub(crate) within_revision: bool,
}

/// The first required anti-affinity term that matches the workload's own Pods in its own namespace.
pub(crate) fn self_anti(workload: &WorkloadCx<'_>) -> Option<SelfAnti> {
    let namespace = workload.object.key.namespace.as_deref().unwrap_or("default");
    let terms = &workload.template.spec.affinity.anti_required;
    terms.iter().enumerate().find(|(_, term)| repels_own(term, &workload.template, namespace)).map(
        |(index, term)| SelfAnti {
            index,
            topology_key: term.topology_key.clone(),
            within_revision: term.match_label_keys.iter().any(|key| &**key == "pod-template-hash"),
        },
    )
}

/// Whether a term matches Pods of its own template in `namespace`.
pub(crate) fn repels_own(term: &PodAffinityTerm, template: &PodTemplate, namespace: &str) -> bool {
    let own_namespace = term.namespaces.is_empty() && term.namespace_selector.is_none()
        || term.namespaces.iter().any(|name| &**name == namespace)
        || term
            .namespace_selector
            .as_ref()
            .is_some_and(|selector| selector.matches(&podfit_ordered::OrderedMap::new()));
    let mismatched = term.mismatch_label_keys.iter().any(|key| template.labels.contains_key(key));
    own_namespace
        && !mismatched
        && term.label_selector.as_ref().is_some_and(|selector| selector.matches(&template.labels))
}

/// Replicas and the domains needed to run them and to roll them out, by the controllers' arithmetic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Needs {
    pub(crate) replicas: i64,
    pub(crate) to_run: i64,
    pub(crate) to_roll: i64,
}

/// What a workload with such a term needs; none for kinds whose Pods are not counted out (DaemonSets) or that are alone.
pub(crate) fn needs(workload: &WorkloadCx<'_>, term: &SelfAnti) -> Option<Needs> {
    let (replicas, spare) = match workload.object.object() {
        Object::Deployment(deployment) => {
            (*deployment.replicas, i64::from(!term.within_revision && makes_before_break(deployment)))
        }
        Object::StatefulSet(set) => (*set.replicas, 0),
        Object::ReplicaSet(set) => (*set.replicas, 0),
        Object::ReplicationController(set) => (*set.replicas, 0),
        // How many more their updates need is told by rules of their own.
        Object::Other(other) => (*other.pods.as_ref()?.replicas?, 0),
        _ => return None,
    };
    (replicas > 0).then_some(Needs { replicas, to_run: replicas, to_roll: replicas + spare })
}

/// Whether a rollout must place a new Pod before any old one may go: unavailable resolves to 0 and surge does not.
pub(crate) fn makes_before_break(deployment: &Deployment) -> bool {
    resolved(deployment).is_some_and(|(surge, unavailable)| surge > 0 && unavailable == 0)
}

/// Surge and unavailable in Pods, fenceposts included (`ResolveFenceposts`, pkg/controller/deployment/util); none for
/// Recreate and for values the API server refuses.
pub(crate) fn resolved(deployment: &Deployment) -> Option<(i64, i64)> {
    if *deployment.strategy.kind != StrategyKind::RollingUpdate {
        return None;
    }
    let surge = deployment.strategy.max_surge.scaled_up(*deployment.replicas)?;
    let unavailable = deployment.strategy.max_unavailable.scaled_down(*deployment.replicas)?;
    if surge == 0 && unavailable == 0 { Some((0, 1)) } else { Some((surge, unavailable)) }
}
