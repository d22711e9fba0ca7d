//! A run in the hour that is left out when the clocks go forward.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::cron::Schedule;
use super::jobs::cron_job;
use super::time_zones::missing_hour;

/// See the page.
pub(crate) struct CronSkippedByClockChange;

impl Rule for CronSkippedByClockChange {
    const META: RuleInfo = RuleInfo {
        name: "cron-skipped-by-clock-change",
        category: Category::Availability,
        severity: Severity::Info,
        summary: "a CronJob in the hour that a change of the clocks leaves out",
        page: crate::rules::page!("cron_skipped_by_clock_change.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let (at, zone_at) = (path("spec.schedule"), path("spec.timeZone"));
        let unknown = object.is_unknown(&at) || object.is_unknown(&zone_at);
        let Some(cron) = cron_job(object).filter(|_| !unknown) else { return };
        let Some((zone, hour)) = cron.time_zone.as_deref().and_then(|zone| Some((zone, missing_hour(zone)?))) else {
            return;
        };
        // What runs each hour misses none that matters.
        if Schedule::parse(&cron.schedule).is_none_or(|schedule| schedule.only_hour() != Some(hour)) {
            return;
        }
        let message = msg::cron_skipped_by_clock_change(&cron.schedule, zone, i64::from(hour));
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.label(object.value_at(&zone_at), msg::cron_skipped_by_clock_change_label(i64::from(hour)));
        draft.help(msg::cron_skipped_by_clock_change_help());
    }
}
