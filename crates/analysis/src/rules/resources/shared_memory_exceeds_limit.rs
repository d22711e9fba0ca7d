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
        let own = container.container.resources.limits.get("memory");
        let of_pod = || workload.template.spec.resources.as_ref()?.limits.get("memory");
        let Some(limit) = own.or_else(of_pod) else { return };
        let limit_path = if own.is_some() { container.path.clone() } else { workload.spec_path.clone() };
        let limit_path = limit_path.key("resources").key("limits").key("memory");
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
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.label(object.value_at(&limit_path), msg::label_memory_limit(limit.to_string()));
            draft.help(msg::shared_memory_exceeds_limit_help());
        }
    }
}
