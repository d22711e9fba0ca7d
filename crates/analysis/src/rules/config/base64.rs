//! Standard base64 as Go's `encoding/json` reads it: line breaks within are let pass.

/// The bytes; none for what is not base64.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text.bytes().filter(|b| !matches!(b, b'\n' | b'\r')).collect();
    if !digits.len().is_multiple_of(4) {
        return None;
    }
    let padding = digits.iter().rev().take_while(|b| **b == b'=').count();
    if padding > 2 {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3);
    for group in digits.chunks(4) {
        let mut value = 0u32;
        for digit in group {
            value = value << 6 | u32::from(worth(*digit)?);
        }
        bytes.extend(value.to_be_bytes().iter().skip(1));
    }
    bytes.truncate(bytes.len().saturating_sub(padding));
    Some(bytes)
}

fn worth(digit: u8) -> Option<u8> {
    match digit {
        b'A'..=b'Z' => Some(digit - b'A'),
        b'a'..=b'z' => Some(digit - b'a' + 26),
        b'0'..=b'9' => Some(digit - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        b'=' => Some(0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn groups_and_padding() {
        let cases: [(&str, Option<&[u8]>); 6] = [
            ("", Some(b"")),
            ("eA==", Some(b"x")),
            ("eHk=", Some(b"xy")),
            ("eHl6\n", Some(b"xyz")),
            ("eHl", None),
            ("e!==", None),
        ];
        for (text, wanted) in cases {
            assert_eq!(decode(text).as_deref(), wanted, "{text}");
        }
    }
}
