//! A role for every account of a cluster or a namespace.

use super::bindings::{report_subjects, role_ref};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct BindsBroadGroup;

impl Rule for BindsBroadGroup {
    const META: RuleInfo = RuleInfo {
        name: "binds-broad-group",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a role for every account of a cluster or a namespace",
        page: crate::rules::page!("binds_broad_group.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let public = ["system:basic-user", "system:discovery", "system:public-info-viewer"];
        if role_ref(object).is_some_and(|(_, role)| public.contains(&role)) {
            return;
        }
        let wanted = |subject: &super::bindings::Subject<'_>| {
            subject.kind == "Group"
                && (subject.name == "system:authenticated" || subject.name.starts_with("system:serviceaccounts"))
        };
        report_subjects(object, cx, &wanted, msg::binds_broad_group, &msg::binds_broad_group_help());
    }
}
