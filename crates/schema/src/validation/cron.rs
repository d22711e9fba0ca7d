//! Cron schedules as `github.com/robfig/cron/v3` `ParseStandard` reads them, with its messages.

/// Bounds and names of a field.
struct Bounds {
    least: u32,
    most: u32,
    names: &'static [&'static str],
    /// What the first name stands for.
    first: u32,
}

const FIELDS: [Bounds; 5] = [
    Bounds { least: 0, most: 59, names: &[], first: 0 },
    Bounds { least: 0, most: 23, names: &[], first: 0 },
    Bounds { least: 1, most: 31, names: &[], first: 0 },
    Bounds {
        least: 1,
        most: 12,
        names: &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        first: 1,
    },
    Bounds { least: 0, most: 6, names: &["sun", "mon", "tue", "wed", "thu", "fri", "sat"], first: 0 },
];

/// `ParseStandard`: nothing when the schedule can be read, else why not.
pub(crate) fn parse(schedule: &str) -> Result<(), String> {
    if schedule.is_empty() {
        return Err("empty spec string".to_owned());
    }
    if schedule.starts_with('@') {
        return descriptor(schedule);
    }
    let fields: Vec<&str> = schedule.split_whitespace().collect();
    if fields.len() != FIELDS.len() {
        let found = fields.len();
        return Err(format!("expected exactly 5 fields, found {found}: [{}]", fields.join(" ")));
    }
    for (field, bounds) in fields.iter().zip(&FIELDS) {
        // Go's FieldsFunc: empty parts do not count.
        for expression in field.split(',').filter(|part| !part.is_empty()) {
            range(expression, bounds)?;
        }
    }
    Ok(())
}

fn descriptor(schedule: &str) -> Result<(), String> {
    match schedule {
        "@yearly" | "@annually" | "@monthly" | "@weekly" | "@daily" | "@midnight" | "@hourly" => Ok(()),
        other => match other.strip_prefix("@every ") {
            // Durations are Go's; what looks like one is left to the server.
            Some(duration) if duration.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) => {
                Ok(())
            }
            Some(duration) => {
                Err(format!("failed to parse duration {schedule}: time: invalid duration {duration:?}"))
            }
            None => Err(format!("unrecognized descriptor: {schedule}")),
        },
    }
}

/// `getRange`
fn range(expression: &str, bounds: &Bounds) -> Result<(), String> {
    let halves: Vec<&str> = expression.split('/').collect();
    let low_high: Vec<&str> = halves.first().map(|first| first.split('-').collect()).unwrap_or_default();
    let single = low_high.len() == 1;
    let first = low_high.first().copied().unwrap_or_default();
    let (start, mut end) = if first == "*" || first == "?" {
        (bounds.least, bounds.most)
    } else {
        let start = number(first, bounds)?;
        match low_high.as_slice() {
            [_] => (start, start),
            [_, last] => (start, number(last, bounds)?),
            _ => return Err(format!("too many hyphens: {expression}")),
        }
    };
    let step = match halves.as_slice() {
        [_] => 1,
        [_, step] => {
            let step = integer(step)?;
            // "N/step" means "N-max/step".
            if single {
                end = bounds.most;
            }
            step
        }
        _ => return Err(format!("too many slashes: {expression}")),
    };
    if start < bounds.least {
        return Err(format!("beginning of range ({start}) below minimum ({}): {expression}", bounds.least));
    }
    if end > bounds.most {
        return Err(format!("end of range ({end}) above maximum ({}): {expression}", bounds.most));
    }
    if start > end {
        return Err(format!("beginning of range ({start}) beyond end of range ({end}): {expression}"));
    }
    if step == 0 {
        return Err(format!("step of range should be a positive number: {expression}"));
    }
    Ok(())
}

/// `parseIntOrName`
fn number(text: &str, bounds: &Bounds) -> Result<u32, String> {
    let lower = text.to_ascii_lowercase();
    match bounds.names.iter().zip(bounds.first..).find(|(name, _)| **name == lower) {
        Some((_, number)) => Ok(number),
        None => integer(text),
    }
}

/// `mustParseInt`
fn integer(text: &str) -> Result<u32, String> {
    match text.parse::<i64>() {
        Ok(number) if number < 0 => Err(format!("negative number ({number}) not allowed: {text}")),
        Ok(number) => Ok(u32::try_from(number).unwrap_or(u32::MAX)),
        Err(_) => {
            let quoted = crate::violation::quote(text);
            Err(format!("failed to parse int from {text}: strconv.Atoi: parsing {quoted}: invalid syntax"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schedules_that_are_read() {
        for schedule in [
            "* * * * *",
            "*/5 * * * *",
            "0 0 1 1 *",
            "0 9-17 * * mon-fri",
            "0 0 ? * SUN",
            "5/15 * * JAN,jul *",
            "@daily",
            "@every 1h30m",
            "0,30 * * * *",
        ] {
            assert_eq!(parse(schedule), Ok(()), "{schedule}");
        }
    }

    #[test]
    fn schedules_that_are_not() {
        for (schedule, wanted) in [
            ("every day", "expected exactly 5 fields, found 2: [every day]"),
            ("* * * * * *", "expected exactly 5 fields, found 6: [* * * * * *]"),
            ("60 * * * *", "end of range (60) above maximum (59): 60"),
            ("* * 0 * *", "beginning of range (0) below minimum (1): 0"),
            ("* * * * 7", "end of range (7) above maximum (6): 7"),
            ("5-1 * * * *", "beginning of range (5) beyond end of range (1): 5-1"),
            ("*/0 * * * *", "step of range should be a positive number: */0"),
            ("x * * * *", "failed to parse int from x: strconv.Atoi: parsing \"x\": invalid syntax"),
            ("1-2-3 * * * *", "too many hyphens: 1-2-3"),
            ("1/2/3 * * * *", "too many slashes: 1/2/3"),
            ("@often", "unrecognized descriptor: @often"),
        ] {
            assert_eq!(parse(schedule), Err(wanted.to_owned()), "{schedule}");
        }
    }
}
