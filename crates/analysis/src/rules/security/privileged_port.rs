//! A container that listens below 1024.

use super::pod::{Pod, Who};
use super::standards::ports;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct PrivilegedPort;

impl Rule for PrivilegedPort {
    const META: RuleInfo = RuleInfo {
        name: "privileged-port",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        summary: "a container that listens below 1024",
        peers: &["kube-linter/privileged-ports"],
        page: crate::rules::page!("privileged_port.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for part in &pod.parts {
            for (port, path) in ports(&pod, &part.field("ports"), "containerPort") {
                if (1..1024).contains(&port) {
                    let who = Who::Container(part.name);
                    let draft = pod.report(who, &path, msg::privileged_port(who.subject(), port), cx);
                    draft.help(msg::privileged_port_help());
                }
            }
        }
    }
}
