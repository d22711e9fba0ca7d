//! A progress deadline that is over before a Pod must have started.

use podfit_model::object::Object;
use podfit_syntax::Edit;
use serde_json::json;

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct ProgressDeadlineTooShort;

impl Rule for ProgressDeadlineTooShort {
    const META: RuleInfo = RuleInfo {
        name: "progress-deadline-too-short",
        category: Category::Rollout,
        severity: Severity::Warning,
        summary: "a rollout that is reported as failed while its Pods may still be starting",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("progress_deadline_too_short.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let Object::Deployment(deployment) = object.object() else { return };
        let deadline = *deployment.progress_deadline_seconds;
        if !object.is_whole() || *deployment.replicas < 1 {
            return;
        }
        let ready = *deployment.min_ready_seconds;
        let slowest = workload
            .template
            .spec
            .running_containers()
            .filter_map(|placed| Some((placed.container.startup_probe.as_ref()?.guaranteed_seconds(), placed)))
            .max_by_key(|(seconds, _)| *seconds);
        let Some((budget, placed)) = slowest else { return };
        let needed = budget.saturating_add(ready);
        // minReadySeconds alone is `slow-rollout`'s, and refused.
        if needed <= deadline || ready >= deadline {
            return;
        }
        let at = path("spec.progressDeadlineSeconds");
        let probe = workload.spec_path.clone().join(&placed.path()).key("startupProbe");
        let (name, place) = (&placed.container.name, object.key_at(&probe));
        let written = deployment.progress_deadline_seconds.given;
        let message = msg::progress_deadline_too_short(name, budget, deadline);
        let draft = cx.report(object, &at, if written { object.value_at(&at) } else { place }, message);
        if written {
            draft.label(place, msg::label_startup_budget(budget));
        }
        draft.evidence(format!(
            "ReplicaSet \"{}-…\" has timed out progressing.",
            object.key.name
        ));
        let enough = (needed / 60 + 2) * 60;
        draft.help(msg::progress_deadline_too_short_help(enough));
        let edit = if written {
            Edit::Replace { path: at, value: json!(enough) }
        } else {
            Edit::Insert { path: at, value: json!(enough) }
        };
        draft.fix(msg::fix_deadline(enough), Applicability::Unsafe, vec![edit]);
    }
}
