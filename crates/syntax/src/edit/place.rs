//! Finds the bytes that an edit has to change.

mod delete;
mod insert;

use serde_json::Value as Json;

use super::style::{Style, column};
use super::{Edit, EditError, TextEdit, write};
use crate::{Document, Kind, NodeId, NodeRef, Path, Segment, Span, Style as Quotes, Value};

type Step = Result<Vec<TextEdit>, EditError>;

/// The bytes to change for one edit, ascending.
pub(super) fn place(document: &Document, edit: &Edit) -> Step {
    let cx = Context { document, text: document.text(), style: Style::of(document), path: edit.path() };
    match edit {
        Edit::Replace { path, value } => {
            let target = cx.find(path)?;
            cx.replace(target, value)
        }
        Edit::Insert { path, value } => cx.insert(path, value),
        Edit::Delete { path } => {
            let target = cx.find(path)?;
            cx.delete(target)
        }
        Edit::Rename { key, path } => {
            let target = cx.find(path)?;
            let Some(old) = target.key else { return Err(cx.not_found()) };
            let Kind::Scalar { style, .. } = old.written().kind else { return Err(cx.not_found()) };
            let text = write::key(key, style, in_flow(old), &cx.style);
            Ok(vec![TextEdit { span: old.full_span(), text }])
        }
    }
}

/// Whether a span lies in what the edit replaces or removes.
pub(super) fn within_target(document: &Document, edit: &Edit, span: Span) -> bool {
    let Some(node) = document.root().and_then(|r| r.at(edit.path())) else { return false };
    let parent = node.parent().map(NodeRef::written_entries).unwrap_or_default();
    let key = parent.iter().find(|e| e.value == node.id()).map(|e| document.node(e.key).span.end);
    let whole = node.full_span();
    Span::new(key.unwrap_or(whole.start), whole.end).contains(span)
}

struct Context<'a> {
    document: &'a Document,
    text: &'a str,
    style: Style,
    path: &'a Path,
}

/// A value with its key, and what holds it.
#[derive(Clone, Copy)]
struct Target<'a> {
    key: Option<NodeRef<'a>>,
    value: NodeRef<'a>,
    holder: Option<NodeRef<'a>>,
}

impl Target<'_> {
    fn start(&self) -> u32 {
        self.key.map_or(self.value.full_span().start, |k| k.full_span().start)
    }
    fn end(&self) -> u32 {
        self.value.full_span().end.max(self.key.map_or(0, |k| k.span().end))
    }
}

impl<'a> Context<'a> {
    fn not_found(&self) -> EditError {
        EditError::NotFound(self.path.clone())
    }
    fn anchored(&self) -> EditError {
        EditError::Anchored(self.path.clone())
    }

    /// What stands at a path, written there and nowhere else, and known.
    fn find(&self, path: &Path) -> Result<Target<'a>, EditError> {
        let root = self.document.root().ok_or_else(|| self.not_found())?;
        let mut target = Target { key: None, value: root, holder: None };
        for segment in &path.0 {
            target = self.step(target.value, segment)?.ok_or_else(|| self.not_found())?;
        }
        self.unshared(target.value)?;
        if self.document.is_hidden(Span::new(target.start(), target.end()), target.value.span().is_empty()) {
            return Err(EditError::Masked(path.clone()));
        }
        Ok(target)
    }

    fn step(&self, holder: NodeRef<'a>, segment: &Segment) -> Result<Option<Target<'a>>, EditError> {
        if holder.is_alias() && !matches!(holder.value(), Value::Unknown) {
            return Err(self.anchored());
        }
        let found = match segment {
            Segment::Key(key) => holder.entry(key).map(|(key, value)| (Some(key), value)),
            Segment::Index(_) => holder.step(segment).map(|value| (None, value)),
        };
        let Some((key, value)) = found else { return Ok(None) };
        // Through a merge key the entry is another mapping's.
        if value.written().parent != Some(holder.id()) {
            return Err(self.anchored());
        }
        Ok(Some(Target { key, value, holder: Some(holder) }))
    }

    /// Nothing that others alias may change, nor what holds it.
    fn unshared(&self, node: NodeRef<'a>) -> Result<(), EditError> {
        let aliased = |id: NodeId| {
            self.document
                .nodes()
                .any(|n| matches!(n.kind, Kind::Alias { target: Some(target), .. } if target == id))
        };
        let mut at = Some(node);
        while let Some(node) = at {
            if node.written().anchored && aliased(node.id()) {
                return Err(self.anchored());
            }
            at = node.parent();
        }
        let span = node.full_span();
        let inside = self.document.nodes().enumerate().any(|(i, n)| {
            n.anchored && span.contains(n.span) && n.parent.is_some() && aliased(NodeId::at(i))
        });
        if inside { Err(self.anchored()) } else { Ok(()) }
    }

    /// Offset of the line's end, its break left out.
    fn line_end(&self, at: u32) -> u32 {
        let rest = self.text.get(at as usize..).unwrap_or("");
        at + u32::try_from(rest.find(['\n', '\r']).unwrap_or(rest.len())).unwrap_or(0)
    }
    fn line_start(&self, at: u32) -> u32 {
        let before = self.text.get(..at as usize).unwrap_or("");
        u32::try_from(before.rfind(['\n', '\r']).map_or(0, |n| n + 1)).unwrap_or(0)
    }
    /// One past the line break behind an offset.
    fn next_line(&self, at: u32) -> u32 {
        let end = self.line_end(at);
        let rest = self.text.get(end as usize..).unwrap_or("");
        end + if rest.starts_with("\r\n") { 2 } else { u32::from(!rest.is_empty()) }
    }
    fn slice(&self, start: u32, end: u32) -> &'a str {
        Span::new(start, end).text(self.text)
    }

    fn replace(&self, target: Target<'a>, value: &Json) -> Step {
        let node = target.value;
        let span = if node.written().anchored { node.span() } else { node.full_span() };
        let one = |span: Span, text: String| Ok(vec![TextEdit { span, text }]);
        if self.style.json || in_flow(node) {
            let text = match &node.written().kind {
                Kind::Scalar { style, .. }
                    if write::is_inline(value) && !value.is_array() && !value.is_object() =>
                {
                    write::scalar(value, *style, true, &self.style)
                }
                _ => write::flow(value, &self.style),
            };
            let omitted = span.is_empty() && target.key.is_some();
            let colon = omitted && !self.slice(0, span.start).ends_with(':');
            return one(
                span,
                format!("{}{}{text}", if colon { ":" } else { "" }, if omitted { " " } else { "" }),
            );
        }
        let edits = |made: [(Span, String); 2]| {
            Ok(made.into_iter().map(|(span, text)| TextEdit { span, text }).collect())
        };
        let Some(key) = target.key else {
            // An item or the root: the first line begins where the old one did.
            let indent = column(self.text, span.start);
            let text = self.in_style(node, value, indent, span.end);
            return one(span, if span.is_empty() { format!(" {text}") } else { text });
        };
        let between = self.slice(key.span().end, span.start);
        let behind = match between.find(':') {
            Some(colon) => key.span().end + u32::try_from(colon).unwrap_or(0) + 1,
            None => span.start,
        };
        let indent = target.holder.map_or(0, |h| column(self.text, h.span().start));
        let line = self.line_end(behind);
        // What stands behind the colon, a comment perhaps, stays; a comment behind the old value goes with it.
        if self.slice(behind, span.start).contains(['\n', '\r']) {
            let mut style = self.style_before(self.line_end(span.end));
            if write::is_inline(value) {
                style.literals &= self.style_before(behind).literals;
            }
            let new = write::behind_key(value, indent, &style);
            if write::is_inline(value) {
                return edits([
                    (Span::at(behind), new),
                    (Span::new(line, self.line_end(span.end)), String::new()),
                ]);
            }
            return one(Span::new(line, span.end), new);
        }
        if write::is_inline(value) {
            let text = self.in_style(node, value, indent, span.end);
            return one(span, if span.is_empty() { format!(" {text}") } else { text });
        }
        let new = write::behind_key(value, indent, &self.style_before(self.line_end(span.end)));
        if self.ends_line(span.end) {
            return one(Span::new(behind, span.end), new);
        }
        edits([(Span::new(behind, span.end), String::new()), (Span::at(self.line_end(span.end)), new)])
    }

    /// Whether nothing but blanks follows on the line.
    fn ends_line(&self, at: u32) -> bool {
        self.slice(at, self.line_end(at)).trim().is_empty()
    }

    /// The document's style; where a comment follows, a literal block would swallow it.
    fn style_before(&self, at: u32) -> Style {
        let behind = self.text.get(self.line_end(at) as usize..).unwrap_or("").trim_start();
        let literals = self.style.literals && self.ends_line(at) && !behind.starts_with('#');
        Style { literals, ..self.style }
    }

    /// A value where an old one stood: in its quotes if both are scalars.
    fn in_style(&self, node: NodeRef<'a>, value: &Json, indent: usize, end: u32) -> String {
        let style = self.style_before(end);
        match (&node.written().kind, value) {
            (
                Kind::Scalar { style: quotes @ (Quotes::SingleQuoted | Quotes::DoubleQuoted), .. },
                Json::String(_),
            ) => write::scalar(value, *quotes, false, &style),
            _ => write::block(value, indent, &style),
        }
    }

    /// The last thing written in a node.
    fn deepest_last(&self, node: NodeRef<'a>) -> NodeRef<'a> {
        let mut last = node;
        loop {
            let next = match &last.written().kind {
                Kind::Mapping { entries, flow: false } => entries.last().map(|e| e.value),
                Kind::Sequence { items, flow: false } => items.last().copied(),
                _ => None,
            };
            match next {
                Some(id) => last = self.document.cursor(id),
                None => return last,
            }
        }
    }

    /// `|2+` or the like of a block scalar.
    fn block_header(&self, node: NodeRef<'a>) -> Option<Span> {
        let block =
            matches!(node.written().kind, Kind::Scalar { style: Quotes::Literal | Quotes::Folded, .. });
        let span = node.span();
        let text = span.text(self.text);
        let len = text.find(|c: char| !matches!(c, '|' | '>' | '+' | '-' | '0'..='9')).unwrap_or(text.len());
        block.then(|| Span::new(span.start, span.start + u32::try_from(len).unwrap_or(0)))
    }

    /// The end of the line on which a node ends (a comment behind it stays where it is), or of the empty lines that
    /// belong to a block scalar.
    fn behind(&self, last: NodeRef<'a>) -> u32 {
        let end = self.line_end(last.full_span().end);
        if !self.block_header(last).is_some_and(|h| h.text(self.text).contains('+')) {
            return end;
        }
        let rest = self.text.get(end as usize..).unwrap_or("");
        let blank = rest.len() - rest.trim_start_matches(['\n', '\r', ' ']).len();
        let blank = rest.get(..blank).and_then(|b| b.rfind('\n')).unwrap_or(0);
        end + u32::try_from(blank).unwrap_or(0)
    }
}

fn in_flow(node: NodeRef<'_>) -> bool {
    node.parent().is_some_and(|p| {
        matches!(p.written().kind, Kind::Mapping { flow: true, .. } | Kind::Sequence { flow: true, .. })
    })
}
