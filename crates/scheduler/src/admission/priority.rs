//! The Priority plugin (`plugin/pkg/admission/priority/admission.go`).

use podfit_model::object::PodSpec;

use super::Denial;
use crate::world::catalog::Catalog;

/// Resolves the class to a number; whether the Pod may preempt.
pub(super) fn admit(
    spec: &mut PodSpec,
    catalog: &Catalog,
    not_played: &mut Vec<String>,
) -> Result<(i32, bool), Denial> {
    let (value, never) = match spec.priority_class_name.as_deref() {
        None | Some("") => match catalog.default_priority_class() {
            Some(class) => {
                spec.priority_class_name = Some(class.meta.name.clone());
                (class.value, class.preemption_never)
            }
            // A global default may exist that nobody showed us; most clusters have none.
            None => (0, false),
        },
        Some(name) => match catalog.priority_class(name) {
            Some(found) => found,
            None if catalog.priority_class_is_absent() => {
                return Err(Denial::Forbidden(format!("no PriorityClass with name {name} was found")));
            }
            None => {
                not_played.push("Priority".into());
                (spec.priority.unwrap_or(0), false)
            }
        },
    };
    if let Some(given) = spec.priority
        && given != value
    {
        return Err(Denial::Forbidden(format!(
            "the integer value of priority ({given}) must not be provided in pod spec; priority admission controller \
             computed {value} from the given PriorityClass name"
        )));
    }
    spec.priority = Some(value);
    let never = *spec.preemption_never.get_or_insert(never);
    Ok((value, never))
}
