//! When a CronJob's schedule fires, as `github.com/robfig/cron/v3` `ParseStandard` and `SpecSchedule` read it.

/// Sets of values, a bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Schedule {
    minutes: u64,
    hours: u64,
    days: u64,
    months: u64,
    weekdays: u64,
    /// The day of the month is `*` or `?`, with no step but 1.
    any_day: bool,
    any_weekday: bool,
}

/// Days of the months, February's leap day included.
const DAYS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS: [&str; 7] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

impl Schedule {
    /// Nothing for what the server refuses, and for `@every`, which has no calendar.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = match text {
            "@yearly" | "@annually" => "0 0 1 1 *",
            "@monthly" => "0 0 1 * *",
            "@weekly" => "0 0 * * 0",
            "@daily" | "@midnight" => "0 0 * * *",
            "@hourly" => "0 * * * *",
            other => other,
        };
        let fields: Vec<&str> = text.split_whitespace().collect();
        let [minutes, hours, days, months, weekdays] = fields.as_slice() else { return None };
        let (minutes, _) = field(minutes, 0, 59, &[])?;
        let (hours, _) = field(hours, 0, 23, &[])?;
        let (days, any_day) = field(days, 1, 31, &[])?;
        let (months, _) = field(months, 1, 12, &MONTHS)?;
        let (weekdays, any_weekday) = field(weekdays, 0, 6, &WEEKDAYS)?;
        Some(Self { minutes, hours, days, months, weekdays, any_day, any_weekday })
    }

    /// Whether no day ever fits.
    pub(crate) fn never(&self) -> bool {
        if [self.minutes, self.hours, self.months].contains(&0) {
            return true;
        }
        if self.is_either() {
            return self.days == 0 && self.weekdays == 0;
        }
        let possible = (1_u32..).zip(DAYS).any(|(month, length)| {
            let days = (1..=length).fold(0, |days, day| days | bit(day));
            self.months & bit(month) != 0 && self.days & days != 0
        });
        !possible || self.weekdays == 0
    }

    /// Day of the month and day of the week are both restricted: either may match.
    pub(crate) fn is_either(&self) -> bool {
        !self.any_day && !self.any_weekday
    }

    /// The hour of the day, where there is only one and days may be Sundays, on which clocks change.
    pub(crate) fn only_hour(&self) -> Option<u32> {
        let sunday = self.any_weekday || self.is_either() || self.weekdays & 1 != 0;
        (self.hours.is_power_of_two() && sunday).then(|| self.hours.trailing_zeros())
    }

    /// Minutes of the hour, in order.
    pub(crate) fn minutes(&self) -> Vec<i64> {
        values(self.minutes)
    }

    /// Hours of the day, in order.
    pub(crate) fn hours(&self) -> Vec<i64> {
        values(self.hours)
    }

    /// Days of the month; none where any will do.
    pub(crate) fn days(&self) -> Option<Vec<i64>> {
        (!self.any_day).then(|| values(self.days))
    }

    /// Months from 1; none where any will do.
    pub(crate) fn months(&self) -> Option<Vec<i64>> {
        let months = values(self.months);
        (months.len() < 12).then_some(months)
    }

    /// Days of the week, Sunday is 0; none where any will do.
    pub(crate) fn weekdays(&self) -> Option<Vec<i64>> {
        (!self.any_weekday).then(|| values(self.weekdays))
    }

    /// Whether it fires on this day.
    pub(crate) fn fits(&self, month: u32, day: u32, weekday: u32) -> bool {
        let (day, weekday) = (self.days & bit(day) != 0, self.weekdays & bit(weekday) != 0);
        self.months & bit(month) != 0 && if self.is_either() { day || weekday } else { day && weekday }
    }

    /// The fewest minutes from one time of a day to the next, the day after included.
    pub(crate) fn shortest_gap(&self) -> Option<i64> {
        let times: Vec<i64> = (0..24_u32)
            .filter(|hour| self.hours & bit(*hour) != 0)
            .flat_map(|hour| {
                (0..60_u32)
                    .filter(|minute| self.minutes & bit(*minute) != 0)
                    .map(move |minute| (hour, minute))
            })
            .map(|(hour, minute)| i64::from(hour * 60 + minute))
            .collect();
        let around = times.first()? + 24 * 60 - times.last()?;
        let within = times.windows(2).filter_map(|pair| Some(pair.get(1)? - pair.first()?)).min();
        Some(within.map_or(around, |within| within.min(around)))
    }
}

fn values(bits: u64) -> Vec<i64> {
    (0..64_u32).filter(|number| bits & bit(*number) != 0).map(i64::from).collect()
}

fn bit(number: u32) -> u64 {
    1 << number
}

/// `getField`, `getRange`: the values, and whether any will do.
fn field(text: &str, least: u32, most: u32, names: &[&str]) -> Option<(u64, bool)> {
    let (mut values, mut any) = (0, false);
    for part in text.split(',').filter(|part| !part.is_empty()) {
        let (range, every) = part.split_once('/').map_or((part, None), |(range, every)| (range, Some(every)));
        let step: u32 = every.map_or(Some(1), |every| every.parse().ok())?;
        let (from, to, star) = if matches!(range, "*" | "?") {
            (least, most, true)
        } else if let Some((from, to)) = range.split_once('-') {
            (number(from, names, least)?, number(to, names, least)?, false)
        } else {
            // `5/15` runs on to the end of its range.
            let from = number(range, names, least)?;
            (from, if every.is_some() { most } else { from }, false)
        };
        if step == 0 || from < least || to > most || from > to {
            return None;
        }
        any |= star && step == 1;
        values |=
            (from..=to).step_by(usize::try_from(step).ok()?).fold(0, |values, value| values | bit(value));
    }
    Some((values, any))
}

fn number(text: &str, names: &[&str], first: u32) -> Option<u32> {
    let known = names.iter().zip(first..).find(|(name, _)| text.eq_ignore_ascii_case(name));
    known.map(|(_, number)| number).or_else(|| text.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::Schedule;

    fn schedule(text: &str) -> Schedule {
        Schedule::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn days_that_never_come() {
        for text in ["0 0 30 2 *", "0 0 31 4,6,9,nov *", "0 0 31 2 ?", "0 0 30,31 feb */1", ", 0 * * *"] {
            assert!(schedule(text).never(), "{text}");
        }
        for text in
            ["0 0 29 2 *", "0 0 31 * *", "0 0 30 2 1", "0 0 30 2 */2", "0 0 31 2,3 *", "@yearly", "0 0 * 2 0"]
        {
            assert!(!schedule(text).never(), "{text}");
        }
    }

    #[test]
    fn either_day_needs_two_restrictions() {
        for (text, either) in [
            ("0 0 1-7 * 1", true),
            ("0 0 13 * fri", true),
            ("0 0 */2 * 1", true),
            ("0 0 */1 * 1", false),
            ("0 0 * * 1", false),
            ("0 0 1 * *", false),
            ("0 0 ? * mon", false),
            ("@weekly", false),
        ] {
            assert_eq!(schedule(text).is_either(), either, "{text}");
        }
    }

    #[test]
    fn the_hour_of_a_run_a_day() {
        for (text, hour) in [
            ("30 2 * * *", Some(2)),
            ("*/10 2 * * 0-3", Some(2)),
            ("0 2 * * 1-5", None),
            ("0 2 1 * 1", Some(2)),
            ("0 * * * *", None),
            ("0 2,14 * * *", None),
        ] {
            assert_eq!(schedule(text).only_hour(), hour, "{text}");
        }
    }

    #[test]
    fn gaps_go_around_midnight() {
        for (text, gap) in [
            ("* * * * *", 1),
            ("*/5 * * * *", 5),
            ("*/45 * * * *", 15),
            ("0 */6 * * *", 360),
            ("0 1,23 * * *", 120),
            ("30 4 * * *", 1440),
            ("5/15 * * * *", 15),
        ] {
            assert_eq!(schedule(text).shortest_gap(), Some(gap), "{text}");
        }
    }

    #[test]
    fn what_the_server_refuses_has_no_calendar() {
        for text in
            ["@every 5m", "1 0 * *", "60 * * * *", "* * 0 * *", "*/0 * * * *", "5-1 * * * *", "x * * * *"]
        {
            assert_eq!(Schedule::parse(text), None, "{text}");
        }
    }
}
