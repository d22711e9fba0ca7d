//! Pods on the network of their node.

use super::pod::{Pod, Who, offer_removal};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct HostNetwork;

impl Rule for HostNetwork {
    const META: RuleInfo = RuleInfo {
        name: "host-network",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "Pods on the network of their node",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/host-network", "polaris/hostNetworkSet", "checkov/CKV_K8S_19", "kubesec/HostNetwork", "monokle/PSS102"],
        page: crate::rules::page!("host_network.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        let path = pod.spec("hostNetwork");
        if pod.is_true(&path) && !pod.is_windows() {
            let object = pod.object();
            let message = msg::host_network(&*object.view.kind, &object.key.name);
            let draft = pod.report(Who::Pod, &path, message, cx);
            draft.help(msg::host_network_help());
            offer_removal(draft, &path, "hostNetwork");
        }
    }
}
