//! Which nodes may ever take a workload's Pods, judged by what does not change as Pods come and go: cordon, taints,
//! node selector, required node affinity (`nodeName` is not asked: such a Pod sees no scheduler).

use podfit_model::object::{Node, PodSpec, Taint, TaintEffect};

/// Why a node is out of the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ineligible {
    /// `spec.unschedulable`
    Cordoned,
    /// The first taint that no toleration covers.
    Tainted(Taint),
    /// `nodeSelector` or required node affinity.
    NotSelected,
}

/// Whether the node is open to Pods of this spec.
pub(crate) fn ineligible(spec: &PodSpec, node: &Node) -> Option<Ineligible> {
    if !selected(spec, node) {
        return Some(Ineligible::NotSelected);
    }
    if let Some(taint) = untolerated(spec, node) {
        return Some(Ineligible::Tainted(taint.clone()));
    }
    if node.unschedulable {
        return Some(Ineligible::Cordoned);
    }
    None
}

/// The first taint of the node that keeps the Pods off, whatever they select.
pub(crate) fn untolerated<'n>(spec: &PodSpec, node: &'n Node) -> Option<&'n Taint> {
    let tolerated = |taint: &Taint| spec.tolerations.iter().any(|toleration| toleration.tolerates(taint));
    node.taints.iter().find(|taint| taint.effect != TaintEffect::PreferNoSchedule && !tolerated(taint))
}

/// `nodeSelector` and required node affinity.
pub(crate) fn selected(spec: &PodSpec, node: &Node) -> bool {
    let labels = &node.meta.labels;
    let selector = spec.node_selector.iter().all(|(key, value)| labels.get(key) == Some(value));
    let affinity = spec
        .affinity
        .node_required
        .as_ref()
        .is_none_or(|terms| terms.iter().any(|term| term.matches(labels, &node.meta.name)));
    selector && affinity
}

/// How kubectl writes a taint.
pub(crate) fn taint_text(taint: &Taint) -> String {
    let effect = match &taint.effect {
        TaintEffect::NoSchedule => "NoSchedule",
        TaintEffect::PreferNoSchedule => "PreferNoSchedule",
        TaintEffect::NoExecute => "NoExecute",
        TaintEffect::Other(text) => text,
    };
    match &*taint.value {
        "" => format!("{}:{effect}", taint.key),
        value => format!("{}={value}:{effect}", taint.key),
    }
}
