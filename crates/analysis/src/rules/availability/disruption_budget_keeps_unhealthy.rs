//! A budget that keeps Pods on a node although they are broken.

use podfit_syntax::Edit;
use serde_json::json;

use super::budgets::budget;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct DisruptionBudgetKeepsUnhealthy;

impl Rule for DisruptionBudgetKeepsUnhealthy {
    const META: RuleInfo = RuleInfo {
        name: "disruption-budget-keeps-unhealthy",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "a PodDisruptionBudget that keeps broken Pods on a node",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/pdb-unhealthy-pod-eviction-policy"],
        page: crate::rules::page!("disruption_budget_keeps_unhealthy.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("spec.unhealthyPodEvictionPolicy");
        let Some(policy) = object.text_at(&at).or_default("IfHealthyBudget") else { return };
        if budget(object).is_none() || policy == "AlwaysAllow" {
            return;
        }
        let message = msg::disruption_budget_keeps_unhealthy();
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.help(msg::disruption_budget_keeps_unhealthy_help());
        let edit = Edit::Insert { path: at, value: json!("AlwaysAllow") };
        draft.fix(msg::fix_always_allow(), Applicability::Unsafe, vec![edit]);
    }
}
