//! A capability that reaches beyond the container.

use super::pod::Pod;
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct DangerousCapability;

impl Rule for DangerousCapability {
    const META: RuleInfo = RuleInfo {
        name: "dangerous-capability",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a capability that reaches beyond the container",
        peers: &["polaris/dangerousCapabilities", "checkov/CKV_K8S_25", "checkov/CKV_K8S_39", "kubesec/CapSysAdmin", "trivy/KSV-0022", "monokle/PSS104"],
        page: crate::rules::page!("dangerous_capability.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for site in standards::dangerous_capabilities(&pod) {
            let message = msg::dangerous_capability(site.who.subject(), &site.value);
            let draft = pod.report(site.who, &site.path, message, cx);
            draft.help(msg::dangerous_capability_help());
        }
    }
}
