//! Pods counted by topology domain. Counts are kept up as Pods come and go, one count per distinct question, however
//! many Pods ask it.

use podfit_model::object::{NodeSelectorTerm, PodSpec, StringMap, Text, Toleration};

use super::matching::{node_affinity_matches, untolerated_taint};
use super::node_state::NodeState;
use super::terms::Term;
use super::topology::{KeyId, NO_DOMAIN, Topology};

/// A question: how many such Pods does each domain of this key hold?
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct CounterDef {
    pub(super) key: KeyId,
    pub(super) counted: Counted,
}

/// Which Pods are counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Counted {
    /// Pods that match all of these terms.
    Matching {
        /// All must match.
        terms: Vec<Term>,
        /// Inter-Pod affinity counts terminating Pods, topology spread does not.
        with_terminating: bool,
        /// Only on nodes that this counts; none: on all.
        on: Option<Eligibility>,
    },
    /// Pods that hold this term themselves.
    Holding {
        /// The term.
        term: Term,
        /// What holding it does to a Pod that it matches.
        effect: Held,
    },
}

/// What a term of an existing Pod does to an incoming Pod that it matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Held {
    /// Required anti-affinity: keeps it out.
    Repels,
    /// Preferred (anti-)affinity, or required affinity (weight 1): adds to the domain's score.
    Weighs(i64),
}

/// Nodes whose Pods topology spread counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Eligibility {
    /// A node that lacks one of these is not counted.
    pub(super) keys: Vec<KeyId>,
    /// nodeAffinityPolicy Honor
    pub(super) affinity: Option<NodeAffinity>,
    /// nodeTaintsPolicy Honor
    pub(super) tolerations: Option<Vec<Toleration>>,
}

/// nodeSelector and required node affinity.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct NodeAffinity {
    node_selector: StringMap,
    required: Option<Vec<NodeSelectorTerm>>,
    pinned_to: Option<Text>,
}

impl NodeAffinity {
    pub(super) fn of(spec: &PodSpec, pinned_to: Option<&Text>) -> Self {
        Self {
            node_selector: spec.node_selector.clone(),
            required: spec.affinity.node_required.clone(),
            pinned_to: pinned_to.cloned(),
        }
    }
}

impl Eligibility {
    /// Which nodes are counted, in order.
    pub(super) fn nodes(&self, nodes: &[std::sync::Arc<NodeState>], topology: &Topology) -> Vec<bool> {
        let selects = self.affinity.as_ref().map(|affinity| PodSpec {
            node_selector: affinity.node_selector.clone(),
            affinity: podfit_model::object::Affinity {
                node_required: affinity.required.clone(),
                ..podfit_model::object::Affinity::default()
            },
            ..PodSpec::default()
        });
        let pinned_to = self.affinity.as_ref().and_then(|affinity| affinity.pinned_to.as_ref());
        let domains: Vec<_> = self.keys.iter().map(|key| topology.domains(*key)).collect();
        let counted = |(position, state): (usize, &std::sync::Arc<NodeState>)| {
            state.present
                && domains.iter().all(|domain_of| domain_of.get(position).is_some_and(|it| *it != NO_DOMAIN))
                && selects.as_ref().is_none_or(|spec| node_affinity_matches(spec, pinned_to, &state.node))
                && self
                    .tolerations
                    .as_ref()
                    .is_none_or(|tolerations| untolerated_taint(tolerations, &state.node.taints).is_none())
        };
        nodes.iter().enumerate().map(counted).collect()
    }
}

/// The answer, by domain.
#[derive(Debug, Clone, Default)]
pub(super) struct Counter {
    /// The topology's generation that it was counted for.
    pub(super) generation: u64,
    /// Pods by domain.
    pub(super) pods: Vec<i32>,
    /// Counted nodes by domain (only where not all nodes are counted).
    pub(super) nodes: Vec<u32>,
    /// Which nodes are counted (only where not all are).
    eligible: Option<Vec<bool>>,
    /// Pods in all domains.
    pub(super) total: i64,
}

impl Counter {
    /// A counter over no Pods yet.
    pub(super) fn new(def: &CounterDef, nodes: &[std::sync::Arc<NodeState>], topology: &Topology) -> Self {
        let mut this = Self { generation: topology.generation, ..Self::default() };
        if let Counted::Matching { on: Some(on), .. } = &def.counted {
            let eligible = on.nodes(nodes, topology);
            for (domain, counted) in topology.domains(def.key).iter().zip(&eligible) {
                if *counted && *domain != NO_DOMAIN {
                    let position = *domain as usize;
                    if this.nodes.len() <= position {
                        this.nodes.resize(position + 1, 0);
                    }
                    if let Some(count) = this.nodes.get_mut(position) {
                        *count += 1;
                    }
                }
            }
            this.eligible = eligible.contains(&false).then_some(eligible);
        }
        this
    }

    /// A counted Pod came to (or went from) a node of this domain.
    pub(super) fn add(&mut self, node: u32, domain: u32, change: i32) {
        let counted = self.eligible.as_ref().is_none_or(|it| it.get(node as usize) == Some(&true));
        if !counted || domain == NO_DOMAIN {
            return;
        }
        let position = domain as usize;
        if self.pods.len() <= position {
            self.pods.resize(position + 1, 0);
        }
        if let Some(count) = self.pods.get_mut(position) {
            *count += change;
        }
        self.total += i64::from(change);
    }

    /// Adds another counter's Pods of the same key.
    pub(super) fn merge(&mut self, other: &Self) {
        if self.pods.len() < other.pods.len() {
            self.pods.resize(other.pods.len(), 0);
        }
        for (sum, more) in self.pods.iter_mut().zip(&other.pods) {
            *sum += more;
        }
        self.total += other.total;
    }

    /// Pods in a domain.
    #[inline]
    pub(super) fn get(&self, domain: u32) -> i32 {
        self.pods.get(domain as usize).copied().unwrap_or(0)
    }

    /// The least count over the domains that exist; 0 where there are fewer than wanted.
    pub(super) fn minimum(&self, min_domains: usize) -> i32 {
        let counts = self.pods.iter().copied().chain(std::iter::repeat(0));
        let mut domains = 0;
        let mut minimum = i32::MAX;
        for (_, count) in self.nodes.iter().zip(counts).filter(|(nodes, _)| **nodes > 0) {
            domains += 1;
            minimum = minimum.min(count);
        }
        if domains < min_domains.max(1) { 0 } else { minimum }
    }
}
