//! A vertical autoscaler changes the request that the horizontal one divides by.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::read::text;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;
use podfit_syntax::Path;
use super::autoscalers::Autoscaler;
use super::metrics::metrics;
use super::vertical;

/// See the page.
pub(crate) struct AutoscalersFight;

impl Rule for AutoscalersFight {
    const META: RuleInfo = RuleInfo {
        name: "autoscalers-fight",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "a horizontal and a vertical autoscaler on the same resource",
        page: crate::rules::page!("autoscalers_fight.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::HorizontalPodAutoscaler(_) = object.object() else { return };
        let Some(scaler) = Autoscaler::of(object) else { return };
        let (Some(target), Some(metrics)) = (scaler.target(cx.set), metrics(object)) else { return };
        let Some(vertical) = vertical::over(target, cx).into_iter().next() else { return };
        for metric in metrics.iter().filter(|metric| metric.utilization) {
            let Some(at) = controls(vertical, &metric.resource) else { continue };
            let (name, other) = (&object.key.name, &vertical.key.name);
            let message =
                msg::autoscalers_fight(name, &metric.resource, other, &scaler.target_kind, &scaler.target_name);
            let draft = cx.report(object, &metric.path, object.value_at(&metric.path), message);
            draft.label(vertical.key_at(&at), msg::autoscalers_fight_vertical(&metric.resource));
            draft.help(msg::autoscalers_fight_help(&metric.resource));
        }
    }
}

/// Where a VerticalPodAutoscaler says that it sets a resource: cpu and memory where it names none.
fn controls(vertical: ObjectCx<'_>, resource: &str) -> Option<Path> {
    let policies = path("spec.resourcePolicy.containerPolicies");
    let items = vertical.items_at(&policies).or_default(Vec::new())?;
    for (index, item) in items.iter().enumerate() {
        let limited = item.get("controlledResources").map(podfit_syntax::NodeRef::items).unwrap_or_default();
        let off = item.get("mode").and_then(text) == Some("Off");
        let named = limited.iter().any(|entry| text(*entry) == Some(resource));
        if !off && (limited.is_empty() && matches!(resource, "cpu" | "memory") || named) {
            return Some(policies.index(index));
        }
    }
    (items.is_empty() && matches!(resource, "cpu" | "memory")).then(|| path("spec.targetRef"))
}
