//! What an editor, the playground and `podfit explain` ask of a set: plain functions over byte offsets. Nothing here
//! knows a protocol, a clock or a screen; every sentence comes from the message catalogue (`messages/en/answers.yaml`).
//!
//! Texts that are meant for people are Markdown without HTML: what a manifest says stands in code spans only, and what
//! is a Secret's value or looks like one stands nowhere.

mod actions;
mod at;
mod complete;
mod explain;
mod facts;
mod hints;
mod hover;
mod lines;
mod markdown;
mod outline;
mod places;
#[cfg(test)]
mod tests;
mod typed;
mod words;

use std::sync::Arc;

use podfit_schema::docs::FieldDocs;
use podfit_syntax::Span;
use serde::Serialize;

pub use actions::{Action, ActionKind, FixId};
pub use complete::{Completion, CompletionKind};
pub use explain::{Explanation, explain};
pub use hints::{CodeLens, InlayHint};
pub use hover::Hover;
pub use outline::{Fold, FoldKind, Link, Symbol, SymbolKind};
pub use places::{Place, PlaceKind};
pub use words::{ObjectWords, Words};

use crate::FileFacts;
use crate::context::Set;
use crate::messages::Message;
use crate::report::{Edit, Finding};
use crate::set::SetOptions;

/// A part of a text, half open: in bytes, and for JavaScript in UTF-16 code units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Range {
    /// Where it begins.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

impl From<Span> for Range {
    fn from(span: Span) -> Self {
        Self { start: span.start, end: span.end }
    }
}

impl Range {
    fn touches(self, from: u32, to: u32) -> bool {
        self.start <= to && from <= self.end
    }
}

/// Replace a part of a text: in bytes, and for JavaScript in UTF-16 code units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextEdit {
    /// Which file.
    pub file: String,
    /// Where what goes begins.
    pub start: u32,
    /// One past its end.
    pub end: u32,
    /// What comes.
    pub text: String,
}

impl From<&Edit> for TextEdit {
    fn from(edit: &Edit) -> Self {
        Self { file: edit.file.clone(), start: edit.byte_start, end: edit.byte_end, text: edit.text.clone() }
    }
}

/// A set of files, how it is judged, and what was found in it: what all answers are taken from.
#[derive(Debug)]
pub struct Answers<'a> {
    files: &'a [Arc<FileFacts>],
    options: &'a SetOptions<'a>,
    findings: &'a [Finding],
    set: Set<'a>,
    now: Option<i64>,
    docs: Option<FieldDocs<'a>>,
}

impl<'a> Answers<'a> {
    /// Of these files; `findings` are those of their last report.
    pub fn new(files: &'a [Arc<FileFacts>], options: &'a SetOptions<'a>, findings: &'a [Finding]) -> Self {
        Self { files, options, findings, set: Set::new(files, options.namespace()), now: None, docs: None }
    }

    /// With the time, in seconds since 1970 UTC: then schedules say their next runs.
    #[must_use]
    pub fn at(self, now: i64) -> Self {
        Self { now: Some(now), ..self }
    }

    /// With what the API documents about its fields: then hovers repeat it.
    #[must_use]
    pub fn documented(self, docs: FieldDocs<'a>) -> Self {
        Self { docs: Some(docs), ..self }
    }

    fn file(&self, name: &str) -> Option<(usize, &'a FileFacts)> {
        self.files
            .iter()
            .enumerate()
            .find(|(_, facts)| &*facts.name == name)
            .map(|(at, facts)| (at, &**facts))
    }

    fn say(&self, message: &Message) -> String {
        self.options.catalogue.render(message)
    }

    /// Findings whose primary span lies in this file, with that span.
    fn findings_in(&self, facts: &FileFacts) -> impl Iterator<Item = (&'a Finding, Range)> {
        let name = facts.name.to_string();
        self.findings
            .iter()
            .filter(move |finding| finding.span.file == name)
            .map(|finding| (finding, Range { start: finding.span.start.byte, end: finding.span.end.byte }))
    }
}
