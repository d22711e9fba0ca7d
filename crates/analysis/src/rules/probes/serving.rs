//! Which containers answer requests, and which Service sends them.

use podfit_model::object::{Container, IntOrString, Object, ServicePort};

use crate::context::{ContainerCx, Context, Role, WorkloadCx};

/// Whether the container is one that answers: of a workload that runs on, with a port of its own, or alone in its Pod.
pub(in crate::rules) fn serves(container: &ContainerCx<'_>) -> bool {
    let workload = container.workload;
    let answers = !container.container.ports.is_empty();
    let kept_up = !matches!(workload.object.object(), Object::Pod(_)) && runs_on(workload);
    kept_up && container.role == Role::Main && answers && !workload.object.view.broken
}

/// Whether somebody waits for its Pods to become Ready: it does not run to an end.
pub(in crate::rules) fn runs_on(workload: &WorkloadCx<'_>) -> bool {
    !matches!(workload.object.object(), Object::Job(_) | Object::CronJob(_))
}

/// The name of a Service of the set that selects the container's Pods and sends to one of its ports.
pub(in crate::rules) fn service<'a>(container: &ContainerCx<'_>, cx: &Context<'a, '_>) -> Option<&'a str> {
    let workload = container.workload;
    cx.set.iter().find_map(|object| {
        let Object::Service(service) = object.object() else { return None };
        let selects = !service.selector.is_empty()
            && service.selector.iter().all(|(key, value)| workload.template.labels.get(key) == Some(value));
        let selects = selects && service.ports.iter().any(|port| reaches(port, container.container));
        (selects && object.key.namespace == workload.object.key.namespace).then_some(&*object.key.name)
    })
}

fn reaches(sent: &ServicePort, container: &Container) -> bool {
    container.ports.iter().any(|port| match &sent.target_port {
        None => port.container_port == sent.port,
        Some(IntOrString::Int(number)) => port.container_port == *number,
        Some(target) => target.as_name() == Some(&port.name),
    })
}
