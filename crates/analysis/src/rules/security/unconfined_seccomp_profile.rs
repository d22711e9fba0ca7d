//! A container whose system calls are expressly not filtered.

use serde_json::json;

use super::pod::{Pod, offer};
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct UnconfinedSeccompProfile;

impl Rule for UnconfinedSeccompProfile {
    const META: RuleInfo = RuleInfo {
        name: "unconfined-seccomp-profile",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a container whose system calls are expressly not filtered",
        fix: FixKind::Unsafe,
        peers: &["kubesec/SeccompUnconfined", "monokle/PSS110"],
        page: crate::rules::page!("unconfined_seccomp_profile.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for site in standards::forbidden_seccomp(&pod) {
            let message = msg::unconfined_seccomp_profile(&site.value, site.who.words());
            let draft = pod.report(site.who, &site.path, message, cx);
            draft.help(msg::unconfined_seccomp_profile_help());
            offer(draft, &site.path, "type", json!("RuntimeDefault"), Applicability::Unsafe);
        }
    }
}
