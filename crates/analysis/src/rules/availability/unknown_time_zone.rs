//! A time zone that no database holds.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::jobs::cron_job;
use super::time_zones::{is_possible, turned_around};

/// See the page.
pub(crate) struct UnknownTimeZone;

impl Rule for UnknownTimeZone {
    const META: RuleInfo = RuleInfo {
        name: "unknown-time-zone",
        category: Category::Availability,
        severity: Severity::Error,
        summary: "a CronJob in a time zone that does not exist",
        page: crate::rules::page!("unknown_time_zone.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("spec.timeZone");
        let zone = cron_job(object).and_then(|cron| cron.time_zone.as_deref()).filter(|_| !object.is_unknown(&at));
        let Some(zone) = zone.filter(|zone| !zone.is_empty() && !zone.eq_ignore_ascii_case("local")) else { return };
        if let Some(meant) = turned_around(zone) {
            let draft = cx.report(object, &at, object.value_at(&at), msg::unknown_time_zone_sign(zone, meant));
            draft.severity(Severity::Info).help(msg::unknown_time_zone_sign_help());
        } else if !is_possible(zone) {
            let draft = cx.report(object, &at, object.value_at(&at), msg::unknown_time_zone(zone));
            // pkg/apis/batch/validation/validation.go `validateTimeZone`
            draft.evidence(format!("spec.timeZone: Invalid value: \"{zone}\": unknown time zone {zone}"));
            draft.help(msg::unknown_time_zone_help());
        }
    }
}
