//! Several replicas that a drain may take down together.

use podfit_model::object::Object;

use super::budgets::{Cover, covers};
use super::replicas::least;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct MissingDisruptionBudget;

impl Rule for MissingDisruptionBudget {
    const META: RuleInfo = RuleInfo {
        name: "missing-disruption-budget",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "several replicas without a PodDisruptionBudget",
        peers: &[
            "kube-score/deployment-has-poddisruptionbudget",
            "kube-score/statefulset-has-poddisruptionbudget",
            "polaris/missingPodDisruptionBudget",
            "popeye/206",
        ],
        page: crate::rules::page!("missing_disruption_budget.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if !matches!(object.object(), Object::Deployment(_) | Object::StatefulSet(_)) {
            return;
        }
        let Some(object) = cx.object(object.index) else { return };
        let Some(least) = least(object, cx).filter(|least| least.replicas > 1) else { return };
        let budgets = cx.set.iter().filter(|other| matches!(other.object(), Object::PodDisruptionBudget(_)));
        if budgets.into_iter().any(|budget| covers(budget, object) != Cover::No) {
            return;
        }
        let message = msg::missing_disruption_budget(least.replicas, &object.key.kind, &object.key.name);
        let at = path("spec.replicas");
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.help(msg::missing_disruption_budget_help());
    }
}
