//! The events of a Pod's life.

use std::sync::Arc;

use podfit_model::object::{PersistentVolumeClaim, StringMap, Text, VolumeSource};

use crate::admission::{Admitted, Denial, Request, admit, pod_defaults};
use crate::arena::{SetId, TemplateId, WorkloadId};
use crate::controllers::claims;
use crate::framework::{ClassId, NodeIndex, PodClass, PodId};
use crate::limits::Limits;
use crate::play::PodEvent;
use crate::queue::Change;
use crate::world::workloads::Kind;
use crate::world::{Owner, Phase, Place, Pod, World};

/// Why a Pod that admission let through does not come to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NotCreated {
    /// A quota, in its plugin's words.
    Quota(String),
    /// Claims of its own that the server refused, in the StatefulSet controller's words.
    Claims(String),
    /// More Pods than are simulated one by one.
    Limit,
}

impl NotCreated {
    /// The server's words, where it is the server that says no.
    pub(crate) fn message(self, pod: &str) -> Option<String> {
        match self {
            Self::Quota(denied) => Some(format!("pods \"{pod}\" is forbidden: {denied}")),
            Self::Claims(text) => Some(text),
            Self::Limit => None,
        }
    }
}

/// A Pod that is about to exist.
pub(crate) struct NewPod {
    pub(crate) name: Text,
    pub(crate) owner: Owner,
    pub(crate) workload: Option<WorkloadId>,
    pub(crate) template: Option<TemplateId>,
    pub(crate) admitted: Arc<Admitted>,
    /// Labels beyond those that were admitted.
    pub(crate) labels: StringMap,
    /// A DaemonSet wants it on this node.
    pub(crate) pinned_to: Option<Text>,
    /// Claims made from templates, by volume name.
    pub(crate) claims: Vec<(Text, Text)>,
}

impl World {
    /// Admission, quotas left out.
    pub(crate) fn admit(&mut self, request: &Request<'_>) -> Result<Admitted, Denial> {
        admit(request, &self.catalog, &self.settings.ready_annotations)
    }
    /// Creates a Pod that admission let through.
    pub(crate) fn create(&mut self, new: NewPod) -> Result<PodId, NotCreated> {
        if self.pods.len() >= Limits::PODS {
            self.capped.extend(new.workload);
            return Err(NotCreated::Limit);
        }
        let admitted = new.admitted.clone();
        let refused = |(_, claim): &(Text, Text)| {
            let key = (admitted.namespace.clone(), claim.clone());
            let denied = self.catalog.refused_claims.get(&key)?;
            Some(format!("failed to create PVC {claim}: {denied}"))
        };
        let refused: Vec<String> = new.claims.iter().filter_map(refused).collect();
        match refused.as_slice() {
            [] => {}
            [one] => return Err(NotCreated::Claims(one.clone())),
            many => return Err(NotCreated::Claims(format!("[{}]", many.join(", ")))),
        }
        if let Some(denied) = self.catalog.quota_denies(&admitted.namespace, &admitted.spec) {
            return Err(NotCreated::Quota(denied));
        }
        self.catalog.quota_count(&admitted.namespace, &admitted.spec, 1);
        if let Some(workload) = new.workload {
            for part in &admitted.not_played {
                self.note(workload, part);
            }
        }
        let class = self.class_of_new(&new);
        let id = self.pods.push(Pod {
            name: new.name,
            owner: new.owner,
            workload: new.workload,
            template: new.template,
            class,
            place: Place::Nowhere,
            phase: Phase::Pending,
            ready: false,
            available: false,
            terminating: false,
            gone: false,
            ready_at: 0,
            existing: false,
            controlled: new.workload.is_some(),
            announced: false,
            counted: true,
            admitted,
        });
        self.enrol(id);
        self.record(PodEvent::Created, id);
        self.place_new(id);
        Ok(id)
    }
    /// Enters a Pod in its owner's books.
    pub(crate) fn enrol(&mut self, id: PodId) {
        let (owner, workload) = (self.pods[id].owner, self.pods[id].workload);
        match (workload, owner) {
            (Some(workload), owner) => {
                self.workloads[workload].pods.insert(id);
                if let Owner::Set(set) = owner
                    && self.pods[id].phase < Phase::Succeeded
                {
                    self.sets[set].existing += 1;
                    if self.pods[id].active() {
                        self.sets[set].active.insert(id);
                    }
                }
                if let (Owner::Ordinal(ordinal), Kind::StatefulSet(state)) =
                    (owner, &mut self.workloads[workload].kind)
                {
                    state.ordinals.insert(ordinal, id);
                }
                self.touch(Some(workload));
            }
            (None, _) => {
                self.loose.insert(id);
            }
        }
    }
    fn class_of_new(&mut self, new: &NewPod) -> ClassId {
        let admitted = &new.admitted;
        let mut labels = admitted.labels.clone();
        labels.extend(new.labels.iter().map(|(k, v)| (k.clone(), v.clone())));
        let mut names = Vec::new();
        for volume in &admitted.spec.volumes {
            let made = new.claims.iter().find(|(volume_name, _)| *volume_name == volume.name);
            match (&volume.source, made) {
                (_, Some((_, claim))) => names.push(claim.clone()),
                (VolumeSource::PersistentVolumeClaim { claim_name, .. }, None) => {
                    names.push(claim_name.clone());
                }
                (VolumeSource::Ephemeral { claim }, None) => {
                    let name: Text = format!("{}-{}", new.name, volume.name).into();
                    claims::create(self, &admitted.namespace, &name, claim);
                    names.push(name);
                }
                _ => {}
            }
        }
        // Claims of a StatefulSet that no volume of the template names become volumes of their own.
        for (volume, claim) in &new.claims {
            if !admitted.spec.volumes.iter().any(|v| v.name == *volume) {
                names.push(claim.clone());
            }
        }
        let namespace = admitted.namespace.clone();
        names.retain(|name| claims::usable(self, &namespace, name, new.workload));
        self.scheduler.class(PodClass {
            namespace,
            labels,
            spec: admitted.spec.clone(),
            priority: admitted.priority,
            preemption_never: admitted.preemption_never,
            owner_selector: admitted.owner_selector.clone(),
            claims: names,
            pinned_to: new.pinned_to.clone(),
        })
    }
    fn place_new(&mut self, id: PodId) {
        let pod = &self.pods[id];
        let admitted = pod.admitted.clone();
        if let Some(name) = &admitted.spec.node_name {
            match self.nodes.get(name) {
                Some(node) => self.bind(id, *node),
                None => self.pods[id].place = Place::Absent(name.clone()),
            }
        } else if admitted.for_default_scheduler() && !admitted.gated() {
            self.queue.add(id, pod.class, admitted.priority);
            if self.queue.verdict(self.pods[id].class).is_some() {
                self.announce_pending(id);
            }
        } else {
            self.announce_pending(id);
        }
    }
    /// A timeline says once that the Pod pends.
    pub(crate) fn announce_pending(&mut self, id: PodId) {
        if !self.pods[id].announced {
            self.pods[id].announced = true;
            self.record(PodEvent::Pending, id);
        }
    }
    /// The Pod is on the node now; its kubelet will start it.
    pub(crate) fn bind(&mut self, id: PodId, node: NodeIndex) {
        let mut class = self.pods[id].class;
        if self.settings.per_pod_labels
            && let Some(labels) = self.scheduler.node(node).map(|n| n.meta.labels.clone())
            && pod_defaults::adds_topology_labels(&self.scheduler.class_of(class).labels, &labels)
        {
            let mut labelled = self.scheduler.class_of(class).clone();
            pod_defaults::topology_labels(&mut labelled.labels, &labels);
            class = self.scheduler.class(labelled);
        }
        self.queue.remove(id, self.pods[id].class);
        self.scheduler.clear_nomination(id);
        self.scheduler.bind(id, class, node, self.clock);
        self.pods[id].class = class;
        self.pods[id].place = Place::Node(node);
        self.on_node.entry(node).or_default().insert(id);
        if let (Some(workload), true) = (self.pods[id].workload, self.pods[id].active()) {
            *self.together.entry((workload, node)).or_insert(0) += 1;
        }
        if self.node_is_ready(node) && self.pods[id].phase == Phase::Pending {
            self.starting.insert(id);
        }
        self.note_timed_tolerations(id, node);
        self.record(PodEvent::Bound, id);
        self.queue.wake(Change::PodAdded);
    }
    /// The kubelet has started it: Running, and Ready unless it says that it never will be.
    pub(crate) fn start(&mut self, id: PodId) {
        self.starting.remove(&id);
        let pod = &mut self.pods[id];
        if pod.gone || pod.terminating || pod.phase != Phase::Pending {
            return;
        }
        pod.phase = Phase::Running;
        let workload = pod.workload;
        if pod.admitted.never_ready {
            self.touch(workload);
            return;
        }
        if matches!(pod.owner, Owner::Job(_)) && self.settings.jobs_complete {
            self.end(id, Phase::Succeeded);
            return;
        }
        self.become_ready(id);
    }
    /// Ready, and available at once where nothing has to be waited for.
    pub(crate) fn become_ready(&mut self, id: PodId) {
        let pod = &mut self.pods[id];
        pod.ready = true;
        pod.ready_at = self.clock;
        let (owner, workload) = (pod.owner, pod.workload);
        if let Owner::Set(set) = owner {
            self.sets[set].ready += 1;
        }
        self.record(PodEvent::Ready, id);
        let wait = self.min_ready_seconds(id);
        if wait == 0 {
            self.become_available(id);
        } else {
            self.aging.insert((wait, id));
        }
        self.touch(workload);
    }
    /// It has been Ready for minReadySeconds.
    pub(crate) fn become_available(&mut self, id: PodId) {
        let pod = &mut self.pods[id];
        pod.available = true;
        let (owner, workload) = (pod.owner, pod.workload);
        if let Owner::Set(set) = owner {
            self.sets[set].available += 1;
        }
        self.touch(workload);
    }
    fn min_ready_seconds(&self, id: PodId) -> i64 {
        let pod = &self.pods[id];
        if let Owner::Set(set) = pod.owner {
            return self.sets[set].min_ready_seconds;
        }
        match pod.workload.map(|workload| &self.workloads[workload].kind) {
            Some(Kind::StatefulSet(state)) => state.object.min_ready_seconds.value,
            Some(Kind::DaemonSet(state)) => state.object.min_ready_seconds.value,
            _ => 0,
        }
    }
    /// It has ended by itself and gives its room back.
    pub(crate) fn end(&mut self, id: PodId, phase: Phase) {
        self.leave_books(id);
        self.pods[id].phase = phase;
        if let Owner::Set(set) = self.pods[id].owner {
            self.sets[set].existing -= 1;
        }
        self.uncount(id);
        self.vacate(id);
        let (workload, owner) = (self.pods[id].workload, self.pods[id].owner);
        if let (Some(workload), Owner::Job(index)) = (workload, owner)
            && let Kind::Job(state) = &mut self.workloads[workload].kind
        {
            match phase {
                Phase::Succeeded => state.succeeded += 1,
                _ => state.failed += 1,
            }
            if phase == Phase::Succeeded {
                state.done.extend(index);
            }
        }
        self.touch(workload);
    }
    /// Somebody deletes it. Where no kubelet has to agree it is gone at once.
    pub(crate) fn terminate(&mut self, id: PodId) {
        let pod = &self.pods[id];
        if pod.terminating || pod.gone {
            return;
        }
        // From here on no controller counts it: for a timeline it is deleted now.
        self.record(PodEvent::Deleted, id);
        self.leave_books(id);
        self.pods[id].terminating = true;
        self.starting.remove(&id);
        let (place, phase, workload) =
            (self.pods[id].place.clone(), self.pods[id].phase, self.pods[id].workload);
        match place {
            Place::Node(_) if phase < Phase::Succeeded => {
                self.scheduler.terminate(id);
                self.leaving.insert(id);
            }
            Place::Nowhere => {
                self.queue.remove(id, self.pods[id].class);
                self.scheduler.clear_nomination(id);
                self.gone(id);
            }
            _ => self.gone(id),
        }
        self.touch(workload);
    }
    /// It no longer counts as active: counters of its owner.
    fn leave_books(&mut self, id: PodId) {
        let pod = &self.pods[id];
        if !pod.active() {
            return;
        }
        let (ready, available, owner, workload, node) =
            (pod.ready, pod.available, pod.owner, pod.workload, pod.node());
        if let Owner::Set(set) = owner {
            let set = &mut self.sets[set];
            set.active.remove(&id);
            set.ready -= i64::from(ready);
            set.available -= i64::from(available);
        }
        if let (Some(workload), Some(node)) = (workload, node)
            && let Some(count) = self.together.get_mut(&(workload, node))
        {
            *count -= 1;
        }
        let wait = self.min_ready_seconds(id);
        self.aging.remove(&(wait, id));
    }
    /// Its object is gone.
    pub(crate) fn gone(&mut self, id: PodId) {
        if self.pods[id].gone {
            return;
        }
        self.leave_books(id);
        if self.pods[id].phase < Phase::Succeeded {
            self.uncount(id);
            if let Owner::Set(set) = self.pods[id].owner {
                self.sets[set].existing -= 1;
            }
        }
        self.leaving.remove(&id);
        self.starting.remove(&id);
        self.disrupted.remove(&id);
        self.vacate(id);
        if !self.pods[id].terminating {
            self.record(PodEvent::Deleted, id);
        }
        self.pods[id].gone = true;
        if self.loose.remove(&id) {
            self.name_is_free(id);
        }
        let (workload, owner) = (self.pods[id].workload, self.pods[id].owner);
        if let Some(workload) = workload {
            self.workloads[workload].pods.remove(&id);
            if let (Owner::Ordinal(ordinal), Kind::StatefulSet(state)) =
                (owner, &mut self.workloads[workload].kind)
                && state.ordinals.get(&ordinal) == Some(&id)
            {
                state.ordinals.remove(&ordinal);
            }
        }
        self.touch(workload);
    }
    /// A StatefulSet that was refused its name tries again.
    fn name_is_free(&mut self, id: PodId) {
        let namespace = &self.pods[id].admitted.namespace;
        let failed: Vec<_> = self
            .workloads
            .iter()
            .filter(|(_, w)| w.failure.is_some() && w.namespace == *namespace)
            .map(|(id, _)| id)
            .collect();
        self.dirty.extend(failed);
    }
    /// Its room is free.
    fn vacate(&mut self, id: PodId) {
        if let Place::Node(node) = self.pods[id].place
            && self.on_node.get_mut(&node).is_some_and(|pods| pods.remove(&id))
        {
            self.scheduler.remove(id);
            self.queue.wake(Change::PodDeleted(node));
            self.queue.victim_gone(id);
        }
    }
    fn uncount(&mut self, id: PodId) {
        if !self.pods[id].counted {
            return;
        }
        self.pods[id].counted = false;
        let admitted = self.pods[id].admitted.clone();
        self.catalog.quota_count(&admitted.namespace, &admitted.spec, -1);
        if self.catalog.quotas.contains_key(&admitted.namespace) {
            // Room in a quota: whoever was refused tries again.
            let failed: Vec<_> = self
                .workloads
                .iter()
                .filter(|(_, w)| w.failure.is_some() && w.namespace == admitted.namespace)
                .map(|(id, _)| id)
                .collect();
            self.dirty.extend(failed);
        }
    }
    /// A template's admission, asked once per ReplicaSet.
    pub(crate) fn admitted_for_set(&mut self, set: SetId) -> Result<Arc<Admitted>, String> {
        if let Some(admitted) = &self.sets[set].admitted {
            return Ok(admitted.clone());
        }
        let state = &self.sets[set];
        let template = &self.templates[state.template];
        let mut labels = template.source.labels.clone();
        if state.of_deployment {
            labels.insert(crate::template::HASH_LABEL.into(), template.hash.clone());
        }
        let (annotations, spec) = (template.source.annotations.clone(), template.source.spec.clone());
        let name = format!("{}-", state.name);
        let owner_selector = state.selector.clone();
        let namespace = self.workloads[state.workload].namespace.clone();
        let request = Request {
            namespace: &namespace,
            name: &name,
            generated: true,
            labels,
            annotations: &annotations,
            spec: &spec,
            owner_selector,
        };
        let admitted = Arc::new(self.admit(&request).map_err(|denial| denial.message(&request))?);
        self.sets[set].admitted = Some(admitted.clone());
        Ok(admitted)
    }
    /// Makes a claim known to the catalogue and the scheduler.
    pub(crate) fn put_claim(&mut self, namespace: &Text, name: &Text, claim: PersistentVolumeClaim) {
        self.scheduler.add_claim(&claim);
        self.catalog.claims.insert((namespace.clone(), name.clone()), claim);
    }
}
