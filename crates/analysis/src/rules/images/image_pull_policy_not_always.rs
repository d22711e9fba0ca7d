//! A container whose image is not asked for at every start.

use podfit_syntax::Edit;
use serde_json::json;

use super::reference::parse;
use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct ImagePullPolicyNotAlways;

impl Rule for ImagePullPolicyNotAlways {
    const META: RuleInfo = RuleInfo {
        name: "image-pull-policy-not-always",
        category: Category::Images,
        severity: Severity::Info,
        default: false,
        summary: "a pull policy other than Always",
        fix: FixKind::Unsafe,
        peers: &[
            "kube-score/container-image-pull-policy",
            "polaris/pullPolicyNotAlways",
            "checkov/CKV_K8S_15",
        ],
        page: crate::rules::page!("image_pull_policy_not_always.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let path = container.path.clone().key("imagePullPolicy");
        let image = &container.container.image;
        if object.is_unknown(&path) || object.is_unknown(&container.path.clone().key("image")) {
            return;
        }
        let policy = match container.container.image_pull_policy.as_deref() {
            Some("Always") => return,
            Some(policy) => policy,
            // pkg/apis/core/v1/defaults.go SetDefaults_Container
            None if parse(image).is_ok_and(|reference| reference.effective_tag() == Some("latest")) => return,
            None => "IfNotPresent",
        };
        let message = msg::image_pull_policy_not_always(&container.container.name, policy);
        let edits = vec![Edit::Insert { path: path.clone(), value: json!("Always") }];
        cx.report(object, &path, object.value_at(&path), message)
            .help(msg::image_pull_policy_not_always_help())
            .fix(msg::fix_pull_always(), Applicability::Unsafe, edits);
    }
}
