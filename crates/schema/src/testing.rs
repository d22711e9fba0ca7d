//! Objects for table tests, and what is said of them.

use podfit_syntax::{ParseOptions, parse};

use crate::{Version, refusal_message, validate, validate_update};

/// `field: message` of every violation of a manifest, in order.
pub(crate) fn said_in(version: Version, text: &str) -> Vec<String> {
    let file = parse(text, ParseOptions::default());
    let root = file.documents.iter().find_map(podfit_syntax::Document::root).expect("a document");
    validate(root, version).into_iter().map(|v| format!("{}: {}", v.field, v.message)).collect()
}

/// As [`said_in`], of the default version.
pub(crate) fn said(text: &str) -> Vec<String> {
    said_in(Version::default(), text)
}

/// What is said when the first text is replaced by the second.
pub(crate) fn said_of_update(old: &str, new: &str) -> Vec<String> {
    let (old, new) = (parse(old, ParseOptions::default()), parse(new, ParseOptions::default()));
    let (Some(old), Some(new)) = (old.documents[0].root(), new.documents[0].root()) else {
        panic!("two documents")
    };
    validate_update(old, new, Version::default())
        .into_iter()
        .map(|v| format!("{}: {}", v.field, v.message))
        .collect()
}

/// The composed message, none when the manifest is accepted.
pub(crate) fn refusal(api_version: &str, kind: &str, name: &str, text: &str) -> Option<String> {
    let file = parse(text, ParseOptions::default());
    let violations = validate(file.documents[0].root().expect("a document"), Version::default());
    (!violations.is_empty()).then(|| refusal_message(api_version, kind, name, &violations))
}

/// A Pod with these fields in its spec (flow style), beside a container.
pub(crate) fn pod(spec: &str) -> String {
    format!(
        "apiVersion: v1\nkind: Pod\nmetadata: {{name: m}}\nspec: {{containers: [{{name: a, image: i}}], {spec}}}\n"
    )
}

/// A Pod whose one container has these fields, beside name and image; and these in the spec.
pub(crate) fn container(fields: &str, spec: &str) -> String {
    format!(
        "apiVersion: v1\nkind: Pod\nmetadata: {{name: m}}\nspec: {{containers: [{{name: a, image: i, {fields}}}], {spec}}}\n"
    )
}

/// A workload of `apps/v1` with these fields in its spec, beside selector and template.
pub(crate) fn workload(kind: &str, spec: &str) -> String {
    format!(
        "apiVersion: apps/v1\nkind: {kind}\nmetadata: {{name: m}}\nspec:\n  selector: {{matchLabels: {{app: m}}}}\n  template: {{metadata: {{labels: {{app: m}}}}, spec: {{containers: [{{name: a, image: i}}]}}}}\n{}",
        spec.lines().fold(String::new(), |all, line| all + "  " + line + "\n")
    )
}

/// Holds each text against what is said of it.
pub(crate) fn table(make: impl Fn(&str) -> String, cases: &[(&str, &[&str])]) {
    for (fields, wanted) in cases {
        let text = make(fields);
        assert_eq!(said(&text), *wanted, "{text}");
    }
}
