//! A role that may put itself between everybody and the API server.

use super::grants::{Grant, report_grants};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RoleChangesWebhooks;

const GRANTS: &[Grant] = &[
    Grant {
        group: "admissionregistration.k8s.io",
        resources: &["mutatingwebhookconfigurations", "validatingwebhookconfigurations", "mutatingadmissionpolicies", "mutatingadmissionpolicybindings"],
        verbs: &["create", "update", "patch"],
    },
];

impl Rule for RoleChangesWebhooks {
    const META: RuleInfo = RuleInfo {
        name: "role-changes-webhooks",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a role that may put itself between everybody and the API server",
        peers: &["checkov/CKV_K8S_155"],
        page: crate::rules::page!("role_changes_webhooks.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        report_grants(object, cx, GRANTS, msg::role_changes_webhooks, &msg::role_changes_webhooks_help());
    }
}
