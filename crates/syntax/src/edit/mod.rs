//! Format-preserving edits: only the bytes that must change do, and the result is re-parsed to prove it.

#[cfg(test)]
mod tests;

mod expect;
mod pieces;
mod place;
mod style;
mod write;

use serde_json::Value as Json;

use crate::{Document, File, ParseOptions, Path, Span, parse};
use pieces::Pieces;

/// Replace these bytes by this text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TextEdit {
    /// What goes.
    pub span: Span,
    /// What comes.
    pub text: String,
}

/// What to do at a path of a document. Values are JSON-like and written in the style of their surroundings.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Replaces the scalar (or whole value) at the path, keeping quotes where the new text allows.
    Replace {
        /// Where.
        path: Path,
        /// Scalar or collection, as JSON.
        value: serde_json::Value,
    },
    /// Adds a key, or an item at the end of a sequence; creates the mappings on the way that do not exist. A key that
    /// exists gets the new value.
    Insert {
        /// Where; the last segment is the new key, or an index equal to the sequence's length.
        path: Path,
        /// Scalar or collection, as JSON.
        value: serde_json::Value,
    },
    /// Removes an entry or item with its lines and trailing comment.
    Delete {
        /// Where.
        path: Path,
    },
    /// Renames a key.
    Rename {
        /// Where.
        path: Path,
        /// The new key.
        key: String,
    },
}

impl Edit {
    /// Where it changes something.
    pub fn path(&self) -> &Path {
        match self {
            Self::Replace { path, .. }
            | Self::Insert { path, .. }
            | Self::Delete { path }
            | Self::Rename { path, .. } => path,
        }
    }
}

/// Why an edit was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The path leads nowhere.
    #[error("there is nothing at {0}")]
    NotFound(Path),
    /// Others alias the block that would change.
    #[error("{0} is shared through an anchor: the edit would change it everywhere")]
    Anchored(Path),
    /// A Helm action is in the way.
    #[error("{0} is written by a template")]
    Masked(Path),
    /// The document is broken.
    #[error("the document cannot be read as YAML")]
    Broken,
    /// The result, re-parsed, differs from what was asked for.
    #[error("the edit would change more than {0}")]
    Unproven(Path),
}

/// Edits for one document, in ascending order, not overlapping, proven by re-parsing. Each edit sees what the ones
/// before it have done.
pub fn plan(file: &File, document: usize, edits: &[Edit]) -> Result<Vec<TextEdit>, EditError> {
    let document = file.documents.get(document).ok_or(EditError::Broken)?;
    let span = document.span;
    let mut pieces = Pieces::new(span.text(&file.text));
    for edit in edits {
        let text = pieces.text();
        let before = read(&text)?;
        let step = place::place(&before, edit)?;
        let after = apply(&text, &step);
        prove(&before, &after, &step, edit)?;
        pieces.apply(&step);
    }
    Ok(pieces.edits(span.start))
}

/// Applies edits that are ascending and do not overlap.
pub fn apply(text: &str, edits: &[TextEdit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(text.get(at..edit.span.start as usize).unwrap_or(""));
        out.push_str(&edit.text);
        at = edit.span.end as usize;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

/// The one document that a document's own bytes make.
fn read(text: &str) -> Result<Document, EditError> {
    let mut documents = parse(text, ParseOptions::default()).documents;
    match (documents.pop(), documents.pop()) {
        (Some(document), None) if !document.broken && !document.is_refused() => Ok(document),
        _ => Err(EditError::Broken),
    }
}

/// The new text must mean the old document with the edit made, be as sound as before, and keep all other comments.
fn prove(before: &Document, after: &str, step: &[TextEdit], edit: &Edit) -> Result<(), EditError> {
    let unproven = || EditError::Unproven(edit.path().clone());
    let after = read(after).map_err(|_| unproven())?;
    let mut expected = before.to_json().map_err(|_| EditError::Broken)?;
    if !expect::make(&mut expected, edit) {
        return Err(EditError::NotFound(edit.path().clone()));
    }
    let is = after.to_json().map_err(|_| unproven())?;
    let touched = |span: Span| step.iter().any(|e| e.span.start < span.end && span.start < e.span.end);
    let kept = before.comments.iter().filter(|c| !touched(c.span)).map(|c| c.span.text(before.text()));
    let comments = after.comments.iter().map(|c| c.span.text(after.text()));
    let sound = after.problems.len() <= before.problems.len();
    // Comments behind something may have been taken along with it.
    let lost = before.comments.iter().any(|c| {
        touched(c.span)
            && c.placement == crate::Placement::OwnLine
            && !place::within_target(before, edit, c.span)
    });
    if expected == is && sound && !lost && kept.eq(comments) { Ok(()) } else { Err(unproven()) }
}

/// Numbers compare as Go would read them back.
fn normal(value: &Json) -> Json {
    match value {
        Json::Number(n) => match n.as_f64() {
            Some(f) if n.is_f64() => crate::json::float(f).unwrap_or(Json::Null),
            _ => value.clone(),
        },
        Json::Array(items) => items.iter().map(normal).collect(),
        Json::Object(map) => map.iter().map(|(k, v)| (k.clone(), normal(v))).collect(),
        _ => value.clone(),
    }
}
