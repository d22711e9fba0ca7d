//! Ports of the Pods behind a Service (`FindPort` in `pkg/api/v1/pod/util.go` of v1.36: main containers and sidecars;
//! name and protocol must both fit).

use podfit_model::object::{ContainerPort, LabelSelector, Service, ServicePort};
use podfit_ordered::Sort as _;

use super::selection::{Scope, Selected, pods};
use crate::context::{Context, ObjectCx, WorkloadCx};
use crate::set::workload;

/// Workloads whose Pods the Service selects; none where there are none, or where their containers are not known.
pub(super) fn selected_pods<'a>(
    object: ObjectCx<'_>,
    service: &Service,
    cx: &Context<'a, '_>,
) -> Option<Vec<WorkloadCx<'a>>> {
    if service.selector.is_empty() || !cx.set.is_literal() {
        return None;
    }
    let selector = LabelSelector::from(service.selector.clone());
    let Selected::These(found) = pods(cx, &Scope::of(object), &selector, &object.key.name) else {
        return None;
    };
    let found: Vec<WorkloadCx<'a>> = found.into_iter().filter_map(workload).collect();
    let known = found.iter().all(|pod| {
        let containers = &pod.template.spec.containers;
        // An injected sidecar or a patch brings containers that are not written.
        !pod.object.is_unknown(&pod.spec_path)
            && !containers.is_empty()
            && containers.iter().all(|container| !container.image.is_empty())
    });
    known.then_some(found)
}

/// Declared ports of containers that run on.
pub(super) fn ports<'p>(pod: &'p WorkloadCx<'_>) -> impl Iterator<Item = &'p ContainerPort> {
    pod.template.spec.running_containers().flat_map(|placed| &placed.container.ports)
}

/// TCP where none is written.
pub(super) fn protocol_of(port: &ServicePort) -> &str {
    if port.protocol.is_empty() { "TCP" } else { &port.protocol }
}

pub(super) fn has_name(pod: &WorkloadCx<'_>, name: &str, protocol: &str) -> bool {
    ports(pod).any(|port| &*port.name == name && &*port.protocol.value == protocol)
}

pub(super) fn has_number(pod: &WorkloadCx<'_>, number: i64, protocol: &str) -> bool {
    ports(pod).any(|port| port.container_port == number && &*port.protocol.value == protocol)
}

/// Names of the ports of a protocol, each once.
pub(super) fn names(pods: &[WorkloadCx<'_>], protocol: &str) -> Vec<String> {
    let mut all: Vec<String> = pods
        .iter()
        .flat_map(ports)
        .filter(|port| &*port.protocol.value == protocol && !port.name.is_empty())
        .map(|port| port.name.to_string())
        .collect();
    all.order();
    all.dedup();
    all
}

/// All ports in words: `http 8080/TCP, 53/UDP`; `none` where there is none.
pub(super) fn listed(pods: &[WorkloadCx<'_>]) -> String {
    let mut all: Vec<String> = Vec::new();
    for port in pods.iter().flat_map(ports) {
        let number = format!("{}/{}", port.container_port, port.protocol.value);
        let words = if port.name.is_empty() { number } else { format!("{} {number}", port.name) };
        if !all.contains(&words) {
            all.push(words);
        }
    }
    if all.is_empty() { "none".to_owned() } else { all.join(", ") }
}
