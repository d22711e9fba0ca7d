//! The workload is accepted, but its Pods are refused: nothing is Pending, nothing exists.

use podfit_syntax::Path;

use crate::rules::shared::verdict::weigh;
use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct PodsNotCreated;

impl Rule for PodsNotCreated {
    const META: RuleInfo = RuleInfo {
        name: "pods-not-created",
        category: Category::Scheduling,
        severity: Severity::Error,
        presets: &["scheduling"],
        summary: "a workload that is accepted while its Pods are refused",
        page: crate::rules::page!("pods_not_created.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let clusters = cx.clusters();
        if clusters.is_empty() {
            if may_be_refused(workload, cx) {
                let Some(alone) = cx.admission(workload) else { return };
                report(workload, &alone, None, cx);
            }
            return;
        }
        for named in clusters {
            let Some(alone) = cx.alone(workload, named) else { continue };
            report(workload, &alone, Some(&named.name), cx);
        }
    }
}

/// Whether the set holds anything that admission could refuse Pods for; without a cluster nothing else is asked.
fn may_be_refused(workload: &WorkloadCx<'_>, cx: &Context<'_, '_>) -> bool {
    use podfit_model::object::Object::{LimitRange, ResourceQuota};
    let spec = &workload.template.spec;
    !spec.overhead.is_empty()
        || (!spec.scheduling_gates.is_empty() && spec.node_name.is_some())
        || cx.set.iter().any(|object| {
            matches!(object.object(), LimitRange(_) | ResourceQuota(_))
                && object.key.namespace == workload.object.key.namespace
        })
}

fn report(workload: &WorkloadCx<'_>, alone: &crate::play::Alone, cluster: Option<&str>, cx: &mut Context<'_, '_>) {
    let object = workload.object;
    let refused = alone.played.refused.iter().find(|refusal| refusal.object == alone.key);
    if let Some(refusal) = refused {
        let path = refusal.field.as_deref().map(crate::paths::path).unwrap_or_default();
        let message = msg::pods_not_created_refused(&*object.view.kind, &object.key.name);
        let draft = cx.report(object, &path, object.value_at(&path), message);
        draft.evidence(refusal.message.clone());
        if by_policy(&refusal.message) {
            draft.likely();
        }
        if let Some(cluster) = cluster {
            draft.cluster(cluster);
        }
        return;
    }
    let Some(outcome) = alone.outcome() else { return };
    let Some(failure) = &outcome.replica_failure else { return };
    let message = msg::pods_not_created(
        &*object.view.kind,
        &object.key.name,
        outcome.desired - outcome.created,
        outcome.desired,
    );
    let path = blamed(workload, failure);
    let draft = cx.report(object, &path, object.key_at(&path), message);
    draft.evidence(failure.clone()).help(msg::pods_not_created_help());
    weigh(draft, outcome.certainty, false);
    if by_policy(failure) {
        draft.likely();
    }
    if let Some(cluster) = cluster {
        draft.cluster(cluster);
    }
}

/// A LimitRange or a ResourceQuota spoke. It may be the set's own, applied after the Pods, or be changed meanwhile: what
/// it refuses is not beyond any order of events.
fn by_policy(words: &str) -> bool {
    ["usage per", "exceeded quota", "failed quota", "limit to request ratio"].iter().any(|part| words.contains(part))
}

/// The field that the controller's words speak of.
fn blamed(workload: &WorkloadCx<'_>, failure: &str) -> Path {
    if failure.contains("PriorityClass") {
        workload.in_spec("priorityClassName")
    } else if failure.contains("RuntimeClass") {
        workload.in_spec("runtimeClassName")
    } else if failure.contains("overhead") || failure.contains("Overhead") {
        workload.in_spec("overhead")
    } else if failure.contains("serviceaccount") {
        workload.in_spec("serviceAccountName")
    } else if failure.contains("quota") || failure.contains("usage per") {
        workload.in_spec("containers")
    } else {
        workload.spec_path.clone()
    }
}
