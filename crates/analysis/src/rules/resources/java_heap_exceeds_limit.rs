//! A Java heap that may grow past its container's memory limit.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::heap::{Heap, binary, is_java_variable, java_heap, memory_limit, said};

/// See the page.
pub(crate) struct JavaHeapExceedsLimit;

impl Rule for JavaHeapExceedsLimit {
    const META: RuleInfo = RuleInfo {
        name: "java-heap-exceeds-limit",
        category: Category::Resources,
        severity: Severity::Warning,
        summary: "a Java heap that may grow past its container's memory limit",
        page: crate::rules::page!("java_heap_exceeds_limit.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((limit, limit_path)) = memory_limit(container) else { return };
        let Some(found) = said(container, is_java_variable, java_heap) else { return };
        let name = &container.container.name;
        let (heap, written) = match found.value {
            Heap::Bytes(bytes) => (bytes, found.flag),
            Heap::Percent(percent) if percent >= 100 => (limit, found.flag),
            Heap::Percent(_) => return,
        };
        if heap < limit {
            return;
        }
        let object = container.workload.object;
        let message = msg::java_heap_exceeds_limit(name, written, binary(limit));
        let draft = cx.report(object, &found.path, object.value_at(&found.path), message);
        draft.label(object.value_at(&limit_path), msg::label_memory_limit(binary(limit)));
        draft.help(msg::java_heap_exceeds_limit_help());
    }
}
