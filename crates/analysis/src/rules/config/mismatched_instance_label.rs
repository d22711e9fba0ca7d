//! A label app.kubernetes.io/instance that is not the object's name.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct MismatchedInstanceLabel;

const LABEL: &str = "app.kubernetes.io/instance";

impl Rule for MismatchedInstanceLabel {
    const META: RuleInfo = RuleInfo {
        name: "mismatched-instance-label",
        category: Category::Config,
        severity: Severity::Info,
        default: false,
        summary: "a label app.kubernetes.io/instance that is not the object's name",
        peers: &["polaris/metadataAndInstanceMismatched"],
        page: crate::rules::page!("mismatched_instance_label.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("metadata.labels").key(LABEL);
        let meta = object.object().meta();
        let Some(value) = meta.labels.get(LABEL).filter(|_| !meta.name.is_empty()) else { return };
        // A release names its objects release-part.
        let release = meta.name.strip_prefix(&**value).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
        if object.view.workload().is_none() || release || object.is_unknown(&at) {
            return;
        }
        let message = msg::mismatched_instance_label(&**value, &*object.view.kind, &*meta.name);
        cx.report(object, &at, object.value_at(&at), message).help(msg::mismatched_instance_label_help());
    }
}
