//! A volume meant as shared memory that does not become it.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_model::object::{Container, VolumeMount, VolumeSource};
use podfit_syntax::Edit;

/// See the page.
pub(crate) struct SharedMemoryMisplaced;

impl Rule for SharedMemoryMisplaced {
    const META: RuleInfo = RuleInfo {
        name: "shared-memory-misplaced",
        category: Category::Resources,
        severity: Severity::Warning,
        summary: "a volume meant as shared memory that does not become it",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("shared_memory_misplaced.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let volumes = workload.in_spec("volumes");
        if !object.is_whole() {
            return;
        }
        let spec = &workload.template.spec;
        for (index, volume) in spec.volumes.iter().enumerate() {
            let path = volumes.clone().index(index);
            let main = mounts(&spec.containers, &volume.name);
            if matches!(volume.source, VolumeSource::PersistentVolumeClaim { .. } | VolumeSource::Ephemeral { .. }) {
                if main.iter().any(|mount| mount.mount_path.trim_end_matches('/') == "/dev/shm") {
                    let at = path.key("name");
                    let message = msg::shared_memory_misplaced_claim(&volume.name);
                    cx.report(object, &at, object.value_at(&at), message).help(msg::shared_memory_misplaced_disk_help());
                }
                continue;
            }
            let VolumeSource::EmptyDir { memory, .. } = volume.source else { continue };
            // A medium that no kubelet knows has a rule of its own.
            let medium = object.text_at(&path.clone().key("emptyDir").key("medium")).given().unwrap_or_default();
            if !matches!(medium, "" | "Memory") {
                continue;
            }
            let init = mounts(&spec.init_containers, &volume.name);
            let at_shm = |mounted: &&VolumeMount| mounted.mount_path.trim_end_matches('/') == "/dev/shm";
            let named = matches!(&*volume.name, "shm" | "dshm" | "dev-shm" | "devshm" | "shared-memory");
            if memory && main.iter().any(|mount| at_shm(mount) && mount.read_only) {
                let at = path.key("name");
                let message = msg::shared_memory_misplaced_read_only(&volume.name);
                cx.report(object, &at, object.value_at(&at), message).help(msg::shared_memory_misplaced_help());
            } else if !memory && main.iter().any(at_shm) {
                let at = path.key("emptyDir");
                let draft = cx.report(object, &at, object.key_at(&at), msg::shared_memory_misplaced_disk(&volume.name));
                draft.help(msg::shared_memory_misplaced_disk_help());
                let medium = at.key("medium");
                draft.fix(
                    msg::fix_medium_memory(),
                    Applicability::Unsafe,
                    vec![Edit::Insert { path: medium, value: "Memory".into() }],
                );
            } else if memory && named && main.is_empty() {
                let at = path.key("name");
                let message = if init.is_empty() {
                    msg::shared_memory_misplaced_unmounted(&volume.name)
                } else {
                    msg::shared_memory_misplaced_init(&volume.name)
                };
                cx.report(object, &at, object.value_at(&at), message).help(msg::shared_memory_misplaced_help());
            } else if memory && named && !main.iter().any(at_shm) {
                let at = path.key("name");
                let where_to: Vec<&str> = main.iter().map(|mount| &*mount.mount_path).collect();
                let message = msg::shared_memory_misplaced_elsewhere(&volume.name, where_to.join(", "));
                cx.report(object, &at, object.value_at(&at), message).help(msg::shared_memory_misplaced_help());
            }
        }
    }
}

fn mounts<'a>(containers: &'a [Container], volume: &str) -> Vec<&'a VolumeMount> {
    containers.iter().flat_map(|container| &container.volume_mounts).filter(|mount| &*mount.name == volume).collect()
}
