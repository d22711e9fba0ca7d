//! What the workloads of `apps` have in common: a selector that must match the Pod template
//! (`pkg/apis/apps/validation/validation.go` `ValidatePodTemplateSpecForReplicaSet`).

use super::{pod, selector};
use crate::Version;
use crate::errors::{Bad, Errors};
use crate::field::{Field, json};

/// How a kind words its refusals of a selector.
pub(crate) struct SelectorRules {
    /// A missing selector is refused by itself (it matches no template either way).
    pub(crate) required: bool,
    /// What is said of `{}`.
    pub(crate) empty: &'static str,
    /// What is said of one that cannot be read; none where the server goes on without a word.
    pub(crate) invalid: Option<&'static str>,
}

/// The selector, and whether it matches the template's labels. Answers whether the server goes on to the template.
pub(crate) fn selector_and_labels(errors: &mut Errors, spec: &Field<'_, '_>, rules: &SelectorRules) -> bool {
    let field = spec.child("selector");
    let before = errors.list.len();
    if field.is_absent() {
        if rules.required {
            errors.required(&field, "");
        }
    } else {
        selector::label_selector(errors, &field);
        let malformed = errors.list.len() > before;
        if selector::is_empty(&field) {
            errors.invalid(&field, Bad::Plain("{}".to_owned()), rules.empty);
        }
        match rules.invalid {
            Some(detail) if malformed => {
                errors.invalid(&field, Bad::Plain(selector_json(&field)), detail);
                return false;
            }
            None if malformed => return true,
            _ => {}
        }
    }
    labels_match(errors, spec, &field);
    true
}

/// The template's labels must match.
pub(crate) fn labels_match(errors: &mut Errors, spec: &Field<'_, '_>, selector: &Field<'_, '_>) {
    let template = spec.child("template");
    let metadata = template.child("metadata");
    let labels = metadata.child("labels");
    // No selector at all matches nothing; an empty one matches everything.
    let matches = if selector.is_absent() { Some(false) } else { selector::matches(selector, &labels) };
    if matches == Some(false) && labels.absence_is_certain() {
        errors.invalid(&labels, Bad::json(&labels), "`selector` does not match template `labels`");
    }
}

/// A selector as JSON, fields in Go's order.
pub(crate) fn selector_json(selector: &Field<'_, '_>) -> String {
    let mut parts = Vec::new();
    let labels = selector.child("matchLabels");
    if labels.is_set() {
        parts.push(format!("\"matchLabels\":{}", json(labels.node())));
    }
    let expressions: Vec<String> = selector
        .child("matchExpressions")
        .items()
        .iter()
        .map(|expression| {
            let fields: Vec<String> = ["key", "operator", "values"]
                .iter()
                .filter_map(|name| {
                    let field = expression.child(name);
                    field.is_set().then(|| format!("\"{name}\":{}", json(field.node())))
                })
                .collect();
            format!("{{{}}}", fields.join(","))
        })
        .collect();
    if !expressions.is_empty() {
        parts.push(format!("\"matchExpressions\":[{}]", expressions.join(",")));
    }
    format!("{{{}}}", parts.join(","))
}

/// The template, and what Pods that are restarted by a controller may not have. `owner` is the kind that is named.
pub(crate) fn template(
    errors: &mut Errors,
    spec: &Field<'_, '_>,
    owner: &str,
    claimed: &[String],
    version: Version,
) {
    let template = spec.child("template");
    pod::template(errors, &template, claimed, version);
    let pod_spec = template.child("spec");
    let policy = pod_spec.child("restartPolicy");
    if let Some(text) = policy.text_or("Always").filter(|text| text != "Always") {
        errors.not_supported(&policy, &text, &["Always"]);
    }
    if pod_spec.child("activeDeadlineSeconds").is_set() {
        let detail = format!("activeDeadlineSeconds in {owner} is not Supported");
        errors.forbidden(&pod_spec.child("activeDeadlineSeconds"), &detail);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    fn of(kind: &str, selector: &str, labels: &str) -> Vec<String> {
        said(&format!(
            "apiVersion: apps/v1\nkind: {kind}\nmetadata: {{name: m}}\nspec:\n  {selector}\n  template: {{metadata: {{labels: {labels}}}, spec: {{containers: [{{name: a, image: i}}]}}}}\n"
        ))
    }

    #[test]
    fn selectors_and_labels() {
        let mismatch = |labels: &str| {
            format!(
                "spec.template.metadata.labels: Invalid value: {labels}: `selector` does not match template `labels`"
            )
        };
        let deployment = |selector: &str, labels: &str| of("Deployment", selector, labels);
        assert_eq!(deployment("selector: {matchLabels: {app: m}}", "{app: m, b: c}"), Vec::<String>::new());
        assert_eq!(deployment("selector: {matchLabels: {app: w}}", "{app: m}"), [mismatch(r#"{"app":"m"}"#)]);
        assert_eq!(
            deployment("replicas: 1", "{app: m}"),
            ["spec.selector: Required value".to_owned(), mismatch(r#"{"app":"m"}"#)]
        );
        assert_eq!(deployment("selector: {matchLabels: {app: w}}", "null"), [mismatch("null")]);
        assert_eq!(
            deployment("selector: {}", "{app: m}"),
            ["spec.selector: Invalid value: {}: empty selector is invalid for deployment"]
        );
        // A DaemonSet asks for no selector, and finds that none matches nothing.
        assert_eq!(of("DaemonSet", "minReadySeconds: 0", "{app: m}"), [mismatch(r#"{"app":"m"}"#)]);
        assert_eq!(
            deployment(
                "selector: {matchExpressions: [{key: app, operator: NotIn, values: [m]}]}",
                "{app: m}"
            ),
            [mismatch(r#"{"app":"m"}"#)]
        );
    }

    #[test]
    fn a_selector_that_cannot_be_read_ends_it() {
        assert_eq!(
            of("Deployment", "selector: {matchExpressions: [{key: app, operator: Has}]}", "{app: m}"),
            [
                r#"spec.selector.matchExpressions[0].operator: Invalid value: "Has": not a valid selector operator"#,
                r#"spec.selector: Invalid value: {"matchExpressions":[{"key":"app","operator":"Has"}]}: invalid label selector"#
            ]
        );
    }
}
