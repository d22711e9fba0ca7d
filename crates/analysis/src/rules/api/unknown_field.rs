//! A field that the API does not have.

use podfit_schema::ViolationKind;
use podfit_syntax::Edit;

use super::violation::{Words, report_violations};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::Applicability;
use crate::rule::FixKind;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct UnknownField;

impl Rule for UnknownField {
    const META: RuleInfo = RuleInfo {
        name: "unknown-field",
        category: Category::Api,
        severity: Severity::Error,
        summary: "a field that the API does not have",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/schema-validation", "monokle/K8S001"],
        page: crate::rules::page!("unknown_field.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let first = cx.drafts.len();
        report_violations(object, cx, |kind| kind == ViolationKind::UnknownField, |violation| Words {
            message: msg::unknown_field(&object.view.kind, violation.field.as_str()),
            help: violation.suggestion.as_deref().map(msg::unknown_field_help),
        });
        let all = cx.violations.get(object.index).map(Vec::as_slice).unwrap_or_default();
        let unknown = all.iter().filter(|violation| violation.kind == ViolationKind::UnknownField);
        for (draft, violation) in cx.drafts.iter_mut().skip(first).zip(unknown) {
            if let Some(suggestion) = &violation.suggestion {
                let edit = Edit::Rename { path: violation.at.clone(), key: suggestion.clone() };
                let title = msg::unknown_field_fix(violation.field.as_str(), suggestion.as_str());
                draft.fix(title, Applicability::Unsafe, vec![edit]);
            }
        }
    }
}
