//! A container port that is opened on the node.

use super::pod::{Pod, offer_removal};
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct HostPort;

impl Rule for HostPort {
    const META: RuleInfo = RuleInfo {
        name: "host-port",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a container port that is opened on the node",
        fix: FixKind::Unsafe,
        peers: &["polaris/hostPortSet", "checkov/CKV_K8S_26", "trivy/KSV-0024", "monokle/PSS106"],
        page: crate::rules::page!("host_port.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        // On the node's network every port is the node's: host-network says it.
        if pod.has_host_network() {
            return;
        }
        for site in standards::host_ports(&pod) {
            let message = msg::host_port(site.who.subject(), &site.value);
            let draft = pod.report(site.who, &site.path, message, cx);
            draft.help(msg::host_port_help());
            offer_removal(draft, &site.path, "hostPort");
        }
    }
}
