//! Pods that see every process of their node.

use super::pod::{Pod, Who, offer_removal};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct HostPid;

impl Rule for HostPid {
    const META: RuleInfo = RuleInfo {
        name: "host-pid",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "Pods that see every process of their node",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/host-pid", "polaris/hostPIDSet", "checkov/CKV_K8S_17", "kubesec/HostPID", "monokle/PSS102"],
        page: crate::rules::page!("host_pid.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        let path = pod.spec("hostPID");
        if pod.is_true(&path) {
            let object = pod.object();
            let message = msg::host_pid(&*object.view.kind, &object.key.name);
            let draft = pod.report(Who::Pod, &path, message, cx);
            draft.help(msg::host_pid_help());
            offer_removal(draft, &path, "hostPID");
        }
    }
}
