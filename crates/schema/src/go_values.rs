//! Texts of typed values as Go reads them: base64 and times, with Go's errors.

use crate::violation::quote;

/// `base64.StdEncoding.Decode`: line breaks are passed over, padding is required.
pub(crate) fn base64(text: &str) -> Result<(), String> {
    let bytes = text.as_bytes();
    let corrupt = |at: usize| Err(format!("illegal base64 data at input byte {at}"));
    let mut in_group = 0;
    let mut at = 0;
    while let Some(byte) = bytes.get(at).copied() {
        at += 1;
        match byte {
            b'\n' | b'\r' => {}
            b'=' => {
                if in_group < 2 {
                    return corrupt(at - 1);
                }
                let mut rest = bytes.iter().enumerate().skip(at).filter(|(_, b)| !matches!(b, b'\n' | b'\r'));
                if in_group == 2 {
                    match rest.next() {
                        None => return corrupt(bytes.len()),
                        Some((_, b'=')) => {}
                        Some((other, _)) => return corrupt(other - 1),
                    }
                }
                return rest.next().map_or(Ok(()), |(trailing, _)| corrupt(trailing));
            }
            b if b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/') => in_group = (in_group + 1) % 4,
            _ => return corrupt(at - 1),
        }
    }
    if in_group == 0 { Ok(()) } else { corrupt(at - in_group) }
}

/// `time.Parse(time.RFC3339, …)`.
pub(crate) fn time(text: &str) -> Result<(), String> {
    const LAYOUT: &str = "2006-01-02T15:04:05Z07:00";
    let mut rest = text;
    let failed = |rest: &str, element: &str| {
        let (text, layout, rest, element) = (quote(text), quote(LAYOUT), quote(rest), quote(element));
        Err(format!("parsing time {text} as {layout}: cannot parse {rest} as {element}"))
    };
    let elements: [(&str, usize); 6] = [("2006", 4), ("01", 2), ("02", 2), ("15", 2), ("04", 2), ("05", 2)];
    let between = ["-", "-", "T", ":", ":", ""];
    for ((element, digits), separator) in elements.into_iter().zip(between) {
        match rest.get(..digits) {
            Some(number) if number.bytes().all(|b| b.is_ascii_digit()) => {
                rest = rest.get(digits..).unwrap_or_default();
            }
            _ => return failed(rest, element),
        }
        if let Some(behind) = rest.strip_prefix(separator) {
            rest = behind;
        } else {
            return failed(rest, separator);
        }
    }
    if let Some(fraction) = rest.strip_prefix('.') {
        rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    let zone = |zone: &str| {
        let bytes = zone.as_bytes();
        let digits = [1, 2, 4, 5].iter().all(|at| bytes.get(*at).is_some_and(u8::is_ascii_digit));
        bytes.len() == 6
            && digits
            && bytes.get(3) == Some(&b':')
            && matches!(bytes.first(), Some(b'+' | b'-'))
    };
    if rest == "Z" || zone(rest) { Ok(()) } else { failed(rest, "Z07:00") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_as_go_reads_it() {
        for text in ["", "YQ==", "YWI=", "YWJj", "YW\nJj\n", "+/+/"] {
            assert_eq!(base64(text), Ok(()), "{text:?}");
        }
        for (text, at) in
            [("YQ", 0), ("YWJjYQ", 4), ("a b=", 1), ("<data>", 0), ("YQ=", 3), ("YWJj=", 4), ("YQ==YQ", 4)]
        {
            assert_eq!(base64(text), Err(format!("illegal base64 data at input byte {at}")), "{text:?}");
        }
    }

    #[test]
    fn times_as_go_reads_them() {
        for text in ["2024-01-02T03:04:05Z", "2024-01-02T03:04:05.123Z", "2024-01-02T03:04:05+02:00"] {
            assert_eq!(time(text), Ok(()), "{text}");
        }
        assert_eq!(
            time(""),
            Err("parsing time \"\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"2006\""
                .to_owned())
        );
        assert_eq!(
            time("2024-01-02"),
            Err("parsing time \"2024-01-02\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"T\""
                .to_owned())
        );
    }
}
