//! YAML and JSON text to a spanned tree, and edits back. No Kubernetes here.
//!
//! Parsing never fails: [`parse`] answers a [`File`] whose broken documents carry errors and a recovered tree.
//! Scalars mean what Go's `sigs.k8s.io/yaml` v1.6.0 makes of them (`resolve`), for that is what the API server reads.

mod check;
pub mod edit;
#[cfg(any(test, target_arch = "wasm32"))]
mod float;
mod go_value;
pub mod json;
pub mod line_index;
mod lookup;
mod node_ref;
mod parse;
pub mod path;
mod resolve;
mod span;
pub mod tree;

pub use edit::{Edit, EditError, TextEdit};
pub use json::JsonError;
pub use line_index::{Encoding, LineIndex, Position};
pub use node_ref::NodeRef;
pub use parse::{ParseOptions, Reading, parse};
pub use path::{Path, PathError, Segment};
pub use resolve::{Number, Value, resolve_plain};
pub use span::Span;
pub use tree::{Comment, Document, Entry, File, Kind, Node, NodeId, Placement, Problem, ProblemKind, Style};
