//! An autoscaler of something without a scale subresource.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;
use super::autoscalers::Autoscaler;

/// See the page.
pub(crate) struct AutoscalerTargetNotScalable;

impl Rule for AutoscalerTargetNotScalable {
    const META: RuleInfo = RuleInfo {
        name: "autoscaler-target-not-scalable",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "a HorizontalPodAutoscaler of something that cannot be scaled",
        page: crate::rules::page!("autoscaler_target_not_scalable.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::HorizontalPodAutoscaler(_) = object.object() else { return };
        let Some(scaler) = Autoscaler::of(object) else { return };
        let version = object.text_at(&path("spec.scaleTargetRef.apiVersion")).given().unwrap_or_default();
        let built_in = match &*scaler.target_kind {
            "DaemonSet" => matches!(version, "apps/v1" | "extensions/v1beta1"),
            "Job" | "CronJob" => version.starts_with("batch/"),
            "Pod" | "Service" => version == "v1",
            _ => false,
        };
        if !built_in {
            return;
        }
        let at = path("spec.scaleTargetRef.kind");
        let message = msg::autoscaler_target_not_scalable(&scaler.target_kind, &scaler.target_name);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.evidence(
            "the HPA controller was unable to get the target's current scale: the server could not find the requested \
             resource",
        );
        draft.help(msg::autoscaler_target_not_scalable_help());
    }
}
