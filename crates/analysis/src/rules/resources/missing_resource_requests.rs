//! A container that reserves nothing.

use crate::context::{ContainerCx, Context, Role};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct MissingResourceRequests;

impl Rule for MissingResourceRequests {
    const META: RuleInfo = RuleInfo {
        name: "missing-resource-requests",
        category: Category::Resources,
        severity: Severity::Info,
        summary: "a container that reserves nothing",
        peers: &["kube-linter/unset-cpu-requirements", "kube-linter/unset-memory-requirements", "kube-score/container-resources", "polaris/cpuRequestsMissing", "polaris/memoryRequestsMissing"],
        page: crate::rules::page!("missing_resource_requests.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let object = container.workload.object;
        let resources = &container.container.resources;
        let path = container.path.clone().key("resources");
        let pod_level = container.workload.template.spec.resources.is_some();
        if container.role == Role::Init || pod_level || object.view.broken || object.is_unknown(&path) {
            return;
        }
        let asks = |name: &str| resources.requests.contains_key(name) || resources.limits.contains_key(name);
        if asks("cpu") || asks("memory") {
            return;
        }
        let at = object.key_at(&container.path.clone().key("name"));
        let message = msg::missing_resource_requests(&container.container.name);
        cx.report(object, &path, at, message).help(msg::missing_resource_requests_help());
    }
}
