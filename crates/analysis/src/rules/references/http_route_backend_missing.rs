//! A route of the Gateway API that sends requests to a Service or port which the set does not have.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_syntax::{NodeRef, Path};
use super::fix_port::fix_port;
use super::ingress::Port;
use super::lookup::Reference;
use super::service_ports::{without_port, words};

/// See the page.
pub(crate) struct HttpRouteBackendMissing;

impl Rule for HttpRouteBackendMissing {
    const META: RuleInfo = RuleInfo {
        name: "http-route-backend-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a route of the Gateway API that sends requests to a Service or port which the set does not have",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("http_route_backend_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let group = object.view.api_version.split_once('/').map(|(group, _)| group);
        let kind = &*object.view.kind;
        if group != Some("gateway.networking.k8s.io") || !KINDS.contains(&kind) {
            return;
        }
        let rules = path("spec.rules");
        for rule in 0..count(object, &rules) {
            let list = rules.clone().index(rule).key("backendRefs");
            for index in 0..count(object, &list) {
                one(object, &list.clone().index(index), cx);
            }
        }
    }
}

const KINDS: [&str; 5] = ["HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute"];

fn count(object: ObjectCx<'_>, path: &Path) -> usize {
    object.at(path).map_or(0, |node| NodeRef::items(node).len())
}

fn one(object: ObjectCx<'_>, at: &Path, cx: &mut Context<'_, '_>) {
    let of = |key: &str| object.text_at(&at.clone().key(key));
    let Some(name) = of("name").given() else { return };
    if of("kind").or_default("Service") != Some("Service") || of("group").or_default("") != Some("") {
        return;
    }
    let own = object.key.namespace.as_deref().unwrap_or_default();
    let Some(namespace) = of("namespace").or_default(own) else { return };
    let kind = &*object.view.kind;
    let path = at.clone().key("name");
    let reference = Reference { kind: "Service", namespace: Some(namespace), name, path };
    let port_at = at.clone().key("port");
    if let Some(number) = object.int_at(&port_at).given()
        && let Some((service, value)) = without_port(&reference, Port::Number(number), cx)
    {
        let message = msg::http_route_backend_missing_port(kind, &object.key.name, name, number);
        let draft = cx.report(object, &port_at, object.value_at(&port_at), message);
        draft.label(service.key_at(&self::path("spec.ports")), msg::label_ports(name, words(value)));
        draft.help(msg::ingress_port_missing_help(words(value)));
        fix_port(draft, Port::Number(number), value, port_at);
        return;
    }
    reference.report_missing(object, || msg::http_route_backend_missing(kind, &object.key.name, name), cx);
}
