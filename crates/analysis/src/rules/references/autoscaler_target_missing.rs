//! An autoscaler whose target the set makes under another name, kind or API group.

use crate::context::{Context, ObjectCx};
use crate::holdings::Held;
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::Edit;
use super::lookup::Reference;

/// See the page.
pub(crate) struct AutoscalerTargetMissing;

impl Rule for AutoscalerTargetMissing {
    const META: RuleInfo = RuleInfo {
        name: "autoscaler-target-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "an autoscaler whose target the set makes under another name, kind or API group",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/dangling-horizontalpodautoscaler", "kube-score/horizontalpodautoscaler-has-target", "popeye/600", "monokle/LNK001"],
        page: crate::rules::page!("autoscaler_target_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((field, default_kind)) = target_field(object) else { return };
        let of = |key: &str| object.text_at(&path("spec").key(field).key(key));
        let (Some(kind), Some(name)) = (of("kind").or_default(default_kind), of("name").given()) else { return };
        let version = of("apiVersion");
        let own = &*object.view.kind;
        if field == "scaleTargetRef"
            && matches!(kind, "Deployment" | "StatefulSet" | "ReplicaSet")
            && let Some(version) = version.given().filter(|version| !version.starts_with("apps/"))
        {
            let at = path("spec").key(field).key("apiVersion");
            let message = msg::autoscaler_target_missing_version(own, &object.key.name, kind, version);
            let group = version.split_once('/').map_or("", |(group, _)| group);
            let draft = cx.report(object, &at, object.value_at(&at), message);
            draft.evidence(format!("no matches for kind \"{kind}\" in group \"{group}\""));
            draft.help(msg::autoscaler_target_missing_version_help(kind));
            let edit = Edit::Replace { path: at.clone(), value: "apps/v1".into() };
            draft.fix(msg::fix_target_version(), Applicability::Unsafe, vec![edit]);
            return;
        }
        let namespace = object.key.namespace.as_deref();
        let at = path("spec").key(field).key("name");
        let reference = Reference { kind, namespace, name, path: at };
        // The name is right and the kind is not.
        if let Some(other) = KINDS.into_iter().filter(|other| *other != kind).find(|other| {
            cx.set.may_hold(kind, namespace, name) == Held::Absent
                && cx.set.may_hold(other, namespace, name) == Held::Present
        }) {
            let at = path("spec").key(field).key("kind");
            let message = msg::autoscaler_target_missing(own, &object.key.name, kind, name);
            let draft = cx.report(object, &at, object.value_at(&at), message);
            draft.likely().help(msg::autoscaler_target_missing_kind(other, name));
            return;
        }
        let message = || msg::autoscaler_target_missing(own, &object.key.name, kind, name);
        reference.report_missing(object, message, cx);
    }
}

/// Kinds that can be scaled.
const KINDS: [&str; 4] = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"];

/// The field that names the target, and its kind where none is written.
fn target_field(object: ObjectCx<'_>) -> Option<(&'static str, &'static str)> {
    let group = object.view.api_version.split_once('/').map_or("", |(group, _)| group);
    match (group, &*object.view.kind) {
        ("autoscaling", "HorizontalPodAutoscaler") => Some(("scaleTargetRef", "")),
        ("keda.sh", "ScaledObject") => Some(("scaleTargetRef", "Deployment")),
        ("autoscaling.k8s.io", "VerticalPodAutoscaler") => Some(("targetRef", "")),
        _ => None,
    }
}
