//! What a manifest says, as Markdown that cannot break out: a code span with a fence longer than any run of backticks
//! in it, on one line, with what cannot be seen made visible.

use std::fmt::Write as _;

/// As much as a reader takes in.
const LONGEST: usize = 160;

/// A code span.
pub(super) fn code(text: &str) -> String {
    let mut shown = String::new();
    for (count, c) in text.chars().enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        if is_hidden(c) {
            let _ = write!(shown, "\\u{{{:x}}}", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    if shown.is_empty() {
        return "`\"\"`".to_owned();
    }
    let mut longest = 0;
    let mut run = 0;
    for c in shown.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(longest + 1);
    let edge = |c: Option<char>| c.is_some_and(|c| c == '`' || c == ' ');
    let pad = if edge(shown.chars().next()) || edge(shown.chars().last()) { " " } else { "" };
    format!("{fence}{pad}{shown}{pad}{fence}")
}

/// Several, with commas; from the eleventh on they are only counted.
pub(super) fn codes<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let all: Vec<&str> = texts.collect();
    let mut shown: Vec<String> = all.iter().take(10).map(|text| code(text)).collect();
    if all.len() > 10 {
        shown.push(format!("… (+{})", all.len() - 10));
    }
    shown.join(", ")
}

/// A sentence for a place that knows no Markdown: without fences and stars.
pub(super) fn unmarked(text: &str) -> String {
    text.replace(['`', '*'], "")
}

/// Control characters, and those that reorder or hide text.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{61c}')
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn nothing_breaks_out_of_a_code_span() {
        assert_eq!(code("web"), "`web`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code("a\n# b"), "`a\\u{a}# b`");
        assert_eq!(code("\u{202e}x"), "`\\u{202e}x`");
        assert_eq!(code(""), "`\"\"`");
        assert!(code(&"x".repeat(1000)).chars().count() < 170);
    }
}
