//! The real binary, as a user runs it: what it prints, where it points, and how it exits.
#![allow(clippy::expect_used, reason = "a test that cannot prepare its input has failed")]

mod check;
mod command;
mod determinism;
mod formats;
mod hostile;
mod readme;
mod seeds;
mod seeds_say;
mod simulate;
mod stdin;
mod trouble;
