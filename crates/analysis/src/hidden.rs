//! Values of Secrets are shown nowhere: where a text holds them, for surfaces that show parts of it.

use podfit_model::view::ObjectView;
use podfit_syntax::{Document, NodeRef, Span};

use crate::FileFacts;

/// Fields of a Secret that hold its values, or may repeat them (`kubectl.kubernetes.io/last-applied-configuration`).
const HOLDERS: [&[&str]; 3] = [&["data"], &["stringData"], &["metadata", "annotations"]];

/// Where a file holds values of Secrets, and what rules take for secrets elsewhere. The spans are in no order, and may
/// overlap.
pub fn secret_spans(facts: &FileFacts) -> Vec<Span> {
    let mut hidden = crate::rules::secret_spans(facts);
    if facts.file.text.contains("Secret") {
        hidden.extend(of_secrets(facts));
    }
    hidden
}

fn of_secrets(facts: &FileFacts) -> Vec<Span> {
    let text = &facts.file.text;
    let mut hidden = Vec::new();
    for view in facts.objects.iter().filter(|view| &*view.kind == "Secret") {
        hidden.extend(values(view, facts));
    }
    for document in facts.file.documents.iter().filter(|document| document.broken || document.is_refused()) {
        if document.span.text(text).contains("Secret") {
            hidden.extend(behind_colons(document, text));
        }
    }
    hidden
}

/// The values of a Secret that can be read, duplicates and what aliases stand for included.
fn values(view: &ObjectView, facts: &FileFacts) -> Vec<Span> {
    let Some(root) = view.node(&facts.file) else { return Vec::new() };
    let mut spans = Vec::new();
    for holder in HOLDERS {
        let mut nodes = vec![root];
        for key in holder {
            nodes = nodes.into_iter().flat_map(|node| children(node, Some(key))).collect();
        }
        for node in nodes {
            let values = children(node, None);
            // A holder that is no mapping is hidden as a whole: what it is meant to be nobody knows.
            let values = if values.is_empty() { vec![node] } else { values };
            spans.extend(
                values.into_iter().flat_map(|value| [value.full_span(), value.followed().full_span()]),
            );
        }
    }
    spans
}

fn children<'a>(node: NodeRef<'a>, key: Option<&str>) -> Vec<NodeRef<'a>> {
    let node = node.followed();
    let document = node.document();
    let entries = node.written_entries().iter();
    let wanted = entries.filter(|entry| key.is_none_or(|key| document.cursor(entry.key).text() == Some(key)));
    wanted.map(|entry| document.cursor(entry.value)).collect()
}

/// In a text that cannot be read every line may be part of a value: only keys stay.
fn behind_colons(document: &Document, text: &str) -> Vec<Span> {
    let mut at = document.span.start;
    let lines = document.span.text(text).split_inclusive('\n').map(|line| {
        let start = at;
        at += u32::try_from(line.len()).unwrap_or(0);
        let bare = line.trim_end();
        let identity = ["apiVersion:", "kind:"].iter().any(|key| bare.starts_with(key));
        let kept = if identity { bare.len() } else { bare.find(": ").map_or(0, |colon| colon + 1) };
        let kept = if kept == 0 && bare.ends_with(':') { bare.len() } else { kept };
        let length = |bytes: usize| u32::try_from(bytes).unwrap_or(0);
        Span::new(start + length(kept), start + length(bare.len()))
    });
    lines.filter(|span| !span.is_empty()).collect()
}
