//! The canary strategy of an Argo Rollout and its arithmetic (`utils/replicaset/canary.go` of Argo Rollouts 1.8).

use podfit_model::object::IntOrString;
use podfit_syntax::Path;

use super::foreign::Foreign;
use crate::paths::path;
use crate::read::Asked;

/// `spec.strategy.canary`
#[derive(Debug, Clone, Copy)]
pub(super) struct Canary<'a> {
    pub(super) foreign: Foreign<'a>,
    /// It has `trafficRouting`: weights are a router's, not a share of Pods.
    pub(super) routed: bool,
}

impl<'a> Canary<'a> {
    /// Of a Rollout that has one.
    pub(super) fn of(foreign: Foreign<'a>) -> Option<Self> {
        let at = path("spec.strategy.canary");
        if !foreign.is_argo() || foreign.object.at(&at).is_none() {
            return None;
        }
        let routed = foreign.object.at(&at.key("trafficRouting")).is_some();
        Some(Self { foreign, routed })
    }

    /// Path of one of its fields.
    #[allow(clippy::unused_self, reason = "a path below the canary's own")]
    pub(super) fn field(&self, key: &str) -> Path {
        path("spec.strategy.canary").key(key)
    }

    /// Default 25 %.
    pub(super) fn max_surge(&self) -> Option<IntOrString> {
        self.foreign.int_or_string(&self.field("maxSurge")).or_default(IntOrString::Percent(25))
    }

    /// Default 25 %.
    pub(super) fn max_unavailable(&self) -> Option<IntOrString> {
        self.foreign.int_or_string(&self.field("maxUnavailable")).or_default(IntOrString::Percent(25))
    }

    /// Surge and unavailable in Pods: up and down, and one unavailable where both come out 0.
    pub(super) fn resolved(&self) -> Option<(i64, i64)> {
        let replicas = self.foreign.replicas()?;
        let surge = self.max_surge()?.scaled_up(replicas)?;
        let unavailable = self.max_unavailable()?.scaled_down(replicas)?;
        Some(if surge == 0 && unavailable == 0 { (0, 1) } else { (surge, unavailable) })
    }

    /// Paths of its steps.
    pub(super) fn steps(&self) -> Vec<Path> {
        let at = self.field("steps");
        match self.foreign.object.items_at(&at) {
            Asked::Given(items) => (0..items.len()).map(|index| at.clone().index(index)).collect(),
            _ => Vec::new(),
        }
    }

    /// The weights that the steps set, and where.
    pub(super) fn weights(&self) -> Vec<(Path, i64)> {
        let object = self.foreign.object;
        let weight = |step: Path| {
            let at = step.key("setWeight");
            object.int_at(&at).given().map(|weight| (at, weight))
        };
        self.steps().into_iter().filter_map(weight).collect()
    }
}

/// How many Pods are canaries, of how many in all, at a weight without a traffic router
/// (`approximateWeightedCanaryStableReplicaCounts`): the count nearest to the weight, with one Pod more than `replicas`
/// where surge allows it and that comes nearer; of 1 to 99 % at least one Pod.
pub(super) fn pods_at(replicas: i64, weight: i64, surge: i64) -> (i64, i64) {
    if replicas <= 0 {
        return (0, 0);
    }
    let share = replicas.saturating_mul(weight);
    let (floor, ceil) = (share.div_euclid(100), (share + 99).div_euclid(100));
    let zero_allowed = weight == 0 || weight == 100 || replicas == 1 && surge == 0;
    let tied = |total: i64| total.saturating_mul(weight).rem_euclid(100) == 50;
    let mut options = Vec::new();
    for (total, extra) in [(replicas, false), (replicas + 1, true)] {
        if extra && surge < 1 {
            break;
        }
        if extra || ceil < replicas || zero_allowed {
            options.push((ceil, total));
        }
        if !tied(total) && (floor != 0 || zero_allowed) {
            options.push((floor, total));
        }
    }
    // Nearest in hundredths of a percent; the first of equals.
    let delta = |(canary, total): &(i64, i64)| ((canary * 10_000).div_euclid(*total) - weight * 100).abs();
    options.into_iter().min_by_key(delta).unwrap_or((0, replicas))
}

#[cfg(test)]
mod tests {
    use super::pods_at;

    #[test]
    fn weights_become_pods() {
        for ((replicas, weight, surge), expected) in [
            ((10, 10, 1), (1, 10)),
            ((10, 25, 0), (3, 10)),
            ((4, 10, 1), (1, 5)),
            ((4, 10, 0), (1, 4)),
            ((4, 50, 1), (2, 4)),
            ((3, 50, 0), (2, 3)),
            ((3, 50, 1), (2, 4)),
            ((1, 10, 1), (1, 2)),
            ((1, 10, 0), (0, 1)),
            ((5, 100, 1), (5, 5)),
            ((5, 0, 1), (0, 5)),
            ((5, 99, 1), (5, 6)),
        ] {
            assert_eq!(pods_at(replicas, weight, surge), expected, "{replicas} at {weight} %, surge {surge}");
        }
    }
}
