//! PodDisruptionBudgets (`pkg/apis/policy/validation/validation.go` `ValidatePodDisruptionBudget`) and
//! PriorityClasses (`pkg/apis/scheduling/validation/validation.go` `ValidatePriorityClass`).

use super::metadata::{self, NameFormat};
use super::numbers::{at_most_100_percent, positive_or_percent};
use super::{containers, selector};
use crate::errors::{Bad, Errors};
use crate::field::{Field, json};

/// `ValidatePodDisruptionBudget`
pub(crate) fn budget(errors: &mut Errors, object: &Field<'_, '_>) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let spec = object.child("spec");
    let (available, unavailable) = (spec.child("minAvailable"), spec.child("maxUnavailable"));
    if available.is_set() && unavailable.is_set() {
        let selector = spec.child("selector");
        let shown =
            if selector.is_set() { super::workload::selector_json(&selector) } else { "null".to_owned() };
        let value = format!(
            "{{\"MinAvailable\":{},\"Selector\":{shown},\"MaxUnavailable\":{},\"UnhealthyPodEvictionPolicy\":{}}}",
            json(available.node()),
            json(unavailable.node()),
            json(spec.child("unhealthyPodEvictionPolicy").node()),
        );
        errors.invalid_at(
            &spec,
            &unavailable,
            Bad::Plain(value),
            "minAvailable and maxUnavailable cannot be both set",
        );
    }
    for field in [&available, &unavailable] {
        positive_or_percent(errors, field);
        at_most_100_percent(errors, field);
    }
    selector::label_selector(errors, &spec.child("selector"));
    containers::one_of(
        errors,
        &spec.child("unhealthyPodEvictionPolicy"),
        &["AlwaysAllow", "IfHealthyBudget"],
    );
}

/// `ValidatePriorityClass`
pub(crate) fn priority_class(errors: &mut Errors, object: &Field<'_, '_>) {
    let meta = object.child("metadata");
    metadata::object_meta(errors, &meta, NameFormat::Subdomain);
    let (name, value) = (meta.child("name"), object.child("value"));
    if let (Some(name_text), Some(number)) = (name.text(), value.int_or(0)) {
        if name_text.starts_with("system-") {
            if let Some(reason) =
                unknown_system_class(&name_text, number, object.child("globalDefault").is_true())
            {
                let detail = format!(
                    "priority class names with 'system-' prefix are reserved for system use only. error: {reason}"
                );
                errors.forbidden(&name, &detail);
            }
        } else if number > HIGHEST_USER_DEFINABLE {
            let detail =
                format!("maximum allowed value of a user defined priority is {HIGHEST_USER_DEFINABLE}");
            errors.forbidden(&value, &detail);
        }
    }
    containers::one_of(errors, &object.child("preemptionPolicy"), &["PreemptLowerPriority", "Never"]);
}

const HIGHEST_USER_DEFINABLE: i64 = 1_000_000_000;

/// `IsKnownSystemPriorityClass`: why it is none.
fn unknown_system_class(name: &str, value: i64, global: bool) -> Option<String> {
    let known = match name {
        "system-node-critical" => 2_000_001_000,
        "system-cluster-critical" => 2_000_000_000,
        _ => return Some(format!("{name} is not a known system priority class")),
    };
    if value != known {
        return Some(format!("value of {name} PriorityClass must be {known}"));
    }
    global.then(|| format!("globalDefault of {name} PriorityClass must be false"))
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn budgets() {
        table(
            |b| {
                format!(
                    "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {{name: m}}\nspec: {{{b}}}\n"
                )
            },
            &[
                (r"minAvailable: 50%", &[]),
                (
                    r"minAvailable: 101%",
                    &[r#"spec.minAvailable: Invalid value: "101%": must not be greater than 100%"#],
                ),
                (
                    r"maxUnavailable: -1",
                    &[r"spec.maxUnavailable: Invalid value: -1: must be greater than or equal to 0"],
                ),
                (
                    r"minAvailable: 1, maxUnavailable: 1",
                    &[
                        r#"spec: Invalid value: {"MinAvailable":1,"Selector":null,"MaxUnavailable":1,"UnhealthyPodEvictionPolicy":null}: minAvailable and maxUnavailable cannot be both set"#,
                    ],
                ),
                (
                    r"unhealthyPodEvictionPolicy: Always",
                    &[
                        r#"spec.unhealthyPodEvictionPolicy: Unsupported value: "Always": supported values: "AlwaysAllow", "IfHealthyBudget""#,
                    ],
                ),
            ],
        );
    }

    #[test]
    fn priority_classes() {
        table(
            |c| format!("apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\n{c}\n"),
            &[
                (
                    r"metadata: {name: high}
value: 1000000",
                    &[],
                ),
                (
                    r"metadata: {name: high}
value: 1000000001",
                    &[r"value: Forbidden: maximum allowed value of a user defined priority is 1000000000"],
                ),
                (
                    r"metadata: {name: system-mine}
value: 1",
                    &[
                        r"metadata.name: Forbidden: priority class names with 'system-' prefix are reserved for system use only. error: system-mine is not a known system priority class",
                    ],
                ),
            ],
        );
    }
}
