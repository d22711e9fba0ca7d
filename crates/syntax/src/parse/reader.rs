//! The one module that names the parser: its events, options and errors stop here.

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, StructureStyle, options};

use super::builder::{AliasKind, Builder, Tree};
use super::stand_in::{self, StandIns};
use crate::tree::{Document, Problem, ProblemKind, Style};
use crate::{NodeId, Reading, Span};

/// Levels of nesting that are read; deeper ones are an error.
const NESTING: usize = 255;

/// One reading of a document's bytes.
pub(super) struct Outcome {
    pub(super) tree: Tree,
    pub(super) problems: Vec<Problem>,
    pub(super) error: Option<SyntaxError>,
}

impl Outcome {
    pub(super) fn with_error_as_problem(mut self) -> Self {
        self.problems.extend(self.error.take().map(|e| e.problem));
        self
    }

    pub(super) fn store(self, document: &mut Document) {
        self.tree.store(document);
        document.problems.extend(self.problems);
    }
}

/// Where and why reading stopped.
pub(super) struct SyntaxError {
    /// Offset in the bytes that were read.
    pub(super) at: usize,
    /// Start of the last node before.
    pub(super) last_node: usize,
    /// Behind the last whole token before.
    token: usize,
    /// It may be that go-yaml is more lenient.
    lenient: bool,
    pub(super) problem: Problem,
}

fn parser(text: &str) -> Parser<'_, granit_parser::StrInput<'_>> {
    let options = options! {
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        max_buffered_comment_events: 1_000_000,
        block_nesting_limit: NESTING,
        flow_nesting_limit: NESTING,
    };
    Parser::new_from_str_with_options(text, options)
}

/// Cooks a quoted scalar by itself, where indentation is free.
pub(super) fn cook(quoted: &str) -> Option<Box<str>> {
    let mut parser = parser(quoted);
    while let Some(Ok((event, span))) = parser.next_event() {
        if let Event::Scalar(cooked, ..) = event {
            return (span.byte_range()? == (0..quoted.len())).then(|| Box::from(&*cooked));
        }
    }
    None
}

/// Reads without building: where the first error is, and how many nodes come before it.
pub(super) fn probe(text: &str) -> (Option<usize>, Option<usize>, usize) {
    let mut nodes = 0;
    let mut last_node = None;
    let mut parser = parser(text);
    while let Some(event) = parser.next_event() {
        match event {
            Ok((Event::DocumentEnd, _)) => break,
            Ok((event, span)) if event.is_node() => {
                nodes += 1;
                last_node = span.start.byte_offset();
            }
            Ok(_) => {}
            Err(error) => return (Some(error.marker().byte_offset().unwrap_or(0)), last_node, nodes),
        }
    }
    (None, last_node, nodes)
}

/// Reads one document. `slice` begins at `base` of the file's text; it may be masked, with the same length.
pub(super) fn read(slice: &str, text: &str, base: u32, reading: Reading) -> Outcome {
    let mut outcome = read_once(slice, text, base, reading, &StandIns::default());
    let mut stand_ins = StandIns::default();
    let mut replaced = None;
    // What go-yaml takes and YAML 1.2 does not: something else stands in for it, and it is read again.
    for _ in 0..stand_in::ROUNDS {
        let Some(error) = outcome.error.as_ref().filter(|e| e.lenient) else { break };
        let source = replaced.as_deref().unwrap_or(slice);
        let Some(next) = stand_ins.add(source, error.at, error.token) else { break };
        outcome = read_once(&next, text, base, reading, &stand_ins);
        replaced = Some(next);
    }
    outcome
}

fn read_once(slice: &str, text: &str, base: u32, reading: Reading, stand_ins: &StandIns) -> Outcome {
    let mut builder = Builder::new(text, base, slice.len() / 24);
    let mut problems = Vec::new();
    let mut error = None;
    let mut documents = 0;
    // The first document has ended, and what follows is not read by Go either.
    let mut ended = false;
    let mut last_node = 0;
    let mut parser = parser(slice);
    while let Some(event) = parser.next_event() {
        let (event, span) = match event {
            Ok(pair) => pair,
            Err(e) if ended => {
                problems.push(ignored(slice, base, e.marker().byte_offset().unwrap_or(0)));
                break;
            }
            Err(e) => {
                error = Some(syntax_error(&e, slice, base, last_node, builder.last_end()));
                break;
            }
        };
        let local = span.byte_range().unwrap_or_default();
        let at = place(base, local.clone());
        match event {
            Event::DocumentEnd => ended = reading == Reading::Single || local.len() == 3,
            Event::DocumentStart(_, version) => {
                documents += 1;
                if documents > 1 {
                    problems.push(ignored(slice, base, local.start));
                    break;
                }
                if version.is_some_and(|v| (v.major, v.minor) != (1, 1)) {
                    problems.push(refused(directive(slice, base), "found incompatible YAML document"));
                }
            }
            Event::Scalar(cooked, style, _, tag) => {
                last_node = local.start;
                let start = local.start;
                let style = style_of(style);
                let source = slice.get(local.clone()).unwrap_or("");
                let cooked = match style {
                    Style::Plain if at.is_empty() => None,
                    Style::Plain => (cooked != source).then(|| Box::from(&*cooked)),
                    Style::SingleQuoted | Style::DoubleQuoted => {
                        let inner = source.get(1..source.len().saturating_sub(1));
                        (Some(&*cooked) != inner || stand_ins.matter()).then(|| Box::from(&*cooked))
                    }
                    Style::Literal | Style::Folded => {
                        Some(Box::from(block_text(&cooked, source, slice, local.end)))
                    }
                };
                let cooked = stand_ins.cooked(start, style, cooked);
                if style == Style::DoubleQuoted && cooked.is_some() {
                    json_escapes(source, at.start, &mut problems);
                }
                let tag_span = span.tag_span().and_then(|s| s.byte_range());
                let id = builder.scalar(style, cooked, at);
                put_tag(&mut builder, id, tag.as_deref(), tag_span, base);
            }
            Event::MappingStart(style, _, tag) => {
                last_node = local.start;
                let id = builder.open_mapping(style == StructureStyle::Flow, at.start);
                put_tag(&mut builder, id, tag.as_deref(), span.tag_span().and_then(|s| s.byte_range()), base);
            }
            Event::SequenceStart(style, _, tag) => {
                last_node = local.start;
                let id = builder.open_sequence(style == StructureStyle::Flow, at.start);
                put_tag(&mut builder, id, tag.as_deref(), span.tag_span().and_then(|s| s.byte_range()), base);
            }
            Event::MappingEnd | Event::SequenceEnd => builder.close(at.end),
            Event::Alias(number) => {
                last_node = local.start;
                if let AliasKind::InsideItself = builder.alias(Some(number), at) {
                    let name = at.text(text).trim_start_matches('*');
                    problems.push(refused(at, &format!("anchor '{name}' value contains itself")));
                }
            }
            Event::UnresolvedAlias(name) => {
                last_node = local.start;
                builder.alias(None, at);
                problems.push(refused(at, &format!("unknown anchor '{name}' referenced")));
            }
            Event::Anchor(number, name) => builder.anchor(&name, number, at),
            Event::Comment(..) => builder.comment(at),
            _ => {}
        }
    }
    if let Some(dots) = leading_dots(slice) {
        problems.push(refused(place(base, dots..dots + 3), "did not find expected node content"));
    }
    let end = base + u32::try_from(slice.len()).unwrap_or(0);
    Outcome { tree: builder.finish(end), problems, error }
}

/// YAML 1.2 ends the last line of a block scalar with a line break even where the text ends without one; go-yaml does
/// not.
fn block_text<'c>(cooked: &'c str, source: &str, slice: &str, end: usize) -> &'c str {
    let cut = end == slice.len() && source.rsplit(['\n', '\r']).next().is_some_and(|l| !l.trim().is_empty());
    if cut { cooked.strip_suffix('\n').unwrap_or(cooked) } else { cooked }
}

fn place(base: u32, range: std::ops::Range<usize>) -> Span {
    let at = |offset: usize| base.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX));
    Span::new(at(range.start), at(range.end))
}

fn refused(span: Span, message: &str) -> Problem {
    Problem { span, kind: ProblemKind::Refused, message: message.to_owned() }
}

/// Where `...` stands before any content: go-yaml wants some.
fn leading_dots(slice: &str) -> Option<usize> {
    let mut at = slice.len() - slice.trim_start_matches('\u{feff}').len();
    for line in slice.get(at..)?.split_inclusive('\n') {
        if line.starts_with("...")
            && line.get(3..).is_none_or(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\r', '\n']))
        {
            return Some(at);
        }
        if !line.trim().is_empty() && !line.trim_start().starts_with('#') {
            return None;
        }
        at += line.len();
    }
    None
}

/// What follows the first document of the bytes: `Unmarshal` does not read it.
fn ignored(slice: &str, base: u32, from: usize) -> Problem {
    let rest = slice.get(from..).unwrap_or("");
    let start = from + (rest.len() - rest.trim_start().len());
    let end = slice.trim_end().len();
    Problem {
        span: place(base, start.min(end)..end),
        kind: ProblemKind::Ignored,
        message: "what follows the end of the document (`...`) is not read".to_owned(),
    }
}

fn directive(slice: &str, base: u32) -> Span {
    let start = slice.find("%YAML").unwrap_or(0);
    let line = slice.get(start..).and_then(|rest| rest.lines().next()).unwrap_or("");
    place(base, start..start + line.trim_end().len())
}

/// YAML 1.2 lets a slash be escaped and pairs surrogates, as JSON does; go-yaml does neither.
fn json_escapes(source: &str, start: u32, problems: &mut Vec<Problem>) {
    let mut at = 0;
    while let Some(found) = source.get(at..).and_then(|rest| memchr::memchr(b'\\', rest.as_bytes())) {
        let escape = at + found;
        match source.as_bytes().get(escape + 1..) {
            Some([b'/', ..]) => {
                problems.push(refused(place(start, escape..escape + 2), crate::check::JSON_ESCAPE));
            }
            Some([b'u', b'd' | b'D', b'8' | b'9' | b'a'..=b'f' | b'A'..=b'F', ..]) => {
                problems.push(refused(place(start, escape..escape + 6), crate::check::JSON_ESCAPE));
            }
            _ => {}
        }
        at = escape + 2;
    }
}

fn put_tag(
    builder: &mut Builder<'_>,
    id: NodeId,
    tag: Option<&granit_parser::Tag>,
    span: Option<std::ops::Range<usize>>,
    base: u32,
) {
    if let (Some(tag), Some(span)) = (tag, span) {
        builder.tag(id, tag.to_string(), place(base, span));
    }
}

fn style_of(style: ScalarStyle) -> Style {
    match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted => Style::SingleQuoted,
        ScalarStyle::DoubleQuoted => Style::DoubleQuoted,
        ScalarStyle::Literal => Style::Literal,
        ScalarStyle::Folded => Style::Folded,
    }
}

/// Makes the error point at something a person can see.
fn syntax_error(error: &ScanError, slice: &str, base: u32, last_node: usize, last_end: u32) -> SyntaxError {
    let at = slice.floor_char_boundary(error.marker().byte_offset().unwrap_or(0).min(slice.len()));
    let message = match error.info() {
        said if said.contains("recursion limit") => {
            "it is nested deeper than the 255 levels that are read".into()
        }
        said => said,
    };
    let token = (last_end - base) as usize;
    let span = match error.kind() {
        ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar => {
            open_quote(slice, token).unwrap_or_else(|| word_at(slice, at))
        }
        _ => word_at(slice, at),
    };
    let lenient = matches!(
        error.kind(),
        ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::TabInIndentation
    );
    SyntaxError { at, last_node, token, lenient, problem: refused(place(base, span), &message) }
}

/// The quote that was opened behind the last whole token, to the end of its line.
fn open_quote(slice: &str, from: usize) -> Option<std::ops::Range<usize>> {
    let rest = slice.get(from..)?;
    let start = from + rest.find(['"', '\''])?;
    let line = slice.get(start..)?.split(['\n', '\r']).next()?;
    Some(start..start + line.trim_end().len())
}

/// The word at an offset; where there is none, the last one before.
fn word_at(slice: &str, at: usize) -> std::ops::Range<usize> {
    let visible = |c: char| !c.is_whitespace();
    let rest = slice.get(at..).unwrap_or("");
    if rest.starts_with(visible) {
        let end = rest.char_indices().take(60).find(|(_, c)| !visible(*c)).map(|(i, _)| i);
        let end = end.or_else(|| rest.char_indices().nth(60).map(|(i, _)| i)).unwrap_or(rest.len());
        return at..at + end;
    }
    if rest.starts_with('\t') {
        return at..at + 1;
    }
    let before = slice.get(..at).unwrap_or("").trim_end();
    let start = before
        .char_indices()
        .rev()
        .take(60)
        .take_while(|(_, c)| visible(*c))
        .last()
        .map_or(before.len(), |(i, _)| i);
    start..before.len()
}
