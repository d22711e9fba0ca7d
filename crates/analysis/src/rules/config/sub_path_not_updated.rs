//! A file of a ConfigMap or Secret that is mounted alone, and so never changes.

use podfit_model::object::VolumeSource;

use crate::context::{ContainerCx, Context, Role};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct SubPathNotUpdated;

impl Rule for SubPathNotUpdated {
    const META: RuleInfo = RuleInfo {
        name: "sub-path-not-updated",
        category: Category::Config,
        severity: Severity::Info,
        default: false,
        summary: "a file of a ConfigMap or Secret mounted by subPath, which never follows a change",
        page: crate::rules::page!("sub_path_not_updated.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        // An init container has ended before anything changes.
        if container.role == Role::Init {
            return;
        }
        for (i, mount) in container.container.volume_mounts.iter().enumerate() {
            let volumes = &container.workload.template.spec.volumes;
            let Some(volume) = volumes.iter().find(|volume| volume.name == mount.name) else { continue };
            let source = match &volume.source {
                VolumeSource::ConfigMap { name, .. } => format!("ConfigMap {name}"),
                VolumeSource::Secret { name, .. } => format!("Secret {name}"),
                _ => continue,
            };
            let at = container.path.clone().key("volumeMounts").index(i).key("subPath");
            if mount.sub_path.is_empty() || object.is_unknown(&at) {
                continue;
            }
            let message = msg::sub_path_not_updated(&*mount.mount_path, source);
            cx.report(object, &at, object.value_at(&at), message).help(msg::sub_path_not_updated_help());
        }
    }
}
