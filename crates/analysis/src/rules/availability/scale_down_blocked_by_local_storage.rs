//! A volume of the node that makes the cluster autoscaler keep the node.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_model::object::{Object, VolumeSource};
use podfit_syntax::Edit;
use serde_json::json;

/// See the page.
pub(crate) struct ScaleDownBlockedByLocalStorage;

impl Rule for ScaleDownBlockedByLocalStorage {
    const META: RuleInfo = RuleInfo {
        name: "scale-down-blocked-by-local-storage",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "local storage that makes the cluster autoscaler keep a node",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("scale_down_blocked_by_local_storage.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let Some(view) = object.view.workload() else { return };
        let annotations = view.pod_meta_path().key("annotations");
        let daemon = matches!(object.object(), Object::DaemonSet(_) | Object::Pod(_));
        if daemon || view.pod_annotations().contains_key(SAFE) || object.is_unknown(&annotations) || object.view.broken {
            return;
        }
        let local = view.pod_annotations().get(SAFE_VOLUMES);
        let volumes = &workload.template.spec.volumes;
        let found = volumes.iter().enumerate().find(|(_, volume)| {
            let safe = local.is_some_and(|names| names.split(',').any(|name| name.trim() == &*volume.name));
            let of_node = matches!(volume.source, VolumeSource::EmptyDir { memory: false, .. } | VolumeSource::HostPath { .. });
            of_node && !safe
        });
        let Some((index, volume)) = found else { return };
        let at = workload.in_spec("volumes").index(index);
        if object.is_unknown(&at) {
            return;
        }
        let message = msg::scale_down_blocked_by_local_storage(&volume.name, &object.key.kind, &object.key.name);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.help(msg::scale_down_blocked_by_local_storage_help(SAFE_VOLUMES, &volume.name));
        let edit = Edit::Insert { path: annotations.key(SAFE), value: json!("true") };
        draft.fix(msg::fix_safe_to_evict(), Applicability::Unsafe, vec![edit]);
    }
}

/// `cluster-autoscaler/utils/drain/drain.go`
const SAFE: &str = "cluster-autoscaler.kubernetes.io/safe-to-evict";
const SAFE_VOLUMES: &str = "cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes";
