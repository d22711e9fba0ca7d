//! A capability that runtimes give by default and that is asked for by name.

use super::pod::{Pod, Who};
use super::standards::HARMLESS_CAPABILITIES;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct AddedCapability;

impl Rule for AddedCapability {
    const META: RuleInfo = RuleInfo {
        name: "added-capability",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a capability that runtimes give by default and that is asked for by name",
        peers: &["checkov/CKV_K8S_25", "trivy/KSV-0106", "monokle/PSS206"],
        page: crate::rules::page!("added_capability.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for part in &pod.parts {
            for (capability, path) in pod.texts(&part.context("capabilities.add")) {
                // What is worse is dangerous-capability's.
                if capability == "NET_BIND_SERVICE" || !HARMLESS_CAPABILITIES.contains(&capability) {
                    continue;
                }
                let who = Who::Container(part.name);
                let draft = pod.report(who, &path, msg::added_capability(who.subject(), capability), cx);
                draft.help(msg::added_capability_help());
            }
        }
    }
}
