//! Tolerations and taint effects (`pkg/apis/core/validation/validation.go` `ValidateTolerations`).

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
    if let (Some(""), Some(operator_text)) = (key_text.as_deref(), operator_text.as_deref()) {
        if operator_text != "Exists" {
            let detail =
                "operator must be Exists when `key` is empty, which means \"match all values and all keys\"";
            errors.invalid(&operator, operator_text, detail);
        }
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
    let mut seen: Vec<(String, String)> = Vec::new();
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
            seen.push(pair);
        }
    }
}
