//! Explains that an OnDelete workload changes nothing by itself.

use podfit_model::object::{Object, UpdateKind};

use super::explained::explain;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct OnDeleteStrategy;

impl Rule for OnDeleteStrategy {
    const META: RuleInfo = RuleInfo {
        name: "on-delete-strategy",
        category: Category::Rollout,
        severity: Severity::Info,
        default: false,
        summary: "an update strategy that waits for somebody to delete the Pods",
        page: crate::rules::page!("on_delete_strategy.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let kind = match object.object() {
            Object::StatefulSet(set) => &set.update_strategy.kind,
            Object::DaemonSet(set) => &set.update,
            _ => return,
        };
        if **kind == UpdateKind::OnDelete {
            let message = msg::on_delete_strategy(&object.view.kind, &object.key.name);
            explain(object, &path("spec.updateStrategy.type"), message, msg::on_delete_strategy_help(), cx);
        }
    }
}
