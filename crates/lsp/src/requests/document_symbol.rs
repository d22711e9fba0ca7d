//! `textDocument/documentSymbol`: objects and their fields.

use podfit_analysis::answers::{self, Symbol};
use tower_lsp_server::ls_types::{DocumentSymbol, DocumentSymbolResponse, SymbolKind};

use super::Asked;
use crate::convert::Lines;

/// The outline.
pub(crate) fn answer(asked: &Asked) -> Option<DocumentSymbolResponse> {
    let symbols = asked.answers(|answers| answers.symbols(&asked.document.name))?;
    let lines = asked.lines();
    let symbols = symbols.into_iter().map(|symbol| one(symbol, lines)).collect();
    Some(DocumentSymbolResponse::Nested(symbols))
}

#[allow(deprecated, reason = "the protocol's struct still has the field that its tags replaced")]
fn one(symbol: Symbol, lines: Lines<'_>) -> DocumentSymbol {
    let kind = match symbol.kind {
        answers::SymbolKind::Object => SymbolKind::CLASS,
        answers::SymbolKind::Map => SymbolKind::STRUCT,
        answers::SymbolKind::List => SymbolKind::ARRAY,
        answers::SymbolKind::Value => SymbolKind::PROPERTY,
    };
    let children: Vec<_> = symbol.children.into_iter().map(|child| one(child, lines)).collect();
    // Editors refuse an outline with a nameless entry.
    let name = if symbol.name.trim().is_empty() { "?".to_owned() } else { symbol.name };
    DocumentSymbol {
        name,
        detail: Some(symbol.detail).filter(|detail| !detail.is_empty()),
        kind,
        tags: None,
        deprecated: None,
        range: lines.range(symbol.range.start, symbol.range.end),
        selection_range: lines.range(symbol.selection.start, symbol.selection.end),
        children: Some(children).filter(|children| !children.is_empty()),
    }
}
