//! `workspace/symbol`: objects of all sets with an open document, by name or kind.

use podfit_analysis::answers::Place;
use podfit_syntax::Encoding;
use tower_lsp_server::ls_types::{Location, OneOf, SymbolKind, WorkspaceSymbol, WorkspaceSymbolResponse};

use crate::convert::{self, Lines};
use crate::view::View;

/// More are of no use in a list.
const MOST: usize = 500;

/// Objects whose kind, namespace or name has the letters of the query in their order.
pub(crate) fn answer(view: &View, encoding: Encoding, query: &str) -> WorkspaceSymbolResponse {
    let found = view.each(|answers| answers.objects(query));
    let one = |place: Place| {
        let facts = view.facts(&place.file)?;
        let lines = Lines { text: &facts.file.text, index: &facts.file.lines, encoding };
        let (kind, name) = place.object.split_once('/')?;
        let (namespace, name) = name.split_once('/').map_or((None, name), |(of, name)| (Some(of), name));
        let container = namespace.map_or_else(|| kind.to_owned(), |namespace| format!("{kind}, {namespace}"));
        Some(WorkspaceSymbol {
            name: name.to_owned(),
            kind: SymbolKind::CLASS,
            tags: None,
            container_name: Some(container),
            location: OneOf::Left(Location {
                uri: convert::uri_of(&place.file)?,
                range: lines.range(place.range.start, place.range.end),
            }),
            data: None,
        })
    };
    WorkspaceSymbolResponse::Nested(found.into_iter().filter_map(one).take(MOST).collect())
}
