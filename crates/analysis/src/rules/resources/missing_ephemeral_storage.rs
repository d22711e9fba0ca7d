//! A container that reserves no room on its node's disk.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::amounts::{Side, lacks, report};

/// See the page.
pub(crate) struct MissingEphemeralStorage;

impl Rule for MissingEphemeralStorage {
    const META: RuleInfo = RuleInfo {
        name: "missing-ephemeral-storage",
        category: Category::Resources,
        severity: Severity::Info,
        default: false,
        summary: "a container that reserves no room on its node's disk",
        peers: &["kube-score/container-ephemeral-storage-request-and-limit"],
        page: crate::rules::page!("missing_ephemeral_storage.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        if lacks(container, Side::Requests, "ephemeral-storage", cx) {
            let message = msg::missing_request(&container.container.name, "ephemeral-storage");
            report(container, Side::Requests, message, cx).help(msg::missing_ephemeral_storage_help());
        }
    }
}
