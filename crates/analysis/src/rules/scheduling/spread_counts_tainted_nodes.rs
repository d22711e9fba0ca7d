//! A hard spread over nodes that counts nodes where the Pods may not go.

use podfit_model::object::{Field, NodeInclusionPolicy, TolerationOperator, WhenUnsatisfiable, Workload};
use podfit_syntax::Edit;
use serde_json::json;

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct SpreadCountsTaintedNodes;

impl Rule for SpreadCountsTaintedNodes {
    const META: RuleInfo = RuleInfo {
        name: "spread-counts-tainted-nodes",
        category: Category::Scheduling,
        severity: Severity::Info,
        presets: &["scheduling"],
        summary: "a hard spread over nodes that counts tainted and cordoned nodes as empty",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("spread_counts_tainted_nodes.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let Some(replicas) = object.view.workload().and_then(Workload::replicas) else { return };
        let spec = &workload.template.spec;
        let everywhere = spec.tolerations.iter().any(|toleration| {
            toleration.key.is_empty() && *toleration.operator == TolerationOperator::Exists
        });
        // With a cluster the scheduler itself answers: `pods-stay-pending`.
        if !cx.clusters().is_empty() || !object.is_whole() || everywhere || names_nodes(workload) {
            return;
        }
        for (index, constraint) in spec.topology_spread_constraints.iter().enumerate() {
            let skew = i64::from(constraint.max_skew);
            let counts = constraint.when_unsatisfiable == WhenUnsatisfiable::DoNotSchedule
                && &*constraint.topology_key == "kubernetes.io/hostname"
                && constraint.node_taints_policy == Field::default_of(NodeInclusionPolicy::Ignore)
                && constraint.label_selector.as_ref().is_some_and(|selector| selector.matches(&workload.template.labels));
            if !counts || *replicas <= skew {
                continue;
            }
            let path = workload.in_spec("topologySpreadConstraints").index(index);
            let message = msg::spread_counts_tainted_nodes(skew);
            let at = path.clone().key("whenUnsatisfiable");
            let draft = cx.report(object, &path, object.value_at(&at), message);
            draft.help(msg::spread_counts_tainted_nodes_help());
            let edit = Edit::Insert { path: path.key("nodeTaintsPolicy"), value: json!("Honor") };
            draft.fix(msg::fix_honor_taints(&constraint.topology_key), Applicability::Unsafe, vec![edit]);
        }
    }
}

/// Nodes that the Pods do not select are no domains (nodeAffinityPolicy Honor), the control plane's among them.
fn names_nodes(workload: &WorkloadCx<'_>) -> bool {
    let spec = &workload.template.spec;
    let own = |key: &str| !matches!(key, "kubernetes.io/os" | "kubernetes.io/arch" | "beta.kubernetes.io/os" | "beta.kubernetes.io/arch");
    spec.node_selector.keys().any(|key| own(key)) || spec.affinity.node_required.is_some()
}
