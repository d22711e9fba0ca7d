//! A Pod Security label that the API server refuses, or that nobody reads.

use podfit_model::object::Object;

use super::namespace_policy::{LABELS, level, minor};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct InvalidPodSecurityLabel;

impl Rule for InvalidPodSecurityLabel {
    const META: RuleInfo = RuleInfo {
        name: "invalid-pod-security-label",
        category: Category::Security,
        severity: Severity::Error,
        presets: &["security"],
        summary: "a Pod Security label that the API server refuses, or that nobody reads",
        page: crate::rules::page!("invalid_pod_security_label.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Namespace(_) = object.object() else { return };
        let labels = path("metadata.labels");
        for (key, value, at) in super::pod::annotations(object, &labels) {
            let Some(name) = key.strip_prefix("pod-security.kubernetes.io/") else { continue };
            let (mode, version) = name.strip_suffix("-version").map_or((name, false), |mode| (mode, true));
            if !LABELS.contains(&mode) {
                let message = msg::invalid_pod_security_label_unread(&key);
                let draft = cx.report(object, &at, object.key_at(&at), message);
                draft.severity(Severity::Warning).help(msg::invalid_pod_security_label_unread_help());
                continue;
            }
            let (valid, wanted) = if version {
                (minor(value).is_some(), "must be \"latest\" or \"v1.x\"")
            } else {
                (level(value).is_some(), "must be one of privileged, baseline, restricted")
            };
            if !valid {
                let message = msg::invalid_pod_security_label(&object.key.name, &key, value);
                let draft = cx.report(object, &at, object.value_at(&at), message);
                draft.evidence(format!("metadata.labels[{key}]: Invalid value: {value:?}: {wanted}"));
                draft.help(msg::invalid_pod_security_label_help());
            }
        }
    }
}
