//! `textDocument/completion`: what could be typed here.

use podfit_analysis::FieldDocs;
use podfit_analysis::answers::{Completion, CompletionKind};
use tower_lsp_server::ls_types::{
    CompletionItem, CompletionItemKind, CompletionResponse, CompletionTextEdit, Documentation,
    InsertTextFormat, InsertTextMode, Position, TextEdit,
};

use super::Asked;
use crate::convert::Lines;

/// In the order that the analysis gives: what the API requires first.
pub(crate) fn answer(asked: &Asked, position: Position) -> Option<CompletionResponse> {
    let lines = asked.lines();
    let offset = lines.offset(position);
    let found = asked.answers(|answers| answers.complete(&asked.document.name, offset))?;
    let items = found.into_iter().enumerate();
    Some(CompletionResponse::Array(items.map(|(at, one)| item(at, one, lines)).collect()))
}

fn item(at: usize, one: Completion, lines: Lines<'_>) -> CompletionItem {
    let kind = match one.kind {
        CompletionKind::Field => CompletionItemKind::PROPERTY,
        CompletionKind::Value => CompletionItemKind::ENUM_MEMBER,
        CompletionKind::Name => CompletionItemKind::REFERENCE,
        CompletionKind::Snippet => CompletionItemKind::SNIPPET,
    };
    let edit = TextEdit { range: lines.range(one.range.start, one.range.end), new_text: one.insert };
    CompletionItem {
        label: one.label,
        kind: Some(kind),
        detail: Some(one.detail).filter(|detail| !detail.is_empty()),
        sort_text: Some(format!("{at:04}")),
        text_edit: Some(CompletionTextEdit::Edit(edit)),
        insert_text_format: Some(InsertTextFormat::PLAIN_TEXT),
        // Lines come with their own indentation.
        insert_text_mode: Some(InsertTextMode::AS_IS),
        data: one.documentation.map(serde_json::Value::from),
        ..CompletionItem::default()
    }
}

/// With what the API documents about the field.
pub(crate) fn resolve(mut item: CompletionItem) -> CompletionItem {
    let said = match &item.data {
        Some(serde_json::Value::String(name)) => FieldDocs::built_in().named(name),
        _ => None,
    };
    item.documentation = said.map(|said| Documentation::String(said.into_owned()));
    item
}
