//! How many Pods an update adds, and how many it may take away first, by each controller's own arithmetic.

use podfit_model::object::{IntOrString, Object};

use super::canary::Canary;
use super::foreign::{Foreign, Kind};
use crate::context::WorkloadCx;
use crate::paths::path;
use crate::rules::shared::self_anti::resolved;

/// An update that makes new Pods beside old ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Update {
    pub(super) replicas: i64,
    /// Pods beyond `replicas`.
    pub(super) surge: i64,
    /// Old Pods that may go before a new one is Ready.
    pub(super) unavailable: i64,
}

impl Update {
    /// Of Deployments, CloneSets and Rollouts with at least one replica; none where Pods are updated in place.
    pub(super) fn of(workload: &WorkloadCx<'_>) -> Option<Self> {
        let replicas = *workload.object.view.workload()?.replicas()?;
        let (surge, unavailable) = match workload.object.object() {
            Object::Deployment(deployment) => resolved(deployment)?,
            Object::Other(_) => foreign(Foreign::of(workload.object)?, replicas)?,
            _ => return None,
        };
        (replicas > 0).then_some(Self { replicas, surge, unavailable })
    }

    /// A new Pod needs a place before any old one may go.
    pub(super) fn makes_before_break(&self) -> bool {
        self.surge > 0 && self.unavailable == 0
    }
}

fn foreign(foreign: Foreign<'_>, replicas: i64) -> Option<(i64, i64)> {
    match foreign.kind {
        Kind::CloneSet => {
            let kind = foreign.object.text_at(&path("spec.updateStrategy.type")).or_default("ReCreate")?;
            let value = |field: &str, default: IntOrString| {
                foreign.int_or_string(&foreign.strategy_path(field)).or_default(default)
            };
            let surge = value("maxSurge", IntOrString::Int(0))?.scaled_up(replicas)?;
            // Without surge the percentage rounds up, with surge down (`calculateDiffsWithExpectation`,
            // pkg/controller/cloneset/sync of OpenKruise 1.8).
            let unavailable = value("maxUnavailable", IntOrString::Percent(20))?;
            let unavailable = if surge == 0 {
                unavailable.scaled_up(replicas)?
            } else {
                unavailable.scaled_down(replicas)?
            };
            matches!(kind, "ReCreate" | "Recreate").then_some((surge, unavailable))
        }
        Kind::Rollout => match Canary::of(foreign) {
            Some(canary) if !canary.routed => canary.resolved(),
            // The stable Pods stay until the end, beside one canary at least.
            Some(_) => Some((1, 0)),
            None if foreign.object.at(&path("spec.strategy.blueGreen")).is_some() => Some((replicas, 0)),
            None => None,
        },
        Kind::AdvancedStatefulSet | Kind::AdvancedDaemonSet => None,
    }
}
