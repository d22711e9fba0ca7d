//! Which level of the Pod Security Standards the Pods reach, and what keeps them from the next.

use super::pod::Pod;
use super::standards::{self, Level};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct PodSecurityLevel;

impl Rule for PodSecurityLevel {
    const META: RuleInfo = RuleInfo {
        name: "pod-security-level",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "which level of the Pod Security Standards the Pods reach, and what keeps them from the next",
        page: crate::rules::page!("pod_security_level.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        let object = workload.object;
        if !pod.is_known() || pod.parts.iter().any(|part| !part.whole) {
            return;
        }
        let (kind, name) = (&*object.view.kind, &object.key.name);
        let reached = [(Level::Baseline, "privileged"), (Level::Restricted, "baseline")];
        for (next, level) in reached {
            let violations = standards::violations(&pod, next);
            if violations.is_empty() {
                continue;
            }
            let reasons: Vec<&str> = violations.iter().map(|violation| violation.reason.as_str()).collect();
            let message = msg::pod_security_level(kind, name, level, next.name(), reasons.join(", "));
            let said = standards::said(&violations);
            let draft = cx.report(object, &workload.spec_path, object.key_at(&workload.spec_path), message);
            draft.evidence(said).help(msg::pod_security_level_help(next.name()));
            return;
        }
    }
}
