//! A value of a type that the field does not take.

use podfit_schema::ViolationKind;

use super::violation::{Words, report_violations};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct WrongType;

impl Rule for WrongType {
    const META: RuleInfo = RuleInfo {
        name: "wrong-type",
        category: Category::Api,
        severity: Severity::Error,
        summary: "a value of a type that the field does not take",
        peers: &["kube-linter/schema-validation", "monokle/K8S001"],
        page: crate::rules::page!("wrong_type.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        report_violations(object, cx, |kind| kind == ViolationKind::WrongType, |violation| Words {
            message: msg::wrong_type(violation.field.as_str(), violation.message.as_str()),
            help: violation.suggestion.as_deref().map(msg::refused_by_server_help),
        });
    }
}
