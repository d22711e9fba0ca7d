//! Where images come from and when they are pulled. One file and one page per rule; registered here, in display order.

pub(crate) mod reference;

crate::rules::register! {
    invalid_image_reference::InvalidImageReference,
    retired_registry::RetiredRegistry,
    stale_image::StaleImage,
    unpinned_image_tag::UnpinnedImageTag,
    image_never_pulled::ImageNeverPulled,
    image_without_digest::ImageWithoutDigest,
    image_pull_policy_not_always::ImagePullPolicyNotAlways,
    image_registry_not_allowed::ImageRegistryNotAllowed,
}
