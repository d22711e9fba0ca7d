//! A role that may act as others.

use super::grants::{Grant, report_grants};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RoleImpersonates;

const GRANTS: &[Grant] = &[
    Grant {
        group: "",
        resources: &["users", "groups", "serviceaccounts"],
        verbs: &["impersonate"],
    },
    Grant {
        group: "authentication.k8s.io",
        resources: &["userextras", "uids"],
        verbs: &["impersonate"],
    },
];

impl Rule for RoleImpersonates {
    const META: RuleInfo = RuleInfo {
        name: "role-impersonates",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a role that may act as others",
        page: crate::rules::page!("role_impersonates.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        report_grants(object, cx, GRANTS, msg::role_impersonates, &msg::role_impersonates_help());
    }
}
