//! Adds entries and items, and what must be around them.

use std::borrow::Cow;

use serde_json::Value as Json;

use super::super::style::{Style, column};
use super::super::{EditError, TextEdit, write};
use super::{Context, Step, Target};
use crate::lookup::INDEXED;
use crate::{Document, Entry, Kind, NodeId, NodeRef, Path, Segment, Span, Style as Quotes, Value};

impl<'a> Context<'a> {
    pub(super) fn insert(&self, path: &Path, value: &Json) -> Step {
        let Some(root) = self.document.root() else {
            let nested = wrapped(&path.0, value).ok_or_else(|| self.not_found())?;
            let lines = write::block(&nested, 0, &self.style);
            let end = self.document.span.end;
            let text = self.slice(0, end);
            let gap = if text.is_empty() || text.ends_with('\n') { "" } else { self.style.newline };
            let span = Span::at(end);
            return Ok(vec![TextEdit { span, text: format!("{gap}{lines}{}", self.style.newline) }]);
        };
        let mut target = Target { key: None, value: root, holder: None };
        let mut rest = &path.0[..];
        while let Some((first, below)) = rest.split_first() {
            let Some(next) = self.step(target.value, first)? else { break };
            (target, rest) = (next, below);
        }
        self.unshared(target.value)?;
        let Some((first, below)) = rest.split_first() else { return self.replace(self.find(path)?, value) };
        let node = target.value;
        let inner = wrapped(below, value).ok_or_else(|| self.not_found())?;
        let whole = || wrapped(rest, value).map(Cow::into_owned).ok_or_else(|| self.not_found());
        let masked = |span: Span, below: bool| {
            if self.document.is_hidden(span, below) { Err(EditError::Masked(path.clone())) } else { Ok(()) }
        };
        match (&node.written().kind, first) {
            (Kind::Mapping { entries, flow }, Segment::Key(key)) => match entries.last() {
                None => self.replace(target, &whole()?),
                Some(last) => {
                    let last = self.document.cursor(last.value);
                    masked(last.full_span(), true)?;
                    self.add_entry(node, entries, *flow, key, &inner)
                }
            },
            (Kind::Sequence { items, flow }, Segment::Index(index)) if *index == items.len() => {
                match items.last() {
                    None => self.replace(target, &whole()?),
                    Some(last) => {
                        let last = self.document.cursor(*last);
                        masked(last.full_span(), true)?;
                        Ok(self.add_item(node, last, items, *flow, &inner))
                    }
                }
            }
            (Kind::Scalar { .. }, _) => {
                masked(node.full_span(), node.span().is_empty())?;
                if node.value() == Value::Null {
                    self.replace(target, &whole()?)
                } else {
                    Err(self.not_found())
                }
            }
            _ => Err(self.not_found()),
        }
    }

    fn add_entry(&self, map: NodeRef<'a>, entries: &[Entry], flow: bool, key: &str, value: &Json) -> Step {
        let Some(last) = entries.last() else { return Err(self.not_found()) };
        let (last_key, last) = (self.document.cursor(last.key), self.document.cursor(last.value));
        if flow {
            // Quotes as the keys around it have them.
            let quotes = match last_key.written().kind {
                Kind::Scalar { style: style @ (Quotes::SingleQuoted | Quotes::DoubleQuoted), .. } => style,
                _ => Quotes::Plain,
            };
            let key = write::key(key, quotes, true, &self.style);
            return Ok(vec![self.add_flow(
                map,
                last_key.full_span().start,
                last,
                &format!("{key}: {}", write::flow(value, &self.style)),
            )]);
        }
        let quotes = match last_key.written().kind {
            Kind::Scalar { style: Quotes::DoubleQuoted, .. } if all_quoted(self.document, entries) => {
                Quotes::DoubleQuoted
            }
            _ => Quotes::Plain,
        };
        let indent = column(self.text, map.full_span().start);
        let key = write::key(key, quotes, false, &self.style);
        Ok(self.add_line(last, |style| {
            format!(
                "{}{}{key}:{}",
                style.newline,
                " ".repeat(indent),
                write::behind_key(value, indent, style)
            )
        }))
    }

    fn add_item(
        &self,
        sequence: NodeRef<'a>,
        last: NodeRef<'a>,
        items: &[NodeId],
        flow: bool,
        value: &Json,
    ) -> Vec<TextEdit> {
        if flow {
            return vec![self.add_flow(
                sequence,
                last.full_span().start,
                last,
                &write::flow(value, &self.style),
            )];
        }
        let indent = column(self.text, sequence.full_span().start);
        // As far from the dash as the first item.
        let first = items.first().map(|id| self.document.cursor(*id).full_span().start).unwrap_or_default();
        let gap = match self.slice(sequence.span().start + 1, first) {
            spaces if !spaces.is_empty() && spaces.bytes().all(|b| b == b' ') => spaces.len(),
            _ => 1,
        };
        self.add_line(last, |style| {
            let item = write::block(value, indent + 1 + gap, style);
            format!("{}{}-{}{item}", style.newline, " ".repeat(indent), " ".repeat(gap))
        })
    }

    /// A line behind a node. Where that is a block scalar that ends with the file, its header must first say that no
    /// line break belongs to it.
    fn add_line(&self, node: NodeRef<'a>, line: impl FnOnce(&Style) -> String) -> Vec<TextEdit> {
        let last = self.deepest_last(node);
        let at = self.behind(last);
        let added = TextEdit { span: Span::at(at), text: line(&self.style_before(at)) };
        let open_end = at as usize == self.text.len() && !self.text.ends_with(['\n', '\r']);
        match self.block_header(last).filter(|_| open_end) {
            Some(header) if !header.text(self.text).contains('-') => {
                let kept = header.text(self.text).trim_end_matches('+');
                vec![TextEdit { span: header, text: format!("{kept}-") }, added]
            }
            _ => vec![added],
        }
    }

    fn add_flow(&self, holder: NodeRef<'a>, last_start: u32, last: NodeRef<'a>, entry: &str) -> TextEdit {
        let span = holder.span();
        let end = last.full_span().end;
        let tail = self.slice(end, span.end);
        let comma = tail.trim_start().starts_with(',');
        let own_line = self.slice(self.line_start(last_start), last_start).trim().is_empty()
            && last_start > span.start + 1;
        let lead = if own_line {
            format!("{}{}", self.style.newline, self.slice(self.line_start(last_start), last_start))
        } else {
            " ".to_owned()
        };
        // An omitted value takes its place behind the colon or the key.
        let (at, text) = if comma {
            let at = end + u32::try_from(tail.find(',').unwrap_or(0)).unwrap_or(0) + 1;
            (at, format!("{lead}{entry}{}", if own_line { "," } else { "" }))
        } else {
            (end, format!(",{lead}{entry}"))
        };
        TextEdit { span: Span::at(at), text }
    }
}

/// The value with the mappings and sequences around it that a path names.
fn wrapped<'j>(path: &[Segment], value: &'j Json) -> Option<Cow<'j, Json>> {
    path.iter().rev().try_fold(Cow::Borrowed(value), |inner, segment| match segment {
        Segment::Key(key) => {
            Some(Cow::Owned(Json::Object([(key.to_string(), inner.into_owned())].into_iter().collect())))
        }
        Segment::Index(0) => Some(Cow::Owned(Json::Array(vec![inner.into_owned()]))),
        Segment::Index(_) => None,
    })
}

/// Whether the keys of a mapping (the first ones will do) are all in double quotes.
fn all_quoted(document: &Document, entries: &[Entry]) -> bool {
    entries
        .iter()
        .take(INDEXED)
        .all(|e| matches!(document.node(e.key).kind, Kind::Scalar { style: Quotes::DoubleQuoted, .. }))
}
