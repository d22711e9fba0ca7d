//! The default Score plugins but for topology spread and inter-Pod affinity: TaintToleration, NodeAffinity,
//! NodeResourcesFit (LeastAllocated), NodeResourcesBalancedAllocation, ImageLocality (`plugins/*` of v1.36).

use podfit_ordered::OrderedMap;

use podfit_model::object::{Node, TaintEffect, Text, Toleration};

use super::matching::{node_selector_term_matches, tolerates};
use super::node_state::NodeState;
use super::resources::{CPU, MEMORY};
use super::shape::{Shape, image_name};

/// `fwk.MaxNodeScore`
pub(super) const MAX: i64 = 100;

/// LeastAllocated plus BalancedAllocation, each of weight 1.
pub(super) fn resources(shape: &Shape, state: &NodeState) -> i32 {
    let allocatable = state.allocatable.as_ref().map(|it| [it.get(CPU), it.get(MEMORY)]);
    let used = [state.stand_in[0] + shape.stand_in[0], state.stand_in[1] + shape.stand_in[1]];
    let before = [state.requested.get(CPU), state.requested.get(MEMORY)];
    let score = least_allocated(allocatable, used) + balanced(allocatable, before, shape.requested);
    i32::try_from(score).unwrap_or(0)
}

/// Where nothing is short, nothing is used up: 100.
fn least_allocated(allocatable: Option<[i64; 2]>, used: [i64; 2]) -> i64 {
    let Some(allocatable) = allocatable else { return MAX };
    let mut sum = 0;
    let mut resources = 0;
    for (all, used) in allocatable.into_iter().zip(used) {
        if all != 0 {
            resources += 1;
            sum += if used > all { 0 } else { (all - used) * MAX / all };
        }
    }
    if resources == 0 { 0 } else { sum / resources }
}

/// How much more even the node's use gets; skipped for a Pod that requests neither.
fn balanced(allocatable: Option<[i64; 2]>, before: [i64; 2], request: [i64; 2]) -> i64 {
    if request == [0, 0] {
        return 0;
    }
    let without = evenness(allocatable, before);
    let with = evenness(allocatable, [before[0] + request[0], before[1] + request[1]]);
    MAX / 2 + (MAX / 2 + with - without) / 2
}

#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "kube-scheduler's own arithmetic"
)]
fn evenness(allocatable: Option<[i64; 2]>, requested: [i64; 2]) -> i64 {
    let fraction = |at: usize| {
        let all = *allocatable.as_ref()?.get(at)?;
        (all != 0).then(|| (*requested.get(at).unwrap_or(&0) as f64 / all as f64).min(1.0))
    };
    let std = match (fraction(0), fraction(1)) {
        (Some(cpu), Some(memory)) => ((cpu - memory) / 2.0).abs(),
        _ => 0.0,
    };
    ((1.0 - std) * MAX as f64) as i64
}

/// TaintToleration before normalising: PreferNoSchedule taints that no toleration of that effect (or of all) covers.
pub(super) fn untolerated_soft_taints(shape: &Shape, node: &Node) -> i32 {
    let speaks = |toleration: &&Toleration| {
        toleration.effect.as_ref().is_none_or(|effect| *effect == TaintEffect::PreferNoSchedule)
    };
    let mut count = 0;
    for taint in node.taints.iter().filter(|taint| taint.effect == TaintEffect::PreferNoSchedule) {
        if !shape.spec.tolerations.iter().filter(speaks).any(|toleration| tolerates(toleration, taint)) {
            count += 1;
        }
    }
    count
}

/// NodeAffinity before normalising: weights of the preferred terms that match. An empty term matches nothing.
pub(super) fn preferred_affinity(shape: &Shape, node: &Node) -> i32 {
    let preferred = &shape.spec.affinity.node_preferred;
    let matching = preferred
        .iter()
        .filter(|it| node_selector_term_matches(&it.term, &node.meta.labels, &node.meta.name));
    matching.map(|it| it.weight).sum()
}

/// Which images are on how many nodes.
#[derive(Debug, Clone, Default)]
pub(super) struct Images {
    by_name: OrderedMap<Text, (i64, i64)>,
    nodes: i64,
}

const MIN_IMAGES: i64 = 23 * 1024 * 1024;
const MAX_CONTAINER: i64 = 1000 * 1024 * 1024;

impl Images {
    pub(super) fn of<'a>(nodes: impl Iterator<Item = &'a Node>) -> Self {
        let mut this = Self::default();
        for node in nodes {
            this.nodes += 1;
            for image in &node.images {
                for name in &image.names {
                    this.by_name.entry(name.clone()).or_insert((image.size, 0)).1 += 1;
                }
            }
        }
        this
    }

    /// ImageLocality: nodes that already have the images, the more so the bigger and the more widespread these are.
    pub(super) fn score(&self, shape: &Shape, node: &Node) -> i32 {
        if self.by_name.is_empty() || node.images.is_empty() {
            return 0;
        }
        let here =
            |name: &Text| node.images.iter().any(|image| image.names.iter().any(|other| other == name));
        let mut sum = 0;
        for name in shape.images.iter().map(image_name).filter(here) {
            let (size, nodes) = self.by_name.get(&name).copied().unwrap_or_default();
            sum += spread_size(size, nodes, self.nodes);
        }
        let most = MAX_CONTAINER * shape.containers;
        let clamped = sum.min(most).max(MIN_IMAGES);
        i32::try_from(MAX * (clamped - MIN_IMAGES) / (most - MIN_IMAGES).max(1)).unwrap_or(0)
    }
}

#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "kube-scheduler's own arithmetic"
)]
fn spread_size(size: i64, having: i64, all: i64) -> i64 {
    (size as f64 * (having as f64 / all as f64)) as i64
}

/// `DefaultNormalizeScore`: to 0..=100 by the highest; reversed for taints.
pub(super) fn normalize(raw: i64, max: i64, reverse: bool) -> i64 {
    if max == 0 {
        return if reverse { MAX } else { 0 };
    }
    let score = MAX * raw / max;
    if reverse { MAX - score } else { score }
}
