//! Pods that are killed without being asked to stop.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;

/// See the page.
pub(crate) struct ZeroGracePeriod;

impl Rule for ZeroGracePeriod {
    const META: RuleInfo = RuleInfo {
        name: "zero-grace-period",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "Pods that get no time to stop",
        page: crate::rules::page!("zero_grace_period.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let at = workload.in_spec("terminationGracePeriodSeconds");
        let grace = workload.template.spec.termination_grace_period_seconds;
        let stateful = matches!(object.object(), Object::StatefulSet(_));
        // A Job or a bare Pod that may be cut off says so.
        let runs_on = matches!(object.object(), Object::Deployment(_) | Object::DaemonSet(_) | Object::ReplicaSet(_));
        if !grace.given || *grace != 0 || object.is_unknown(&at) || !(stateful || runs_on) {
            return;
        }
        if stateful {
            let draft = cx.report(object, &at, object.value_at(&at), msg::zero_grace_period_stateful(&object.key.name));
            draft.help(msg::zero_grace_period_help());
        } else {
            let message = msg::zero_grace_period(&object.key.kind, &object.key.name);
            let draft = cx.report(object, &at, object.value_at(&at), message);
            draft.severity(Severity::Info).help(msg::zero_grace_period_help());
        }
    }
}
