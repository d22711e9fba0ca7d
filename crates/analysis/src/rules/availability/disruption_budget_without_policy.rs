//! A budget that says neither minAvailable nor maxUnavailable.

use podfit_syntax::Edit;
use serde_json::json;

use super::budgets::budget;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct DisruptionBudgetWithoutPolicy;

impl Rule for DisruptionBudgetWithoutPolicy {
    const META: RuleInfo = RuleInfo {
        name: "disruption-budget-without-policy",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "a PodDisruptionBudget with neither minAvailable nor maxUnavailable: it lets no Pod go",
        fix: FixKind::Unsafe,
        peers: &["kube-score/poddisruptionbudget-has-policy"],
        page: crate::rules::page!("disruption_budget_without_policy.md"),
        ..RuleInfo::DEFAULT
    };

    /// `getExpectedPodCount` (`pkg/controller/disruption/disruption.go`) leaves both of its numbers at 0 then, and
    /// `updatePdbStatus` allows nothing where 0 Pods are expected. policy/v1 has no default for either field.
    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let v1 = &*object.view.api_version == "policy/v1";
        // Without a selector it covers nothing, which has a rule of its own.
        if !v1 || budget(object).is_none_or(|budget| budget.selector.is_none()) {
            return;
        }
        let absent = |field: &str| object.ask(&path(field)).is_absent();
        if !absent("spec.minAvailable") || !absent("spec.maxUnavailable") {
            return;
        }
        let at = path("spec");
        let message = msg::disruption_budget_without_policy();
        let draft = cx.report(object, &at, object.key_at(&at), message);
        draft.evidence(format!(
            "Cannot evict pod as it would violate the pod's disruption budget. The disruption budget {} does not allow \
             evicting pods currently",
            object.key.name
        ));
        draft.help(msg::disruption_budget_without_policy_help());
        let edit = Edit::Insert { path: path("spec.maxUnavailable"), value: json!(1) };
        draft.fix(msg::fix_max_unavailable_one(), Applicability::Unsafe, vec![edit]);
    }
}
