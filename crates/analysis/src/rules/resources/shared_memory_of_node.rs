//! A Pod that uses its node's own /dev/shm.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_model::object::VolumeSource;
use podfit_syntax::Edit;
use serde_json::json;

/// See the page.
pub(crate) struct SharedMemoryOfNode;

impl Rule for SharedMemoryOfNode {
    const META: RuleInfo = RuleInfo {
        name: "shared-memory-of-node",
        category: Category::Resources,
        severity: Severity::Info,
        summary: "a Pod that uses its node's own /dev/shm",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("shared_memory_of_node.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let (object, spec) = (workload.object, &workload.template.spec);
        if spec.host_ipc || object.is_unknown(&workload.in_spec("hostIPC")) {
            return;
        }
        for (index, volume) in spec.volumes.iter().enumerate() {
            let VolumeSource::HostPath { path: folder } = &volume.source else { continue };
            let own = workload.in_spec("volumes").index(index);
            let path = own.clone().key("hostPath").key("path");
            if folder.trim_end_matches('/') != "/dev/shm" || object.is_unknown(&own) {
                continue;
            }
            let message = msg::shared_memory_of_node(&volume.name);
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.help(msg::shared_memory_of_node_help());
            let value = json!({"name": &*volume.name, "emptyDir": {"medium": "Memory", "sizeLimit": "1Gi"}});
            draft.fix(msg::fix_shared_memory("1Gi"), Applicability::Unsafe, vec![Edit::Replace { path: own, value }]);
        }
    }
}
