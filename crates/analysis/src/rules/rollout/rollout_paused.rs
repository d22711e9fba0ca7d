//! A rollout that is paused in the manifest.

use podfit_syntax::{Edit, Path};

use super::foreign::Foreign;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::read::Asked;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct RolloutPaused;

impl Rule for RolloutPaused {
    const META: RuleInfo = RuleInfo {
        name: "rollout-paused",
        category: Category::Rollout,
        severity: Severity::Warning,
        summary: "a rollout that is paused in the manifest, so that no change reaches a Pod",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("rollout_paused.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        for at in places(object) {
            // What a cluster printed may have been paused by hand.
            if object.bool_at(&at) != Asked::Given(true) || object.at(&path("metadata.uid")).is_some() {
                continue;
            }
            let message = msg::rollout_paused(&object.view.kind, &object.key.name);
            let draft = cx.report(object, &at, object.value_at(&at), message);
            draft.help(msg::rollout_paused_help());
            draft.fix(msg::fix_unpause(), Applicability::Unsafe, vec![Edit::Delete { path: at }]);
        }
    }
}

fn places(object: ObjectCx<'_>) -> Vec<Path> {
    let own = matches!(object.object(), podfit_model::object::Object::Deployment(_));
    match Foreign::of(object) {
        _ if own => vec![path("spec.paused")],
        Some(foreign) if foreign.is_argo() => vec![path("spec.paused")],
        Some(_) => vec![path("spec.updateStrategy.paused"), path("spec.updateStrategy.rollingUpdate.paused")],
        None => Vec::new(),
    }
}
