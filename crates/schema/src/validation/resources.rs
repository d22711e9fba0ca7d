//! Requests and limits (`pkg/apis/core/validation/validation.go` `ValidateContainerResourceRequirements`,
//! `pkg/apis/core/helper/helpers.go`).

use podfit_ordered::OrderedSet;
use std::cmp::Ordering;

use crate::errors::Errors;
use crate::field::Field;
use crate::names;
use crate::quantity::Quantity;

/// Who asks for resources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asker {
    /// A container.
    Container,
    /// The Pod as a whole.
    Pod,
}

/// `ValidateContainerResourceRequirements`, `validatePodResourceRequirements`
pub(crate) fn requirements(
    errors: &mut Errors,
    resources: &Field<'_, '_>,
    claims: &OrderedSet<String>,
    asker: Asker,
) {
    let (limits, requests) = (resources.child("limits"), resources.child("requests"));
    let mut compute = false;
    let mut huge = false;
    for (name, _) in limits.entries() {
        one(errors, &limits.key(&name), &name, asker);
        compute |= matches!(name.as_str(), "cpu" | "memory");
        huge |= is_huge_page(&name);
    }
    for (name, _) in requests.entries() {
        let request = requests.key(&name);
        one(errors, &request, &name, asker);
        compute |= matches!(name.as_str(), "cpu" | "memory");
        huge |= is_huge_page(&name);
        let limit = limits.key(&name);
        if limit.is_absent() && !is_overcommitted(&name) {
            errors.required_at(&limits, &request, "Limit must be set for non overcommitable resources");
        }
        let (Some(wanted), Some(most)) = (quantity(&request), quantity(&limit)) else { continue };
        let than = match wanted.compare(most) {
            Ordering::Equal => continue,
            _ if !is_overcommitted(&name) => "equal to",
            Ordering::Greater => "less than or equal to",
            Ordering::Less => continue,
        };
        let detail = format!("must be {than} {name} limit of {}", most.canonical());
        errors.invalid_at(&requests, &request, wanted.canonical().as_str(), &detail);
    }
    if huge && !compute && resources.absence_is_certain() {
        errors.forbidden(resources, "HugePages require cpu or memory");
    }
    for claim in resources.child("claims").items() {
        let name = claim.child("name");
        match name.text().as_deref() {
            Some("") => errors.required(&name, ""),
            Some(text) if !claims.contains(text) && name.absence_is_certain() => {
                errors.not_found(&name, text, claims.iter().map(String::as_str));
            }
            _ => {}
        }
    }
}

fn one(errors: &mut Errors, field: &Field<'_, '_>, name: &str, asker: Asker) {
    let malformed = names::qualified_name(name);
    errors.malformed(field, name, &malformed);
    if malformed.is_empty() {
        if !name.contains('/') {
            if !is_standard(name, asker) {
                let detail = match asker {
                    Asker::Container => "must be a standard resource for containers",
                    Asker::Pod => "must be a standard resource for pods",
                };
                if !is_standard_anywhere(name) {
                    errors.invalid(field, name, "must be a standard resource type or fully qualified");
                }
                errors.invalid(field, name, detail);
            }
        } else if !is_native(name) && name.starts_with("requests.") {
            errors.invalid(field, name, "doesn't follow extended resource name standard");
        }
    }
    let Some(value) = quantity(field) else { return };
    if value.is_negative() {
        errors.invalid(field, value.canonical().as_str(), "must be greater than or equal to 0");
    }
    if !is_native(name) && !value.is_whole() {
        errors.invalid(field, value.canonical().as_str(), "must be an integer");
    }
}

/// The quantity that stands there, if it is one.
pub(crate) fn quantity(field: &Field<'_, '_>) -> Option<Quantity> {
    use podfit_syntax::{Number, Value};
    match field.value()? {
        Value::String(text) => Quantity::parse(&text).ok(),
        Value::Number(Number::Int(number)) => Quantity::parse(&number.to_string()).ok(),
        Value::Number(Number::Uint(number)) => Quantity::parse(&number.to_string()).ok(),
        Value::Number(Number::Float(number)) => Quantity::parse(&number.to_string()).ok(),
        _ => None,
    }
}

fn is_huge_page(name: &str) -> bool {
    name.starts_with("hugepages-")
}

/// `IsNativeResource`
fn is_native(name: &str) -> bool {
    !name.contains('/') || name.contains("kubernetes.io/")
}

/// `IsOvercommitAllowed`
fn is_overcommitted(name: &str) -> bool {
    is_native(name) && !is_huge_page(name)
}

/// `IsStandardContainerResourceName`; Pods as a whole ask for no storage.
fn is_standard(name: &str, asker: Asker) -> bool {
    is_huge_page(name)
        || matches!(name, "cpu" | "memory")
        || (name == "ephemeral-storage" && asker == Asker::Container)
}

/// `IsStandardResourceName`: what quotas may name too.
fn is_standard_anywhere(name: &str) -> bool {
    let bare = name.strip_prefix("requests.").or_else(|| name.strip_prefix("limits.")).unwrap_or(name);
    is_huge_page(bare)
        || matches!(
            bare,
            "cpu"
                | "memory"
                | "ephemeral-storage"
                | "pods"
                | "services"
                | "replicationcontrollers"
                | "resourcequotas"
                | "secrets"
                | "configmaps"
                | "persistentvolumeclaims"
                | "storage"
                | "services.nodeports"
                | "services.loadbalancers"
        )
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn requests_and_limits() {
        table(
            |r| container(&format!("resources: {r}"), ""),
            &[
                (r"{requests: {cpu: 100m, memory: 128m}, limits: {cpu: 1}}", &[]),
                (r"{limits: {nvidia.com/gpu: 1}}", &[]),
                (
                    r"{requests: {cpu: 2}, limits: {cpu: 1}}",
                    &[
                        r#"spec.containers[0].resources.requests: Invalid value: "2": must be less than or equal to cpu limit of 1"#,
                    ],
                ),
                (
                    r"{requests: {memory: 1Gi}, limits: {memory: 1G}}",
                    &[
                        r#"spec.containers[0].resources.requests: Invalid value: "1Gi": must be less than or equal to memory limit of 1G"#,
                    ],
                ),
                (
                    r"{requests: {nvidia.com/gpu: 1}}",
                    &[
                        r"spec.containers[0].resources.limits: Required value: Limit must be set for non overcommitable resources",
                    ],
                ),
                (
                    r"{requests: {nvidia.com/gpu: 1}, limits: {nvidia.com/gpu: 2}}",
                    &[
                        r#"spec.containers[0].resources.requests: Invalid value: "1": must be equal to nvidia.com/gpu limit of 2"#,
                    ],
                ),
                (
                    r"{limits: {cpu: -1}}",
                    &[
                        r#"spec.containers[0].resources.limits[cpu]: Invalid value: "-1": must be greater than or equal to 0"#,
                    ],
                ),
                (
                    r"{limits: {nvidia.com/gpu: 500m}}",
                    &[
                        r#"spec.containers[0].resources.limits[nvidia.com/gpu]: Invalid value: "500m": must be an integer"#,
                    ],
                ),
                (
                    r"{limits: {pods: 1}}",
                    &[
                        r#"spec.containers[0].resources.limits[pods]: Invalid value: "pods": must be a standard resource for containers"#,
                    ],
                ),
                (
                    r"{limits: {hugepages-2Mi: 4Mi}}",
                    &[r"spec.containers[0].resources: Forbidden: HugePages require cpu or memory"],
                ),
                (
                    r"{claims: [{name: c}]}",
                    &[r#"spec.containers[0].resources.claims[0].name: Not found: "c""#],
                ),
            ],
        );
    }
}
