//! `intstr.IntOrString` (`k8s.io/apimachinery` `pkg/util/intstr`).

use super::Text;

/// An integer or text that should be a percentage.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum IntOrString {
    /// An integer.
    Int(i64),
    /// `25%`: whole percent.
    Percent(i64),
    /// Text that is no percentage; the API server refuses it in most fields. A port's name, where a port is meant.
    Other(Text),
}

impl Default for IntOrString {
    fn default() -> Self {
        Self::Int(0)
    }
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
    /// What a string value means: `25%`, or text. Quoted integers stay text, as in Kubernetes. Only digits may stand
    /// before the percent sign (`IsValidPercent`): `12.5%` and `-5%` are text.
    pub fn from_text(text: &str) -> Self {
        let percent =
            text.strip_suffix('%').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        match percent.and_then(|digits| digits.parse().ok()) {
            Some(percent) => Self::Percent(percent),
            None => Self::Other(text.into()),
        }
    }
    /// `GetScaledValueFromIntOrPercent`: percentages of `total`, rounded up. None for text.
    pub fn scaled_up(&self, total: i64) -> Option<i64> {
        self.scaled(total, 99)
    }
    /// `GetScaledValueFromIntOrPercent`: percentages of `total`, rounded down. None for text.
    pub fn scaled_down(&self, total: i64) -> Option<i64> {
        self.scaled(total, 0)
    }
    /// The integer, if it is one.
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Self::Int(number) => Some(*number),
            Self::Percent(_) | Self::Other(_) => None,
        }
    }
    /// The text, if it is neither an integer nor a percentage: a port's name.
    pub fn as_name(&self) -> Option<&Text> {
        match self {
            Self::Other(text) => Some(text),
            Self::Int(_) | Self::Percent(_) => None,
        }
    }
    /// Whether it is written as a percentage.
    pub fn is_percent(&self) -> bool {
        matches!(self, Self::Percent(_))
    }

    fn scaled(&self, total: i64, rounding: i128) -> Option<i64> {
        match self {
            Self::Int(number) => Some(*number),
            Self::Percent(percent) => {
                let share = (i128::from(*percent) * i128::from(total) + rounding).div_euclid(100);
                Some(i64::try_from(share).unwrap_or(if share > 0 { i64::MAX } else { i64::MIN }))
            }
            Self::Other(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_whole_percentages_are_percentages() {
        assert_eq!(IntOrString::from_text("25%"), IntOrString::Percent(25));
        assert_eq!(IntOrString::from_text("0%"), IntOrString::Percent(0));
        assert_eq!(IntOrString::from_text("300%"), IntOrString::Percent(300));
        for text in ["12.5%", "-5%", "+5%", "%", "25", "5 %", "http", "", "99999999999999999999%"] {
            assert_eq!(IntOrString::from_text(text), IntOrString::Other(text.into()), "{text}");
        }
    }

    #[test]
    fn percentages_round_as_asked() {
        let quarter = IntOrString::Percent(25);
        assert_eq!((quarter.scaled_up(3), quarter.scaled_down(3)), (Some(1), Some(0)));
        assert_eq!((quarter.scaled_up(4), quarter.scaled_down(4)), (Some(1), Some(1)));
        assert_eq!((quarter.scaled_up(0), quarter.scaled_down(0)), (Some(0), Some(0)));
        assert_eq!(IntOrString::Int(7).scaled_up(3), Some(7));
        assert_eq!(IntOrString::Other("a".into()).scaled_up(3), None);
    }

    #[test]
    fn huge_totals_do_not_overflow() {
        assert_eq!(IntOrString::Percent(100).scaled_up(i64::MAX), Some(i64::MAX));
        assert_eq!(IntOrString::Percent(i64::MAX).scaled_down(i64::MAX), Some(i64::MAX));
        assert_eq!(IntOrString::Percent(i64::MAX).scaled_down(i64::MIN), Some(i64::MIN));
    }

    proptest! {
        #[test]
        fn up_and_down_enclose_the_share(percent in 0_i64..1000, total in 0_i64..1_000_000) {
            let share = IntOrString::Percent(percent);
            let (up, down) = (share.scaled_up(total).unwrap(), share.scaled_down(total).unwrap());
            prop_assert!(down * 100 <= percent * total && percent * total <= up * 100);
            prop_assert!(up - down == i64::from(percent * total % 100 != 0));
        }
    }
}
