// Made by `cargo xtask messages` from messages/en/yaml.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "duplicate-key",
        "duplicate-key.help",
        "ignored-text",
        "invalid-yaml",
    ],
    english: lines![
        "{problem}: the last one wins where duplicates are let through, and kubectl apply refuses them",
        "Keep one of them",
        "{problem}",
        "This is not YAML that Kubernetes can read: {problem}",
    ],
};

/// {problem}: the last one wins where duplicates are let through, and kubectl apply refuses them
#[rustfmt::skip]
pub(crate) fn duplicate_key(problem: impl Into<Arg>) -> Message {
    Message::new(13, 0, vec![problem.into()])
}

/// Keep one of them
#[rustfmt::skip]
pub(crate) fn duplicate_key_help() -> Message {
    Message::new(13, 1, vec![])
}

/// {problem}
#[rustfmt::skip]
pub(crate) fn ignored_text(problem: impl Into<Arg>) -> Message {
    Message::new(13, 2, vec![problem.into()])
}

/// This is not YAML that Kubernetes can read: {problem}
#[rustfmt::skip]
pub(crate) fn invalid_yaml(problem: impl Into<Arg>) -> Message {
    Message::new(13, 3, vec![problem.into()])
}
