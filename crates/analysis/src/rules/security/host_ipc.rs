//! Pods that share the memory segments of their node's processes.

use super::pod::{Pod, Who, offer_removal};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct HostIpc;

impl Rule for HostIpc {
    const META: RuleInfo = RuleInfo {
        name: "host-ipc",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "Pods that share the memory segments of their node's processes",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/host-ipc", "polaris/hostIPCSet", "checkov/CKV_K8S_18", "kubesec/HostIPC", "monokle/PSS102"],
        page: crate::rules::page!("host_ipc.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        let path = pod.spec("hostIPC");
        if pod.is_true(&path) {
            let object = pod.object();
            let message = msg::host_ipc(&*object.view.kind, &object.key.name);
            let draft = pod.report(Who::Pod, &path, message, cx);
            draft.help(msg::host_ipc_help());
            offer_removal(draft, &path, "hostIPC");
        }
    }
}
