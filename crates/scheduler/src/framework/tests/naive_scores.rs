//! The naive reference's scores.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "kube-scheduler's own arithmetic"
)]

use podfit_ordered::OrderedSet;

use podfit_model::object::*;

use super::build::{HOST, ZONE};
use super::naive::{Naive, amount, bytes, means, milli};
use crate::framework::PodClass;
use crate::framework::matching::*;

/// How many, as scores count.
fn count<T>(items: impl Iterator<Item = T>) -> i64 {
    i64::try_from(items.count()).unwrap()
}

impl Naive {
    /// Total scores of the feasible nodes, by name.
    pub(super) fn scores(&self, class: &PodClass) -> Vec<(String, i64)> {
        let feasible = self.feasible(class);
        let plugins = [
            (3, self.taints(class, &feasible)),
            (2, self.node_affinity(class, &feasible)),
            (1, feasible.iter().map(|name| self.least_allocated(class, name)).collect()),
            (2, self.soft_spread(class, &feasible)),
            (2, self.preferred(class, &feasible)),
            (1, feasible.iter().map(|name| self.balanced(class, name)).collect()),
        ];
        let total = |position: usize| {
            plugins.iter().map(|(weight, scores): &(i64, Vec<i64>)| weight * scores[position]).sum()
        };
        feasible.iter().enumerate().map(|(position, name)| (name.clone(), total(position))).collect()
    }

    fn taints(&self, class: &PodClass, feasible: &[String]) -> Vec<i64> {
        let soft: Vec<Toleration> = class
            .spec
            .tolerations
            .iter()
            .filter(|it| matches!(it.effect, None | Some(TaintEffect::PreferNoSchedule)))
            .cloned()
            .collect();
        let raw: Vec<i64> = feasible
            .iter()
            .map(|name| {
                let taints = self.nodes[name].taints.iter();
                count(taints.filter(|it| it.effect == TaintEffect::PreferNoSchedule && !tolerated(&soft, it)))
            })
            .collect();
        let max = raw.iter().copied().max().unwrap_or(0);
        raw.iter().map(|raw| if max == 0 { 100 } else { 100 - 100 * raw / max }).collect()
    }

    fn node_affinity(&self, class: &PodClass, feasible: &[String]) -> Vec<i64> {
        let raw: Vec<i64> = feasible
            .iter()
            .map(|name| {
                let node = &self.nodes[name];
                let terms = class.spec.affinity.node_preferred.iter();
                terms
                    .filter(|it| node_selector_term_matches(&it.term, &node.meta.labels, name))
                    .map(|it| i64::from(it.weight))
                    .sum()
            })
            .collect();
        let max = raw.iter().copied().max().unwrap_or(0);
        raw.iter().map(|raw| if max == 0 { 0 } else { 100 * raw / max }).collect()
    }

    /// Every container of the law's Pods has both requests or neither.
    fn stand_in(class: &PodClass) -> [i64; 2] {
        let absent = count(class.spec.containers.iter().filter(|it| it.resources.requests.is_empty()));
        [milli(class) + absent * 100, bytes(class) + absent * 200 * 1024 * 1024]
    }

    fn least_allocated(&self, class: &PodClass, name: &str) -> i64 {
        let mut scores = Vec::new();
        for (position, resource) in ["cpu", "memory"].into_iter().enumerate() {
            let all = amount(&self.nodes[name], resource);
            let used: i64 = self.on(name).map(|it| Self::stand_in(&it.class)[position]).sum();
            let used = used + Self::stand_in(class)[position];
            if all > 0 {
                scores.push(if used > all { 0 } else { (all - used) * 100 / all });
            }
        }
        if scores.is_empty() { 0 } else { scores.iter().sum::<i64>() / count(scores.iter()) }
    }

    fn balanced(&self, class: &PodClass, name: &str) -> i64 {
        if milli(class) == 0 && bytes(class) == 0 {
            return 0;
        }
        let node = &self.nodes[name];
        let even = |more: [i64; 2]| {
            let cpu: i64 = self.on(name).map(|it| milli(&it.class)).sum();
            let memory: i64 = self.on(name).map(|it| bytes(&it.class)).sum();
            let share = |used: i64, all: i64| (all > 0).then(|| (used as f64 / all as f64).min(1.0));
            let shares =
                (share(cpu + more[0], amount(node, "cpu")), share(memory + more[1], amount(node, "memory")));
            let deviation = match shares {
                (Some(one), Some(other)) => ((one - other) / 2.0).abs(),
                _ => 0.0,
            };
            ((1.0 - deviation) * 100.0) as i64
        };
        50 + (50 + even([milli(class), bytes(class)]) - even([0, 0])) / 2
    }

    fn soft_spread(&self, class: &PodClass, feasible: &[String]) -> Vec<i64> {
        let own = !class.spec.topology_spread_constraints.is_empty();
        let constraints: Vec<TopologySpreadConstraint> = if own {
            Self::constraints(class, &WhenUnsatisfiable::ScheduleAnyway).cloned().collect()
        } else {
            let Some(selector) = &class.owner_selector else { return vec![0; feasible.len()] };
            [(HOST, 3), (ZONE, 5)]
                .map(|(key, skew)| super::build::spread(key, skew, Some(selector.clone())))
                .to_vec()
        };
        if constraints.is_empty() {
            return vec![0; feasible.len()];
        }
        let has_all = |node: &Node| {
            !own || constraints.iter().all(|it| node.meta.labels.contains_key(&it.topology_key))
        };
        let scored: Vec<&String> = feasible.iter().filter(|name| has_all(&self.nodes[*name])).collect();
        let weight = |constraint: &TopologySpreadConstraint| {
            let key = &constraint.topology_key;
            let distinct: OrderedSet<_> = scored.iter().map(|name| self.value(name, key)).collect();
            let domains = if key.as_ref() == HOST { scored.len() } else { distinct.len() };
            ((domains + 2) as f64).ln()
        };
        let raw = |name: &String| {
            let mut sum = 0.0;
            for constraint in &constraints {
                let key = &constraint.topology_key;
                let Some(here) = self.value(name, key) else { continue };
                let counted = |other: &str| {
                    self.on(other).filter(|it| Self::spread_counts(class, constraint, it)).count()
                };
                let count: usize = if key.as_ref() == HOST {
                    counted(name)
                } else {
                    let in_domain = |(_, node): &(&String, &Node)| {
                        node.meta.labels.get(key) == Some(here)
                            && has_all(node)
                            && Self::included(class, constraint, node)
                    };
                    self.nodes.iter().filter(in_domain).map(|(other, _)| counted(other)).sum()
                };
                sum += count as f64 * weight(constraint) + f64::from(constraint.max_skew - 1);
            }
            sum.round() as i64
        };
        let raws: Vec<i64> = scored.iter().map(|name| raw(name)).collect();
        let (min, max) = (raws.iter().copied().min().unwrap_or(0), raws.iter().copied().max().unwrap_or(0));
        feasible
            .iter()
            .map(|name| match scored.iter().position(|other| *other == name) {
                None => 0,
                Some(_) if max == 0 => 100,
                Some(position) => 100 * (max + min - raws[position]) / max,
            })
            .collect()
    }

    fn preferred(&self, class: &PodClass, feasible: &[String]) -> Vec<i64> {
        let affinity = &class.spec.affinity;
        let raw: Vec<i64> = feasible
            .iter()
            .map(|name| {
                let mut sum = 0;
                for it in &self.pods {
                    let near = |term: &PodAffinityTerm| {
                        let here = self.value(name, &term.topology_key);
                        here.is_some() && here == self.value(&it.node, &term.topology_key)
                    };
                    let own = |weighted: &WeightedPodAffinityTerm| {
                        let hit = means(&weighted.term, class, &it.class, true) && near(&weighted.term);
                        if hit { i64::from(weighted.weight) } else { 0 }
                    };
                    let theirs = |weighted: &WeightedPodAffinityTerm| {
                        let hit = means(&weighted.term, &it.class, class, false) && near(&weighted.term);
                        if hit { i64::from(weighted.weight) } else { 0 }
                    };
                    let other = &it.class.spec.affinity;
                    sum += affinity.pod_preferred.iter().map(own).sum::<i64>();
                    sum -= affinity.anti_preferred.iter().map(own).sum::<i64>();
                    sum += other.pod_preferred.iter().map(theirs).sum::<i64>();
                    sum -= other.anti_preferred.iter().map(theirs).sum::<i64>();
                    sum += count(
                        other
                            .pod_required
                            .iter()
                            .filter(|term| means(term, &it.class, class, false) && near(term)),
                    );
                }
                sum
            })
            .collect();
        let (min, max) = (raw.iter().copied().min().unwrap_or(0), raw.iter().copied().max().unwrap_or(0));
        let share = |raw: &i64| {
            if max == min { 0 } else { (100.0 * ((raw - min) as f64 / (max - min) as f64)) as i64 }
        };
        raw.iter().map(share).collect()
    }
}
