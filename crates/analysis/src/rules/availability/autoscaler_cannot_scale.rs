//! An autoscaler whose least and most are the same.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;
use super::autoscalers::Autoscaler;

/// See the page.
pub(crate) struct AutoscalerCannotScale;

impl Rule for AutoscalerCannotScale {
    const META: RuleInfo = RuleInfo {
        name: "autoscaler-cannot-scale",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "an autoscaler whose least and most are the same",
        peers: &["polaris/hpaMaxAvailability"],
        page: crate::rules::page!("autoscaler_cannot_scale.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(scaler) = Autoscaler::of(object) else { return };
        let (Some(least), Some(most)) = (scaler.least, scaler.most) else { return };
        // KEDA may still go from 0 to that number and back.
        let keda = !matches!(object.object(), Object::HorizontalPodAutoscaler(_));
        if least != most || least < 1 || keda {
            return;
        }
        let at = path("spec.maxReplicas");
        let message = msg::autoscaler_cannot_scale(&object.key.name, most);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.label(object.value_at(&scaler.least_path), msg::autoscaler_cannot_scale_least(least));
        draft.help(msg::autoscaler_cannot_scale_help());
    }
}
