//! Names and values come from manifests that nobody vetted: what would move a terminal's cursor, colour it or turn the
//! direction of its text is written as a visible escape.

use std::borrow::Cow;
use std::fmt::Write as _;

/// C0, C1, DEL, bidi controls and separators of lines, which all change how *other* text is shown.
fn is_hidden(char: char) -> bool {
    char.is_control()
        || matches!(char,
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The text with hidden characters made visible: `\n`, `\t`, `\x1b`, `\u{202e}`.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for char in text.chars() {
        push_visible(&mut shown, char);
    }
    Cow::Owned(shown)
}

/// Adds one character of a text that is shown on one line.
pub(crate) fn push_visible(shown: &mut String, char: char) {
    match char {
        '\n' => shown.push_str("\\n"),
        '\r' => shown.push_str("\\r"),
        '\t' => shown.push_str("\\t"),
        // Writing to a String cannot fail.
        _ if char.is_control() && char.is_ascii() => drop(write!(shown, "\\x{:02x}", char as u32)),
        _ if is_hidden(char) => drop(write!(shown, "\\u{{{:x}}}", char as u32)),
        _ => shown.push(char),
    }
}

/// The first characters of a text, with `…` where there were more.
pub(crate) fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or(text))),
    }
}

/// Text for XML: escaped, and without the characters that XML 1.0 cannot hold in any spelling.
pub(crate) fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            '\t' => escaped.push_str("&#9;"),
            '\r' => escaped.push_str("&#13;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ => escaped.push(char),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_deceive_is_shown_and_what_people_write_stays() {
        for (text, wanted) in [
            ("plain", "plain"),
            ("名称 🚀 é", "名称 🚀 é"),
            ("family 👨‍👩‍👧", "family 👨‍👩‍👧"),
            ("\u{1b}[2J", "\\x1b[2J"),
            ("a\nb\tc\r", "a\\nb\\tc\\r"),
            ("\u{202e}drow", "\\u{202e}drow"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("\u{7f}\u{2028}\u{feff}", "\\x7f\\u{2028}\\u{feff}"),
        ] {
            assert_eq!(visible(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn xml_holds_any_text() {
        assert_eq!(xml("a<b>&\"]]>\u{1b}"), "a&lt;b&gt;&amp;&quot;]]&gt;\u{fffd}");
        assert_eq!(xml("名\n"), "名&#10;");
    }

    #[test]
    fn shortening_counts_characters() {
        assert_eq!(shortened("名称空间", 2), "名称…");
        assert_eq!(shortened("ab", 2), "ab");
    }
}
