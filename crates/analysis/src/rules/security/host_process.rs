//! A Windows container that is a process of its node.

use super::pod::Pod;
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct HostProcess;

impl Rule for HostProcess {
    const META: RuleInfo = RuleInfo {
        name: "host-process",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a Windows container that is a process of its node",
        peers: &["polaris/hostProcess", "monokle/PSS101"],
        page: crate::rules::page!("host_process.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for site in standards::host_process(&pod) {
            let message = msg::host_process(site.who.subject());
            let draft = pod.report(site.who, &site.path, message, cx);
            draft.help(msg::host_process_help());
        }
    }
}
