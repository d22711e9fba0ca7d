//! Decimal text to the nearest `f64`, ties to even, for the browser. The standard library's way is many times faster, but
//! brings 15 kB of tables and code that do not compress; floats are rare in manifests, and whoever pastes a megabyte of
//! them waits only for himself.

use std::cmp::Ordering;

/// An unsigned integer of any size, its lowest 32 bits first, without zeros at the end.
struct Big(Vec<u32>);

/// No more digits can tell which of two neighbours is nearer; what follows them counts as one digit that is not 0.
const DIGITS: usize = 800;
/// Beyond them everything is 0 or infinite, whatever the digits.
const LARGEST: i64 = 400;
const SMALLEST: i64 = -1200;

impl Big {
    /// `self * factor + term`
    fn grow(&mut self, factor: u32, term: u32) {
        let mut carry = u64::from(term);
        for part in &mut self.0 {
            carry += u64::from(*part) * u64::from(factor);
            *part = low(carry);
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(low(carry));
        }
    }

    fn bits(&self) -> i64 {
        let last = self.0.last().map_or(0, |part| 32 - i64::from(part.leading_zeros()));
        i64::try_from(self.0.len()).unwrap_or(i64::MAX).saturating_sub(1).saturating_mul(32) + last
    }

    fn shift_left(&mut self, bits: i64) {
        for _ in 0..bits % 32 {
            self.grow(2, 0);
        }
        let words = usize::try_from(bits / 32).unwrap_or(0);
        self.0.splice(0..0, std::iter::repeat_n(0, words));
    }

    fn halve(&mut self) {
        let mut carry = 0;
        for part in self.0.iter_mut().rev() {
            let low = *part & 1;
            *part = (*part >> 1) | (carry << 31);
            carry = low;
        }
        self.trim();
    }

    fn is_less(&self, other: &Self) -> bool {
        let by_length = self.0.len().cmp(&other.0.len());
        by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev())).is_lt()
    }

    /// `self - other`, which is not more.
    fn subtract(&mut self, other: &Self) {
        let mut borrow = 0;
        for (at, part) in self.0.iter_mut().enumerate() {
            let (less, once) = part.overflowing_sub(other.0.get(at).copied().unwrap_or(0));
            let (less, twice) = less.overflowing_sub(borrow);
            (*part, borrow) = (less, u32::from(once || twice));
        }
        self.trim();
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

#[allow(clippy::cast_possible_truncation)] // It is what the name says.
fn low(number: u64) -> u32 {
    number as u32
}

/// The value of `[-+]?` digits, at most one point among them, and an exponent or none; infinite where it is too large.
pub(crate) fn parse(text: &str) -> f64 {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (mut number, mut ten) = (Big(Vec::new()), power(exponent));
    let (mut digits, mut after_point, mut more) = (0, false, false);
    for byte in mantissa.bytes() {
        if !byte.is_ascii_digit() {
            after_point = true;
            continue;
        }
        let digit = u32::from(byte - b'0');
        if digits == DIGITS {
            more |= digit > 0;
            ten = ten.saturating_add(i64::from(!after_point));
            continue;
        }
        number.grow(10, digit);
        // Zeros at the front are no digits.
        digits += usize::from(!number.0.is_empty());
        ten = ten.saturating_sub(i64::from(after_point));
    }
    if more {
        number.grow(10, 1);
        ten = ten.saturating_sub(1);
    }
    let value = if number.0.is_empty() { 0.0 } else { scaled(number, ten) };
    if negative { -value } else { value }
}

/// An exponent; one that no `i64` holds is as good as the largest.
fn power(text: &str) -> i64 {
    let far = if text.starts_with('-') { -i64::from(u32::MAX) } else { i64::from(u32::MAX) };
    text.parse().unwrap_or(far).clamp(-i64::from(u32::MAX), i64::from(u32::MAX))
}

/// `number * 10^ten`
fn scaled(mut number: Big, ten: i64) -> f64 {
    if ten > LARGEST {
        return f64::INFINITY;
    }
    if ten < SMALLEST {
        return 0.0;
    }
    let mut divisor = Big(vec![1]);
    let grown = if ten < 0 { &mut divisor } else { &mut number };
    for _ in 0..ten.abs() {
        grown.grow(10, 0);
    }
    // The quotient in units of 2^unit has 55 or 56 bits, and less only where the smallest numbers are: two bits below
    // what an f64 holds decide how it is rounded.
    let unit = (number.bits() - divisor.bits() - 55).max(-1076);
    if unit < 0 {
        number.shift_left(-unit);
    } else {
        divisor.shift_left(unit);
    }
    let mut quotient = 0u64;
    divisor.shift_left(56);
    for _ in 0..=56 {
        quotient <<= 1;
        if !number.is_less(&divisor) {
            number.subtract(&divisor);
            quotient |= 1;
        }
        divisor.halve();
    }
    let bits = 64 - i64::from(quotient.leading_zeros());
    let dropped = (bits - 53).max(-1074 - unit);
    let (half, rest) = (1u64 << (dropped - 1), quotient & ((1 << dropped) - 1));
    let mut mantissa = quotient >> dropped;
    mantissa += u64::from(match rest.cmp(&half) {
        Ordering::Less => false,
        Ordering::Equal => !number.0.is_empty() || mantissa & 1 == 1,
        Ordering::Greater => true,
    });
    let mut exponent = unit + dropped;
    if mantissa == 1 << 53 {
        mantissa >>= 1;
        exponent += 1;
    }
    // Below 2^52 the number is subnormal, and its exponent the smallest.
    let biased = if mantissa < 1 << 52 { 0 } else { exponent + 1075 };
    match u64::try_from(biased) {
        Ok(biased @ 0..=2046) => f64::from_bits((biased << 52) | (mantissa & ((1 << 52) - 1))),
        _ => f64::INFINITY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn same(text: &str) {
        assert_eq!(parse(text).to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
    }

    #[test]
    fn the_edges_are_as_the_standard_library_has_them() {
        for text in [
            "0",
            "-0",
            "+0.0",
            "1",
            "0.1",
            ".5",
            "5.",
            "1e0",
            "1e22",
            "1e23",
            "1E-7",
            "123456789012345678901234567890",
            "9007199254740992.5",
            "9007199254740993",
            "9007199254740995",
            "9007199254740993.00000000000000000001",
            "1.7976931348623157e308",
            "1.7976931348623158e308",
            "1.7976931348623159e308",
            "1e309",
            "1e99999999999999999999",
            "2.2250738585072014e-308",
            "2.2250738585072011e-308",
            "2.225073858507201e-308",
            "4.9e-324",
            "5e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "2.5e-324",
            "1e-400",
            "1e-99999999999999999999",
            "0e99999999999999999999",
            "8.5e-1",
            "1e-1",
        ] {
            same(text);
        }
        same(&format!("0.{}1e400", "0".repeat(399)));
        same(&format!("1{}e-900", "0".repeat(900)));
        same(&format!("9007199254740993.{}1", "0".repeat(1000)));
        same(&format!("{}5e-1", "9".repeat(1000)));
    }

    proptest! {
        #[test]
        fn any_float_is_read_back(bits in any::<u64>()) {
            let float = f64::from_bits(bits);
            if float.is_finite() {
                prop_assert_eq!(parse(&format!("{float:e}")).to_bits(), bits);
                prop_assert_eq!(parse(&format!("{float}")).to_bits(), bits);
            }
        }

        #[test]
        fn any_text_is_read_alike(text in "[-+]?[0-9]{1,25}(\\.[0-9]{0,25})?([eE][-+]?[0-9]{1,3})?") {
            same(&text);
        }

        #[test]
        fn the_middle_of_two_neighbours_is_rounded_alike(mantissa in 1u64 << 52..1 << 53, power in -30i32..30) {
            // An odd multiple of half a unit, written in full.
            let middle = u128::from(mantissa) * 2 + 1;
            let text = if power < 0 {
                format!("{}e{power}", middle * 5u128.pow(power.unsigned_abs()))
            } else {
                (middle << power).to_string()
            };
            same(&text);
        }
    }
}
