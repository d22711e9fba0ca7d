//! How a document is written: line breaks, indentation, dashes, JSON.

use crate::{Document, Kind, Node};

/// What new lines have to look like.
#[derive(Clone, Copy)]
pub(super) struct Style {
    /// `\n` or `\r\n`.
    pub(super) newline: &'static str,
    /// Columns from a key to the keys below it.
    pub(super) step: usize,
    /// Columns from a key to the dashes below it.
    pub(super) dashes: usize,
    /// The document is JSON and stays so.
    pub(super) json: bool,
    /// Text of several lines may become a literal block.
    pub(super) literals: bool,
}

/// Characters before an offset on its line.
pub(super) fn column(text: &str, offset: u32) -> usize {
    let before = text.get(..offset as usize).unwrap_or("");
    let line = before.rfind(['\n', '\r']).map_or(0, |n| n + 1);
    before.get(line..).unwrap_or("").trim_start_matches('\u{feff}').chars().count()
}

impl Style {
    pub(super) fn of(document: &Document) -> Self {
        let text = document.text();
        let newline = match text.find('\n') {
            Some(at) if text.get(..at).is_some_and(|t| t.ends_with('\r')) => "\r\n",
            _ => "\n",
        };
        let mut style = Self { newline, step: 2, dashes: 0, json: false, literals: text.ends_with('\n') };
        let starts_as_json = document.root().is_some_and(|r| r.span().text(text).starts_with(['{', '[']));
        style.json = starts_as_json
            && serde_json::from_str::<serde::de::IgnoredAny>(text.trim_start_matches('\u{feff}')).is_ok();
        let in_block_map = |node: &Node| {
            let parent = document.node(node.parent?);
            matches!(parent.kind, Kind::Mapping { flow: false, .. }).then_some(parent)
        };
        let deeper = |node: &Node, parent: &Node| {
            column(text, node.span.start).checked_sub(column(text, parent.span.start))
        };
        let maps = document.nodes().filter(|n| matches!(n.kind, Kind::Mapping { flow: false, .. }));
        if let Some(step) = maps.filter_map(|n| deeper(n, in_block_map(n)?)).find(|s| (1..=8).contains(s)) {
            style.step = step;
        }
        let sequences = document.nodes().filter(|n| matches!(n.kind, Kind::Sequence { flow: false, .. }));
        if let Some(dashes) = sequences.filter_map(|n| deeper(n, in_block_map(n)?)).find(|s| *s <= 8) {
            style.dashes = dashes;
        }
        style
    }
}
