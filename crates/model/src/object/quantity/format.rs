//! `Quantity.CanonicalizeBytes`: the text Kubernetes prints.

use std::fmt;

use super::{Format, NANO, Quantity};

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Small and fractional amounts would be rounded by binary suffixes.
        let small = self.nano.unsigned_abs() < 1024 * NANO.unsigned_abs();
        match self.format {
            Format::BinarySi if !small && self.is_whole() => {
                let mut units = self.nano / NANO;
                let mut suffixes = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"].iter();
                let mut suffix = "";
                while units % 1024 == 0 {
                    let Some(next) = suffixes.next() else { break };
                    suffix = next;
                    units /= 1024;
                }
                write!(f, "{units}{suffix}")
            }
            Format::BinarySi | Format::DecimalSi => decimal(f, self.nano, false),
            Format::DecimalExponent => decimal(f, self.nano, true),
        }
    }
}

/// All factors of 1,000 go into the suffix.
fn decimal(f: &mut fmt::Formatter<'_>, nano: i128, exponents: bool) -> fmt::Result {
    if nano == 0 {
        return f.write_str("0");
    }
    let mut amount = nano;
    let mut exponent = -9;
    while amount % 1000 == 0 {
        amount /= 1000;
        exponent += 3;
    }
    let suffix = match exponent {
        0 => "",
        _ if exponents => return write!(f, "{amount}e{exponent}"),
        -9 => "n",
        -6 => "u",
        -3 => "m",
        3 => "k",
        6 => "M",
        9 => "G",
        12 => "T",
        15 => "P",
        18 => "E",
        _ => return write!(f, "{amount}e{exponent}"),
    };
    write!(f, "{amount}{suffix}")
}
