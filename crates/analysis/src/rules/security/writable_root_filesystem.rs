//! A container that may change the files of its own image.

use serde_json::json;

use super::pod::{Pod, Who, offer};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::read::Asked;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct WritableRootFilesystem;

impl Rule for WritableRootFilesystem {
    const META: RuleInfo = RuleInfo {
        name: "writable-root-filesystem",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a container that may change the files of its own image",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/no-read-only-root-fs", "kube-score/container-security-context-readonlyrootfilesystem", "polaris/notReadOnlyRootFilesystem", "checkov/CKV_K8S_22", "kubesec/ReadOnlyRootFilesystem", "trivy/KSV-0014", "monokle/KBP102"],
        page: crate::rules::page!("writable_root_filesystem.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        if pod.is_windows() {
            return;
        }
        for part in &pod.parts {
            let path = part.context("readOnlyRootFilesystem");
            match pod.object().bool_at(&path) {
                Asked::Given(false) => {}
                Asked::Absent if part.whole => {}
                _ => continue,
            }
            let draft = pod.report(Who::Container(part.name), &path, msg::writable_root_filesystem(part.name), cx);
            draft.help(msg::writable_root_filesystem_help());
            offer(draft, &path, "readOnlyRootFilesystem", json!(true), Applicability::Unsafe);
        }
    }
}
