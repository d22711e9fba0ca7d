//! SELinux options that leave the confinement of containers.

use super::pod::Pod;
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct SelinuxOptions;

impl Rule for SelinuxOptions {
    const META: RuleInfo = RuleInfo {
        name: "selinux-options",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "SELinux options that leave the confinement of containers",
        page: crate::rules::page!("selinux_options.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for site in standards::selinux_options(&pod) {
            let message = msg::selinux_options(site.who.words(), &site.value);
            let draft = pod.report(site.who, &site.path, message, cx);
            draft.help(msg::selinux_options_help());
        }
    }
}
