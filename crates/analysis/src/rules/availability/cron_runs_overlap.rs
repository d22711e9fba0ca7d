//! Runs that start before the one before them is sure to have ended.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{OptionInfo, OptionKind, Rule, RuleInfo};
use super::cron::Schedule;
use super::jobs::cron_job;

/// See the page.
pub(crate) struct CronRunsOverlap;

impl Rule for CronRunsOverlap {
    const META: RuleInfo = RuleInfo {
        name: "cron-runs-overlap",
        category: Category::Availability,
        severity: Severity::Info,
        summary: "a CronJob that starts often and lets its runs overlap",
        options: &[OptionInfo { name: "minutes", kind: OptionKind::Integer, summary: "how close runs must be to be spoken of; 5 without it" }],
        page: crate::rules::page!("cron_runs_overlap.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("spec.concurrencyPolicy");
        let Some(cron) = cron_job(object).filter(|_| !object.is_unknown(&at)) else { return };
        let schedule = path("spec.schedule");
        let deadline = path("spec.jobTemplate.spec.activeDeadlineSeconds");
        let unknown = object.is_unknown(&schedule) || object.is_unknown(&deadline) || object.view.broken;
        let Some(gap) = Schedule::parse(&cron.schedule).and_then(|schedule| schedule.shortest_gap()) else { return };
        let most = cx.integer("minutes").unwrap_or(5);
        let ends = cron.job.active_deadline_seconds.is_some_and(|seconds| seconds <= gap * 60);
        if unknown || ends || &**cron.concurrency_policy != "Allow" || gap > most {
            return;
        }
        let place = if cron.concurrency_policy.given { object.value_at(&at) } else { object.value_at(&schedule) };
        let message = msg::cron_runs_overlap(&object.key.name, gap);
        cx.report(object, &at, place, message).help(msg::cron_runs_overlap_help());
    }
}
