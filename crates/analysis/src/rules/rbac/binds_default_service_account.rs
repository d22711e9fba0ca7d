//! A role for the ServiceAccount that Pods get when they name none.

use super::bindings::report_subjects;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct BindsDefaultServiceAccount;

impl Rule for BindsDefaultServiceAccount {
    const META: RuleInfo = RuleInfo {
        name: "binds-default-service-account",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a role for the ServiceAccount that Pods get when they name none",
        page: crate::rules::page!("binds_default_service_account.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let wanted = |subject: &super::bindings::Subject<'_>| {
            subject.is("ServiceAccount", "default")
        };
        report_subjects(object, cx, &wanted, msg::binds_default_service_account, &msg::binds_default_service_account_help());
    }
}
