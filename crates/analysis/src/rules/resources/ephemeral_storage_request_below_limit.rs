//! A container that may fill more of the disk than it reserves.

use crate::context::{ContainerCx, Context};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::amounts::{burst, report_burst};

/// See the page.
pub(crate) struct EphemeralStorageRequestBelowLimit;

impl Rule for EphemeralStorageRequestBelowLimit {
    const META: RuleInfo = RuleInfo {
        name: "ephemeral-storage-request-below-limit",
        category: Category::Resources,
        severity: Severity::Info,
        default: false,
        summary: "a container that may fill more of the disk than it reserves",
        peers: &["kube-score/container-ephemeral-storage-request-equals-limit"],
        page: crate::rules::page!("ephemeral_storage_request_below_limit.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_container(&self, container: &ContainerCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(burst) = burst(container, "ephemeral-storage") else { return };
        report_burst(container, "ephemeral-storage", &burst, cx).help(msg::ephemeral_storage_request_below_limit_help());
    }
}
