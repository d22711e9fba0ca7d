//! Several replicas with nothing of their own that keeps them apart.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::replicas::{is_partial, is_replicated, least};

/// See the page.
pub(crate) struct ReplicasNotSpread;

impl Rule for ReplicasNotSpread {
    const META: RuleInfo = RuleInfo {
        name: "replicas-not-spread",
        category: Category::Availability,
        severity: Severity::Info,
        default: false,
        presets: &["scheduling"],
        summary: "several replicas with neither anti-affinity nor a topology spread constraint",
        peers: &["kube-linter/no-anti-affinity", "kube-score/deployment-has-host-podantiaffinity", "kube-score/statefulset-has-host-podantiaffinity", "datree/EKS_MISSING_KEY_TOPOLOGYKEY"],
        page: crate::rules::page!("replicas_not_spread.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(object) = cx.object(workload.object.index) else { return };
        let spec = &workload.template.spec;
        let spread = !spec.affinity.anti_required.is_empty()
            || !spec.affinity.anti_preferred.is_empty()
            || !spec.topology_spread_constraints.is_empty();
        // A host port or the node's network is taken once per node; a given node leaves nothing to spread.
        let ports = spec.containers.iter().flat_map(|container| &container.ports).any(|port| port.host_port != 0);
        let apart = spread || ports || spec.host_network || spec.node_name.is_some();
        let unknown = ["affinity", "topologySpreadConstraints", "hostNetwork"]
            .iter()
            .any(|field| !object.view.proves_absence(&workload.in_spec(field)) && !spread);
        if !is_replicated(object.object()) || is_partial(object) || apart || unknown {
            return;
        }
        let Some(least) = least(object, cx).filter(|least| least.replicas > 1) else { return };
        let at = workload.in_spec("topologySpreadConstraints");
        let message = msg::replicas_not_spread(least.replicas, &object.key.kind, &object.key.name);
        let draft = cx.report(object, &at, object.key_at(&workload.spec_path), message);
        draft.label(least.said_by.value_at(&least.path), msg::label_replicas(least.replicas));
        draft.help(msg::replicas_not_spread_help());
    }
}
