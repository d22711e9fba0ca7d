//! Which ports the Services of a name have.

use podfit_model::object::{Object, Service};

use super::ingress::Port;
use super::lookup::{Found, Reference};
use crate::context::{Context, ObjectCx};
use crate::paths::path;

/// The Service, where it is in the set and no alternative of it has the port.
pub(super) fn without_port<'a>(
    reference: &Reference<'_>,
    port: Port<'_>,
    cx: &Context<'a, '_>,
) -> Option<(ObjectCx<'a>, &'a Service)> {
    let Found::Here(all) = reference.look(cx) else { return None };
    if !cx.set.is_literal() {
        return None;
    }
    let mut first = None;
    for object in all {
        let Object::Service(service) = object.object() else { return None };
        let has = service.ports.iter().any(|own| match port {
            Port::Name(name) => &*own.name == name,
            Port::Number(number) => own.port == number,
        });
        // An ExternalName passes every port on; a list without ports is somebody else's to fill.
        let open = &*service.service_type == "ExternalName" || service.ports.is_empty();
        if has || open || object.is_unknown(&path("spec.ports")) {
            return None;
        }
        first = first.or(Some((object, service)));
    }
    first
}

/// Its ports in words: `http 80, 443`.
pub(super) fn words(service: &Service) -> String {
    let word = |port: &podfit_model::object::ServicePort| match &*port.name {
        "" => port.port.to_string(),
        name => format!("{name} {}", port.port),
    };
    service.ports.iter().map(word).collect::<Vec<_>>().join(", ")
}
