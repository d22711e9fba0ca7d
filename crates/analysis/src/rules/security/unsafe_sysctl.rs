//! A sysctl for which kubelets refuse Pods.

use super::pod::Pod;
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct UnsafeSysctl;

impl Rule for UnsafeSysctl {
    const META: RuleInfo = RuleInfo {
        name: "unsafe-sysctl",
        category: Category::Security,
        severity: Severity::Warning,
        presets: &["security"],
        summary: "a sysctl for which kubelets refuse Pods",
        peers: &["kube-linter/unsafe-sysctls", "trivy/KSV-0026", "monokle/PSS111"],
        page: crate::rules::page!("unsafe_sysctl.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for site in standards::unsafe_sysctls(&pod) {
            let message = msg::unsafe_sysctl(&site.value);
            let draft = pod.report(site.who, &site.path, message, cx);
            draft.help(msg::unsafe_sysctl_help());
            draft.evidence(format!("forbidden sysctl: {:?} not allowlisted", site.value)).likely();
        }
    }
}
