//! YAML and JSON text to a spanned tree, and edits back. No Kubernetes here.
//!
//! Parsing never fails: [`parse`] answers a [`File`] whose broken documents carry errors and a recovered tree.
//! Scalars mean what Go's `sigs.k8s.io/yaml` v1.6.0 makes of them (`resolve`), for that is what the API server reads.

pub mod edit;
pub mod line_index;
mod parse;
mod resolve;
mod span;
pub mod tree;

pub use edit::{Edit, EditError, TextEdit};
pub use line_index::{Encoding, LineIndex, Position};
pub use parse::{ParseOptions, parse};
pub use resolve::{Number, Value};
pub use span::Span;
pub use tree::{
    Comment, Document, Entry, File, Kind, Node, NodeId, NodeRef, Path, Placement, Problem, ProblemKind, Segment, Style,
};
