//! The LimitRanger plugin (`plugin/pkg/admission/limitranger/admission.go`).

use podfit_model::object::{LimitRange, LimitRangeItem, PodSpec, Quantity, ResourceList};

use super::Denial;
use super::quota::aggregate;

/// Fills in default limits and requests of containers. A range's max stands for a missing default limit, and the
/// default limit for a missing default request (`pkg/apis/core/v1/defaults.go` SetDefaults_LimitRangeItem).
pub(super) fn fill(spec: &mut PodSpec, ranges: &[LimitRange]) {
    for range in ranges {
        let mut limits = ResourceList::new();
        let mut requests = ResourceList::new();
        for item in range.limits.iter().filter(|item| &*item.kind == "Container") {
            let (default_limit, default_request) = with_defaults(item);
            limits.extend(default_limit);
            requests.extend(default_request);
        }
        for container in spec.containers.iter_mut().chain(&mut spec.init_containers) {
            for (name, amount) in &limits {
                container.resources.limits.entry(name.clone()).or_insert(*amount);
            }
            for (name, amount) in &requests {
                container.resources.requests.entry(name.clone()).or_insert(*amount);
            }
        }
    }
}

fn with_defaults(item: &LimitRangeItem) -> (ResourceList, ResourceList) {
    let mut limit = item.default_limit.clone();
    for (name, amount) in &item.max {
        limit.entry(name.clone()).or_insert(*amount);
    }
    let mut request = item.default_request.clone();
    for (name, amount) in &limit {
        request.entry(name.clone()).or_insert(*amount);
    }
    for (name, amount) in &item.min {
        request.entry(name.clone()).or_insert(*amount);
    }
    (limit, request)
}

/// Minimum, maximum and ratio of each container and of the Pod.
pub(super) fn validate(spec: &PodSpec, ranges: &[LimitRange]) -> Result<(), Denial> {
    for range in ranges {
        let mut errors: Vec<String> = Vec::new();
        for item in &range.limits {
            match &*item.kind {
                "Container" => {
                    for container in spec.containers.iter().chain(&spec.init_containers) {
                        check(item, &container.resources.requests, &container.resources.limits, &mut errors);
                    }
                }
                "Pod" => {
                    // Overhead is no part of it.
                    let (requests, limits) = (aggregate(spec, false), aggregate(spec, true));
                    check(item, &requests, &limits, &mut errors);
                }
                _ => {}
            }
        }
        if let Some(text) = aggregate_errors(&errors) {
            return Err(Denial::ForbiddenLate(text));
        }
    }
    Ok(())
}

/// An aggregate of one error prints as that error.
fn aggregate_errors(errors: &[String]) -> Option<String> {
    match errors {
        [] => None,
        [one] => Some(one.clone()),
        many => Some(format!("[{}]", many.join(", "))),
    }
}

/// Minimum and maximum of a claim's storage (`PersistentVolumeClaimValidateLimitFunc`); its limits are not looked at.
pub(super) fn claim_errors(range: &LimitRange, requests: &ResourceList) -> Option<String> {
    let mut errors = Vec::new();
    for item in range.limits.iter().filter(|item| &*item.kind == "PersistentVolumeClaim") {
        let kind = &item.kind;
        let least = LimitRangeItem { kind: kind.clone(), min: item.min.clone(), ..LimitRangeItem::default() };
        check(&least, requests, &ResourceList::new(), &mut errors);
        for (name, max) in &item.max {
            match requests.get(name) {
                None => {
                    errors
                        .push(format!("maximum {name} usage per {kind} is {max}.  No request is specified"));
                }
                Some(request) if request > max => {
                    errors
                        .push(format!("maximum {name} usage per {kind} is {max}, but request is {request}"));
                }
                Some(_) => {}
            }
        }
    }
    aggregate_errors(&errors)
}

fn check(item: &LimitRangeItem, requests: &ResourceList, limits: &ResourceList, errors: &mut Vec<String>) {
    let kind = &item.kind;
    for (name, min) in &item.min {
        match (requests.get(name), limits.get(name)) {
            (None, _) => {
                errors.push(format!("minimum {name} usage per {kind} is {min}.  No request is specified"));
            }
            (Some(request), _) if request < min => {
                errors.push(format!("minimum {name} usage per {kind} is {min}, but request is {request}"));
            }
            (_, Some(limit)) if limit < min => {
                errors.push(format!("minimum {name} usage per {kind} is {min}, but limit is {limit}"));
            }
            _ => {}
        }
    }
    for (name, max) in &item.max {
        match (requests.get(name), limits.get(name)) {
            (_, None) => {
                errors.push(format!("maximum {name} usage per {kind} is {max}.  No limit is specified"));
            }
            (_, Some(limit)) if limit > max => {
                errors.push(format!("maximum {name} usage per {kind} is {max}, but limit is {limit}"));
            }
            (Some(request), _) if request > max => {
                errors.push(format!("maximum {name} usage per {kind} is {max}, but request is {request}"));
            }
            _ => {}
        }
    }
    for (name, most) in &item.max_limit_request_ratio {
        ratio(item, name, *most, requests.get(name), limits.get(name), errors);
    }
}

fn ratio(
    item: &LimitRangeItem,
    name: &str,
    most: Quantity,
    request: Option<&Quantity>,
    limit: Option<&Quantity>,
    errors: &mut Vec<String>,
) {
    let kind = &item.kind;
    let (Some(request), Some(limit)) = (request.filter(|q| !q.is_zero()), limit.filter(|q| !q.is_zero()))
    else {
        let what = if request.is_none_or(|q| q.is_zero()) { "request" } else { "limit" };
        errors.push(format!(
            "{name} max limit to request ratio per {kind} is {most}, but no {what} is specified or {what} is 0."
        ));
        return;
    };
    // limit / request > most, without leaving the integers
    if limit.nano().saturating_mul(1_000_000_000) > most.nano().saturating_mul(request.nano()) {
        let micro = limit.nano().saturating_mul(1_000_000) / request.nano().max(1);
        errors.push(format!(
            "{name} max limit to request ratio per {kind} is {most}, but provided ratio is {}.{:06}.",
            micro / 1_000_000,
            micro % 1_000_000
        ));
    }
}
