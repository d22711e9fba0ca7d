//! A tag that moves, and nodes that never look again.

use podfit_syntax::Edit;
use serde_json::json;

use super::reference::parse;
use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct StaleImage;

/// Tags that are given to one build after the other.
const MOVING: [&str; 14] = [
    "canary", "dev", "develop", "development", "edge", "head", "latest", "main", "master", "nightly", "rolling",
    "snapshot", "staging", "unstable",
];

impl Rule for StaleImage {
    const META: RuleInfo = RuleInfo {
        name: "stale-image",
        category: Category::Images,
        severity: Severity::Warning,
        summary: "a tag that moves, with a pull policy under which nodes keep what they have",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("stale_image.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let path = container.path.clone().key("image");
        let policy_path = container.path.clone().key("imagePullPolicy");
        let image = &*container.container.image;
        if object.is_unknown(&path) || object.is_unknown(&policy_path) || image.contains(['$', '{']) {
            return;
        }
        let Ok(reference) = parse(image) else { return };
        // What is only on this node is loaded there, not pulled.
        if reference.registry == "localhost" {
            return;
        }
        let Some(tag) = reference.effective_tag().filter(|tag| MOVING.contains(tag)) else { return };
        let named = if reference.tag.is_some() { image.to_owned() } else { format!("{image}:{tag}") };
        let (message, place) = match container.container.image_pull_policy.as_deref() {
            Some("IfNotPresent") => (msg::stale_image(named), object.value_at(&policy_path)),
            None if tag != "latest" => (msg::stale_image_default(named), object.value_at(&path)),
            _ => return,
        };
        let edits = vec![Edit::Insert { path: policy_path.clone(), value: json!("Always") }];
        let draft = cx.report(object, &policy_path, place, message);
        draft.help(msg::stale_image_help()).fix(msg::fix_pull_always(), Applicability::Unsafe, edits);
    }
}
