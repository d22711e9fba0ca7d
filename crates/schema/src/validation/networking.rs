//! Ingresses, their classes and NetworkPolicies (`pkg/apis/networking/validation/validation.go`).

use super::metadata::{self, NameFormat};
use super::{containers, selector};
use crate::errors::{Bad, Errors};
use crate::field::Field;
use crate::names;

const PATH_TYPES: &[&str] = &["Exact", "ImplementationSpecific", "Prefix"];

/// `ValidateIngressCreate`
pub(crate) fn ingress(errors: &mut Errors, object: &Field<'_, '_>) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let spec = object.child("spec");
    let (rules, default) = (spec.child("rules"), spec.child("defaultBackend"));
    if rules.is_empty() && default.is_absent() {
        let detail = "either `defaultBackend` or `rules` must be specified";
        errors.invalid(&spec, Bad::json(&rules), detail);
    }
    if default.is_set() {
        backend(errors, &default);
    }
    for rule in rules.items() {
        let host = rule.child("host");
        if let Some(text) = host.text().filter(|text| !text.is_empty()) {
            if text.parse::<std::net::IpAddr>().is_ok() {
                errors.invalid(&host, &*text, "must be a DNS name, not an IP address");
            }
            errors.malformed(&host, &text, &host_name(&text));
        }
        let http = rule.child("http");
        if http.is_set() {
            paths(errors, &http.child("paths"));
        }
    }
    for tls in spec.child("tls").items() {
        for host in tls.child("hosts").items() {
            if let Some(text) = host.text() {
                errors.malformed(&host, &text, &host_name(&text));
            }
        }
        named(errors, &tls.child("secretName"));
    }
    named(errors, &spec.child("ingressClassName"));
}

fn named(errors: &mut Errors, name: &Field<'_, '_>) {
    if let Some(text) = name.text().filter(|text| !text.is_empty()) {
        errors.malformed(name, &text, &names::dns_subdomain(&text));
    }
}

fn host_name(text: &str) -> Vec<String> {
    if text.contains('*') { names::wildcard_subdomain(text) } else { names::dns_subdomain(text) }
}

/// `validateHTTPIngressRuleValue`
fn paths(errors: &mut Errors, paths: &Field<'_, '_>) {
    if paths.is_empty() {
        errors.required(paths, "");
    }
    for item in paths.items() {
        let (kind, path) = (item.child("pathType"), item.child("path"));
        let text = path.text();
        if kind.is_absent() {
            errors.required(&kind, "pathType must be specified");
        } else if let (Some(kind_text), Some(text)) = (kind.text(), text.as_deref()) {
            match &*kind_text {
                "Exact" | "Prefix" => absolute(errors, &path, text),
                "ImplementationSpecific" => {
                    if !text.is_empty() && !text.starts_with('/') {
                        errors.invalid(&path, text, "must be an absolute path");
                    }
                }
                other => errors.not_supported(&kind, other, PATH_TYPES),
            }
        }
        backend(errors, &item.child("backend"));
    }
}

fn absolute(errors: &mut Errors, path: &Field<'_, '_>, text: &str) {
    if !text.starts_with('/') {
        errors.invalid(path, text, "must be an absolute path");
    }
    for bad in ["//", "/./", "/../", "%2f", "%2F"] {
        if text.contains(bad) {
            errors.invalid(path, text, &format!("must not contain '{bad}'"));
        }
    }
    for bad in ["/..", "/."] {
        if text.ends_with(bad) {
            errors.invalid(path, text, &format!("cannot end with '{bad}'"));
        }
    }
}

/// `validateIngressBackend`
fn backend(errors: &mut Errors, backend: &Field<'_, '_>) {
    let (service, resource) = (backend.child("service"), backend.child("resource"));
    match (service.is_set(), resource.is_set()) {
        (true, true) => errors.invalid(backend, "", "cannot set both resource and service backends"),
        (true, false) => backend_service(errors, backend, &service),
        (false, true) => {}
        (false, false) => {
            if service.is_absent() && resource.is_absent() {
                errors.invalid(backend, "", "resource or service backend is required");
            }
        }
    }
}

fn backend_service(errors: &mut Errors, backend: &Field<'_, '_>, service: &Field<'_, '_>) {
    if service.child("name").is_text("") {
        errors.required(&service.child("name"), "");
    }
    let port = service.child("port");
    let (name, number) = (port.child("name"), port.child("number"));
    match (name.text().as_deref(), number.int_or(0)) {
        (Some(text), Some(0)) if !text.is_empty() => errors.malformed(&name, text, &names::port_name(text)),
        (Some(""), Some(0)) => errors.required(backend, "port name or number is required"),
        (Some(""), Some(value)) => {
            for message in names::port_number(value) {
                errors.invalid(&number, value, &message);
            }
        }
        (Some(_), Some(_)) => errors.invalid(backend, "", "cannot set both port name & port number"),
        _ => {}
    }
}

/// `ValidateIngressClass`
pub(crate) fn ingress_class(errors: &mut Errors, object: &Field<'_, '_>) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let spec = object.child("spec");
    let controller = spec.child("controller");
    if controller.is_text("") {
        errors.required(&controller, "");
    }
    let parameters = spec.child("parameters");
    named(errors, &parameters.child("apiGroup"));
}

/// `ValidateNetworkPolicy`
pub(crate) fn network_policy(errors: &mut Errors, object: &Field<'_, '_>) {
    metadata::object_meta(errors, &object.child("metadata"), NameFormat::Subdomain);
    let spec = object.child("spec");
    selector::label_selector(errors, &spec.child("podSelector"));
    for (direction, peers) in [("ingress", "from"), ("egress", "to")] {
        for rule in spec.child(direction).items() {
            for port in rule.child("ports").items() {
                policy_port(errors, &port);
            }
            for peer in rule.child(peers).items() {
                policy_peer(errors, &peer);
            }
        }
    }
    for kind in spec.child("policyTypes").items() {
        containers::one_of(errors, &kind, &["Egress", "Ingress"]);
    }
}

fn policy_port(errors: &mut Errors, port: &Field<'_, '_>) {
    containers::one_of(errors, &port.child("protocol"), &["SCTP", "TCP", "UDP"]);
    let number = port.child("port");
    if number.is_set() {
        super::probes::port(errors, &number);
    }
}

fn policy_peer(errors: &mut Errors, peer: &Field<'_, '_>) {
    let (pods, namespaces, block) =
        (peer.child("podSelector"), peer.child("namespaceSelector"), peer.child("ipBlock"));
    for field in [&pods, &namespaces] {
        selector::label_selector(errors, field);
    }
    if pods.is_absent() && namespaces.is_absent() && block.is_absent() {
        errors.required(peer, "must specify a peer");
    } else if block.is_set() && (pods.is_set() || namespaces.is_set()) {
        errors.forbidden(peer, "may not specify both ipBlock and another peer");
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn ingresses() {
        table(
            |s| {
                format!(
                    "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {{name: m}}\nspec: {{{s}}}\n"
                )
            },
            &[
                (r"defaultBackend: {service: {name: s, port: {number: 80}}}", &[]),
                (
                    r#"rules: [{host: "*.example.com", http: {paths: [{pathType: Prefix, path: /, backend: {service: {name: s, port: {name: http}}}}]}}]"#,
                    &[],
                ),
                (
                    r"tls: []",
                    &[r"spec: Invalid value: null: either `defaultBackend` or `rules` must be specified"],
                ),
                (
                    r"rules: [{host: Example.com}]",
                    &[
                        r#"spec.rules[0].host: Invalid value: "Example.com": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"#,
                    ],
                ),
                (
                    r"rules: [{http: {paths: [{path: /, backend: {service: {name: s, port: {number: 80}}}}]}}]",
                    &[r"spec.rules[0].http.paths[0].pathType: Required value: pathType must be specified"],
                ),
                (
                    r"rules: [{http: {paths: [{pathType: exact, path: /, backend: {service: {name: s, port: {number: 80}}}}]}}]",
                    &[
                        r#"spec.rules[0].http.paths[0].pathType: Unsupported value: "exact": supported values: "Exact", "ImplementationSpecific", "Prefix""#,
                    ],
                ),
                (
                    r"rules: [{http: {paths: [{pathType: Prefix, path: a, backend: {service: {name: s, port: {number: 80}}}}]}}]",
                    &[r#"spec.rules[0].http.paths[0].path: Invalid value: "a": must be an absolute path"#],
                ),
                (
                    r"rules: [{http: {paths: [{pathType: Prefix, path: /, backend: {service: {name: s}}}]}}]",
                    &[
                        r"spec.rules[0].http.paths[0].backend: Required value: port name or number is required",
                    ],
                ),
            ],
        );
    }
}
