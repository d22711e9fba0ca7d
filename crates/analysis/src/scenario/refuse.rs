//! What the API server refuses before admission: the text, the types, the validation. The one place that asks
//! `podfit-schema`.

use podfit_model::view::ObjectView;
use podfit_schema::{Version, Violation, refusal_message, validate, validate_update};
use podfit_syntax::{Encoding, NodeRef, Problem, ProblemKind};

use super::manifest::Manifest;
use crate::simulation::Refused;

/// Why the server does not create this object; none where it does.
pub(super) fn creation(manifest: &Manifest, version: Version) -> Option<Refused> {
    let said = unreadable(manifest).map(|message| (None, message)).or_else(|| {
        let node = manifest.node()?;
        let violations = validate(node, version);
        // What cannot be decoded is not validated.
        let decoding = violations.iter().any(|violation| violation.kind.is_decoding());
        if decoding {
            words(node, &violations)
        } else {
            wrong_type(manifest).or_else(|| words(node, &violations))
        }
    });
    let (field, message) = said?;
    Some(Refused { object: manifest.key.to_string(), field, message })
}

/// Why the server does not change `old` into `new`: the field it names and its words.
pub(super) fn update(
    old: NodeRef<'_>,
    new: NodeRef<'_>,
    version: Version,
) -> Option<(Option<String>, String)> {
    words(new, &validate_update(old, new, version))
}

/// The server's answer for these violations of `object`.
fn words(object: NodeRef<'_>, violations: &[Violation]) -> Option<(Option<String>, String)> {
    let first =
        violations.iter().find(|violation| violation.kind.is_decoding()).or_else(|| violations.first())?;
    let text = |key: &str| object.get(key).and_then(NodeRef::text).unwrap_or_default();
    let name =
        object.get("metadata").and_then(|meta| meta.get("name")).and_then(NodeRef::text).unwrap_or_default();
    let message = refusal_message(text("apiVersion"), text("kind"), name, violations);
    Some((Some(first.field.clone()).filter(|field| !field.is_empty()), message))
}

/// A field whose value has another type than the API wants, as Go's decoder says it.
fn wrong_type(manifest: &Manifest) -> Option<(Option<String>, String)> {
    let view = manifest.view()?;
    let problem = view.problems.first()?;
    let said = problem.message.clone().unwrap_or_else(|| {
        let (found, wanted, path) = (problem.found, problem.wanted, &problem.path);
        format!("json: cannot unmarshal {found} into Go struct field {path} of type {wanted}")
    });
    Some((Some(problem.path.to_string()), format!("{}{said}", cannot_be_handled(view))))
}

/// How the server begins when it cannot decode an object.
fn cannot_be_handled(view: &ObjectView) -> String {
    let kind = &view.kind;
    let version = view.api_version.rsplit('/').next().unwrap_or_default();
    format!("{kind} in version {version:?} cannot be handled as a {kind}: ")
}

/// A document that strict reading refuses, or reading altogether.
fn unreadable(manifest: &Manifest) -> Option<String> {
    let view = manifest.view()?;
    let file = &manifest.file.file;
    let document = view.document(file)?;
    // The server counts lines from the document's first.
    let line = |problem: &Problem| {
        let of = |offset| file.lines.position(&file.text, offset, Encoding::Utf8).line;
        of(problem.span.start).saturating_sub(of(document.span.start)) + 1
    };
    let cannot = cannot_be_handled(view);
    if let Some(problem) = document.problems.iter().find(|problem| problem.kind == ProblemKind::Refused) {
        let line = line(problem);
        return Some(format!(
            "{cannot}error converting YAML to JSON: yaml: line {line}: {}",
            problem.message
        ));
    }
    let strict: Vec<String> = document
        .problems
        .iter()
        .filter(|problem| problem.kind == ProblemKind::Strict)
        .map(|problem| format!("  line {}: {}", line(problem), problem.message))
        .collect();
    if strict.is_empty() {
        return None;
    }
    Some(format!("{cannot}strict decoding error: yaml: unmarshal errors:\n{}", strict.join("\n")))
}
