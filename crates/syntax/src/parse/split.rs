//! Cuts a stream into documents: `k8s.io/apimachinery` v0.36 `pkg/util/yaml/decoder.go`, `YAMLReader`. A line that begins
//! with `---` ends a document wherever it stands, and only blanks or a comment may follow the dashes.

use crate::{Problem, ProblemKind, Span};

/// The bytes of one document.
pub(super) struct Part {
    pub(super) span: Span,
    pub(super) problems: Vec<Problem>,
}

fn at(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// `text` may be masked; `original` tells whether anything stands before the first separator.
pub(super) fn split(text: &str, original: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut problems = Vec::new();
    for line in separators(text) {
        let end = memchr::memchr(b'\n', text.as_bytes().get(line..).unwrap_or(&[]))
            .map_or(text.len(), |n| line + n + 1);
        let rest = text.get(line + 3..end).unwrap_or("");
        let content = rest.trim();
        let inline = !content.is_empty() && !content.starts_with('#');
        let separates = !inline || rest.starts_with([' ', '\t']);
        if separates {
            // What stands before the first separator is a document only if there is something in it.
            let before = original.get(start..line).unwrap_or("").trim_start_matches('\u{feff}');
            if !parts.is_empty() || start > 0 || !before.trim_ascii().is_empty() {
                parts.push(Part {
                    span: Span::new(at(start), at(line)),
                    problems: std::mem::take(&mut problems),
                });
            }
            start = if inline { line } else { end };
        }
        if inline {
            let from = end - rest.len() + (rest.len() - rest.trim_start().len());
            let message = format!("invalid Yaml document separator: {}", crate::resolve::shortened(content));
            problems.push(Problem {
                span: Span::new(at(from), at(from + content.len())),
                kind: ProblemKind::Refused,
                message,
            });
        }
    }
    parts.push(Part { span: Span::new(at(start), at(text.len())), problems });
    parts
}

/// Where lines begin that start with three dashes.
fn separators(text: &str) -> impl Iterator<Item = usize> {
    let bom = text.len() - text.trim_start_matches('\u{feff}').len();
    memchr::memmem::find_iter(text.as_bytes(), b"---").filter(move |at| {
        *at == bom || at.checked_sub(1).and_then(|p| text.as_bytes().get(p)) == Some(&b'\n')
    })
}

#[cfg(test)]
mod tests {
    use super::split;

    fn parts(text: &str) -> Vec<&str> {
        split(text, text).iter().map(|p| p.span.text(text)).collect()
    }

    #[test]
    fn lines_of_dashes_separate() {
        assert_eq!(parts("a: 1\n---\nb: 2\n"), ["a: 1\n", "b: 2\n"]);
        assert_eq!(parts("---\na: 1\r\n---  # c\r\nb: 2"), ["a: 1\r\n", "b: 2"]);
        assert_eq!(parts("# c\n---\na: 1\n---\n"), ["# c\n", "a: 1\n", ""]);
        assert_eq!(parts("\u{feff}---\na: 1\n"), ["a: 1\n"]);
        assert_eq!(parts(""), [""]);
        assert_eq!(parts("---"), [""]);
        // Quotes and block scalars do not protect a separator.
        assert_eq!(parts("a: \"\n---\n\"\n"), ["a: \"\n", "\"\n"]);
        assert_eq!(parts("a: |\n  ---\n"), ["a: |\n  ---\n"]);
    }

    #[test]
    fn nothing_may_follow_a_separator() {
        let text = "a: 1\n--- {b: 2}\n---- \n---\nc: 3";
        assert_eq!(parts(text), ["a: 1\n", "--- {b: 2}\n---- \n", "c: 3"]);
        let found: Vec<_> = split(text, text).iter().flat_map(|p| p.problems.clone()).collect();
        let found: Vec<_> = found.iter().map(|p| (p.span.text(text), p.message.as_str())).collect();
        assert_eq!(
            found,
            [
                ("{b: 2}", "invalid Yaml document separator: {b: 2}"),
                ("-", "invalid Yaml document separator: -")
            ]
        );
    }
}
