//! `resource.Quantity` (`k8s.io/apimachinery` `pkg/api/resource/quantity.go`), exact.

mod format;
mod parse;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

/// Billionths in one unit.
const NANO: i128 = 1_000_000_000;

/// An exact amount. Kept in nano units, the finest that Kubernetes keeps; capped where Kubernetes caps (binary suffixes
/// at 2^63−1 units). Decimal amounts beyond 10^29 units, which Kubernetes keeps and nobody has, stay at the end of the
/// range. How it was written ([`Format`]) shows in its text only: `1Gi` and `1073741824` are equal.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quantity {
    nano: i128,
    format: Format,
}

/// The family of suffixes that a quantity was written with and is printed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// `12M`: n, u, m, none, k, M, G, T, P, E.
    #[default]
    DecimalSi,
    /// `12e6`
    DecimalExponent,
    /// `12Mi`: Ki, Mi, Gi, Ti, Pi, Ei.
    BinarySi,
}

/// Why a text is no quantity, in the API server's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// Not a number with letters behind it.
    #[error("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")]
    Format,
    /// The number is well formed, the suffix is unknown.
    #[error("unable to parse quantity's suffix")]
    Suffix,
    /// There is a suffix, but no digit before it.
    #[error("unable to parse numeric part of quantity")]
    Numeric,
}

/// Thousandths of a CPU, rounded up as the scheduler does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct MilliCpu(pub i64);

/// Bytes, rounded up as the scheduler does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Bytes(pub i64);

impl From<Quantity> for MilliCpu {
    fn from(quantity: Quantity) -> Self {
        Self(quantity.milli_value())
    }
}

impl From<Quantity> for Bytes {
    fn from(quantity: Quantity) -> Self {
        Self(quantity.value())
    }
}

impl Quantity {
    /// Nothing.
    pub const ZERO: Self = Self { nano: 0, format: Format::DecimalSi };

    /// From billionths.
    pub fn from_nano(nano: i128) -> Self {
        Self { nano, format: Format::DecimalSi }
    }
    /// From thousandths.
    pub fn from_milli(milli: i64) -> Self {
        Self::from_nano(i128::from(milli) * 1_000_000)
    }
    /// From whole units.
    pub fn from_units(units: i64) -> Self {
        Self::from_nano(i128::from(units) * NANO)
    }
    /// From bytes, printed with binary suffixes.
    pub fn from_bytes(bytes: i64) -> Self {
        Self::from_units(bytes).with_format(Format::BinarySi)
    }
    /// What JSON's numbers come to: the API server reads their text, as Go prints it.
    pub fn from_float(number: f64) -> Option<Self> {
        // Go prints the shortest digits that read back as the number, with an exponent only outside 1e-6 … 1e21.
        let size = number.abs();
        let text = if size != 0.0 && !(1e-6..1e21).contains(&size) {
            format!("{number:e}")
        } else {
            format!("{number}")
        };
        text.parse().ok()
    }
    /// The same amount, printed with this family of suffixes.
    #[must_use]
    pub fn with_format(self, format: Format) -> Self {
        Self { format, ..self }
    }
    /// Billionths.
    pub fn nano(self) -> i128 {
        self.nano
    }
    /// The family of suffixes it was written with.
    pub fn format(self) -> Format {
        self.format
    }
    /// `Quantity.MilliValue()`: thousandths, rounded away from zero.
    pub fn milli_value(self) -> i64 {
        round_away(self.nano, 1_000_000)
    }
    /// `Quantity.Value()`: whole units, rounded away from zero.
    pub fn value(self) -> i64 {
        round_away(self.nano, NANO)
    }
    /// Exact sum; a zero takes over the other's format, as `Quantity.Add` does.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let format = if self.is_zero() { other.format } else { self.format };
        Self { nano: self.nano.saturating_add(other.nano), format }
    }
    /// Exact difference; a zero takes over the other's format, as `Quantity.Sub` does.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        let format = if self.is_zero() { other.format } else { self.format };
        Self { nano: self.nano.saturating_sub(other.nano), format }
    }
    /// Exact multiple, as `Quantity.Mul`.
    #[must_use]
    pub fn times(self, factor: i64) -> Self {
        Self { nano: self.nano.saturating_mul(i128::from(factor)), ..self }
    }
    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        self.nano == 0
    }
    /// Whether it is less than zero.
    pub fn is_negative(self) -> bool {
        self.nano < 0
    }
    /// Whether it is a whole number of units (bytes, Pods, devices).
    pub fn is_whole(self) -> bool {
        self.nano % NANO == 0
    }
}

impl PartialEq for Quantity {
    fn eq(&self, other: &Self) -> bool {
        self.nano == other.nano
    }
}

impl Eq for Quantity {}

impl Hash for Quantity {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.nano.hash(state);
    }
}

impl PartialOrd for Quantity {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Quantity {
    fn cmp(&self, other: &Self) -> Ordering {
        self.nano.cmp(&other.nano)
    }
}

impl std::iter::Sum for Quantity {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Self::plus)
    }
}

fn round_away(nano: i128, unit: i128) -> i64 {
    let (quotient, rest) = (nano / unit, nano % unit);
    let rounded = quotient + rest.signum();
    i64::try_from(rounded).unwrap_or(if rounded > 0 { i64::MAX } else { i64::MIN })
}
