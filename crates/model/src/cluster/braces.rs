//! Brace expansion as a shell does it: `w-{01..03}`, `{a,b}-{1..2}`, `{0..10..5}`.

/// More than `limit` names would come of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooMany;

/// All names that a pattern stands for, the last braces turning fastest. Braces that hold neither a comma nor a range
/// stand for themselves.
pub(super) fn expand(pattern: &str, limit: usize) -> Result<Vec<String>, TooMany> {
    let Some((before, inner, after)) = first_braces(pattern) else { return Ok(vec![pattern.to_owned()]) };
    let mut alternatives = Vec::new();
    if let Some(range) = range(inner, limit)? {
        alternatives = range;
    } else {
        for part in split(inner) {
            alternatives.extend(expand(part, limit)?);
        }
    }
    let tails = expand(after, limit)?;
    if alternatives.len().saturating_mul(tails.len()) > limit {
        return Err(TooMany);
    }
    Ok(alternatives
        .iter()
        .flat_map(|middle| tails.iter().map(move |tail| format!("{before}{middle}{tail}")))
        .collect())
}

/// The first braces that mean something: what stands before, in and behind them.
fn first_braces(pattern: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let open = from + pattern.get(from..)?.find('{')?;
        let close = open + closing(pattern.get(open..)?)?;
        let inner = pattern.get(open + 1..close)?;
        if split(inner).len() > 1 || parse_range(inner).is_some() {
            return Some((pattern.get(..open)?, inner, pattern.get(close + 1..)?));
        }
        from = open + 1;
    }
}

/// Where the brace that a text begins with is closed.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// Cuts at commas outside inner braces.
fn split(inner: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, byte) in inner.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                parts.push(inner.get(start..at).unwrap_or(""));
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(inner.get(start..).unwrap_or(""));
    parts
}

/// `1..3`, `01..10..2`, `a..e`.
enum Range {
    Numbers { from: i64, to: i64, step: u64, width: usize },
    Letters { from: u8, to: u8, step: u64 },
}

fn parse_range(inner: &str) -> Option<Range> {
    let mut parts = inner.split("..");
    let (from, to, step) = (parts.next()?, parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    let step = match step {
        Some(step) => step.parse::<i64>().ok()?.unsigned_abs().max(1),
        None => 1,
    };
    if let (Ok(first), Ok(last)) = (from.parse::<i64>(), to.parse::<i64>()) {
        let padded = |text: &str| {
            text.trim_start_matches(['-', '+']).len() > 1
                && text.trim_start_matches(['-', '+']).starts_with('0')
        };
        let width = if padded(from) || padded(to) { from.len().max(to.len()) } else { 0 };
        return Some(Range::Numbers { from: first, to: last, step, width });
    }
    match (from.as_bytes(), to.as_bytes()) {
        ([from], [to]) if from.is_ascii_alphabetic() && to.is_ascii_alphabetic() => {
            Some(Range::Letters { from: *from, to: *to, step })
        }
        _ => None,
    }
}

fn range(inner: &str, limit: usize) -> Result<Option<Vec<String>>, TooMany> {
    let steps = |span: u64, step: u64| -> Result<u64, TooMany> {
        let steps = span / step;
        if steps >= u64::try_from(limit).unwrap_or(u64::MAX) { Err(TooMany) } else { Ok(steps) }
    };
    Ok(match parse_range(inner) {
        None => None,
        Some(Range::Numbers { from, to, step, width }) => {
            let steps = steps(from.abs_diff(to), step)?;
            let number = |n: u64| {
                let offset = i128::from(n) * i128::from(step);
                i128::from(from) + if from <= to { offset } else { -offset }
            };
            Some((0..=steps).map(|n| format!("{:0width$}", number(n))).collect())
        }
        Some(Range::Letters { from, to, step }) => {
            let steps = steps(u64::from(from.abs_diff(to)), step)?;
            let letter = |n: u64| {
                let offset = u8::try_from(n * step).unwrap_or_default();
                char::from(if from <= to { from + offset } else { from - offset })
            };
            Some((0..=steps).map(|n| letter(n).to_string()).collect())
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_a_shell_expands_them() {
        for (pattern, names) in [
            ("w1", "w1"),
            ("sanjiu-uat-{0001..0003}", "sanjiu-uat-0001 sanjiu-uat-0002 sanjiu-uat-0003"),
            ("{a,b}-{1..2}", "a-1 a-2 b-1 b-2"),
            ("w{8..11}", "w8 w9 w10 w11"),
            ("w{08..11}", "w08 w09 w10 w11"),
            ("w{1..010}", "w001 w002 w003 w004 w005 w006 w007 w008 w009 w010"),
            ("w{3..1}", "w3 w2 w1"),
            ("w{0..10..5}", "w0 w5 w10"),
            ("w{10..0..-5}", "w10 w5 w0"),
            ("w{-1..1}", "w-1 w0 w1"),
            ("{a..e..2}", "a c e"),
            ("{c..a}", "c b a"),
            ("x{a,b{1..2},}y", "xay xb1y xb2y xy"),
            ("w{1}", "w{1}"),
            ("w{}", "w{}"),
            ("w{1..2", "w{1..2"),
            ("w{1..x}", "w{1..x}"),
            ("{x}{1..2}", "{x}1 {x}2"),
            ("{{1..2}}", "{1} {2}"),
        ] {
            assert_eq!(expand(pattern, 100).map(|names| names.join(" ")).as_deref(), Ok(names), "{pattern}");
        }
    }

    #[test]
    fn the_limit_is_found_before_the_work() {
        assert_eq!(expand("w{1..101}", 100), Err(TooMany));
        assert_eq!(expand("w{1..100}", 100).map(|names| names.len()), Ok(100));
        assert_eq!(expand("w{1..99999999999}", 100), Err(TooMany));
        assert_eq!(expand("{-9223372036854775808..9223372036854775807}", 100), Err(TooMany));
        assert_eq!(expand("{1..20}{1..20}", 100), Err(TooMany));
    }
}
