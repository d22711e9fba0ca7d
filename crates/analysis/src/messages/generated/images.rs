// Made by `cargo xtask messages` from messages/en/images.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: &[
        "image-never-pulled",
        "image-never-pulled.help",
    ],
    english: &[
        "Image {image} is never pulled: it must already be on every node the Pod may run on",
        "Where it is missing the container waits in ErrImageNeverPull",
    ],
};

/// Image {image} is never pulled: it must already be on every node the Pod may run on
#[rustfmt::skip]
pub(crate) fn image_never_pulled(image: impl Into<Arg>) -> Message {
    Message::new(3, 0, vec![("image", image.into())])
}

/// Where it is missing the container waits in ErrImageNeverPull
#[rustfmt::skip]
pub(crate) fn image_never_pulled_help() -> Message {
    Message::new(3, 1, vec![])
}
