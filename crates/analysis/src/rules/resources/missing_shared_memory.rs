//! A program that needs more than 64 MB of /dev/shm and gets no more.

use crate::context::{ContainerCx, Context, Role};
use crate::draft::Draft;
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, OptionInfo, OptionKind, Rule, RuleInfo};
use podfit_syntax::Edit;
use serde_json::{Value, json};
use super::shared_memory::{has_shared_memory, need};

/// See the page.
pub(crate) struct MissingSharedMemory;

impl Rule for MissingSharedMemory {
    const META: RuleInfo = RuleInfo {
        name: "missing-shared-memory",
        category: Category::Resources,
        severity: Severity::Warning,
        summary: "a program that needs more than 64 MB of /dev/shm and gets no more",
        fix: FixKind::Unsafe,
        options: &[OptionInfo {
            name: "images",
            kind: OptionKind::Texts,
            summary: "globs of images that need shared memory besides those podfit knows",
        }],
        page: crate::rules::page!("missing_shared_memory.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let spec = &container.workload.template.spec;
        let object = container.workload.object;
        let shared = has_shared_memory(container.container) || spec.host_ipc;
        if container.role == Role::Init || shared || object.is_unknown(&container.path) {
            return;
        }
        let volumes = container.workload.in_spec("volumes");
        let mounts = container.path.clone().key("volumeMounts");
        if object.is_unknown(&volumes) || object.is_unknown(&mounts) {
            return;
        }
        let images = cx.texts("images").unwrap_or_default();
        let Some(need) = need(container.container, images) else { return };
        let at = object.value_at(&container.path.clone().key("image"));
        let size = need.size;
        let name = &container.container.name;
        if need.worked_around {
            let message = msg::missing_shared_memory_disabled(name, &need.program);
            let draft = cx.report(object, &mounts, at, message);
            draft.severity(Severity::Info).help(msg::missing_shared_memory_help(size));
        } else {
            let message = msg::missing_shared_memory(name, &need.program);
            let draft = cx.report(object, &mounts, at, message);
            draft.severity(need.severity).help(msg::missing_shared_memory_help(size));
            if !need.symptom.is_empty() {
                draft.evidence(need.symptom);
            }
            add_fix(container, size, draft);
        }
    }
}

/// A Memory emptyDir at /dev/shm; unsafe, for its pages count against the container's memory limit.
fn add_fix(container: &ContainerCx<'_>, size: &str, draft: &mut Draft) {
    let spec = &container.workload.template.spec;
    let volumes = container.workload.in_spec("volumes");
    let taken = spec.volumes.iter().any(|volume| &*volume.name == "dshm");
    if taken {
        return;
    }
    let volume = json!({"name": "dshm", "emptyDir": {"medium": "Memory", "sizeLimit": size}});
    let mount = json!({"name": "dshm", "mountPath": "/dev/shm"});
    let insert = |path: podfit_syntax::Path, length: usize, item: Value| {
        if length == 0 {
            Edit::Insert { path, value: Value::Array(vec![item]) }
        } else {
            Edit::Insert { path: path.index(length), value: item }
        }
    };
    let edits = vec![
        insert(container.path.clone().key("volumeMounts"), container.container.volume_mounts.len(), mount),
        insert(volumes, spec.volumes.len(), volume),
    ];
    draft.fix(msg::fix_shared_memory(size), Applicability::Unsafe, edits);
}
