//! A container that reserves no CPU.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::amounts::{Side, lacks, report};

/// See the page.
pub(crate) struct MissingCpuRequest;

impl Rule for MissingCpuRequest {
    const META: RuleInfo = RuleInfo {
        name: "missing-cpu-request",
        category: Category::Resources,
        severity: Severity::Info,
        default: false,
        summary: "a container that reserves no CPU",
        peers: &["kube-linter/unset-cpu-requirements", "kube-score/container-resources", "polaris/cpuRequestsMissing", "checkov/CKV_K8S_10", "trivy/KSV-0015", "kubesec/RequestsCPU", "monokle/KBP002"],
        page: crate::rules::page!("missing_cpu_request.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        if lacks(container, Side::Requests, "cpu", cx) {
            let message = msg::missing_request(&container.container.name, "cpu");
            report(container, Side::Requests, message, cx).help(msg::missing_cpu_request_help());
        }
    }
}
