//! A schedule that names a day which does not exist.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::cron::Schedule;
use super::jobs::cron_job;

/// See the page.
pub(crate) struct CronNeverRuns;

impl Rule for CronNeverRuns {
    const META: RuleInfo = RuleInfo {
        name: "cron-never-runs",
        category: Category::Availability,
        severity: Severity::Error,
        summary: "a CronJob whose schedule never fires",
        page: crate::rules::page!("cron_never_runs.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("spec.schedule");
        let Some(cron) = cron_job(object).filter(|_| !object.is_unknown(&at)) else { return };
        if !Schedule::parse(&cron.schedule).is_some_and(|schedule| schedule.never()) {
            return;
        }
        let message = msg::cron_never_runs(&cron.schedule);
        cx.report(object, &at, object.value_at(&at), message).help(msg::cron_never_runs_help());
    }
}
