//! A role that may hand out rights it does not have.

use super::grants::{Grant, report_grants};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RoleBindsOrEscalates;

const GRANTS: &[Grant] = &[
    Grant {
        group: "rbac.authorization.k8s.io",
        resources: &["roles", "clusterroles"],
        verbs: &["bind", "escalate"],
    },
];

impl Rule for RoleBindsOrEscalates {
    const META: RuleInfo = RuleInfo {
        name: "role-binds-or-escalates",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a role that may hand out rights it does not have",
        peers: &["checkov/CKV_K8S_157", "checkov/CKV_K8S_158"],
        page: crate::rules::page!("role_binds_or_escalates.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        report_grants(object, cx, GRANTS, msg::role_binds_or_escalates, &msg::role_binds_or_escalates_help());
    }
}
