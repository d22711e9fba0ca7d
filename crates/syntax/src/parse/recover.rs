//! Reads on behind an error: the line that is most likely wrong is blanked (byte by byte, so that all offsets stay),
//! and the document is read again. A key in front of what is blanked is kept where that helps.

use super::reader::{self, Outcome, SyntaxError};
use crate::tree::{Document, Problem};
use crate::{Reading, Span};
use podfit_ordered::Sort as _;

/// Rounds for one document; a document with more broken lines keeps what stands before the last.
const ROUNDS: usize = 16;
/// Bytes that may be read again for one file.
const FILE_BYTES: usize = 32 << 20;
/// What a reading costs besides its bytes.
const READING: usize = 512;

/// What may still be spent on a file.
pub(super) struct Budget(usize);

impl Default for Budget {
    fn default() -> Self {
        Self(FILE_BYTES)
    }
}

impl Budget {
    fn spend(&mut self, bytes: usize) -> bool {
        let rest = self.0.checked_sub(bytes + READING);
        self.0 = rest.unwrap_or(0);
        rest.is_some()
    }
}

struct Candidate {
    /// What is replaced, in the slice.
    blanked: std::ops::Range<usize>,
    /// By what: blanks keep the line, line breaks make it empty.
    with: u8,
}

/// Where a line of the slice begins and ends (line break left out).
fn line_at(slice: &[u8], at: usize) -> std::ops::Range<usize> {
    let at = at.min(slice.len());
    let start = slice.get(..at).and_then(|s| memchr::memrchr(b'\n', s)).map_or(0, |n| n + 1);
    let end = slice.get(at..).and_then(|s| memchr::memchr(b'\n', s)).map_or(slice.len(), |n| at + n);
    start..end
}

fn is_blank(slice: &[u8], line: &std::ops::Range<usize>) -> bool {
    slice.get(line.clone()).is_none_or(|l| l.trim_ascii().is_empty())
}

/// The last line with something on it before the one that begins at `start`.
fn line_before(slice: &[u8], start: usize) -> Option<std::ops::Range<usize>> {
    let mut end = start;
    while end > 0 {
        let line = line_at(slice, end - 1);
        if !is_blank(slice, &line) {
            return Some(line);
        }
        end = line.start;
    }
    None
}

/// Where the value of `key: value` begins on a line.
fn behind_key(line: &[u8]) -> Option<usize> {
    let mut quote = None;
    for (i, byte) in line.iter().enumerate() {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), byte) if open == *byte => quote = None,
            (None, b':') if line.get(i + 1).is_some_and(|b| *b == b' ') => {
                let value = line.get(i + 1..)?.trim_ascii();
                return (!value.is_empty()).then_some(i + 1);
            }
            (None, b'{' | b'[' | b'#') => return None,
            _ => {}
        }
    }
    None
}

fn candidates(slice: &[u8], at: usize, last_node: usize) -> Vec<Candidate> {
    let here = line_at(slice, at);
    let mut lines = vec![here.clone(), line_at(slice, last_node)];
    lines.extend(line_before(slice, here.start));
    let mut found: Vec<Candidate> = Vec::new();
    for line in lines {
        if is_blank(slice, &line) || found.iter().any(|c| c.blanked == line) {
            continue;
        }
        let content = slice.get(line.clone()).unwrap_or(&[]);
        if let Some(value) = behind_key(content) {
            found.push(Candidate { blanked: line.start + value..line.end, with: b' ' });
        }
        found.push(Candidate { blanked: line, with: b'\n' });
    }
    found
}

fn blank(text: &str, candidate: &Candidate) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    out.push_str(text.get(..candidate.blanked.start)?);
    out.extend(std::iter::repeat_n(char::from(candidate.with), candidate.blanked.len()));
    out.push_str(text.get(candidate.blanked.end..)?);
    Some(out)
}

/// Reads a broken document as far as it can be read. `first` is what the unchanged slice gave.
pub(super) fn recover(
    document: &mut Document,
    slice: &str,
    first: Outcome,
    reading: Reading,
    budget: &mut Budget,
) -> Outcome {
    document.broken = true;
    let base = document.span.start;
    let mut problems: Vec<Problem> = Vec::new();
    let mut text = slice.to_owned();
    let mut outcome = first;
    for _ in 0..ROUNDS {
        let Some(SyntaxError { at, last_node, problem, .. }) = outcome.error.take() else { break };
        // An error that does not lie further on comes from the blanking, not from the author.
        if problems.last().is_none_or(|p| p.span.end <= problem.span.start) {
            problems.push(problem);
        }
        let mut best: Option<((usize, usize), Candidate, String)> = None;
        for candidate in candidates(text.as_bytes(), at, last_node) {
            if !budget.spend(text.len()) {
                break;
            }
            let Some(masked) = blank(&text, &candidate) else { continue };
            let (error, _, nodes) = reader::probe(&masked);
            let score = (error.unwrap_or(usize::MAX), nodes);
            if best.as_ref().is_none_or(|(known, ..)| score > *known) {
                best = Some((score, candidate, masked));
            }
        }
        let Some((_, candidate, masked)) = best else { break };
        if !budget.spend(masked.len()) {
            break;
        }
        document.lost.extend(lost(slice, base, &candidate));
        text = masked;
        outcome = reader::read(&text, &document.text, base, reading);
    }
    problems.extend(outcome.error.take().map(|e| e.problem).filter(|p| !problems.contains(p)));
    outcome.problems.extend(problems);
    document.lost.order();
    outcome
}

/// What was blanked, without the blanks around it.
fn lost(slice: &str, base: u32, candidate: &Candidate) -> Option<Span> {
    let range = &candidate.blanked;
    let text = slice.get(range.clone())?;
    let start = range.start + (text.len() - text.trim_start().len());
    let end = (range.start + text.trim_end().len()).max(start);
    Some(Span::new(base + u32::try_from(start).ok()?, base + u32::try_from(end).ok()?))
}
