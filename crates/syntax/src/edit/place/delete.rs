//! Takes entries and items out, with their lines.

use serde_json::Value as Json;

use super::super::TextEdit;
use super::{Context, Step, Target};
use crate::{Entry, Kind, NodeRef, Span};

impl<'a> Context<'a> {
    pub(super) fn delete(&self, target: Target<'a>) -> Step {
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
        let above = here.checked_sub(1).and_then(|n| match &holder.written().kind {
            Kind::Mapping { entries, .. } => entries.get(n).map(|e| e.value),
            Kind::Sequence { items, .. } => items.get(n).copied(),
            _ => None,
        });
        // A line break before the end of the file goes too, unless it belongs to a block scalar.
        let text_above =
            above.is_some_and(|id| self.block_header(self.deepest_last(self.document.cursor(id))).is_some());
        let at_end = !text_above && to as usize >= self.text.len() && !self.text.ends_with('\n');
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
