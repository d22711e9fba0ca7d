//! A GOMEMLIMIT above its container's memory limit.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::heap::{binary, go_bytes, memory_limit, variable};

/// See the page.
pub(crate) struct GoMemoryLimitExceedsLimit;

impl Rule for GoMemoryLimitExceedsLimit {
    const META: RuleInfo = RuleInfo {
        name: "go-memory-limit-exceeds-limit",
        category: Category::Resources,
        severity: Severity::Warning,
        summary: "a GOMEMLIMIT above its container's memory limit",
        page: crate::rules::page!("go_memory_limit_exceeds_limit.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((limit, limit_path)) = memory_limit(container) else { return };
        let Some((text, path)) = variable(container, "GOMEMLIMIT") else { return };
        if go_bytes(text).is_none_or(|bytes| bytes <= limit) {
            return;
        }
        let object = container.workload.object;
        let message = msg::go_memory_limit_exceeds_limit(&container.container.name, text, binary(limit));
        let draft = cx.report(object, &path, object.value_at(&path), message);
        draft.label(object.value_at(&limit_path), msg::label_memory_limit(binary(limit)));
        draft.help(msg::go_memory_limit_exceeds_limit_help());
    }
}
