//! A deadline shorter than the controller's own period.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::Edit;
use serde_json::json;
use super::jobs::cron_job;

/// See the page.
pub(crate) struct CronJobDeadlineTooShort;

impl Rule for CronJobDeadlineTooShort {
    const META: RuleInfo = RuleInfo {
        name: "cron-job-deadline-too-short",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "a CronJob whose deadline passes before the controller looks",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("cron_job_deadline_too_short.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("spec.startingDeadlineSeconds");
        let Some(seconds) = cron_job(object).and_then(|cron| cron.starting_deadline_seconds) else { return };
        if object.is_unknown(&at) || !(0..10).contains(&seconds) {
            return;
        }
        let message = msg::cron_job_deadline_too_short(&object.key.name, seconds);
        let draft = cx.report(object, &at, object.value_at(&at), message).likely();
        draft.help(msg::cron_job_deadline_too_short_help());
        let edit = Edit::Replace { path: at, value: json!(60) };
        draft.fix(msg::fix_starting_deadline(60), Applicability::Unsafe, vec![edit]);
    }
}
