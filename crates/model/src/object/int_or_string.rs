//! `intstr.IntOrString` (`k8s.io/apimachinery` `pkg/util/intstr`).

use super::Text;

/// An integer or text that should be a percentage.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum IntOrString {
    /// An integer.
    Int(i64),
    /// `25%`: whole percent.
    Percent(i64),
    /// Text that is no percentage; the API server refuses it in most fields.
    Other(Text),
}

impl std::fmt::Display for IntOrString {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Int(n) => write!(f, "{n}"),
            Self::Percent(n) => write!(f, "{n}%"),
            Self::Other(text) => f.write_str(text),
        }
    }
}

impl IntOrString {
    /// `GetScaledValueFromIntOrPercent`: percentages of `total`, rounded up.
    pub fn scaled_up(&self, total: i64) -> Option<i64> {
        match self {
            Self::Int(n) => Some(*n),
            Self::Percent(p) => Some((p * total + 99).div_euclid(100)),
            Self::Other(_) => None,
        }
    }
    /// `GetScaledValueFromIntOrPercent`: percentages of `total`, rounded down.
    pub fn scaled_down(&self, total: i64) -> Option<i64> {
        match self {
            Self::Int(n) => Some(*n),
            Self::Percent(p) => Some((p * total).div_euclid(100)),
            Self::Other(_) => None,
        }
    }
}
