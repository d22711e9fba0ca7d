//! Workloads that run alone but not together: a shortage that arises only in company.

use podfit_model::object::ObjectKey;
use podfit_ordered::Sort as _;

use super::verdict::other_scheduler;
use super::why::{blamed_path, clauses};
use crate::context::{Context, WorkloadCx};
use crate::messages::{Message, msg};
use crate::play::template_of;
use crate::report::{Certainty, Severity};
use crate::set::NamedCluster;

/// How many competitors a message names.
const NAMED: usize = 3;

/// Reports workloads of the set that pend together with it and not alone.
pub(crate) fn check(named: &NamedCluster, cx: &mut Context<'_, '_>) {
    let workloads = cx.set.iter().filter(|object| template_of(object.object()).is_some()).count();
    if workloads < 2 {
        return;
    }
    let played = cx.together(named);
    for (key, outcome) in &played.settled.workloads {
        let Some(pods) = outcome.pending_pods.first() else { continue };
        let Some(position) = cx.set.by_key.get(key).and_then(|positions| positions.first()) else { continue };
        let Some(object) = cx.object(*position) else { continue };
        let Some(workload) = crate::set::workload(object) else { continue };
        if other_scheduler(&workload.template.spec.scheduler_name) || !runs_alone(&workload, named, cx) {
            continue;
        }
        let competitors = competitors(key, &played.settled.workloads);
        let why = clauses(&workload, &named.cluster, pods);
        let message = msg::pods_stay_pending_together(
            outcome.pending,
            outcome.desired,
            &*object.view.kind,
            &key.name,
            competitors,
            why,
        );
        let path = blamed_path(&workload, pods);
        let draft = cx.report(object, &path, object.key_at(&path), message);
        draft.severity(Severity::Warning).cluster(&named.name).evidence(pods.message.clone());
        draft.certainty = Certainty::Likely;
        draft.help(msg::pods_stay_pending_help_together());
    }
}

fn runs_alone(workload: &WorkloadCx<'_>, named: &NamedCluster, cx: &mut Context<'_, '_>) -> bool {
    let alone = cx.alone(workload, named);
    alone.as_ref().and_then(|alone| alone.outcome()).is_some_and(|outcome| outcome.pending == 0)
}

/// The workloads with the most Pods on the cluster, by name.
fn competitors(
    key: &ObjectKey,
    workloads: &podfit_ordered::OrderedMap<ObjectKey, podfit_scheduler::WorkloadOutcome>,
) -> Message {
    let mut others: Vec<_> =
        workloads.iter().filter(|(other, outcome)| *other != key && outcome.scheduled > 0).collect();
    others.order_by_key(|(other, outcome)| (std::cmp::Reverse(outcome.scheduled), (*other).clone()));
    let names: Vec<String> =
        others.iter().take(NAMED).map(|(other, _)| format!("{} {}", other.kind, other.name)).collect();
    let more = others.len().saturating_sub(NAMED);
    match i64::try_from(more) {
        Ok(more) if more > 0 => msg::competitors_and_more(names.join(", "), more),
        _ => msg::competitors(names.join(", ")),
    }
}
