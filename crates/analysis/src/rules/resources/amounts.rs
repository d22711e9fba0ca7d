//! What containers request and what limits them, with the API's defaults in mind.

use podfit_model::object::{Object, Quantity};
use podfit_syntax::Path;

use crate::context::{ContainerCx, Context, Role, WorkloadCx};
use crate::draft::Draft;
use crate::messages::{Message, msg};

/// One of the two lists of `resources`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Side {
    Requests,
    Limits,
}

impl Side {
    /// The field's name.
    pub(in crate::rules) fn field(self) -> &'static str {
        match self {
            Self::Requests => "requests",
            Self::Limits => "limits",
        }
    }
}

/// `resources.requests[cpu]` and the like.
pub(in crate::rules) fn amount_path(container: &ContainerCx<'_>, side: Side, resource: &str) -> Path {
    container.path.clone().key("resources").key(side.field()).key(resource)
}

/// Whether nothing states the amount: not the container (a limit stands in for a request), not its Pod, not a LimitRange
/// of the set. Init containers are let be: they end.
pub(in crate::rules) fn lacks(
    container: &ContainerCx<'_>,
    side: Side,
    resource: &str,
    cx: &Context<'_, '_>,
) -> bool {
    let (workload, resources) = (container.workload, &container.container.resources);
    let path = container.path.clone().key("resources");
    let known = !workload.object.view.broken
        && !workload.object.is_unknown(&path)
        && !workload.object.is_unknown(&workload.in_spec("resources"));
    let stated = match side {
        Side::Requests => {
            resources.requests.contains_key(resource) || resources.limits.contains_key(resource)
        }
        Side::Limits => resources.limits.contains_key(resource),
    };
    container.role != Role::Init
        && known
        && !stated
        && workload.template.spec.resources.is_none()
        && !defaulted(workload, side, resource, cx)
}

/// Whether a LimitRange of the set fills the amount in.
fn defaulted(workload: &WorkloadCx<'_>, side: Side, resource: &str, cx: &Context<'_, '_>) -> bool {
    cx.set.iter().any(|object| {
        let Object::LimitRange(range) = object.object() else { return false };
        object.key.namespace == workload.object.key.namespace
            && range.limits.iter().filter(|item| &*item.kind == "Container").any(|item| {
                let requested = side == Side::Requests && item.default_request.contains_key(resource);
                requested || item.default_limit.contains_key(resource)
            })
    })
}

/// A finding at a container whose `resources` lack something.
pub(in crate::rules) fn report<'c>(
    container: &ContainerCx<'_>,
    side: Side,
    message: Message,
    cx: &'c mut Context<'_, '_>,
) -> &'c mut Draft {
    let object = container.workload.object;
    let resources = container.path.clone().key("resources");
    let path = resources.clone().key(side.field());
    let at = if object.at(&resources).is_some() { &path } else { &container.path.clone().key("name") };
    cx.report(object, &path, object.key_at(at), message)
}

/// A request below its limit.
#[derive(Debug)]
pub(in crate::rules) struct Burst {
    pub(in crate::rules) request: Quantity,
    pub(in crate::rules) limit: Quantity,
}

/// The request and the limit, both written and the one below the other.
pub(in crate::rules) fn burst(container: &ContainerCx<'_>, resource: &str) -> Option<Burst> {
    let resources = &container.container.resources;
    let (request, limit) = (*resources.requests.get(resource)?, *resources.limits.get(resource)?);
    let unknown = container.workload.object.is_unknown(&container.path.clone().key("resources"));
    (request < limit && !unknown).then_some(Burst { request, limit })
}

/// A finding at such a request.
pub(in crate::rules) fn report_burst<'c>(
    container: &ContainerCx<'_>,
    resource: &str,
    burst: &Burst,
    cx: &'c mut Context<'_, '_>,
) -> &'c mut Draft {
    let object = container.workload.object;
    let (request, limit) = (burst.request.to_string(), burst.limit.to_string());
    let path = amount_path(container, Side::Requests, resource);
    let message = msg::request_below_limit(&container.container.name, &request, resource, &limit);
    let draft = cx.report(object, &path, object.value_at(&path), message);
    let at = amount_path(container, Side::Limits, resource);
    draft.label(object.value_at(&at), msg::label_limit(limit))
}
