//! Services (`pkg/apis/core/validation/validation.go` `ValidateService`).

use podfit_ordered::OrderedSet;

use super::metadata::{self, NameFormat};
use super::{containers, probes};
use crate::Version;
use crate::errors::{Bad, Errors};
use crate::field::Field;
use crate::names;

const TYPES: &[&str] = &["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"];

/// What the rules about ports must know.
struct Context {
    kind: String,
    headless: bool,
}

/// `ValidateService`
pub(crate) fn service(errors: &mut Errors, object: &Field<'_, '_>, version: Version) {
    // Names may begin with a digit since 1.36 (gate RelaxedServiceNameValidation).
    let format = if version >= Version::V1_36 { NameFormat::Label } else { NameFormat::Label1035 };
    metadata::object_meta(errors, &object.child("metadata"), format);
    let spec = object.child("spec");
    let Some(kind) = spec.child("type").text_or("ClusterIP") else { return };
    let ips = [spec.child("clusterIP").text(), spec.child("clusterIPs").texts().into_iter().next().flatten()];
    let cx = Context { headless: ips.iter().flatten().any(|ip| ip == "None"), kind: kind.into_owned() };
    let ports_field = spec.child("ports");
    if ports_field.is_empty() && !cx.headless && cx.kind != "ExternalName" {
        errors.required(&ports_field, "");
    }
    by_type(errors, &spec, &cx);
    ports(errors, &ports_field, &cx);
    let selector = spec.child("selector");
    metadata::labels(errors, &selector, &selector);
    let affinity = spec.child("sessionAffinity");
    containers::one_of(errors, &affinity, &["ClientIP", "None"]);
    for ip in spec.child("externalIPs").items() {
        if let Some(text) = ip.text() {
            errors.malformed(&ip, &text, &names::ip(&text));
        }
    }
    containers::one_of(errors, &spec.child("type"), TYPES);
    traffic_policy(errors, &spec, &cx);
}

fn by_type(errors: &mut Errors, spec: &Field<'_, '_>, cx: &Context) {
    let ips = spec.child("clusterIPs");
    match cx.kind.as_str() {
        "LoadBalancer" | "NodePort" if cx.headless => {
            let detail = format!("may not be set to 'None' for {} services", cx.kind);
            let value = Bad::Plain("[\"None\"]".to_owned());
            errors.invalid_at(&ips.indexed(0), &spec.child("clusterIP"), value, &detail);
        }
        "ExternalName" => {
            let ip = spec.child("clusterIP");
            if ip.text().is_some_and(|text| !text.is_empty()) {
                let at = ip.path();
                errors.forbidden(&ips, "may not be set for ExternalName services");
                if let Some(violation) = errors.list.last_mut() {
                    violation.at = at;
                }
            }
            let name = spec.child("externalName");
            match name.text().as_deref() {
                Some("") => errors.required(&name, ""),
                Some(text) => {
                    let bare = text.strip_suffix('.').unwrap_or(text);
                    errors.malformed(&name, bare, &names::dns_subdomain(bare));
                }
                None => {}
            }
        }
        _ => {}
    }
    if cx.kind == "LoadBalancer" {
        for port in spec.child("ports").items() {
            let number = port.child("port");
            if number.int() == Some(10250) {
                let detail = "may not expose port 10250 externally since it is used by kubelet";
                errors.invalid_at(&port, &number, 10250, detail);
            }
        }
    }
}

/// `ValidateServicePort` for each, and what must be unique among them.
fn ports(errors: &mut Errors, ports: &Field<'_, '_>, cx: &Context) {
    let items = ports.items();
    let mut seen: OrderedSet<String> = OrderedSet::new();
    for port in &items {
        one_port(errors, port, items.len() > 1, &mut seen);
    }
    let mut pairs: OrderedSet<(String, i64)> = OrderedSet::new();
    let mut node_ports: OrderedSet<(String, i64)> = OrderedSet::new();
    for port in &items {
        let (Some(protocol), Some(number)) =
            (port.child("protocol").text_or("TCP"), port.child("port").int())
        else {
            continue;
        };
        let pair = (protocol.to_string(), number);
        if pairs.contains(&pair) {
            errors.duplicate(port, "");
            if let Some(violation) = errors.list.last_mut() {
                let value = format!(
                    "{{\"Name\":\"\",\"Protocol\":\"{protocol}\",\"AppProtocol\":null,\"Port\":{number},\"TargetPort\":0,\"NodePort\":0}}"
                );
                violation.message = violation.message.replacen("\"\"", &value, 1);
            }
        }
        pairs.insert(pair);
        let node_port = port.child("nodePort");
        let Some(outer) = node_port.int().filter(|outer| *outer != 0) else { continue };
        match cx.kind.as_str() {
            "ClusterIP" => errors.forbidden(&node_port, "may not be used when `type` is 'ClusterIP'"),
            "NodePort" | "LoadBalancer" => {
                let pair = (protocol.to_string(), outer);
                if node_ports.contains(&pair) {
                    errors.duplicate(&node_port, "");
                    if let Some(violation) = errors.list.last_mut() {
                        violation.message = format!("Duplicate value: {outer}");
                    }
                }
                node_ports.insert(pair);
            }
            _ => {}
        }
    }
}

fn one_port(errors: &mut Errors, port: &Field<'_, '_>, named: bool, seen: &mut OrderedSet<String>) {
    let name = port.child("name");
    match name.text().as_deref() {
        Some("") => {
            if named {
                errors.required(&name, "");
            }
        }
        Some(text) => {
            errors.malformed(&name, text, &names::dns_label(text));
            if seen.contains(text) {
                errors.duplicate(&name, text);
            }
            seen.insert(text.to_owned());
        }
        None => {}
    }
    let number = port.child("port");
    if let Some(value) = number.int_or(0) {
        for message in names::port_number(value) {
            errors.invalid(&number, value, &message);
        }
    }
    containers::one_of(errors, &port.child("protocol"), &["SCTP", "TCP", "UDP"]);
    let target = port.child("targetPort");
    // Zero and nothing become the port itself.
    if target.is_set() && target.int() != Some(0) && !target.is_text("") {
        probes::port(errors, &target);
    }
    let application = port.child("appProtocol");
    if let Some(text) = application.text().filter(|text| !text.is_empty()) {
        errors.malformed(&application, &text, &names::qualified_name(&text));
    }
}

/// `validateServiceExternalTrafficPolicy`
fn traffic_policy(errors: &mut Errors, spec: &Field<'_, '_>, cx: &Context) {
    let policy = spec.child("externalTrafficPolicy");
    if let Some(text) = policy.text().filter(|text| !text.is_empty()) {
        let outside = matches!(cx.kind.as_str(), "LoadBalancer" | "NodePort")
            || (cx.kind == "ClusterIP" && !spec.child("externalIPs").is_empty());
        if !outside {
            errors.invalid(&policy, &*text, "may only be set for externally-accessible services");
        } else if !matches!(&*text, "Cluster" | "Local") {
            errors.not_supported(&policy, &text, &["Cluster", "Local"]);
        }
    }
    containers::one_of(errors, &spec.child("internalTrafficPolicy"), &["Cluster", "Local"]);
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn services() {
        table(
            |s| format!("apiVersion: v1\nkind: Service\nmetadata: {{name: m}}\nspec: {{{s}}}\n"),
            &[
                (r"ports: [{port: 80, targetPort: http}]", &[]),
                (r"clusterIP: None", &[]),
                (r"type: ExternalName, externalName: example.com", &[]),
                (r"selector: {app: m}", &[r"spec.ports: Required value"]),
                (
                    r"ports: [{port: 0}]",
                    &[r"spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive"],
                ),
                (
                    r"ports: [{port: 80}, {port: 81}]",
                    &[r"spec.ports[0].name: Required value", r"spec.ports[1].name: Required value"],
                ),
                (
                    r"ports: [{name: a, port: 80}, {name: a, port: 81}]",
                    &[r#"spec.ports[1].name: Duplicate value: "a""#],
                ),
                (
                    r"type: Loadbalancer, ports: [{port: 80}]",
                    &[
                        r#"spec.type: Unsupported value: "Loadbalancer": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort""#,
                    ],
                ),
                (
                    r"ports: [{port: 80, nodePort: 30080}]",
                    &[r"spec.ports[0].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'"],
                ),
            ],
        );
    }

    #[test]
    fn names_begin_with_a_letter_before_1_36() {
        let text = "apiVersion: v1\nkind: Service\nmetadata: {name: 1a}\nspec: {ports: [{port: 80}]}\n";
        assert_eq!(said(text), Vec::<String>::new());
        assert_eq!(
            said_in(crate::Version::V1_35, text),
            [
                "metadata.name: Invalid value: \"1a\": a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')"
            ]
        );
    }
}
