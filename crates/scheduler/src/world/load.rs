//! From objects to a world: what is there first, then what is applied, in its order.

use podfit_ordered::OrderedSet;
use std::sync::Arc;

use podfit_model::object::{Namespace, Object, ObjectKey, ObjectMeta, Pod as PodObject, Text};

use crate::admission::{Admitted, Request};
use crate::arena::WorkloadId;
use crate::controllers::claims;
use crate::framework::{PodClass, PodId};
use crate::play::{Refusal, State};
use crate::world::bounds::bounded;
use crate::world::catalog::Catalog;
use crate::world::labels::mentions_per_pod_labels;
use crate::world::{Owner, Phase, Place, Pod, Settings, World};

/// A world with the cluster's facts, nodes and existing Pods in it. The bare Pods of `state.objects` that have a node
/// are there too; workloads are still to be applied.
pub(crate) fn world(state: &State) -> (World, Vec<Refusal>) {
    let catalog = Catalog::new(state.closed_world, state.cluster.snapshot);
    let settings = Settings {
        namespace: state.namespace.clone(),
        jobs_complete: state.jobs_complete,
        ready_annotations: state.ready_annotations.clone(),
        per_pod_labels: mentions_per_pod_labels(state),
        named_nodes: false,
    };
    let mut world = World::new(catalog, settings);
    let all = || state.cluster.objects.iter().chain(&state.objects);
    let mut refused = Vec::new();
    world.catalog.loading = true;
    for object in &state.cluster.objects {
        world.put_fact(object);
    }
    world.catalog.loading = false;
    for object in &state.objects {
        match world.refused_fact(object) {
            Some(refusal) => refused.push(refusal),
            None => world.put_fact(object),
        }
    }
    for name in
        all().filter_map(|object| namespace_of(object, &state.namespace)).collect::<OrderedSet<Text>>()
    {
        if !all().any(|object| matches!(object, Object::Namespace(n) if n.meta.name == name)) {
            world.scheduler.set_namespace(&Namespace { meta: ObjectMeta { name, ..ObjectMeta::default() } });
        }
    }
    let further = all().filter_map(|object| match object {
        Object::Node(node) => Some(node),
        _ => None,
    });
    world.put_nodes(state.cluster.nodes.iter().chain(further));
    world.catalog.loading = true;
    super::snapshot::load(&mut world, state);
    world.catalog.loading = false;
    for object in all() {
        if let Object::Pod(pod) = object
            && comes_with_node(pod)
            && let Err(refusal) = world.existing_pod(pod)
        {
            refused.push(refusal);
        }
    }
    for node in world.scheduler.nodes() {
        world.evict_by_taints(node);
    }
    (world, refused)
}

/// A Pod of manifests that names its node: it is there before anything else. One with a phase has a past.
pub(crate) fn comes_with_node(pod: &PodObject) -> bool {
    pod.spec.node_name.is_some() && pod.phase.is_none()
}

/// Kind, namespace and name of an object.
pub(crate) fn key(kind: &str, meta: &ObjectMeta, namespace: &Text) -> ObjectKey {
    let name = match &meta.generate_name {
        Some(prefix) if meta.name.is_empty() => format!("{prefix}…").into(),
        _ => meta.name.clone(),
    };
    ObjectKey {
        kind: kind.into(),
        namespace: Some(meta.namespace.clone().unwrap_or_else(|| namespace.clone())),
        name,
    }
}

/// A workload's kind and metadata.
pub(crate) fn workload_meta(object: &Object) -> Option<(&'static str, &ObjectMeta)> {
    Some(match object {
        Object::Pod(o) => ("Pod", &o.meta),
        Object::Deployment(o) => ("Deployment", &o.meta),
        Object::ReplicaSet(o) => ("ReplicaSet", &o.meta),
        Object::ReplicationController(o) => ("ReplicationController", &o.meta),
        Object::StatefulSet(o) => ("StatefulSet", &o.meta),
        Object::DaemonSet(o) => ("DaemonSet", &o.meta),
        Object::Job(o) => ("Job", &o.meta),
        Object::CronJob(o) => ("CronJob", &o.meta),
        _ => return None,
    })
}

/// Objects that quotas count and no controller of ours moves.
fn counted_fact(object: &Object) -> Option<&ObjectMeta> {
    match object {
        Object::PersistentVolumeClaim(o) => Some(&o.meta),
        Object::Service(o) => Some(&o.meta),
        Object::Other(o) => Some(&o.meta),
        _ => None,
    }
}

fn namespace_of(object: &Object, default: &Text) -> Option<Text> {
    workload_meta(object).map(|(_, meta)| meta.namespace.clone().unwrap_or_else(|| default.clone()))
}

impl World {
    /// Makes an object known that no controller of ours moves.
    pub(crate) fn put_fact(&mut self, object: &Object) {
        let object = &bounded(object);
        let default = self.settings.namespace.clone();
        self.catalog.add(object, &default);
        if let (Some(meta), Some(counted)) = (counted_fact(object), self.catalog.counted(object)) {
            let namespace = meta.namespace.clone().unwrap_or_else(|| default.clone());
            self.catalog.object_counts(&namespace, &meta.name, counted);
        }
        match object {
            Object::Namespace(namespace) => self.scheduler.set_namespace(namespace),
            Object::Service(service) => {
                let mut service = service.clone();
                service.meta.namespace.get_or_insert(default);
                self.scheduler.add_service(&service);
            }
            Object::PersistentVolume(volume) => self.scheduler.add_volume(volume),
            Object::StorageClass(class) => self.scheduler.add_storage_class(class),
            _ => {}
        }
    }
    /// Why the server does not take an object that no controller of ours moves.
    pub(crate) fn refused_fact(&mut self, object: &Object) -> Option<Refusal> {
        let (kind, meta) = match object {
            Object::PersistentVolumeClaim(claim) => ("PersistentVolumeClaim", &claim.meta),
            Object::Service(service) => ("Service", &service.meta),
            Object::Other(other) => (&*other.kind, &other.meta),
            _ => return None,
        };
        let object_key = key(kind, meta, &self.settings.namespace);
        let namespace = object_key.namespace.clone()?;
        let message = match object {
            Object::PersistentVolumeClaim(claim) => self.catalog.claim_denied(&namespace, &meta.name, claim),
            other => {
                let counted = self.catalog.counted(other)?;
                self.catalog.object_denied(&namespace, &meta.name, &counted)
            }
        }?;
        if kind == "PersistentVolumeClaim" {
            self.catalog.refused_claims.insert((namespace, meta.name.clone()), message.clone());
        }
        Some(Refusal { object: object_key, field: None, message })
    }
    /// Binds the claims that are there, once all volumes and classes are known.
    pub(crate) fn put_claims(&mut self) {
        let all: Vec<_> =
            self.catalog.claims.iter().map(|((ns, _), claim)| (ns.clone(), claim.clone())).collect();
        for (namespace, claim) in all {
            claims::put(self, &namespace, claim);
        }
    }
    /// A bare Pod of the manifests that names its node: it is there before anything else.
    fn existing_pod(&mut self, pod: &PodObject) -> Result<(), Refusal> {
        let admitted = self.admit_object(pod)?;
        let id = self.put_pod(pod, admitted, None, Owner::None);
        self.pods[id].existing = true;
        self.arrive(id, pod);
        Ok(())
    }
    /// Admission of a bare Pod.
    pub(crate) fn admit_object(&mut self, pod: &PodObject) -> Result<Arc<Admitted>, Refusal> {
        let default = self.settings.namespace.clone();
        let object = key("Pod", &pod.meta, &default);
        let refusal = |message| Refusal { object: object.clone(), field: None, message };
        let namespace = object.namespace.clone().unwrap_or(default);
        if self.catalog.namespace_is_absent(&namespace) {
            return Err(refusal(format!("namespaces \"{namespace}\" not found")));
        }
        let generated = pod.meta.name.is_empty();
        let name = if generated {
            pod.meta.generate_name.clone().unwrap_or_default()
        } else {
            pod.meta.name.clone()
        };
        let request = Request {
            namespace: &namespace,
            name: &name,
            generated,
            labels: pod.meta.labels.clone(),
            annotations: &pod.meta.annotations,
            spec: &pod.spec,
            owner_selector: None,
        };
        let admitted = self.admit(&request).map_err(|denial| refusal(denial.message(&request)))?;
        match self.catalog.quota_denies(&namespace, &admitted.spec) {
            Some(denied) => Err(refusal(format!("pods \"{name}\" is forbidden: {denied}"))),
            None => Ok(Arc::new(admitted)),
        }
    }
    /// A Pod that exists already, entered but not yet placed.
    pub(crate) fn put_pod(
        &mut self,
        object: &PodObject,
        admitted: Arc<Admitted>,
        workload: Option<WorkloadId>,
        owner: Owner,
    ) -> PodId {
        let claims = admitted
            .spec
            .volumes
            .iter()
            .filter_map(|volume| match &volume.source {
                podfit_model::object::VolumeSource::PersistentVolumeClaim { claim_name, .. } => {
                    Some(claim_name.clone())
                }
                podfit_model::object::VolumeSource::Ephemeral { .. } => {
                    Some(format!("{}-{}", object.meta.name, volume.name).into())
                }
                _ => None,
            })
            .filter(|name| {
                let known =
                    self.catalog.claims.contains_key(&(admitted.namespace.clone(), Text::clone(name)));
                known || self.catalog.claim_is_absent()
            })
            .collect();
        let class = self.scheduler.class(PodClass {
            namespace: admitted.namespace.clone(),
            labels: admitted.labels.clone(),
            spec: admitted.spec.clone(),
            priority: admitted.priority,
            preemption_never: admitted.preemption_never,
            owner_selector: admitted.owner_selector.clone(),
            claims,
            pinned_to: None,
        });
        let counted = object.phase.is_none();
        if counted {
            self.catalog.quota_count(&admitted.namespace, &admitted.spec, 1);
        }
        let id = self.pods.push(Pod {
            name: object.meta.name.clone(),
            owner,
            workload,
            template: None,
            class,
            place: Place::Nowhere,
            phase: Phase::Pending,
            ready: false,
            available: false,
            terminating: false,
            gone: false,
            ready_at: 0,
            existing: false,
            controlled: object.meta.owner_references.iter().any(|reference| reference.controller),
            announced: false,
            counted,
            admitted,
        });
        self.enrol(id);
        id
    }
    /// Puts an existing Pod where its object says it is, in the state that its object says.
    pub(crate) fn arrive(&mut self, id: PodId, object: &PodObject) {
        match object.phase.as_deref() {
            Some("Succeeded") => return self.end(id, Phase::Succeeded),
            Some("Failed") => return self.end(id, Phase::Failed),
            _ => {}
        }
        let Some(name) = &object.spec.node_name else {
            let admitted = self.pods[id].admitted.clone();
            if admitted.for_default_scheduler() && !admitted.gated() {
                self.queue.add(id, self.pods[id].class, admitted.priority);
            }
            return;
        };
        let Some(node) = self.nodes.get(name).copied() else {
            self.pods[id].place = Place::Absent(name.clone());
            return;
        };
        self.bind(id, node);
        if object.phase.as_deref() == Some("Running") {
            self.starting.remove(&id);
            self.pods[id].phase = Phase::Running;
            if object.ready.unwrap_or_else(|| self.node_is_ready(node)) {
                self.become_ready(id);
                if !self.pods[id].available {
                    // It has been there for a while.
                    self.aging.retain(|(_, other)| *other != id);
                    self.become_available(id);
                }
            }
        }
        if object.meta.terminating {
            self.terminate(id);
        }
    }
    /// Makes a Pod without owner the set's own.
    pub(crate) fn adopt(
        &mut self,
        id: PodId,
        workload: WorkloadId,
        owner: Owner,
        template: Option<crate::arena::TemplateId>,
    ) {
        self.loose.remove(&id);
        self.adopted.push(id);
        let pod = &mut self.pods[id];
        (pod.workload, pod.owner, pod.template, pod.controlled) = (Some(workload), owner, template, true);
        let (ready, available, node) = (pod.ready, pod.available, pod.node().filter(|_| pod.active()));
        self.enrol(id);
        if let Owner::Set(set) = owner {
            let set = &mut self.sets[set];
            set.ready += i64::from(ready);
            set.available += i64::from(available);
        }
        if let Some(node) = node {
            *self.together.entry((workload, node)).or_insert(0) += 1;
        }
    }
    /// The Pod's set has another workload above it now.
    pub(crate) fn hand_over(&mut self, id: PodId, from: WorkloadId, to: WorkloadId) {
        self.pods[id].workload = Some(to);
        self.workloads[to].pods.insert(id);
        if let Some(node) = self.pods[id].node().filter(|_| self.pods[id].active()) {
            *self.together.entry((from, node)).or_insert(0) -= 1;
            *self.together.entry((to, node)).or_insert(0) += 1;
        }
    }
}
