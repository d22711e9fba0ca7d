//! Filters and scores written down a second time, as plainly as the reference states them, over flat lists. Slow on
//! purpose: what the indexed scheduler answers must be what this answers.

use std::collections::{BTreeMap, BTreeSet};

use podfit_model::object::*;

use super::build::{HOST, ZONE};
use crate::framework::PodClass;
use crate::framework::matching::*;
use crate::framework::requests::pod_requests;

/// A Pod on a node.
#[derive(Debug, Clone)]
pub(super) struct Existing {
    pub(super) class: PodClass,
    pub(super) node: String,
    pub(super) terminating: bool,
}

/// Nodes and Pods, and nothing else.
#[derive(Debug, Clone, Default)]
pub(super) struct Naive {
    /// With condition taints.
    pub(super) nodes: BTreeMap<String, Node>,
    pub(super) pods: Vec<Existing>,
}

fn milli(class: &PodClass) -> i64 {
    pod_requests(&class.spec).get("cpu").map_or(0, |quantity| quantity.milli_value())
}

fn bytes(class: &PodClass) -> i64 {
    pod_requests(&class.spec).get("memory").map_or(0, |quantity| quantity.value())
}

fn amount(node: &Node, name: &str) -> i64 {
    let quantity = node.allocatable.as_ref().and_then(|list| list.get(name)).copied().unwrap_or_default();
    if name == "cpu" { quantity.milli_value() } else { quantity.value() }
}

/// Whether `term` of a Pod of class `of` means a Pod of class `it`.
fn means(term: &PodAffinityTerm, of: &PodClass, it: &PodClass, incoming_term: bool) -> bool {
    let Some(selector) = &term.label_selector else { return false };
    let mut in_namespace = term.namespaces.contains(&it.namespace);
    match &term.namespace_selector {
        None => in_namespace |= term.namespaces.is_empty() && it.namespace == of.namespace,
        Some(selector) => {
            let mut own = StringMap::new();
            own.insert("kubernetes.io/metadata.name".into(), it.namespace.clone());
            in_namespace |= label_selector_matches(selector, &own);
            in_namespace |= incoming_term && label_selector_matches(selector, &StringMap::new());
        }
    }
    in_namespace
        && label_selector_matches(selector, &it.labels)
        && term
            .match_label_keys
            .iter()
            .all(|key| of.labels.get(key).is_none_or(|value| it.labels.get(key) == Some(value)))
        && term
            .mismatch_label_keys
            .iter()
            .all(|key| of.labels.get(key).is_none_or(|value| it.labels.get(key) != Some(value)))
}

impl Naive {
    fn on<'a>(&'a self, node: &'a str) -> impl Iterator<Item = &'a Existing> {
        self.pods.iter().filter(move |existing| existing.node == node)
    }

    fn value(&self, node: &str, key: &str) -> Option<&Text> {
        self.nodes.get(node)?.meta.labels.get(key)
    }

    /// Reasons against a node; empty if it passes.
    pub(super) fn reasons(&self, class: &PodClass, name: &str) -> Vec<String> {
        let node = &self.nodes[name];
        let spec = &class.spec;
        let one = |reason: &str| vec![reason.to_owned()];
        let cordon = Taint {
            key: "node.kubernetes.io/unschedulable".into(),
            value: "".into(),
            effect: TaintEffect::NoSchedule,
        };
        if node.unschedulable && !tolerated(&spec.tolerations, &cordon) {
            return one("node(s) were unschedulable");
        }
        if untolerated_taint(&spec.tolerations, &node.taints).is_some() {
            return one("node(s) had untolerated taint(s)");
        }
        if !node_affinity_matches(spec, None, node) {
            return one("node(s) didn't match Pod's node affinity/selector");
        }
        let mut short = Vec::new();
        if self.on(name).count() as i64 + 1 > amount(node, "pods") {
            short.push("Too many pods".to_owned());
        }
        let used: i64 = self.on(name).map(|existing| milli(&existing.class)).sum();
        if milli(class) > 0 && milli(class) > amount(node, "cpu") - used {
            short.push("Insufficient cpu".to_owned());
        }
        if !short.is_empty() {
            return short;
        }
        if let Some(reason) = self.spread(class, name) {
            return one(reason);
        }
        self.inter_pod(class, name).map_or_else(Vec::new, one)
    }

    fn constraints<'a>(
        class: &'a PodClass,
        when: &'a WhenUnsatisfiable,
    ) -> impl Iterator<Item = &'a TopologySpreadConstraint> {
        class.spec.topology_spread_constraints.iter().filter(move |it| it.when_unsatisfiable == *when)
    }

    fn included(&self, class: &PodClass, constraint: &TopologySpreadConstraint, node: &Node) -> bool {
        (constraint.node_affinity_policy.value == NodeInclusionPolicy::Ignore
            || node_affinity_matches(&class.spec, None, node))
            && (constraint.node_taints_policy.value != NodeInclusionPolicy::Honor
                || untolerated_taint(&class.spec.tolerations, &node.taints).is_none())
    }

    fn spread_counts(class: &PodClass, constraint: &TopologySpreadConstraint, existing: &Existing) -> bool {
        let Some(selector) = &constraint.label_selector else { return false };
        let keys = constraint.match_label_keys.iter().filter(|key| class.labels.contains_key(*key));
        if label_selector_is_empty(selector) && keys.clone().count() == 0 {
            return false;
        }
        !existing.terminating
            && existing.class.namespace == class.namespace
            && label_selector_matches(selector, &existing.class.labels)
            && keys.clone().all(|key| existing.class.labels.get(key) == class.labels.get(key))
    }

    fn spread(&self, class: &PodClass, name: &str) -> Option<&'static str> {
        let hard: Vec<_> = Self::constraints(class, &WhenUnsatisfiable::DoNotSchedule).collect();
        for constraint in &hard {
            let Some(here) = self.value(name, &constraint.topology_key) else {
                return Some("node(s) didn't match pod topology spread constraints (missing required label)");
            };
            let mut counts: BTreeMap<Text, i64> = BTreeMap::new();
            for (other, node) in &self.nodes {
                let has_all = hard.iter().all(|it| node.meta.labels.contains_key(&it.topology_key));
                if has_all && self.included(class, constraint, node) {
                    let value = node.meta.labels[&constraint.topology_key].clone();
                    let pods = self.on(other).filter(|it| Self::spread_counts(class, constraint, it)).count();
                    *counts.entry(value).or_default() += pods as i64;
                }
            }
            let own = i64::from(optional_selector_matches(constraint.label_selector.as_ref(), &class.labels));
            let least = usize::try_from(constraint.min_domains.unwrap_or(1)).unwrap();
            let minimum = if counts.len() < least { 0 } else { counts.values().copied().min().unwrap_or(0) };
            let count = counts.get(here).copied().unwrap_or(0);
            if count + own - minimum > i64::from(constraint.max_skew) {
                return Some("node(s) didn't match pod topology spread constraints");
            }
        }
        None
    }

    fn inter_pod(&self, class: &PodClass, name: &str) -> Option<&'static str> {
        let affinity = &class.spec.affinity;
        let same = |key: &Text, other: &str| {
            let here = self.value(name, key);
            here.is_some() && here == self.value(other, key)
        };
        let required = &affinity.pod_required;
        let matching: Vec<&Existing> = self
            .pods
            .iter()
            .filter(|it| required.iter().all(|term| means(term, class, &it.class, true)))
            .collect();
        let is_first = required.iter().all(|term| means(term, class, class, true))
            && required
                .iter()
                .all(|term| matching.iter().all(|it| self.value(&it.node, &term.topology_key).is_none()));
        let satisfied = |term: &PodAffinityTerm| {
            self.value(name, &term.topology_key).is_some()
                && (is_first || matching.iter().any(|it| same(&term.topology_key, &it.node)))
        };
        if !required.iter().all(satisfied) {
            return Some("node(s) didn't match pod affinity rules");
        }
        let hit = |term: &PodAffinityTerm| {
            self.pods
                .iter()
                .any(|it| means(term, class, &it.class, true) && same(&term.topology_key, &it.node))
        };
        if affinity.anti_required.iter().any(hit) {
            return Some("node(s) didn't match pod anti-affinity rules");
        }
        let repels = |it: &Existing| {
            it.class
                .spec
                .affinity
                .anti_required
                .iter()
                .any(|term| means(term, &it.class, class, false) && same(&term.topology_key, &it.node))
        };
        if self.pods.iter().any(repels) {
            return Some("node(s) didn't satisfy existing pods anti-affinity rules");
        }
        None
    }

    /// Names of the nodes that pass.
    pub(super) fn feasible(&self, class: &PodClass) -> Vec<String> {
        self.nodes.keys().filter(|name| self.reasons(class, name).is_empty()).cloned().collect()
    }

    /// `0/N nodes are available: …`
    pub(super) fn message(&self, class: &PodClass) -> String {
        if self.nodes.is_empty() {
            return "no nodes available to schedule pods".to_owned();
        }
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for name in self.nodes.keys() {
            for reason in self.reasons(class, name) {
                *counts.entry(reason).or_default() += 1;
            }
        }
        let mut parts: Vec<String> =
            counts.iter().map(|(reason, count)| format!("{count} {reason}")).collect();
        parts.sort();
        format!("0/{} nodes are available: {}.", self.nodes.len(), parts.join(", "))
    }

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
                taints
                    .filter(|it| it.effect == TaintEffect::PreferNoSchedule && !tolerated(&soft, it))
                    .count() as i64
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
        let absent =
            class.spec.containers.iter().filter(|it| it.resources.requests.is_empty()).count() as i64;
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
        if scores.is_empty() { 0 } else { scores.iter().sum::<i64>() / scores.len() as i64 }
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
            let distinct: BTreeSet<_> = scored.iter().map(|name| self.value(name, key)).collect();
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
                            && self.included(class, constraint, node)
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
                    sum += other
                        .pod_required
                        .iter()
                        .filter(|term| means(term, &it.class, class, false) && near(term))
                        .count() as i64;
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
