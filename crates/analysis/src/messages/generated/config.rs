// Made by `cargo xtask messages` from messages/en/config.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: &[
        "fix-delete-ignore",
        "fix-shorten-ignore",
        "unknown-rule-in-ignore",
        "unknown-rule-in-ignore.near",
        "unused-ignore",
        "unused-ignore.configured",
        "unused-ignore.every",
        "unused-ignore.help",
        "unused-ignore.refused",
    ],
    english: &[
        "Delete the ignore",
        "Take {names} out of the ignore",
        "There is no rule {name}: this ignores nothing",
        "The nearest name is {near}",
        "This ignores nothing: {names} finds nothing here",
        "This entry of ignore takes nothing out",
        "This ignores nothing: no rule finds anything here",
        "Delete it, so that it hides nothing later",
        "{name} may not be ignored here: podfit.yaml says ignorable: false",
    ],
};

/// Delete the ignore
#[rustfmt::skip]
pub(crate) fn fix_delete_ignore() -> Message {
    Message::new(2, 0, vec![])
}

/// Take {names} out of the ignore
#[rustfmt::skip]
pub(crate) fn fix_shorten_ignore(names: impl Into<Arg>) -> Message {
    Message::new(2, 1, vec![("names", names.into())])
}

/// There is no rule {name}: this ignores nothing
#[rustfmt::skip]
pub(crate) fn unknown_rule_in_ignore(name: impl Into<Arg>) -> Message {
    Message::new(2, 2, vec![("name", name.into())])
}

/// The nearest name is {near}
#[rustfmt::skip]
pub(crate) fn unknown_rule_in_ignore_near(near: impl Into<Arg>) -> Message {
    Message::new(2, 3, vec![("near", near.into())])
}

/// This ignores nothing: {names} finds nothing here
#[rustfmt::skip]
pub(crate) fn unused_ignore(names: impl Into<Arg>) -> Message {
    Message::new(2, 4, vec![("names", names.into())])
}

/// This entry of ignore takes nothing out
#[rustfmt::skip]
pub(crate) fn unused_ignore_configured() -> Message {
    Message::new(2, 5, vec![])
}

/// This ignores nothing: no rule finds anything here
#[rustfmt::skip]
pub(crate) fn unused_ignore_every() -> Message {
    Message::new(2, 6, vec![])
}

/// Delete it, so that it hides nothing later
#[rustfmt::skip]
pub(crate) fn unused_ignore_help() -> Message {
    Message::new(2, 7, vec![])
}

/// {name} may not be ignored here: podfit.yaml says ignorable: false
#[rustfmt::skip]
pub(crate) fn unused_ignore_refused(name: impl Into<Arg>) -> Message {
    Message::new(2, 8, vec![("name", name.into())])
}
