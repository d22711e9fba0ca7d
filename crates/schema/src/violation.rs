//! What the server refuses, in its own words, and how it composes them into one message
//! (`k8s.io/apimachinery` `pkg/util/validation/field/errors.go`, `pkg/api/errors` `NewInvalid`).

use podfit_ordered::OrderedSet;

use podfit_syntax::Path;

/// One thing the API server refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// What the server names, from the object. It is not always a place in the text
    /// (`spec.template.labels` for a label of a Pod template): [`Violation::at`] is.
    pub path: Path,
    /// The server's spelling of the path: `spec.containers[0].resources.limits[cpu]`.
    pub field: String,
    /// Where in the text the person should look; the nearest place that exists is near enough.
    pub at: Path,
    /// What kind of refusal it is.
    pub kind: ViolationKind,
    /// The server's own words after the path.
    pub message: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

/// Kinds of refusals: the server's `ErrorType`s and what it says before it validates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ViolationKind {
    /// Nothing is there, and something must be.
    Required,
    /// The value is not acceptable.
    Invalid,
    /// The value is none of those that are known.
    NotSupported,
    /// It may not be given here.
    Forbidden,
    /// It is there twice.
    Duplicate,
    /// It names something that is not there.
    NotFound,
    /// Too many bytes.
    TooLong,
    /// Too many items.
    TooMany,
    /// Strict decoding knows no such field.
    UnknownField,
    /// The value's type, or the text of a typed value (quantity, time, base64), cannot be decoded.
    WrongType,
    /// No such kind in that apiVersion.
    UnknownKind,
}

impl ViolationKind {
    /// The server's words for an `ErrorType`.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Required => "Required value",
            Self::Invalid | Self::WrongType | Self::UnknownField | Self::UnknownKind => "Invalid value",
            Self::NotSupported => "Unsupported value",
            Self::Forbidden => "Forbidden",
            Self::Duplicate => "Duplicate value",
            Self::NotFound => "Not found",
            Self::TooLong => "Too long",
            Self::TooMany => "Too many",
        }
    }

    /// Whether the server says it while it decodes: it then looks no further.
    pub fn is_decoding(self) -> bool {
        matches!(self, Self::UnknownField | Self::WrongType | Self::UnknownKind)
    }
}

/// The message the server composes of an object's violations, as `kubectl` prints it.
pub fn refusal_message(api_version: &str, kind: &str, name: &str, violations: &[Violation]) -> String {
    let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
    if let Some(unknown) = violations.iter().find(|v| v.kind == ViolationKind::UnknownKind) {
        return unknown.message.clone();
    }
    let cannot = format!("{kind} in version {version:?} cannot be handled as a {kind}: ");
    if let Some(wrong) = violations.iter().find(|v| v.kind == ViolationKind::WrongType) {
        return format!("{cannot}{}", wrong.message);
    }
    let unknown: Vec<&str> = violations
        .iter()
        .filter(|v| v.kind == ViolationKind::UnknownField)
        .map(|v| v.message.as_str())
        .collect();
    if !unknown.is_empty() {
        return format!("{cannot}strict decoding error: {}", unknown.join(", "));
    }
    let mut seen: OrderedSet<String> = OrderedSet::new();
    let said = violations.iter().map(|violation| format!("{}: {}", violation.field, violation.message));
    let words: Vec<String> = said.filter(|said| seen.insert(said.clone())).collect();
    let all = match words.as_slice() {
        [one] => one.clone(),
        many => format!("[{}]", many.join(", ")),
    };
    let qualified = if group.is_empty() { kind.to_owned() } else { format!("{kind}.{group}") };
    format!("{qualified} {} is invalid: {all}", quote(name))
}

/// Go's `%q`: printable characters stay, quotes and control characters are escaped.
pub(crate) fn quote(text: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{7}' => out.push_str("\\a"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\u{b}' => out.push_str("\\v"),
            c if u32::from(c) < 0x20 || u32::from(c) == 0x7f => {
                let _ = write!(out, "\\x{:02x}", u32::from(c));
            }
            c if !is_printable(c) => {
                let code = u32::from(c);
                let _ =
                    if code < 0x1_0000 { write!(out, "\\u{code:04x}") } else { write!(out, "\\U{code:08x}") };
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Nearly Go's `unicode.IsPrint`: what is escaped is what must never reach a terminal as it is.
fn is_printable(c: char) -> bool {
    let invisible = matches!(
        u32::from(c),
        0x80..=0xa0 | 0xad | 0x0600..=0x0605 | 0x061c | 0x06dd | 0x1680 | 0x180e | 0x2000..=0x200f
            | 0x2028..=0x202f | 0x205f..=0x206f | 0x3000 | 0xe000..=0xf8ff | 0xfeff | 0xfff9..=0xfffb
            | 0xe0000..=0xe0fff | 0xf0000..
    );
    !invisible
}

#[cfg(test)]
mod tests {
    use super::*;

    fn violation(kind: ViolationKind, field: &str, message: &str) -> Violation {
        Violation {
            path: Path::default(),
            field: field.to_owned(),
            at: Path::default(),
            kind,
            message: message.to_owned(),
            suggestion: None,
        }
    }

    #[test]
    fn one_violation_stands_alone_and_several_stand_in_brackets_once_each() {
        let one = violation(ViolationKind::Required, "spec.b", "Required value");
        let two = violation(ViolationKind::Invalid, "spec.a", "Invalid value: 1: no");
        assert_eq!(
            refusal_message("v1", "Pod", "m", std::slice::from_ref(&one)),
            r#"Pod "m" is invalid: spec.b: Required value"#
        );
        assert_eq!(
            refusal_message("apps/v1", "Deployment", "m", &[two, one.clone(), one]),
            r#"Deployment.apps "m" is invalid: [spec.a: Invalid value: 1: no, spec.b: Required value]"#
        );
    }

    #[test]
    fn decoding_comes_before_validation() {
        let unknown =
            violation(ViolationKind::UnknownField, "spec.strategy", r#"unknown field "spec.strategy""#);
        let later = violation(ViolationKind::Required, "spec.b", "Required value");
        assert_eq!(
            refusal_message("apps/v1", "StatefulSet", "m", &[later, unknown]),
            r#"StatefulSet in version "v1" cannot be handled as a StatefulSet: strict decoding error: unknown field "spec.strategy""#
        );
    }

    #[test]
    fn quotes_as_go_does() {
        for (text, wanted) in [
            ("plain", r#""plain""#),
            ("a\"b\\c\n", r#""a\"b\\c\n""#),
            ("\u{1b}[31m", r#""\x1b[31m""#),
            ("héllo 世界", "\"héllo 世界\""),
            ("\u{202e}x", r#""\u202ex""#),
            ("😀", "\"😀\""),
        ] {
            assert_eq!(quote(text), wanted);
        }
    }
}
