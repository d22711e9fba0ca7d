//! DaemonSets (`pkg/apis/apps/validation/validation.go` `ValidateDaemonSet`).

use super::deployment;
use super::metadata::{self, NameFormat};
use super::numbers::{at_most_100_percent, positive_or_percent, value_or};
use super::workload::{self, SelectorRules};
use crate::Version;
use crate::errors::{Bad, Errors};
use crate::field::Field;

/// `ValidateDaemonSet`
pub(crate) fn daemon_set(errors: &mut Errors, object: &Field<'_, '_>, version: Version) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let spec = object.child("spec");
    let rules =
        SelectorRules { required: false, empty: "empty selector is invalid for daemonset", invalid: None };
    workload::selector_and_labels(errors, &spec, &rules);
    workload::template(errors, &spec, "DaemonSet", &[], version);
    errors.non_negative(&spec.child("minReadySeconds"));
    errors.non_negative(&spec.child("revisionHistoryLimit"));
    update_strategy(errors, &spec.child("updateStrategy"));
}

/// `ValidateDaemonSetUpdateStrategy`
fn update_strategy(errors: &mut Errors, strategy: &Field<'_, '_>) {
    match strategy.child("type").text_or("RollingUpdate").as_deref() {
        Some("OnDelete") | None => {}
        Some("RollingUpdate") => rolling_update(errors, &strategy.child("rollingUpdate")),
        Some(other) => deployment::unknown_type(errors, strategy, other, &["RollingUpdate", "OnDelete"]),
    }
}

/// `ValidateRollingUpdateDaemonSet`
fn rolling_update(errors: &mut Errors, rolling: &Field<'_, '_>) {
    let (unavailable, surge) = (rolling.child("maxUnavailable"), rolling.child("maxSurge"));
    for field in [&unavailable, &surge] {
        positive_or_percent(errors, field);
        at_most_100_percent(errors, field);
    }
    match (value_or(&unavailable, 1), value_or(&surge, 0)) {
        (Some(0), Some(0)) => errors.required(&unavailable, "cannot be 0 when maxSurge is 0"),
        (Some(u), Some(s)) if u != 0 && s != 0 => {
            errors.invalid(&surge, Bad::json(&surge), "may not be set when maxUnavailable is non-zero");
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn strategies() {
        table(
            |s| workload("DaemonSet", &format!("updateStrategy: {s}")),
            &[
                (r"{}", &[]),
                (r"{type: OnDelete}", &[]),
                (r"{rollingUpdate: {maxSurge: 25%, maxUnavailable: 0}}", &[]),
                (
                    r"{rollingUpdate: {maxSurge: 1}}",
                    &[
                        r"spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: 1: may not be set when maxUnavailable is non-zero",
                    ],
                ),
                (
                    r"{rollingUpdate: {maxUnavailable: 0}}",
                    &[
                        r"spec.updateStrategy.rollingUpdate.maxUnavailable: Required value: cannot be 0 when maxSurge is 0",
                    ],
                ),
                (
                    r"{type: Recreate}",
                    &[
                        r#"spec.updateStrategy: Unsupported value: {"Type":"Recreate","RollingUpdate":null}: supported values: "RollingUpdate", "OnDelete""#,
                    ],
                ),
            ],
        );
    }
}
