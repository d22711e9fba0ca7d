//! `podfit lsp` as an editor meets it: the real binary over its standard input and output.

mod client;

mod actions;
mod chaos;
mod diagnostics;
mod robust;
mod sets;
