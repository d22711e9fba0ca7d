//! The ServiceAccount plugin (`plugin/pkg/admission/serviceaccount/admission.go`), as far as it refuses Pods.

use podfit_model::object::{PodSpec, Text};

use super::Denial;
use crate::world::catalog::Catalog;

/// The account must exist. That is only judged where the listing shows accounts at all: many listings leave them out.
pub(super) fn admit(spec: &PodSpec, namespace: &Text, catalog: &Catalog) -> Result<(), Denial> {
    match spec.service_account_name.as_deref() {
        // A controller of Kubernetes' own creates `default` in every namespace.
        None | Some("" | "default") => Ok(()),
        Some(name) if catalog.service_account_is_absent(namespace, name) => Err(Denial::Forbidden(format!(
            "error looking up service account {namespace}/{name}: serviceaccount \"{name}\" not found"
        ))),
        Some(_) => Ok(()),
    }
}
