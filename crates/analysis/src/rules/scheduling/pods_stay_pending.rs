//! Pods that no node will take.

use crate::rules::shared::growth::{all_placed, cured_by_nodes};
use crate::rules::shared::verdict::{Cause, at_rest, pending, weigh};
use crate::rules::shared::why::{blamed_path, clauses};
use crate::context::{Context, WorkloadCx};
use crate::messages::{Message, msg};
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct PodsStayPending;

impl Rule for PodsStayPending {
    const META: RuleInfo = RuleInfo {
        name: "pods-stay-pending",
        category: Category::Scheduling,
        severity: Severity::Error,
        presets: &["scheduling"],
        summary: "Pods that no node of the cluster will take",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("pods_stay_pending.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        for named in cx.clusters() {
            let Some(alone) = at_rest(workload, named, cx) else { continue };
            let Some(outcome) = alone.outcome() else { continue };
            let Some((Cause::Other, pods)) = pending(workload, &named.cluster, outcome) else { continue };
            let message = headline(workload, outcome.pending, outcome.desired, clauses(workload, &named.cluster, pods));
            let path = blamed_path(workload, pods);
            let grows = cured_by_nodes(workload, named, &alone, cx, all_placed);
            let draft = cx.report(workload.object, &path, workload.object.key_at(&path), message);
            draft.cluster(&named.name).evidence(pods.message.clone());
            weigh(draft, outcome.certainty, grows);
            draft.help(if grows { msg::pods_stay_pending_help_grows() } else { msg::pods_stay_pending_help() });
            crate::rules::shared::cures::add(workload, &named.cluster, pods, draft);
        }
    }

    fn check_set(&self, cx: &mut Context<'_, '_>) {
        for named in cx.clusters() {
            crate::rules::shared::crowded::check(named, cx);
        }
    }
}

/// "2 of 3 Pods of Deployment web stay Pending: …"
pub(crate) fn headline(workload: &WorkloadCx<'_>, pending: i64, desired: i64, why: Vec<Message>) -> Message {
    let kind = &*workload.object.view.kind;
    let name = &workload.object.key.name;
    if kind == "Pod" {
        msg::pods_stay_pending_pod(name, why)
    } else if desired == 1 {
        msg::pods_stay_pending_one(kind, name, why)
    } else {
        msg::pods_stay_pending(pending, desired, kind, name, why)
    }
}
