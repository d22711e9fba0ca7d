//! `textDocument/selectionRange`: the value, its field, its block, its object.

use tower_lsp_server::ls_types::{Position, Range, SelectionRange};

use super::Asked;

/// For each position what to select, from the inside out.
pub(crate) fn answer(asked: &Asked, positions: &[Position]) -> Option<Vec<SelectionRange>> {
    let lines = asked.lines();
    asked.answers(|answers| {
        let one = |position: &Position| {
            let ranges = answers.selection_ranges(&asked.document.name, lines.offset(*position));
            let mut ranges: Vec<_> = ranges.iter().map(|range| lines.range(range.start, range.end)).collect();
            // From the outside in, whatever order they came in.
            ranges.sort_by(|a, b| a.start.cmp(&b.start).then_with(|| b.end.cmp(&a.end)));
            ranges.dedup();
            let nested = ranges.into_iter().fold(None, |parent: Option<SelectionRange>, range| {
                let fits = parent.as_ref().is_none_or(|parent| range.end <= parent.range.end);
                if fits { Some(SelectionRange { range, parent: parent.map(Box::new) }) } else { parent }
            });
            nested.unwrap_or(SelectionRange { range: Range::new(*position, *position), parent: None })
        };
        positions.iter().map(one).collect()
    })
}
