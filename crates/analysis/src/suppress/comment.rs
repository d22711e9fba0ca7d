//! `# podfit: ignore[rule] reason`: what such a comment says, and which bytes it covers.

use podfit_syntax::{Comment, Document, Encoding, Kind, Placement, Span};

use crate::FileFacts;

/// What a comment says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said<'t> {
    /// Names between the brackets, in order; none: every rule.
    pub(super) names: Vec<&'t str>,
    /// What stands between the brackets, in bytes of the comment; none without brackets.
    pub(super) brackets: Option<Span>,
    /// What follows.
    pub(super) reason: Option<&'t str>,
}

/// Reads `podfit: ignore[a, b] reason`; none where the comment says something else.
pub(super) fn parse(comment: &str) -> Option<Said<'_>> {
    let rest = comment.trim_start_matches('#').trim_start().strip_prefix("podfit:")?.trim_start();
    let rest = rest.strip_prefix("ignore")?;
    if let Some(inner) = rest.strip_prefix('[') {
        let (names, reason) = inner.split_once(']')?;
        let start = u32::try_from(comment.len() - inner.len()).ok()?;
        let end = start + u32::try_from(names.len()).ok()?;
        let names = names.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
        return Some(Said { names, brackets: Some(Span::new(start, end)), reason: reason_of(reason) });
    }
    let said = rest.is_empty() || rest.starts_with([' ', '\t', ':']);
    said.then(|| Said { names: Vec::new(), brackets: None, reason: reason_of(rest) })
}

fn reason_of(text: &str) -> Option<&str> {
    let text = text.trim_start_matches([':', ' ', '\t', '-']).trim();
    (!text.is_empty()).then_some(text)
}

/// What a comment covers: behind code its line; above a document's first key the document; else the whole node that
/// begins on the next line.
pub(super) fn covered(facts: &FileFacts, document: &Document, comment: &Comment) -> Span {
    let text = &*facts.file.text;
    let line = facts.file.lines.position(text, comment.span.start, Encoding::Utf8).line;
    if comment.placement == Placement::Trailing {
        return facts.file.lines.line_span(text, line);
    }
    let Some(root) = document.root() else { return document.span };
    if comment.span.start < root.span().start {
        return document.span;
    }
    // Further comments may stand between this one and what it speaks of.
    let mut below = line + 1;
    while below < facts.file.lines.len()
        && facts.file.lines.line_span(text, below).text(text).trim_start().starts_with('#')
    {
        below += 1;
    }
    let wanted = facts.file.lines.line_span(text, below);
    beginning_in(document, wanted).unwrap_or(wanted)
}

/// The outermost entry or item that begins in these bytes.
fn beginning_in(document: &Document, line: Span) -> Option<Span> {
    let begins = |span: Span| line.start <= span.start && span.start <= line.end;
    let mut best: Option<Span> = None;
    let mut consider = |span: Span| {
        if begins(span) && best.is_none_or(|known| span.len() > known.len()) {
            best = Some(span);
        }
    };
    for node in document.nodes() {
        match &node.kind {
            Kind::Mapping { entries, .. } => {
                for entry in entries {
                    let key = document.node(entry.key).span;
                    consider(key.cover(document.node(entry.value).span));
                }
            }
            Kind::Sequence { items, .. } => {
                for item in items {
                    consider(document.node(*item).span);
                }
            }
            _ => {}
        }
    }
    best
}

/// What goes when the comment goes: its whole line where it stands alone, else it and the blanks before it.
pub(super) fn with_blanks(facts: &FileFacts, comment: &Comment) -> Span {
    let text = &*facts.file.text;
    let line = facts.file.lines.position(text, comment.span.start, Encoding::Utf8).line;
    let whole = facts.file.lines.line_span(text, line);
    if comment.placement == Placement::OwnLine {
        let end = facts.file.lines.line_span(text, line + 1).start.max(whole.end);
        let is_last = line + 1 >= facts.file.lines.len();
        return Span::new(whole.start, if is_last { whole.end } else { end });
    }
    let before = Span::new(whole.start, comment.span.start).text(text);
    let kept = u32::try_from(before.trim_end_matches([' ', '\t']).len()).unwrap_or_default();
    Span::new(whole.start + kept, comment.span.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_name_rules_and_give_reasons() {
        let names = |comment| parse(comment).map(|said| said.names.join("|"));
        assert_eq!(names("# podfit: ignore[host-network] CNI").as_deref(), Some("host-network"));
        assert_eq!(names("#podfit: ignore[a, kube-linter/b]").as_deref(), Some("a|kube-linter/b"));
        assert_eq!(names("# podfit: ignore").as_deref(), Some(""));
        assert_eq!(names("# podfit: ignored"), None);
        assert_eq!(names("# podfit: ignore[open"), None);
        assert_eq!(names("# nothing of ours"), None);
        let reason = |comment| parse(comment).and_then(|said| said.reason);
        assert_eq!(reason("# podfit: ignore[a] the CNI needs it "), Some("the CNI needs it"));
        assert_eq!(reason("# podfit: ignore: all of it is generated"), Some("all of it is generated"));
        assert_eq!(reason("# podfit: ignore[a]"), None);
        let text = "# podfit: ignore[a, b] x";
        let brackets = parse(text).and_then(|said| said.brackets).unwrap();
        assert_eq!(brackets.text(text), "a, b");
    }
}
