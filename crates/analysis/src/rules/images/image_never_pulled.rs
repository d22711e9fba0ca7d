//! An image that must already be on every node.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct ImageNeverPulled;

impl Rule for ImageNeverPulled {
    const META: RuleInfo = RuleInfo {
        name: "image-never-pulled",
        category: Category::Images,
        severity: Severity::Info,
        summary: "an image that must already be on every node",
        page: crate::rules::page!("image_never_pulled.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let path = container.path.clone().key("imagePullPolicy");
        if container.container.image_pull_policy.as_deref() != Some("Never") || object.is_unknown(&path) {
            return;
        }
        let message = msg::image_never_pulled(&container.container.image);
        cx.report(object, &path, object.value_at(&path), message).help(msg::image_never_pulled_help());
    }
}
