//! Values of Secrets are shown nowhere: a snippet points at their line without repeating them. The same holds for what
//! else is taken for a secret.

use std::sync::Arc;

use memchr::memmem;
use podfit_analysis::FileFacts;
use podfit_model::view::ObjectView;
use podfit_syntax::{Document, NodeRef, Span};

/// What stands for each byte that is not shown. No manifest that can be read holds it.
pub(crate) const HIDDEN: char = '\0';

/// Fields of a Secret that hold its values, or may repeat them (`kubectl.kubernetes.io/last-applied-configuration`).
const HOLDERS: [&[&str]; 3] = [&["data"], &["stringData"], &["metadata", "annotations"]];

/// The text with the values of its Secrets, and what rules take for secrets elsewhere, hidden byte for byte; none where
/// it holds none.
pub(crate) fn masked(facts: &FileFacts) -> Option<Arc<str>> {
    let text = &facts.file.text;
    let mut hidden: Vec<Span> = podfit_analysis::secret_spans(facts);
    if memmem::find(text.as_bytes(), b"Secret").is_some() {
        hidden.extend(of_secrets(facts));
    }
    (!hidden.is_empty()).then(|| hide(text, hidden))
}

fn of_secrets(facts: &FileFacts) -> Vec<Span> {
    let text = &facts.file.text;
    let mut hidden = Vec::new();
    for view in facts.objects.iter().filter(|view| &*view.kind == "Secret") {
        hidden.extend(values(view, facts));
    }
    for document in facts.file.documents.iter().filter(|document| document.broken || document.is_refused()) {
        if memmem::find(document.span.text(text).as_bytes(), b"Secret").is_some() {
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

fn hide(text: &str, mut spans: Vec<Span>) -> Arc<str> {
    spans.sort_unstable();
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for span in spans {
        let (start, end) = ((span.start as usize).max(done), span.end as usize);
        let (Some(before), Some(value)) = (text.get(done..start), text.get(start..end)) else { continue };
        masked.push_str(before);
        // Line breaks stay: lines are counted by them.
        masked.extend(
            value.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { byte as char } else { HIDDEN }),
        );
        done = end;
    }
    masked.push_str(text.get(done..).unwrap_or_default());
    masked.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use podfit_analysis::{FileOptions, analyse_file};

    fn shown(text: &str) -> Option<String> {
        let facts = analyse_file("a.yaml", text, &FileOptions { explicit: true });
        masked(&facts).map(|masked| {
            assert_eq!(masked.len(), text.len(), "every byte keeps its place");
            masked.replace(HIDDEN, "*")
        })
    }

    #[test]
    fn values_are_hidden_and_keys_stay() {
        let text = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  annotations: {last: hunter2}\nstringData:\n  a: hunter2 # note\n  a: |\n    hunter2\n    名\ndata: {b: aHVu}\n";
        let wanted = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  annotations: {last: *******}\nstringData:\n  a: ******* # note\n  a: *\n***********\n*******\ndata: {b: ****}\n";
        assert_eq!(shown(text).as_deref(), Some(wanted));
    }

    #[test]
    fn other_objects_are_left_alone() {
        assert_eq!(
            shown("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {note: Secret}\n"),
            None
        );
    }

    #[test]
    fn what_is_taken_for_a_secret_is_hidden_elsewhere_too() {
        let text =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {password: hunter2, note: hunter}\n";
        let wanted =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {password: *******, note: hunter}\n";
        assert_eq!(shown(text).as_deref(), Some(wanted));
    }

    #[test]
    fn a_broken_secret_keeps_its_keys_only() {
        let text = "apiVersion: v1\nkind: Secret\nmetadata: {name: s\ndata:\n  a: aHVudGVyMg\n  hunter2\n";
        let masked = shown(text).unwrap();
        assert!(!masked.contains("hunter2") && !masked.contains("aHV"), "{masked}");
        assert!(masked.contains("kind: Secret") && masked.contains("  a:"), "{masked}");
    }

    #[test]
    fn what_an_alias_stands_for_is_hidden_too() {
        let text = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  labels: {l: &p hunter2}\nstringData: {a: *p}\n";
        assert!(!shown(text).unwrap().contains("hunter2"));
    }
}
