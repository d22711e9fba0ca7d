//! A CronJob's schedule in words, and its next runs where the surface says what time it is.

use podfit_model::object::CronJob;

use crate::answers::Answers;
use crate::answers::markdown::code;
use crate::messages::{Message, msg};
use crate::rules::availability::cron::Schedule;

const DAY: i64 = 86_400;
/// Days that are looked through for the next runs: four years and a leap day.
const FAR: i64 = 1_462;

pub(super) fn facts(answers: &Answers<'_>, cron: &CronJob) -> Vec<Message> {
    let Some(words) = in_words(&cron.schedule) else { return Vec::new() };
    let mut found = vec![match &cron.time_zone {
        Some(zone) => msg::say_schedule_in(code(&cron.schedule), words, code(zone)),
        None => msg::say_schedule(code(&cron.schedule), words),
    }];
    let utc = cron.time_zone.as_deref().is_some_and(|zone| matches!(zone, "Etc/UTC" | "UTC"));
    if let (Some(now), Some(schedule)) = (answers.now, Schedule::parse(&cron.schedule)) {
        let runs = next(&schedule, now, 3);
        if !runs.is_empty() {
            let runs = runs.iter().map(|run| code(&stamp(*run))).collect::<Vec<_>>().join(", ");
            found.push(if utc { msg::say_next_runs(runs) } else { msg::say_next_runs_if_utc(runs) });
        }
    }
    found
}

/// `03:00, Monday to Friday`.
pub(in crate::answers) fn in_words(text: &str) -> Option<Message> {
    if let Some(every) = text.strip_prefix("@every ") {
        return Some(msg::say_every(code(every)));
    }
    let schedule = Schedule::parse(text)?;
    if schedule.never() {
        return Some(msg::say_never());
    }
    let mut parts = vec![clock(&schedule)];
    let weekdays = schedule.weekdays().map(|days| ranges(&days, &weekday, msg::say_weekday_range));
    let days = schedule.days().map(|days| {
        let list = days.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        msg::say_days_of_month(list)
    });
    match (days, weekdays) {
        (Some(days), Some(weekdays)) => parts.push(msg::say_either_day(days, weekdays)),
        (Some(days), None) => parts.push(days),
        (None, Some(weekdays)) => parts.push(weekdays),
        (None, None) => parts.push(msg::say_every_day()),
    }
    if let Some(months) = schedule.months() {
        parts.push(msg::say_in_months(ranges(&months, &month, msg::say_month_range)));
    }
    Some(msg::say_list(parts))
}

fn clock(schedule: &Schedule) -> Message {
    let (minutes, hours) = (schedule.minutes(), schedule.hours());
    let step = |values: &[i64], all: i64| {
        let step = values.get(1).zip(values.first()).map(|(second, first)| second - first)?;
        let even = values.windows(2).all(|pair| matches!(pair, [a, b] if b - a == step));
        (even && values.first() == Some(&0) && step * i64::try_from(values.len()).ok()? == all)
            .then_some(step)
    };
    let all_hours = hours.len() == 24;
    match (minutes.as_slice(), step(&minutes, 60)) {
        (_, Some(1)) if all_hours => msg::say_every_minute(),
        (_, Some(step)) if all_hours => msg::say_every_minutes(step),
        ([minute], _) if all_hours => msg::say_hourly(*minute),
        ([minute], _) if step(&hours, 24).is_some() && hours.len() > 3 => {
            msg::say_every_hours(step(&hours, 24).unwrap_or(1), *minute)
        }
        (_, Some(step)) => msg::say_every_minutes_in(step, hour_list(&hours)),
        _ if minutes.len() * hours.len() <= 8 => {
            let times =
                hours.iter().flat_map(|hour| minutes.iter().map(move |m| format!("{hour:02}:{m:02}")));
            msg::say_at(times.collect::<Vec<_>>().join(", "))
        }
        _ => msg::say_minutes_in(
            minutes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            hour_list(&hours),
        ),
    }
}

fn hour_list(hours: &[i64]) -> String {
    match (hours.first(), hours.last()) {
        (Some(first), Some(last))
            if hours.len() > 2 && i64::try_from(hours.len()) == Ok(last - first + 1) =>
        {
            format!("{first:02}:00–{last:02}:59")
        }
        _ => hours.iter().map(|hour| format!("{hour:02}:00–{hour:02}:59")).collect::<Vec<_>>().join(", "),
    }
}

/// Runs of three and more become `a to b`.
fn ranges(values: &[i64], name: &dyn Fn(i64) -> Message, range: fn(Message, Message) -> Message) -> Message {
    let mut parts = Vec::new();
    let mut rest = values;
    while let Some(first) = rest.first() {
        let run = rest.iter().zip(*first..).take_while(|(value, wanted)| *value == wanted).count().max(1);
        let last = rest.get(run - 1).unwrap_or(first);
        if run >= 3 {
            parts.push(range(name(*first), name(*last)));
        } else {
            parts.extend(rest.iter().take(run).map(|value| name(*value)));
        }
        rest = rest.get(run..).unwrap_or_default();
    }
    msg::say_list(parts)
}

fn weekday(day: i64) -> Message {
    match day {
        0 => msg::say_sunday(),
        1 => msg::say_monday(),
        2 => msg::say_tuesday(),
        3 => msg::say_wednesday(),
        4 => msg::say_thursday(),
        5 => msg::say_friday(),
        _ => msg::say_saturday(),
    }
}

fn month(month: i64) -> Message {
    match month {
        1 => msg::say_january(),
        2 => msg::say_february(),
        3 => msg::say_march(),
        4 => msg::say_april(),
        5 => msg::say_may(),
        6 => msg::say_june(),
        7 => msg::say_july(),
        8 => msg::say_august(),
        9 => msg::say_september(),
        10 => msg::say_october(),
        11 => msg::say_november(),
        _ => msg::say_december(),
    }
}

/// The next runs after `now`, in seconds since 1970.
pub(in crate::answers) fn next(schedule: &Schedule, now: i64, count: usize) -> Vec<i64> {
    let mut found = Vec::new();
    let today = now.div_euclid(DAY);
    for day in today..today.saturating_add(FAR) {
        let (_, month, date) = civil(day);
        let weekday = u32::try_from((day + 4).rem_euclid(7)).unwrap_or(0);
        if !schedule.fits(month, date, weekday) {
            continue;
        }
        for hour in schedule.hours() {
            for minute in schedule.minutes() {
                let at = day.saturating_mul(DAY) + hour * 3_600 + minute * 60;
                if at > now {
                    found.push(at);
                    if found.len() == count {
                        return found;
                    }
                }
            }
        }
    }
    found
}

/// `2026-11-20 03:00`.
fn stamp(at: i64) -> String {
    let (year, month, day) = civil(at.div_euclid(DAY));
    let minutes = at.rem_euclid(DAY) / 60;
    format!("{year:04}-{month:02}-{day:02} {:02}:{:02}", minutes / 60, minutes % 60)
}

/// Year, month and day of a day since 1970 (the proleptic Gregorian calendar).
fn civil(days: i64) -> (i64, u32, u32) {
    // Years that begin in March put the leap day at their end: 146,097 days make 400 years.
    let shifted = days.saturating_add(719_468);
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, u32::try_from(month).unwrap_or(1), u32::try_from(day).unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Catalogue;

    #[test]
    fn schedules_in_words() {
        for (text, words) in [
            ("0 3 * * 1-5", "at 03:00, Monday to Friday"),
            ("*/5 * * * *", "every 5 minutes, every day"),
            ("* * * * *", "every minute, every day"),
            ("30 * * * *", "at minute 30 of every hour, every day"),
            ("0 */6 * * *", "every 6 hours at minute 0, every day"),
            ("0 0 1 * *", "at 00:00, on day 1 of the month"),
            ("15 2,14 1,15 1-3 *", "at 02:15, 14:15, on day 1, 15 of the month, in January to March"),
            ("0 0 13 * 5", "at 00:00, on day 13 of the month or Friday, whichever comes"),
            ("*/10 9-17 * * mon,wed", "every 10 minutes within 09:00–17:59, Monday, Wednesday"),
            ("@daily", "at 00:00, every day"),
            ("0 0 30 2 *", "never: no such day comes"),
            ("@every 5m", "every `5m`, counted from when it was last started"),
        ] {
            let message = in_words(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(Catalogue::english().render(&message), words, "{text}");
        }
        assert_eq!(in_words("nonsense"), None);
    }

    #[test]
    fn the_next_runs() {
        // 2026-11-20 20:00 UTC, a Friday.
        let now = 1_795_204_800;
        assert_eq!(stamp(now), "2026-11-20 20:00");
        let runs = |text: &str| -> Vec<String> {
            next(&Schedule::parse(text).unwrap(), now, 3).into_iter().map(stamp).collect()
        };
        assert_eq!(runs("0 3 * * 1-5"), ["2026-11-23 03:00", "2026-11-24 03:00", "2026-11-25 03:00"]);
        assert_eq!(runs("0 0 29 2 *"), ["2028-02-29 00:00"]);
    }
}
