//! What is seen once everything has come to rest.

use podfit_ordered::OrderedMap;
use std::sync::Arc;

use podfit_model::object::{Quantity, ResourceList, Text};

use crate::admission::Admitted;
use crate::arena::{TemplateId, WorkloadId};
use crate::controllers::job;
use crate::framework::{NodeIndex, PodId, requests};
use crate::play::{Certainty, NodeOutcome, PendingNode, PendingPods, PodCounts, Settled, WorkloadOutcome};
use crate::queue::Verdict;
use crate::world::workloads::Kind;
use crate::world::{Owner, Phase, Place, Pod, World};

impl World {
    /// All workloads of the set and all nodes.
    pub(crate) fn settled(&self) -> Settled {
        let workloads = self
            .workloads
            .iter()
            .filter(|(_, workload)| workload.listed && !matches!(workload.kind, Kind::CronJob(_)))
            .map(|(id, workload)| (workload.key.clone(), self.outcome(id)))
            .collect();
        Settled {
            workloads,
            nodes: self.scheduler.nodes().into_iter().filter_map(|node| self.node(node)).collect(),
        }
    }
    /// The template in force; none for bare Pods.
    pub(crate) fn template_of(&self, workload: WorkloadId) -> Option<TemplateId> {
        match &self.workloads[workload].kind {
            Kind::Deployment(state) => Some(state.template),
            Kind::StatefulSet(state) => Some(state.update),
            Kind::DaemonSet(state) => Some(state.template),
            Kind::Job(state) => Some(state.template),
            Kind::ReplicaSet { set, .. } | Kind::ReplicationController { set, .. } => {
                Some(self.sets[*set].template)
            }
            Kind::Pod | Kind::CronJob(_) => None,
        }
    }
    fn desired(&self, workload: WorkloadId) -> i64 {
        match &self.workloads[workload].kind {
            Kind::Pod => 1,
            Kind::Deployment(state) => state.object.replicas.value,
            Kind::ReplicaSet { set, .. } if self.sets[*set].workload != workload => self.sets[*set].replicas,
            Kind::ReplicaSet { object, .. } => object.replicas.value,
            Kind::ReplicationController { object, .. } => object.replicas.value,
            Kind::StatefulSet(state) => state.object.replicas.value,
            Kind::DaemonSet(state) => state.desired,
            Kind::Job(state) => {
                let parallelism = state.object.spec.parallelism.value;
                job::completions(&state.object)
                    .map_or(parallelism, |completions| completions.min(parallelism))
            }
            Kind::CronJob(_) => 0,
        }
    }
    /// A workload's Pods; those of a ReplicaSet that a Deployment has adopted are the Deployment's too.
    pub(crate) fn pods_of(&self, workload: WorkloadId) -> Vec<PodId> {
        match &self.workloads[workload].kind {
            Kind::ReplicaSet { set, .. } if self.sets[*set].workload != workload => {
                let all = &self.workloads[self.sets[*set].workload].pods;
                all.iter().copied().filter(|pod| self.pods[*pod].owner == Owner::Set(*set)).collect()
            }
            _ => self.workloads[workload].pods.iter().copied().collect(),
        }
    }
    pub(crate) fn outcome(&self, id: WorkloadId) -> WorkloadOutcome {
        let workload = &self.workloads[id];
        let template = self.template_of(id);
        let mut outcome = WorkloadOutcome {
            desired: self.desired(id),
            replica_failure: workload.failure.clone(),
            certainty: Certainty::Likely,
            ..WorkloadOutcome::default()
        };
        let mut pending: Vec<PendingPods> = Vec::new();
        let mut by_key: OrderedMap<(bool, String, String), usize> = OrderedMap::new();
        for pod_id in self.pods_of(id) {
            let pod = &self.pods[pod_id];
            if pod.terminating || pod.gone {
                continue;
            }
            outcome.created += 1;
            outcome.ready += i64::from(pod.ready && pod.phase == Phase::Running);
            outcome.succeeded += i64::from(pod.phase == Phase::Succeeded);
            match &pod.place {
                Place::Nowhere => {}
                Place::Node(node) => {
                    outcome.scheduled += 1;
                    *outcome.placement.entry(self.node_name(*node)).or_insert(0) += 1;
                }
                Place::Absent(name) => {
                    outcome.scheduled += 1;
                    *outcome.placement.entry(name.clone()).or_insert(0) += 1;
                }
            }
            if pod.phase != Phase::Pending {
                continue;
            }
            outcome.pending += 1;
            let (reason, message, verdict) = self.condition(pod);
            let new_template = template.is_none() || pod.template == template;
            let key = (!new_template, reason.clone(), message.clone());
            if let Some(entry) = by_key.get(&key).and_then(|at| pending.get_mut(*at)) {
                entry.count += 1;
                continue;
            }
            by_key.insert(key, pending.len());
            let nodes = verdict.map(|verdict| self.reasons(&verdict)).unwrap_or_default();
            pending.push(PendingPods { count: 1, reason, message, new_template, nodes });
        }
        self.count_uncreated(id, &mut outcome, &mut pending);
        outcome.pending_pods = pending;
        outcome
    }
    /// Pods beyond the limit meet the answer that the last of those before them met.
    fn count_uncreated(&self, id: WorkloadId, outcome: &mut WorkloadOutcome, pending: &mut [PendingPods]) {
        let more = outcome.desired - outcome.created;
        if more <= 0 || !self.capped.contains(&id) {
            return;
        }
        outcome.created += more;
        if let Some(told) = pending.last_mut() {
            told.count += more;
            outcome.pending += more;
        } else {
            outcome.scheduled += more;
            outcome.ready += more;
        }
    }
    /// Reason and message of the PodScheduled condition.
    fn condition(&self, pod: &Pod) -> (String, String, Option<Arc<Verdict>>) {
        if pod.place != Place::Nowhere {
            return (String::new(), String::new(), None);
        }
        if pod.admitted.gated() {
            let message = "Scheduling is blocked due to non-empty scheduling gates";
            return ("SchedulingGated".into(), message.into(), None);
        }
        let Some(verdict) = self.queue.verdict(pod.class) else {
            return (String::new(), String::new(), None);
        };
        ("Unschedulable".into(), verdict.message.clone(), Some(verdict.clone()))
    }
    fn reasons(&self, verdict: &Verdict) -> Vec<PendingNode> {
        verdict
            .diagnosis
            .nodes
            .iter()
            .map(|node| PendingNode {
                node: self.node_name(node.node),
                plugin: format!("{:?}", node.plugin),
                reason: node.reasons.join(", "),
            })
            .collect()
    }
    fn node(&self, index: NodeIndex) -> Option<NodeOutcome> {
        let node = self.scheduler.node(index)?;
        // Pods made from one template have one request: ask once.
        let mut counts: OrderedMap<*const Admitted, (i64, PodId)> = OrderedMap::new();
        for id in self.on_node.get(&index).into_iter().flatten() {
            counts.entry(Arc::as_ptr(&self.pods[*id].admitted)).or_insert((0, *id)).0 += 1;
        }
        let mut requested = ResourceList::new();
        let mut pods = 0;
        for (count, id) in counts.into_values() {
            pods += count;
            for (name, amount) in requests::pod_requests(&self.pods[id].admitted.spec) {
                let sum: &mut Quantity = requested.entry(name).or_default();
                *sum = sum.plus(Quantity::from_nano(amount.nano().saturating_mul(i128::from(count))));
            }
        }
        requested.insert("pods".into(), Quantity::from_units(pods));
        Some(NodeOutcome {
            name: node.meta.name.clone(),
            unschedulable: node.unschedulable,
            taints: node.taints.clone(),
            labels: node.meta.labels.clone(),
            allocatable: node.allocatable.clone(),
            requested,
        })
    }
    /// Pods of the old and of the new template, ended and terminating ones left out.
    pub(crate) fn counts(&self, workload: WorkloadId) -> (PodCounts, PodCounts) {
        let template = self.template_of(workload);
        let (mut old, mut new) = (PodCounts::default(), PodCounts::default());
        for id in self.pods_of(workload) {
            let pod = &self.pods[id];
            if !pod.active() {
                continue;
            }
            let side = if pod.template == template { &mut new } else { &mut old };
            side.pods += 1;
            side.ready += i64::from(pod.ready);
            side.pending += i64::from(pod.phase == Phase::Pending);
        }
        (old, new)
    }
    /// `default/cache` → `Running on w1`.
    pub(crate) fn existing_pods(&self) -> OrderedMap<String, String> {
        self.pods
            .iter()
            .filter(|(_, pod)| pod.existing)
            .map(|(_, pod)| {
                let phase = if pod.phase == Phase::Pending { "Pending" } else { "Running" };
                let state = match &pod.place {
                    _ if pod.gone => "gone".to_string(),
                    Place::Node(node) => format!("{phase} on {}", self.node_name(*node)),
                    Place::Absent(name) => format!("{phase} on {name}"),
                    Place::Nowhere => phase.to_string(),
                };
                (format!("{}/{}", pod.admitted.namespace, pod.name), state)
            })
            .collect()
    }
    /// The lowest node name that holds a Pod of the workload.
    pub(crate) fn node_holding(&self, workload: WorkloadId) -> Option<Text> {
        self.pods_of(workload)
            .into_iter()
            .filter(|id| self.pods[*id].active())
            .filter_map(|id| self.pods[id].node())
            .map(|node| self.node_name(node))
            .min()
    }
}
