//! The real binary, as a user runs it: what it prints, where it points, and how it exits.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "whatever is missing fails the test"
)]

mod check;
mod command;
mod determinism;
mod formats;
mod hostile;
mod readme;
mod sarif;
mod seeds;
mod seeds_say;
mod simulate;
mod stdin;
mod trouble;
