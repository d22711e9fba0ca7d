//! Quantities as far as the API server judges and prints them (`k8s.io/apimachinery` `pkg/api/resource/quantity.go`).

use std::cmp::Ordering;

/// `ErrFormatWrong`
pub(crate) const FORMAT: &str =
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
/// `ErrNumeric`
const NUMERIC: &str = "unable to parse numeric part of quantity";
/// `ErrSuffix`
const SUFFIX: &str = "unable to parse quantity's suffix";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    DecimalSi,
    BinarySi,
    DecimalExponent,
}

/// A quantity in units of 10⁻⁹, which is the finest that Kubernetes keeps.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quantity {
    nano: i128,
    format: Format,
}

const NANO: i128 = 1_000_000_000;
/// Values beyond this are capped; no resource comes near.
const CAP: i128 = 1 << 120;

impl Quantity {
    /// `ParseQuantity`, with Go's error texts.
    pub(crate) fn parse(text: &str) -> Result<Self, &'static str> {
        let text = text.trim();
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let number_end = unsigned.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(unsigned.len());
        let (number, suffix) = unsigned.split_at(number_end);
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let letters = suffix.find(|c: char| !"eEinumkKMGTP".contains(c)).unwrap_or(suffix.len());
        let exponent = suffix.get(letters..).unwrap_or_default();
        let digits = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        if text.is_empty() || fraction.contains('.') || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(FORMAT);
        }
        if whole.is_empty() && fraction.is_empty() {
            return Err(if suffix.is_empty() { FORMAT } else { NUMERIC });
        }
        let (base, power, format) = scale(suffix).ok_or(SUFFIX)?;
        let mut nano = scaled(whole, fraction, base, power);
        if negative {
            nano = -nano;
        }
        Ok(Self { nano, format })
    }

    /// Below zero.
    pub(crate) fn is_negative(self) -> bool {
        self.nano < 0
    }

    /// Exactly zero.
    pub(crate) fn is_zero(self) -> bool {
        self.nano == 0
    }

    /// No fraction, at the precision the server checks (`MilliValue() % 1000`, which rounds up).
    pub(crate) fn is_whole(self) -> bool {
        let milli = self.nano.div_euclid(1_000_000) + i128::from(self.nano.rem_euclid(1_000_000) != 0);
        milli % 1000 == 0
    }

    /// `Cmp`
    pub(crate) fn compare(self, other: Self) -> Ordering {
        self.nano.cmp(&other.nano)
    }

    /// `String`: the canonical form.
    pub(crate) fn canonical(self) -> String {
        if self.nano == 0 {
            return "0".to_owned();
        }
        let small = self.nano.abs() < 1024 * NANO;
        if self.format == Format::BinarySi && !small && self.nano % NANO == 0 {
            let mut value = self.nano / NANO;
            let mut steps = 0;
            while value % 1024 == 0 && steps < 6 {
                value /= 1024;
                steps += 1;
            }
            return format!("{value}{}", ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"].get(steps).unwrap_or(&""));
        }
        let mut value = self.nano;
        let mut power = -9_i32;
        while value % 1000 == 0 && power < 18 {
            value /= 1000;
            power += 3;
        }
        if self.format == Format::DecimalExponent {
            return if power == 0 { value.to_string() } else { format!("{value}e{power}") };
        }
        let suffix = match power {
            -9 => "n",
            -6 => "u",
            -3 => "m",
            3 => "k",
            6 => "M",
            9 => "G",
            12 => "T",
            15 => "P",
            18 => "E",
            _ => "",
        };
        format!("{value}{suffix}")
    }
}

/// What a suffix stands for: base, power, and the format it is printed in.
fn scale(suffix: &str) -> Option<(i128, i32, Format)> {
    let known = match suffix {
        "Ki" => (1024, 1, Format::BinarySi),
        "Mi" => (1024, 2, Format::BinarySi),
        "Gi" => (1024, 3, Format::BinarySi),
        "Ti" => (1024, 4, Format::BinarySi),
        "Pi" => (1024, 5, Format::BinarySi),
        "Ei" => (1024, 6, Format::BinarySi),
        "n" => (10, -9, Format::DecimalSi),
        "u" => (10, -6, Format::DecimalSi),
        "m" => (10, -3, Format::DecimalSi),
        "" => (10, 0, Format::DecimalSi),
        "k" => (10, 3, Format::DecimalSi),
        "M" => (10, 6, Format::DecimalSi),
        "G" => (10, 9, Format::DecimalSi),
        "T" => (10, 12, Format::DecimalSi),
        "P" => (10, 15, Format::DecimalSi),
        "E" => (10, 18, Format::DecimalSi),
        other => {
            let power = other.strip_prefix(['e', 'E'])?;
            return Some((10, power.parse().ok()?, Format::DecimalExponent));
        }
    };
    Some(known)
}

/// The number times base to the power, in nanos, rounded up, capped.
fn scaled(whole: &str, fraction: &str, base: i128, power: i32) -> i128 {
    let mut value: i128 = 0;
    for digit in whole.bytes().chain(fraction.bytes()) {
        value = value.saturating_mul(10).saturating_add(i128::from(digit - b'0')).min(CAP);
    }
    let mut tens = 9 - i32::try_from(fraction.len()).unwrap_or(i32::MAX / 2);
    if base == 10 {
        tens = tens.saturating_add(power);
    } else {
        for _ in 0..power {
            value = value.saturating_mul(base).min(CAP);
        }
    }
    while tens > 0 && value != 0 && value < CAP {
        value = value.saturating_mul(10).min(CAP);
        tens -= 1;
    }
    let mut rest = false;
    while tens < 0 && value != 0 {
        rest |= value % 10 != 0;
        value /= 10;
        tens += 1;
        if value == 0 && rest {
            break;
        }
    }
    value + i128::from(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_form_is_the_servers() {
        for (text, wanted) in [
            ("0", "0"),
            ("1", "1"),
            ("0.5", "500m"),
            ("100m", "100m"),
            ("1000m", "1"),
            ("1024Mi", "1Gi"),
            ("1.5Gi", "1536Mi"),
            ("1000Ki", "1000Ki"),
            ("1Ki", "1Ki"),
            ("512", "512"),
            ("5000", "5k"),
            ("1e3", "1e3"),
            ("12e6", "12e6"),
            ("-1", "-1"),
            ("+2", "2"),
            (".5", "500m"),
            ("5.", "5"),
            ("1E", "1E"),
            ("0.0000000001", "1n"),
        ] {
            assert_eq!(Quantity::parse(text).map(Quantity::canonical).as_deref(), Ok(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_no_quantity_in_gos_words() {
        for (text, wanted) in [
            ("512Mb", FORMAT),
            ("2gi", FORMAT),
            ("two", FORMAT),
            ("1 Gi", FORMAT),
            ("", FORMAT),
            ("1.2.3", FORMAT),
            ("1ki", SUFFIX),
            ("1mi", SUFFIX),
            ("1MiB", FORMAT),
            ("Mi", NUMERIC),
        ] {
            assert_eq!(Quantity::parse(text).map(Quantity::canonical), Err(wanted), "{text}");
        }
    }

    #[test]
    fn compares_across_suffixes() {
        for (a, b, wanted) in [
            ("1", "1000m", Ordering::Equal),
            ("1Gi", "1G", Ordering::Greater),
            ("1e3", "1k", Ordering::Equal),
            ("1e30", "1Ei", Ordering::Greater),
            ("100m", "0.2", Ordering::Less),
        ] {
            let parsed = (Quantity::parse(a).unwrap(), Quantity::parse(b).unwrap());
            assert_eq!(parsed.0.compare(parsed.1), wanted, "{a} {b}");
        }
    }

    #[test]
    fn whole_numbers_and_zero() {
        assert!(Quantity::parse("2").unwrap().is_whole());
        assert!(!Quantity::parse("1.5").unwrap().is_whole());
        assert!(Quantity::parse("0Gi").unwrap().is_zero());
        assert!(Quantity::parse("-1m").unwrap().is_negative());
    }

    proptest::proptest! {
        #[test]
        fn canonical_form_reads_back_as_the_same_value(text in "[+-]?[0-9]{1,7}([.][0-9]{1,4})?(Ki|Mi|Gi|Ti|n|u|m|k|M|G|e3|E-2)?") {
            let quantity = Quantity::parse(&text).unwrap();
            let canonical = quantity.canonical();
            let again = Quantity::parse(&canonical).unwrap();
            proptest::prop_assert_eq!(again.compare(quantity), Ordering::Equal, "{}", canonical);
            proptest::prop_assert_eq!(again.canonical(), canonical);
        }

        #[test]
        fn no_text_is_too_strange(text in ".{0,24}") {
            let _ = Quantity::parse(&text).map(Quantity::canonical);
        }
    }
}
