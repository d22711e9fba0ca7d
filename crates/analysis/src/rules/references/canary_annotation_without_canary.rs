//! Canary annotations on an Ingress that is not marked as a canary.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::Edit;
use super::canary::Canary;

/// See the page.
pub(crate) struct CanaryAnnotationWithoutCanary;

impl Rule for CanaryAnnotationWithoutCanary {
    const META: RuleInfo = RuleInfo {
        name: "canary-annotation-without-canary",
        category: Category::References,
        severity: Severity::Warning,
        summary: "canary annotations on an Ingress that is not marked as a canary",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("canary_annotation_without_canary.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(canary) = Canary::of(object).filter(|canary| canary.get("canary").is_none()) else { return };
        let idle = canary.weight().is_some_and(|weight| weight.weight == 0);
        let Some((name, value)) = RULES.iter().find_map(|name| {
            canary.get(name).filter(|_| !(idle && *name == "canary-weight")).map(|value| (name, value))
        }) else {
            return;
        };
        let at = Canary::at(name);
        let message = msg::canary_annotation_without_canary(&object.key.name, *name, value);
        let draft = cx.report(object, &at, object.key_at(&at), message);
        draft.evidence("the annotation canary does not contain a valid configuration: configured but not enabled");
        draft.help(msg::canary_annotation_without_canary_help());
        let edit = Edit::Insert { path: Canary::at("canary"), value: "true".into() };
        draft.fix(msg::fix_canary(), Applicability::Unsafe, vec![edit]);
    }
}

/// Annotations that make a rule.
const RULES: [&str; 5] =
    ["canary-weight", "canary-by-header", "canary-by-header-value", "canary-by-header-pattern", "canary-by-cookie"];
