//! A container that is root on its node in all but name.

use super::pod::{Pod, offer_removal};
use super::standards;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct PrivilegedContainer;

impl Rule for PrivilegedContainer {
    const META: RuleInfo = RuleInfo {
        name: "privileged-container",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a container that is root on its node in all but name",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/privileged-container", "kube-score/container-security-context-privileged", "polaris/runAsPrivileged", "checkov/CKV_K8S_16", "kubesec/Privileged", "trivy/KSV-0017", "monokle/PSS103"],
        page: crate::rules::page!("privileged_container.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        for site in standards::privileged(&pod) {
            let message = msg::privileged_container(site.who.words());
            let draft = pod.report(site.who, &site.path, message, cx);
            draft.help(msg::privileged_container_help());
            offer_removal(draft, &site.path, "privileged");
        }
    }
}
