//! What a comment, an annotation or the configuration takes out.

use podfit_syntax::{Comment, Document, Encoding, Kind, Placement, Span};

use crate::FileFacts;
use crate::draft::Draft;

/// One `# podfit: ignore[…]` comment of a document and what it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ignore {
    /// Names between the brackets; empty: every rule.
    pub(crate) rules: Vec<String>,
    /// What it covers.
    pub(crate) covers: Span,
    /// The comment itself.
    pub(crate) span: Span,
}

impl Ignore {
    /// Whether it takes out a finding of `rule` with any of these spans.
    pub(crate) fn covers(&self, rule: &str, spans: &[Span]) -> bool {
        let named = self.rules.is_empty() || self.rules.iter().any(|name| name == rule);
        named
            && spans
                .iter()
                .any(|span| span.start < self.covers.end && self.covers.start < span.end.max(span.start + 1))
    }
}

/// The names in `podfit: ignore[a, b] reason`; none where the comment says something else.
pub(crate) fn parse(comment: &str) -> Option<Vec<String>> {
    let rest = comment.trim_start_matches('#').trim_start().strip_prefix("podfit:")?.trim_start();
    let rest = rest.strip_prefix("ignore")?;
    match rest.strip_prefix('[') {
        Some(rest) => {
            let (names, _) = rest.split_once(']')?;
            Some(
                names.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect(),
            )
        }
        None if rest.is_empty() || rest.starts_with([' ', ':']) => Some(Vec::new()),
        None => None,
    }
}

/// All ignore comments of a document.
pub(crate) fn ignores(facts: &FileFacts, document: &Document) -> Vec<Ignore> {
    let text = &*facts.file.text;
    document
        .comments
        .iter()
        .filter_map(|comment| {
            let rules = parse(comment.span.text(text))?;
            Some(Ignore { rules, covers: covered(facts, document, comment), span: comment.span })
        })
        .collect()
}

fn covered(facts: &FileFacts, document: &Document, comment: &Comment) -> Span {
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

/// All spans of a draft that lie in one file and document.
pub(crate) fn spans_in(draft: &Draft, file: usize, document: usize) -> Vec<Span> {
    std::iter::once(&draft.place)
        .chain(draft.labels.iter().map(|(place, _)| place))
        .filter(|place| place.file == file && place.document == document)
        .map(|place| place.span)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn comments_name_rules() {
        assert_eq!(parse("# podfit: ignore[host-network] CNI"), Some(vec!["host-network".to_owned()]));
        assert_eq!(parse("#podfit: ignore[a, b]"), Some(vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(parse("# podfit: ignore"), Some(vec![]));
        assert_eq!(parse("# podfit: ignored"), None);
        assert_eq!(parse("# nothing of ours"), None);
    }
}
