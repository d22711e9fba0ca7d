//! A Service that sends requests to Pods which do not serve its port.

use crate::context::WorkloadCx;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::{IntOrString, ObjectKey};
use podfit_model::object::Object;
use super::ports::{has_number, ports, protocol_of, selected_pods};

/// See the page.
pub(crate) struct ServiceSelectsSeveralWorkloads;

impl Rule for ServiceSelectsSeveralWorkloads {
    const META: RuleInfo = RuleInfo {
        name: "service-selects-several-workloads",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a Service that sends requests to Pods which do not serve its port",
        page: crate::rules::page!("service_selects_several_workloads.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Service(service) = object.object() else { return };
        // Pods without a port of that name are left out of the endpoints: only numbers reach them.
        let Some(pods) = selected_pods(object, service, cx).filter(|pods| pods.len() > 1 && !service.headless) else {
            return;
        };
        for (index, port) in service.ports.iter().enumerate() {
            let number = match &port.target_port {
                None => port.port,
                Some(IntOrString::Int(number)) => *number,
                Some(_) => continue,
            };
            let protocol = protocol_of(port);
            // Alternatives of one workload are never both there.
        let serves = |key: &ObjectKey| pods.iter().any(|pod| pod.object.key == key && has_number(pod, number, protocol));
        let Some(serving) = pods.iter().find(|pod| has_number(pod, number, protocol)) else { continue };
            let stray = pods.iter().find(|pod| {
                let ends = pod.object.view.workload().is_some_and(podfit_model::object::Workload::runs_to_completion);
                !serves(pod.object.key) && (ends || ports(pod).next().is_some())
            });
            let Some(stray) = stray else { continue };
            let at = path("spec.selector");
            let name = |pod: &WorkloadCx<'_>| format!("{} {}", pod.object.view.kind, pod.object.key.name);
            let message = msg::service_selects_several_workloads(&object.key.name, name(serving), name(stray), number);
            let labels = stray.object.view.workload().map(|kind| kind.pod_meta_path().key("labels"));
            let label = labels.map(|at| stray.object.key_at(&at));
            let port_at = object.key_at(&path("spec.ports").index(index));
            let draft = cx.report(object, &at, object.key_at(&at), message);
            draft.label(port_at, msg::label_target_port(number));
            if let Some(label) = label {
                draft.label(label, msg::label_selected(&object.key.name));
            }
            draft.likely().help(msg::service_selects_several_workloads_help());
            return;
        }
    }
}
