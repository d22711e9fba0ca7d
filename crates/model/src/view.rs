//! Objects of a file with the way back to their text.

use podfit_syntax::{Document, File, NodeRef, Path, Segment, Span};

use crate::object::{Object, ObjectKey, Text, Workload};

/// One object of a file: its value, and where it stands.
#[derive(Debug, Clone)]
pub struct ObjectView {
    /// The value, defaults filled in and marked.
    pub object: Object,
    /// `apiVersion` as written; empty where a template writes it.
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
    /// Mappings and sequences that hold more than is written, nobody knows what.
    pub holes: Vec<Hole>,
    /// The same for every field, those included that `object` does not hold.
    pub veiled: Veiled,
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
    /// What it wanted, as Go names the type: `string`, `int32`, `int64`, `bool`, `[]v1.Container`, `map[string]string`,
    /// `resource.Quantity`.
    pub wanted: &'static str,
    /// The API server's own words.
    pub message: Option<String>,
}

/// A mapping or sequence with a Helm action between its entries: what is written in it is known, what is not may be
/// there after all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hole {
    /// The mapping or sequence. Path from the object.
    pub path: Path,
    /// Keys that are written there, once and outside any doubt; none for a sequence, whose items are all known.
    pub known: Option<Vec<Text>>,
}

/// What a template leaves open anywhere in an object.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Veiled {
    /// Values that nobody knows. Paths from the object.
    pub unknown: Vec<Path>,
    /// Mappings and sequences that hold more than is written.
    pub holes: Vec<Hole>,
}

impl Veiled {
    /// Whether a template may have written something at, below or above `path`.
    pub fn hides(&self, path: &Path) -> bool {
        hides(&self.unknown, &self.holes, path)
    }
}

fn hides(unknown: &[Path], holes: &[Hole], path: &Path) -> bool {
    unknown.iter().any(|unknown| unknown.starts_with(path) || path.starts_with(unknown))
        || holes.iter().any(|hole| hole.leaves_open(path))
}

impl Hole {
    /// Whether it leaves open what stands at `path`.
    fn leaves_open(&self, path: &Path) -> bool {
        if self.path.starts_with(path) {
            return true;
        }
        if !path.starts_with(&self.path) {
            return false;
        }
        match (path.0.get(self.path.len()), &self.known) {
            (Some(Segment::Key(key)), Some(known)) => !known.contains(key),
            _ => false,
        }
    }
}

/// All objects of a file, Lists opened, in source order. Documents that are no Kubernetes object yield nothing.
pub fn decode(file: &File) -> Vec<ObjectView> {
    crate::decode::file(file)
}

impl ObjectView {
    /// Kind, namespace (`namespace` where the object is namespaced and names none) and name.
    pub fn key(&self, namespace: &str) -> ObjectKey {
        self.object.key(namespace)
    }
    /// The document it stands in.
    pub fn document<'a>(&self, file: &'a File) -> Option<&'a Document> {
        file.documents.get(self.document)
    }
    /// The object's mapping.
    pub fn node<'a>(&self, file: &'a File) -> Option<NodeRef<'a>> {
        self.document(file)?.root()?.at(&self.root)
    }
    /// The node at `path`, if it is written.
    pub fn at<'a>(&self, file: &'a File, path: &Path) -> Option<NodeRef<'a>> {
        self.node(file)?.at(path)
    }
    /// Whether something is written at `path`, be it null.
    pub fn has(&self, file: &File, path: &Path) -> bool {
        self.at(file, path).is_some()
    }
    /// Span of the key at `path` (or of the nearest key that exists on the way).
    pub fn key_span(&self, file: &File, path: &Path) -> Span {
        self.node(file).map_or_else(Span::default, |node| node.key_span(path))
    }
    /// Span of the value at `path` (or of the nearest key that exists on the way).
    pub fn value_span(&self, file: &File, path: &Path) -> Span {
        self.node(file).map_or_else(Span::default, |node| node.value_span(path))
    }
    /// Whether anything at, below or above `path` is unknown: then no rule may judge it.
    pub fn is_unknown(&self, path: &Path) -> bool {
        hides(&self.unknown, &self.holes, path)
    }
    /// Whether it may be judged that nothing is written at `path`: neither a template nor a lost line can have put
    /// something there.
    pub fn proves_absence(&self, path: &Path) -> bool {
        !self.broken && !self.is_unknown(path)
    }
    /// The object as a workload, if it is one.
    pub fn workload(&self) -> Option<Workload<'_>> {
        self.object.workload()
    }
    /// Path from the object to its Pod's spec (`spec`, `spec.template.spec`, `spec.jobTemplate.spec.template.spec`).
    pub fn pod_spec_path(&self) -> Option<Path> {
        self.workload().map(Workload::pod_spec_path)
    }
}
