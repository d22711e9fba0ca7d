//! Objects of a file with the way back to their text.

use podfit_syntax::{Document, File, NodeRef, Path, Span};

use crate::object::{Object, ObjectKey, Text, Workload};

/// One object of a file: its value, and where it stands.
#[derive(Debug, Clone)]
pub struct ObjectView {
    /// The value, defaults filled in and marked.
    pub object: Object,
    /// `apiVersion` as written.
    pub api_version: Text,
    /// `kind` as written.
    pub kind: Text,
    /// Which document of the file.
    pub document: usize,
    /// Way from the document's root to the object: empty, or `items[3]` inside a List.
    pub root: Path,
    /// Fields whose value has a type the API does not take there; they stand at their default in `object`.
    pub problems: Vec<FieldProblem>,
    /// Fields (or whole blocks) whose value nobody knows: a Helm action or a lost line. Paths from the object.
    pub unknown: Vec<Path>,
    /// The document could not be read as a whole: absence proves nothing.
    pub broken: bool,
}

/// A value of the wrong type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// Path from the object.
    pub path: Path,
    /// What Go's decoder would say it found: `number`, `string`, `bool`, `array`, `object`, `null`.
    pub found: &'static str,
    /// What it wanted: `string`, `int32`, `int64`, `bool`, a quantity, a list, a map.
    pub wanted: &'static str,
    /// Kubernetes' own words where it has some (quantities).
    pub message: Option<String>,
}

/// All objects of a file, Lists opened, in source order. Documents that are no Kubernetes object yield nothing.
pub fn decode(_file: &File) -> Vec<ObjectView> {
    todo!()
}

#[allow(unused_variables)]
impl ObjectView {
    /// Kind, namespace (`namespace` where the object is namespaced and names none) and name.
    pub fn key(&self, namespace: &str) -> ObjectKey {
        todo!()
    }
    /// The document it stands in.
    pub fn document<'a>(&self, file: &'a File) -> Option<&'a Document> {
        file.documents.get(self.document)
    }
    /// The object's mapping.
    pub fn node<'a>(&self, file: &'a File) -> Option<NodeRef<'a>> {
        todo!()
    }
    /// Span of the key at `path` (or of the nearest key that exists on the way).
    pub fn key_span(&self, file: &File, path: &Path) -> Span {
        todo!()
    }
    /// Span of the value at `path` (or of the nearest key that exists on the way).
    pub fn value_span(&self, file: &File, path: &Path) -> Span {
        todo!()
    }
    /// Whether anything at, below or above `path` is unknown: then no rule may judge it.
    pub fn is_unknown(&self, path: &Path) -> bool {
        todo!()
    }
    /// The object as a workload, if it is one.
    pub fn workload(&self) -> Option<Workload<'_>> {
        todo!()
    }
    /// Path from the object to its Pod's spec (`spec`, `spec.template.spec`, `spec.jobTemplate.spec.template.spec`).
    pub fn pod_spec_path(&self) -> Option<Path> {
        todo!()
    }
}
