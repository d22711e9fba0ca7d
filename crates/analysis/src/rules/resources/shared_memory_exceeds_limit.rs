//! A Memory volume larger than the memory limit it counts against.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::VolumeSource;

/// See the page.
pub(crate) struct SharedMemoryExceedsLimit;

impl Rule for SharedMemoryExceedsLimit {
    const META: RuleInfo = RuleInfo {
        name: "shared-memory-exceeds-limit",
        category: Category::Resources,
        severity: Severity::Warning,
        summary: "a Memory volume larger than the memory limit it counts against",
        page: crate::rules::page!("shared_memory_exceeds_limit.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let workload = container.workload;
        let object = workload.object;
        if !object.is_whole() {
            return;
        }
        let Some(limit) = container.container.resources.limits.get("memory") else { return };
        for (index, volume) in workload.template.spec.volumes.iter().enumerate() {
            let VolumeSource::EmptyDir { memory: true, size_limit: Some(size) } = &volume.source else { continue };
            let mounted = container.container.volume_mounts.iter().any(|mount| mount.name == volume.name);
            if !mounted || size <= limit {
                continue;
            }
            let path = workload.in_spec("volumes").index(index).key("emptyDir").key("sizeLimit");
            let message = msg::shared_memory_exceeds_limit(
                &volume.name,
                size.to_string(),
                &container.container.name,
                limit.to_string(),
            );
            let limits = container.path.clone().key("resources").key("limits").key("memory");
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.label(object.value_at(&limits), msg::label_memory_limit(limit.to_string()));
            draft.help(msg::shared_memory_exceeds_limit_help());
        }
    }
}
