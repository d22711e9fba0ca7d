//! A probe or hook that sends the kubelet somewhere else.

use super::pod::{Pod, offer_removal};
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct ProbeHost;

impl Rule for ProbeHost {
    const META: RuleInfo = RuleInfo {
        name: "probe-host",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a probe or hook that sends the kubelet somewhere else",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("probe_host.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for site in standards::probe_hosts(&pod) {
            let message = msg::probe_host(site.who.words(), &site.value);
            let draft = pod.report(site.who, &site.path, message, cx);
            draft.help(msg::probe_host_help());
            offer_removal(draft, &site.path, "host");
        }
    }
}
