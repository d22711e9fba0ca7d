//! One run that hangs keeps all later ones from starting.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::jobs::cron_job;

/// See the page.
pub(crate) struct CronJobBlockedByStuckRun;

impl Rule for CronJobBlockedByStuckRun {
    const META: RuleInfo = RuleInfo {
        name: "cron-job-blocked-by-stuck-run",
        category: Category::Availability,
        severity: Severity::Info,
        summary: "a CronJob that one hanging run stops for ever",
        page: crate::rules::page!("cron_job_blocked_by_stuck_run.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(cron) = cron_job(object) else { return };
        let deadline = path("spec.jobTemplate.spec.activeDeadlineSeconds");
        let pods = path("spec.jobTemplate.spec.template.spec.activeDeadlineSeconds");
        let given = cron.job.active_deadline_seconds.is_some()
            || cron.job.template.spec.active_deadline_seconds.is_some();
        let at = path("spec.concurrencyPolicy");
        let known = object.view.proves_absence(&deadline) && object.view.proves_absence(&pods) && !object.is_unknown(&at);
        if &**cron.concurrency_policy != "Forbid" || given || !known {
            return;
        }
        let message = msg::cron_job_blocked_by_stuck_run(&object.key.name);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        // pkg/controller/cronjob/cronjob_controllerv2.go
        draft.evidence("Not starting job because prior execution is running and concurrency policy is Forbid");
        draft.help(msg::cron_job_blocked_by_stuck_run_help());
    }
}
