//! Roles and their bindings (`pkg/apis/rbac/validation/validation.go`).

use super::metadata::{self, NameFormat};
use super::selector;
use crate::errors::{Bad, Errors};
use crate::field::Field;
use crate::names;

const GROUP: &str = "rbac.authorization.k8s.io";

/// `ValidateRole`, `ValidateClusterRole`
pub(crate) fn role(errors: &mut Errors, object: &Field<'_, '_>, namespaced: bool) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::PathSegment);
    for rule in object.child("rules").items() {
        policy_rule(errors, &rule, namespaced);
    }
    let aggregation = object.child("aggregationRule");
    for labels in aggregation.child("clusterRoleSelectors").items() {
        selector::label_selector(errors, &labels);
    }
}

/// `ValidatePolicyRule`
fn policy_rule(errors: &mut Errors, rule: &Field<'_, '_>, namespaced: bool) {
    let child = |name| rule.child(name);
    if child("verbs").is_empty() {
        errors.required(&child("verbs"), "verbs must contain at least one value");
    }
    let urls = child("nonResourceURLs");
    if urls.count() > 0 {
        if namespaced {
            errors.invalid(&urls, Bad::json(&urls), "namespaced rules cannot apply to non-resource URLs");
        }
        if ["apiGroups", "resources", "resourceNames"].iter().any(|name| child(name).count() > 0) {
            let detail = "rules cannot apply to both regular resources and non-resource URLs";
            errors.invalid(&urls, Bad::json(&urls), detail);
        }
        return;
    }
    if !urls.is_empty() {
        return;
    }
    if child("apiGroups").is_empty() {
        errors.required(&child("apiGroups"), "resource rules must supply at least one api group");
    }
    if child("resources").is_empty() {
        errors.required(&child("resources"), "resource rules must supply at least one resource");
    }
}

/// `ValidateRoleBinding`, `ValidateClusterRoleBinding`
pub(crate) fn binding(errors: &mut Errors, object: &Field<'_, '_>, namespaced: bool) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::PathSegment);
    let role = object.child("roleRef");
    let (group, kind, name) = (role.child("apiGroup"), role.child("kind"), role.child("name"));
    if let Some(text) = group.text_or(GROUP).filter(|text| text != GROUP) {
        errors.not_supported(&group, &text, &[GROUP]);
    }
    let kinds: &[&str] = if namespaced { &["Role", "ClusterRole"] } else { &["ClusterRole"] };
    if let Some(text) = kind.text().filter(|text| !kinds.contains(&&**text))
        && (!text.is_empty() || kind.absence_is_certain())
    {
        errors.not_supported(&kind, &text, kinds);
    }
    if name.is_text("") {
        errors.required(&name, "");
    }
    for subject in object.child("subjects").items() {
        self::subject(errors, &subject, namespaced);
    }
}

/// `ValidateRoleBindingSubject`
fn subject(errors: &mut Errors, subject: &Field<'_, '_>, namespaced: bool) {
    let child = |name| subject.child(name);
    if child("name").is_text("") {
        errors.required(&child("name"), "");
    }
    let group = child("apiGroup");
    match child("kind").text().as_deref() {
        Some("ServiceAccount") => {
            if let Some(text) = child("name").text().filter(|text| !text.is_empty()) {
                errors.malformed(&child("name"), &text, &names::dns_subdomain(&text));
            }
            if let Some(text) = group.text().filter(|text| !text.is_empty()) {
                errors.not_supported(&group, &text, &[""]);
            }
            if !namespaced && child("namespace").is_text("") {
                errors.required(&child("namespace"), "");
            }
        }
        Some("User" | "Group") => {
            if let Some(text) = group.text_or(GROUP).filter(|text| text != GROUP) {
                errors.not_supported(&group, &text, &[GROUP]);
            }
        }
        Some(other) => errors.not_supported(&child("kind"), other, &["ServiceAccount", "User", "Group"]),
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn bindings() {
        table(
            |s| {
                format!(
                    "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {{name: 'm:x'}}\n{s}\n"
                )
            },
            &[
                (
                    r"roleRef: {kind: ClusterRole, name: r}
subjects: [{kind: ServiceAccount, name: a, namespace: b}]",
                    &[],
                ),
                (
                    r"roleRef: {kind: ClusterRole, name: r}
subjects: [{kind: ServiceAccount, name: a}]",
                    &[r"subjects[0].namespace: Required value"],
                ),
                (
                    r"roleRef: {kind: Role, name: r}",
                    &[r#"roleRef.kind: Unsupported value: "Role": supported values: "ClusterRole""#],
                ),
                (
                    r"roleRef: {kind: ClusterRole}
subjects: [{kind: Robot, name: a}]",
                    &[
                        r"roleRef.name: Required value",
                        r#"subjects[0].kind: Unsupported value: "Robot": supported values: "ServiceAccount", "User", "Group""#,
                    ],
                ),
            ],
        );
    }

    #[test]
    fn rules() {
        table(
            |r| {
                format!(
                    "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {{name: m}}\nrules: [{r}]\n"
                )
            },
            &[
                (r#"{apiGroups: [""], resources: [pods], verbs: [get]}"#, &[]),
                (
                    r#"{apiGroups: [""], resources: [pods]}"#,
                    &[r"rules[0].verbs: Required value: verbs must contain at least one value"],
                ),
                (
                    r"{resources: [pods], verbs: [get]}",
                    &[
                        r"rules[0].apiGroups: Required value: resource rules must supply at least one api group",
                    ],
                ),
            ],
        );
    }
}
