//! Whether anything looks at labels that differ from Pod to Pod of one template: only then Pods carry them here, for
//! Pods without them share a class.

use podfit_model::object::{Affinity, LabelSelector, Object, PodSpec, Text};

use crate::admission::pod_defaults;
use crate::play::State;

/// Whether any selector asks for a label that only single Pods or nodes give.
pub(super) fn mentions_per_pod_labels(state: &State) -> bool {
    let objects = || state.cluster.objects.iter().chain(&state.objects);
    objects().any(|object| {
        let selector = |selector: &Option<LabelSelector>| selector.as_ref().is_some_and(asks);
        match object {
            Object::Pod(o) => spec_asks(&o.spec),
            Object::Deployment(o) => selector(&o.selector) || spec_asks(&o.template.spec),
            Object::ReplicaSet(o) => selector(&o.selector) || spec_asks(&o.template.spec),
            Object::ReplicationController(o) => spec_asks(&o.template.spec),
            Object::StatefulSet(o) => selector(&o.selector) || spec_asks(&o.template.spec),
            Object::DaemonSet(o) => selector(&o.selector) || spec_asks(&o.template.spec),
            Object::Job(o) => spec_asks(&o.spec.template.spec),
            Object::PodDisruptionBudget(o) => selector(&o.selector),
            Object::Service(o) => o.selector.keys().any(|key| pod_defaults::is_per_pod_label(key)),
            _ => false,
        }
    })
}

fn asks(selector: &LabelSelector) -> bool {
    selector
        .match_labels
        .keys()
        .chain(selector.match_expressions.iter().map(|r| &r.key))
        .any(|key| pod_defaults::is_per_pod_label(key))
}

/// Whether Pods of this spec look at labels that only single Pods give.
pub(crate) fn spec_asks(spec: &PodSpec) -> bool {
    let Affinity { pod_required, pod_preferred, anti_required, anti_preferred, .. } = &spec.affinity;
    let weighted = pod_preferred.iter().chain(anti_preferred).map(|weighted| &weighted.term);
    let terms = pod_required.iter().chain(anti_required).chain(weighted);
    let keys = |keys: &[Text]| keys.iter().any(|key| pod_defaults::is_per_pod_label(key));
    terms.into_iter().any(|term| {
        term.label_selector.as_ref().is_some_and(asks)
            || keys(&term.match_label_keys)
            || keys(&term.mismatch_label_keys)
    }) || spec
        .topology_spread_constraints
        .iter()
        .any(|c| c.label_selector.as_ref().is_some_and(asks) || keys(&c.match_label_keys))
}
