//! A role that may approve certificate requests.

use super::grants::{Grant, report_grants};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RoleApprovesCertificates;

const GRANTS: &[Grant] = &[
    Grant {
        group: "certificates.k8s.io",
        resources: &["certificatesigningrequests/approval"],
        verbs: &["update", "patch"],
    },
    Grant {
        group: "certificates.k8s.io",
        resources: &["signers"],
        verbs: &["approve", "sign"],
    },
];

impl Rule for RoleApprovesCertificates {
    const META: RuleInfo = RuleInfo {
        name: "role-approves-certificates",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a role that may approve certificate requests",
        peers: &["checkov/CKV_K8S_156"],
        page: crate::rules::page!("role_approves_certificates.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        report_grants(object, cx, GRANTS, msg::role_approves_certificates, &msg::role_approves_certificates_help());
    }
}
