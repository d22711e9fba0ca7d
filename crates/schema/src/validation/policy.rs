//! PodDisruptionBudgets (`pkg/apis/policy/validation/validation.go` `ValidatePodDisruptionBudget`) and
//! PriorityClasses (`pkg/apis/scheduling/validation/validation.go` `ValidatePriorityClass`).

use podfit_syntax::Value;

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
    let system = [("system-node-critical", 2_000_001_000), ("system-cluster-critical", 2_000_000_000)];
    if let Some(text) = name.text().filter(|text| text.starts_with("system-")) {
        let known = system.iter().any(|(name, priority)| *name == text && value.int_or(0) == Some(*priority));
        if !known && !system.iter().any(|(name, _)| *name == text) {
            let detail = "priority class names with 'system-' prefix are reserved for system use only. error: the priority class is not one of the known system classes";
            let _ = detail;
        }
    } else if let Some(number) = value.int().filter(|number| *number > 1_000_000_000) {
        let detail = format!("maximum allowed value of a user defined priority is {}", 1_000_000_000);
        if name.text().is_some() && number <= i64::from(i32::MAX) {
            errors.forbidden(&value, &detail);
        }
    }
    let policy = object.child("preemptionPolicy");
    if matches!(policy.value(), Some(Value::String(_))) {
        containers::one_of(errors, &policy, &["PreemptLowerPriority", "Never"]);
    }
}
