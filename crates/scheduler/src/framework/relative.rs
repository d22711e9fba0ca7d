//! Scores that compare nodes with each other: TaintToleration and NodeAffinity normalised, PodTopologySpread and
//! InterPodAffinity (`plugins/podtopologyspread/scoring.go`, `plugins/interpodaffinity/scoring.go` of v1.36).

use std::sync::Arc;

use super::class::Class;
use super::counters::Counter;
use super::cycle::{Candidate, Cycle};
use super::scheduler::Scheduler;
use super::score::{MAX, normalize};
use super::topology::{KeyId, NO_DOMAIN};

const TAINT_TOLERATION: i64 = 3;
const NODE_AFFINITY: i64 = 2;
const POD_TOPOLOGY_SPREAD: i64 = 2;
const INTER_POD_AFFINITY: i64 = 2;

/// A soft constraint, ready to be read per node.
struct Soft {
    /// Domain of the label that a node must have.
    key: Arc<Vec<u32>>,
    /// Domain that the counter counts by.
    counted_by: Arc<Vec<u32>>,
    counter: Arc<Counter>,
    own_domain: bool,
    skew: f64,
    weight: f64,
}

impl Scheduler {
    /// Adds the scores that need all candidates. One candidate alone is taken as it is.
    pub(super) fn score(&mut self, cycle: &Cycle, candidates: &mut [Candidate]) {
        if candidates.len() < 2 {
            return;
        }
        let (taints, affinity) = candidates
            .iter()
            .fold((0, 0), |(taints, affinity), it| (it.taints.max(taints), it.affinity.max(affinity)));
        if taints > 0 || affinity > 0 {
            for it in candidates.iter_mut() {
                it.score += TAINT_TOLERATION * normalize(it.taints.into(), taints.into(), true);
                it.score += NODE_AFFINITY * normalize(it.affinity.into(), affinity.into(), false);
            }
        } else {
            for it in candidates.iter_mut() {
                it.score += TAINT_TOLERATION * MAX;
            }
        }
        self.score_spread(&cycle.class, candidates);
        self.score_affinity(&cycle.class, candidates);
    }

    fn score_spread(&mut self, class: &Class, candidates: &mut [Candidate]) {
        if class.soft.constraints.is_empty() {
            return;
        }
        let all_keys = class.soft.all_keys;
        let mut constraints: Vec<Soft> = Vec::with_capacity(class.soft.constraints.len());
        for constraint in &class.soft.constraints {
            constraints.push(Soft {
                key: self.tables.topology.domains(constraint.key),
                counted_by: self.tables.topology.domains(constraint.counted_by),
                counter: self.counter(constraint.counter),
                own_domain: constraint.counted_by == KeyId::NODE_ITSELF,
                skew: f64::from(constraint.max_skew - 1),
                weight: 0.0,
            });
        }
        let lacks_key = |constraints: &[Soft], node: usize| {
            all_keys && constraints.iter().any(|it| domain(&it.key, node) == NO_DOMAIN)
        };
        let ignored: Vec<bool> = if all_keys {
            candidates.iter().map(|it| lacks_key(&constraints, it.node as usize)).collect()
        } else {
            Vec::new()
        };
        let is_ignored = |position: usize| ignored.get(position).copied().unwrap_or(false);
        let scored = candidates.len() - ignored.iter().filter(|it| **it).count();
        for constraint in &mut constraints {
            let size = if constraint.own_domain {
                scored
            } else {
                distinct(&constraint.key, candidates, is_ignored)
            };
            constraint.weight = topology_weight(size);
        }

        let mut raw: Vec<i64> = Vec::with_capacity(candidates.len());
        let (mut min, mut max) = (i64::MAX, 0);
        for (position, it) in candidates.iter().enumerate() {
            if is_ignored(position) {
                raw.push(-1);
                continue;
            }
            let node = it.node as usize;
            let mut sum = 0.0;
            for constraint in &constraints {
                if domain(&constraint.key, node) != NO_DOMAIN {
                    let count = constraint.counter.get(domain(&constraint.counted_by, node));
                    sum += f64::from(count) * constraint.weight + constraint.skew;
                }
            }
            let score = round(sum);
            (min, max) = (min.min(score), max.max(score));
            raw.push(score);
        }
        let mut known = Quotients::new(min, max);
        for (it, raw) in candidates.iter_mut().zip(raw) {
            if raw >= 0 {
                it.score += POD_TOPOLOGY_SPREAD * known.normalize(raw);
            }
        }
    }

    fn score_affinity(&mut self, class: &Class, candidates: &mut [Candidate]) {
        self.catch_up(class.group);
        let group = self.tables.groups.get(class.group as usize);
        let mut weighted: Vec<(u32, i64)> = class.preferred.clone();
        weighted.extend(group.iter().flat_map(|group| group.weighed_by.iter().copied()));
        // Per key, what each domain is worth.
        let mut by_key: Vec<(KeyId, Vec<i64>)> = Vec::new();
        for (id, weight) in weighted {
            let counter = self.counter(id);
            let Some(key) = self.tables.counters.get(id as usize).map(|def| def.key) else { continue };
            if counter.total == 0 {
                continue;
            }
            let position = by_key.iter().position(|(other, _)| *other == key).unwrap_or_else(|| {
                by_key.push((key, Vec::new()));
                by_key.len() - 1
            });
            let Some((_, worth)) = by_key.get_mut(position) else { continue };
            if worth.len() < counter.pods.len() {
                worth.resize(counter.pods.len(), 0);
            }
            for (worth, pods) in worth.iter_mut().zip(&counter.pods) {
                *worth += weight * i64::from(*pods);
            }
        }
        if by_key.is_empty() {
            return;
        }
        let keys: Vec<_> =
            by_key.into_iter().map(|(key, worth)| (self.tables.topology.domains(key), worth)).collect();
        let mut raw = Vec::with_capacity(candidates.len());
        let (mut min, mut max) = (i64::MAX, i64::MIN);
        for it in candidates.iter() {
            let worth = |(domains, worth): &(Arc<Vec<u32>>, Vec<i64>)| {
                worth.get(domain(domains, it.node as usize) as usize).copied().unwrap_or(0)
            };
            let score = keys.iter().map(worth).sum::<i64>();
            (min, max) = (min.min(score), max.max(score));
            raw.push(score);
        }
        if max > min {
            for (it, raw) in candidates.iter_mut().zip(raw) {
                it.score += INTER_POD_AFFINITY * share(raw - min, max - min);
            }
        }
    }
}

#[inline]
fn domain(domains: &[u32], node: usize) -> u32 {
    domains.get(node).copied().unwrap_or(NO_DOMAIN)
}

/// Distinct values of a key among the candidates; lacking it counts as one more.
fn distinct(domains: &[u32], candidates: &[Candidate], ignored: impl Fn(usize) -> bool) -> usize {
    let mut seen: Vec<bool> = Vec::new();
    let mut lacking = false;
    let mut count = 0;
    for (position, it) in candidates.iter().enumerate() {
        if ignored(position) {
            continue;
        }
        let domain = domain(domains, it.node as usize);
        if domain == NO_DOMAIN {
            lacking = true;
            continue;
        }
        let at = domain as usize;
        if seen.len() <= at {
            seen.resize(at + 1, false);
        }
        if let Some(slot) = seen.get_mut(at)
            && !*slot
        {
            *slot = true;
            count += 1;
        }
    }
    count + usize::from(lacking)
}

#[allow(clippy::cast_precision_loss, reason = "kube-scheduler's own arithmetic")]
fn topology_weight(size: usize) -> f64 {
    ((size + 2) as f64).ln()
}

/// `math.Round` of a number that is not negative: halves go up.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "kube-scheduler's own arithmetic"
)]
fn round(sum: f64) -> i64 {
    let whole = sum as i64;
    if sum - whole as f64 >= 0.5 { whole + 1 } else { whole }
}

#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "kube-scheduler's own arithmetic"
)]
fn share(part: i64, whole: i64) -> i64 {
    (MAX as f64 * (part as f64 / whole as f64)) as i64
}

/// `100·(max + min − raw)/max`, divided once per distinct raw score.
struct Quotients {
    min: i64,
    max: i64,
    known: Vec<i64>,
}

impl Quotients {
    const MOST: i64 = 4096;

    fn new(min: i64, max: i64) -> Self {
        let distinct = if max - min < Self::MOST { max - min + 1 } else { 0 };
        Self { min, max, known: vec![-1; usize::try_from(distinct.max(0)).unwrap_or(0)] }
    }

    fn normalize(&mut self, raw: i64) -> i64 {
        if self.max == 0 {
            return MAX;
        }
        let quotient = || MAX * (self.max + self.min - raw) / self.max;
        let at = usize::try_from(raw - self.min).unwrap_or(usize::MAX);
        match self.known.get_mut(at) {
            Some(known) => {
                if *known < 0 {
                    *known = quotient();
                }
                *known
            }
            None => quotient(),
        }
    }
}
