//! `textDocument/documentLink`: pages about what stands there.

use tower_lsp_server::ls_types::DocumentLink;

use super::Asked;

/// The links.
pub(crate) fn answer(asked: &Asked) -> Option<Vec<DocumentLink>> {
    let links = asked.answers(|answers| answers.links(&asked.document.name))?;
    let text = asked.lines();
    let one = |link: podfit_analysis::answers::Link| {
        Some(DocumentLink {
            range: text.range(link.range.start, link.range.end),
            target: Some(link.target.parse().ok()?),
            tooltip: None,
            data: None,
        })
    };
    Some(links.into_iter().filter_map(one).collect())
}
