//! The event loop: whatever can move moves, until nothing does.
//!
//! Of the orders that the real system leaves open this takes one: controllers first, then Pods that leave, then the
//! scheduler, then kubelets, then time. `certainty` looks at the others.

use podfit_ordered::OrderedSet;

use podfit_model::object::{Taint, TaintEffect, WhenUnsatisfiable};

use crate::arena::WorkloadId;
use crate::controllers::{self, disruption};
use crate::framework::matching::{tolerated, tolerates};
use crate::framework::{ClassId, Decision, Diagnosis, NodeIndex, PodId, Preemption};
use crate::queue::Verdict;
use crate::world::{Phase, World};

impl World {
    /// Until nothing moves.
    pub(crate) fn settle(&mut self) {
        while !self.restless && self.advance() {}
    }
    fn advance(&mut self) -> bool {
        if let Some(workload) = self.dirty.pop_first() {
            self.sync_one(workload);
            return true;
        }
        if let Some(pod) = self.leaving.first().copied() {
            self.step();
            self.gone(pod);
            return true;
        }
        if let Some((pod, class)) = self.queue.first() {
            self.step();
            self.schedule(pod, class);
            return true;
        }
        if !self.starting.is_empty() {
            // Kubelets work side by side: those of one moment become Ready together.
            for pod in std::mem::take(&mut self.starting) {
                self.step();
                self.start(pod);
            }
            return true;
        }
        if let Some((wait, _)) = self.aging.first().copied() {
            let due: Vec<PodId> =
                self.aging.iter().take_while(|(seconds, _)| *seconds == wait).map(|(_, pod)| *pod).collect();
            for pod in due {
                self.step();
                self.aging.remove(&(wait, pod));
                self.become_available(pod);
            }
            return true;
        }
        false
    }
    /// A controller looks at its workload.
    pub(crate) fn sync_one(&mut self, workload: WorkloadId) {
        self.step();
        self.dirty.remove(&workload);
        controllers::sync(self, workload);
    }
    /// One scheduling cycle.
    pub(crate) fn schedule(&mut self, pod: PodId, class: ClassId) {
        match self.scheduler.schedule(pod, class) {
            Decision::Bind(node) => {
                let node = self.any_feasible(class, node);
                self.bind(pod, node);
            }
            Decision::Unschedulable(diagnosis) => match self.preempt(pod, class, &diagnosis) {
                Preemption::Nominate { node, victims } => {
                    self.open = true;
                    let priority = self.pods[pod].admitted.priority;
                    self.scheduler.nominate(pod, class, node);
                    let victims: OrderedSet<PodId> = victims.into_iter().collect();
                    self.queue.nominate(pod, class, priority, victims.clone());
                    for victim in victims {
                        self.terminate(victim);
                    }
                }
                Preemption::No { message } => {
                    self.scheduler.clear_nomination(pod);
                    let waits = self.waits_for_pods(class);
                    let message = if message.is_empty() {
                        diagnosis.message.clone()
                    } else {
                        format!("{} {message}", diagnosis.message)
                    };
                    self.queue.refuse(pod, class, Verdict { message, diagnosis }, waits);
                    if self.recorder.is_some() {
                        for told in self.queue.waiting(class) {
                            self.announce_pending(told);
                        }
                    }
                }
            },
        }
    }
    fn preempt(&mut self, pod: PodId, class: ClassId, diagnosis: &Diagnosis) -> Preemption {
        if !self.catalog.budgets.is_empty() {
            disruption::publish(self);
        }
        self.scheduler.preempt(pod, class, diagnosis)
    }
    /// During a search: any node that fits, not only the best one.
    fn any_feasible(&mut self, class: ClassId, best: NodeIndex) -> NodeIndex {
        if !self.choices.listening() {
            return best;
        }
        let feasible = self.scheduler.feasible(class);
        let choice = self.choices.choose(feasible.len());
        feasible.get(choice).copied().unwrap_or(best)
    }
    /// Whether another Pod's arrival could let this class in: required Pod affinity, or a hard spread constraint.
    fn waits_for_pods(&self, class: ClassId) -> bool {
        let spec = &self.scheduler.class_of(class).spec;
        !spec.affinity.pod_required.is_empty()
            || spec
                .topology_spread_constraints
                .iter()
                .any(|constraint| constraint.when_unsatisfiable == WhenUnsatisfiable::DoNotSchedule)
    }
    /// Pods that do not tolerate a NoExecute taint of their node are deleted at once, no budget asked
    /// (`pkg/controller/tainteviction`). Tolerations that end after some seconds hold here: time is not played.
    pub(crate) fn evict_by_taints(&mut self, node: NodeIndex) {
        let Some(taints) = self.scheduler.node(node).map(no_execute) else { return };
        if taints.is_empty() {
            return;
        }
        let pods: Vec<PodId> = self.on_node.get(&node).into_iter().flatten().copied().collect();
        for id in pods {
            self.evict_if_untolerated(id, &taints);
        }
    }
    fn evict_if_untolerated(&mut self, id: PodId, taints: &[Taint]) {
        let pod = &self.pods[id];
        if !pod.active() || pod.phase >= Phase::Succeeded {
            return;
        }
        let spec = &pod.admitted.spec;
        if taints.iter().all(|taint| tolerated(&spec.tolerations, taint)) {
            return;
        }
        let workload = pod.workload;
        self.step();
        if let Some(workload) = workload {
            self.workloads[workload].taint_evictions += 1;
        }
        self.terminate(id);
    }
    /// A NoExecute taint that the Pod tolerates for some seconds only will take it away, and time is not played.
    pub(crate) fn note_timed_tolerations(&mut self, id: PodId, node: NodeIndex) {
        let Some(workload) = self.pods[id].workload else { return };
        let Some(taints) = self.scheduler.node(node).map(no_execute).filter(|taints| !taints.is_empty())
        else {
            return;
        };
        let spec = self.pods[id].admitted.spec.clone();
        let timed = taints.iter().any(|taint| {
            let mut matching = spec.tolerations.iter().filter(|toleration| tolerates(toleration, taint));
            matching.any(|toleration| toleration.toleration_seconds.is_some())
        });
        if timed {
            self.note(workload, "TaintEviction");
        }
    }
    /// As [`Self::evict_by_taints`], for one Pod that has just come to its node.
    pub(crate) fn evict_newcomer(&mut self, id: PodId) {
        let Some(node) = self.pods[id].node() else { return };
        let Some(taints) = self.scheduler.node(node).map(no_execute) else { return };
        if !taints.is_empty() {
            self.evict_if_untolerated(id, &taints);
        }
    }
}

fn no_execute(node: &podfit_model::object::Node) -> Vec<Taint> {
    node.taints.iter().filter(|taint| taint.effect == TaintEffect::NoExecute).cloned().collect()
}
