//! A binding that names the group no binding can limit.

use super::bindings::report_subjects;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct BindsSystemMasters;

impl Rule for BindsSystemMasters {
    const META: RuleInfo = RuleInfo {
        name: "binds-system-masters",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a binding that names the group no binding can limit",
        peers: &["trivy/KSV-0123"],
        page: crate::rules::page!("binds_system_masters.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if object.key.name.as_ref() == "cluster-admin" {
            return;
        }
        let wanted = |subject: &super::bindings::Subject<'_>| {
            subject.is("Group", "system:masters")
        };
        report_subjects(object, cx, &wanted, msg::binds_system_masters, &msg::binds_system_masters_help());
    }
}
