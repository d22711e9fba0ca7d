//! Which Pods of the set a PodDisruptionBudget covers, and how many of them it lets go.
//!
//! Arithmetic: `getExpectedPodCount`, `getExpectedScale`, `updatePdbStatus` of `pkg/controller/disruption/disruption.go`
//! (Kubernetes v1.36): percentages of either field round up; maxUnavailable and percentages count the scale of the
//! owning controllers.

use podfit_model::object::{IntOrString, Object, PodDisruptionBudget, Workload};
use podfit_syntax::Path;

use super::replicas::{Least, least};
use crate::context::{Context, ObjectCx, Set};
use crate::paths::path;

/// The budget, if the object is one whose spec is known.
pub(crate) fn budget(object: ObjectCx<'_>) -> Option<&PodDisruptionBudget> {
    let Object::PodDisruptionBudget(budget) = object.object() else { return None };
    let known = !object.view.broken && !object.is_unknown(&path("spec.selector"));
    known.then_some(budget)
}

/// What a budget may do to the Pods of a workload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cover {
    Yes,
    No,
    /// A template writes the labels.
    Unknown,
}

/// Whether a budget covers the Pods of a workload.
pub(crate) fn covers(budget: ObjectCx<'_>, workload: ObjectCx<'_>) -> Cover {
    let (Object::PodDisruptionBudget(spec), Some(view)) = (budget.object(), workload.view.workload()) else {
        return Cover::No;
    };
    if budget.key.namespace != workload.key.namespace {
        return Cover::No;
    }
    let labels = view.pod_meta_path().key("labels");
    if workload.view.broken || workload.is_unknown(&labels) || budget.is_unknown(&path("spec.selector")) {
        return Cover::Unknown;
    }
    match &spec.selector {
        Some(selector) if selector.matches(view.pod_labels()) => Cover::Yes,
        _ => Cover::No,
    }
}

/// The workloads of the set whose Pods a budget covers; none where it is not known of each.
pub(crate) fn covered<'a>(budget: ObjectCx<'_>, set: &'a Set<'a>) -> Option<Vec<ObjectCx<'a>>> {
    let mut found = Vec::new();
    for object in set.iter().filter(|object| object.view.workload().is_some()) {
        match covers(budget, object) {
            Cover::Yes => found.push(object),
            Cover::No => {}
            Cover::Unknown => return None,
        }
    }
    // Overlays of one name are never both there, and which one is nobody knows.
    (!found.iter().any(|object| set.is_alternative(object.index))).then_some(found)
}

/// The budgets of the set that cover a workload's Pods.
pub(crate) fn over<'a>(workload: ObjectCx<'_>, set: &'a Set<'a>) -> Vec<ObjectCx<'a>> {
    set.iter().filter(|object| budget(*object).is_some() && covers(*object, workload) == Cover::Yes).collect()
}

/// What a budget asks for.
#[derive(Debug, Clone)]
pub(crate) struct Policy {
    /// `minAvailable` or `maxUnavailable`
    pub(crate) field: &'static str,
    pub(crate) value: IntOrString,
}

impl Policy {
    /// The field that decides; none where neither is written, or nobody knows.
    pub(crate) fn of(object: ObjectCx<'_>) -> Option<Self> {
        let budget = budget(object)?;
        if ["spec.minAvailable", "spec.maxUnavailable"].iter().any(|field| object.is_unknown(&path(field))) {
            return None;
        }
        match (&budget.max_unavailable, &budget.min_available) {
            (Some(value), None) => Some(Self { field: "maxUnavailable", value: value.clone() }),
            (None, Some(value)) => Some(Self { field: "minAvailable", value: value.clone() }),
            // Both at once are refused.
            _ => None,
        }
    }

    /// `spec.minAvailable` or `spec.maxUnavailable`
    pub(crate) fn path(&self) -> Path {
        path("spec").key(self.field)
    }

    /// How many of so many Pods must stay healthy.
    pub(crate) fn desired(&self, replicas: i64) -> Option<i64> {
        let scaled = self.value.scaled_up(replicas)?;
        Some(if self.field == "maxUnavailable" { (replicas - scaled).max(0) } else { scaled })
    }

    /// `minAvailable: 50%`
    pub(crate) fn words(&self) -> String {
        format!("{}: {}", self.field, self.value)
    }

    /// Whether it lets no Pod go however many there are.
    pub(crate) fn is_absolute(&self) -> bool {
        match self.value {
            IntOrString::Int(number) => self.field == "maxUnavailable" && number == 0,
            IntOrString::Percent(0) => self.field == "maxUnavailable",
            IntOrString::Percent(percent) => self.field == "minAvailable" && percent >= 100,
            IntOrString::Other(_) => false,
        }
    }
}

/// A budget's Pods when all of them are healthy and no autoscaler asks for more than its least.
#[derive(Debug, Clone)]
pub(crate) struct Sum<'a> {
    pub(crate) replicas: i64,
    /// Must stay healthy.
    pub(crate) desired: i64,
    /// The workloads.
    pub(crate) parts: Vec<(ObjectCx<'a>, Least<'a>)>,
}

/// Adds up what a budget covers; none where it covers nothing, something without a scale, or nobody knows how much.
pub(crate) fn sum<'a>(object: ObjectCx<'a>, policy: &Policy, cx: &Context<'a, '_>) -> Option<Sum<'a>> {
    let mut parts = Vec::new();
    for workload in covered(object, cx.set)? {
        parts.push((workload, least(workload, cx)?));
    }
    let replicas = parts.iter().map(|(_, least)| least.replicas).sum();
    let desired = policy.desired(replicas)?;
    (replicas > 0).then_some(Sum { replicas, desired, parts })
}

/// `Deployment web`, or `Deployment web and StatefulSet db`.
pub(crate) fn names(objects: &[ObjectCx<'_>]) -> String {
    let names: Vec<String> =
        objects.iter().map(|object| format!("{} {}", object.key.kind, object.key.name)).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// The resource without a scale subresource that makes the controller give up on a budget, if it covers one.
pub(crate) fn unscalable(object: ObjectCx<'_>) -> Option<&'static str> {
    match object.view.workload()? {
        Workload::Job(_) | Workload::CronJob(_) => Some("jobs.batch"),
        Workload::DaemonSet(_) => Some("daemonsets.apps"),
        _ => None,
    }
}
