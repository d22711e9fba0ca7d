//! Format-preserving edits: only the bytes that must change do, and the result is re-parsed to prove it.

use crate::{File, Path, Span};

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
    /// Adds a key, or an item at the end of a sequence; creates the mappings on the way that do not exist.
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

/// Edits for one document, in ascending order, not overlapping, proven by re-parsing.
pub fn plan(_file: &File, _document: usize, _edits: &[Edit]) -> Result<Vec<TextEdit>, EditError> {
    todo!()
}

/// Applies edits that are ascending and do not overlap.
pub fn apply(_text: &str, _edits: &[TextEdit]) -> String {
    todo!()
}
