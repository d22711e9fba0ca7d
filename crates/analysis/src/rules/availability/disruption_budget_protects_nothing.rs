//! A budget under which all Pods may go at once.

use podfit_model::object::IntOrString;

use super::budgets::{Policy, names, sum};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct DisruptionBudgetProtectsNothing;

impl Rule for DisruptionBudgetProtectsNothing {
    const META: RuleInfo = RuleInfo {
        name: "disruption-budget-protects-nothing",
        category: Category::Availability,
        severity: Severity::Info,
        summary: "a PodDisruptionBudget under which all Pods may go at once",
        page: crate::rules::page!("disruption_budget_protects_nothing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(policy) = Policy::of(object) else { return };
        let Some(object) = cx.object(object.index) else { return };
        let at = policy.path();
        let Some(sum) = sum(object, &policy, cx) else { return };
        // A whole number that covers one replica is right as soon as there are more.
        let later = sum.replicas == 1 && matches!(policy.value, IntOrString::Int(_));
        if sum.desired > 0 || later || policy.is_absolute() {
            return;
        }
        let owners: Vec<ObjectCx<'_>> = sum.parts.iter().map(|(workload, _)| *workload).collect();
        let message = if sum.replicas == 1 {
            msg::disruption_budget_protects_nothing_single(policy.words(), names(&owners))
        } else if matches!(policy.value, IntOrString::Int(_)) {
            msg::disruption_budget_protects_nothing_zero(policy.words(), sum.replicas, names(&owners))
        } else {
            msg::disruption_budget_protects_nothing(policy.words(), sum.replicas, names(&owners))
        };
        let draft = cx.report(object, &at, object.value_at(&at), message).likely().severity(Severity::Info);
        draft.help(msg::disruption_budget_protects_nothing_help());
        for (_, least) in &sum.parts {
            draft.label(least.said_by.value_at(&least.path), msg::label_replicas(least.replicas));
        }
    }
}
