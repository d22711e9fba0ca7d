//! No node is open to the Pods, whatever runs there.

use podfit_ordered::Sort as _;
use podfit_model::cluster::Cluster;

use crate::rules::shared::eligible::{taint_text, untolerated};
use crate::rules::shared::growth::{all_placed, cured_by_nodes};
use crate::rules::shared::reach::contradiction;
use super::pods_stay_pending::headline;
use crate::rules::shared::verdict::{Cause, at_rest, pending, weigh};
use crate::rules::shared::why::{blamed_path, clauses};
use crate::context::{Context, WorkloadCx};
use crate::messages::{Message, msg};
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct NoEligibleNode;

impl Rule for NoEligibleNode {
    const META: RuleInfo = RuleInfo {
        name: "no-eligible-node",
        category: Category::Scheduling,
        severity: Severity::Error,
        presets: &["scheduling"],
        summary: "no node has the labels, or lets the Pods in through its taints",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("no_eligible_node.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        // Conditions that exclude each other are told by themselves: no node at all would do.
        if contradiction(workload).is_some() {
            return;
        }
        for named in cx.clusters() {
            let Some(alone) = at_rest(workload, named, cx) else { continue };
            let Some(outcome) = alone.outcome() else { continue };
            let Some((Cause::NoEligibleNode, pods)) = pending(workload, &named.cluster, outcome) else { continue };
            let message = headline(workload, outcome.pending, outcome.desired, clauses(workload, &named.cluster, pods));
            let path = blamed_path(workload, pods);
            let grows = cured_by_nodes(workload, named, &alone, cx, all_placed);
            let draft = cx.report(workload.object, &path, workload.object.key_at(&path), message);
            draft.cluster(&named.name).evidence(pods.message.clone());
            weigh(draft, outcome.certainty, grows);
            draft.help(help(workload, &named.cluster, grows));
            crate::rules::shared::cures::tolerate(workload, &named.cluster, draft);
        }
    }
}

/// What the nodes do have under the keys that are asked for, or how to get past the taints.
fn help(workload: &WorkloadCx<'_>, cluster: &Cluster, grows: bool) -> Message {
    if grows {
        return msg::pods_stay_pending_help_grows();
    }
    let spec = &workload.template.spec;
    let required = spec.affinity.node_required.iter().flatten().flat_map(|term| &term.match_expressions);
    let mut keys: Vec<&str> = spec.node_selector.keys().map(|key| &**key).collect();
    keys.extend(required.map(|requirement| &*requirement.key));
    keys.order();
    keys.dedup();
    let unmatched = cluster.nodes.iter().all(|node| !crate::rules::shared::eligible::selected(spec, node));
    if !unmatched || keys.is_empty() {
        let mut shut = cluster.nodes.iter().filter_map(|node| Some((node, untolerated(spec, node)?)));
        return match (shut.next(), shut.next()) {
            (Some((node, taint)), None) => msg::no_eligible_node_help_taint(&node.meta.name, taint_text(taint)),
            _ => msg::no_eligible_node_help_taints(),
        };
    }
    let values: Vec<Message> = keys
        .into_iter()
        .map(|key| {
            let mut values: Vec<&str> =
                cluster.nodes.iter().filter_map(|node| node.meta.labels.get(key)).map(|value| &**value).collect();
            values.order();
            values.dedup();
            if values.is_empty() {
                msg::no_eligible_node_no_label(key)
            } else {
                msg::no_eligible_node_values(key, values.join(", "))
            }
        })
        .collect();
    msg::no_eligible_node_help_labels(values)
}
