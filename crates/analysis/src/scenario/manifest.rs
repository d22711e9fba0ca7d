//! Objects of the input, each with the way back to its text.

use std::sync::Arc;

use podfit_model::object::{Object, ObjectKey};
use podfit_model::view::ObjectView;
use podfit_syntax::json::BUDGET;
use podfit_syntax::{Encoding, NodeRef, ProblemKind};
use serde_json::Value as Json;

use super::ScenarioError;
use super::wrong::Wrong;
use crate::FileFacts;

/// One object.
#[derive(Debug, Clone)]
pub(super) struct Manifest {
    pub(super) key: ObjectKey,
    pub(super) file: Arc<FileFacts>,
    /// Which of the file's objects.
    index: usize,
}

impl Manifest {
    /// Object and place.
    pub(super) fn view(&self) -> Option<&ObjectView> {
        self.file.objects.get(self.index)
    }
    /// The value.
    pub(super) fn object(&self) -> Option<&Object> {
        self.view().map(|view| &view.object)
    }
    /// The text's tree.
    pub(super) fn node(&self) -> Option<NodeRef<'_>> {
        self.view()?.node(&self.file.file)
    }
    /// The text as the JSON that the server reads; none where it refuses to read it.
    pub(super) fn json(&self) -> Option<Json> {
        self.node()?.to_json(BUDGET).ok()
    }
    /// A field that a template fills in, if there is one: what it becomes nobody knows, so the object is not played.
    pub(super) fn unknown(&self) -> Option<String> {
        self.view()?.unknown.first().map(ToString::to_string)
    }
}

/// All objects of `files`, in source order.
pub(super) fn all(files: &[Arc<FileFacts>], namespace: &str) -> Vec<Manifest> {
    let mut found = Vec::new();
    for file in files {
        for (index, view) in file.objects.iter().enumerate() {
            found.push(Manifest { key: view.key(namespace), file: Arc::clone(file), index });
        }
    }
    found
}

/// As [`all`], but of objects with one key the last one counts, at the place of the first: they are alternatives, or
/// the later overwrites the earlier as `kubectl apply` would.
pub(super) fn effective(files: &[Arc<FileFacts>], namespace: &str) -> Vec<Manifest> {
    let mut places = podfit_ordered::OrderedMap::new();
    let mut found: Vec<Manifest> = Vec::new();
    for manifest in all(files, namespace) {
        let next = found.len();
        let place = *places.entry(manifest.key.clone()).or_insert(next);
        match found.get_mut(place) {
            Some(earlier) => *earlier = manifest,
            None => found.push(manifest),
        }
    }
    found
}

/// A document that cannot be read and in which no object was recognised could hold anything: nothing is played.
pub(super) fn readable(files: &[Arc<FileFacts>]) -> Result<(), ScenarioError> {
    for file in files {
        for (index, document) in file.file.documents.iter().enumerate() {
            let Some(problem) = document.problems.iter().find(|problem| problem.kind == ProblemKind::Refused)
            else {
                continue;
            };
            if file.objects.iter().any(|view| view.document == index) {
                continue;
            }
            let position = file.file.lines.position(&file.file.text, problem.span.start, Encoding::Utf32);
            let wrong = Wrong::Unreadable {
                file: file.name.to_string(),
                line: position.line + 1,
                why: problem.message.clone(),
            };
            return Err(wrong.at((problem.span.start, problem.span.end)));
        }
    }
    Ok(())
}
