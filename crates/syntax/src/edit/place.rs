//! Finds the bytes that an edit has to change.

use std::borrow::Cow;

use serde_json::Value as Json;

use super::style::{Style, column};
use super::{Edit, EditError, TextEdit, write};
use crate::lookup::INDEXED;
use crate::{Document, Entry, Kind, NodeId, NodeRef, Path, Segment, Span, Style as Quotes, Value};

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

    fn insert(&self, path: &Path, value: &Json) -> Step {
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
                        Ok(vec![self.add_item(node, last, items, *flow, &inner)])
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
        let at = self.behind(last);
        let line = format!(
            "{}{}{key}:{}",
            self.style.newline,
            " ".repeat(indent),
            write::behind_key(value, indent, &self.style_before(at))
        );
        Ok(vec![TextEdit { span: Span::at(at), text: line }])
    }

    fn add_item(
        &self,
        sequence: NodeRef<'a>,
        last: NodeRef<'a>,
        items: &[NodeId],
        flow: bool,
        value: &Json,
    ) -> TextEdit {
        if flow {
            return self.add_flow(sequence, last.full_span().start, last, &write::flow(value, &self.style));
        }
        let indent = column(self.text, sequence.full_span().start);
        // As far from the dash as the first item.
        let first = items.first().map(|id| self.document.cursor(*id).full_span().start).unwrap_or_default();
        let gap = match self.slice(sequence.span().start + 1, first) {
            spaces if !spaces.is_empty() && spaces.bytes().all(|b| b == b' ') => spaces.len(),
            _ => 1,
        };
        let at = self.behind(last);
        let item = write::block(value, indent + 1 + gap, &self.style_before(at));
        let text = format!("{}{}-{}{item}", self.style.newline, " ".repeat(indent), " ".repeat(gap));
        TextEdit { span: Span::at(at), text }
    }

    /// The end of the line on which a node ends: a comment behind it stays where it is.
    fn behind(&self, node: NodeRef<'a>) -> u32 {
        let mut last = node;
        // The deepest last node decides: it may be text that keeps the line breaks behind it.
        loop {
            let next = match &last.written().kind {
                Kind::Mapping { entries, flow: false } => entries.last().map(|e| e.value),
                Kind::Sequence { items, flow: false } => items.last().copied(),
                _ => None,
            };
            match next {
                Some(id) => last = self.document.cursor(id),
                None => break,
            }
        }
        let end = self.line_end(last.full_span().end);
        let header = self.slice(last.span().start, self.line_end(last.span().start));
        let keeps =
            matches!(last.written().kind, Kind::Scalar { style: Quotes::Literal | Quotes::Folded, .. })
                && header.split('#').next().is_some_and(|h| h.contains('+'));
        if !keeps {
            return end;
        }
        let rest = self.text.get(end as usize..).unwrap_or("");
        let blank = rest.len() - rest.trim_start_matches(['\n', '\r', ' ']).len();
        let blank = rest.get(..blank).and_then(|b| b.rfind('\n')).unwrap_or(0);
        end + u32::try_from(blank).unwrap_or(0)
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

    fn delete(&self, target: Target<'a>) -> Step {
        let Some(holder) = target.holder else { return Err(self.not_found()) };
        let (siblings, flow, empty): (Vec<Span>, bool, &str) = match &holder.written().kind {
            Kind::Mapping { entries, flow } => {
                let span = |e: &Entry| {
                    let key = self.document.cursor(e.key).full_span();
                    key.cover(self.document.cursor(e.value).full_span())
                };
                (entries.iter().map(span).collect(), *flow, "{}")
            }
            Kind::Sequence { items, flow } => {
                (items.iter().map(|i| self.document.cursor(*i).full_span()).collect(), *flow, "[]")
            }
            _ => return Err(self.not_found()),
        };
        let here =
            siblings.iter().position(|s| s.start == target.start() && s.end >= target.value.span().end);
        let Some(here) = here else { return Err(self.not_found()) };
        let remove =
            |start: u32, end: u32| Ok(vec![TextEdit { span: Span::new(start, end), text: String::new() }]);
        if siblings.len() == 1 {
            let span = holder.span();
            if flow {
                return Ok(vec![TextEdit { span, text: empty.to_owned() }]);
            }
            let above = self.holder_of(holder);
            let value =
                if empty == "{}" { Json::Object(serde_json::Map::new()) } else { Json::Array(Vec::new()) };
            return self.replace(above, &value);
        }
        let this = siblings.get(here).copied().unwrap_or_default();
        let next = siblings.get(here + 1).copied();
        let previous = here.checked_sub(1).and_then(|n| siblings.get(n).copied());
        if flow {
            return match (next, previous) {
                (Some(next), _) => remove(this.start, next.start),
                (None, Some(previous)) => remove(previous.end, this.end),
                (None, None) => Err(self.not_found()),
            };
        }
        let start = if target.key.is_some() {
            this.start
        } else {
            self.dash(this.start).ok_or_else(|| self.not_found())?
        };
        let line = self.line_start(start);
        if !self.slice(line, start).trim_start_matches('\u{feff}').trim().is_empty() {
            // The first entry of an item: the next one moves up to the dash.
            let Some(next) = next else { return Err(self.not_found()) };
            let to = if target.key.is_some() { Some(next.start) } else { self.dash(next.start) };
            return remove(start, to.ok_or_else(|| self.not_found())?);
        }
        let from = line.max(self.document.span.start);
        let to = self.next_line(this.end);
        let at_end = to as usize >= self.text.len() && !self.text.ends_with('\n');
        let before = self.slice(0, from);
        let from = if at_end && before.ends_with("\r\n") {
            from - 2
        } else if at_end && before.ends_with('\n') {
            from - 1
        } else {
            from
        };
        remove(from, to)
    }

    /// The dash of an item that begins at `start`.
    fn dash(&self, start: u32) -> Option<u32> {
        let before = self.slice(0, start).trim_end_matches([' ', '\t', '\n', '\r']);
        before.ends_with('-').then(|| u32::try_from(before.len() - 1).unwrap_or(0))
    }

    /// A collection as the value that it is of something else.
    fn holder_of(&self, node: NodeRef<'a>) -> Target<'a> {
        let holder = node.parent();
        let key = holder.and_then(|h| {
            h.written_entries().iter().find(|e| e.value == node.id()).map(|e| self.document.cursor(e.key))
        });
        Target { key, value: node, holder }
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

fn in_flow(node: NodeRef<'_>) -> bool {
    node.parent().is_some_and(|p| {
        matches!(p.written().kind, Kind::Mapping { flow: true, .. } | Kind::Sequence { flow: true, .. })
    })
}
