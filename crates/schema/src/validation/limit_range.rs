//! LimitRanges (`pkg/apis/core/validation/validation.go` `ValidateLimitRange`).

use podfit_ordered::OrderedSet;
use std::cmp::Ordering;

use super::metadata::{self, NameFormat};
use super::resources;
use crate::errors::Errors;
use crate::field::Field;
use crate::quantity::Quantity;

/// `ValidateLimitRange`
pub(crate) fn limit_range(errors: &mut Errors, object: &Field<'_, '_>) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let spec = object.child("spec");
    let mut seen: OrderedSet<String> = OrderedSet::new();
    for limit in spec.child("limits").items() {
        let kind = limit.child("type");
        let Some(text) = kind.text() else { continue };
        if !text.is_empty() && !seen.insert(text.to_string()) {
            errors.duplicate(&kind, &text);
        }
        if text == "Pod" {
            for name in ["default", "defaultRequest"] {
                if !limit.child(name).entries().is_empty() {
                    errors.forbidden(&limit.child(name), "may not be specified when `type` is 'Pod'");
                }
            }
        }
        bounds(errors, &limit);
    }
}

/// Minimum ≤ default request ≤ default ≤ maximum, for each resource.
fn bounds(errors: &mut Errors, limit: &Field<'_, '_>) {
    let (least, most) = (limit.child("min"), limit.child("max"));
    let (request, default) = (limit.child("defaultRequest"), limit.child("default"));
    let fields = [&least, &most, &request, &default];
    let names: OrderedSet<String> =
        fields.iter().flat_map(|field| field.entries()).map(|(name, _)| name).collect();
    for name in &names {
        let mut above =
            |low: (&Field<'_, '_>, &str), high: (&Field<'_, '_>, &str), blamed: &Field<'_, '_>| {
                let (low_field, high_field) = (low.0.key(name), high.0.key(name));
                let (Some(lower), Some(upper)) =
                    (resources::quantity(&low_field), resources::quantity(&high_field))
                else {
                    return;
                };
                if lower.compare(upper) == Ordering::Greater {
                    let (lower, upper) = (lower.canonical(), upper.canonical());
                    let detail = format!("{} value {lower} is greater than {} value {upper}", low.1, high.1);
                    let field = blamed.key(name);
                    let shown = resources::quantity(&field).map_or_else(String::new, Quantity::canonical);
                    errors.invalid(&field, shown.as_str(), &detail);
                }
            };
        above((&least, "min"), (&most, "max"), &least);
        above((&least, "min"), (&request, "default request"), &request);
        above((&request, "default request"), (&most, "max"), &request);
        above((&request, "default request"), (&default, "default limit"), &request);
        above((&least, "min"), (&default, "default"), &default);
        above((&default, "default"), (&most, "max"), &default);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn limits_in_order() {
        table(
            |limit| {
                format!(
                    "apiVersion: v1\nkind: LimitRange\nmetadata: {{name: m}}\nspec: {{limits: [{limit}]}}\n"
                )
            },
            &[
                (
                    "{type: Container, min: {cpu: 100m}, max: {cpu: 1}, default: {cpu: 500m}, defaultRequest: {cpu: 200m}}",
                    &[],
                ),
                (
                    "{type: Container, min: {cpu: 2}, max: {cpu: 1}}",
                    &[
                        "spec.limits[0].min[cpu]: Invalid value: \"2\": min value 2 is greater than max value 1",
                    ],
                ),
                (
                    "{type: Container, max: {memory: 1Gi}, default: {memory: 2Gi}}",
                    &[
                        "spec.limits[0].default[memory]: Invalid value: \"2Gi\": default value 2Gi is greater than max value 1Gi",
                    ],
                ),
                (
                    "{type: Pod, default: {cpu: 1}}",
                    &["spec.limits[0].default: Forbidden: may not be specified when `type` is 'Pod'"],
                ),
                (
                    "{type: Pod, max: {cpu: 1}}, {type: Pod}",
                    &["spec.limits[1].type: Duplicate value: \"Pod\""],
                ),
            ],
        );
    }
}
