//! Node and Pod affinity (`pkg/apis/core/validation/validation.go` `validateAffinity`).

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{metadata, selector};
use crate::Version;
use crate::errors::Errors;
use crate::field::Field;
use crate::names;

const REQUIRED: &str = "requiredDuringSchedulingIgnoredDuringExecution";
const PREFERRED: &str = "preferredDuringSchedulingIgnoredDuringExecution";

/// `validateAffinity`. `merged` are the label keys of a Pod: into its selectors, and into no template's, the server
/// merges the values of `matchLabelKeys` before it looks.
pub(crate) fn affinity(errors: &mut Errors, affinity: &Field<'_, '_>, merged: &[String], version: Version) {
    node_affinity(errors, &affinity.child("nodeAffinity"), version);
    pod_affinity(errors, &affinity.child("podAffinity"), merged);
    pod_affinity(errors, &affinity.child("podAntiAffinity"), merged);
}

/// `validateNodeAffinity`
fn node_affinity(errors: &mut Errors, affinity: &Field<'_, '_>, version: Version) {
    let required = affinity.child(REQUIRED);
    if required.is_set() {
        node_selector(errors, &required, version);
    }
    for term in affinity.child(PREFERRED).items() {
        weight(errors, &term);
        // A preferred term may hold values that no label has.
        node_selector_term(errors, &term.child("preference"), false);
    }
}

/// `ValidateNodeSelector`
pub(crate) fn node_selector(errors: &mut Errors, node_selector: &Field<'_, '_>, version: Version) {
    let terms = node_selector.child("nodeSelectorTerms");
    if terms.is_empty() {
        errors.required(&terms, "must have at least one node selector term");
    }
    // Values are looked at since 1.34 (kubernetes/kubernetes#128212).
    let strict = version >= Version::V1_34;
    for term in terms.items() {
        node_selector_term(errors, &term, strict);
    }
}

/// `ValidateNodeSelectorTerm`
fn node_selector_term(errors: &mut Errors, term: &Field<'_, '_>, strict: bool) {
    for requirement in term.child("matchExpressions").items() {
        node_requirement(errors, &requirement, strict);
    }
    for requirement in term.child("matchFields").items() {
        node_field_requirement(errors, &requirement);
    }
}

/// `ValidateNodeSelectorRequirement`
fn node_requirement(errors: &mut Errors, requirement: &Field<'_, '_>, strict: bool) {
    let (operator, values) = (requirement.child("operator"), requirement.child("values"));
    match operator.text().as_deref() {
        Some("In" | "NotIn") => {
            if values.is_empty() {
                errors.required(&values, "must be specified when `operator` is 'In' or 'NotIn'");
            }
        }
        Some("Exists" | "DoesNotExist") => {
            if values.len() > 0 {
                errors
                    .forbidden(&values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
            }
        }
        Some("Gt" | "Lt") => {
            if values.len() != 1 {
                errors.required(&values, "must be specified single value when `operator` is 'Lt' or 'Gt'");
            }
        }
        Some(other) => errors.invalid(&operator, other, "not a valid selector operator"),
        None => {}
    }
    metadata::label_name(errors, &requirement.child("key"));
    if strict {
        for value in values.items() {
            if let Some(text) = value.text() {
                errors.malformed(&value, &text, &names::label_value(&text));
            }
        }
    }
}

/// `ValidateNodeFieldSelectorRequirement`
fn node_field_requirement(errors: &mut Errors, requirement: &Field<'_, '_>) {
    let (key, operator, values) =
        (requirement.child("key"), requirement.child("operator"), requirement.child("values"));
    match operator.text().as_deref() {
        Some("In" | "NotIn") => {
            if values.len() != 1 {
                let detail =
                    "must be only one value when `operator` is 'In' or 'NotIn' for node field selector";
                errors.required(&values, detail);
            }
        }
        Some(other) => errors.invalid(&operator, other, "not a valid selector operator"),
        None => {}
    }
    match key.text().as_deref() {
        Some("metadata.name") => {
            for value in values.items() {
                if let Some(text) = value.text() {
                    errors.malformed(&value, &text, &names::dns_subdomain(&text));
                }
            }
        }
        Some(other) => errors.invalid(&key, other, "not a valid field selector key"),
        None => {}
    }
}

/// `validatePodAffinity`, `validatePodAntiAffinity`
fn pod_affinity(errors: &mut Errors, affinity: &Field<'_, '_>, merged: &[String]) {
    for term in affinity.child(REQUIRED).items() {
        pod_affinity_term(errors, &term, merged);
    }
    for weighted in affinity.child(PREFERRED).items() {
        weight(errors, &weighted);
        pod_affinity_term(errors, &weighted.child("podAffinityTerm"), merged);
    }
}

fn weight(errors: &mut Errors, weighted: &Field<'_, '_>) {
    let weight = weighted.child("weight");
    if let Some(value) = weight.int_or(0).filter(|value| !(1..=100).contains(value)) {
        errors.invalid(&weight, value, "must be in the range 1-100");
    }
}

/// `validatePodAffinityTerm`
fn pod_affinity_term(errors: &mut Errors, term: &Field<'_, '_>, merged: &[String]) {
    for name in ["labelSelector", "namespaceSelector"] {
        selector::label_selector(errors, &term.child(name));
    }
    for namespace in term.child("namespaces").items() {
        if let Some(text) = namespace.text() {
            for message in names::dns_label(&text) {
                errors.invalid_at(&term.child("namespace"), &namespace, &*text, &message);
            }
        }
    }
    match_label_keys(errors, term, merged);
    let topology_key = term.child("topologyKey");
    if topology_key.is_text("") {
        errors.required(&topology_key, "can not be empty");
    }
    metadata::label_name(errors, &topology_key);
}

/// `validateMatchLabelKeysAndMismatchLabelKeys`
fn match_label_keys(errors: &mut Errors, term: &Field<'_, '_>, merged: &[String]) {
    let (matching, mismatching) = (term.child("matchLabelKeys"), term.child("mismatchLabelKeys"));
    let label_selector = term.child("labelSelector");
    for keys in [&matching, &mismatching] {
        if keys.len() == 0 {
            continue;
        }
        if label_selector.is_absent() {
            errors.forbidden(keys, "must not be specified when labelSelector is not set");
            continue;
        }
        for key in keys.items() {
            metadata::label_name(errors, &key);
        }
    }
    // A key that the selector holds and the server merges into it stands there twice.
    if label_selector.is_set() {
        let own = selector_keys(&label_selector);
        for (index, key) in matching.texts().into_iter().enumerate() {
            if let Some(key) = key.filter(|key| own.contains(key.as_ref()) && merged.iter().any(|m| m == key))
            {
                let detail = "exists in both matchLabelKeys and labelSelector";
                errors.invalid_at(&term.indexed(index), &matching.indexed(index), &*key, detail);
            }
        }
    }
    let excluded: Vec<Option<Cow<'_, str>>> = mismatching.texts();
    for (index, key) in matching.texts().into_iter().enumerate() {
        if key.is_some() && excluded.contains(&key) {
            let key = key.unwrap_or_default();
            errors.invalid(
                &matching.indexed(index),
                &*key,
                "exists in both matchLabelKeys and mismatchLabelKeys",
            );
        }
    }
}

/// Keys that a label selector names.
pub(crate) fn selector_keys(selector: &Field<'_, '_>) -> BTreeSet<String> {
    let labels = selector.child("matchLabels").strings().into_iter().map(|(key, _)| key);
    let expressions = selector.child("matchExpressions");
    let expressions = expressions.items();
    labels.chain(expressions.iter().filter_map(|e| e.child("key").text().map(Cow::into_owned))).collect()
}
