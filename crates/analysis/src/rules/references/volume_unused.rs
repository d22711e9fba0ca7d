//! A volume that no container mounts.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::names::is_slip;

/// See the page.
pub(crate) struct VolumeUnused;

impl Rule for VolumeUnused {
    const META: RuleInfo = RuleInfo {
        name: "volume-unused",
        category: Category::References,
        severity: Severity::Info,
        summary: "a volume that no container mounts",
        page: crate::rules::page!("volume_unused.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let spec = &workload.template.spec;
        if object.is_unknown(&workload.spec_path) || spec.containers.is_empty() {
            return;
        }
        for (index, volume) in spec.volumes.iter().enumerate() {
            let mounted = spec
                .all_containers()
                .any(|placed| placed.container.volume_mounts.iter().any(|mount| mount.name == volume.name));
            // A container without an image is patched onto another one, which may mount it.
            let partial = spec.containers.iter().any(|container| container.image.is_empty());
            if volume.name.is_empty() || mounted || partial || is_device(workload, &volume.name) {
                continue;
            }
            let path = workload.in_spec("volumes").index(index).key("name");
            let message = msg::volume_unused(&volume.name, &*object.view.kind, &object.key.name);
            let near = spec.all_containers().flat_map(|placed| &placed.container.volume_mounts).find(|mount| is_slip(&mount.name, &volume.name));
            let near = near.map(|mount| mount.name.clone());
            let draft = cx.report(object, &path, object.value_at(&path), message);
            match near {
                Some(near) => draft.help(msg::reference_help_near(&near)),
                None => draft.help(msg::volume_unused_help()),
            };
        }
    }
}

/// Whether a container takes it as a block device (`volumeDevices`).
fn is_device(workload: &WorkloadCx<'_>, name: &str) -> bool {
    workload.template.spec.all_containers().any(|placed| {
        let devices = workload.spec_path.clone().join(&placed.path()).key("volumeDevices");
        let list = workload.object.at(&devices).map(podfit_syntax::NodeRef::items).unwrap_or_default();
        list.into_iter().any(|device| device.get("name").and_then(podfit_syntax::NodeRef::text) == Some(name))
    })
}
