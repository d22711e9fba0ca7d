//! A container that serves before anyone knows that it can.

use crate::context::{ContainerCx, Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;
use super::serving::{serves, service};

/// See the page.
pub(crate) struct MissingReadinessProbe;

impl Rule for MissingReadinessProbe {
    const META: RuleInfo = RuleInfo {
        name: "missing-readiness-probe",
        category: Category::Probes,
        severity: Severity::Warning,
        summary: "a container that serves before anyone knows that it can",
        peers: &[
            "kube-linter/no-readiness-probe",
            "kube-score/pod-probes",
            "polaris/readinessProbeMissing",
            "checkov/CKV_K8S_9",
            "popeye/102",
            "popeye/104",
        ],
        page: crate::rules::page!("missing_readiness_probe.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let (workload, inner) = (container.workload, container.container);
        let path = container.path.clone().key("readinessProbe");
        // A startup probe holds the container back just as well until the program answers once.
        let probed = inner.readiness_probe.is_some() || inner.startup_probe.is_some();
        if probed || !serves(container) || workload.object.is_unknown(&path) {
            return;
        }
        let name = &inner.name;
        let at = workload.object.key_at(&container.path.clone().key("name"));
        let draft = if let Some(service) = service(container, cx) {
            let message = msg::missing_readiness_probe_service(name, service);
            let draft = cx.report(workload.object, &path, at, message);
            if replaced_without_a_gap(workload) { draft } else { draft.severity(Severity::Info) }
        } else if !cx.is_asked_for() {
            return;
        } else {
            cx.report(workload.object, &path, at, msg::missing_readiness_probe(name)).severity(Severity::Info)
        };
        draft.help(msg::missing_readiness_probe_help());
    }
}

/// Whether the author asks for service without a gap: more than one replica, written out. One replica has gaps anyway.
fn replaced_without_a_gap(workload: &WorkloadCx<'_>) -> bool {
    let replicas = match workload.object.object() {
        Object::Deployment(deployment) => &deployment.replicas,
        Object::StatefulSet(set) => &set.replicas,
        _ => return false,
    };
    replicas.given && **replicas > 1
}
