//! A node whose drain stops half-way: what was evicted finds no other node, and the budget lets no more go.

use podfit_model::cluster::Cluster;
use podfit_model::object::{Node, ResourceList, StringMap, Taint, Text};
use podfit_scheduler::{NodeChoice, Step, StepPlayed, WorkloadOutcome};

use super::budgets::{Policy, covered, over, sum};
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::play::Before;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use crate::rules::shared::verdict::can_grow;

/// See the page.
pub(crate) struct DrainNeverEnds;

/// Drains played for each workload and cluster: one for each kind of node that holds several of its Pods.
const MOST_DRAINS: usize = 4;

impl Rule for DrainNeverEnds {
    const META: RuleInfo = RuleInfo {
        name: "drain-never-ends",
        category: Category::Availability,
        severity: Severity::Warning,
        presets: &["scheduling"],
        summary: "a node of the cluster whose drain stops half-way",
        page: crate::rules::page!("drain_never_ends.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let budgets = over(workload.object, cx.set);
        let [budget] = budgets.as_slice() else { return };
        let own = covered(*budget, cx.set).is_some_and(|found| found.len() == 1);
        let Some(policy) = Policy::of(*budget).filter(|_| own) else { return };
        // A budget that never lets a Pod go has a rule of its own; an autoscaler's number is not the simulation's.
        let Some(sum) = sum(*budget, &policy, cx).filter(|sum| sum.desired < sum.replicas) else { return };
        let Some((_, least)) = sum.parts.first().filter(|(_, least)| !least.autoscaled) else { return };
        for named in cx.clusters() {
            // The only node is not drained while anything is to go on.
            if can_grow(&named.cluster) || named.cluster.nodes.len() < 2 {
                continue;
            }
            let Some(alone) = cx.alone(workload, named).filter(|alone| alone.before == Before::Nothing) else {
                continue;
            };
            let Some(outcome) = alone.outcome().filter(|outcome| outcome.ready == outcome.desired) else { continue };
            for (node, pods) in candidates(outcome, &named.cluster, sum.replicas - sum.desired) {
                let mut state = alone.state.clone();
                state.search_orders = false;
                let played = cx.memo.play(&state, &[Step::Drain(NodeChoice::Name(node.clone()))]);
                let Some(StepPlayed::Drain { drained: false, blocked, settled, .. }) = played.steps.first() else {
                    continue;
                };
                let refused = format!("The disruption budget {} ", budget.key.name);
                let refusal = blocked.iter().find(|(_, message)| message.contains(&refused));
                let after = settled.workloads.get(&alone.key).filter(|after| after.pending > 0);
                let (Some((_, refusal)), Some(after)) = (refusal, after) else { continue };
                let key = workload.object.key;
                let message =
                    msg::drain_never_ends(&node, pods, &key.kind, &key.name, after.pending, policy.words());
                let at = policy.path();
                let draft = cx.report(*budget, &at, budget.value_at(&at), message).likely();
                draft.cluster(&named.name);
                draft.label(least.said_by.value_at(&least.path), msg::label_replicas(least.replicas));
                let waits = after.pending_pods.iter().map(|pods| pods.message.clone());
                let spread = after.pending_pods.iter().any(|pods| pods.message.contains("topology spread"));
                for text in waits.chain([refusal.clone()]) {
                    draft.evidence(text);
                }
                draft.help(if spread {
                    msg::drain_never_ends_help_spread()
                } else {
                    msg::drain_never_ends_help()
                });
                break;
            }
        }
    }
}

/// Nodes that hold more of the workload's Pods than may go at once, one of each kind; the lowest name first.
fn candidates(outcome: &WorkloadOutcome, cluster: &Cluster, allowed: i64) -> Vec<(Text, i64)> {
    let mut seen = Vec::new();
    let mut found = Vec::new();
    for (name, pods) in outcome.placement.iter().filter(|(_, pods)| **pods > allowed) {
        let Some(node) = cluster.nodes.iter().find(|node| node.meta.name == *name) else { continue };
        let kind = (*pods, kind_of(node));
        if !seen.contains(&kind) && found.len() < MOST_DRAINS {
            seen.push(kind);
            found.push((name.clone(), *pods));
        }
    }
    found
}

/// What makes two nodes alike.
fn kind_of(node: &Node) -> (StringMap, &[Taint], Option<&ResourceList>) {
    let mut labels = node.meta.labels.clone();
    labels.remove("kubernetes.io/hostname");
    (labels, &node.taints, node.allocatable.as_ref())
}
