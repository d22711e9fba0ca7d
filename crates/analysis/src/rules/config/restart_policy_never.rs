//! A bare Pod whose containers are never started again.

use podfit_model::object::Object;

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RestartPolicyNever;

impl Rule for RestartPolicyNever {
    const META: RuleInfo = RuleInfo {
        name: "restart-policy-never",
        category: Category::Config,
        severity: Severity::Info,
        default: false,
        summary: "a bare Pod whose containers are never started again",
        peers: &["kube-linter/restart-policy", "datree/WORKLOAD_INCORRECT_RESTARTPOLICY_VALUE_ALWAYS"],
        page: crate::rules::page!("restart_policy_never.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let at = workload.in_spec("restartPolicy");
        let bare = matches!(object.object(), Object::Pod(_));
        if !bare || &*workload.template.spec.restart_policy.value != "Never" || object.is_unknown(&at) {
            return;
        }
        let message = msg::restart_policy_never(&*object.key.name);
        cx.report(object, &at, object.value_at(&at), message).help(msg::restart_policy_never_help());
    }
}
