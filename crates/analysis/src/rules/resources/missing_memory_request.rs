//! A container that reserves no memory.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::amounts::{Side, lacks, report};

/// See the page.
pub(crate) struct MissingMemoryRequest;

impl Rule for MissingMemoryRequest {
    const META: RuleInfo = RuleInfo {
        name: "missing-memory-request",
        category: Category::Resources,
        severity: Severity::Info,
        default: false,
        summary: "a container that reserves no memory",
        peers: &["kube-linter/unset-memory-requirements", "kube-score/container-resources", "polaris/memoryRequestsMissing", "checkov/CKV_K8S_12", "trivy/KSV-0016", "kubesec/RequestsMemory", "monokle/KBP004", "popeye/106"],
        page: crate::rules::page!("missing_memory_request.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        if lacks(container, Side::Requests, "memory", cx) {
            let message = msg::missing_request(&container.container.name, "memory");
            report(container, Side::Requests, message, cx).help(msg::missing_memory_request_help());
        }
    }
}
