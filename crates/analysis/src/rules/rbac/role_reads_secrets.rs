//! A role that may read every Secret.

use super::grants::{Grant, report_grants};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RoleReadsSecrets;

const GRANTS: &[Grant] = &[
    Grant {
        group: "",
        resources: &["secrets"],
        verbs: &["get", "list", "watch"],
    },
];

impl Rule for RoleReadsSecrets {
    const META: RuleInfo = RuleInfo {
        name: "role-reads-secrets",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a role that may read every Secret",
        peers: &["kube-linter/access-to-secrets", "trivy/KSV-0041", "trivy/KSV-0113", "monokle/KBP107"],
        page: crate::rules::page!("role_reads_secrets.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        report_grants(object, cx, GRANTS, msg::role_reads_secrets, &msg::role_reads_secrets_help());
    }
}
