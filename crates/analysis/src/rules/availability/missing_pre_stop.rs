//! A server that stops while requests still come.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use crate::rules::probes::serving::{service, serves};

/// See the page.
pub(crate) struct MissingPreStop;

impl Rule for MissingPreStop {
    const META: RuleInfo = RuleInfo {
        name: "missing-pre-stop",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "a container behind a Service without a preStop hook",
        peers: &["datree/CONTAINERS_MISSING_PRESTOP_KEY"],
        page: crate::rules::page!("missing_pre_stop.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let at = container.path.clone().key("lifecycle").key("preStop");
        if container.container.pre_stop.is_some() || !serves(container) || !object.view.proves_absence(&at) {
            return;
        }
        let Some(service) = service(container, cx) else { return };
        let message = msg::missing_pre_stop(&container.container.name, service);
        let place = object.key_at(&container.path.clone().key("name"));
        cx.report(object, &at, place, message).help(msg::missing_pre_stop_help());
    }
}
