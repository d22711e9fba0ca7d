//! What a scalar means: go-yaml v2's `resolve` (`go.yaml.in/yaml/v2` v2.4.3, `resolve.go`) as `sigs.k8s.io/yaml`
//! v1.6.0 applies it. Not YAML 1.2: `yes` is true, `0777` is 511, sexagesimal numbers and timestamps are text.

use std::borrow::Cow;

use crate::Style;

/// A node's meaning.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// null
    Null,
    /// true, false, yes, no, on, off, …
    Bool(bool),
    /// A number.
    Number(Number),
    /// Text.
    String(Cow<'a, str>),
    /// A mapping.
    Mapping,
    /// A sequence.
    Sequence,
    /// Masked or lost: nobody knows.
    Unknown,
}

/// A number as Go keeps it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Number {
    /// Fits `int64`.
    Int(i64),
    /// Fits only `uint64`.
    Uint(u64),
    /// Anything else.
    Float(f64),
}

const TAG_PREFIX: &str = "tag:yaml.org,2002:";

/// The tag without YAML's own prefix (`str`, `int`, `binary`), or none for tags of others.
pub(crate) fn own_tag(tag: &str) -> Option<&str> {
    tag.strip_prefix(TAG_PREFIX)
}

/// What a scalar means with its tag and quotes taken into account; the error says why go-yaml refuses it.
pub(crate) fn resolve<'a>(tag: Option<&str>, style: Style, text: &'a str) -> Result<Value<'a>, String> {
    let Some(tag) = tag else {
        return Ok(if style == Style::Plain {
            resolve_plain(text)
        } else {
            Value::String(Cow::Borrowed(text))
        });
    };
    // The non-specific tag makes even a quoted scalar mean what it would mean without quotes.
    if tag == "!" {
        return Ok(resolve_plain(text));
    }
    let resolved = match own_tag(tag) {
        Some("binary") => return decode_base64(text).map(|s| Value::String(Cow::Owned(s))),
        Some("timestamp") if is_timestamp(text) => return Ok(Value::String(Cow::Borrowed(text))),
        Some("bool" | "int" | "float" | "null" | "timestamp") => resolve_plain(text),
        // `!!str` and every tag that go-yaml does not know leave the text alone.
        _ => return Ok(Value::String(Cow::Borrowed(text))),
    };
    match (own_tag(tag), resolved) {
        (Some("bool"), v @ Value::Bool(_))
        | (Some("null"), v @ Value::Null)
        | (Some("int"), v @ Value::Number(Number::Int(_) | Number::Uint(_)))
        | (Some("float"), v @ Value::Number(Number::Float(_))) => Ok(v),
        #[allow(clippy::cast_precision_loss)] // Go converts with the same loss.
        (Some("float"), Value::Number(Number::Int(i))) => Ok(Value::Number(Number::Float(i as f64))),
        (own, other) => {
            let found = match other {
                Value::Null => "null",
                Value::Bool(_) => "bool",
                Value::Number(Number::Float(_)) => "float",
                Value::Number(_) => "int",
                _ => "str",
            };
            Err(format!("cannot decode !!{found} `{}` as a !!{}", shortened(text), own.unwrap_or(tag)))
        }
    }
}

/// At most forty characters of a text, for messages.
pub(crate) fn shortened(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(40) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or(text))),
        None => Cow::Borrowed(text),
    }
}

/// What an untagged plain scalar means.
pub fn resolve_plain(text: &str) -> Value<'_> {
    let string = || Value::String(Cow::Borrowed(text));
    let Some(first) = text.bytes().next() else { return Value::Null };
    match first {
        b'y' | b'Y' | b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'o' | b'O' | b'~' => {
            word(text).unwrap_or_else(string)
        }
        b'.' => special_float(text)
            .or_else(|| float(text))
            .map_or_else(string, |f| Value::Number(Number::Float(f))),
        b'+' | b'-' | b'0'..=b'9' => number(text).map_or_else(string, Value::Number),
        _ => string(),
    }
}

fn word(text: &str) -> Option<Value<'static>> {
    Some(match text {
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => {
            Value::Bool(true)
        }
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
            Value::Bool(false)
        }
        "~" | "null" | "Null" | "NULL" => Value::Null,
        _ => return None,
    })
}

fn special_float(text: &str) -> Option<f64> {
    match text {
        ".nan" | ".NaN" | ".NAN" => Some(f64::NAN),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => Some(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => Some(f64::NEG_INFINITY),
        _ => None,
    }
}

fn number(text: &str) -> Option<Number> {
    if let Some(f) = special_float(text) {
        return Some(Number::Float(f));
    }
    // Most texts that begin with a digit are versions, dates or quantities: tell them quickly.
    if !text
        .bytes()
        .all(|b| b.is_ascii_hexdigit() || matches!(b, b'+' | b'-' | b'.' | b'_' | b'x' | b'X' | b'o' | b'O'))
    {
        return None;
    }
    let plain: Cow<'_, str> =
        if text.contains('_') { Cow::Owned(text.replace('_', "")) } else { Cow::Borrowed(text) };
    integer(&plain).or_else(|| if is_yaml_float(&plain) { float(&plain).map(Number::Float) } else { None })
}

/// Go's `strconv.ParseInt` and then `ParseUint` with base 0, underscores already gone.
fn integer(plain: &str) -> Option<Number> {
    let (negative, signed, digits) = match plain.as_bytes().first()? {
        b'-' => (true, true, plain.get(1..)?),
        b'+' => (false, true, plain.get(1..)?),
        _ => (false, false, plain),
    };
    let (radix, digits) = match digits.as_bytes() {
        [b'0', b'x' | b'X', ..] => (16, digits.get(2..)?),
        [b'0', b'b' | b'B', ..] => (2, digits.get(2..)?),
        [b'0', b'o' | b'O', ..] => (8, digits.get(2..)?),
        [b'0', _, ..] => (8, digits.get(1..)?),
        _ => (10, digits),
    };
    // Rust would take a second sign here, Go does not.
    if !digits.bytes().next()?.is_ascii_alphanumeric() {
        return None;
    }
    let magnitude = u64::from_str_radix(digits, radix).ok()?;
    if negative {
        return 0i64.checked_sub_unsigned(magnitude).map(Number::Int);
    }
    match i64::try_from(magnitude) {
        Ok(i) => Some(Number::Int(i)),
        // `ParseUint` takes no sign.
        Err(_) if !signed => Some(Number::Uint(magnitude)),
        Err(_) => None,
    }
}

/// go-yaml's `^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`.
fn is_yaml_float(plain: &str) -> bool {
    let rest = plain.strip_prefix(['-', '+']).unwrap_or(plain);
    let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
        Some((m, e)) => (m, Some(e.strip_prefix(['-', '+']).unwrap_or(e))),
        None => (rest, None),
    };
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if exponent.is_some_and(|e| e.is_empty() || !digits(e)) {
        return false;
    }
    match mantissa.split_once('.') {
        Some(("", fraction)) => !fraction.is_empty() && digits(fraction),
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => !mantissa.is_empty() && digits(mantissa),
    }
}

/// Go's `strconv.ParseFloat`, which refuses what is too large instead of answering infinity.
fn float(plain: &str) -> Option<f64> {
    if !is_yaml_float(plain) {
        return None;
    }
    nearest(plain).filter(|f| f.is_finite())
}

#[cfg(not(target_arch = "wasm32"))]
fn nearest(plain: &str) -> Option<f64> {
    plain.parse().ok()
}

#[cfg(target_arch = "wasm32")]
#[allow(clippy::unnecessary_wraps)] // As the other.
fn nearest(plain: &str) -> Option<f64> {
    Some(crate::float::parse(plain))
}

/// Whether go-yaml's `parseTimestamp` would take it; only an explicit `!!timestamp` asks.
fn is_timestamp(text: &str) -> bool {
    let (date, time) = match text.find(['T', 't', ' ']) {
        Some(at) => (text.get(..at).unwrap_or(""), text.get(at..)),
        None => (text, None),
    };
    let mut parts = date.split('-').map(|p| (p.len(), p.parse::<u32>().ok()));
    let (Some((4, Some(year))), Some((1..=2, Some(month))), Some((1..=2, Some(day))), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    if day == 0 || day > days {
        return false;
    }
    let Some(time) = time else { return true };
    if let Some(clock) = time.strip_prefix(' ') {
        return is_clock(clock);
    }
    let clock = time.get(1..).unwrap_or("");
    if let Some(clock) = clock.strip_suffix('Z') {
        return is_clock(clock);
    }
    let Some((clock, zone)) = clock.rfind(['+', '-']).and_then(|at| clock.split_at_checked(at)) else {
        return false;
    };
    is_clock(clock) && is_zone(zone.get(1..).unwrap_or(""))
}

fn is_zone(zone: &str) -> bool {
    zone.len() == 5
        && zone.split_once(':').is_some_and(|(h, m)| {
            h.len() == 2 && h.parse::<u32>().is_ok_and(|h| h <= 24) && m.parse::<u32>().is_ok_and(|m| m < 60)
        })
}

fn is_clock(clock: &str) -> bool {
    let mut parts = clock.splitn(3, ':');
    let (Some(hour), Some(minute), Some(second)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let (second, fraction) = second.split_once('.').map_or((second, None), |(s, f)| (s, Some(f)));
    let below = |s: &str, limit: u32| {
        (1..=2).contains(&s.len())
            && s.bytes().all(|b| b.is_ascii_digit())
            && s.parse::<u32>().is_ok_and(|n| n < limit)
    };
    below(hour, 24)
        && below(minute, 60)
        && below(second, 60)
        && fraction.is_none_or(|f| !f.is_empty() && f.bytes().all(|b| b.is_ascii_digit()))
}

/// Go's `base64.StdEncoding`: padding is required, line breaks are skipped, stray last bits are not checked.
fn decode_base64(text: &str) -> Result<String, String> {
    let refused = || String::from("!!binary value contains invalid base64 data");
    let bytes: Vec<u8> = text.bytes().filter(|b| !matches!(b, b'\r' | b'\n')).collect();
    if !bytes.len().is_multiple_of(4) {
        return Err(refused());
    }
    let mut out = Vec::with_capacity(bytes.len() / 4 * 3);
    let quads = bytes.len() / 4;
    for (n, quad) in bytes.chunks_exact(4).enumerate() {
        let padding = quad.iter().rev().take_while(|b| **b == b'=').count();
        if padding > 2 || (padding > 0 && n + 1 != quads) {
            return Err(refused());
        }
        let mut bits = 0u32;
        for byte in quad.iter().take(4 - padding) {
            let six = match byte {
                b'A'..=b'Z' => byte - b'A',
                b'a'..=b'z' => byte - b'a' + 26,
                b'0'..=b'9' => byte - b'0' + 52,
                b'+' => 62,
                b'/' => 63,
                _ => return Err(refused()),
            };
            bits = bits << 6 | u32::from(six);
        }
        bits <<= 6 * padding;
        let [_, a, b, c] = bits.to_be_bytes();
        out.extend([a, b, c].iter().take(3 - padding));
    }
    // `encoding/json` writes bytes that are no UTF-8 as the replacement character.
    Ok(String::from_utf8_lossy(&out).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn string(s: &str) -> Value<'_> {
        Value::String(Cow::Borrowed(s))
    }

    #[test]
    fn plain_scalars_mean_what_go_makes_of_them() {
        use Number::{Float, Int, Uint};
        use Value::{Bool, Null};
        let table: &[(&str, Value)] = &[
            ("", Null),
            ("~", Null),
            ("nULL", string("nULL")),
            ("Yes", Bool(true)),
            ("yEs", string("yEs")),
            ("off", Bool(false)),
            ("0777", Value::Number(Int(511))),
            ("-0777", Value::Number(Int(-511))),
            ("0o17", Value::Number(Int(15))),
            ("0_7", Value::Number(Int(7))),
            ("08", Value::Number(Float(8.0))),
            ("0x1F", Value::Number(Int(31))),
            ("+0x1F", Value::Number(Int(31))),
            ("0x+1", string("0x+1")),
            ("-+1", string("-+1")),
            ("-9223372036854775808", Value::Number(Int(i64::MIN))),
            ("-9223372036854775809", Value::Number(Float(-9_223_372_036_854_775_808.0))),
            ("9223372036854775808", Value::Number(Uint(9_223_372_036_854_775_808))),
            ("+9223372036854775808", Value::Number(Float(9_223_372_036_854_775_808.0))),
            ("0x1ffffffffffffffff", string("0x1ffffffffffffffff")),
            ("1e400", string("1e400")),
            (".5", Value::Number(Float(0.5))),
            ("+.5e1", Value::Number(Float(5.0))),
            (".", string(".")),
            ("1e", string("1e")),
            ("190:20:30", string("190:20:30")),
            ("2001-12-14", string("2001-12-14")),
            ("1.0.0", string("1.0.0")),
            ("128Mi", string("128Mi")),
            ("é", string("é")),
        ];
        for (text, meaning) in table {
            assert_eq!(&resolve_plain(text), meaning, "{text:?}");
        }
        assert!(matches!(resolve_plain(".NaN"), Value::Number(Float(f)) if f.is_nan()));
    }

    #[test]
    fn tags_decide() {
        let yaml = |t: &str| format!("{TAG_PREFIX}{t}");
        let of = |tag: &str, style, text| resolve(Some(&yaml(tag)), style, text).map(|v| format!("{v:?}"));
        assert_eq!(of("str", Style::Plain, "yes").unwrap(), r#"String("yes")"#);
        assert_eq!(of("int", Style::DoubleQuoted, "7").unwrap(), "Number(Int(7))");
        assert_eq!(of("float", Style::Plain, "1").unwrap(), "Number(Float(1.0))");
        assert_eq!(of("binary", Style::Plain, "aGk=").unwrap(), r#"String("hi")"#);
        assert_eq!(of("binary", Style::Plain, "aG\nk=\n").unwrap(), r#"String("hi")"#);
        for (tag, text) in [
            ("int", "x"),
            ("null", "x"),
            ("bool", "1"),
            ("binary", "a=b="),
            ("binary", "aGk"),
            ("float", "18446744073709551615"),
        ] {
            assert!(of(tag, Style::Plain, text).is_err(), "{tag} {text}");
        }
        assert_eq!(resolve(Some("!"), Style::DoubleQuoted, "yes"), Ok(Value::Bool(true)));
        assert_eq!(resolve(Some("!custom"), Style::Plain, "5"), Ok(string("5")));
    }

    #[test]
    fn explicit_timestamps_are_checked() {
        for good in [
            "2001-12-14",
            "2001-1-2",
            "2001-12-14T21:59:43.10-05:00",
            "2001-12-14t1:2:3Z",
            "2001-12-14 21:59:43.1",
            "2000-02-29",
        ] {
            assert!(is_timestamp(good), "{good}");
        }
        for bad in [
            "2001-13-14",
            "2001-02-29",
            "01-12-14",
            "2001-12-14T21:59:43",
            "2001-12-14 25:00:00",
            "2001-12",
            "x",
        ] {
            assert!(!is_timestamp(bad), "{bad}");
        }
    }
}
