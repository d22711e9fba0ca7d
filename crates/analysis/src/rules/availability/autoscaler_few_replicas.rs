//! An autoscaler that goes down to one Pod.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{OptionInfo, OptionKind, Rule, RuleInfo};
use podfit_model::object::Object;
use super::autoscalers::Autoscaler;

/// See the page.
pub(crate) struct AutoscalerFewReplicas;

impl Rule for AutoscalerFewReplicas {
    const META: RuleInfo = RuleInfo {
        name: "autoscaler-few-replicas",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "an autoscaler that may go down to one Pod",
        peers: &["kube-score/horizontalpodautoscaler-replicas", "polaris/hpaMinAvailability", "datree/HPA_MISSING_MINREPLICAS_KEY"],
        options: &[OptionInfo { name: "replicas", kind: OptionKind::Integer, summary: "how many replicas are enough; 2 without it" }],
        page: crate::rules::page!("autoscaler_few_replicas.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let wanted = cx.integer("replicas").unwrap_or(2);
        let Object::HorizontalPodAutoscaler(_) = object.object() else { return };
        let Some(scaler) = Autoscaler::of(object) else { return };
        let Some(least) = scaler.least.filter(|least| *least < wanted) else { return };
        let at = &scaler.least_path;
        let message = msg::autoscaler_few_replicas(&scaler.target_kind, &scaler.target_name, least);
        cx.report(object, at, object.value_at(at), message).help(msg::autoscaler_few_replicas_help(wanted));
    }
}
