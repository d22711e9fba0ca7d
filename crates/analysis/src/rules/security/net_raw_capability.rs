//! A container that may forge packets.

use super::pod::{Pod, Who};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::read::Asked;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct NetRawCapability;

impl Rule for NetRawCapability {
    const META: RuleInfo = RuleInfo {
        name: "net-raw-capability",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a container that may forge packets",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/drop-net-raw-capability", "polaris/insecureCapabilities", "checkov/CKV_K8S_28", "datree/CIS_MISSING_VALUE_DROP_NET_RAW"],
        page: crate::rules::page!("net_raw_capability.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        if pod.is_windows() {
            return;
        }
        for part in &pod.parts {
            let path = part.context("capabilities.drop");
            let keeps = match pod.object().texts_at(&path) {
                Asked::Given(dropped) => {
                    !dropped.iter().any(|name| ["ALL", "NET_RAW"].iter().any(|one| name.eq_ignore_ascii_case(one)))
                }
                Asked::Absent => part.whole,
                Asked::Unknown => false,
            };
            // A privileged container has every capability, whatever it drops.
            if !keeps || pod.is_true(&part.context("privileged")) {
                continue;
            }
            let draft = pod.report(Who::Container(part.name), &path, msg::net_raw_capability(part.name), cx);
            draft.help(msg::net_raw_capability_help());
            let edits = vec![pod.added(&path, "NET_RAW")];
            draft.fix(msg::security_fix_drop("NET_RAW"), Applicability::Unsafe, edits);
        }
    }
}
