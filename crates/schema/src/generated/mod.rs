//! Tables made by `cargo xtask schema`; never edited by hand.

pub(crate) mod types;
