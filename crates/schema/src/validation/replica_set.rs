//! ReplicaSets and ReplicationControllers (`pkg/apis/apps/validation/validation.go` `ValidateReplicaSet`,
//! `pkg/apis/core/validation/validation.go` `ValidateReplicationController`).

use super::metadata::{self, NameFormat};
use super::workload::{self, SelectorRules};
use crate::Version;
use crate::errors::{Bad, Errors};
use crate::field::Field;

/// `ValidateReplicaSet`
pub(crate) fn replica_set(errors: &mut Errors, object: &Field<'_, '_>, version: Version) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let spec = object.child("spec");
    errors.non_negative(&spec.child("replicas"));
    errors.non_negative(&spec.child("minReadySeconds"));
    let rules = SelectorRules {
        required: true,
        empty: "empty selector is invalid for deployment",
        invalid: Some("invalid label selector"),
    };
    if workload::selector_and_labels(errors, &spec, &rules) {
        workload::template(errors, &spec, "ReplicaSet", &[], version);
    }
}

/// `ValidateReplicationController`: the selector is a plain map, by default the template's labels.
pub(crate) fn replication_controller(errors: &mut Errors, object: &Field<'_, '_>, version: Version) {
    let meta = object.child("metadata");
    metadata::object_meta(errors, &meta, NameFormat::Subdomain);
    let spec = object.child("spec");
    let template = spec.child("template");
    let metadata = template.child("metadata");
    let labels = metadata.child("labels");
    let own = meta.child("labels");
    if own.is_empty() {
        // The template's labels become the controller's.
        metadata::labels(errors, &own, &labels);
    }
    errors.non_negative(&spec.child("minReadySeconds"));
    let selector = spec.child("selector");
    if selector.is_empty() {
        if labels.is_empty() {
            errors.required(&selector, "");
        }
    } else if selector.absence_is_certain() && labels.absence_is_certain() {
        let have = labels.strings();
        let wanted = selector.strings();
        let known = wanted.iter().chain(&have).all(|(_, value)| value.is_some());
        if known && !wanted.iter().all(|pair| have.contains(pair)) {
            errors.invalid(&labels, Bad::json(&labels), "`selector` does not match template `labels`");
        }
    }
    errors.non_negative(&spec.child("replicas"));
    if template.is_absent() {
        errors.required(&template, "");
    } else {
        workload::template(errors, &spec, "ReplicationController", &[], version);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn controllers() {
        table(
            |c| {
                format!("apiVersion: v1\nkind: ReplicationController\nmetadata: {{name: m}}\nspec: {{{c}}}\n")
            },
            &[
                (
                    r"selector: {app: m}, template: {metadata: {labels: {app: m}}, spec: {containers: [{name: a, image: i}]}}",
                    &[],
                ),
                (r"template: {metadata: {labels: {app: m}}, spec: {containers: [{name: a, image: i}]}}", &[]),
                (
                    r"template: {spec: {containers: [{name: a, image: i}]}}",
                    &[r"spec.selector: Required value"],
                ),
                (
                    r"selector: {app: w}, template: {metadata: {labels: {app: m}}, spec: {containers: [{name: a, image: i}]}}",
                    &[
                        r#"spec.template.metadata.labels: Invalid value: {"app":"m"}: `selector` does not match template `labels`"#,
                    ],
                ),
                (
                    r"selector: {app: m}",
                    &[
                        r"spec.template.metadata.labels: Invalid value: null: `selector` does not match template `labels`",
                        r"spec.template: Required value",
                    ],
                ),
            ],
        );
    }

    #[test]
    fn replica_sets() {
        table(
            |s| workload("ReplicaSet", s),
            &[
                (r"replicas: 3", &[]),
                (r"replicas: -3", &[r"spec.replicas: Invalid value: -3: must be greater than or equal to 0"]),
            ],
        );
    }
}
