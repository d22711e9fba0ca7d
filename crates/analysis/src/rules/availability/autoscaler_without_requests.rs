//! Utilization is a share of a request that nobody wrote.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::{Container, LimitRange, Object, PodSpec};
use super::autoscalers::Autoscaler;
use super::metrics::{Metric, metrics};
use super::vertical;

/// See the page.
pub(crate) struct AutoscalerWithoutRequests;

impl Rule for AutoscalerWithoutRequests {
    const META: RuleInfo = RuleInfo {
        name: "autoscaler-without-requests",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "an autoscaler on the utilization of a request that is missing",
        page: crate::rules::page!("autoscaler_without_requests.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::HorizontalPodAutoscaler(_) = object.object() else { return };
        let Some(scaler) = Autoscaler::of(object) else { return };
        let (Some(target), Some(metrics)) = (scaler.target(cx.set), metrics(object)) else { return };
        let Some(workload) = target.view.workload() else { return };
        let containers = workload.pod_spec_path();
        let unknown = target.view.broken || target.is_unknown(&containers) || !vertical::over(target, cx).is_empty();
        if unknown {
            return;
        }
        let several = metrics.len() > 1;
        for metric in metrics.iter().filter(|metric| metric.utilization) {
            let Some((container, field)) = without_request(workload.pod_spec(), metric) else { continue };
            let filled_in = cx.set.iter().any(|other| {
                matches!(other.object(), Object::LimitRange(range) if fills_in(range, &metric.resource))
                    && other.key.namespace == object.key.namespace
            });
            if filled_in {
                continue;
            }
            let message = if several {
                msg::autoscaler_without_requests_others(&object.key.name, &metric.resource, &container.name)
            } else {
                msg::autoscaler_without_requests(&object.key.name, &metric.resource, &container.name)
            };
            let draft = cx.report(object, &metric.path, object.value_at(&metric.path), message).likely();
            let at = containers.clone().join(&field).key("resources");
            draft.label(target.key_at(&at), msg::autoscaler_without_requests_container(&container.name, &metric.resource));
            // pkg/controller/podautoscaler/replica_calculator.go `calculatePodRequestsFromContainers`
            draft.evidence(format!(
                "failed to get {0} utilization: missing request for {0} in container {1} of Pod {2}",
                metric.resource,
                container.name,
                pod_name(target),
            ));
            draft.help(msg::autoscaler_without_requests_help(&metric.resource, &container.name));
        }
    }
}

/// The first container that has no request for what is measured, and its path below the Pod's spec. Sidecars count,
/// limits stand in for requests, and a request of the whole Pod is taken for the sum.
fn without_request<'a>(spec: &'a PodSpec, metric: &Metric) -> Option<(&'a Container, podfit_syntax::Path)> {
    let asks = |resources: &podfit_model::object::Resources| {
        resources.requests.contains_key(&*metric.resource) || resources.limits.contains_key(&*metric.resource)
    };
    if metric.container.is_none() && spec.resources.as_ref().is_some_and(asks) {
        return None;
    }
    let main = spec.containers.iter().enumerate().map(|(index, container)| ("containers", index, container));
    let sidecars = spec.init_containers.iter().enumerate().map(|(index, container)| ("initContainers", index, container));
    let sidecars = sidecars.filter(|(_, _, container)| container.restart_policy.as_deref() == Some("Always"));
    main.chain(sidecars)
        .filter(|(_, _, container)| metric.container.as_ref().is_none_or(|name| **name == *container.name))
        .find(|(_, _, container)| !asks(&container.resources))
        .map(|(list, index, container)| (container, path(list).index(index)))
}

/// A LimitRange that gives containers a request they do not write.
fn fills_in(range: &LimitRange, resource: &str) -> bool {
    range.limits.iter().filter(|item| &*item.kind == "Container").any(|item| {
        [&item.default_request, &item.default_limit, &item.max].iter().any(|amounts| amounts.contains_key(resource))
    })
}

/// A Pod's name as far as it is known.
fn pod_name(target: ObjectCx<'_>) -> String {
    let ordinal = if matches!(target.object(), Object::StatefulSet(_)) { "0" } else { "…" };
    format!("{}-{ordinal}", target.key.name)
}
