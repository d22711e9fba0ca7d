//! A value that somebody was to replace.

use podfit_syntax::{NodeRef, Path, Value};

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct PlaceholderLeft;

impl Rule for PlaceholderLeft {
    const META: RuleInfo = RuleInfo {
        name: "placeholder-left",
        category: Category::Config,
        severity: Severity::Warning,
        summary: "a value that somebody was to replace",
        page: crate::rules::page!("placeholder_left.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        // Schemas are full of examples.
        if &*object.view.kind == "CustomResourceDefinition" {
            return;
        }
        let mut found = Vec::new();
        if let Some(node) = object.node() {
            search(node, &Path::root(), &mut found);
        }
        let secret = &*object.view.kind == "Secret";
        for (path, value) in found {
            // Images have a rule of their own.
            let image = matches!(path.last(), Some(podfit_syntax::Segment::Key(key)) if &**key == "image");
            if image || object.is_unknown(&path) {
                continue;
            }
            let draft = if secret {
                cx.report(object, &path, object.key_at(&path), msg::placeholder_left_secret(path.to_string()))
            } else {
                cx.report(object, &path, object.value_at(&path), msg::placeholder_left(value))
            };
            draft.likely().help(msg::placeholder_left_help());
        }
    }
}

/// All placeholders below a node, where they are written: what an alias repeats is found once.
fn search<'a>(node: NodeRef<'a>, path: &Path, found: &mut Vec<(Path, &'a str)>) {
    if node.is_alias() {
        return;
    }
    match node.value() {
        Value::Mapping => {
            for (key, value) in node.entries() {
                if let Some(key) = key.key_text() {
                    search(value, &path.clone().key(&*key), found);
                }
            }
        }
        Value::Sequence => {
            for (i, item) in node.items().into_iter().enumerate() {
                search(item, &path.clone().index(i), found);
            }
        }
        Value::String(_) => {
            if let Some(text) = node.text().filter(|text| is_placeholder(text)) {
                found.push((path.clone(), text));
            }
        }
        _ => {}
    }
}

/// `<your-domain>`, `<PROJECT_ID>`, `CHANGEME`: nothing that a program would take.
fn is_placeholder(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    let bare: String = lower.chars().filter(|c| !matches!(c, '-' | '_' | ' ' | '.')).collect();
    if matches!(bare.as_str(), "changeme" | "replaceme" | "fillmein" | "tobereplaced" | "fixme") {
        return true;
    }
    let Some(inner) = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) else { return false };
    if inner.is_empty() || inner.contains(['<', '>', '/', '=', '"']) {
        return false;
    }
    let asks = ["your", "replace", "insert", "enter", "change", "fill", "todo"].iter().any(|word| {
        lower.trim_start_matches('<').split([' ', '-', '_', '.', '>']).any(|part| part == *word)
    });
    let shouted = inner.bytes().any(|b| b.is_ascii_uppercase())
        && inner.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-' | b' '));
    asks || shouted
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn placeholders() {
        for text in ["<your-domain>", "<PROJECT_ID>", "CHANGEME", "change-me", "<replace with your key>", "<YOUR_TOKEN>"] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["${DOMAIN}", "<a href=\"x\">", "<none>", "<br>", "changed", "your-domain", "<nil>", "<1>"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
