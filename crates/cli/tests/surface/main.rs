//! What a user may rely on flag by flag: sets and configurations, errors with their place, fixes, steps, pictures.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code)] // shared with the other binary tests, each of which uses a part
#[path = "../binary/command.rs"]
mod command;

mod baseline;
mod check;
mod config;
mod custom;
mod errors;
mod fixes;
mod hook;
mod language;
mod simulate;
