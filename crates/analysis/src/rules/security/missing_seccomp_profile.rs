//! A container that may use every system call the kernel has.

use serde_json::json;

use super::pod::{Pod, offer};
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct MissingSeccompProfile;

impl Rule for MissingSeccompProfile {
    const META: RuleInfo = RuleInfo {
        name: "missing-seccomp-profile",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a container that may use every system call the kernel has",
        fix: FixKind::Unsafe,
        peers: &["kube-score/container-seccomp-profile", "polaris/linuxHardening", "checkov/CKV_K8S_31", "kubesec/SeccompAny", "trivy/KSV-0104", "monokle/PSS205"],
        page: crate::rules::page!("missing_seccomp_profile.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        if pod.is_windows() {
            return;
        }
        for site in standards::missing_seccomp(&pod) {
            let draft = pod.report(site.who, &site.path, msg::missing_seccomp_profile(site.who.words()), cx);
            draft.help(msg::missing_seccomp_profile_help());
            let profile = json!({"type": "RuntimeDefault"});
            offer(draft, &pod.context("seccompProfile"), "seccompProfile", profile, Applicability::Unsafe);
        }
    }
}
