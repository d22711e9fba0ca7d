//! An emptyDir that may fill its node's disk.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::VolumeSource;

/// See the page.
pub(crate) struct EmptyDirWithoutSizeLimit;

impl Rule for EmptyDirWithoutSizeLimit {
    const META: RuleInfo = RuleInfo {
        name: "empty-dir-without-size-limit",
        category: Category::Resources,
        severity: Severity::Info,
        default: false,
        summary: "an emptyDir that may fill its node's disk",
        page: crate::rules::page!("empty_dir_without_size_limit.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let (object, spec) = (workload.object, &workload.template.spec);
        if spec.all_containers().all(|it| it.container.resources.limits.contains_key("ephemeral-storage")) {
            return;
        }
        for (index, volume) in spec.volumes.iter().enumerate() {
            let at = workload.in_spec("volumes").index(index).key("emptyDir");
            let path = at.clone().key("sizeLimit");
            let unlimited = matches!(&volume.source, VolumeSource::EmptyDir { memory: false, size_limit: None });
            if unlimited && !object.is_unknown(&path) && !object.view.broken {
                let message = msg::empty_dir_without_size_limit(&volume.name);
                cx.report(object, &path, object.key_at(&at), message).help(msg::empty_dir_without_size_limit_help());
            }
        }
    }
}
