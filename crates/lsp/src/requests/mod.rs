//! One file per request. Each turns a question of the protocol into one of the analysis, and the answer back.

pub(crate) mod code_action;
pub(crate) mod diagnostics;
pub(crate) mod execute_command;
pub(crate) mod initialize;
