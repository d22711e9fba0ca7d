//! A budget over every Pod of its namespace.

use super::budgets::{budget, covered};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct DisruptionBudgetSelectsAll;

impl Rule for DisruptionBudgetSelectsAll {
    const META: RuleInfo = RuleInfo {
        name: "disruption-budget-selects-all",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "a PodDisruptionBudget over every Pod of its namespace",
        page: crate::rules::page!("disruption_budget_selects_all.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(spec) = budget(object) else { return };
        let at = path("spec.selector");
        // policy/v1beta1 read an empty selector as "nothing".
        let v1 = &*object.view.api_version == "policy/v1";
        if !v1 || !spec.selector.as_ref().is_some_and(podfit_model::object::LabelSelector::is_empty) {
            return;
        }
        // One workload in a namespace of its own may be meant.
        let found = covered(object, cx.set).map_or(0, |found| i64::try_from(found.len()).unwrap_or(i64::MAX));
        if found == 1 {
            return;
        }
        let message = if found == 0 {
            msg::disruption_budget_selects_all()
        } else {
            msg::disruption_budget_selects_all_counted(found)
        };
        cx.report(object, &at, object.value_at(&at), message).help(msg::disruption_budget_selects_all_help());
    }
}
