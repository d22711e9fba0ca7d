//! The tree: an arena of nodes per document, with spans for every key, value, comment and error.

use std::sync::Arc;

use crate::{LineIndex, Span, Value};

/// A file as read, cut into documents as Kubernetes' own reader cuts it (`k8s.io/apimachinery` `util/yaml` `YAMLReader`).
#[derive(Debug, Clone)]
pub struct File {
    /// The text, byte order mark and all.
    pub text: Arc<str>,
    /// Documents in order; a document of nothing but comments has no root.
    pub documents: Vec<Document>,
    /// Lines and columns.
    pub lines: LineIndex,
}

/// One document of a stream.
#[derive(Debug, Clone)]
pub struct Document {
    /// Position in the stream, from 0.
    pub index: usize,
    /// All bytes that belong to it, separator lines left out.
    pub span: Span,
    /// Its top node; none for an empty document.
    pub root: Option<NodeId>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) anchors: Vec<(Box<str>, NodeId)>,
    /// Comments in source order.
    pub comments: Vec<Comment>,
    /// What is wrong with it, in source order.
    pub problems: Vec<Problem>,
    /// The tree was recovered by masking lines: a missing field proves nothing.
    pub broken: bool,
    /// Ranges of Helm actions (`{{ … }}`), masked before parsing: values that touch them are unknown.
    pub masks: Vec<Span>,
    /// What Helm's `# Source:` comment names, if there is one.
    pub source: Option<Box<str>>,
    pub(crate) text: Arc<str>,
}

/// Names a node of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub(crate) u32);

/// One node of the arena.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it holds.
    pub kind: Kind,
    /// From its first to one past its last byte; anchor and tag lie outside, a block scalar's header inside.
    pub span: Span,
    /// The node that holds it (the mapping or the sequence).
    pub parent: Option<NodeId>,
    /// The tag as resolved by the parser (`!!str` → `tag:yaml.org,2002:str`), if one is written.
    pub tag: Option<Box<str>>,
    /// Whether it carries an anchor.
    pub anchored: bool,
}

/// What a node holds.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A scalar.
    Scalar {
        /// How it is written.
        style: Style,
        /// The cooked text where it differs from the span's.
        cooked: Option<Box<str>>,
    },
    /// A mapping.
    Mapping {
        /// Entries in source order, duplicates included.
        entries: Vec<Entry>,
        /// Written `{…}`.
        flow: bool,
    },
    /// A sequence.
    Sequence {
        /// Items in source order.
        items: Vec<NodeId>,
        /// Written `[…]`.
        flow: bool,
    },
    /// An alias (`*name`), resolved on demand by [`NodeRef`].
    Alias {
        /// The name without the star.
        name: Box<str>,
        /// What it stands for; none for an unknown anchor.
        target: Option<NodeId>,
    },
}

/// A key and its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The key's node.
    pub key: NodeId,
    /// The value's node; an omitted value is an empty plain scalar just behind the colon.
    pub value: NodeId,
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// No quotes.
    Plain,
    /// `'…'`
    SingleQuoted,
    /// `"…"`
    DoubleQuoted,
    /// `|`
    Literal,
    /// `>`
    Folded,
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// From `#` to the end of the line.
    pub span: Span,
    /// Where it stands.
    pub placement: Placement,
}

/// Where a comment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Placement {
    /// Alone on its line.
    OwnLine,
    /// Behind code.
    Trailing,
}

/// Something wrong with the text itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub span: Span,
    /// What kind of thing.
    pub kind: ProblemKind,
    /// What is wrong, in English, without position.
    pub message: String,
}

/// How Kubernetes takes a problem of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// Go's YAML library refuses the document.
    Refused,
    /// Only strict reading refuses it (duplicate keys): `kubectl apply` does, by default.
    Strict,
    /// Accepted, but not as a reader expects (text behind `...` is ignored).
    Ignored,
}

/// A step from a node to a child.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Segment {
    /// By key, as the API server would read the key.
    Key(Arc<str>),
    /// By position in a sequence.
    Index(usize),
}

/// A way from a root to a node. Displays as the API server spells it: `spec.containers[0].name`,
/// `metadata.labels[app]` (keys that are no plain field names stand in brackets).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Path(pub Vec<Segment>);

/// A cursor: a node with its document. Aliases are followed; merge keys (`<<`) are seen through by [`NodeRef::get`].
#[derive(Clone, Copy)]
pub struct NodeRef<'a> {
    pub(crate) document: &'a Document,
    pub(crate) id: NodeId,
}

impl<'a> NodeRef<'a> {
    /// The document it belongs to.
    pub fn document(self) -> &'a Document {
        todo!()
    }
    /// Its name in the arena, alias not followed.
    pub fn id(self) -> NodeId {
        todo!()
    }
    /// The node, aliases followed.
    pub fn node(self) -> &'a Node {
        todo!()
    }
    /// The span as written here (an alias' own span, not its target's).
    pub fn span(self) -> Span {
        todo!()
    }
    /// What the scalar means to Kubernetes; `Value::Mapping`/`Value::Sequence` for collections.
    pub fn value(self) -> Value<'a> {
        todo!()
    }
    /// The cooked text of a scalar, whatever it resolves to.
    pub fn text(self) -> Option<&'a str> {
        todo!()
    }
    /// Whether any byte of it was masked (Helm) or lost (recovery): its value is unknown.
    pub fn is_unknown(self) -> bool {
        todo!()
    }
    /// The value under `key`; the last one wins where the key is repeated, as in Go.
    pub fn get(self, key: &str) -> Option<NodeRef<'a>> {
        todo!()
    }
    /// The key's and the value's node under `key`.
    pub fn entry(self, key: &str) -> Option<(NodeRef<'a>, NodeRef<'a>)> {
        todo!()
    }
    /// Keys and values of a mapping with merges applied, effective ones only, in source order; else nothing.
    pub fn entries(self) -> Vec<(NodeRef<'a>, NodeRef<'a>)> {
        todo!()
    }
    /// Items of a sequence, else nothing.
    pub fn items(self) -> Vec<NodeRef<'a>> {
        todo!()
    }
    /// Follows a path as far as it leads: the node at its end, or none.
    pub fn at(self, path: &Path) -> Option<NodeRef<'a>> {
        todo!()
    }
    /// As [`NodeRef::at`], but ends at the deepest node that exists; the number tells how many steps were taken.
    pub fn deepest(self, path: &Path) -> (NodeRef<'a>, usize) {
        todo!()
    }
    /// The span of the key that leads to the end of `path` (the nearest one that exists), the item's own span for an
    /// index.
    pub fn key_span(self, path: &Path) -> Span {
        todo!()
    }
    /// The span of the value at the end of `path`, or of the nearest key that exists.
    pub fn value_span(self, path: &Path) -> Span {
        todo!()
    }
}

impl std::fmt::Display for Path {
    fn fmt(&self, _f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        todo!()
    }
}

impl std::fmt::Debug for NodeRef<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.id)
    }
}
