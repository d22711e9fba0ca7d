//! Helm actions that stand between the entries of a mapping or the items of a sequence: what is written is known, what
//! is not written may be there all the same.

use std::collections::BTreeMap;

use podfit_syntax::{NodeRef, Span};

use super::cursor::{At, Reader};
use crate::object::Text;
use crate::view::Hole;

impl Reader {
    /// Notes a mapping whose masks are not all inside its values. A key that is written twice there stands in the
    /// branches of a condition: which of its values holds is unknown.
    pub(super) fn look_for_holes(&mut self, at: &At<'_, '_>) {
        if !at.node.is_partial() {
            return;
        }
        let document = at.node.document();
        let mut known: BTreeMap<Text, usize> = BTreeMap::new();
        let mut parts = Vec::new();
        for entry in at.node.written_entries() {
            let (key, value) = (document.cursor(entry.key), document.cursor(entry.value));
            if let Some(text) = key.key_text() {
                *known.entry(text.as_ref().into()).or_default() += 1;
                parts.extend([key.span(), value.span()]);
            }
        }
        if has_hole(at.node, &parts) {
            let known = known.into_iter().filter(|(_, times)| *times == 1).map(|(key, _)| key).collect();
            self.holes.push(Hole { path: at.path(), known: Some(known) });
        }
    }

    /// Notes a sequence whose masks are not all inside its items.
    pub(super) fn look_for_item_holes<'d>(&mut self, at: &At<'_, 'd>, items: &[NodeRef<'d>]) {
        if at.node.is_partial()
            && has_hole(at.node, &items.iter().map(|item| item.span()).collect::<Vec<_>>())
        {
            self.holes.push(Hole { path: at.path(), known: None });
        }
    }
}

fn has_hole(node: NodeRef<'_>, parts: &[Span]) -> bool {
    let span = node.node().span;
    let masks = node.document().masks.iter().filter(|mask| mask.start < span.end && span.start < mask.end);
    // A mask may begin with the line's indentation, in front of the part it belongs to: its last byte decides.
    masks.into_iter().any(|mask| !parts.iter().any(|part| part.start < mask.end && mask.end <= part.end))
}
