//! A lifecycle hook that sends the kubelet somewhere else.

use podfit_syntax::Segment;

use super::pod::{Pod, offer_removal};
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct HookOfOtherHost;

impl Rule for HookOfOtherHost {
    const META: RuleInfo = RuleInfo {
        name: "hook-of-other-host",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a lifecycle hook that sends the kubelet somewhere else",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("hook_of_other_host.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for site in standards::probe_hosts(&pod) {
            // Probes have a rule of their own.
            let is_hook = site.path.0.iter().any(|step| matches!(step, Segment::Key(key) if &**key == "lifecycle"));
            if !is_hook {
                continue;
            }
            // On the node's network that is the Pod's own localhost.
            if pod.has_host_network() && ["localhost", "127.0.0.1", "::1"].contains(&site.value.as_str()) {
                continue;
            }
            let message = msg::hook_of_other_host(site.who.words(), &site.value);
            let draft = pod.report(site.who, &site.path, message, cx);
            draft.help(msg::hook_of_other_host_help());
            offer_removal(draft, &site.path, "host");
        }
    }
}
