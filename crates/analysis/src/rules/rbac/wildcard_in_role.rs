//! A role that gives what it does not name.

use super::grants::role_rules;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct WildcardInRole;

impl Rule for WildcardInRole {
    const META: RuleInfo = RuleInfo {
        name: "wildcard-in-role",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a role that gives every verb, resource, API group or path",
        peers: &[
            "kube-linter/wildcard-in-rules",
            "polaris/rolebindingClusterAdminRole",
            "checkov/CKV_K8S_49",
            "trivy/KSV-0044",
            "trivy/KSV-0045",
            "trivy/KSV-0046",
        ],
        page: crate::rules::page!("wildcard_in_role.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        for rule in role_rules(object) {
            let lists = [
                ("verbs", &rule.verbs),
                ("resources", &rule.resources),
                ("apiGroups", &rule.groups),
                ("nonResourceURLs", &rule.urls),
            ];
            let wild: Vec<(&str, usize)> = lists
                .iter()
                .filter_map(|(field, list)| Some((*field, list.iter().position(|item| *item == "*")?)))
                .collect();
            let Some((field, at)) = wild.first().copied() else { continue };
            let fields = wild.iter().map(|(field, _)| *field).collect::<Vec<_>>().join(", ");
            let path = rule.path.clone().key(field).index(at);
            let message = msg::wildcard_in_role(&object.view.kind, &object.key.name, &fields);
            cx.report(object, &path, object.value_at(&path), message).help(msg::wildcard_in_role_help());
        }
    }
}
