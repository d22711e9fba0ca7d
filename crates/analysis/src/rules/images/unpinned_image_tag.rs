//! An image without a tag, or with latest.

use podfit_model::object::Object;

use super::reference::parse;
use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct UnpinnedImageTag;

impl Rule for UnpinnedImageTag {
    const META: RuleInfo = RuleInfo {
        name: "unpinned-image-tag",
        category: Category::Images,
        severity: Severity::Info,
        presets: &["security"],
        summary: "an image without a tag, or with latest",
        peers: &[
            "kube-linter/latest-tag",
            "kube-score/container-image-tag",
            "polaris/tagNotSpecified",
            "checkov/CKV_K8S_14",
            "trivy/KSV-0013",
            "monokle/KBP001",
            "popeye/100",
            "popeye/101",
        ],
        page: crate::rules::page!("unpinned_image_tag.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let path = container.path.clone().key("image");
        let image = &*container.container.image;
        if image.is_empty() || object.is_unknown(&path) || image.contains(['$', '{']) {
            return;
        }
        let Ok(reference) = parse(image) else { return };
        let message = match (reference.tag, reference.digest) {
            (None, None) => msg::unpinned_image_tag(image),
            (Some("latest"), None) => msg::unpinned_image_tag_latest(image),
            _ => return,
        };
        // By default not of bare Pods, which are tried out, nor where `stale-image` says more of the same tag.
        let tried = matches!(object.object(), Object::Pod(_));
        let stale = container.container.image_pull_policy.as_deref() == Some("IfNotPresent");
        if (tried || stale) && !cx.is_asked_for() {
            return;
        }
        cx.report(object, &path, object.value_at(&path), message).help(msg::unpinned_image_tag_help());
    }
}
