//! A Service port that leads to no port of the Pods.

use crate::context::WorkloadCx;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_model::object::Object;
use podfit_model::object::{IntOrString, ServicePort};
use podfit_syntax::{Edit, Path};
use super::names::is_slip;
use super::ports::{has_name, has_number, listed, names, ports, protocol_of, selected_pods};

/// See the page.
pub(crate) struct ServicePortUnserved;

impl Rule for ServicePortUnserved {
    const META: RuleInfo = RuleInfo {
        name: "service-port-unserved",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a Service port that leads to no port of the Pods",
        fix: FixKind::Unsafe,
        peers: &["popeye/1106"],
        page: crate::rules::page!("service_port_unserved.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Service(service) = object.object() else { return };
        if object.is_unknown(&path("spec.ports")) || &*service.service_type == "ExternalName" {
            return;
        }
        let Some(pods) = selected_pods(object, service, cx) else { return };
        for (index, port) in service.ports.iter().enumerate() {
            let at = path("spec.ports").index(index);
            let protocol = protocol_of(port);
            let target = port.target_port.clone().unwrap_or(IntOrString::Int(port.port));
            let key = if port.target_port.is_some() { "targetPort" } else { "port" };
            let at = at.key(key);
            match &target {
                IntOrString::Other(name) => {
                    if pods.iter().any(|pod| has_name(pod, name, protocol)) {
                        continue;
                    }
                    report_name(object, &at, port, name, &pods, cx);
                }
                IntOrString::Int(number) => {
                    let declared = pods.iter().all(|pod| ports(pod).next().is_some());
                    let served = pods.iter().any(|pod| has_number(pod, *number, protocol));
                    // A headless Service carries no traffic: its ports only stand in DNS records.
                    if !declared || served || service.headless || *number == 0 {
                        continue;
                    }
                    let message = msg::service_port_unserved_number(&object.key.name, *number, protocol);
                    let draft = cx.report(object, &at, object.value_at(&at), message);
                    draft.severity(Severity::Info).likely().help(msg::service_port_unserved_help(listed(&pods)));
                }
                IntOrString::Percent(_) => {}
            }
        }
    }
}

fn report_name(
    object: ObjectCx<'_>,
    at: &Path,
    port: &ServicePort,
    name: &str,
    pods: &[WorkloadCx<'_>],
    cx: &mut Context<'_, '_>,
) {
    let protocol = protocol_of(port);
    let other_protocol = pods.iter().any(|pod| ports(pod).any(|own| &*own.name == name));
    let message = if other_protocol {
        msg::service_port_unserved_protocol(&object.key.name, name, protocol)
    } else {
        msg::service_port_unserved(&object.key.name, name)
    };
    let draft = cx.report(object, at, object.value_at(at), message);
    draft.help(msg::service_port_unserved_help(listed(pods)));
    if other_protocol {
        return;
    }
    let names = names(pods, protocol);
    let near = names.iter().find(|own| is_slip(own, name)).or(match names.as_slice() {
        [only] => Some(only),
        _ => None,
    });
    if let Some(near) = near {
        let edit = Edit::Replace { path: at.clone(), value: near.as_str().into() };
        draft.fix(msg::fix_target_port(near), Applicability::Unsafe, vec![edit]);
    }
}
