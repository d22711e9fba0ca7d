//! A container that sees the parts of /proc that runtimes hide.

use super::pod::{Pod, offer_removal};
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct UnmaskedProcMount;

impl Rule for UnmaskedProcMount {
    const META: RuleInfo = RuleInfo {
        name: "unmasked-proc-mount",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a container that sees the parts of /proc that runtimes hide",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/unsafe-proc-mount", "polaris/procMount", "kubesec/ProcMount", "trivy/KSV-0027", "monokle/PSS109"],
        page: crate::rules::page!("unmasked_proc_mount.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for site in standards::proc_mount(&pod) {
            let message = msg::unmasked_proc_mount(site.who.subject(), &site.value);
            let draft = pod.report(site.who, &site.path, message, cx);
            draft.help(msg::unmasked_proc_mount_help());
            offer_removal(draft, &site.path, "procMount");
        }
    }
}
