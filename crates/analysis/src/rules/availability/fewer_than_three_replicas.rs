//! Fewer than three replicas: losing one while another restarts leaves none.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{OptionInfo, OptionKind, Rule, RuleInfo};
use podfit_model::object::Object;
use super::autoscalers;
use super::replicas::{is_partial, is_replicated, least};

/// See the page.
pub(crate) struct FewerThanThreeReplicas;

impl Rule for FewerThanThreeReplicas {
    const META: RuleInfo = RuleInfo {
        name: "fewer-than-three-replicas",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "fewer than three replicas, or an autoscaler that goes below three",
        peers: &["kube-linter/minimum-three-replicas", "kube-linter/hpa-minimum-three-replicas"],
        options: &[OptionInfo { name: "replicas", kind: OptionKind::Integer, summary: "how many replicas are enough; 3 without it" }],
        page: crate::rules::page!("fewer_than_three_replicas.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let wanted = cx.integer("replicas").unwrap_or(3);
        let Some(object) = cx.object(object.index) else { return };
        let (replicas, at) = if let Object::HorizontalPodAutoscaler(_) = object.object() {
            let Some(scaler) = autoscalers::Autoscaler::of(object) else { return };
            (scaler.least, scaler.least_path)
        } else if is_replicated(object.object()) && !is_partial(object) {
            let alone = least(object, cx).filter(|least| !least.autoscaled && least.replicas != 0);
            (alone.map(|least| least.replicas), path("spec.replicas"))
        } else {
            return;
        };
        let Some(replicas) = replicas.filter(|replicas| *replicas < wanted) else { return };
        let message = msg::fewer_than_three_replicas(&object.key.kind, &object.key.name, replicas);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.help(msg::fewer_than_three_replicas_help(wanted));
    }
}
