//! `create` beside resourceNames: a create request names no object, so nothing is allowed.

use podfit_syntax::Edit;
use serde_json::json;

use super::grants::{RoleRule, role_rules};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct CreateWithResourceNames;

impl Rule for CreateWithResourceNames {
    const META: RuleInfo = RuleInfo {
        name: "create-with-resource-names",
        category: Category::Rbac,
        severity: Severity::Warning,
        summary: "create or deletecollection limited to names, which allows neither",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("create_with_resource_names.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let list = path("rules");
        if object.is_unknown(&list) {
            return;
        }
        let rules = role_rules(object);
        for rule in rules.iter().filter(|rule| !rule.names.is_empty()) {
            for verb in ["create", "deletecollection"] {
                let Some(at) = rule.verbs.iter().position(|given| *given == verb) else { continue };
                // A subresource is created below an object that the request names.
                let missing: Vec<&str> = rule
                    .resources
                    .iter()
                    .copied()
                    .filter(|name| !name.contains('/') && !given_elsewhere(&rules, rule, name, verb))
                    .collect();
                if missing.is_empty() {
                    continue;
                }
                let path = rule.path.clone().key("verbs").index(at);
                let message = msg::create_with_resource_names(&object.view.kind, &object.key.name, verb, missing.join(", "));
                let names = rule.path.clone().key("resourceNames");
                let label = object.key_at(&names);
                let draft = cx.report(object, &path, object.value_at(&path), message);
                draft.label(label, msg::label_resource_names()).help(msg::create_with_resource_names_help(verb));
                if rule.verbs.len() > 1 {
                    let apart = json!({"apiGroups": rule.groups, "resources": missing, "verbs": [verb]});
                    let end = list.clone().index(object.at(&list).map_or(0, |node| node.items().len()));
                    let edits = vec![Edit::Delete { path }, Edit::Insert { path: end, value: apart }];
                    draft.fix(msg::create_with_resource_names_fix(verb), Applicability::Unsafe, edits);
                }
            }
        }
    }
}

/// Whether another rule of the role allows the verb without naming objects.
fn given_elsewhere(rules: &[RoleRule<'_>], rule: &RoleRule<'_>, resource: &str, verb: &str) -> bool {
    rules.iter().any(|other| {
        other.names.is_empty()
            && other.has_verb(verb)
            && rule.groups.iter().all(|group| other.has_group(group))
            && other.resources.iter().any(|name| *name == resource || *name == "*")
    })
}
