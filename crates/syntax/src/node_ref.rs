//! A cursor over a document: what rules and views read the tree with.

use std::borrow::Cow;

use crate::go_value::key_string;
use crate::resolve::{resolve, resolve_plain};
use crate::{Document, Entry, Kind, Node, NodeId, Path, Segment, Span, Style, Value};

/// A cursor: a node with its document. Aliases are followed; merge keys (`<<`) are seen through by [`NodeRef::get`].
#[derive(Clone, Copy)]
pub struct NodeRef<'a> {
    pub(crate) document: &'a Document,
    pub(crate) id: NodeId,
}

impl<'a> NodeRef<'a> {
    /// The document it belongs to.
    pub fn document(self) -> &'a Document {
        self.document
    }
    /// Its name in the arena, alias not followed.
    pub fn id(self) -> NodeId {
        self.id
    }
    /// The node as written here: an alias is an alias.
    pub fn written(self) -> &'a Node {
        self.document.node(self.id)
    }
    /// The node, aliases followed.
    pub fn node(self) -> &'a Node {
        self.followed().written()
    }
    /// The cursor at what an alias stands for; itself for all else and for aliases that stand for nothing.
    #[must_use]
    pub fn followed(self) -> NodeRef<'a> {
        match &self.written().kind {
            Kind::Alias { target: Some(target), .. } => self.document.cursor(*target),
            _ => self,
        }
    }
    /// Whether an alias is written here.
    pub fn is_alias(self) -> bool {
        matches!(self.written().kind, Kind::Alias { .. })
    }
    /// The span as written here (an alias' own span, not its target's).
    pub fn span(self) -> Span {
        self.written().span
    }
    /// The span with tag and anchor.
    pub fn full_span(self) -> Span {
        let node = self.written();
        self.document.properties_of(node).map_or(node.span, |p| p.span.cover(node.span))
    }
    /// The tag of the node (aliases followed), `!!` written out: `tag:yaml.org,2002:str`.
    pub fn tag(self) -> Option<&'a str> {
        self.document.properties_of(self.node())?.tag.as_deref()
    }
    /// What holds it where it is written; none for the root.
    pub fn parent(self) -> Option<NodeRef<'a>> {
        self.written().parent.map(|id| self.document.cursor(id))
    }
    /// What the scalar means to Kubernetes; `Value::Mapping`/`Value::Sequence` for collections.
    pub fn value(self) -> Value<'a> {
        let node = self.followed();
        match &node.written().kind {
            Kind::Mapping { .. } => Value::Mapping,
            Kind::Sequence { .. } => Value::Sequence,
            Kind::Alias { .. } => Value::Unknown,
            Kind::Scalar { .. } if node.is_unknown() => Value::Unknown,
            // What go-yaml refuses has been reported and means nothing.
            Kind::Scalar { .. } => node.resolved().unwrap_or(Value::Unknown),
        }
    }
    /// As [`NodeRef::value`] for a scalar, masks not regarded; the error says why go-yaml refuses it.
    pub(crate) fn resolved(self) -> Result<Value<'a>, String> {
        let node = self.written();
        match &node.kind {
            Kind::Scalar { style, .. } => {
                let text = self.document.scalar_text(node);
                match node.properties {
                    None if *style == Style::Plain => Ok(resolve_plain(text)),
                    None => Ok(Value::String(Cow::Borrowed(text))),
                    Some(_) => resolve(self.tag(), *style, text),
                }
            }
            _ => Ok(Value::Unknown),
        }
    }
    /// The cooked text of a scalar, whatever it resolves to.
    pub fn text(self) -> Option<&'a str> {
        let node = self.node();
        matches!(node.kind, Kind::Scalar { .. }).then(|| self.document.scalar_text(node))
    }
    /// Whether any byte of this scalar or alias was masked (Helm) or lost (recovery): its value is unknown.
    /// A collection is known even where items of it are not: see [`NodeRef::is_partial`].
    pub fn is_unknown(self) -> bool {
        let node = self.followed();
        match &node.written().kind {
            Kind::Scalar { .. } => self.document.is_hidden(node.full_span(), node.span().is_empty()),
            Kind::Alias { .. } => true,
            _ => false,
        }
    }
    /// Whether a mask or a lost range lies anywhere in it: what is missing in it may be there after all.
    pub fn is_partial(self) -> bool {
        let node = self.followed();
        self.document.is_hidden(node.full_span(), true)
    }
    /// Entries of a mapping as written, duplicates and merge keys included.
    pub fn written_entries(self) -> &'a [Entry] {
        match &self.node().kind {
            Kind::Mapping { entries, .. } => entries,
            _ => &[],
        }
    }
    /// The value under `key`; the last one wins where the key is repeated, as in Go.
    pub fn get(self, key: &str) -> Option<NodeRef<'a>> {
        self.entry(key).map(|(_, value)| value)
    }
    /// The key's and the value's node under `key`.
    pub fn entry(self, key: &str) -> Option<(NodeRef<'a>, NodeRef<'a>)> {
        crate::lookup::entry(self.followed(), key)
    }
    /// Keys and values of a mapping with merges applied, effective ones only, in source order; else nothing.
    pub fn entries(self) -> Vec<(NodeRef<'a>, NodeRef<'a>)> {
        crate::lookup::entries(self.followed())
    }
    /// The key of an entry as the API server reads it (`yes` is `true`, `0777` is `511`); none for keys that it refuses
    /// and for unknown ones.
    pub fn key_text(self) -> Option<Cow<'a, str>> {
        if self.is_unknown() { None } else { key_string(self.followed()) }
    }
    /// Items of a sequence, else nothing.
    pub fn items(self) -> Vec<NodeRef<'a>> {
        match &self.node().kind {
            Kind::Sequence { items, .. } => items.iter().map(|id| self.document.cursor(*id)).collect(),
            _ => Vec::new(),
        }
    }
    /// One step down.
    pub fn step(self, segment: &Segment) -> Option<NodeRef<'a>> {
        match (segment, &self.node().kind) {
            (Segment::Key(key), Kind::Mapping { .. }) => self.get(key),
            (Segment::Index(index), Kind::Sequence { items, .. }) => {
                items.get(*index).map(|id| self.document.cursor(*id))
            }
            _ => None,
        }
    }
    /// Follows a path as far as it leads: the node at its end, or none.
    pub fn at(self, path: &Path) -> Option<NodeRef<'a>> {
        path.0.iter().try_fold(self, NodeRef::step)
    }
    /// As [`NodeRef::at`], but ends at the deepest node that exists; the number tells how many steps were taken.
    pub fn deepest(self, path: &Path) -> (NodeRef<'a>, usize) {
        let mut node = self;
        for (taken, segment) in path.0.iter().enumerate() {
            match node.step(segment) {
                Some(next) => node = next,
                None => return (node, taken),
            }
        }
        (node, path.0.len())
    }
    /// The span of the key that leads to the end of `path` (the nearest one that exists), the item's own span for an
    /// index.
    pub fn key_span(self, path: &Path) -> Span {
        let mut node = self;
        let mut span = self.span();
        for segment in &path.0 {
            let next = match segment {
                Segment::Key(key) => node.entry(key).map(|(key, value)| (key.span(), value)),
                Segment::Index(_) => node.step(segment).map(|item| (item.span(), item)),
            };
            let Some((at, below)) = next else { return span };
            (span, node) = (at, below);
        }
        span
    }
    /// The span of the value at the end of `path`, or of the nearest key that exists.
    pub fn value_span(self, path: &Path) -> Span {
        match self.at(path) {
            Some(node) if !node.span().is_empty() => node.span(),
            _ => self.key_span(path),
        }
    }
}

impl std::fmt::Debug for NodeRef<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.id)
    }
}
