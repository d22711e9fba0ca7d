//! A memory limit many times the request.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{OptionInfo, OptionKind, Rule, RuleInfo};
use super::amounts::{burst, report_burst};

/// See the page.
pub(crate) struct MemoryLimitFarAboveRequest;

impl Rule for MemoryLimitFarAboveRequest {
    const META: RuleInfo = RuleInfo {
        name: "memory-limit-far-above-request",
        category: Category::Resources,
        severity: Severity::Info,
        default: false,
        summary: "a memory limit many times the request",
        options: &[OptionInfo {
            name: "ratio",
            kind: OptionKind::Integer,
            summary: "how many times the request a memory limit may be; 8 without it",
        }],
        page: crate::rules::page!("memory_limit_far_above_request.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(burst) = burst(container, "memory") else { return };
        let ratio = cx.integer("ratio").unwrap_or(8).max(1);
        if burst.limit > burst.request.times(ratio) {
            report_burst(container, "memory", &burst, cx).help(msg::memory_limit_far_above_request_help(ratio));
        }
    }
}
