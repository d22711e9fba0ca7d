//! A replica count in the manifest of a workload that an autoscaler scales.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::Edit;
use super::autoscalers;
use super::replicas::is_replicated;

/// See the page.
pub(crate) struct AutoscalerFixedReplicas;

impl Rule for AutoscalerFixedReplicas {
    const META: RuleInfo = RuleInfo {
        name: "autoscaler-fixed-replicas",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "a replica count that fights with an autoscaler",
        fix: FixKind::Unsafe,
        peers: &["kube-score/deployment-targeted-by-hpa-does-not-have-replicas-configured"],
        page: crate::rules::page!("autoscaler_fixed_replicas.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("spec.replicas");
        if !is_replicated(object.object()) || cx.set.is_alternative(object.index) {
            return;
        }
        // Zero switches the autoscaler off, which has a rule of its own.
        let Some(replicas) = object.int_at(&at).given().filter(|replicas| *replicas > 0) else { return };
        let Some(scaler) = autoscalers::over(object, cx).into_iter().next() else { return };
        // Where both ends are that number there is nothing to fight about.
        if scaler.least == Some(replicas) && scaler.most == Some(replicas) {
            return;
        }
        let kind = &*scaler.object.view.kind;
        let message = msg::autoscaler_fixed_replicas(replicas, kind, &scaler.object.key.name);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        let target = path("spec.scaleTargetRef");
        draft.label(scaler.object.key_at(&target), msg::autoscaler_fixed_replicas_scaler());
        draft.help(msg::autoscaler_fixed_replicas_help());
        draft.fix(msg::fix_delete_replicas(), Applicability::Unsafe, vec![Edit::Delete { path: at }]);
    }
}
