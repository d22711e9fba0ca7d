//! A rule of a role that no request can match.

use podfit_ordered::Sort as _;
use podfit_syntax::Edit;
use serde_json::json;

use super::api_resources::{base, groups_of, is_built_in, meant};
use super::grants::{RoleRule, role_rules};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct RoleRuleMatchesNothing;

/// Words that people write for a verb, and what they mean.
const NO_VERBS: &[(&str, &str)] = &[
    ("add", "create"),
    ("all", "*"),
    ("any", "*"),
    ("edit", "update, patch"),
    ("post", "create"),
    ("put", "update"),
    ("read", "get, list, watch"),
    ("remove", "delete"),
    ("view", "get, list, watch"),
    ("write", "create, update, patch, delete"),
];

impl Rule for RoleRuleMatchesNothing {
    const META: RuleInfo = RuleInfo {
        name: "role-rule-matches-nothing",
        category: Category::Rbac,
        severity: Severity::Warning,
        summary: "a rule of a role that no request can match",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("role_rule_matches_nothing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let rules = role_rules(object);
        for rule in &rules {
            wrong_urls(object, rule, cx);
            // Other groups have resources that podfit does not know.
            if rule.groups.is_empty() || !rule.groups.iter().all(|group| is_built_in(group)) {
                continue;
            }
            wrong_names(object, rule, cx);
            wrong_verbs(object, rule, cx);
            // A rule that a template writes may name the right group.
            if !object.is_unknown(&crate::paths::path("rules")) {
                wrong_groups(object, rule, &rules, cx);
            }
        }
    }
}

/// A path that begins with no slash.
fn wrong_urls(object: ObjectCx<'_>, rule: &RoleRule<'_>, cx: &mut Context<'_, '_>) {
    for (at, url) in rule.urls.iter().enumerate().filter(|(_, url)| !url.starts_with(['/', '*'])) {
        let path = rule.path.clone().key("nonResourceURLs").index(at);
        let message = msg::role_rule_matches_nothing_url(*url);
        let draft = cx.report(object, &path, object.value_at(&path), message);
        let right = format!("/{url}");
        draft.help(msg::role_rule_matches_nothing_url_help());
        draft.fix(
            msg::role_rule_matches_nothing_fix(&right),
            Applicability::Unsafe,
            vec![Edit::Replace { path, value: json!(right) }],
        );
    }
}

/// A kind, a singular or a short name in the place of a resource.
fn wrong_names(object: ObjectCx<'_>, rule: &RoleRule<'_>, cx: &mut Context<'_, '_>) {
    for (at, resource) in rule.resources.iter().enumerate() {
        let base = base(resource);
        if !groups_of(base).is_empty() {
            continue;
        }
        let Some(meant) = meant(base) else { continue };
        let right = resource.replacen(base, meant, 1);
        let path = rule.path.clone().key("resources").index(at);
        let message = msg::role_rule_matches_nothing_name(*resource);
        let draft = cx.report(object, &path, object.value_at(&path), message);
        draft.help(msg::role_rule_matches_nothing_name_help(&right));
        draft.fix(
            msg::role_rule_matches_nothing_fix(&right),
            Applicability::Unsafe,
            vec![Edit::Replace { path, value: json!(right) }],
        );
    }
}

/// A verb that no request has.
fn wrong_verbs(object: ObjectCx<'_>, rule: &RoleRule<'_>, cx: &mut Context<'_, '_>) {
    for (at, verb) in rule.verbs.iter().enumerate() {
        let lower = verb.to_ascii_lowercase();
        let right = match NO_VERBS.iter().find(|(word, _)| *word == lower) {
            Some((_, right)) => *right,
            None if *verb != lower => &lower,
            None => continue,
        };
        let path = rule.path.clone().key("verbs").index(at);
        let message = msg::role_rule_matches_nothing_verb(*verb);
        cx.report(object, &path, object.value_at(&path), message)
            .help(msg::role_rule_matches_nothing_verb_help(right));
    }
}

/// Resources that none of the rule's groups serves, and that no other rule of the role names in the right one.
fn wrong_groups(object: ObjectCx<'_>, rule: &RoleRule<'_>, rules: &[RoleRule<'_>], cx: &mut Context<'_, '_>) {
    let mut lost: Vec<&str> = Vec::new();
    let mut homes: Vec<&str> = Vec::new();
    for resource in &rule.resources {
        let groups = groups_of(base(resource));
        let served = groups.iter().any(|group| rule.has_group(group));
        let named = |other: &RoleRule<'_>| {
            groups.iter().any(|group| other.has_group(group))
                && other.resources.iter().any(|name| name == resource || *name == "*")
        };
        if groups.is_empty() || served || rules.iter().any(named) {
            continue;
        }
        lost.push(resource);
        homes.extend(groups);
    }
    homes.order();
    homes.dedup();
    if lost.is_empty() {
        return;
    }
    let quoted = homes.iter().map(|group| format!("\"{group}\"")).collect::<Vec<_>>().join(", ");
    let path = rule.path.clone().key("apiGroups");
    let message = msg::role_rule_matches_nothing_group(lost.join(", "), &quoted);
    let draft = cx.report(object, &path, object.value_at(&path), message);
    draft.help(msg::role_rule_matches_nothing_group_help(&quoted));
    if let [home] = homes.as_slice()
        && lost.len() == rule.resources.len()
    {
        draft.fix(
            msg::role_rule_matches_nothing_fix(&quoted),
            Applicability::Unsafe,
            vec![Edit::Replace { path, value: json!([home]) }],
        );
    }
}
