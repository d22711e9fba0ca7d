//! A long initialDelaySeconds where a startupProbe would do.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::probed::{Purpose, probes};

/// See the page.
pub(crate) struct InitialDelayInsteadOfStartupProbe;

impl Rule for InitialDelayInsteadOfStartupProbe {
    const META: RuleInfo = RuleInfo {
        name: "initial-delay-instead-of-startup-probe",
        category: Category::Probes,
        severity: Severity::Info,
        summary: "a long initialDelaySeconds where a startupProbe would do",
        peers: &["datree/CONTAINERS_INCORRECT_INITIALDELAYSECONDS_VALUE"],
        page: crate::rules::page!("initial_delay_instead_of_startup_probe.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let startup = container.path.clone().key("startupProbe");
        if container.container.startup_probe.is_some() || object.is_unknown(&startup) {
            return;
        }
        for probed in probes(container).into_iter().filter(|probed| probed.purpose == Purpose::Liveness) {
            let delay = *probed.probe.initial_delay_seconds;
            if delay >= 60 {
                let path = probed.path.clone().key("initialDelaySeconds");
                let message = msg::initial_delay_instead_of_startup_probe(&container.container.name, delay);
                let draft = cx.report(object, &path, object.value_at(&path), message);
                draft.help(msg::initial_delay_instead_of_startup_probe_help());
            }
        }
    }
}
