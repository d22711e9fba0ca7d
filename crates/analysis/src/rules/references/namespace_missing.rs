//! A namespace that the set makes under another name.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use super::lookup::{Found, Reference};

/// See the page.
pub(crate) struct NamespaceMissing;

impl Rule for NamespaceMissing {
    const META: RuleInfo = RuleInfo {
        name: "namespace-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a namespace that the set makes under another name",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("namespace_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("metadata.namespace");
        let Some(name) = object.text_at(&at).given() else { return };
        let reference = Reference { kind: "Namespace", namespace: None, name, path: at.clone() };
        // Only a slip: most namespaces are made once, elsewhere.
        if !matches!(reference.look(cx), Found::Near(_)) {
            return;
        }
        let evidence = format!("namespaces \"{name}\" not found");
        let message = || msg::namespace_missing(&*object.view.kind, &object.key.name, name);
        if let Some(draft) = reference.report_missing(object, message, cx) {
            draft.evidence(evidence);
        }
    }
}
