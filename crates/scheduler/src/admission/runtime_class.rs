//! The RuntimeClass plugin (`plugin/pkg/admission/runtimeclass/admission.go`).

use podfit_model::object::PodSpec;

use super::Denial;
use crate::world::catalog::Catalog;

/// Overhead, node selector and tolerations of the class.
pub(super) fn admit(
    spec: &mut PodSpec,
    catalog: &Catalog,
    not_played: &mut Vec<String>,
) -> Result<(), Denial> {
    let Some(name) = spec.runtime_class_name.clone() else { return Ok(()) };
    let Some(class) = catalog.runtime_class(&name) else {
        if catalog.runtime_class_is_absent() {
            return Err(Denial::Forbidden(format!("pod rejected: RuntimeClass \"{name}\" not found")));
        }
        not_played.push("RuntimeClass".into());
        return Ok(());
    };
    if let Some(overhead) = &class.overhead {
        if !spec.overhead.is_empty() && spec.overhead != *overhead {
            return Err(Denial::Forbidden(
                "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead".into(),
            ));
        }
        spec.overhead = overhead.clone();
    }
    for (key, value) in &class.node_selector {
        match spec.node_selector.get(key) {
            Some(own) if own != value => {
                return Err(Denial::Forbidden(format!(
                    "conflict: runtimeClass.scheduling.nodeSelector[{key}] = {value}; \
                     pod.spec.nodeSelector[{key}] = {own}"
                )));
            }
            _ => {
                spec.node_selector.insert(key.clone(), value.clone());
            }
        }
    }
    for toleration in &class.tolerations {
        if !spec.tolerations.contains(toleration) {
            spec.tolerations.push(toleration.clone());
        }
    }
    Ok(())
}

/// Overhead may only come from a class.
pub(super) fn validate(spec: &PodSpec, catalog: &Catalog) -> Result<(), Denial> {
    if spec.overhead.is_empty() {
        return Ok(());
    }
    let class = spec.runtime_class_name.as_deref().map(|name| catalog.runtime_class(name));
    match class {
        Some(Some(class)) if class.overhead.is_some() => Ok(()),
        // The class may well define this overhead; nobody showed it.
        Some(None) => Ok(()),
        _ => Err(Denial::ForbiddenLate(
            "pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead".into(),
        )),
    }
}
