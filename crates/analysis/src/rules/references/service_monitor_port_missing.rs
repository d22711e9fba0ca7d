//! A ServiceMonitor that scrapes a port which its Services do not have.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_model::object::{Object, Service};
use podfit_syntax::{Edit, NodeRef};
use super::monitor::Monitor;
use super::names::is_slip;
use super::selection::Selected;
use super::service_ports::words;

/// See the page.
pub(crate) struct ServiceMonitorPortMissing;

impl Rule for ServiceMonitorPortMissing {
    const META: RuleInfo = RuleInfo {
        name: "service-monitor-port-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a ServiceMonitor that scrapes a port which its Services do not have",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("service_monitor_port_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(monitor) = Monitor::of(object).filter(|monitor| monitor.target == "Service") else { return };
        let Selected::These(found) = monitor.selected(cx) else { return };
        let services: Vec<&Service> = found
            .iter()
            .filter_map(|object| match object.object() {
                Object::Service(service) if !object.is_unknown(&path("spec.ports")) => Some(service),
                _ => None,
            })
            .collect();
        if services.len() != found.len() || !cx.set.is_literal() {
            return;
        }
        let list = path("spec.endpoints");
        for index in 0..object.at(&list).map_or(0, |node| NodeRef::items(node).len()) {
            let at = list.clone().index(index).key("port");
            let Some(name) = object.text_at(&at).given() else { continue };
            let mut ports = services.iter().flat_map(|service| &service.ports);
            if ports.clone().any(|port| &*port.name == name) || name.contains(['$', '{']) {
                continue;
            }
            let near = ports.find(|port| is_slip(&port.name, name)).map(|port| port.name.clone());
            let all = services.iter().map(|service| words(service)).collect::<Vec<_>>().join(", ");
            let message = msg::service_monitor_port_missing(&object.key.name, name);
            let draft = cx.report(object, &at, object.value_at(&at), message);
            draft.likely().help(msg::service_monitor_port_missing_help(all));
            if let Some(near) = near {
                let edit = Edit::Replace { path: at.clone(), value: (&*near).into() };
                draft.fix(msg::fix_backend_port(&near), Applicability::Unsafe, vec![edit]);
            }
        }
    }
}
