//! A Memory volume that ends only where the Pod's memory does.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::VolumeSource;

/// See the page.
pub(crate) struct MemoryVolumeWithoutSizeLimit;

impl Rule for MemoryVolumeWithoutSizeLimit {
    const META: RuleInfo = RuleInfo {
        name: "memory-volume-without-size-limit",
        category: Category::Resources,
        severity: Severity::Info,
        summary: "a Memory volume that ends only where the Pod's memory does",
        page: crate::rules::page!("memory_volume_without_size_limit.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let (object, spec) = (workload.object, &workload.template.spec);
        let limit_path = workload.in_spec("resources").key("limits").key("memory");
        // emptydir's calculateEmptyDirMemorySize: a Pod has a limit if it states one, or each of its containers does.
        let bounded = spec.all_containers().all(|it| it.container.resources.limits.contains_key("memory"))
            || spec.resources.as_ref().is_some_and(|it| it.limits.contains_key("memory"));
        if object.view.broken || object.is_unknown(&limit_path) {
            return;
        }
        for (index, volume) in spec.volumes.iter().enumerate() {
            let path = workload.in_spec("volumes").index(index).key("emptyDir").key("sizeLimit");
            let unlimited = matches!(&volume.source, VolumeSource::EmptyDir { memory: true, size_limit: None });
            if !unlimited || object.is_unknown(&path) {
                continue;
            }
            let at = workload.in_spec("volumes").index(index).key("emptyDir").key("medium");
            let message = if bounded {
                msg::memory_volume_without_size_limit_pod(&volume.name)
            } else {
                msg::memory_volume_without_size_limit_node(&volume.name)
            };
            cx.report(object, &path, object.value_at(&at), message).help(msg::memory_volume_without_size_limit_help());
        }
    }
}
