//! The filters that look at other nodes' Pods, PodTopologySpread and InterPodAffinity: what is the same for every node
//! of one cycle is worked out once (`plugins/podtopologyspread/filtering.go`, `plugins/interpodaffinity/filtering.go`
//! of v1.36).

use std::sync::Arc;

use super::Plugin;
use super::class::Class;
use super::counters::Counter;
use super::scheduler::Scheduler;
use super::topology::{KeyId, NO_DOMAIN};
use super::volume_filters::VolumeCheck;

/// The first of these plugins that says no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Global {
    Pass,
    Spread,
    /// The node lacks the topology key.
    SpreadKey,
    Affinity,
    AntiAffinity,
    /// A Pod that is there repels the incoming one.
    Repelled,
}

impl Global {
    pub(super) fn plugin(self) -> Plugin {
        match self {
            Self::Spread | Self::SpreadKey => Plugin::PodTopologySpread,
            _ => Plugin::InterPodAffinity,
        }
    }
    pub(super) fn unresolvable(self) -> bool {
        matches!(self, Self::SpreadKey | Self::Affinity)
    }
    pub(super) fn reason(self) -> &'static str {
        match self {
            Self::Pass => "",
            Self::Spread => "node(s) didn't match pod topology spread constraints",
            Self::SpreadKey => {
                "node(s) didn't match pod topology spread constraints (missing required label)"
            }
            Self::Affinity => "node(s) didn't match pod affinity rules",
            Self::AntiAffinity => "node(s) didn't match pod anti-affinity rules",
            Self::Repelled => "node(s) didn't satisfy existing pods anti-affinity rules",
        }
    }
}

#[derive(Debug)]
struct ByDomain {
    key: KeyId,
    domain_of: Arc<Vec<u32>>,
    counter: Arc<Counter>,
}

impl ByDomain {
    #[inline]
    fn domain(&self, node: usize) -> u32 {
        self.domain_of.get(node).copied().unwrap_or(NO_DOMAIN)
    }
    #[inline]
    fn at(&self, node: usize) -> i32 {
        self.counter.get(self.domain(node))
    }
}

#[derive(Debug)]
struct Spread {
    counted: ByDomain,
    /// Highest count that a domain may have before this Pod comes.
    most: i64,
}

/// What one cycle's filters need to know of all nodes.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    spread: Vec<Spread>,
    affinity: Vec<ByDomain>,
    /// Nothing matches yet, and the Pod matches all its own terms.
    first_pod: bool,
    anti: Vec<ByDomain>,
    repelling: Vec<ByDomain>,
    /// The Pod's claims, if it uses any.
    pub(super) volumes: Option<VolumeCheck>,
    /// No node can be refused for the sake of other Pods.
    pub(super) nothing: bool,
}

impl Prepared {
    /// The verdict on one node.
    #[inline]
    pub(super) fn check(&self, node: usize) -> Global {
        for spread in &self.spread {
            let domain = spread.counted.domain(node);
            if domain == NO_DOMAIN {
                return Global::SpreadKey;
            }
            if i64::from(spread.counted.counter.get(domain)) > spread.most {
                return Global::Spread;
            }
        }
        if !self.affinity.is_empty() {
            // All keys must exist, and every domain hold a match unless this Pod is the first of its kind.
            let holds = |term: &ByDomain| {
                let domain = term.domain(node);
                domain != NO_DOMAIN && (self.first_pod || term.counter.get(domain) > 0)
            };
            if !self.affinity.iter().all(holds) {
                return Global::Affinity;
            }
        }
        if self.anti.iter().any(|term| term.at(node) > 0) {
            return Global::AntiAffinity;
        }
        if self.repelling.iter().any(|term| term.at(node) > 0) {
            return Global::Repelled;
        }
        Global::Pass
    }
}

impl Scheduler {
    pub(super) fn prepare(&mut self, class: &Class) -> Prepared {
        let mut prepared = Prepared::default();
        for hard in &class.hard {
            let counted = self.by_domain(hard.counter);
            let minimum = counted.counter.minimum(hard.min_domains);
            let most = i64::from(hard.max_skew) + i64::from(minimum) - i64::from(hard.own);
            prepared.spread.push(Spread { counted, most });
        }
        prepared.affinity = class.affinity.iter().map(|id| self.by_domain(*id)).collect();
        prepared.first_pod =
            class.affinity_to_self && prepared.affinity.iter().all(|term| term.counter.total == 0);
        prepared.anti = class.anti.iter().map(|id| self.by_domain(*id)).filter(ByDomain::is_used).collect();
        prepared.repelling = self.repelling(class.group);
        prepared.volumes = (!class.pod.claims.is_empty()).then(|| self.volume_check(&class.pod));
        prepared.nothing = prepared.spread.is_empty()
            && prepared.affinity.is_empty()
            && prepared.anti.is_empty()
            && prepared.repelling.is_empty();
        prepared
    }

    fn repelling(&mut self, group: u32) -> Vec<ByDomain> {
        self.catch_up(group);
        let Some(ids) = self.tables.groups.get(group as usize).map(|group| group.repelled_by.clone()) else {
            return Vec::new();
        };
        let mut merged: Vec<ByDomain> = Vec::new();
        for id in ids {
            let term = self.by_domain(id);
            if !term.is_used() {
                continue;
            }
            // Terms of one key are added up, so that a node is looked up once per key.
            match merged.iter_mut().find(|other| other.key == term.key) {
                Some(other) => Arc::make_mut(&mut other.counter).merge(&term.counter),
                None => merged.push(term),
            }
        }
        merged
    }

    fn by_domain(&mut self, id: u32) -> ByDomain {
        let counter = self.counter(id);
        let key = self.tables.counters.get(id as usize).map_or(KeyId::NODE_ITSELF, |def| def.key);
        ByDomain { key, domain_of: self.tables.topology.domains(key), counter }
    }
}

impl ByDomain {
    fn is_used(&self) -> bool {
        self.counter.total > 0
    }
}
