//! Durations as Go writes them (`time.ParseDuration`): `1h30m`, `1.5s`, `300ms`.

use std::fmt;
use std::str::FromStr;

/// A span of time, in nanoseconds as in Go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Duration(pub i64);

/// Why a text is no duration, in Go's words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DurationError {
    /// No sequence of numbers with units, or too long.
    #[error("time: invalid duration {0:?}")]
    Invalid(String),
    /// A number without a unit.
    #[error("time: missing unit in duration {0:?}")]
    MissingUnit(String),
    /// Go has no days.
    #[error("time: unknown unit {unit:?} in duration {text:?}")]
    UnknownUnit {
        /// What stands for a unit.
        unit: String,
        /// The whole text.
        text: String,
    },
}

const SECOND: i64 = 1_000_000_000;

impl Duration {
    /// From whole seconds.
    pub fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(SECOND))
    }
    /// Whole seconds, the rest dropped.
    pub fn seconds(self) -> i64 {
        self.0 / SECOND
    }
}

impl FromStr for Duration {
    type Err = DurationError;

    fn from_str(text: &str) -> Result<Self, DurationError> {
        let invalid = || DurationError::Invalid(text.to_owned());
        let (negative, mut rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        if rest == "0" {
            return Ok(Self(0));
        }
        if rest.is_empty() {
            return Err(invalid());
        }
        let mut total: i128 = 0;
        while !rest.is_empty() {
            let (whole, after) = digits(rest);
            let (fraction, after) = match after.strip_prefix('.') {
                Some(after) => digits(after),
                None => ("", after),
            };
            if whole.is_empty() && fraction.is_empty() {
                return Err(invalid());
            }
            let end = after.find(|c: char| c == '.' || c.is_ascii_digit()).unwrap_or(after.len());
            let (unit, after) = after.split_at(end);
            let nanos: i128 = match unit {
                "" => return Err(DurationError::MissingUnit(text.to_owned())),
                "ns" => 1,
                "us" | "µs" | "μs" => 1_000,
                "ms" => 1_000_000,
                "s" => i128::from(SECOND),
                "m" => 60 * i128::from(SECOND),
                "h" => 3600 * i128::from(SECOND),
                _ => return Err(DurationError::UnknownUnit { unit: unit.to_owned(), text: text.to_owned() }),
            };
            let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().map_err(|_| invalid())? };
            // Digits behind the eighteenth are worth less than a nanosecond of any unit.
            let fraction = fraction.get(..18).unwrap_or(fraction);
            let places = u32::try_from(fraction.len()).unwrap_or_default();
            let part =
                if fraction.is_empty() { 0 } else { fraction.parse::<i128>().map_err(|_| invalid())? };
            total += i128::from(whole) * nanos + part * nanos / 10_i128.pow(places);
            if total > i128::from(i64::MAX) + i128::from(negative) {
                return Err(invalid());
            }
            rest = after;
        }
        let total = if negative { -total } else { total };
        i64::try_from(total).map(Self).map_err(|_| invalid())
    }
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len()))
}

impl fmt::Display for Duration {
    /// `Duration.String`: `1h30m0s`, `1.5s`, `300ms`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.0.unsigned_abs();
        if self.0 < 0 {
            f.write_str("-")?;
        }
        let second = SECOND.unsigned_abs();
        match size {
            0 => return f.write_str("0s"),
            1..1_000 => return write!(f, "{size}ns"),
            1_000..1_000_000 => return decimal(f, size, 1_000, 3, "µs"),
            _ if size < second => return decimal(f, size, 1_000_000, 6, "ms"),
            _ => {}
        }
        let (hours, minutes) = (size / second / 3600, size / second / 60 % 60);
        if hours > 0 {
            write!(f, "{hours}h")?;
        }
        if hours > 0 || minutes > 0 {
            write!(f, "{minutes}m")?;
        }
        decimal(f, size % (60 * second), second, 9, "s")
    }
}

fn decimal(f: &mut fmt::Formatter<'_>, size: u64, unit: u64, places: usize, name: &str) -> fmt::Result {
    write!(f, "{}", size / unit)?;
    if !size.is_multiple_of(unit) {
        let fraction = format!("{:0places$}", size % unit);
        write!(f, ".{}", fraction.trim_end_matches('0'))?;
    }
    f.write_str(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_and_print_as_in_go() {
        for (text, nanos, printed) in [
            ("0", 0, "0s"),
            ("1h30m", 5400 * SECOND, "1h30m0s"),
            ("1.5s", 1_500_000_000, "1.5s"),
            ("300ms", 300_000_000, "300ms"),
            ("-2m", -120 * SECOND, "-2m0s"),
            (".5m", 30 * SECOND, "30s"),
            ("1us", 1_000, "1µs"),
            ("1.5µs", 1_500, "1.5µs"),
            ("9ns", 9, "9ns"),
            ("1h1ns", 3600 * SECOND + 1, "1h0m0.000000001s"),
            ("-9223372036854775808ns", i64::MIN, "-2562047h47m16.854775808s"),
        ] {
            assert_eq!(text.parse(), Ok(Duration(nanos)), "{text}");
            assert_eq!(Duration(nanos).to_string(), printed);
        }
    }

    #[test]
    fn refusals_use_gos_words() {
        for (text, message) in [
            ("", "time: invalid duration \"\""),
            ("3", "time: missing unit in duration \"3\""),
            ("1d", "time: unknown unit \"d\" in duration \"1d\""),
            ("s", "time: invalid duration \"s\""),
            (".s", "time: invalid duration \".s\""),
            ("1m30", "time: missing unit in duration \"1m30\""),
            ("9223372037s", "time: invalid duration \"9223372037s\""),
        ] {
            assert_eq!(
                text.parse::<Duration>().map_err(|error| error.to_string()),
                Err(message.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn seconds() {
        assert_eq!(Duration::from_seconds(90).to_string(), "1m30s");
        assert_eq!("90.9s".parse::<Duration>().map(Duration::seconds), Ok(90));
    }
}
