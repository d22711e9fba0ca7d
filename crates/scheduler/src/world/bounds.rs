//! Sizes that the API server would refuse are brought within int32, so that arithmetic on them cannot overflow.

use podfit_model::object::{Field, IntOrString, Object};

const MOST: i64 = i32::MAX as i64;

fn size(field: &mut Field<i64>) {
    field.value = field.value.clamp(0, MOST);
}

fn amount(field: &mut IntOrString) {
    if let IntOrString::Int(n) | IntOrString::Percent(n) = field {
        *n = (*n).clamp(0, MOST);
    }
}

/// The object with its sizes in range.
pub(super) fn bounded(object: &Object) -> Object {
    let mut object = object.clone();
    match &mut object {
        Object::Deployment(o) => {
            size(&mut o.replicas);
            size(&mut o.min_ready_seconds);
            amount(&mut o.strategy.max_surge.value);
            amount(&mut o.strategy.max_unavailable.value);
        }
        Object::ReplicaSet(o) => {
            size(&mut o.replicas);
            size(&mut o.min_ready_seconds);
        }
        Object::ReplicationController(o) => {
            size(&mut o.replicas);
            size(&mut o.min_ready_seconds);
        }
        Object::StatefulSet(o) => {
            size(&mut o.replicas);
            size(&mut o.min_ready_seconds);
            size(&mut o.ordinals_start);
            if let Some(partition) = &mut o.update_strategy.partition {
                size(partition);
            }
        }
        Object::DaemonSet(o) => {
            size(&mut o.min_ready_seconds);
            amount(&mut o.max_surge.value);
            amount(&mut o.max_unavailable.value);
        }
        Object::Job(o) => {
            size(&mut o.spec.parallelism);
            if let Some(completions) = &mut o.spec.completions {
                size(completions);
            }
        }
        Object::PodDisruptionBudget(o) => {
            for field in [&mut o.min_available, &mut o.max_unavailable].into_iter().flatten() {
                amount(field);
            }
        }
        _ => {}
    }
    object
}
