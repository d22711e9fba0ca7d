//! A role for requests that nobody logged in for.

use super::bindings::{report_subjects, role_ref};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct BindsAnonymous;

impl Rule for BindsAnonymous {
    const META: RuleInfo = RuleInfo {
        name: "binds-anonymous",
        category: Category::Rbac,
        severity: Severity::Warning,
        presets: &["security"],
        summary: "a role for requests that nobody logged in for",
        peers: &["kubesec/BindingsToSystemAnonymous", "trivy/KSV-0122"],
        page: crate::rules::page!("binds_anonymous.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        // The API server's own: what it says to everybody, and the ConfigMap that a joining node reads.
        let public = ["system:public-info-viewer", "kubeadm:bootstrap-signer-clusterinfo"];
        if role_ref(object).is_some_and(|(_, role)| public.contains(&role)) {
            return;
        }
        let wanted = |subject: &super::bindings::Subject<'_>| {
            subject.is("User", "system:anonymous") || subject.is("Group", "system:unauthenticated")
        };
        report_subjects(object, cx, &wanted, msg::binds_anonymous, &msg::binds_anonymous_help());
    }
}
