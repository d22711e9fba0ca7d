//! Puts a parser's events into an arena and sets right what they leave vague: where block collections end, where
//! sequences without indentation and block scalars begin, where omitted values stand.

use podfit_ordered::Sort as _;
use std::num::NonZeroU32;

use crate::Span;
use crate::tree::{Comment, Document, Entry, Kind, Node, NodeId, Placement, Properties, Style};

/// What was read of a document.
#[derive(Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    pub(super) root: Option<NodeId>,
    pub(super) anchors: Vec<(Box<str>, NodeId)>,
    pub(super) properties: Vec<Properties>,
    pub(super) comments: Vec<Comment>,
}

impl Tree {
    pub(super) fn store(self, document: &mut Document) {
        document.nodes = self.nodes;
        document.root = self.root;
        document.anchors = self.anchors;
        document.properties = self.properties;
        document.comments = self.comments;
    }
}

struct Open {
    node: NodeId,
    /// Where its children begin among the pending ones.
    children: usize,
    mapping: bool,
    flow: bool,
}

/// Offsets are the file's; `text` is the file's text (not the masked one).
pub(super) struct Builder<'t> {
    text: &'t str,
    tree: Tree,
    open: Vec<Open>,
    pending: Vec<NodeId>,
    /// Anchored nodes by the parser's number, from 1; gaps are not expected but filled.
    targets: Vec<Option<NodeId>>,
    /// End of the last token that is known, for looking ahead from there.
    last_end: u32,
}

impl<'t> Builder<'t> {
    pub(super) fn new(text: &'t str, start: u32, expected: usize) -> Self {
        let bom = text.get(start as usize..).is_some_and(|t| t.starts_with('\u{feff}'));
        let last_end = start + if bom { 3 } else { 0 };
        let tree = Tree { nodes: Vec::with_capacity(expected), ..Tree::default() };
        Self { text, tree, open: Vec::new(), pending: Vec::new(), targets: Vec::new(), last_end }
    }

    /// End of the last token that is known.
    pub(super) fn last_end(&self) -> u32 {
        self.last_end
    }

    fn byte(&self, at: u32) -> Option<u8> {
        self.text.as_bytes().get(at as usize).copied()
    }

    fn node_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        self.tree.nodes.get_mut(id.index())
    }

    fn span_of(&self, id: NodeId) -> Span {
        self.tree.nodes.get(id.index()).map_or(Span::default(), |n| n.span)
    }

    fn push(&mut self, kind: Kind, span: Span) -> NodeId {
        let id = NodeId::at(self.tree.nodes.len());
        let parent = self.open.last().map(|o| o.node);
        self.tree.nodes.push(Node { kind, span, parent, anchored: false, properties: None });
        if parent.is_some() {
            self.pending.push(id);
        } else if self.tree.root.is_none() {
            self.tree.root = Some(id);
        }
        id
    }

    /// Whether the next node is the value of a mapping, and the key's span then.
    fn key_before(&self) -> Option<Span> {
        let open = self.open.last().filter(|o| o.mapping)?;
        let siblings = self.pending.len() - open.children;
        if siblings % 2 == 1 { self.pending.last().map(|key| self.span_of(*key)) } else { None }
    }

    pub(super) fn tag(&mut self, id: NodeId, tag: String, span: Span) {
        self.tree.properties.push(Properties { tag: Some(tag.into_boxed_str()), span });
        let number = u32::try_from(self.tree.properties.len()).ok().and_then(NonZeroU32::new);
        self.last_end = self.last_end.max(span.end);
        if let Some(node) = self.node_mut(id) {
            node.properties = number;
            if node.span.is_empty() && matches!(node.kind, Kind::Scalar { style: Style::Plain, .. }) {
                node.span = Span::at(span.end);
            }
        }
    }

    /// The anchor of the node that came last.
    pub(super) fn anchor(&mut self, name: &str, number: usize, span: Span) {
        let Some(id) = self.tree.nodes.len().checked_sub(1).map(NodeId::at) else { return };
        self.tree.anchors.push((name.into(), id));
        if number > self.targets.len() {
            self.targets.resize(number, None);
        }
        if let Some(slot) = number.checked_sub(1).and_then(|n| self.targets.get_mut(n)) {
            *slot = Some(id);
        }
        let known = self.tree.nodes.get(id.index()).and_then(|n| n.properties);
        let number = if let Some(properties) =
            known.and_then(|n| self.tree.properties.get_mut(n.get() as usize - 1))
        {
            properties.span = properties.span.cover(span);
            known
        } else {
            self.tree.properties.push(Properties { tag: None, span });
            u32::try_from(self.tree.properties.len()).ok().and_then(NonZeroU32::new)
        };
        self.last_end = self.last_end.max(span.end);
        if let Some(node) = self.node_mut(id) {
            node.anchored = true;
            node.properties = number;
            if node.span.is_empty() && matches!(node.kind, Kind::Scalar { style: Style::Plain, .. }) {
                node.span = Span::at(node.span.end.max(span.end));
            }
        }
    }

    pub(super) fn scalar(&mut self, style: Style, cooked: Option<Box<str>>, span: Span) -> NodeId {
        let span = match style {
            Style::Plain if span.is_empty() => self.omitted(span),
            Style::Literal | Style::Folded => self.block_scalar(span),
            _ => span,
        };
        self.last_end = self.last_end.max(span.end);
        self.push(Kind::Scalar { style, cooked }, span)
    }

    /// The place of an omitted value: just behind the colon where there is one.
    fn omitted(&self, span: Span) -> Span {
        let Some(key) = self.key_before() else { return span };
        let rest = self.text.get(key.end as usize..).unwrap_or("");
        let skipped = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
        if rest.as_bytes().get(skipped) == Some(&b':') {
            return Span::at(key.end + u32::try_from(skipped).unwrap_or(0) + 1);
        }
        Span::at(key.end)
    }

    /// A block scalar from its header to the end of its last line with something on it.
    fn block_scalar(&self, content: Span) -> Span {
        let header = self.block_header(content.start).unwrap_or(content);
        let body = Span::new(header.end, content.end.max(header.end)).text(self.text);
        let trimmed = body.trim_end_matches([' ', '\t', '\n', '\r']).len();
        if trimmed == 0 {
            return header;
        }
        // Blanks at the end of the last line are content.
        let line = body.get(trimmed..).map_or(0, |rest| rest.find(['\n', '\r']).unwrap_or(rest.len()));
        Span::new(header.start, header.end + u32::try_from(trimmed + line).unwrap_or(0))
    }

    /// Finds `|2-` or the like behind the last known token.
    fn block_header(&self, limit: u32) -> Option<Span> {
        let mut at = self.last_end;
        while at <= limit {
            match self.byte(at)? {
                b' ' | b'\t' | b'\n' | b'\r' | b':' | b'-' | b'?' => at += 1,
                b'#' | b'%' => at = self.skip_until(at, |b| b == b'\n' || b == b'\r'),
                b'&' | b'!' => at = self.skip_until(at, |b| b.is_ascii_whitespace()),
                b'|' | b'>' => {
                    let end = self.skip_until(at + 1, |b| !matches!(b, b'+' | b'-' | b'0'..=b'9'));
                    return Some(Span::new(at, end));
                }
                _ => return None,
            }
        }
        None
    }

    fn skip_until(&self, from: u32, stop: impl Fn(u8) -> bool) -> u32 {
        let rest = self.text.as_bytes().get(from as usize..).unwrap_or(&[]);
        from + u32::try_from(rest.iter().position(|b| stop(*b)).unwrap_or(rest.len())).unwrap_or(0)
    }

    pub(super) fn alias(&mut self, number: Option<usize>, span: Span) -> AliasKind {
        let name = span.text(self.text).trim_start_matches('*').into();
        let known = number.and_then(|n| self.targets.get(n.checked_sub(1)?).copied().flatten());
        // An open node holds the alias: following it would never end.
        let target = known.filter(|t| !self.open.iter().any(|o| o.node == *t));
        self.last_end = self.last_end.max(span.end);
        self.push(Kind::Alias { name, target }, span);
        match (known, target) {
            (None, _) => AliasKind::Unknown,
            (Some(_), None) => AliasKind::InsideItself,
            _ => AliasKind::Good,
        }
    }

    pub(super) fn open_mapping(&mut self, flow: bool, at: u32) -> NodeId {
        let kind = Kind::Mapping { entries: Box::default(), flow };
        self.open_collection(kind, Span::at(at), true, flow)
    }

    pub(super) fn open_sequence(&mut self, flow: bool, at: u32) -> NodeId {
        let at = if flow { at } else { self.sequence_start(at) };
        self.open_collection(Kind::Sequence { items: Box::default(), flow }, Span::at(at), false, flow)
    }

    fn open_collection(&mut self, kind: Kind, span: Span, mapping: bool, flow: bool) -> NodeId {
        let id = self.push(kind, span);
        self.open.push(Open { node: id, children: self.pending.len(), mapping, flow });
        if flow {
            self.last_end = self.last_end.max(
                span.start
                    + u32::from(self.byte(span.start) == Some(b'{') || self.byte(span.start) == Some(b'[')),
            );
        }
        id
    }

    /// A sequence as deep as its key (`k:\n- a`) is reported behind its first dash.
    fn sequence_start(&self, at: u32) -> u32 {
        // Behind its key, or behind `?` where it is the key.
        let from = match (self.key_before(), self.open.last()) {
            (Some(key), _) => key.end,
            (None, Some(open)) if open.mapping => {
                let siblings = self.pending.get(open.children..).unwrap_or(&[]);
                siblings.last().map_or(self.span_of(open.node).start, |last| self.span_of(*last).end)
            }
            _ => return at,
        };
        let mut behind = at;
        let mut comments = self.tree.comments.iter().rev().peekable();
        loop {
            let text = Span::new(from, behind).text(self.text);
            let trimmed = text.trim_end_matches([' ', '\t', '\n', '\r']);
            let end = from + u32::try_from(trimmed.len()).unwrap_or(0);
            while comments.next_if(|c| c.span.end > end).is_some() {}
            if let Some(comment) = comments.next_if(|c| c.span.end == end && c.span.start >= from) {
                behind = comment.span.start;
                continue;
            }
            let dash = trimmed.strip_suffix('-').filter(|before| before.ends_with([' ', '\t', '\n', '\r']));
            return if dash.is_some() { end - 1 } else { at };
        }
    }

    /// Closes the innermost collection; `at` is the closing bracket's end for flow collections.
    pub(super) fn close(&mut self, at: u32) {
        let Some(open) = self.open.pop() else { return };
        let last = self.pending.len().checked_sub(1).filter(|n| *n >= open.children);
        let inner_end = last.and_then(|n| self.pending.get(n)).map(|id| self.span_of(*id).end);
        // A mapping that an error cut off behind a key.
        if open.mapping && (self.pending.len() - open.children) % 2 == 1 {
            let end = inner_end.unwrap_or(at);
            let id = NodeId::at(self.tree.nodes.len());
            let kind = Kind::Scalar { style: Style::Plain, cooked: None };
            self.tree.nodes.push(Node {
                kind,
                span: Span::at(end),
                parent: Some(open.node),
                anchored: false,
                properties: None,
            });
            self.pending.push(id);
        }
        let start = self.span_of(open.node).start;
        let flow_end = open.flow && self.byte(start).is_some_and(|b| b == b'{' || b == b'[');
        let end = if flow_end { at.max(inner_end.unwrap_or(at)) } else { inner_end.unwrap_or(start) };
        let first = self.pending.get(open.children).map_or(start, |id| self.full_start(*id));
        let children = self.pending.split_off(open.children);
        let dash = !open.mapping && !open.flow && self.byte(start) == Some(b'-');
        if let Some(node) = self.node_mut(open.node) {
            node.span =
                Span::new(if open.flow { start } else { start.min(first) }, end.max(start + u32::from(dash)));
            match &mut node.kind {
                Kind::Mapping { entries, .. } => {
                    *entries = children
                        .chunks_exact(2)
                        .filter_map(|c| Some(Entry { key: *c.first()?, value: *c.get(1)? }))
                        .collect();
                }
                Kind::Sequence { items, .. } => *items = children.into_boxed_slice(),
                _ => {}
            }
        }
        self.last_end = self.last_end.max(end);
    }

    /// Where a node begins with its tag and anchor.
    fn full_start(&self, id: NodeId) -> u32 {
        let Some(node) = self.tree.nodes.get(id.index()) else { return 0 };
        let properties = node.properties.and_then(|n| self.tree.properties.get(n.get() as usize - 1));
        properties.map_or(node.span.start, |p| p.span.start.min(node.span.start))
    }

    pub(super) fn comment(&mut self, span: Span) {
        let before =
            self.text.get(..span.start as usize).unwrap_or("").trim_end_matches([' ', '\t', '\u{feff}']);
        let own = before.is_empty() || before.ends_with(['\n', '\r']);
        let placement = if own { Placement::OwnLine } else { Placement::Trailing };
        self.tree.comments.push(Comment { span, placement });
    }

    /// Closes what is open and hands over the tree.
    pub(super) fn finish(mut self, end: u32) -> Tree {
        while !self.open.is_empty() {
            self.close(end);
        }
        self.tree.comments.order_by_key(|c| c.span);
        self.tree
    }
}

/// What an alias leads to.
pub(super) enum AliasKind {
    Good,
    Unknown,
    InsideItself,
}
