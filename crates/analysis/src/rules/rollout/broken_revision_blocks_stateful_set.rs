//! Explains why a StatefulSet does not recover from a broken revision by itself.

use podfit_model::object::{Object, UpdateKind};

use super::explained::explain;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct BrokenRevisionBlocksStatefulSet;

impl Rule for BrokenRevisionBlocksStatefulSet {
    const META: RuleInfo = RuleInfo {
        name: "broken-revision-blocks-stateful-set",
        category: Category::Rollout,
        severity: Severity::Info,
        default: false,
        summary: "an ordered StatefulSet: a broken revision stays even after the template is corrected",
        page: crate::rules::page!("broken_revision_blocks_stateful_set.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::StatefulSet(set) = object.object() else { return };
        if !*set.parallel && *set.update_strategy.kind == UpdateKind::RollingUpdate && *set.replicas > 0 {
            let message = msg::broken_revision_blocks_stateful_set(&object.key.name);
            let help = msg::broken_revision_blocks_stateful_set_help(&object.key.name);
            explain(object, &path("spec.podManagementPolicy"), message, help, cx);
        }
    }
}
