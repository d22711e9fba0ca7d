//! A secret that stands in a ConfigMap.

use super::secrets::{self, Secret};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct SecretInConfigMap;

impl Rule for SecretInConfigMap {
    const META: RuleInfo = RuleInfo {
        name: "secret-in-config-map",
        category: Category::Security,
        severity: Severity::Warning,
        presets: &["security"],
        summary: "a secret that stands in a ConfigMap",
        peers: &["polaris/sensitiveConfigmapContent", "trivy/KSV-0109"],
        page: crate::rules::page!("secret_in_config_map.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if &*object.view.kind != "ConfigMap" || &*object.view.api_version != "v1" {
            return;
        }
        for (key, value, at) in super::pod::annotations(object, &path("data")) {
            let message = match secrets::of(&key, value) {
                Some(Secret::Known(what)) => msg::secret_in_config_map_known(&key, &object.key.name, what),
                Some(Secret::Named) => msg::secret_in_config_map(&key, &object.key.name),
                None => continue,
            };
            // Never the value: surfaces show the text that a finding points at.
            cx.report(object, &at, object.key_at(&at), message).help(msg::secret_in_config_map_help());
        }
    }
}
