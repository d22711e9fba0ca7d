//! Notes where a template leaves open what a mapping or a sequence holds.

use podfit_ordered::OrderedMap;

use podfit_syntax::{Kind, NodeRef, Span, Value};

use super::cursor::{At, Reader};
use super::template::{Part, Territory};
use crate::object::Text;
use crate::view::Hole;

impl Reader<'_> {
    /// The territory of a value: up to where the next entry begins.
    pub(super) fn territory(
        &self,
        at: &At<'_, '_>,
        begin: Span,
        value: NodeRef<'_>,
        next: Option<u32>,
    ) -> Territory {
        if self.template.is_empty() {
            return Territory::default();
        }
        let depth = self.template.depth(begin.start);
        let target = value.node().span;
        if value.is_alias() || target.start < begin.start {
            return Territory {
                start: target.start,
                end: target.end,
                depth: self.template.depth(target.start),
            };
        }
        // Entries that a merge brought stand elsewhere.
        let end = next.filter(|next| *next >= target.end).unwrap_or(at.territory.end.max(target.end));
        Territory { start: begin.end, end, depth }
    }

    /// Notes a mapping into which an action may write, and keys that stand under a condition or in both its branches.
    pub(super) fn look_for_holes(&mut self, at: &At<'_, '_>) {
        if self.template.is_empty() {
            return;
        }
        let document = at.node.document();
        let mut known: OrderedMap<Text, bool> = OrderedMap::new();
        let mut parts = Vec::new();
        let mut open = false;
        // In a flow mapping an action between entries reads as a key.
        let block = matches!(at.node.node().kind, Kind::Mapping { flow: false, .. });
        for entry in at.node.written_entries() {
            let (key, value) = (document.cursor(entry.key), document.cursor(entry.value));
            let Some(text) = key.key_text() else {
                open = true;
                continue;
            };
            let certain = self.template.depth(key.span().start) == at.territory.depth;
            if text == "<<" {
                // A merge brings keys of its own.
                open |= !certain || value.is_unknown();
            } else {
                known.entry(text.as_ref().into()).and_modify(|certain| *certain = false).or_insert(certain);
            }
            if block {
                parts.push(Part { span: key.span(), column: None });
                parts.push(Part { span: value.span(), column: self.entry_column(key, value) });
            }
        }
        if let Some(first) = at.node.written_entries().first().filter(|_| block) {
            let own = self.template.column_of(document.cursor(first.key), false);
            open |= self.template.writes_into(at.territory, own, &parts);
        }
        for (key, _) in known.iter().filter(|(_, certain)| !**certain) {
            self.unknown.push(at.path().key(key.clone()));
        }
        if open {
            let known = known.into_iter().filter(|(_, certain)| *certain).map(|(key, _)| key).collect();
            self.holes.push(Hole { path: at.path(), known: Some(known) });
        }
    }

    /// Notes a sequence into which an action may write, and items that stand under a condition.
    pub(super) fn look_for_item_holes<'d>(&mut self, at: &At<'_, 'd>, items: &[NodeRef<'d>]) {
        if self.template.is_empty() {
            return;
        }
        let mut open = false;
        for (index, item) in items.iter().enumerate() {
            if self.template.depth(item.span().start) != at.territory.depth {
                self.unknown.push(at.path().index(index));
                open = true;
            }
        }
        if !matches!(at.node.node().kind, Kind::Sequence { flow: false, .. }) {
            // What an action writes into a flow sequence may be several items.
            open |= items.iter().any(|item| item.is_unknown());
        } else if let Some(first) = items.first() {
            let part =
                |item: &NodeRef<'_>| Part { span: item.span(), column: self.entry_column(*item, *item) };
            let own = self.template.column_of(*first, true);
            open |= self.template.writes_into(at.territory, own, &items.iter().map(part).collect::<Vec<_>>());
        }
        if open {
            self.holes.push(Hole { path: at.path(), known: None });
        }
    }

    /// The column of a block collection's entries; one step in for an empty value, which an action may fill.
    fn entry_column(&self, key: NodeRef<'_>, value: NodeRef<'_>) -> Option<usize> {
        match &value.written().kind {
            Kind::Mapping { entries, flow: false } => {
                let first = value.document().cursor(entries.first()?.key);
                Some(self.template.column_of(first, false))
            }
            Kind::Sequence { items, flow: false } => {
                let first = value.document().cursor(*items.first()?);
                Some(self.template.column_of(first, true))
            }
            Kind::Scalar { .. }
                if value.span().is_empty() && matches!(value.value(), Value::Unknown | Value::Null) =>
            {
                Some(self.template.column_of(key, false) + 1)
            }
            _ => None,
        }
    }
}
