//! `textDocument/definition`: from a name or a selector to what it means.

use tower_lsp_server::ls_types::{GotoDefinitionResponse, Position};

use super::Asked;

/// Where it leads.
pub(crate) fn answer(asked: &Asked, position: Position) -> Option<GotoDefinitionResponse> {
    let offset = asked.lines().offset(position);
    let places = asked.answers(|answers| answers.definition(&asked.document.name, offset))?;
    let locations: Vec<_> = places.iter().filter_map(|place| asked.location(place)).collect();
    (!locations.is_empty()).then_some(GotoDefinitionResponse::Array(locations))
}
