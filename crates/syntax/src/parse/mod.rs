//! From text to documents: split the stream, mask templates, read each document, recover what is broken, check what
//! Go's reader would say.

use podfit_ordered::Sort as _;
mod builder;
mod helm;
mod reader;
mod recover;
mod split;
mod stand_in;

use std::sync::Arc;

use crate::tree::{Document, File, Placement, Problem, ProblemKind};
use crate::{LineIndex, Span, check};

/// How to read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct ParseOptions {
    /// Nodes that the aliases of a document may expand to, in all, before expansion is refused; 0 leaves it to
    /// go-yaml's own bound.
    pub alias_budget: u32,
    /// What the text is taken for.
    pub reading: Reading,
}

/// What a text is taken for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Reading {
    /// A manifest file as `kubectl` reads it: a stream of documents, perhaps a Helm template.
    #[default]
    Stream,
    /// The bytes given to go-yaml's `Unmarshal`: one document, what follows it is not read, `{{` is YAML.
    Single,
}

/// Reads a whole file; never fails.
pub fn parse(text: &str, options: ParseOptions) -> File {
    let text: Arc<str> = Arc::from(text);
    if u32::try_from(text.len()).is_err() {
        let message = "the file is larger than 4 GiB".to_owned();
        let mut document = empty_document(&text, 0, Span::at(0));
        document.problems.push(Problem { span: Span::at(0), kind: ProblemKind::Refused, message });
        return File { text, documents: vec![document], lines: LineIndex::default() };
    }
    let lines = LineIndex::new(&text);
    let mut budget = recover::Budget::default();
    let documents = match options.reading {
        Reading::Single => {
            let mut document = empty_document(&text, 0, whole(&text));
            read(&mut document, &text, options, &mut budget);
            vec![document]
        }
        Reading::Stream => {
            let (masked, masks) = helm::mask(&text).unzip();
            let masked = masked.as_deref().unwrap_or(&text);
            let masks = masks.unwrap_or_default();
            let json = is_json(&text);
            let parts = split::split(masked, &text);
            let mut documents = Vec::with_capacity(parts.len());
            for (index, part) in parts.into_iter().enumerate() {
                let mut document = empty_document(&text, index, part.span);
                let from = masks.partition_point(|m| m.end <= part.span.start);
                let to = masks.partition_point(|m| m.start < part.span.end);
                document.masks = masks.get(from..to).unwrap_or(&[]).to_vec();
                document.problems = part.problems;
                read(&mut document, masked, options, &mut budget);
                if json {
                    // `YAMLOrJSONDecoder` gives such a stream to the JSON reader, which knows these escapes.
                    document.problems.retain(|p| p.message != check::JSON_ESCAPE);
                }
                documents.push(document);
            }
            documents
        }
    };
    File { text, documents, lines }
}

/// Whether `k8s.io/apimachinery`'s `GuessJSONStream` takes the stream for JSON.
fn is_json(text: &str) -> bool {
    text.trim_start().starts_with('{')
}

fn whole(text: &str) -> Span {
    Span::new(0, u32::try_from(text.len()).unwrap_or(u32::MAX))
}

fn empty_document(text: &Arc<str>, index: usize, span: Span) -> Document {
    Document {
        index,
        span,
        root: None,
        nodes: Vec::new(),
        anchors: Vec::new(),
        properties: Vec::new(),
        indexes: Vec::new(),
        irregular: Vec::new(),
        comments: Vec::new(),
        problems: Vec::new(),
        broken: false,
        masks: Vec::new(),
        lost: Vec::new(),
        source: None,
        text: Arc::clone(text),
    }
}

/// Reads the bytes of one document; `masked` has the length of the file's text.
fn read(document: &mut Document, masked: &str, options: ParseOptions, budget: &mut recover::Budget) {
    let span = document.span;
    let slice = span.text(masked);
    if slice.trim_ascii().is_empty() {
        return;
    }
    let outcome = reader::read(slice, &document.text, span.start, options.reading);
    let outcome = match outcome.error {
        None => outcome,
        // Whoever asks what go-yaml says needs no tree of what it refuses.
        Some(_) if options.reading == Reading::Single => {
            document.broken = true;
            outcome.with_error_as_problem()
        }
        Some(_) => recover::recover(document, slice, outcome, options.reading, budget),
    };
    outcome.store(document);
    if !document.masks.is_empty() || document.broken {
        settle(document);
    }
    document.source = source(document);
    check::check(document, options);
    document.problems.order_by_key(|p| p.span);
}

/// Characters that were hidden take several places in what was read: no span may begin or end inside one.
fn settle(document: &mut Document) {
    let text = &document.text;
    let settled = |span: Span| {
        let at = |offset: u32| u32::try_from(text.floor_char_boundary(offset as usize)).unwrap_or(offset);
        Span::new(at(span.start), at(span.end))
    };
    document.nodes.iter_mut().for_each(|n| n.span = settled(n.span));
    document.comments.iter_mut().for_each(|c| c.span = settled(c.span));
    document.problems.iter_mut().for_each(|p| p.span = settled(p.span));
    document.lost.iter_mut().for_each(|l| *l = settled(*l));
}

/// What Helm's `# Source: chart/templates/x.yaml` names.
fn source(document: &Document) -> Option<Box<str>> {
    document
        .comments
        .iter()
        .filter(|c| c.placement == Placement::OwnLine)
        .find_map(|c| c.span.text(&document.text).strip_prefix("# Source: "))
        .map(|name| name.trim().into())
}
