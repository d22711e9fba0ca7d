//! Several replicas without a topology spread constraint.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::replicas::{is_partial, is_replicated, least};

/// See the page.
pub(crate) struct MissingTopologySpread;

impl Rule for MissingTopologySpread {
    const META: RuleInfo = RuleInfo {
        name: "missing-topology-spread",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        summary: "several replicas without a topology spread constraint",
        peers: &["kube-score/pod-topology-spread-constraints", "polaris/topologySpreadConstraint", "datree/EKS_INVALID_VALUE_DONOOTSCHEDULE"],
        page: crate::rules::page!("missing_topology_spread.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(object) = cx.object(workload.object.index) else { return };
        let at = workload.in_spec("topologySpreadConstraints");
        let given = !workload.template.spec.topology_spread_constraints.is_empty();
        if !is_replicated(object.object()) || is_partial(object) || given || !object.view.proves_absence(&at) {
            return;
        }
        let Some(least) = least(object, cx).filter(|least| least.replicas > 1) else { return };
        let message = msg::missing_topology_spread(least.replicas, &object.key.kind, &object.key.name);
        let draft = cx.report(object, &at, object.key_at(&workload.spec_path), message);
        draft.help(msg::missing_topology_spread_help());
    }
}
