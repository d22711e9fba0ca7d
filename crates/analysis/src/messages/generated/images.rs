// Made by `cargo xtask messages` from messages/en/images.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "fix-pull-always",
        "image-never-pulled",
        "image-never-pulled.help",
        "image-pull-policy-not-always",
        "image-pull-policy-not-always.help",
        "image-registry-not-allowed",
        "image-registry-not-allowed.address",
        "image-registry-not-allowed.address-help",
        "image-registry-not-allowed.help",
        "image-without-digest",
        "image-without-digest.help",
        "invalid-image-reference",
        "invalid-image-reference.case-help",
        "invalid-image-reference.digest-help",
        "invalid-image-reference.help",
        "invalid-image-reference.placeholder",
        "invalid-image-reference.placeholder-help",
        "invalid-image-reference.scheme-help",
        "retired-registry",
        "retired-registry.bitnami-help",
        "retired-registry.fix",
        "retired-registry.gone",
        "retired-registry.help",
        "stale-image",
        "stale-image.default",
        "stale-image.help",
        "unpinned-image-tag",
        "unpinned-image-tag.help",
        "unpinned-image-tag.latest",
    ],
    english: lines![
        "Ask the registry at each start: imagePullPolicy Always",
        "Image {image} is never pulled: it must already be on every node the Pod may run on",
        "Where it is missing the container waits in ErrImageNeverPull",
        "Container {name} may start from the node's cache without asking the registry: {policy}",
        "With Always the kubelet checks the Pod's own right to the image at each start",
        "Image {image} comes from {registry}, which is not allowed",
        "Image {image} comes from {registry}, an address that means another machine on another network",
        "Give the registry a name and a certificate",
        "Allowed are {registries}",
        "Image {image} is named by a tag, which its registry may move",
        "Append @sha256:… of the image that was tested",
        "Container {name} never starts: {image} is no image name",
        "Write the repository in lower case; only a tag may have upper case",
        "A digest is sha256: and 64 hexadecimal digits in lower case",
        "Write [registry/]repository[:tag]: a repository of a-z, 0-9, single . _ and -, a tag of up to 128 letters, digits, . _ and -",
        "{image} looks like a placeholder; applied as it is, the container never starts",
        "Write the image, or have a tool put it in before this is applied",
        "Leave out the scheme: an image begins with the registry's host",
        "{from} gets no images any more",
        "Versioned tags moved to bitnamilegacy, which gets no updates; only latest is left here",
        "Pull {image}",
        "Image {image} can no longer be pulled: {from} no longer holds it",
        "Its place is taken by {to}",
        "The tag of {image} moves, and with IfNotPresent a node that has it never looks again",
        "The tag of {image} moves, and by default (IfNotPresent) a node that has it never looks again",
        "Pods differ by the node they run on: use a tag that stays, or imagePullPolicy Always",
        "Image {image} has no tag, so it is latest: whichever build that is when a node pulls",
        "Name a version; otherwise a rollback cannot bring an older image back",
        "Image {image} is whichever build is latest when a node pulls",
    ],
};

/// Ask the registry at each start: imagePullPolicy Always
#[rustfmt::skip]
pub(crate) fn fix_pull_always() -> Message {
    Message::new(4, 0, vec![])
}

/// Image {image} is never pulled: it must already be on every node the Pod may run on
#[rustfmt::skip]
pub(crate) fn image_never_pulled(image: impl Into<Arg>) -> Message {
    Message::new(4, 1, vec![image.into()])
}

/// Where it is missing the container waits in ErrImageNeverPull
#[rustfmt::skip]
pub(crate) fn image_never_pulled_help() -> Message {
    Message::new(4, 2, vec![])
}

/// Container {name} may start from the node's cache without asking the registry: {policy}
#[rustfmt::skip]
pub(crate) fn image_pull_policy_not_always(name: impl Into<Arg>, policy: impl Into<Arg>) -> Message {
    Message::new(4, 3, vec![name.into(), policy.into()])
}

/// With Always the kubelet checks the Pod's own right to the image at each start
#[rustfmt::skip]
pub(crate) fn image_pull_policy_not_always_help() -> Message {
    Message::new(4, 4, vec![])
}

/// Image {image} comes from {registry}, which is not allowed
#[rustfmt::skip]
pub(crate) fn image_registry_not_allowed(image: impl Into<Arg>, registry: impl Into<Arg>) -> Message {
    Message::new(4, 5, vec![image.into(), registry.into()])
}

/// Image {image} comes from {registry}, an address that means another machine on another network
#[rustfmt::skip]
pub(crate) fn image_registry_not_allowed_address(image: impl Into<Arg>, registry: impl Into<Arg>) -> Message {
    Message::new(4, 6, vec![image.into(), registry.into()])
}

/// Give the registry a name and a certificate
#[rustfmt::skip]
pub(crate) fn image_registry_not_allowed_address_help() -> Message {
    Message::new(4, 7, vec![])
}

/// Allowed are {registries}
#[rustfmt::skip]
pub(crate) fn image_registry_not_allowed_help(registries: impl Into<Arg>) -> Message {
    Message::new(4, 8, vec![registries.into()])
}

/// Image {image} is named by a tag, which its registry may move
#[rustfmt::skip]
pub(crate) fn image_without_digest(image: impl Into<Arg>) -> Message {
    Message::new(4, 9, vec![image.into()])
}

/// Append @sha256:… of the image that was tested
#[rustfmt::skip]
pub(crate) fn image_without_digest_help() -> Message {
    Message::new(4, 10, vec![])
}

/// Container {name} never starts: {image} is no image name
#[rustfmt::skip]
pub(crate) fn invalid_image_reference(name: impl Into<Arg>, image: impl Into<Arg>) -> Message {
    Message::new(4, 11, vec![name.into(), image.into()])
}

/// Write the repository in lower case; only a tag may have upper case
#[rustfmt::skip]
pub(crate) fn invalid_image_reference_case_help() -> Message {
    Message::new(4, 12, vec![])
}

/// A digest is sha256: and 64 hexadecimal digits in lower case
#[rustfmt::skip]
pub(crate) fn invalid_image_reference_digest_help() -> Message {
    Message::new(4, 13, vec![])
}

/// Write [registry/]repository[:tag]: a repository of a-z, 0-9, single . _ and -, a tag of up to 128 letters, digits, . _ and -
#[rustfmt::skip]
pub(crate) fn invalid_image_reference_help() -> Message {
    Message::new(4, 14, vec![])
}

/// {image} looks like a placeholder; applied as it is, the container never starts
#[rustfmt::skip]
pub(crate) fn invalid_image_reference_placeholder(image: impl Into<Arg>) -> Message {
    Message::new(4, 15, vec![image.into()])
}

/// Write the image, or have a tool put it in before this is applied
#[rustfmt::skip]
pub(crate) fn invalid_image_reference_placeholder_help() -> Message {
    Message::new(4, 16, vec![])
}

/// Leave out the scheme: an image begins with the registry's host
#[rustfmt::skip]
pub(crate) fn invalid_image_reference_scheme_help() -> Message {
    Message::new(4, 17, vec![])
}

/// {from} gets no images any more
#[rustfmt::skip]
pub(crate) fn retired_registry(from: impl Into<Arg>) -> Message {
    Message::new(4, 18, vec![from.into()])
}

/// Versioned tags moved to bitnamilegacy, which gets no updates; only latest is left here
#[rustfmt::skip]
pub(crate) fn retired_registry_bitnami_help() -> Message {
    Message::new(4, 19, vec![])
}

/// Pull {image}
#[rustfmt::skip]
pub(crate) fn retired_registry_fix(image: impl Into<Arg>) -> Message {
    Message::new(4, 20, vec![image.into()])
}

/// Image {image} can no longer be pulled: {from} no longer holds it
#[rustfmt::skip]
pub(crate) fn retired_registry_gone(image: impl Into<Arg>, from: impl Into<Arg>) -> Message {
    Message::new(4, 21, vec![image.into(), from.into()])
}

/// Its place is taken by {to}
#[rustfmt::skip]
pub(crate) fn retired_registry_help(to: impl Into<Arg>) -> Message {
    Message::new(4, 22, vec![to.into()])
}

/// The tag of {image} moves, and with IfNotPresent a node that has it never looks again
#[rustfmt::skip]
pub(crate) fn stale_image(image: impl Into<Arg>) -> Message {
    Message::new(4, 23, vec![image.into()])
}

/// The tag of {image} moves, and by default (IfNotPresent) a node that has it never looks again
#[rustfmt::skip]
pub(crate) fn stale_image_default(image: impl Into<Arg>) -> Message {
    Message::new(4, 24, vec![image.into()])
}

/// Pods differ by the node they run on: use a tag that stays, or imagePullPolicy Always
#[rustfmt::skip]
pub(crate) fn stale_image_help() -> Message {
    Message::new(4, 25, vec![])
}

/// Image {image} has no tag, so it is latest: whichever build that is when a node pulls
#[rustfmt::skip]
pub(crate) fn unpinned_image_tag(image: impl Into<Arg>) -> Message {
    Message::new(4, 26, vec![image.into()])
}

/// Name a version; otherwise a rollback cannot bring an older image back
#[rustfmt::skip]
pub(crate) fn unpinned_image_tag_help() -> Message {
    Message::new(4, 27, vec![])
}

/// Image {image} is whichever build is latest when a node pulls
#[rustfmt::skip]
pub(crate) fn unpinned_image_tag_latest(image: impl Into<Arg>) -> Message {
    Message::new(4, 28, vec![image.into()])
}
