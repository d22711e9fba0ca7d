//! An image name that the kubelet cannot read.

use super::reference::parse;
use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct InvalidImageReference;

impl Rule for InvalidImageReference {
    const META: RuleInfo = RuleInfo {
        name: "invalid-image-reference",
        category: Category::Images,
        severity: Severity::Error,
        summary: "an image name that the kubelet cannot read: the container never starts",
        page: crate::rules::page!("invalid_image_reference.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let path = container.path.clone().key("image");
        let image = &*container.container.image;
        // The API server refuses no name and blanks around it; what begins with $ is to be replaced before it is applied.
        if image.is_empty() || image.trim() != image || object.is_unknown(&path) || image.contains(['$', '{']) {
            return;
        }
        // ko builds and names the image when it writes the manifest (https://ko.build/features/k8s/).
        if image.starts_with("ko://") {
            return;
        }
        let Err(problem) = parse(image) else { return };
        let placeholder = is_placeholder(image);
        let message = if placeholder {
            msg::invalid_image_reference_placeholder(image)
        } else {
            msg::invalid_image_reference(&container.container.name, image)
        };
        let help = if placeholder {
            msg::invalid_image_reference_placeholder_help()
        } else if image.contains("://") {
            msg::invalid_image_reference_scheme_help()
        } else if problem.ends_with("must be lowercase") {
            msg::invalid_image_reference_case_help()
        } else if problem.contains("digest") || image.contains('@') {
            msg::invalid_image_reference_digest_help()
        } else {
            msg::invalid_image_reference_help()
        };
        let draft = cx.report(object, &path, object.value_at(&path), message);
        // pkg/kubelet/images/image_manager.go of Kubernetes v1.36, event reason InspectFailed, state InvalidImageName.
        draft
            .evidence(format!(
                "Failed to apply default image tag \"{image}\": couldn't parse image reference \"{image}\": {problem}"
            ))
            .help(help);
        if placeholder {
            draft.likely();
        }
    }
}

/// Whether a person or a script is to write the name: `<image>`, `gcr.io/PROJECT_ID/app`, `__IMAGE__`, `@@IMAGE@@`.
fn is_placeholder(image: &str) -> bool {
    let shouted = |part: &str| {
        part.len() > 2
            && part.bytes().any(|b| b.is_ascii_uppercase())
            && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-'))
    };
    image.contains(['<', '>', '%', '#', '['])
        || image.contains("__")
        || image.contains("@@")
        || image.split(['/', ':', '@', ' ']).any(shouted)
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn what_is_meant_to_be_replaced() {
        for image in ["<your-image>", "gcr.io/PROJECT_ID/app:1", "IMAGE", "__IMAGE__", "%IMAGE%", "REGISTRY/app", "docker.io/YOUR ID/app:1"] {
            assert!(is_placeholder(image), "{image}");
        }
        for image in ["MyOrg/App:1", "https://ghcr.io/org/app", "nginx:", "app@sha256:abc"] {
            assert!(!is_placeholder(image), "{image}");
        }
    }
}
