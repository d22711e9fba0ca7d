//! Label selectors (`k8s.io/apimachinery` `pkg/apis/meta/v1/validation/validation.go`, `pkg/labels/selector.go`).

use podfit_ordered::OrderedMap;
use std::borrow::Cow;

use super::metadata;
use crate::errors::Errors;
use crate::field::Field;
use crate::names;

/// `ValidateLabelSelector`
pub(crate) fn label_selector(errors: &mut Errors, selector: &Field<'_, '_>) {
    let labels = selector.child("matchLabels");
    metadata::labels(errors, &labels, &labels);
    for requirement in selector.child("matchExpressions").items() {
        label_requirement(errors, &requirement);
    }
}

/// `ValidateLabelSelectorRequirement`
fn label_requirement(errors: &mut Errors, requirement: &Field<'_, '_>) {
    let (operator, values) = (requirement.child("operator"), requirement.child("values"));
    match operator.text().as_deref() {
        Some("In" | "NotIn") => {
            if values.is_empty() {
                errors.required(&values, "must be specified when `operator` is 'In' or 'NotIn'");
            }
        }
        Some("Exists" | "DoesNotExist") => {
            if values.count() > 0 {
                errors
                    .forbidden(&values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
            }
        }
        Some(other) => errors.invalid(&operator, other, "not a valid selector operator"),
        None => {}
    }
    metadata::label_name(errors, &requirement.child("key"));
    for value in values.items() {
        if let Some(text) = value.text() {
            errors.malformed(&value, &text, &names::label_value(&text));
        }
    }
}

/// Whether a selector has no requirement at all; none where nobody knows.
pub(crate) fn is_empty(selector: &Field<'_, '_>) -> bool {
    selector.is_set()
        && selector.child("matchLabels").is_empty()
        && selector.child("matchExpressions").is_empty()
}

/// Whether a selector matches labels; none where anything about either is unknown or malformed.
pub(crate) fn matches(selector: &Field<'_, '_>, labels: &Field<'_, '_>) -> Option<bool> {
    if !selector.absence_is_certain() || !labels.absence_is_certain() {
        return None;
    }
    let labels: OrderedMap<String, Option<Cow<'_, str>>> = labels.strings().into_iter().collect();
    let value_of = |key: &str| labels.get(key).map(|value| value.as_deref());
    let mut all = true;
    for (key, wanted) in selector.child("matchLabels").strings() {
        let wanted = wanted?;
        match value_of(&key) {
            Some(value) => all &= value? == wanted,
            None => all = false,
        }
    }
    for requirement in selector.child("matchExpressions").items() {
        let key = requirement.child("key").text()?;
        let values: Option<Vec<Cow<'_, str>>> = requirement.child("values").texts().into_iter().collect();
        let values = values?;
        let value = match value_of(&key) {
            Some(value) => Some(value?),
            None => None,
        };
        let among = value.map(|value| values.iter().any(|wanted| wanted == value));
        all &= match requirement.child("operator").text()?.as_ref() {
            "In" => among == Some(true),
            "NotIn" => among != Some(true),
            "Exists" => value.is_some(),
            "DoesNotExist" => value.is_none(),
            _ => return None,
        };
    }
    Some(all)
}
