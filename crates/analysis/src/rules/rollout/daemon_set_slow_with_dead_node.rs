//! Explains why one dead node holds up the update of a DaemonSet.

use podfit_model::object::{IntOrString, Object, UpdateKind};

use super::explained::explain;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct DaemonSetSlowWithDeadNode;

impl Rule for DaemonSetSlowWithDeadNode {
    const META: RuleInfo = RuleInfo {
        name: "daemon-set-slow-with-dead-node",
        category: Category::Rollout,
        severity: Severity::Info,
        default: false,
        summary: "a DaemonSet whose update stands still as soon as one node is dead",
        page: crate::rules::page!("daemon_set_slow_with_dead_node.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::DaemonSet(set) = object.object() else { return };
        let one = *set.max_unavailable == IntOrString::Int(1) && *set.max_surge == IntOrString::Int(0);
        if one && *set.update == UpdateKind::RollingUpdate {
            let message = msg::daemon_set_slow_with_dead_node(&object.key.name);
            let at = path("spec.updateStrategy.rollingUpdate.maxUnavailable");
            explain(object, &at, message, msg::daemon_set_slow_with_dead_node_help(), cx);
        }
    }
}
