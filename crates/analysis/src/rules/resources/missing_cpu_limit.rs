//! A container that may take all free CPU of its node.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::amounts::{Side, lacks, report};

/// See the page.
pub(crate) struct MissingCpuLimit;

impl Rule for MissingCpuLimit {
    const META: RuleInfo = RuleInfo {
        name: "missing-cpu-limit",
        category: Category::Resources,
        severity: Severity::Info,
        default: false,
        summary: "a container that may take all free CPU of its node",
        peers: &["kube-linter/unset-cpu-requirements", "kube-score/container-resources", "polaris/cpuLimitsMissing", "checkov/CKV_K8S_11", "trivy/KSV-0011", "kubesec/LimitsCPU", "monokle/KBP003"],
        page: crate::rules::page!("missing_cpu_limit.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        if lacks(container, Side::Limits, "cpu", cx) {
            let message = msg::missing_limit(&container.container.name, "cpu");
            report(container, Side::Limits, message, cx).help(msg::missing_cpu_limit_help());
        }
    }
}
