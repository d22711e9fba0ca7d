//! Deployments (`pkg/apis/apps/validation/validation.go` `ValidateDeployment`).

use super::metadata::{self, NameFormat};
use super::numbers::{at_most_100_percent, positive_or_percent, value_or};
use super::workload::{self, SelectorRules};
use crate::Version;
use crate::errors::{Bad, Errors};
use crate::field::{Field, json};

/// `ValidateDeployment`
pub(crate) fn deployment(errors: &mut Errors, object: &Field<'_, '_>, version: Version) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let spec = object.child("spec");
    errors.non_negative(&spec.child("replicas"));
    let rules = SelectorRules {
        required: true,
        empty: "empty selector is invalid for deployment",
        invalid: Some("invalid label selector"),
    };
    if workload::selector_and_labels(errors, &spec, &rules) {
        workload::template(errors, &spec, "ReplicaSet", &[], version);
    }
    strategy(errors, &spec.child("strategy"));
    let ready = spec.child("minReadySeconds");
    errors.non_negative(&ready);
    errors.non_negative(&spec.child("revisionHistoryLimit"));
    let deadline = spec.child("progressDeadlineSeconds");
    errors.non_negative(&deadline);
    if let (Some(seconds), Some(ready)) = (deadline.int_or(600), ready.int_or(0))
        && seconds <= ready
    {
        errors.invalid(&deadline, seconds, "must be greater than minReadySeconds");
    }
}

/// `ValidateDeploymentStrategy`
fn strategy(errors: &mut Errors, strategy: &Field<'_, '_>) {
    let rolling = strategy.child("rollingUpdate");
    match strategy.child("type").text_or("RollingUpdate").as_deref() {
        Some("Recreate") => {
            if rolling.is_set() {
                errors.forbidden(&rolling, "may not be specified when strategy `type` is 'Recreate'");
            }
        }
        Some("RollingUpdate") => rolling_update(errors, &rolling),
        Some(other) => unknown_type(errors, strategy, other, &["Recreate", "RollingUpdate"]),
        None => {}
    }
}

/// A strategy of an unknown type: the server prints the whole strategy, in the names of its own types.
pub(crate) fn unknown_type(errors: &mut Errors, strategy: &Field<'_, '_>, kind: &str, supported: &[&str]) {
    let at = strategy.child("type").path();
    errors.not_supported(strategy, kind, supported);
    if let Some(violation) = errors.list.last_mut() {
        let quoted = crate::violation::quote(kind);
        violation.message = violation.message.replacen(&quoted, &internal_json(strategy, kind), 1);
        violation.at = at;
    }
}

/// The strategy as the server's own type prints itself.
pub(crate) fn internal_json(strategy: &Field<'_, '_>, kind: &str) -> String {
    let rolling = strategy.child("rollingUpdate");
    let number = |name| {
        let field = rolling.child(name);
        if field.is_set() { json(field.node()) } else { "0".to_owned() }
    };
    let rolling = if rolling.is_set() {
        format!("{{\"MaxUnavailable\":{},\"MaxSurge\":{}}}", number("maxUnavailable"), number("maxSurge"))
    } else {
        "null".to_owned()
    };
    format!("{{\"Type\":{},\"RollingUpdate\":{rolling}}}", crate::violation::quote(kind))
}

/// `ValidateRollingUpdateDeployment`
fn rolling_update(errors: &mut Errors, rolling: &Field<'_, '_>) {
    let (unavailable, surge) = (rolling.child("maxUnavailable"), rolling.child("maxSurge"));
    positive_or_percent(errors, &unavailable);
    positive_or_percent(errors, &surge);
    // Both are 25 % when they are not given.
    if value_or(&unavailable, 25) == Some(0) && value_or(&surge, 25) == Some(0) {
        let value = Bad::json(&unavailable);
        errors.invalid(&unavailable, value, "may not be 0 when `maxSurge` is 0");
    }
    at_most_100_percent(errors, &unavailable);
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn strategies() {
        table(
            |s| workload("Deployment", &format!("strategy: {s}")),
            &[
                (r"{}", &[]),
                (r"{type: Recreate}", &[]),
                (r"{rollingUpdate: {maxSurge: 0, maxUnavailable: 25%}}", &[]),
                (r#"{rollingUpdate: {maxSurge: "0%", maxUnavailable: 10%}}"#, &[]),
                (
                    r"{rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}",
                    &[
                        r"spec.strategy.rollingUpdate.maxUnavailable: Invalid value: 0: may not be 0 when `maxSurge` is 0",
                    ],
                ),
                (
                    r#"{rollingUpdate: {maxSurge: "0%", maxUnavailable: "0%"}}"#,
                    &[
                        r#"spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "0%": may not be 0 when `maxSurge` is 0"#,
                    ],
                ),
                (
                    r#"{rollingUpdate: {maxSurge: "1"}}"#,
                    &[
                        r#"spec.strategy.rollingUpdate.maxSurge: Invalid value: "1": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')"#,
                    ],
                ),
                (
                    r"{rollingUpdate: {maxUnavailable: 101%}}",
                    &[
                        r#"spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "101%": must not be greater than 100%"#,
                    ],
                ),
                (
                    r"{rollingUpdate: {maxSurge: -1}}",
                    &[
                        r"spec.strategy.rollingUpdate.maxSurge: Invalid value: -1: must be greater than or equal to 0",
                    ],
                ),
                (
                    r"{type: Recreate, rollingUpdate: {maxSurge: 1}}",
                    &[
                        r"spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy `type` is 'Recreate'",
                    ],
                ),
                (
                    r"{type: Blue}",
                    &[
                        r#"spec.strategy: Unsupported value: {"Type":"Blue","RollingUpdate":null}: supported values: "Recreate", "RollingUpdate""#,
                    ],
                ),
            ],
        );
    }

    #[test]
    fn numbers() {
        table(
            |s| workload("Deployment", s),
            &[
                (r"replicas: 0", &[]),
                (r"replicas: -1", &[r"spec.replicas: Invalid value: -1: must be greater than or equal to 0"]),
                (
                    r"progressDeadlineSeconds: 10
minReadySeconds: 10",
                    &[
                        r"spec.progressDeadlineSeconds: Invalid value: 10: must be greater than minReadySeconds",
                    ],
                ),
                (
                    r"minReadySeconds: 600",
                    &[
                        r"spec.progressDeadlineSeconds: Invalid value: 600: must be greater than minReadySeconds",
                    ],
                ),
            ],
        );
    }
}
