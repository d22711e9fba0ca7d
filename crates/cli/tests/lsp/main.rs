//! `podfit lsp` as an editor meets it: the real binary over its standard input and output.

// Helpers of tests may panic.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::needless_pass_by_value
)]
#![allow(
    clippy::duration_suboptimal_units,
    clippy::too_many_lines,
    clippy::cast_possible_truncation,
    clippy::similar_names
)]

mod client;

mod actions;
mod answers;
mod chaos;
mod diagnostics;
mod robust;
mod sets;
