//! A day of the month and a day of the week: either fires.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::cron::Schedule;
use super::jobs::cron_job;

/// See the page.
pub(crate) struct CronDaysEither;

impl Rule for CronDaysEither {
    const META: RuleInfo = RuleInfo {
        name: "cron-days-either",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "a schedule with a day of the month and a day of the week, either of which fires",
        page: crate::rules::page!("cron_days_either.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("spec.schedule");
        let Some(cron) = cron_job(object).filter(|_| !object.is_unknown(&at)) else { return };
        if !Schedule::parse(&cron.schedule).is_some_and(|schedule| schedule.is_either()) {
            return;
        }
        let mut fields = cron.schedule.split_whitespace().skip(2);
        let (day, weekday) = (fields.next().unwrap_or_default(), fields.nth(1).unwrap_or_default());
        let message = msg::cron_days_either(&cron.schedule, day, weekday);
        cx.report(object, &at, object.value_at(&at), message).help(msg::cron_days_either_help());
    }
}
