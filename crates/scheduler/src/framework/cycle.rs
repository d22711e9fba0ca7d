//! One scheduling cycle: PreFilter, Filter, Score (`pkg/scheduler/schedule_one.go` of v1.36). Unlike the real scheduler
//! all nodes are tried and scored, and ties go to the lowest node name.

use podfit_ordered::Sort as _;
use std::sync::Arc;

use super::class::Class;
use super::ids::to_u32;
use super::node_state::NodeState;
use super::prepared::{Global, Prepared};
use super::scheduler::Scheduler;
use super::shape::{Local, Narrowed, Shape};
use super::volume_filters::VolumeNo;
use super::{ClassId, Decision, Diagnosis, NodeIndex, NodeVerdict, Plugin, PodId};

/// A node that passed the filters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) node: u32,
    /// Sum of weight × score so far.
    pub(super) score: i64,
    /// Raw scores that want normalising.
    pub(super) taints: i32,
    pub(super) affinity: i32,
}

/// What the filters left over.
pub(super) enum Filtered {
    /// A PreFilter plugin rejected the Pod outright.
    Rejected(Plugin, String),
    /// Nodes that pass, in order of index.
    Nodes(Vec<Candidate>),
}

/// The first plugin that says no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Pass,
    Local(Local),
    Volume(VolumeNo),
    Global(Global),
}

/// Everything one cycle needs at hand.
pub(super) struct Cycle {
    pub(super) pod: Option<PodId>,
    pub(super) class: Arc<Class>,
    pub(super) shape: Arc<Shape>,
    pub(super) prepared: Prepared,
}

impl Scheduler {
    /// One cycle for a Pod of this class; changes nothing but what is remembered. `pod` names it where it already has
    /// an identity (a nominated Pod is tried on its node first).
    pub fn schedule(&mut self, pod: PodId, class: ClassId) -> Decision {
        let Some(cycle) = self.cycle(Some(pod), class) else {
            return Decision::Unschedulable(Diagnosis::empty());
        };
        match self.pick(&cycle) {
            Ok(Some(node)) => Decision::Bind(node),
            Ok(None) => Decision::Unschedulable(self.diagnose(&cycle)),
            Err((plugin, reason)) => Decision::Unschedulable(self.rejected(plugin, &reason)),
        }
    }

    /// As [`Self::schedule`], without working out why not: for callers that only want to know whether it still pends.
    pub fn try_schedule(&mut self, pod: PodId, class: ClassId) -> Option<NodeIndex> {
        let cycle = self.cycle(Some(pod), class)?;
        self.pick(&cycle).ok().flatten()
    }

    /// All nodes that pass the filters, by node name: what a tie or the sampling of the real scheduler could choose.
    pub fn feasible(&mut self, class: ClassId) -> Vec<NodeIndex> {
        let Some(cycle) = self.cycle(None, class) else { return Vec::new() };
        match self.filter(&cycle) {
            Filtered::Rejected(..) => Vec::new(),
            Filtered::Nodes(candidates) => self.names_in_order(candidates.iter().map(|it| it.node).collect()),
        }
    }

    /// All feasible nodes that share the highest score, by node name: the real scheduler picks any of them.
    pub fn best(&mut self, class: ClassId) -> Vec<NodeIndex> {
        let Some(cycle) = self.cycle(None, class) else { return Vec::new() };
        let Filtered::Nodes(mut candidates) = self.filter(&cycle) else { return Vec::new() };
        self.score(&cycle, &mut candidates);
        let highest = candidates.iter().map(|it| it.score).max();
        let best = candidates.iter().filter(|it| Some(it.score) == highest);
        self.names_in_order(best.map(|it| it.node).collect())
    }

    /// Total scores of the feasible nodes by node name, for explanations and tests.
    pub fn scores(&mut self, class: ClassId) -> Vec<(NodeIndex, i64)> {
        let Some(cycle) = self.cycle(None, class) else { return Vec::new() };
        let Filtered::Nodes(mut candidates) = self.filter(&cycle) else { return Vec::new() };
        self.score(&cycle, &mut candidates);
        candidates.order_by_key(|it| self.rank.get(it.node as usize));
        candidates.iter().map(|it| (NodeIndex(it.node), it.score)).collect()
    }

    fn names_in_order(&self, mut nodes: Vec<u32>) -> Vec<NodeIndex> {
        nodes.order_by_key(|node| self.rank.get(*node as usize));
        nodes.into_iter().map(NodeIndex).collect()
    }

    pub(super) fn cycle(&mut self, pod: Option<PodId>, class: ClassId) -> Option<Cycle> {
        let class = Arc::clone(self.tables.class(class)?);
        let shape = self.shape(&class)?;
        self.settle_claims();
        let prepared = self.prepare(&class);
        Some(Cycle { pod, class, shape, prepared })
    }

    fn pick(&mut self, cycle: &Cycle) -> Result<Option<NodeIndex>, (Plugin, String)> {
        if let Some((_, node)) = cycle.pod.and_then(|pod| self.nominated.get(&pod)).copied()
            && self.pre_filter(cycle).is_none()
            && self.in_narrowed(cycle, node)
            && self.passes(cycle, node)
        {
            return Ok(Some(NodeIndex(node)));
        }
        let mut candidates = match self.filter(cycle) {
            Filtered::Rejected(plugin, reason) => return Err((plugin, reason)),
            Filtered::Nodes(candidates) => candidates,
        };
        self.score(cycle, &mut candidates);
        let rank = |node: u32| self.rank.get(node as usize).copied().unwrap_or(u32::MAX);
        let mut best: Option<Candidate> = None;
        for candidate in candidates {
            let better = best.is_none_or(|best| {
                candidate.score > best.score
                    || (candidate.score == best.score && rank(candidate.node) < rank(best.node))
            });
            if better {
                best = Some(candidate);
            }
        }
        Ok(best.map(|candidate| NodeIndex(candidate.node)))
    }

    /// PreFilter: what rejects the Pod whatever the node.
    pub(super) fn pre_filter(&self, cycle: &Cycle) -> Option<(Plugin, String)> {
        if cycle.shape.narrowed == Narrowed::Conflict {
            return Some((Plugin::NodeAffinity, "pod affinity terms conflict".to_owned()));
        }
        self.volume_pre_filter(&cycle.class.pod)
    }

    pub(super) fn in_narrowed(&self, cycle: &Cycle, node: u32) -> bool {
        match &cycle.shape.narrowed {
            Narrowed::No => true,
            Narrowed::To(names) => {
                self.nodes.get(node as usize).is_some_and(|state| names.contains(state.name()))
            }
            Narrowed::Conflict => false,
        }
    }

    /// Nodes that pass PreFilter and Filter.
    pub(super) fn filter(&mut self, cycle: &Cycle) -> Filtered {
        if self.nodes.is_empty() {
            return Filtered::Nodes(Vec::new());
        }
        if let Some((plugin, reason)) = self.pre_filter(cycle) {
            return Filtered::Rejected(plugin, reason);
        }
        Filtered::Nodes(match &cycle.shape.narrowed {
            Narrowed::To(names) => {
                let nodes: Vec<u32> =
                    names.iter().filter_map(|name| self.node_by_name(name)).map(|node| node.0).collect();
                self.filter_few(cycle, &nodes)
            }
            _ => self.filter_all(cycle),
        })
    }

    fn filter_few(&mut self, cycle: &Cycle, nodes: &[u32]) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        for node in nodes {
            self.work += 1;
            if self.passes(cycle, *node)
                && let Some(state) = self.nodes.get(*node as usize)
            {
                let score = super::score::resources(&cycle.shape, state)
                    + self.images.score(&cycle.shape, &state.node);
                candidates.push(Candidate {
                    node: *node,
                    score: i64::from(score),
                    taints: super::score::untolerated_soft_taints(&cycle.shape, &state.node),
                    affinity: super::score::preferred_affinity(&cycle.shape, &state.node),
                });
            }
        }
        candidates
    }

    fn filter_all(&mut self, cycle: &Cycle) -> Vec<Candidate> {
        let Some(mut cache) = self.take_cache(cycle) else { return Vec::new() };
        let candidates = {
            let cache = Arc::make_mut(&mut cache);
            self.work += cache.refresh(
                &cycle.shape,
                &self.nodes,
                &self.changed,
                self.tables.topology.generation,
                &self.images,
            );
            let busy = self.nominated_nodes(cycle);
            let mut candidates = Vec::with_capacity(self.nodes.len());
            let answers = cache.local.iter().zip(&cache.score).enumerate();
            for (position, (local, score)) in answers {
                if *local != Local::Pass {
                    continue;
                }
                if let Some(volumes) = &cycle.prepared.volumes
                    && self
                        .nodes
                        .get(position)
                        .is_some_and(|state| volumes.check(to_u32(position), state).is_some())
                {
                    continue;
                }
                if !cycle.prepared.nothing && cycle.prepared.check(position) != Global::Pass {
                    continue;
                }
                let node = to_u32(position);
                if !busy.is_empty() && busy.contains(&node) && !self.passes(cycle, node) {
                    continue;
                }
                let (mut taints, mut affinity) = (0, 0);
                if cache.is_soft {
                    taints = cache.taints.get(position).copied().unwrap_or(0);
                    affinity = cache.affinity.get(position).copied().unwrap_or(0);
                }
                candidates.push(Candidate { node, score: i64::from(*score), taints, affinity });
            }
            candidates
        };
        self.put_cache(cycle, cache);
        candidates
    }

    fn take_cache(&mut self, cycle: &Cycle) -> Option<Arc<super::cache::ShapeCache>> {
        let position = cycle.class.shape as usize;
        if self.caches.len() <= position {
            self.caches.resize(position + 1, None);
        }
        Some(self.caches.get_mut(position)?.take().unwrap_or_default())
    }

    fn put_cache(&mut self, cycle: &Cycle, cache: Arc<super::cache::ShapeCache>) {
        if let Some(slot) = self.caches.get_mut(cycle.class.shape as usize) {
            *slot = Some(cache);
        }
    }

    /// Nodes where nominated Pods that this one must respect are expected.
    fn nominated_nodes(&self, cycle: &Cycle) -> Vec<u32> {
        self.respected(cycle).map(|(_, _, node)| node).collect()
    }

    fn respected<'a>(&'a self, cycle: &'a Cycle) -> impl Iterator<Item = (PodId, ClassId, u32)> + 'a {
        self.nominated.iter().filter_map(move |(pod, (class, node))| {
            let priority = self.tables.class(*class)?.pod.priority;
            (Some(*pod) != cycle.pod && priority >= cycle.class.pod.priority).then_some((*pod, *class, *node))
        })
    }

    /// Filter on one node; where nominated Pods of equal or higher priority are expected, with them and without.
    pub(super) fn passes(&mut self, cycle: &Cycle, node: u32) -> bool {
        self.explain(cycle, node).is_none()
    }

    /// As [`Self::passes`], in Kubernetes' words; none if the node passes.
    pub(super) fn explain(&mut self, cycle: &Cycle, node: u32) -> Option<NodeVerdict> {
        let expected: Vec<(PodId, ClassId)> = self
            .respected(cycle)
            .filter(|(pod, _, on)| *on == node && !self.placed_on.contains_key(pod))
            .map(|(pod, class, _)| (pod, class))
            .collect();
        if !expected.is_empty() {
            let before = self.nodes.get(node as usize).map(Arc::clone);
            let stamp = self.changed.get(node as usize).copied();
            for (pod, id) in &expected {
                if let Some(class) = self.tables.class(*id).map(Arc::clone) {
                    self.place(*pod, *id, &class, node, 0);
                }
            }
            let prepared = self.prepare(&cycle.class);
            let verdict = self.node_verdict(cycle, node, self.check(cycle, &prepared, node));
            for (pod, _) in &expected {
                self.unplace(*pod);
            }
            self.restore(node, before, stamp);
            if verdict.is_some() {
                return verdict;
            }
        }
        self.node_verdict(cycle, node, self.check(cycle, &cycle.prepared, node))
    }

    /// Filter on one node as it stands.
    fn check(&self, cycle: &Cycle, prepared: &Prepared, node: u32) -> Verdict {
        let Some(state) = self.nodes.get(node as usize) else { return Verdict::Local(Local::Gone) };
        let mut local = cycle.shape.filter_object(state);
        if local == Local::Pass {
            local = cycle.shape.filter_room(state);
        }
        if local != Local::Pass {
            return Verdict::Local(local);
        }
        if let Some(no) = prepared.volumes.as_ref().and_then(|volumes| volumes.check(node, state)) {
            return Verdict::Volume(no);
        }
        match prepared.check(node as usize) {
            Global::Pass => Verdict::Pass,
            global => Verdict::Global(global),
        }
    }

    /// A node's Pods are again what they were: what is remembered about it still holds.
    pub(super) fn restore(&mut self, node: u32, before: Option<Arc<NodeState>>, stamp: Option<u32>) {
        if let (Some(slot), Some(before)) = (self.nodes.get_mut(node as usize), before) {
            *slot = before;
        }
        if let (Some(slot), Some(stamp)) = (self.changed.get_mut(node as usize), stamp) {
            *slot = stamp;
        }
    }
}
