//! What happens after everything has come to rest: updates, drains, cordons, lost nodes.

use podfit_ordered::OrderedMap;
use podfit_ordered::Sort as _;

use podfit_model::object::{Object, Text, UpdateKind};

use crate::arena::WorkloadId;
use crate::certainty::lemmas;
use crate::controllers::disruption::{self, Eviction};
use crate::controllers::{claims, daemonset, deployment, statefulset};
use crate::framework::PodId;
use crate::play::{
    Certainty, NodeChoice, PodCounts, Refusal, RolloutPlayed, RolloutResult, Step, StepPlayed,
};
use crate::world::workloads::Kind;
use crate::world::{Owner, World, load};

impl World {
    /// Plays one step to its end.
    pub(crate) fn play_step(&mut self, step: &Step) -> StepPlayed {
        match step {
            Step::Rollout { workload, object } => match self.names.get(workload).copied() {
                Some(id) => StepPlayed::Rollout(self.roll_out(id, object)),
                None => StepPlayed::NotFound { what: workload.to_string(), step: "rollout" },
            },
            Step::Refused { workload, message } => match self.names.get(workload).copied() {
                Some(id) => StepPlayed::Rollout(self.refused_rollout(id, message)),
                None => StepPlayed::NotFound { what: workload.to_string(), step: "rollout" },
            },
            Step::Drain(choice) => match self.choose(choice) {
                Ok(node) => self.drain(node),
                Err(what) => StepPlayed::NotFound { what, step: "drain" },
            },
            Step::Cordon(choice) => match self.choose(choice) {
                Ok(node) => {
                    self.cordon(&node);
                    self.settle();
                    StepPlayed::Cordon { node, settled: self.settled() }
                }
                Err(what) => StepPlayed::NotFound { what, step: "cordon" },
            },
            Step::DeleteNode(choice) => match self.choose(choice) {
                Ok(node) => {
                    self.delete_node(&node);
                    self.settle();
                    StepPlayed::DeleteNode { node, settled: self.settled() }
                }
                Err(what) => StepPlayed::NotFound { what, step: "delete-node" },
            },
            Step::Apply(objects) => {
                let refused = self.apply(objects, false);
                self.settle();
                StepPlayed::Apply { refused, settled: self.settled() }
            }
        }
    }
    pub(crate) fn choose(&self, choice: &NodeChoice) -> Result<Text, String> {
        match choice {
            NodeChoice::Name(name) => {
                self.nodes.contains_key(name).then(|| name.clone()).ok_or_else(|| name.to_string())
            }
            NodeChoice::Holding(key) => {
                let holding = self.names.get(key).and_then(|id| self.node_holding(*id));
                holding.ok_or_else(|| format!("@{}/{}", key.kind, key.name))
            }
        }
    }
    /// Creates or updates objects, in their order; comes to rest after each workload where asked.
    pub(crate) fn apply(&mut self, objects: &[Object], settle_each: bool) -> Vec<Refusal> {
        let mut refused = Vec::new();
        for object in objects {
            if let Object::Node(node) = object {
                let index = self.put_node(node);
                self.evict_by_taints(index);
                continue;
            }
            let Some((kind, meta)) = load::workload_meta(object) else {
                match self.refused_fact(object) {
                    Some(refusal) => refused.push(refusal),
                    None => self.apply_fact(object),
                }
                continue;
            };
            let key = load::key(kind, meta, &self.settings.namespace);
            match self.names.get(&key).copied() {
                Some(id) => {
                    self.workloads[id].listed = true;
                    self.update_workload(id, object);
                }
                None => {
                    if let Err(refusal) = self.create_workload(object, true) {
                        refused.push(refusal);
                        continue;
                    }
                }
            }
            if settle_each {
                self.settle();
            }
        }
        refused
    }
    fn apply_fact(&mut self, object: &Object) {
        self.put_fact(object);
        if let Object::PersistentVolumeClaim(claim) = object {
            let namespace = claim.meta.namespace.clone().unwrap_or_else(|| self.settings.namespace.clone());
            claims::put(self, &namespace, claim.clone());
        }
        self.forget_admissions();
        self.queue.wake(crate::queue::Change::Cluster);
    }
    /// Updates a workload and watches what comes of it.
    pub(crate) fn roll_out(&mut self, id: WorkloadId, object: &Object) -> RolloutPlayed {
        self.rolled_classes = lemmas::classes(self, id);
        self.update_workload(id, object);
        if let Some(template) = self.template_of(id) {
            self.start_recording(id, template);
        }
        self.settle();
        let timeline = self.stop_recording();
        let (old_pods, new_pods) = self.counts(id);
        let (max_surge, max_unavailable) = self.budgets(id);
        RolloutPlayed {
            workload: self.workloads[id].key.clone(),
            result: self.result(id, old_pods, new_pods),
            message: None,
            max_surge,
            max_unavailable,
            old_pods,
            new_pods,
            timeline,
            settled: self.settled(),
            certainty: Certainty::Likely,
        }
    }
    fn refused_rollout(&self, id: WorkloadId, message: &str) -> RolloutPlayed {
        let (old_pods, new_pods) = self.counts(id);
        let (max_surge, max_unavailable) = self.budgets(id);
        RolloutPlayed {
            workload: self.workloads[id].key.clone(),
            result: RolloutResult::Refused,
            message: Some(message.to_string()),
            max_surge,
            max_unavailable,
            old_pods,
            new_pods,
            timeline: Vec::new(),
            settled: self.settled(),
            certainty: Certainty::Certain,
        }
    }
    /// Surge and unavailable in Pods, where the kind has them.
    fn budgets(&self, id: WorkloadId) -> (Option<i64>, Option<i64>) {
        match &self.workloads[id].kind {
            Kind::Deployment(state) => {
                let object = &state.object;
                (Some(deployment::max_surge(object)), Some(deployment::max_unavailable(object)))
            }
            Kind::DaemonSet(state) => {
                let (surge, unavailable) = daemonset::budgets(&state.object, state.desired);
                (Some(surge), Some(unavailable))
            }
            Kind::StatefulSet(_) => (Some(0), Some(1)),
            _ => (None, None),
        }
    }
    pub(crate) fn result(&self, id: WorkloadId, old: PodCounts, new: PodCounts) -> RolloutResult {
        let available = |count: i64| {
            let pods = self.pods_of(id);
            i64::try_from(
                pods.iter().filter(|pod| self.pods[**pod].available && self.pods[**pod].active()).count(),
            )
            .unwrap_or(i64::MAX)
                == count
        };
        let complete =
            |done: bool| if done && !self.restless { RolloutResult::Complete } else { RolloutResult::Stuck };
        match &self.workloads[id].kind {
            Kind::Deployment(state) if state.object.paused => RolloutResult::Paused,
            Kind::Deployment(state) => {
                let replicas = state.object.replicas.value;
                complete(old.pods == 0 && new.pods == replicas && available(replicas))
            }
            Kind::StatefulSet(state) => {
                let object = &state.object;
                let replicas = object.replicas.value;
                if object.update_strategy.kind.value == UpdateKind::OnDelete {
                    return RolloutResult::OnDelete;
                }
                let kept = statefulset::partition(object).unwrap_or(0).min(replicas);
                complete(
                    old.pods + new.pods == replicas && new.pods >= replicas - kept && available(replicas),
                )
            }
            Kind::DaemonSet(state) => {
                if state.object.update.value == UpdateKind::OnDelete {
                    return RolloutResult::OnDelete;
                }
                complete(old.pods == 0 && new.pods == state.desired && available(state.desired))
            }
            // These replace no Pod by themselves.
            Kind::ReplicaSet { .. } | Kind::ReplicationController { .. } if old.pods > 0 => {
                RolloutResult::OnDelete
            }
            Kind::ReplicaSet { set, .. } | Kind::ReplicationController { set, .. } => {
                let replicas = self.sets[*set].replicas;
                complete(new.pods == replicas && available(replicas))
            }
            Kind::Job(_) | Kind::CronJob(_) | Kind::Pod => complete(new.pods == new.ready),
        }
    }
    pub(crate) fn cordon(&mut self, name: &Text) {
        let Some(index) = self.nodes.get(name).copied() else { return };
        let Some(mut node) = self.scheduler.node(index).cloned() else { return };
        node.unschedulable = true;
        self.put_node(&node);
    }
    /// `kubectl drain --ignore-daemonsets --force`: evicts, and tries again what was refused while anything moves.
    fn drain(&mut self, name: Text) -> StepPlayed {
        self.cordon(&name);
        self.settle();
        let mut evicted = 0;
        let blocked = loop {
            let mut refused: OrderedMap<String, i64> = OrderedMap::new();
            let mut granted = 0;
            for pod in self.drainable(&name) {
                self.step();
                match disruption::evict(self, pod) {
                    Eviction::Granted => granted += 1,
                    Eviction::Refused(message) => *refused.entry(message).or_insert(0) += 1,
                }
            }
            evicted += granted;
            self.settle();
            if granted == 0 || refused.is_empty() || self.restless {
                break refused;
            }
        };
        let left = self.drainable(&name);
        StepPlayed::Drain {
            node: name,
            drained: left.is_empty(),
            evicted,
            blocked: blocked.into_iter().map(|(message, count)| (count, message)).collect(),
            settled: self.settled(),
        }
    }
    /// Pods that a drain wants to see go.
    pub(crate) fn drainable(&self, name: &Text) -> Vec<PodId> {
        let Some(index) = self.nodes.get(name) else { return Vec::new() };
        let daemon = |pod: &PodId| matches!(self.pods[*pod].owner, Owner::Node(_));
        let mut pods: Vec<PodId> = self
            .on_node
            .get(index)
            .into_iter()
            .flatten()
            .copied()
            .filter(|pod| !daemon(pod) && !self.pods[*pod].terminating)
            .collect();
        pods.order_by(|a, b| self.pods[*a].name.cmp(&self.pods[*b].name).then(a.cmp(b)));
        pods
    }
}
