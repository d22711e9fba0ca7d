//! A topology spread constraint that restricts nothing.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::{LabelSelector, Object, WhenUnsatisfiable};

/// See the page.
pub(crate) struct IneffectiveSpread;

impl Rule for IneffectiveSpread {
    const META: RuleInfo = RuleInfo {
        name: "ineffective-spread",
        category: Category::Scheduling,
        severity: Severity::Warning,
        summary: "a topology spread constraint that restricts nothing",
        presets: &["scheduling"],
        page: crate::rules::page!("ineffective_spread.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        if !object.is_whole() {
            return;
        }
        let replicas = replicas(workload);
        for (index, constraint) in workload.template.spec.topology_spread_constraints.iter().enumerate() {
            let path = workload.in_spec("topologySpreadConstraints").index(index);
            let key = &constraint.topology_key;
            let nobody = constraint.label_selector.as_ref().is_none_or(|selector| *selector == LabelSelector::default());
            if nobody {
                let at = path.clone().key("labelSelector");
                let message = msg::ineffective_spread_selector(key);
                cx.report(object, &at, object.key_at(&at), message).help(msg::ineffective_spread_selector_help());
            } else if constraint.when_unsatisfiable == WhenUnsatisfiable::ScheduleAnyway {
                let at = path.clone().key("whenUnsatisfiable");
                let message = msg::ineffective_spread_soft(i64::from(constraint.max_skew), key);
                let draft = cx.report(object, &at, object.value_at(&at), message);
                draft.severity(Severity::Info).help(msg::ineffective_spread_soft_help());
            } else if replicas.is_some_and(|replicas| replicas > 1 && i64::from(constraint.max_skew) >= replicas) {
                let at = path.clone().key("maxSkew");
                let wanted = replicas.unwrap_or_default();
                let message = msg::ineffective_spread_skew(i64::from(constraint.max_skew), wanted, key);
                cx.report(object, &at, object.value_at(&at), message).help(msg::ineffective_spread_skew_help());
            }
        }
    }
}

fn replicas(workload: &WorkloadCx<'_>) -> Option<i64> {
    match workload.object.object() {
        Object::Deployment(deployment) => Some(*deployment.replicas),
        Object::StatefulSet(set) => Some(*set.replicas),
        Object::ReplicaSet(set) => Some(*set.replicas),
        _ => None,
    }
}
