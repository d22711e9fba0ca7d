// Made by `cargo xtask messages` from messages/en/references.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Family};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: &[
    ],
    english: &[
    ],
};
