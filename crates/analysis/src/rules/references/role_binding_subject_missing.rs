//! A binding for a ServiceAccount that the set makes under another name or in another namespace.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::NodeRef;
use super::lookup::Reference;
use super::policy::is_binding;

/// See the page.
pub(crate) struct RoleBindingSubjectMissing;

impl Rule for RoleBindingSubjectMissing {
    const META: RuleInfo = RuleInfo {
        name: "role-binding-subject-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a binding for a ServiceAccount that the set makes under another name or in another namespace",
        fix: FixKind::Unsafe,
        peers: &["popeye/1300", "monokle/LNK001"],
        page: crate::rules::page!("role_binding_subject_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if !is_binding(object) {
            return;
        }
        let list = path("subjects");
        for index in 0..object.at(&list).map_or(0, |node| NodeRef::items(node).len()) {
            let at = list.clone().index(index);
            let of = |key: &str| object.text_at(&at.clone().key(key));
            if of("kind").given() != Some("ServiceAccount") {
                continue;
            }
            let own = object.key.namespace.as_deref().unwrap_or_default();
            let (Some(name), Some(namespace)) = (of("name").given(), of("namespace").or_default(own)) else { continue };
            // Every namespace has this one; and without a namespace the API server refuses the subject.
            if name == "default" || namespace.is_empty() {
                continue;
            }
            let key = at.clone().key("name");
            let reference = Reference { kind: "ServiceAccount", namespace: Some(namespace), name, path: key };
            let message = || msg::role_binding_subject_missing(&*object.view.kind, &object.key.name, namespace, name);
            reference.report_missing(object, message, cx);
        }
    }
}
