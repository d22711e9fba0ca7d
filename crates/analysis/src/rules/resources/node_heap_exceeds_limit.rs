//! A Node.js heap that may grow past its container's memory limit.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::heap::{binary, memory_limit, node_heap, said};

/// See the page.
pub(crate) struct NodeHeapExceedsLimit;

impl Rule for NodeHeapExceedsLimit {
    const META: RuleInfo = RuleInfo {
        name: "node-heap-exceeds-limit",
        category: Category::Resources,
        severity: Severity::Warning,
        summary: "a Node.js heap that may grow past its container's memory limit",
        page: crate::rules::page!("node_heap_exceeds_limit.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((limit, limit_path)) = memory_limit(container) else { return };
        let Some(found) = said(container, |name| name == "NODE_OPTIONS", node_heap) else { return };
        if found.value < limit {
            return;
        }
        let object = container.workload.object;
        let message = msg::node_heap_exceeds_limit(&container.container.name, found.flag, binary(limit));
        let draft = cx.report(object, &found.path, object.value_at(&found.path), message);
        draft.label(object.value_at(&limit_path), msg::label_memory_limit(binary(limit)));
        draft.help(msg::node_heap_exceeds_limit_help());
    }
}
