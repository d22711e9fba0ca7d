//! HorizontalPodAutoscalers (`pkg/apis/autoscaling/validation/validation.go` `ValidateHorizontalPodAutoscaler`).

use super::metadata::{self, NameFormat};
use crate::Version;
use crate::errors::Errors;
use crate::field::Field;

/// `ValidateHorizontalPodAutoscaler`
pub(crate) fn autoscaler(errors: &mut Errors, object: &Field<'_, '_>, version: Version) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let spec = object.child("spec");
    let (least, most) = (spec.child("minReplicas"), spec.child("maxReplicas"));
    // Zero is allowed behind a gate (HPAScaleToZero) that is on from 1.37.
    if let Some(number) = least.int().filter(|number| *number < 1)
        && (number < 0 || version < Version::V1_37)
    {
        let bound = i64::from(version < Version::V1_37);
        errors.invalid(&least, number, &format!("must be greater than or equal to {bound}"));
    }
    if let Some(number) = most.int_or(0) {
        if number == 0 && version >= Version::V1_36 {
            errors.required(&most, "must be set and greater than 0");
        } else if number < 1 {
            errors.invalid(&most, number, "must be greater than 0");
        }
        if least.int_or(1).is_some_and(|least| number < least) {
            errors.invalid(&most, number, "must be greater than or equal to `minReplicas`");
        }
    }
    target(errors, &spec.child("scaleTargetRef"), version);
}

/// `ValidateCrossVersionObjectReference`, `ValidateAPIVersion`
fn target(errors: &mut Errors, target: &Field<'_, '_>, version: Version) {
    let (kind, name, api_version) = (target.child("kind"), target.child("name"), target.child("apiVersion"));
    for field in [&kind, &name] {
        if field.is_text("") {
            errors.required(field, "");
        }
    }
    if version < Version::V1_36 {
        return;
    }
    if let (Some(text), Some(kind)) = (api_version.text(), kind.text())
        && !text.contains('/')
        && kind != "ReplicationController"
    {
        errors.invalid(&api_version, &*text, "apiVersion must specify API group");
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn autoscalers() {
        table(
            |c| {
                format!(
                    "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {{name: m}}\nspec: {{{c}}}\n"
                )
            },
            &[
                (r"maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: m}", &[]),
                (
                    r"minReplicas: 5, maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: m}",
                    &[r"spec.maxReplicas: Invalid value: 3: must be greater than or equal to `minReplicas`"],
                ),
                (
                    r"scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: m}",
                    &[
                        r"spec.maxReplicas: Required value: must be set and greater than 0",
                        r"spec.maxReplicas: Invalid value: 0: must be greater than or equal to `minReplicas`",
                    ],
                ),
                (
                    r"maxReplicas: 3, scaleTargetRef: {kind: Deployment, name: m}",
                    &[
                        r#"spec.scaleTargetRef.apiVersion: Invalid value: "": apiVersion must specify API group"#,
                    ],
                ),
            ],
        );
    }
}
