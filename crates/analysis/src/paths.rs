//! Paths that rules write as text.

use podfit_syntax::Path;

/// `spec.strategy.rollingUpdate` as a path; the root where the text is none, which a rule's own literals never are.
pub(crate) fn path(text: &str) -> Path {
    text.parse().unwrap_or_default()
}
