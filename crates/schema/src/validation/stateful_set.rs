//! StatefulSets (`pkg/apis/apps/validation/validation.go` `ValidateStatefulSet`).

use super::metadata::{self, NameFormat};
use super::workload::{self, SelectorRules};
use super::{numbers, persistent_volume_claim};
use crate::Version;
use crate::errors::{Bad, Errors};
use crate::field::Field;

/// `ValidateStatefulSet`
pub(crate) fn stateful_set(errors: &mut Errors, object: &Field<'_, '_>, version: Version) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Label);
    let spec = object.child("spec");
    let policy = spec.child("podManagementPolicy");
    if let Some(text) =
        policy.text_or("OrderedReady").filter(|text| !matches!(&**text, "OrderedReady" | "Parallel"))
    {
        errors.invalid(&policy, &*text, "must be 'OrderedReady' or 'Parallel'");
    }
    update_strategy(errors, &spec.child("updateStrategy"), version);
    retention(errors, &spec.child("persistentVolumeClaimRetentionPolicy"));
    errors.non_negative(&spec.child("replicas"));
    errors.non_negative(&spec.child("minReadySeconds"));
    let ordinals = spec.child("ordinals");
    errors.non_negative(&ordinals.child("start"));
    let rules = SelectorRules {
        required: true,
        empty: "empty selector is invalid for statefulset",
        invalid: Some(""),
    };
    if workload::selector_and_labels(errors, &spec, &rules) {
        let claims = spec.child("volumeClaimTemplates");
        let claimed: Vec<String> = claims
            .items()
            .iter()
            .filter_map(|claim| {
                claim.child("metadata").child("name").text().map(std::borrow::Cow::into_owned)
            })
            .collect();
        workload::template(errors, &spec, "StatefulSet", &claimed, version);
    }
    for claim in spec.child("volumeClaimTemplates").items() {
        persistent_volume_claim::spec(errors, &claim.child("spec"));
    }
}

/// `ValidateStatefulSetSpec`: the update strategy.
fn update_strategy(errors: &mut Errors, strategy: &Field<'_, '_>, version: Version) {
    let rolling = strategy.child("rollingUpdate");
    match strategy.child("type").text_or("RollingUpdate").as_deref() {
        Some("OnDelete") => {
            if rolling.is_set() {
                let value = Bad::Plain(internal_rolling(&rolling));
                errors.invalid(&rolling, value, "only allowed for updateStrategy 'RollingUpdate'");
            }
        }
        Some("RollingUpdate") => {
            errors.non_negative(&rolling.child("partition"));
            // The field is dropped unread where its gate is off: up to 1.34, late in 1.35, in 1.36.
            if version >= Version::V1_37 {
                let unavailable = rolling.child("maxUnavailable");
                numbers::positive_or_percent(errors, &unavailable);
                if numbers::value_or(&unavailable, 1) == Some(0) {
                    errors.invalid(&unavailable, Bad::json(&unavailable), "cannot be 0");
                }
                numbers::at_most_100_percent(errors, &unavailable);
            }
        }
        Some(other) => {
            let rolling = if rolling.is_set() { internal_rolling(&rolling) } else { "null".to_owned() };
            let value =
                format!("{{\"Type\":{},\"RollingUpdate\":{rolling}}}", crate::violation::quote(other));
            errors.invalid_at(
                strategy,
                &strategy.child("type"),
                Bad::Plain(value),
                "must be 'RollingUpdate' or 'OnDelete'",
            );
        }
        None => {}
    }
}

/// The parameters as the server's own type prints itself; what its gate drops is null.
fn internal_rolling(rolling: &Field<'_, '_>) -> String {
    let partition = rolling.child("partition").int().unwrap_or_default();
    format!("{{\"Partition\":{partition},\"MaxUnavailable\":null}}")
}

/// `ValidatePersistentVolumeClaimRetentionPolicy`
fn retention(errors: &mut Errors, policy: &Field<'_, '_>) {
    for name in ["whenDeleted", "whenScaled"] {
        let field = policy.child(name);
        if let Some(text) = field.text().filter(|text| !matches!(&**text, "" | "Retain" | "Delete")) {
            errors.not_supported(&field, &text, &["Retain", "Delete"]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn fields_of_its_own() {
        table(
            |s| workload("StatefulSet", s),
            &[
                (r"serviceName: m", &[]),
                (r"updateStrategy: {type: OnDelete}", &[]),
                (r"updateStrategy: {rollingUpdate: {maxUnavailable: 0}}", &[]),
                (
                    r"updateStrategy: {type: Recreate}",
                    &[
                        r#"spec.updateStrategy: Invalid value: {"Type":"Recreate","RollingUpdate":null}: must be 'RollingUpdate' or 'OnDelete'"#,
                    ],
                ),
                (
                    r"updateStrategy: {rollingUpdate: {partition: -1}}",
                    &[
                        r"spec.updateStrategy.rollingUpdate.partition: Invalid value: -1: must be greater than or equal to 0",
                    ],
                ),
                (
                    r"podManagementPolicy: Serial",
                    &[
                        r#"spec.podManagementPolicy: Invalid value: "Serial": must be 'OrderedReady' or 'Parallel'"#,
                    ],
                ),
                (
                    r"volumeClaimTemplates: [{metadata: {name: d}, spec: {}}]",
                    &[
                        r"spec.volumeClaimTemplates[0].spec.accessModes: Required value: at least 1 access mode is required",
                        r"spec.volumeClaimTemplates[0].spec.resources[storage]: Required value",
                    ],
                ),
            ],
        );
    }

    #[test]
    fn claim_templates_are_volumes() {
        let text = "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: m}\nspec:\n  selector: {matchLabels: {app: m}}\n  template: {metadata: {labels: {app: m}}, spec: {containers: [{name: a, image: i, volumeMounts: [{name: d, mountPath: /d}]}]}}\n  volumeClaimTemplates: [{metadata: {name: d}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]\n";
        assert_eq!(said(text), Vec::<String>::new());
        assert_eq!(
            said(&text.replace("name: d, mountPath", "name: e, mountPath")),
            [r#"spec.template.spec.containers[0].volumeMounts[0].name: Not found: "e""#]
        );
    }
}
