//! Node and Pod affinity (`pkg/apis/core/validation/validation.go` `validateAffinity`).

use podfit_ordered::OrderedSet;
use std::borrow::Cow;

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
            if values.count() > 0 {
                errors
                    .forbidden(&values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
            }
        }
        Some("Gt" | "Lt") => {
            if values.count() != 1 {
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
            if values.count() != 1 {
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
        if keys.count() == 0 {
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
pub(crate) fn selector_keys(selector: &Field<'_, '_>) -> OrderedSet<String> {
    let labels = selector.child("matchLabels").strings().into_iter().map(|(key, _)| key);
    let expressions = selector.child("matchExpressions");
    let expressions = expressions.items();
    labels.chain(expressions.iter().filter_map(|e| e.child("key").text().map(Cow::into_owned))).collect()
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn terms_of_pod_affinity() {
        table(
            |t| {
                pod(&format!(
                    "affinity: {{podAntiAffinity: {{requiredDuringSchedulingIgnoredDuringExecution: [{t}]}}}}"
                ))
            },
            &[
                (r"{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: m}}}", &[]),
                (
                    r#"{topologyKey: ""}"#,
                    &[
                        r"spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Required value: can not be empty",
                        r#"spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Invalid value: "": name part must be non-empty"#,
                        r#"spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Invalid value: "": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"#,
                    ],
                ),
                (
                    r"{topologyKey: zone key}",
                    &[
                        r#"spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Invalid value: "zone key": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"#,
                    ],
                ),
                (
                    r"{topologyKey: z, labelSelector: {matchLabels: {a: b}}, matchLabelKeys: [x], mismatchLabelKeys: [x]}",
                    &[
                        r#"spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys[0]: Invalid value: "x": exists in both matchLabelKeys and mismatchLabelKeys"#,
                    ],
                ),
                (
                    r"{topologyKey: z, matchLabelKeys: [x]}",
                    &[
                        r"spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys: Forbidden: must not be specified when labelSelector is not set",
                    ],
                ),
                (
                    r"{topologyKey: z, labelSelector: {matchExpressions: [{key: a, operator: In}]}}",
                    &[
                        r"spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'",
                    ],
                ),
                (
                    r"{topologyKey: z, labelSelector: {matchExpressions: [{key: a, operator: Has}]}}",
                    &[
                        r#"spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector.matchExpressions[0].operator: Invalid value: "Has": not a valid selector operator"#,
                    ],
                ),
                (
                    r"{topologyKey: z, namespaces: [Prod]}",
                    &[
                        r#"spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].namespace: Invalid value: "Prod": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')"#,
                    ],
                ),
            ],
        );
    }

    #[test]
    fn terms_of_node_affinity() {
        table(
            |t| {
                pod(&format!(
                    "affinity: {{nodeAffinity: {{requiredDuringSchedulingIgnoredDuringExecution: {t}}}}}"
                ))
            },
            &[
                (r"{nodeSelectorTerms: [{matchExpressions: [{key: a, operator: In, values: [b]}]}]}", &[]),
                (r"{nodeSelectorTerms: [{matchExpressions: [{key: a, operator: Gt, values: [word]}]}]}", &[]),
                (
                    r"{nodeSelectorTerms: []}",
                    &[
                        r"spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: Required value: must have at least one node selector term",
                    ],
                ),
                (
                    r#"{nodeSelectorTerms: [{matchExpressions: [{key: a, operator: Gt, values: ["1", "2"]}]}]}"#,
                    &[
                        r"spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values: Required value: must be specified single value when `operator` is 'Lt' or 'Gt'",
                    ],
                ),
                (
                    r"{nodeSelectorTerms: [{matchExpressions: [{key: a, operator: Exists, values: [b]}]}]}",
                    &[
                        r"spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values: Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
                    ],
                ),
                (
                    r"{nodeSelectorTerms: [{matchFields: [{key: metadata.name, operator: In, values: [a, b]}]}]}",
                    &[
                        r"spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].values: Required value: must be only one value when `operator` is 'In' or 'NotIn' for node field selector",
                    ],
                ),
                (
                    r"{nodeSelectorTerms: [{matchFields: [{key: metadata.uid, operator: In, values: [a]}]}]}",
                    &[
                        r#"spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].key: Invalid value: "metadata.uid": not a valid field selector key"#,
                    ],
                ),
            ],
        );
    }

    #[test]
    fn weights() {
        table(
            |w| {
                pod(&format!(
                    "affinity: {{podAffinity: {{preferredDuringSchedulingIgnoredDuringExecution: [{{podAffinityTerm: {{topologyKey: z}}, {w}}}]}}}}"
                ))
            },
            &[
                (r"weight: 100", &[]),
                (
                    r"weight: 101",
                    &[
                        r"spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: Invalid value: 101: must be in the range 1-100",
                    ],
                ),
            ],
        );
    }
}
