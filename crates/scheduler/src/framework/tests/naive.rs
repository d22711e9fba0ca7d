//! Filters and scores written down a second time, as plainly as the reference states them, over flat lists. Slow on
//! purpose: what the indexed scheduler answers must be what this answers.

use podfit_ordered::OrderedMap;

use podfit_model::object::*;

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
    pub(super) nodes: OrderedMap<String, Node>,
    pub(super) pods: Vec<Existing>,
}

pub(super) fn milli(class: &PodClass) -> i64 {
    pod_requests(&class.spec).get("cpu").map_or(0, |quantity| quantity.milli_value())
}

pub(super) fn bytes(class: &PodClass) -> i64 {
    pod_requests(&class.spec).get("memory").map_or(0, |quantity| quantity.value())
}

pub(super) fn amount(node: &Node, name: &str) -> i64 {
    let quantity = node.allocatable.as_ref().and_then(|list| list.get(name)).copied().unwrap_or_default();
    if name == "cpu" { quantity.milli_value() } else { quantity.value() }
}

/// Whether `term` of a Pod of class `of` means a Pod of class `it`.
pub(super) fn means(term: &PodAffinityTerm, of: &PodClass, it: &PodClass, incoming_term: bool) -> bool {
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
    pub(super) fn on<'a>(&'a self, node: &'a str) -> impl Iterator<Item = &'a Existing> {
        self.pods.iter().filter(move |existing| existing.node == node)
    }

    pub(super) fn value(&self, node: &str, key: &str) -> Option<&Text> {
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
        if i64::try_from(self.on(name).count()).unwrap() + 1 > amount(node, "pods") {
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

    pub(super) fn constraints<'a>(
        class: &'a PodClass,
        when: &'a WhenUnsatisfiable,
    ) -> impl Iterator<Item = &'a TopologySpreadConstraint> {
        class.spec.topology_spread_constraints.iter().filter(move |it| it.when_unsatisfiable == *when)
    }

    pub(super) fn included(class: &PodClass, constraint: &TopologySpreadConstraint, node: &Node) -> bool {
        (constraint.node_affinity_policy.value == NodeInclusionPolicy::Ignore
            || node_affinity_matches(&class.spec, None, node))
            && (constraint.node_taints_policy.value != NodeInclusionPolicy::Honor
                || untolerated_taint(&class.spec.tolerations, &node.taints).is_none())
    }

    pub(super) fn spread_counts(
        class: &PodClass,
        constraint: &TopologySpreadConstraint,
        existing: &Existing,
    ) -> bool {
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
            let mut counts: OrderedMap<Text, i64> = OrderedMap::new();
            for (other, node) in &self.nodes {
                let has_all = hard.iter().all(|it| node.meta.labels.contains_key(&it.topology_key));
                if has_all && Self::included(class, constraint, node) {
                    let value = node.meta.labels[&constraint.topology_key].clone();
                    let pods = self.on(other).filter(|it| Self::spread_counts(class, constraint, it)).count();
                    *counts.entry(value).or_default() += i64::try_from(pods).unwrap();
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
        let mut counts: OrderedMap<String, usize> = OrderedMap::new();
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
}
