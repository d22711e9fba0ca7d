//! A user or group ID that may belong to somebody on the node.

use super::pod::Pod;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{OptionInfo, OptionKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct LowUserId;

impl Rule for LowUserId {
    const META: RuleInfo = RuleInfo {
        name: "low-user-id",
        category: Category::Security,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a user or group ID that may belong to somebody on the node",
        peers: &["kube-score/container-security-context-user-group-id", "checkov/CKV_K8S_40", "kubesec/RunAsUser", "kubesec/RunAsGroup", "trivy/KSV-0020", "trivy/KSV-0021"],
        options: &[OptionInfo { name: "minimum", kind: OptionKind::Integer, summary: "the lowest ID that is let pass; 10000 without it" }],
        page: crate::rules::page!("low_user_id.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        let least = cx.integer("minimum").unwrap_or(10_000);
        for (field, what) in [("runAsUser", msg::low_user_id_user()), ("runAsGroup", msg::low_user_id_group())] {
            for (who, path) in pod.contexts(field) {
                let Some(id) = pod.object().int_at(&path).given().filter(|id| (1..least).contains(id)) else { continue };
                let draft = pod.report(who, &path, msg::low_user_id(who.subject(), what.clone(), id, least), cx);
                draft.help(msg::low_user_id_help(least));
            }
        }
    }
}
