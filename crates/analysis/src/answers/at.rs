//! What stands at a byte: the object, the way to the field, its key and its value.

use podfit_syntax::{Document, Kind, NodeRef, Path, Segment, Span};

use super::Answers;
use crate::FileFacts;
use crate::context::ObjectCx;

/// What stands at a byte.
#[derive(Debug, Clone)]
pub(super) struct Spot<'a> {
    pub(super) object: ObjectCx<'a>,
    /// From the object.
    pub(super) path: Path,
    pub(super) key: Option<NodeRef<'a>>,
    pub(super) value: NodeRef<'a>,
    /// The byte lies in the key.
    pub(super) on_key: bool,
}

impl Spot<'_> {
    /// The word that is pointed at.
    pub(super) fn span(&self) -> Span {
        match self.key {
            Some(key) if self.on_key => key.span(),
            _ => self.value.span(),
        }
    }
}

/// The deepest node at `offset`: the way from the root, the key that leads to it, the node, and whether the byte lies in
/// the key.
pub(super) fn descend(
    document: &Document,
    offset: u32,
) -> Option<(Path, Option<NodeRef<'_>>, NodeRef<'_>, bool)> {
    let mut node = document.root()?;
    let (mut path, mut key) = (Path::root(), None);
    loop {
        match &node.written().kind {
            Kind::Mapping { entries, .. } => {
                let behind = entries.partition_point(|e| document.cursor(e.key).full_span().start <= offset);
                let Some(entry) = behind.checked_sub(1).and_then(|at| entries.get(at)) else { break };
                let (name, value) = (document.cursor(entry.key), document.cursor(entry.value));
                let Some(text) = name.key_text() else { break };
                let on_key = name.full_span().touches(offset);
                if !on_key && !value.full_span().touches(offset) {
                    break;
                }
                path = path.key(&*text);
                (key, node) = (Some(name), value);
                if on_key {
                    return Some((path, key, node, true));
                }
            }
            Kind::Sequence { items, .. } => {
                let behind = items.partition_point(|i| document.cursor(*i).full_span().start <= offset);
                let Some(at) = behind.checked_sub(1) else { break };
                let Some(item) = items.get(at).map(|id| document.cursor(*id)) else { break };
                if !item.full_span().touches(offset) {
                    break;
                }
                path = path.index(at);
                (key, node) = (None, item);
            }
            Kind::Scalar { .. } | Kind::Alias { .. } => break,
        }
    }
    Some((path, key, node, false))
}

/// The way as field names with `[]` for positions: `spec.containers[].image`.
pub(super) fn shape(path: &[Segment]) -> String {
    let mut text = String::new();
    for segment in path {
        match segment {
            Segment::Key(key) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(key);
            }
            Segment::Index(_) => text.push_str("[]"),
        }
    }
    text
}

impl Answers<'_> {
    /// What stands at a byte of a file, where that lies in an object.
    pub(super) fn spot(&self, file: usize, offset: u32) -> Option<Spot<'_>> {
        let facts: &FileFacts = self.files.get(file)?;
        let document = facts.file.document_at(offset)?;
        let (path, key, value, on_key) = descend(document, offset)?;
        let object = self.object_at(file, document.index, &path)?;
        let path = Path(path.0.get(object.view.root.len()..)?.to_vec());
        Some(Spot { object, path, key, value, on_key })
    }

    /// The object that holds a way from its document's root.
    pub(super) fn object_at(&self, file: usize, document: usize, path: &Path) -> Option<ObjectCx<'_>> {
        self.objects_of(file)
            .filter(|object| object.view.document == document && path.starts_with(&object.view.root))
            .max_by_key(|object| object.view.root.len())
    }

    /// Objects of a file, patches too.
    pub(super) fn objects_of(&self, file: usize) -> impl Iterator<Item = ObjectCx<'_>> {
        self.set.iter().chain(self.set.patches()).filter(move |object| object.file == file)
    }
}
