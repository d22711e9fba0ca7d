//! A container that runs as root, or does where its image says so.

use podfit_syntax::{NodeRef, Number, Value};
use serde_json::json;

use super::pod::{Pod, Who, offer};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::read::Asked;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct RunsAsRoot;

impl Rule for RunsAsRoot {
    const META: RuleInfo = RuleInfo {
        name: "runs-as-root",
        category: Category::Security,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a container that runs as root, or does where its image says so",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/run-as-non-root", "polaris/runAsRootAllowed", "checkov/CKV_K8S_23", "kubesec/RunAsNonRoot", "trivy/KSV-0012", "monokle/PSS203", "popeye/302", "popeye/306"],
        page: crate::rules::page!("runs_as_root.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        if pod.is_windows() || pod.has_user_namespace() {
            return;
        }
        for part in &pod.parts {
            let (user, user_path) = pod.in_force(part, "runAsUser");
            let (denied, _) = pod.in_force(part, "runAsNonRoot");
            let denied = match denied {
                Asked::Given(node) => is_true(node),
                Asked::Absent => false,
                Asked::Unknown => continue,
            };
            if denied {
                continue;
            }
            let (who, field) = (Who::Container(part.name), part.context("runAsNonRoot"));
            match user {
                Asked::Given(node) if matches!(node.value(), Value::Number(Number::Int(0))) => {
                    let draft = pod.report(who, &part.context("runAsUser"), msg::runs_as_root(part.name), cx);
                    draft.place = pod.place(&user_path);
                    draft.help(msg::runs_as_root_help());
                }
                Asked::Absent if part.whole => {
                    let draft = pod.report(who, &field, msg::runs_as_root_image(part.name), cx);
                    draft.help(msg::runs_as_root_help());
                    offer(draft, &field, "runAsNonRoot", json!(true), Applicability::Unsafe);
                }
                _ => {}
            }
        }
    }
}

fn is_true(node: NodeRef<'_>) -> bool {
    matches!(node.value(), Value::Bool(true))
}
