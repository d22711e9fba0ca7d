//! Pods that may run on any node.

use super::replicas::is_partial;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;

/// See the page.
pub(crate) struct MissingNodeAffinity;

impl Rule for MissingNodeAffinity {
    const META: RuleInfo = RuleInfo {
        name: "missing-node-affinity",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "Pods that say nothing about the nodes they may run on",
        peers: &["kube-linter/no-node-affinity"],
        page: crate::rules::page!("missing_node_affinity.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let spec = &workload.template.spec;
        let led = spec.affinity.node_required.is_some()
            || !spec.affinity.node_preferred.is_empty()
            || !spec.node_selector.is_empty()
            || spec.node_name.is_some()
            || matches!(object.object(), Object::DaemonSet(_));
        let at = workload.in_spec("affinity.nodeAffinity");
        if led || is_partial(object) || !object.view.proves_absence(&at) || !object.view.proves_absence(&workload.in_spec("nodeSelector")) {
            return;
        }
        let message = msg::missing_node_affinity(&object.key.kind, &object.key.name);
        cx.report(object, &at, object.key_at(&workload.spec_path), message).help(msg::missing_node_affinity_help());
    }
}
