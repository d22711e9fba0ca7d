//! An image that its registry may exchange.

use super::reference::parse;
use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct ImageWithoutDigest;

impl Rule for ImageWithoutDigest {
    const META: RuleInfo = RuleInfo {
        name: "image-without-digest",
        category: Category::Images,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "an image that is not named by its digest",
        peers: &["checkov/CKV_K8S_43", "datree/CONTAINERS_MISSING_IMAGE_VALUE_DIGEST"],
        page: crate::rules::page!("image_without_digest.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let path = container.path.clone().key("image");
        let image = &*container.container.image;
        if image.is_empty() || object.is_unknown(&path) || image.contains(['$', '{']) {
            return;
        }
        if parse(image).is_ok_and(|reference| reference.digest.is_none()) {
            let message = msg::image_without_digest(image);
            cx.report(object, &path, object.value_at(&path), message).help(msg::image_without_digest_help());
        }
    }
}
