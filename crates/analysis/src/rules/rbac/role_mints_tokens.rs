//! A role that may make tokens for ServiceAccounts.

use super::grants::{Grant, report_grants};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RoleMintsTokens;

const GRANTS: &[Grant] = &[
    Grant {
        group: "",
        resources: &["serviceaccounts/token"],
        verbs: &["create"],
    },
];

impl Rule for RoleMintsTokens {
    const META: RuleInfo = RuleInfo {
        name: "role-mints-tokens",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a role that may make tokens for ServiceAccounts",
        page: crate::rules::page!("role_mints_tokens.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        report_grants(object, cx, GRANTS, msg::role_mints_tokens, &msg::role_mints_tokens_help());
    }
}
