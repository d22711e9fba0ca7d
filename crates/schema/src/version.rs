//! Kubernetes versions whose API this crate knows.

use std::fmt;
use std::str::FromStr;

/// A minor version of Kubernetes, as `1.36`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Version {
    minor: u8,
}

/// Not a version this crate knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a Kubernetes version from 1.33 to 1.37")]
pub struct UnknownVersion(String);

impl Version {
    /// 1.33
    pub const V1_33: Self = Self { minor: 33 };
    /// 1.34
    pub const V1_34: Self = Self { minor: 34 };
    /// 1.35
    pub const V1_35: Self = Self { minor: 35 };
    /// 1.36
    pub const V1_36: Self = Self { minor: 36 };
    /// 1.37
    pub const V1_37: Self = Self { minor: 37 };
    /// All of them, oldest first.
    pub const ALL: [Self; 5] = [Self::V1_33, Self::V1_34, Self::V1_35, Self::V1_36, Self::V1_37];

    /// The number behind the dot.
    pub fn minor(self) -> u8 {
        self.minor
    }
}

impl Default for Version {
    fn default() -> Self {
        Self::V1_36
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "1.{}", self.minor)
    }
}

impl FromStr for Version {
    type Err = UnknownVersion;

    /// Reads `1.36`, `v1.36`, `1.36.2` and what vendors append (`v1.36.2-gke.100`, `1.36+`).
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bare = text.trim();
        let bare = bare.strip_prefix('v').unwrap_or(bare);
        let minor = bare.strip_prefix("1.").and_then(|rest| {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let (number, behind) = rest.split_at(digits);
            let ends = behind.is_empty() || behind.starts_with(['.', '-', '+']);
            number.parse::<u8>().ok().filter(|_| ends)
        });
        match minor {
            Some(minor) if (33..=37).contains(&minor) => Ok(Self { minor }),
            _ => Err(UnknownVersion(text.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_and_clusters_write() {
        for (text, wanted) in [
            ("1.36", Some(Version::V1_36)),
            ("v1.33", Some(Version::V1_33)),
            (" 1.37.0 ", Some(Version::V1_37)),
            ("v1.35.4-gke.1", Some(Version::V1_35)),
            ("1.34+", Some(Version::V1_34)),
            ("1.32", None),
            ("1.38", None),
            ("2.36", None),
            ("1.", None),
            ("1.36x", None),
            ("1.336", None),
            ("", None),
        ] {
            assert_eq!(text.parse().ok(), wanted, "{text:?}");
        }
    }

    #[test]
    fn displays_as_it_is_read() {
        for version in Version::ALL {
            assert_eq!(version.to_string().parse(), Ok(version));
        }
        assert_eq!(Version::default().to_string(), "1.36");
    }
}
