//! A container that is throttled at a CPU limit.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::amounts::{Side, amount_path};

/// See the page.
pub(crate) struct CpuLimit;

impl Rule for CpuLimit {
    const META: RuleInfo = RuleInfo {
        name: "cpu-limit",
        category: Category::Resources,
        severity: Severity::Info,
        default: false,
        summary: "a container that is throttled at a CPU limit",
        page: crate::rules::page!("cpu_limit.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let resources = &container.container.resources;
        let Some(limit) = resources.limits.get("cpu").filter(|limit| !limit.is_zero()) else { return };
        let path = amount_path(container, Side::Limits, "cpu");
        let object = container.workload.object;
        if resources.effective_requests().get("cpu") == Some(limit) || object.is_unknown(&path) {
            return;
        }
        let message = msg::cpu_limit(&container.container.name, limit.to_string());
        cx.report(object, &path, object.value_at(&path), message).help(msg::cpu_limit_help());
    }
}
