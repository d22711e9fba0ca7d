//! Containers that see each other's processes and files.

use super::pod::{Pod, Who, offer_removal};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct SharedProcessNamespace;

impl Rule for SharedProcessNamespace {
    const META: RuleInfo = RuleInfo {
        name: "shared-process-namespace",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "containers that see each other's processes and files",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("shared_process_namespace.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        let path = pod.spec("shareProcessNamespace");
        if pod.is_true(&path) {
            let object = pod.object();
            let message = msg::shared_process_namespace(&*object.view.kind, &object.key.name);
            let draft = pod.report(Who::Pod, &path, message, cx);
            draft.help(msg::shared_process_namespace_help());
            offer_removal(draft, &path, "shareProcessNamespace");
        }
    }
}
