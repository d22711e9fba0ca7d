//! A Memory volume that may take more than its container reserves.

use crate::context::{ContainerCx, Context, Role};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::VolumeSource;
use super::amounts::{Side, amount_path};

/// See the page.
pub(crate) struct MemoryVolumeAboveRequest;

impl Rule for MemoryVolumeAboveRequest {
    const META: RuleInfo = RuleInfo {
        name: "memory-volume-above-request",
        category: Category::Resources,
        severity: Severity::Info,
        default: false,
        summary: "a Memory volume that may take more than its container reserves",
        page: crate::rules::page!("memory_volume_above_request.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let workload = container.workload;
        let object = workload.object;
        let path = amount_path(container, Side::Requests, "memory");
        let requests = container.container.resources.effective_requests();
        let Some(request) = requests.get("memory") else { return };
        if container.role == Role::Init || !object.is_whole() || workload.template.spec.resources.is_some() {
            return;
        }
        for mount in &container.container.volume_mounts {
            let Some((index, volume)) = workload.template.spec.volume(&mount.name) else { continue };
            let VolumeSource::EmptyDir { memory: true, size_limit: Some(size) } = &volume.source else { continue };
            if size <= request {
                continue;
            }
            let name = &container.container.name;
            let message = msg::memory_volume_above_request(&volume.name, size.to_string(), name, request.to_string());
            let at = workload.in_spec("volumes").index(index).key("emptyDir").key("sizeLimit");
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.label(object.value_at(&at), msg::label_size_limit(size.to_string()));
            draft.help(msg::memory_volume_above_request_help());
        }
    }
}
