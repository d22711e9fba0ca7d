//! Writes values as YAML or JSON in the style of what stands around them.

use std::fmt::Write as _;

use serde_json::Value as Json;

use super::style::Style;
use crate::{Style as Quotes, Value, resolve_plain};

/// A scalar in the given quotes where these can hold it. `flow`: between brackets.
pub(super) fn scalar(value: &Json, quotes: Quotes, flow: bool, style: &Style) -> String {
    let Json::String(text) = value else { return value.to_string() };
    if style.json {
        return value.to_string();
    }
    match quotes {
        Quotes::SingleQuoted if is_printable(text) => format!("'{}'", text.replace('\'', "''")),
        Quotes::Plain | Quotes::Literal | Quotes::Folded if is_plain(text, flow) => text.clone(),
        _ => double_quoted(text),
    }
}

/// A key.
pub(super) fn key(text: &str, quotes: Quotes, flow: bool, style: &Style) -> String {
    scalar(&Json::String(text.to_owned()), quotes, flow, style)
}

/// Whether a value is written on one line.
pub(super) fn is_inline(value: &Json) -> bool {
    match value {
        Json::Array(items) => items.is_empty(),
        Json::Object(map) => map.is_empty(),
        _ => true,
    }
}

/// A value between brackets.
pub(super) fn flow(value: &Json, style: &Style) -> String {
    let list = |items: Vec<String>| items.join(", ");
    match value {
        Json::Array(items) => format!("[{}]", list(items.iter().map(|v| flow(v, style)).collect())),
        Json::Object(map) => {
            let entry = |(k, v): (&String, &Json)| {
                format!("{}: {}", key(k, Quotes::Plain, true, style), flow(v, style))
            };
            format!("{{{}}}", list(map.iter().map(entry).collect()))
        }
        _ => scalar(value, Quotes::Plain, true, style),
    }
}

/// What follows `key:` in a block mapping whose keys stand at `indent`: ` value`, or lines below.
pub(super) fn behind_key(value: &Json, indent: usize, style: &Style) -> String {
    match value {
        Json::Object(map) if !map.is_empty() => {
            let inner = indent + style.step;
            format!("{}{}{}", style.newline, " ".repeat(inner), block(value, inner, style))
        }
        Json::Array(items) if !items.is_empty() => {
            let inner = indent + style.dashes;
            format!("{}{}{}", style.newline, " ".repeat(inner), block(value, inner, style))
        }
        _ => format!(" {}", block(value, indent, style)),
    }
}

/// A value in lines; the first line's indentation is already written, the others stand at `indent`.
pub(super) fn block(value: &Json, indent: usize, style: &Style) -> String {
    let between = format!("{}{}", style.newline, " ".repeat(indent));
    match value {
        Json::Object(map) if !map.is_empty() => {
            let entry = |(k, v): (&String, &Json)| {
                format!("{}:{}", key(k, Quotes::Plain, false, style), behind_key(v, indent, style))
            };
            map.iter().map(entry).collect::<Vec<_>>().join(&between)
        }
        Json::Array(items) if !items.is_empty() => {
            let item = |v: &Json| format!("- {}", block(v, indent + 2, style));
            items.iter().map(item).collect::<Vec<_>>().join(&between)
        }
        Json::Array(_) => "[]".to_owned(),
        Json::Object(_) => "{}".to_owned(),
        Json::String(text) => literal(text, indent + style.step, style)
            .unwrap_or_else(|| scalar(value, Quotes::Plain, false, style)),
        _ => scalar(value, Quotes::Plain, false, style),
    }
}

/// Text of several lines as a literal block, its lines at `indent`.
pub(super) fn literal(text: &str, indent: usize, style: &Style) -> Option<String> {
    let body = text.strip_suffix('\n').unwrap_or(text);
    let simple = style.literals
        && body.contains('\n')
        && !body.ends_with('\n')
        && !body.starts_with([' ', '\t', '\n'])
        && body
            .split('\n')
            .all(|line| is_printable(line) && !(line.starts_with([' ', '\t']) && line.trim().is_empty()));
    if !simple {
        return None;
    }
    let mut out = String::from(if text.ends_with('\n') { "|" } else { "|-" });
    for line in body.split('\n') {
        out.push_str(style.newline);
        if !line.is_empty() {
            out.push_str(&" ".repeat(indent));
            out.push_str(line);
        }
    }
    Some(out)
}

/// No line breaks of any YAML version, no control characters.
fn is_printable(text: &str) -> bool {
    text.chars().all(|c| {
        c == '\t'
            || (!c.is_control()
                && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'))
    })
}

/// Whether a text without quotes means itself.
fn is_plain(text: &str, flow: bool) -> bool {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return false };
    let second = chars.next();
    let begins = match first {
        '-' => second.is_some_and(|c| !(c.is_whitespace() || (flow && ",[]{}".contains(c)))),
        _ => !first.is_whitespace() && !",[]{}#&*!|>'\"%@`?:".contains(first),
    };
    begins
        && matches!(resolve_plain(text), Value::String(_))
        && !text.ends_with([' ', '\t', ':'])
        && !text.starts_with("---")
        && !text.starts_with("...")
        && !matches!(text, "=" | "<<")
        && !text.contains(": ")
        && !text.contains(":\t")
        && !text.contains(" #")
        && !text.contains('\t')
        && !text.contains("{{")
        && is_printable(text)
        && !(flow && text.contains([',', '[', ']', '{', '}', '?']))
}

fn double_quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control()
                || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') =>
            {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
