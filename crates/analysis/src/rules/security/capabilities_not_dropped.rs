//! A container that keeps the runtime's default capabilities.

use super::pod::Pod;
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct CapabilitiesNotDropped;

impl Rule for CapabilitiesNotDropped {
    const META: RuleInfo = RuleInfo {
        name: "capabilities-not-dropped",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a container that keeps the runtime's default capabilities",
        fix: FixKind::Unsafe,
        peers: &["polaris/insecureCapabilities", "checkov/CKV_K8S_37", "kubesec/CapDropAny", "kubesec/CapDropAll", "trivy/KSV-0003", "trivy/KSV-0106", "monokle/PSS206"],
        page: crate::rules::page!("capabilities_not_dropped.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        if pod.is_windows() {
            return;
        }
        for site in standards::capabilities_not_dropped(&pod) {
            let draft = pod.report(site.who, &site.path, msg::capabilities_not_dropped(site.who.subject()), cx);
            draft.help(msg::capabilities_not_dropped_help());
            let edits = vec![pod.added(&site.path, "ALL")];
            draft.fix(msg::security_fix_drop("ALL"), Applicability::Unsafe, edits);
        }
    }
}
