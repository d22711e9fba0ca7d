//! Objects and paths with their spans.
