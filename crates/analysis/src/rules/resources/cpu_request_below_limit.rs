//! A container that may use more CPU than it reserves.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::amounts::{burst, report_burst};

/// See the page.
pub(crate) struct CpuRequestBelowLimit;

impl Rule for CpuRequestBelowLimit {
    const META: RuleInfo = RuleInfo {
        name: "cpu-request-below-limit",
        category: Category::Resources,
        severity: Severity::Info,
        default: false,
        summary: "a container that may use more CPU than it reserves",
        peers: &["kube-score/container-cpu-requests-equal-limits", "kube-score/container-resource-requests-equal-limits"],
        page: crate::rules::page!("cpu_request_below_limit.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(burst) = burst(container, "cpu") else { return };
        report_burst(container, "cpu", &burst, cx).help(msg::cpu_request_below_limit_help());
    }
}
