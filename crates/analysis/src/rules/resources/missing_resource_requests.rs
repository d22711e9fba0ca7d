//! Containers that reserve nothing, said once for their Pod.

use crate::context::{ContainerCx, Context, Role, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::{ContainerRole, Object};
use super::amounts::{Side, lacks};

/// See the page.
pub(crate) struct MissingResourceRequests;

impl Rule for MissingResourceRequests {
    const META: RuleInfo = RuleInfo {
        name: "missing-resource-requests",
        category: Category::Resources,
        severity: Severity::Info,
        summary: "containers that reserve nothing",
        peers: &[
            "kube-linter/unset-cpu-requirements",
            "kube-linter/unset-memory-requirements",
            "kube-score/container-resources",
            "polaris/cpuRequestsMissing",
            "polaris/memoryRequestsMissing",
        ],
        page: crate::rules::page!("missing_resource_requests.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let (object, spec) = (workload.object, &workload.template.spec);
        let mut reserving = 0;
        let mut without = Vec::new();
        for placed in spec.running_containers() {
            let role = if placed.role == ContainerRole::Main { Role::Main } else { Role::Sidecar };
            let path = workload.spec_path.clone().join(&placed.path());
            let container = ContainerCx { workload, container: placed.container, path, role };
            if lacks(&container, Side::Requests, "cpu", cx) && lacks(&container, Side::Requests, "memory", cx) {
                without.push((container.path.clone().key("name"), &*placed.container.name));
            } else {
                reserving += 1;
            }
        }
        let Some(((path, first), others)) = without.split_first() else { return };
        // By default only of what has to keep running, and where nothing at all is reserved.
        let runs_once = matches!(object.object(), Object::Pod(_) | Object::Job(_) | Object::CronJob(_));
        if (runs_once || reserving > 0) && !cx.is_asked_for() {
            return;
        }
        let names = without.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", ");
        let message = match (others, reserving) {
            ([], 0) => msg::missing_resource_requests_pod(*first),
            ([], _) => msg::missing_resource_requests(*first),
            (_, 0) => msg::missing_resource_requests_pod_several(names),
            (_, _) => msg::missing_resource_requests_several(names),
        };
        let draft = cx.report(object, path, object.key_at(path), message);
        for (path, _) in others {
            draft.label(object.key_at(path), msg::label_this_too());
        }
        draft.help(msg::missing_resource_requests_help());
    }
}
