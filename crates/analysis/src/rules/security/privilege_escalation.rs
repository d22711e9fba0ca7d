//! A container whose processes may gain more rights than they started with.

use serde_json::json;

use super::pod::{Pod, Who, offer};
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct PrivilegeEscalation;

impl Rule for PrivilegeEscalation {
    const META: RuleInfo = RuleInfo {
        name: "privilege-escalation",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a container whose processes may gain more rights than they started with",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/privilege-escalation-container", "polaris/privilegeEscalationAllowed", "checkov/CKV_K8S_20", "kubesec/AllowPrivilegeEscalation", "trivy/KSV-0001", "monokle/PSS202"],
        page: crate::rules::page!("privilege_escalation.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        if pod.is_windows() {
            return;
        }
        for site in standards::privilege_escalation(&pod) {
            // With these the API server refuses `false`, and they are the greater matter.
            let of = |other: &Who<'_>| *other == site.who;
            let privileged = standards::privileged(&pod).iter().any(|other| of(&other.who));
            let admin = standards::dangerous_capabilities(&pod);
            if privileged || admin.iter().any(|added| of(&added.who) && added.value.ends_with("SYS_ADMIN")) {
                continue;
            }
            let draft = pod.report(site.who, &site.path, msg::privilege_escalation(site.who.words()), cx);
            draft.help(msg::privilege_escalation_help());
            offer(draft, &site.path, "allowPrivilegeEscalation", json!(false), Applicability::Unsafe);
        }
    }
}
