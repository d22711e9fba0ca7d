//! A percentage that rounds to no Pod at all, which the controller lifts to one.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::{IntOrString, Object, StrategyKind};

/// See the page.
pub(crate) struct MaxUnavailableRoundsToZero;

impl Rule for MaxUnavailableRoundsToZero {
    const META: RuleInfo = RuleInfo {
        name: "max-unavailable-rounds-to-zero",
        category: Category::Rollout,
        severity: Severity::Info,
        summary: "a percentage that rounds to no Pod at all, which the controller lifts to one",
        page: crate::rules::page!("max_unavailable_rounds_to_zero.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let Object::Deployment(deployment) = object.object() else { return };
        let strategy = &deployment.strategy;
        let at = path("spec.strategy.rollingUpdate.maxUnavailable");
        let IntOrString::Percent(percent) = strategy.max_unavailable.value else { return };
        let rounded = strategy.max_unavailable.scaled_down(*deployment.replicas);
        let surge = strategy.max_surge.scaled_up(*deployment.replicas);
        let applies = *strategy.kind == StrategyKind::RollingUpdate && surge == Some(0) && rounded == Some(0);
        if !applies || percent == 0 || *deployment.replicas == 0 || !object.is_whole() {
            return;
        }
        let message = msg::max_unavailable_rounds_to_zero(percent, *deployment.replicas);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.label(object.key_at(&path("spec.replicas")), msg::label_replicas(*deployment.replicas));
        draft.help(msg::max_unavailable_rounds_to_zero_help());
    }
}
