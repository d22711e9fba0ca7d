//! Fixes for Pods without a node, offered where one edit is likely to do.

use podfit_model::cluster::Cluster;
use podfit_model::object::{Field, NodeInclusionPolicy, Taint, TaintEffect, WhenUnsatisfiable};
use podfit_ordered::Sort as _;
use podfit_scheduler::PendingPods;
use podfit_syntax::Edit;
use serde_json::{Value, json};

use super::eligible::{Ineligible, ineligible, taint_text};
use crate::context::WorkloadCx;
use crate::draft::Draft;
use crate::messages::msg;
use crate::report::Applicability;

/// Adds what fits the reason.
pub(crate) fn add(workload: &WorkloadCx<'_>, cluster: &Cluster, pending: &PendingPods, draft: &mut Draft) {
    let says = |plugin: &str| pending.nodes.iter().any(|node| node.plugin == plugin);
    if says("TaintToleration") {
        tolerate(workload, cluster, draft);
    }
    if says("PodTopologySpread") {
        honor_taints(workload, draft);
    }
}

/// A toleration for the one taint that keeps the Pods off the nodes they select.
pub(crate) fn tolerate(workload: &WorkloadCx<'_>, cluster: &Cluster, draft: &mut Draft) {
    let spec = &workload.template.spec;
    let mut taints: Vec<Taint> = cluster
        .nodes
        .iter()
        .filter_map(|node| match ineligible(spec, node) {
            Some(Ineligible::Tainted(taint)) => Some(taint),
            _ => None,
        })
        .collect();
    taints.order();
    taints.dedup();
    let [taint] = taints.as_slice() else { return };
    let effect = match taint.effect {
        TaintEffect::NoSchedule => "NoSchedule",
        TaintEffect::NoExecute => "NoExecute",
        _ => return,
    };
    let mut toleration = json!({"key": &*taint.key, "operator": "Exists", "effect": effect});
    if !taint.value.is_empty() {
        toleration =
            json!({"key": &*taint.key, "operator": "Equal", "value": &*taint.value, "effect": effect});
    }
    let path = workload.in_spec("tolerations");
    let edit = if spec.tolerations.is_empty() {
        Edit::Insert { path, value: Value::Array(vec![toleration]) }
    } else {
        Edit::Insert { path: path.index(spec.tolerations.len()), value: toleration }
    };
    draft.fix(msg::fix_tolerate(taint_text(taint)), Applicability::Unsafe, vec![edit]);
}

/// Tainted nodes count as empty domains unless the constraint says otherwise.
fn honor_taints(workload: &WorkloadCx<'_>, draft: &mut Draft) {
    let ignores = Field::default_of(NodeInclusionPolicy::Ignore);
    for (index, constraint) in workload.template.spec.topology_spread_constraints.iter().enumerate() {
        let hard = constraint.when_unsatisfiable == WhenUnsatisfiable::DoNotSchedule;
        if hard && constraint.node_taints_policy == ignores {
            let path = workload.in_spec("topologySpreadConstraints").index(index).key("nodeTaintsPolicy");
            let edit = Edit::Insert { path, value: json!("Honor") };
            draft.fix(msg::fix_honor_taints(&constraint.topology_key), Applicability::Unsafe, vec![edit]);
        }
    }
}
