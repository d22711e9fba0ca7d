//! `textDocument/references`: who names or selects what stands there.

use tower_lsp_server::ls_types::{Location, Position};

use super::Asked;

/// From where it is led to.
pub(crate) fn answer(asked: &Asked, position: Position) -> Option<Vec<Location>> {
    let offset = asked.lines().offset(position);
    let places = asked.answers(|answers| answers.references(&asked.document.name, offset))?;
    Some(places.iter().filter_map(|place| asked.location(place)).collect())
}
