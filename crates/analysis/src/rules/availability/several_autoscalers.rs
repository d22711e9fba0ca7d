//! Two autoscalers of one workload: neither acts.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use crate::rules::shared::words::selector_words;
use super::autoscalers;

/// See the page.
pub(crate) struct SeveralAutoscalers;

impl Rule for SeveralAutoscalers {
    const META: RuleInfo = RuleInfo {
        name: "several-autoscalers",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "several autoscalers of one workload",
        page: crate::rules::page!("several_autoscalers.md"),
        ..RuleInfo::DEFAULT
    };

    /// `validateAndParseSelector` (`pkg/controller/podautoscaler/horizontal.go`), since Kubernetes 1.27.
    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let scalers = autoscalers::over(object, cx);
        let overlay = scalers.iter().any(|scaler| cx.set.is_alternative(scaler.object.index));
        let [first, second, ..] = scalers.as_slice() else { return };
        let Some(workload) = object.view.workload() else { return };
        if overlay || cx.set.is_alternative(object.index) {
            return;
        }
        let at = path("spec.scaleTargetRef");
        let (one, other) = (&first.object.key.name, &second.object.key.name);
        let message = msg::several_autoscalers(one, other, &object.key.kind, &object.key.name);
        let draft = cx.report(second.object, &at, second.object.key_at(&at), message);
        draft.label(first.object.key_at(&at), msg::several_autoscalers_other(one));
        if let Some(selector) = workload.selector() {
            draft.evidence(format!("pods by selector {} are controlled by multiple HPAs", selector_words(selector)));
        }
        draft.help(msg::several_autoscalers_help());
    }
}
