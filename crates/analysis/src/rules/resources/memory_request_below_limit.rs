//! A container that may use more memory than it reserves.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::amounts::{burst, report_burst};

/// See the page.
pub(crate) struct MemoryRequestBelowLimit;

impl Rule for MemoryRequestBelowLimit {
    const META: RuleInfo = RuleInfo {
        name: "memory-request-below-limit",
        category: Category::Resources,
        severity: Severity::Info,
        default: false,
        summary: "a container that may use more memory than it reserves",
        peers: &["kube-score/container-memory-requests-equal-limits", "kube-score/container-resource-requests-equal-limits"],
        page: crate::rules::page!("memory_request_below_limit.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(burst) = burst(container, "memory") else { return };
        report_burst(container, "memory", &burst, cx).help(msg::memory_request_below_limit_help());
    }
}
