//! `textDocument/inlayHint`: a few words behind a value.

use tower_lsp_server::ls_types::{InlayHint, InlayHintLabel, Range};

use super::Asked;

/// The hints of the part that the editor shows.
pub(crate) fn answer(asked: &Asked, range: Range) -> Option<Vec<InlayHint>> {
    let lines = asked.lines();
    let (from, to) = lines.span(range);
    let hints = asked.answers(|answers| answers.inlay_hints(&asked.document.name, from, to))?;
    let one = |hint: podfit_analysis::answers::InlayHint| InlayHint {
        position: lines.position(hint.offset),
        label: InlayHintLabel::String(hint.label),
        kind: None,
        text_edits: None,
        tooltip: None,
        padding_left: Some(true),
        padding_right: None,
        data: None,
    };
    Some(hints.into_iter().map(one).collect())
}
