//! `resource.Quantity` (`k8s.io/apimachinery` `pkg/api/resource/quantity.go`), exact.

use std::fmt;

/// An exact amount. Kept in nano units, the finest that Kubernetes keeps; capped where Kubernetes caps (2^63−1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Quantity {
    nano: i128,
}

/// Why a text is no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// The API server's own words.
    #[error("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")]
    Format,
    /// The number is well formed, the suffix is unknown.
    #[error("unable to parse quantity's suffix")]
    Suffix,
}

/// Thousandths of a CPU, rounded up as the scheduler does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct MilliCpu(pub i64);

/// Bytes, rounded up as the scheduler does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Bytes(pub i64);

impl Quantity {
    /// From billionths.
    pub fn from_nano(nano: i128) -> Self {
        Self { nano }
    }
    /// From whole units.
    pub fn from_units(units: i64) -> Self {
        Self { nano: i128::from(units) * 1_000_000_000 }
    }
    /// Billionths.
    pub fn nano(self) -> i128 {
        self.nano
    }
    /// `Quantity.MilliValue()`: thousandths, rounded away from zero.
    pub fn milli_value(self) -> i64 {
        round_away(self.nano, 1_000_000)
    }
    /// `Quantity.Value()`: whole units, rounded away from zero.
    pub fn value(self) -> i64 {
        round_away(self.nano, 1_000_000_000)
    }
    /// Exact sum.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { nano: self.nano.saturating_add(other.nano) }
    }
    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        self.nano == 0
    }
}

fn round_away(nano: i128, unit: i128) -> i64 {
    let (quotient, rest) = (nano / unit, nano % unit);
    let rounded = quotient + rest.signum();
    i64::try_from(rounded).unwrap_or(if rounded > 0 { i64::MAX } else { i64::MIN })
}

impl fmt::Display for Quantity {
    fn fmt(&self, _f: &mut fmt::Formatter<'_>) -> fmt::Result {
        todo!("canonical form as Kubernetes prints it")
    }
}

impl std::str::FromStr for Quantity {
    type Err = QuantityError;
    fn from_str(_text: &str) -> Result<Self, QuantityError> {
        todo!()
    }
}
