//! A workload that keeps no old revision to go back to.

use podfit_model::object::Object;
use podfit_syntax::Edit;

use super::foreign::Foreign;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::read::Asked;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct RevisionHistoryZero;

impl Rule for RevisionHistoryZero {
    const META: RuleInfo = RuleInfo {
        name: "revision-history-zero",
        category: Category::Rollout,
        severity: Severity::Info,
        summary: "a workload that keeps no old revision to go back to",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("revision_history_zero.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let keeps = matches!(object.object(), Object::Deployment(_) | Object::StatefulSet(_) | Object::DaemonSet(_));
        let at = path("spec.revisionHistoryLimit");
        if object.int_at(&at) != Asked::Given(0) || !keeps && Foreign::of(object).is_none() {
            return;
        }
        let message = msg::revision_history_zero(&object.view.kind, &object.key.name);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.help(msg::revision_history_zero_help());
        draft.fix(msg::fix_history(), Applicability::Unsafe, vec![Edit::Delete { path: at }]);
    }
}
