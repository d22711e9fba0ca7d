//! `resource.ParseQuantity`: which texts are quantities, how much they are, and in which words others are refused.

use super::{Format, NANO, Quantity, QuantityError};

/// The cap of binary quantities: 2^63−1 units.
const BINARY_CAP: u128 = i64::MAX as u128 * NANO as u128;

/// A text taken apart as `parseQuantityString` does.
struct Parts<'a> {
    negative: bool,
    /// Digits before the point.
    whole: &'a str,
    /// Digits behind the point.
    fraction: &'a str,
    suffix: &'a str,
}

/// What a suffix multiplies with.
enum Scale {
    /// 10^n
    Decimal(i32),
    /// 2^n
    Binary(u32),
}

impl std::str::FromStr for Quantity {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        if text.is_empty() {
            return Err(QuantityError::Format);
        }
        let parts = split(text)?;
        let (scale, mut format) = interpret(parts.suffix).ok_or(QuantityError::Suffix)?;
        let no_digit = parts.whole.is_empty() && parts.fraction.is_empty();
        let size = match scale {
            // Kubernetes' fast path takes "k" and "." for zero; only what it cannot hold there must have a digit.
            Scale::Decimal(exponent) if no_digit && exponent < -9 => return Err(QuantityError::Numeric),
            Scale::Decimal(exponent) => decimal(&parts, exponent),
            Scale::Binary(power) => binary(&parts, power).min(BINARY_CAP),
        };
        if format == Format::BinarySi && size > 0 && size < NANO.unsigned_abs() {
            format = Format::DecimalSi;
        }
        let size = i128::try_from(size).unwrap_or(i128::MAX);
        Ok(Self { nano: if parts.negative { -size } else { size }, format })
    }
}

fn split(text: &str) -> Result<Parts<'_>, QuantityError> {
    let (negative, rest) = match text.as_bytes() {
        [b'-', ..] => (true, tail(text, 1)),
        [b'+', ..] => (false, tail(text, 1)),
        _ => (false, text),
    };
    let (whole, rest) = digits(rest);
    let (fraction, suffix) = match rest.strip_prefix('.') {
        Some(rest) => digits(rest),
        None => ("", rest),
    };
    let exponent = suffix.trim_start_matches(|c| "eEinumkKMGTP".contains(c));
    let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    if !digits(exponent).1.is_empty() {
        return Err(QuantityError::Format);
    }
    Ok(Parts { negative, whole, fraction, suffix })
}

fn digits(text: &str) -> (&str, &str) {
    let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    text.split_at(end)
}

fn tail(text: &str, from: usize) -> &str {
    text.get(from..).unwrap_or("")
}

fn interpret(suffix: &str) -> Option<(Scale, Format)> {
    let decimal = |exponent| Some((Scale::Decimal(exponent), Format::DecimalSi));
    let binary = |power| Some((Scale::Binary(power), Format::BinarySi));
    match suffix {
        "n" => decimal(-9),
        "u" => decimal(-6),
        "m" => decimal(-3),
        "" => decimal(0),
        "k" => decimal(3),
        "M" => decimal(6),
        "G" => decimal(9),
        "T" => decimal(12),
        "P" => decimal(15),
        "E" => decimal(18),
        "Ki" => binary(10),
        "Mi" => binary(20),
        "Gi" => binary(30),
        "Ti" => binary(40),
        "Pi" => binary(50),
        "Ei" => binary(60),
        _ => {
            let exponent: i64 = suffix.strip_prefix(['e', 'E'])?.parse().ok()?;
            // Go keeps the low 32 bits.
            #[allow(clippy::cast_possible_truncation)]
            Some((Scale::Decimal(exponent as i32), Format::DecimalExponent))
        }
    }
}

/// Billionths of `whole.fraction × 10^exponent`, rounded up.
fn decimal(parts: &Parts<'_>, exponent: i32) -> u128 {
    let all = parts.whole.bytes().chain(parts.fraction.bytes()).map(|byte| u128::from(byte - b'0'));
    // How many digits stand before the point once everything is counted in billionths.
    let before = i64::try_from(parts.whole.len()).unwrap_or(i64::MAX).saturating_add(i64::from(exponent) + 9);
    let mut size: u128 = 0;
    let mut index: i64 = 0;
    let mut rest = false;
    for digit in all {
        if index < before {
            size = size.saturating_mul(10).saturating_add(digit);
        } else if digit > 0 {
            rest = true;
            break;
        }
        index += 1;
    }
    while size > 0 && size < u128::MAX && index < before {
        size = size.saturating_mul(10);
        index += 1;
    }
    size.saturating_add(u128::from(rest))
}

/// Billionths of `whole.fraction × 2^power`, rounded up.
fn binary(parts: &Parts<'_>, power: u32) -> u128 {
    let factor = NANO.unsigned_abs() << power;
    let whole = parts
        .whole
        .bytes()
        .fold(0_u128, |size, byte| size.saturating_mul(10).saturating_add(u128::from(byte - b'0')))
        .saturating_mul(factor);
    // 0.d1d2…dn × factor from the right: what is carried out on the left is the whole part.
    let mut carry: u128 = 0;
    let mut rest = false;
    for byte in parts.fraction.bytes().rev() {
        let product = u128::from(byte - b'0') * factor + carry;
        rest |= !product.is_multiple_of(10);
        carry = product / 10;
    }
    whole.saturating_add(carry).saturating_add(u128::from(rest))
}
