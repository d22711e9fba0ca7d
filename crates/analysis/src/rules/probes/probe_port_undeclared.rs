//! A probe of a port number that its container does not declare.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::IntOrString;
use super::probed::probes;

/// See the page.
pub(crate) struct ProbePortUndeclared;

impl Rule for ProbePortUndeclared {
    const META: RuleInfo = RuleInfo {
        name: "probe-port-undeclared",
        category: Category::Probes,
        severity: Severity::Info,
        default: false,
        summary: "a probe of a port number that its container does not declare",
        peers: &["kube-linter/liveness-port", "kube-linter/readiness-port", "kube-linter/startup-port"],
        page: crate::rules::page!("probe_port_undeclared.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let (object, inner) = (container.workload.object, container.container);
        if object.is_unknown(&container.path.clone().key("ports")) {
            return;
        }
        for probed in probes(container) {
            let Some((IntOrString::Int(number), path)) = probed.port() else { continue };
            if inner.ports.iter().all(|port| port.container_port != number) {
                let message = msg::probe_port_undeclared(probed.purpose.field(), number, &inner.name);
                let draft = cx.report(object, &path, object.value_at(&path), message);
                draft.help(msg::probe_port_undeclared_help());
            }
        }
    }
}
