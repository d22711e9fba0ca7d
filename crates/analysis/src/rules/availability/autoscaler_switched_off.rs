//! Zero replicas under a HorizontalPodAutoscaler: it does nothing.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;
use super::autoscalers;
use super::replicas::is_replicated;

/// See the page.
pub(crate) struct AutoscalerSwitchedOff;

impl Rule for AutoscalerSwitchedOff {
    const META: RuleInfo = RuleInfo {
        name: "autoscaler-switched-off",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "zero replicas, which switch a HorizontalPodAutoscaler off",
        page: crate::rules::page!("autoscaler_switched_off.md"),
        ..RuleInfo::DEFAULT
    };

    /// `reconcileAutoscaler` (`pkg/controller/podautoscaler/horizontal.go`): scale 0 with minReplicas above 0.
    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("spec.replicas");
        if !is_replicated(object.object()) || cx.set.is_alternative(object.index) {
            return;
        }
        if object.int_at(&at).given() != Some(0) {
            return;
        }
        let scaler = autoscalers::over(object, cx).into_iter().find(|scaler| {
            matches!(scaler.object.object(), Object::HorizontalPodAutoscaler(_)) && scaler.least.is_some_and(|n| n > 0)
        });
        let Some(scaler) = scaler else { return };
        let message = msg::autoscaler_switched_off(&object.key.kind, &object.key.name, &scaler.object.key.name);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.label(scaler.object.key_at(&path("spec.scaleTargetRef")), msg::autoscaler_fixed_replicas_scaler());
        draft.evidence("scaling is disabled since the replica count of the target is zero");
        draft.help(msg::autoscaler_switched_off_help());
    }
}
