//! The Service that a StatefulSet names.

use podfit_model::object::Object;
use podfit_syntax::Path;

use super::lookup::{Found, Reference};
use crate::context::{Context, ObjectCx, WorkloadCx};
use crate::paths::path;

/// The one Service of that name in the set, and where the StatefulSet names it. Alternatives are left alone.
pub(super) fn governing_service<'a>(
    workload: &WorkloadCx<'_>,
    cx: &Context<'a, '_>,
) -> Option<(ObjectCx<'a>, Path)> {
    let object = workload.object;
    let Object::StatefulSet(set) = object.object() else { return None };
    let namespace = object.key.namespace.as_deref();
    let path = path("spec.serviceName");
    let reference = Reference { kind: "Service", namespace, name: &set.service_name, path: path.clone() };
    match reference.look(cx) {
        Found::Here(all) if !object.is_unknown(&path) => match all.as_slice() {
            [one] => Some((*one, path)),
            _ => None,
        },
        _ => None,
    }
}
