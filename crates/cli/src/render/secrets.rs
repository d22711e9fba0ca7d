//! Values of Secrets are shown nowhere: a snippet points at their line without repeating them. The same holds for what
//! else is taken for a secret.

use std::sync::Arc;

use podfit_analysis::FileFacts;
use podfit_syntax::Span;

/// What stands for each byte that is not shown. No manifest that can be read holds it.
pub(crate) const HIDDEN: char = '\0';

/// The text with the values of its Secrets, and what rules take for secrets elsewhere, hidden byte for byte; none where
/// it holds none.
pub(crate) fn masked(facts: &FileFacts) -> Option<Arc<str>> {
    let text = &facts.file.text;
    let hidden = podfit_analysis::secret_spans(facts);
    (!hidden.is_empty()).then(|| hide(text, hidden))
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
