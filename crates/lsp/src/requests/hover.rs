//! `textDocument/hover`: the value in its place.

use tower_lsp_server::ls_types::{Hover, HoverContents, MarkupContent, MarkupKind, Position};

use super::Asked;

/// What stands at a position, and what it means.
pub(crate) fn answer(asked: &Asked, position: Position) -> Option<Hover> {
    let lines = asked.lines();
    let offset = lines.offset(position);
    let hover = asked.answers(|answers| answers.hover(&asked.document.name, offset))??;
    let kind = if asked.can.markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind, value: hover.markdown }),
        range: Some(lines.range(hover.range.start, hover.range.end)),
    })
}
