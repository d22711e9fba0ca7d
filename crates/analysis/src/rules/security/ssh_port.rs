//! A container that offers SSH.

use super::pod::{Pod, Who};
use super::standards::ports;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct SshPort;

impl Rule for SshPort {
    const META: RuleInfo = RuleInfo {
        name: "ssh-port",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a container that offers SSH",
        peers: &["kube-linter/ssh-port"],
        page: crate::rules::page!("ssh_port.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for part in &pod.parts {
            for (port, path) in ports(&pod, &part.field("ports"), "containerPort") {
                let protocol = path.parent().unwrap_or_default().key("protocol");
                let tcp = pod.object().text_at(&protocol).or_default("TCP") == Some("TCP");
                if port == 22 && tcp {
                    let who = Who::Container(part.name);
                    let draft = pod.report(who, &path, msg::ssh_port(who.subject()), cx);
                    draft.help(msg::ssh_port_help());
                }
            }
        }
    }
}
