//! Tolerations and taint effects (`pkg/apis/core/validation/validation.go` `ValidateTolerations`).

use podfit_ordered::OrderedSet;

use super::metadata;
use crate::Version;
use crate::errors::Errors;
use crate::field::Field;
use crate::names;

const EFFECTS: &[&str] = &["NoSchedule", "PreferNoSchedule", "NoExecute"];

/// `ValidateTolerations`
pub(crate) fn tolerations(errors: &mut Errors, tolerations: &Field<'_, '_>, version: Version) {
    for toleration in tolerations.items() {
        one(errors, &toleration, version);
    }
}

fn one(errors: &mut Errors, toleration: &Field<'_, '_>, version: Version) {
    let child = |name| toleration.child(name);
    let (key, operator, value, effect) = (child("key"), child("operator"), child("value"), child("effect"));
    let (key_text, operator_text) = (key.text(), operator.text());
    if key_text.as_deref().is_some_and(|key| !key.is_empty()) {
        metadata::label_name(errors, &key);
    }
    if let (Some(""), Some(operator_text)) = (key_text.as_deref(), operator_text.as_deref())
        && operator_text != "Exists"
    {
        let detail =
            "operator must be Exists when `key` is empty, which means \"match all values and all keys\"";
        errors.invalid(&operator, operator_text, detail);
    }
    if let Some(text) = effect.text() {
        if child("tolerationSeconds").is_set() && text != "NoExecute" {
            errors.invalid(&effect, &*text, "effect must be 'NoExecute' when `tolerationSeconds` is set");
        }
        if !text.is_empty() && !EFFECTS.contains(&&*text) {
            errors.not_supported(&effect, &text, EFFECTS);
        }
    }
    match operator_text.as_deref() {
        Some("Equal" | "") => {
            if let Some(text) = value.text() {
                let malformed = names::label_value(&text);
                if !malformed.is_empty() {
                    errors.invalid_at(&operator, &value, &*text, &malformed.join(";"));
                }
            }
        }
        Some("Exists") => {
            if let Some(text) = value.text().filter(|text| !text.is_empty()) {
                errors.invalid_at(
                    &operator,
                    &value,
                    &*text,
                    "value must be empty when `operator` is 'Exists'",
                );
            }
        }
        // Known to the API since 1.35, behind a gate that is off: refused all the same, and listed as supported.
        Some(other) if version >= Version::V1_35 => {
            errors.not_supported(&operator, other, &["Equal", "Exists", "Lt", "Gt"]);
        }
        Some(other) => errors.not_supported(&operator, other, &["Equal", "Exists"]),
        None => {}
    }
}

/// `validateNodeTaints`: taints of a Node.
pub(crate) fn taints(errors: &mut Errors, taints: &Field<'_, '_>) {
    let mut seen: OrderedSet<(String, String)> = OrderedSet::new();
    for taint in taints.items() {
        let (key, effect) = (taint.child("key"), taint.child("effect"));
        metadata::label_name(errors, &key);
        if let Some(value) = taint.child("value").text() {
            let malformed = names::label_value(&value);
            if !malformed.is_empty() {
                errors.invalid(&taint.child("value"), &*value, &malformed.join(";"));
            }
        }
        match effect.text().as_deref() {
            Some("") => errors.required(&effect, ""),
            Some(text) if !EFFECTS.contains(&text) => errors.not_supported(&effect, text, EFFECTS),
            _ => {}
        }
        if let (Some(key), Some(text)) = (key.text(), effect.text()) {
            let pair = (key.into_owned(), text.into_owned());
            if seen.contains(&pair) {
                errors.duplicate(&effect, &pair.1);
            }
            seen.insert(pair);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn tolerations_as_the_server_takes_them() {
        table(
            |t| pod(&format!("tolerations: [{t}]")),
            &[
                (r"{operator: Exists}", &[]),
                (r"{key: a, value: b, effect: NoSchedule}", &[]),
                (r"{key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 5}", &[]),
                (
                    r"{key: a, operator: Exists, value: v1}",
                    &[
                        r#"spec.tolerations[0].operator: Invalid value: "v1": value must be empty when `operator` is 'Exists'"#,
                    ],
                ),
                (
                    r"{key: a, operator: Exists, effect: NoSchedule, tolerationSeconds: 5}",
                    &[
                        r#"spec.tolerations[0].effect: Invalid value: "NoSchedule": effect must be 'NoExecute' when `tolerationSeconds` is set"#,
                    ],
                ),
                (
                    r"{operator: Equal, value: b}",
                    &[
                        r#"spec.tolerations[0].operator: Invalid value: "Equal": operator must be Exists when `key` is empty, which means "match all values and all keys""#,
                    ],
                ),
                (
                    r#"{key: a, operator: Lt, value: "1"}"#,
                    &[
                        r#"spec.tolerations[0].operator: Unsupported value: "Lt": supported values: "Equal", "Exists", "Lt", "Gt""#,
                    ],
                ),
                (
                    r"{key: a, operator: Exists, effect: Never}",
                    &[
                        r#"spec.tolerations[0].effect: Unsupported value: "Never": supported values: "NoSchedule", "PreferNoSchedule", "NoExecute""#,
                    ],
                ),
                (
                    r"{key: a b, operator: Exists}",
                    &[
                        r#"spec.tolerations[0].key: Invalid value: "a b": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"#,
                    ],
                ),
            ],
        );
    }

    #[test]
    fn numeric_operators_are_unheard_of_before_1_35() {
        let text = pod("tolerations: [{key: a, operator: Gt, value: '1'}]");
        assert_eq!(
            said_in(crate::Version::V1_34, &text),
            [r#"spec.tolerations[0].operator: Unsupported value: "Gt": supported values: "Equal", "Exists""#]
        );
    }

    #[test]
    fn a_value_to_drop_is_looked_for_at_the_value() {
        let file = podfit_syntax::parse(
            &pod("tolerations: [{key: a, operator: Exists, value: v1}]"),
            podfit_syntax::ParseOptions::default(),
        );
        let found = crate::validate(file.documents[0].root().unwrap(), crate::Version::default());
        assert_eq!(found[0].at.0.last(), Some(&podfit_syntax::Segment::Key("value".into())));
    }

    #[test]
    fn taints_of_a_node() {
        table(
            |t| format!("apiVersion: v1\nkind: Node\nmetadata: {{name: w1}}\nspec: {{taints: [{t}]}}\n"),
            &[
                (r"{key: a, value: b, effect: NoSchedule}", &[]),
                (
                    r"{key: a, effect: Maybe}",
                    &[
                        r#"spec.taints[0].effect: Unsupported value: "Maybe": supported values: "NoSchedule", "PreferNoSchedule", "NoExecute""#,
                    ],
                ),
                (r"{key: a}", &[r"spec.taints[0].effect: Required value"]),
            ],
        );
    }
}
