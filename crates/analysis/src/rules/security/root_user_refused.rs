//! A container that asks for root and forbids it.

use podfit_syntax::{Number, Value};

use super::pod::{Pod, Who};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::read::Asked;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RootUserRefused;

impl Rule for RootUserRefused {
    const META: RuleInfo = RuleInfo {
        name: "root-user-refused",
        category: Category::Security,
        severity: Severity::Error,
        presets: &["security"],
        summary: "a container that asks for root and forbids it",
        page: crate::rules::page!("root_user_refused.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let pod = Pod::new(workload, cx);
        if pod.is_windows() {
            return;
        }
        for part in &pod.parts {
            let (user, user_path) = pod.in_force(part, "runAsUser");
            let (forbidden, rule_path) = pod.in_force(part, "runAsNonRoot");
            let (Asked::Given(user), Asked::Given(forbidden)) = (user, forbidden) else { continue };
            if !matches!((user.value(), forbidden.value()), (Value::Number(Number::Int(0)), Value::Bool(true))) {
                continue;
            }
            let message = msg::root_user_refused(part.name);
            let draft = pod.report(Who::Container(part.name), &part.context("runAsUser"), message, cx);
            draft.place = pod.place(&user_path);
            draft.label(pod.place(&rule_path), msg::root_user_refused_label());
            draft.evidence("Error: container's runAsUser breaks non-root policy");
            draft.help(msg::root_user_refused_help());
        }
    }
}
