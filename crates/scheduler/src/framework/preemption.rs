//! DefaultPreemption (`plugins/defaultpreemption`, `framework/preemption` of v1.36). All nodes are candidates, where the
//! real one stops at 100 in large clusters; ties go to the lowest node name.

use podfit_ordered::OrderedMap;
use podfit_ordered::Sort as _;
use std::cmp::Reverse;
use std::sync::Arc;

use super::class::Class;
use super::cycle::Cycle;
use super::matching::{label_selector_is_empty, label_selector_matches};
use super::message::fit_error;
use super::node_state::Placed;
use super::scheduler::Scheduler;
use super::{ClassId, Diagnosis, NodeIndex, NodeVerdict, PodId, Preemption};

/// A node where evicting these Pods makes room.
struct Candidate {
    node: u32,
    violations: usize,
    /// Most important first.
    victims: Vec<Placed>,
}

impl Scheduler {
    /// PostFilter of a Pod that `schedule` found no node for. The message is empty where no PostFilter runs (no nodes).
    pub fn preempt(&mut self, pod: PodId, class: ClassId, diagnosis: &Diagnosis) -> Preemption {
        if self.node_count() == 0 {
            return Preemption::No { message: String::new() };
        }
        // DynamicResources' PostFilter comes first and misses what its PreFilter would have left behind.
        if diagnosis.pre_filter.is_some() {
            return Preemption::No { message: "not found".to_owned() };
        }
        match self.evaluate(pod, class, diagnosis) {
            Ok(candidate) => {
                let victims: Vec<PodId> = candidate.victims.iter().map(|placed| placed.pod).collect();
                self.victims.extend(victims.iter().copied());
                Preemption::Nominate { node: NodeIndex(candidate.node), victims }
            }
            Err(message) => {
                Preemption::No { message: format!("no new claims to deallocate, preemption: {message}") }
            }
        }
    }

    fn evaluate(&mut self, pod: PodId, id: ClassId, diagnosis: &Diagnosis) -> Result<Candidate, String> {
        let Some(cycle) = self.cycle(Some(pod), id) else { return Err(String::new()) };
        if cycle.class.pod.preemption_never {
            return Err("not eligible due to preemptionPolicy=Never.".to_owned());
        }
        if self.waits_for_victims(pod, &cycle.class, diagnosis) {
            return Err("not eligible due to a terminating pod on the nominated node.".to_owned());
        }
        let mut reasons: OrderedMap<String, usize> = OrderedMap::new();
        let mut candidates = Vec::new();
        let possible: Vec<u32> = diagnosis
            .nodes
            .iter()
            .filter(|verdict| !verdict.unresolvable)
            .map(|verdict| verdict.node.0)
            .collect();
        for node in &possible {
            match self.victims_on(&cycle, *node) {
                Ok(candidate) => candidates.push(candidate),
                Err(why) => why.into_iter().for_each(|reason| *reasons.entry(reason).or_default() += 1),
            }
        }
        let rank = |node: u32| self.rank.get(node as usize).copied();
        if let Some(best) = candidates.into_iter().min_by_key(|it| (it.cost(), rank(it.node))) {
            return Ok(best);
        }
        let untried = self.node_count().saturating_sub(possible.len());
        if untried > 0 {
            reasons.insert("Preemption is not helpful for scheduling".to_owned(), untried);
        }
        Err(fit_error(self.node_count(), &reasons))
    }

    /// Somebody was evicted for this Pod and is still leaving its nominated node, and the node could still do.
    fn waits_for_victims(&self, pod: PodId, class: &Class, diagnosis: &Diagnosis) -> bool {
        let Some((_, node)) = self.nominated.get(&pod) else { return false };
        if diagnosis.nodes.iter().any(|verdict| verdict.node.0 == *node && verdict.unresolvable) {
            return false;
        }
        self.nodes.get(*node as usize).is_some_and(|state| {
            state.pods.iter().any(|placed| {
                placed.terminating
                    && placed.priority < class.pod.priority
                    && self.victims.contains(&placed.pod)
            })
        })
    }

    /// Whom to evict from one node, or why that does not help.
    fn victims_on(&mut self, cycle: &Cycle, node: u32) -> Result<Candidate, Vec<String>> {
        let Some(before) = self.nodes.get(node as usize).map(Arc::clone) else { return Err(Vec::new()) };
        let stamp = self.changed.get(node as usize).copied();
        let priority = cycle.class.pod.priority;
        let mut possible: Vec<Placed> =
            before.pods.iter().filter(|placed| placed.priority < priority).cloned().collect();
        if possible.is_empty() {
            return Err(vec!["No preemption victims found for incoming pod".to_owned()]);
        }
        possible.order_by_key(importance);
        for placed in &possible {
            self.unplace(placed.pod);
        }
        let (answer, evicted) = match self.explain_anew(cycle, node) {
            None => {
                let candidate = self.reprieve(cycle, node, &possible);
                let evicted = candidate.victims.clone();
                (Ok(candidate), evicted)
            }
            Some(verdict) => (Err(verdict.reasons), possible),
        };
        for placed in &evicted {
            self.put_back(placed, node);
        }
        self.restore(node, Some(before), stamp);
        match answer {
            Ok(candidate) if candidate.victims.is_empty() => Err(Vec::new()),
            answer => answer,
        }
    }

    /// Puts Pods back while the incoming one still fits, those first whose eviction would violate a budget.
    fn reprieve(&mut self, cycle: &Cycle, node: u32, possible: &[Placed]) -> Candidate {
        let violating = self.budget_violations(possible);
        let mut candidate = Candidate { node, violations: 0, victims: Vec::new() };
        for round in [true, false] {
            for (placed, _) in possible.iter().zip(&violating).filter(|(_, violates)| **violates == round) {
                self.put_back(placed, node);
                if self.explain_anew(cycle, node).is_some() {
                    self.unplace(placed.pod);
                    candidate.violations += usize::from(round);
                    candidate.victims.push(placed.clone());
                }
            }
        }
        candidate.victims.order_by_key(importance);
        candidate
    }

    fn put_back(&mut self, placed: &Placed, node: u32) {
        let Some(class) = self.tables.class(placed.class).map(Arc::clone) else { return };
        self.place(placed.pod, placed.class, &class, node, placed.started);
        if placed.terminating {
            self.terminate(placed.pod);
        }
    }

    /// Filter on one node after Pods were moved in the course of this cycle.
    fn explain_anew(&mut self, cycle: &Cycle, node: u32) -> Option<NodeVerdict> {
        let fresh = Cycle {
            pod: cycle.pod,
            class: Arc::clone(&cycle.class),
            shape: Arc::clone(&cycle.shape),
            prepared: self.prepare(&cycle.class),
        };
        self.work += 1;
        self.explain(&fresh, node)
    }

    /// Which evictions, in this order, would go beyond a budget. An empty selector matches nothing here.
    fn budget_violations(&self, pods: &[Placed]) -> Vec<bool> {
        let mut left: Vec<i64> = self.budgets.values().map(|(_, allowed)| *allowed).collect();
        let mut violating = Vec::with_capacity(pods.len());
        for placed in pods {
            let Some(group) = self.tables.groups.get(placed.group as usize) else {
                violating.push(false);
                continue;
            };
            let mut violates = false;
            for ((key, (selector, _)), left) in self.budgets.iter().zip(&mut left) {
                let matches = !group.labels.is_empty()
                    && key.namespace.as_ref() == Some(&group.namespace)
                    && selector.as_ref().is_some_and(|selector| {
                        !label_selector_is_empty(selector) && label_selector_matches(selector, &group.labels)
                    });
                if matches {
                    *left -= 1;
                    violates |= *left < 0;
                }
            }
            violating.push(violates);
        }
        violating
    }
}

/// Higher priority first, then earlier start.
fn importance(placed: &Placed) -> (Reverse<i32>, u64, PodId) {
    (Reverse(placed.priority), placed.started, placed.pod)
}

impl Candidate {
    /// Fewest violations; lowest highest priority; smallest sum of priorities; fewest Pods; latest start of the most
    /// important.
    fn cost(&self) -> (usize, i32, i64, usize, Reverse<u64>) {
        let highest = self.victims.first().map_or(i32::MIN, |placed| placed.priority);
        let sum = self.victims.iter().map(|placed| i64::from(placed.priority) + (1 << 31)).sum();
        let started = self.victims.first().map_or(0, |placed| placed.started);
        (self.violations, highest, sum, self.victims.len(), Reverse(started))
    }
}
