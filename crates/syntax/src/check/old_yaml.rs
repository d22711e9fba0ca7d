//! Where YAML 1.2 is wider than go-yaml v2's scanner (`scannerc.go`): tabs in indentation, `?` inside flow collections,
//! names of anchors.

use crate::Span;
use crate::tree::{Document, Kind, Node, Problem, ProblemKind, Style};

pub(super) fn check(document: &Document, problems: &mut Vec<Problem>) {
    tabs(document, problems);
    anchors(document, problems);
    question_marks(document, problems);
}

fn refuse(problems: &mut Vec<Problem>, span: Span, message: &str) {
    problems.push(Problem { span, kind: ProblemKind::Refused, message: message.to_owned() });
}

fn at(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// A tab may stand between a key and its value, but not where a new key could begin.
fn tabs(document: &Document, problems: &mut Vec<Problem>) {
    let text = document.span.text(&document.text);
    if memchr::memchr(b'\t', text.as_bytes()).is_none() || document.broken {
        return;
    }
    let mut solid = solid(document).peekable();
    let mut reported = None;
    for offset in memchr::memchr_iter(b'\t', text.as_bytes()) {
        let place = document.span.start + at(offset);
        while solid.next_if(|s| s.end <= place).is_some() {}
        if solid.peek().is_some_and(|s| s.start <= place) || hidden(&document.masks, place) {
            continue;
        }
        let before = text.get(..offset).unwrap_or("");
        let line = before.rfind(['\n', '\r']).map_or(0, |n| n + 1);
        let indentation = before.get(line..).unwrap_or("").trim_start_matches('\u{feff}');
        // Behind `- ` a key could begin as well.
        if indentation.bytes().all(|b| matches!(b, b' ' | b'\t' | b'-' | b'?')) && reported != Some(line) {
            reported = Some(line);
            refuse(problems, Span::new(place, place + 1), "found a tab where only spaces may stand");
        }
    }
}

fn hidden(masks: &[Span], at: u32) -> bool {
    let next = masks.partition_point(|m| m.end <= at);
    masks.get(next).is_some_and(|m| m.start <= at)
}

/// Scalars, comments and outermost flow collections in source order: tabs in them are no indentation.
fn solid(document: &Document) -> impl Iterator<Item = Span> {
    let mut comments = document.comments.iter().map(|c| c.span).peekable();
    let mut nodes = document.nodes.iter().filter_map(solid_span).peekable();
    std::iter::from_fn(move || match (nodes.peek(), comments.peek()) {
        (Some(node), Some(comment)) if comment.start < node.start => comments.next(),
        (Some(_), _) => nodes.next(),
        (None, _) => comments.next(),
    })
}

fn solid_span(node: &Node) -> Option<Span> {
    match node.kind {
        Kind::Mapping { flow, .. } | Kind::Sequence { flow, .. } => flow.then_some(node.span),
        Kind::Scalar { .. } | Kind::Alias { .. } => Some(node.span),
    }
}

/// Anchors are made of letters, digits, `_` and `-`.
fn anchors(document: &Document, problems: &mut Vec<Problem>) {
    let odd = |name: &str| !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    for (name, id) in document.anchors.iter().filter(|(name, _)| odd(name)) {
        let node = document.node(*id);
        let span = document.properties_of(node).map_or(node.span, |p| p.span);
        refuse(
            problems,
            span,
            &format!("anchor {name:?}: did not find expected alphabetic or numeric character"),
        );
    }
    for node in &document.nodes {
        if let Kind::Alias { name, target: Some(_) } = &node.kind
            && odd(name)
        {
            refuse(problems, node.span, "did not find expected alphabetic or numeric character");
        }
    }
}

/// Inside `[…]` and `{…}` a question mark ends plain text and begins a key.
fn question_marks(document: &Document, problems: &mut Vec<Problem>) {
    for node in &document.nodes {
        if !matches!(node.kind, Kind::Scalar { style: Style::Plain, .. }) || node.span.is_empty() {
            continue;
        }
        let Some(parent) = node.parent.map(|p| document.node(p)) else { continue };
        if !matches!(parent.kind, Kind::Mapping { flow: true, .. } | Kind::Sequence { flow: true, .. }) {
            continue;
        }
        let text = node.span.text(&document.text);
        if let Some(found) = memchr::memchr(b'?', text.as_bytes())
            && !document.is_hidden(node.span, false)
        {
            let place = node.span.start + at(found);
            let message = "a `?` begins a key inside brackets: put the text into quotes";
            refuse(problems, Span::new(place, place + 1), message);
        }
    }
}
