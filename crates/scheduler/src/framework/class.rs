//! A [`PodClass`] taken apart: its node-local shape, its labels, and the questions about other Pods that it asks.
//! Facts: `plugins/podtopologyspread/{common,scoring}.go`, `plugins/interpodaffinity` of v1.36.

use podfit_ordered::Sort as _;
use std::sync::Arc;

use podfit_model::object::{
    LabelSelector, NodeInclusionPolicy, PodAffinityTerm, StringMap, Text, TopologySpreadConstraint,
    WhenUnsatisfiable,
};

use super::PodClass;
use super::counters::{Counted, CounterDef, Eligibility, Held, NodeAffinity};
use super::matching::optional_selector_matches;
use super::tables::Tables;
use super::terms::{Namespaces, Owner, Term};
use super::topology::KeyId;

pub(super) const HOSTNAME: &str = "kubernetes.io/hostname";
pub(super) const ZONE: &str = "topology.kubernetes.io/zone";
pub(super) const REGION: &str = "topology.kubernetes.io/region";

/// A class, ready for filtering and scoring.
#[derive(Debug, Clone)]
pub(super) struct Class {
    pub(super) pod: PodClass,
    pub(super) shape: u32,
    pub(super) group: u32,
    pub(super) hard: Vec<Hard>,
    pub(super) soft: Soft,
    /// One counter per required affinity term; each counts Pods that match all of them.
    pub(super) affinity: Vec<u32>,
    /// The Pod matches all its own required affinity terms.
    pub(super) affinity_to_self: bool,
    /// One counter per required anti-affinity term.
    pub(super) anti: Vec<u32>,
    /// Preferred terms of both kinds.
    pub(super) preferred: Vec<(u32, i64)>,
    /// Counters of Pods that hold a term, one entry per term of this Pod.
    pub(super) holds: Vec<u32>,
}

/// A DoNotSchedule constraint.
#[derive(Debug, Clone)]
pub(super) struct Hard {
    pub(super) counter: u32,
    /// 1 if the selector matches the Pod itself.
    pub(super) own: i32,
    pub(super) max_skew: i32,
    pub(super) min_domains: usize,
}

/// ScheduleAnyway constraints, or the system's defaults.
#[derive(Debug, Clone, Default)]
pub(super) struct Soft {
    pub(super) constraints: Vec<SoftConstraint>,
    /// Own constraints: a node that lacks any key is left out.
    pub(super) all_keys: bool,
}

/// One soft constraint.
#[derive(Debug, Clone)]
pub(super) struct SoftConstraint {
    pub(super) counter: u32,
    /// The label that a node must have.
    pub(super) key: KeyId,
    /// What the counter counts by: for the hostname, the node itself.
    pub(super) counted_by: KeyId,
    pub(super) max_skew: i32,
}

impl Class {
    pub(super) fn new(pod: PodClass, tables: &mut Tables) -> Self {
        let shape = tables.shape(&pod.spec, pod.pinned_to.as_ref());
        let group = tables.group(&pod.namespace, &pod.labels);
        let hard = hard(&pod, tables);
        let soft = soft(&pod, tables);
        let mut class = Self {
            shape,
            group,
            hard,
            soft,
            affinity: Vec::new(),
            affinity_to_self: false,
            anti: Vec::new(),
            preferred: Vec::new(),
            holds: Vec::new(),
            pod,
        };
        class.add_terms(tables);
        class
    }

    fn add_terms(&mut self, tables: &mut Tables) {
        let affinity = self.pod.spec.affinity.clone();
        let (namespace, labels) = (self.pod.namespace.clone(), self.pod.labels.clone());
        let own = |term: &PodAffinityTerm| Term::of_affinity(term, &namespace, &labels, Owner::Incoming);
        let held = |term: &PodAffinityTerm| Term::of_affinity(term, &namespace, &labels, Owner::Existing);

        let required: Vec<Term> = affinity.pod_required.iter().map(own).collect();
        self.affinity_to_self =
            required.iter().all(|term| term.matches(&namespace, &labels, &tables.namespaces));
        for term in &affinity.pod_required {
            self.affinity.push(tables.matching(&term.topology_key, required.clone(), true));
            self.holds.push(tables.holding(&term.topology_key, held(term), Held::Weighs(1)));
        }
        for term in &affinity.anti_required {
            self.anti.push(tables.matching(&term.topology_key, vec![own(term)], true));
            self.holds.push(tables.holding(&term.topology_key, held(term), Held::Repels));
        }
        let preferred = affinity.pod_preferred.iter().map(|it| (it, 1));
        for (weighted, sign) in preferred.chain(affinity.anti_preferred.iter().map(|it| (it, -1))) {
            let weight = i64::from(weighted.weight) * sign;
            let key = &weighted.term.topology_key;
            self.preferred.push((tables.matching(key, vec![own(&weighted.term)], true), weight));
            self.holds.push(tables.holding(key, held(&weighted.term), Held::Weighs(weight)));
        }
    }
}

fn constraints(pod: &PodClass, when: &WhenUnsatisfiable) -> Vec<TopologySpreadConstraint> {
    let all = &pod.spec.topology_spread_constraints;
    all.iter().filter(|constraint| constraint.when_unsatisfiable == *when).cloned().collect()
}

/// Which nodes a constraint counts.
fn eligibility(pod: &PodClass, constraint: &TopologySpreadConstraint, keys: Vec<KeyId>) -> Eligibility {
    let affinity = NodeAffinity::of(&pod.spec, pod.pinned_to.as_ref());
    Eligibility {
        keys,
        affinity: (constraint.node_affinity_policy.value != NodeInclusionPolicy::Ignore).then_some(affinity),
        tolerations: (constraint.node_taints_policy.value == NodeInclusionPolicy::Honor)
            .then(|| pod.spec.tolerations.clone()),
    }
}

fn spread_term(pod: &PodClass, constraint: &TopologySpreadConstraint) -> Term {
    let selector = constraint.label_selector.as_ref();
    Term::of_spread(selector, &constraint.match_label_keys, &pod.namespace, &pod.labels)
}

fn hard(pod: &PodClass, tables: &mut Tables) -> Vec<Hard> {
    let constraints = constraints(pod, &WhenUnsatisfiable::DoNotSchedule);
    // A node that lacks any one of the keys is left out of the counts of all constraints.
    let mut keys: Vec<KeyId> = constraints.iter().map(|it| tables.key(&it.topology_key)).collect();
    keys.order();
    keys.dedup();
    let build = |constraint: &TopologySpreadConstraint| {
        let key = tables.key(&constraint.topology_key);
        let counted = Counted::Matching {
            terms: vec![spread_term(pod, constraint)],
            with_terminating: false,
            on: Some(eligibility(pod, constraint, keys.clone())),
        };
        Hard {
            counter: tables.counter(CounterDef { key, counted }),
            // The matchLabelKeys name the Pod's own values, so they hold for it.
            own: i32::from(optional_selector_matches(constraint.label_selector.as_ref(), &pod.labels)),
            max_skew: constraint.max_skew,
            min_domains: constraint.min_domains.and_then(|it| usize::try_from(it).ok()).unwrap_or(1),
        }
    };
    constraints.iter().map(build).collect()
}

pub(super) fn soft(pod: &PodClass, tables: &mut Tables) -> Soft {
    if pod.spec.topology_spread_constraints.is_empty() {
        return default_soft(pod, tables);
    }
    let constraints = constraints(pod, &WhenUnsatisfiable::ScheduleAnyway);
    let mut keys: Vec<KeyId> = constraints.iter().map(|it| tables.key(&it.topology_key)).collect();
    keys.order();
    keys.dedup();
    let build = |constraint: &TopologySpreadConstraint| {
        let on = eligibility(pod, constraint, keys.clone());
        soft_constraint(
            tables,
            &constraint.topology_key,
            spread_term(pod, constraint),
            on,
            constraint.max_skew,
        )
    };
    Soft { constraints: constraints.iter().map(build).collect(), all_keys: true }
}

/// The system's defaults: hostname with maxSkew 3, zone with 5, for Pods of a Service or a replicating owner.
fn default_soft(pod: &PodClass, tables: &mut Tables) -> Soft {
    let labels = tables.service_labels(&pod.namespace, &pod.labels);
    let mut selector = LabelSelector { match_labels: labels, ..LabelSelector::default() };
    if let Some(owner) = &pod.owner_selector {
        // Where both name a key with different values, no Pod can match both: keep both requirements.
        for (key, value) in &owner.match_labels {
            if let Some(other) = selector.match_labels.insert(key.clone(), value.clone()) {
                selector.match_expressions.push(super::terms::equals(key, &other));
            }
        }
        selector.match_expressions.extend(owner.match_expressions.iter().cloned());
    }
    if super::matching::label_selector_is_empty(&selector) {
        return Soft::default();
    }
    let term = Term::of_spread(Some(&selector), &[], &pod.namespace, &pod.labels);
    let affinity = Some(NodeAffinity::of(&pod.spec, pod.pinned_to.as_ref()));
    let build = |(key, max_skew): (&str, i32)| {
        let on = Eligibility { keys: Vec::new(), affinity: affinity.clone(), tolerations: None };
        soft_constraint(tables, &Text::from(key), term.clone(), on, max_skew)
    };
    Soft { constraints: [(HOSTNAME, 3), (ZONE, 5)].into_iter().map(build).collect(), all_keys: false }
}

fn soft_constraint(
    tables: &mut Tables,
    key: &Text,
    term: Term,
    on: Eligibility,
    max_skew: i32,
) -> SoftConstraint {
    let hostname = key.as_ref() == HOSTNAME;
    let key = tables.key(key);
    // The hostname is counted on the node itself, whatever the inclusion policies say.
    let (counted_by, on) = if hostname { (KeyId::NODE_ITSELF, None) } else { (key, Some(on)) };
    let counted = Counted::Matching { terms: vec![term], with_terminating: false, on };
    SoftConstraint {
        counter: tables.counter(CounterDef { key: counted_by, counted }),
        key,
        counted_by,
        max_skew,
    }
}

/// Pods with the same namespace and labels: what selectors see.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) namespace: Text,
    pub(super) labels: Arc<StringMap>,
    /// Counters that count these Pods.
    pub(super) counted_by: Vec<u32>,
    /// Counters of holders of a required anti-affinity term that matches these Pods.
    pub(super) repelled_by: Vec<u32>,
    /// Counters of holders of a weighted term that matches these Pods.
    pub(super) weighed_by: Vec<(u32, i64)>,
    /// How many of all counters have been looked at.
    pub(super) seen: usize,
}

impl Group {
    /// Whether all terms of a counter mean these Pods.
    pub(super) fn is_meant_by(&self, def: &CounterDef, known: &Namespaces) -> bool {
        let meant = |term: &Term| {
            term.only_namespace().is_none_or(|namespace| *namespace == self.namespace)
                && term.matches(&self.namespace, &self.labels, known)
        };
        match &def.counted {
            Counted::Matching { terms, .. } => terms.iter().all(meant),
            Counted::Holding { term, .. } => meant(term),
        }
    }
}
