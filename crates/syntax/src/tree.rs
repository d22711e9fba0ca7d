//! The tree: an arena of nodes per document, with spans for every key, value, comment and error.

use std::num::NonZeroU32;
use std::sync::Arc;

use crate::{LineIndex, NodeRef, Span};

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

impl File {
    /// The document that holds `offset`; one that begins right there wins over one that ends there.
    pub fn document_at(&self, offset: u32) -> Option<&Document> {
        let behind = self.documents.partition_point(|d| d.span.start <= offset);
        let document = self.documents.get(behind.checked_sub(1)?)?;
        document.span.touches(offset).then_some(document)
    }
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
    /// What tagged and anchored nodes carry, apart, because few do.
    pub(crate) properties: Vec<Properties>,
    /// Entries of large mappings sorted by key, so that a lookup does not read them all; sorted by node.
    pub(crate) indexes: Vec<(NodeId, Index)>,
    /// Mappings with merge keys or repeated keys, sorted: what is written there is not what holds.
    pub(crate) irregular: Vec<NodeId>,
    /// Comments in source order.
    pub comments: Vec<Comment>,
    /// What is wrong with it, in source order.
    pub problems: Vec<Problem>,
    /// The tree was recovered by masking lines: a missing field proves nothing.
    pub broken: bool,
    /// Ranges of Helm actions (`{{ … }}`), masked before parsing: values that touch them are unknown.
    pub masks: Vec<Span>,
    /// Ranges that recovery had to leave out of the tree.
    pub lost: Vec<Span>,
    /// What Helm's `# Source:` comment names, if there is one.
    pub source: Option<Box<str>>,
    pub(crate) text: Arc<str>,
}

impl Document {
    /// A cursor at the top node.
    pub fn root(&self) -> Option<NodeRef<'_>> {
        self.root.map(|id| NodeRef { document: self, id })
    }
    /// A cursor at a node of this document.
    pub fn cursor(&self, id: NodeId) -> NodeRef<'_> {
        NodeRef { document: self, id }
    }
    /// All nodes, a parent before its children, keys and values in source order.
    pub fn nodes(&self) -> std::slice::Iter<'_, Node> {
        self.nodes.iter()
    }
    /// The text of the whole file.
    pub fn text(&self) -> &str {
        &self.text
    }
    /// Whether a problem of it makes the API server's reader refuse it.
    pub fn is_refused(&self) -> bool {
        self.problems.iter().any(|p| p.kind == ProblemKind::Refused)
    }
    /// Anchors in source order: name and node.
    pub fn anchors(&self) -> impl Iterator<Item = (&str, NodeRef<'_>)> {
        self.anchors.iter().map(|(name, id)| (&**name, self.cursor(*id)))
    }
    pub(crate) fn properties_of(&self, node: &Node) -> Option<&Properties> {
        self.properties.get(node.properties?.get() as usize - 1)
    }
    /// The cooked text of a scalar node.
    pub(crate) fn scalar_text<'a>(&'a self, node: &'a Node) -> &'a str {
        let Kind::Scalar { style, cooked } = &node.kind else { return "" };
        match (cooked, style) {
            (Some(cooked), _) => cooked,
            (None, Style::SingleQuoted | Style::DoubleQuoted) => {
                Span::new(node.span.start + 1, node.span.end.saturating_sub(1)).text(&self.text)
            }
            (None, _) => node.span.text(&self.text),
        }
    }
    /// Whether a mask or a lost range touches the span, blanks around it not counted. With `below`, line breaks and
    /// comments behind it do not count either: what follows might have belonged to it.
    pub(crate) fn is_hidden(&self, span: Span, below: bool) -> bool {
        if self.masks.is_empty() && self.lost.is_empty() {
            return false;
        }
        let text = &*self.text;
        let before = text.get(..span.start as usize).unwrap_or("");
        let mut behind = text.get(span.end as usize..self.span.end as usize).unwrap_or("");
        loop {
            behind = behind.trim_start_matches([' ', '\t']);
            if !below {
                break;
            }
            behind = behind.trim_start_matches(['\n', '\r', ' ', '\t']);
            match behind.strip_prefix('#') {
                Some(comment) => behind = comment.trim_start_matches(|c| c != '\n'),
                None => break,
            }
        }
        let start = before.trim_end_matches([' ', '\t']).len();
        let end = (self.span.end as usize).saturating_sub(behind.len());
        let touched = |ranges: &[Span]| {
            let next = ranges.partition_point(|m| (m.end as usize) < start);
            ranges.get(next).is_some_and(|m| m.start as usize <= end)
        };
        touched(&self.masks) || touched(&self.lost)
    }
    /// The node as written.
    pub fn node(&self, id: NodeId) -> &Node {
        // Ids are made by the builder of this very document; the fallback keeps a foreign id from panicking.
        self.nodes.get(id.index()).unwrap_or(&NO_NODE)
    }
}

static NO_NODE: Node = Node {
    kind: Kind::Scalar { style: Style::Plain, cooked: None },
    span: Span { start: 0, end: 0 },
    parent: None,
    anchored: false,
    properties: None,
};

/// Where to look in a large mapping.
#[derive(Debug, Clone)]
pub(crate) struct Index {
    /// Entries by key, of equal keys the last one last.
    pub(crate) order: Box<[u32]>,
    /// Entries whose key is a merge key, in source order.
    pub(crate) merges: Box<[u32]>,
}

/// Names a node of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(NonZeroU32);

impl NodeId {
    pub(crate) fn at(index: usize) -> Self {
        let one_based = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        Self(NonZeroU32::new(one_based).unwrap_or(NonZeroU32::MAX))
    }
    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// One node of the arena.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it holds.
    pub kind: Kind,
    /// From its first to one past its last byte; anchor and tag lie outside, a block scalar's header inside.
    pub span: Span,
    /// The node that holds it (the mapping or the sequence).
    pub parent: Option<NodeId>,
    /// Whether it carries an anchor.
    pub anchored: bool,
    pub(crate) properties: Option<NonZeroU32>,
}

/// Tag and anchor of a node.
#[derive(Debug, Clone)]
pub(crate) struct Properties {
    /// The tag as resolved by the parser (`!!str` → `tag:yaml.org,2002:str`), if one is written.
    pub(crate) tag: Option<Box<str>>,
    /// From the first byte of tag or anchor to the last.
    pub(crate) span: Span,
}

/// What a node holds.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A scalar.
    Scalar {
        /// How it is written.
        style: Style,
        /// The cooked text where it differs from the span's (quotes taken off).
        cooked: Option<Box<str>>,
    },
    /// A mapping.
    Mapping {
        /// Entries in source order, duplicates included.
        entries: Box<[Entry]>,
        /// Written `{…}`.
        flow: bool,
    },
    /// A sequence.
    Sequence {
        /// Items in source order.
        items: Box<[NodeId]>,
        /// Written `[…]`.
        flow: bool,
    },
    /// An alias (`*name`), resolved on demand by [`NodeRef`].
    Alias {
        /// The name without the star.
        name: Box<str>,
        /// What it stands for; none for an unknown anchor, for one that contains the alias, and where a document
        /// expands to too much.
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
