//! A container that may take all memory of its node.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::amounts::{Side, lacks, report};

/// See the page.
pub(crate) struct MissingMemoryLimit;

impl Rule for MissingMemoryLimit {
    const META: RuleInfo = RuleInfo {
        name: "missing-memory-limit",
        category: Category::Resources,
        severity: Severity::Info,
        default: false,
        summary: "a container that may take all memory of its node",
        peers: &["kube-linter/unset-memory-requirements", "kube-score/container-resources", "polaris/memoryLimitsMissing", "checkov/CKV_K8S_13", "trivy/KSV-0018", "kubesec/LimitsMemory", "monokle/KBP005", "popeye/107"],
        page: crate::rules::page!("missing_memory_limit.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        if lacks(container, Side::Limits, "memory", cx) {
            let message = msg::missing_limit(&container.container.name, "memory");
            report(container, Side::Limits, message, cx).help(msg::missing_memory_limit_help());
        }
    }
}
