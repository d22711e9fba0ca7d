//! From objects to a world: what is there first, then what is applied, in its order.

use std::collections::BTreeSet;
use std::sync::Arc;

use podfit_model::object::{
    Affinity, LabelSelector, Namespace, Object, ObjectKey, ObjectMeta, Pod as PodObject, PodSpec,
    PodTemplate, Text,
};

use crate::admission::{Admitted, Request, pod_defaults};
use crate::arena::WorkloadId;
use crate::controllers::{claims, deployment, replicaset};
use crate::framework::{PodClass, PodId};
use crate::play::{Refusal, State};
use crate::world::bounds::bounded;
use crate::world::catalog::Catalog;
use crate::world::pods::NewPod;
use crate::world::workloads::{
    DaemonSetState, DeploymentState, JobState, Kind, ReplicaSetState, StatefulSetState, Workload,
};
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
    for object in all() {
        world.put_fact(object);
    }
    for name in all().filter_map(|object| namespace_of(object, &state.namespace)).collect::<BTreeSet<Text>>()
    {
        if !all().any(|object| matches!(object, Object::Namespace(n) if n.meta.name == name)) {
            world.scheduler.set_namespace(&Namespace { meta: ObjectMeta { name, ..ObjectMeta::default() } });
        }
    }
    for node in &state.cluster.nodes {
        world.put_node(node);
    }
    for object in all() {
        if let Object::Node(node) = object {
            world.put_node(node);
        }
    }
    let mut refused = Vec::new();
    super::snapshot::load(&mut world, state);
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

fn namespace_of(object: &Object, default: &Text) -> Option<Text> {
    workload_meta(object).map(|(_, meta)| meta.namespace.clone().unwrap_or_else(|| default.clone()))
}

/// Whether any selector asks for a label that only single Pods or nodes give.
fn mentions_per_pod_labels(state: &State) -> bool {
    let objects = || state.cluster.objects.iter().chain(&state.objects);
    objects().any(|object| {
        let selector = |selector: &Option<LabelSelector>| selector.as_ref().is_some_and(asks);
        match object {
            Object::Pod(o) => spec_asks(&o.spec),
            Object::Deployment(o) => selector(&o.selector) || spec_asks(&o.template.spec),
            Object::ReplicaSet(o) => selector(&o.selector) || spec_asks(&o.template.spec),
            Object::ReplicationController(o) => spec_asks(&o.template.spec),
            Object::StatefulSet(o) => selector(&o.selector) || spec_asks(&o.template.spec),
            Object::DaemonSet(o) => selector(&o.selector) || spec_asks(&o.template.spec),
            Object::Job(o) => spec_asks(&o.spec.template.spec),
            Object::PodDisruptionBudget(o) => selector(&o.selector),
            Object::Service(o) => o.selector.keys().any(|key| pod_defaults::is_per_pod_label(key)),
            _ => false,
        }
    })
}

fn asks(selector: &LabelSelector) -> bool {
    selector
        .match_labels
        .keys()
        .chain(selector.match_expressions.iter().map(|r| &r.key))
        .any(|key| pod_defaults::is_per_pod_label(key))
}

/// Whether Pods of this spec look at labels that only single Pods give.
pub(crate) fn spec_asks(spec: &PodSpec) -> bool {
    let Affinity { pod_required, pod_preferred, anti_required, anti_preferred, .. } = &spec.affinity;
    let weighted = pod_preferred.iter().chain(anti_preferred).map(|weighted| &weighted.term);
    let terms = pod_required.iter().chain(anti_required).chain(weighted);
    let keys = |keys: &[Text]| keys.iter().any(|key| pod_defaults::is_per_pod_label(key));
    terms.into_iter().any(|term| {
        term.label_selector.as_ref().is_some_and(asks)
            || keys(&term.match_label_keys)
            || keys(&term.mismatch_label_keys)
    }) || spec
        .topology_spread_constraints
        .iter()
        .any(|c| c.label_selector.as_ref().is_some_and(asks) || keys(&c.match_label_keys))
}

impl World {
    /// Makes an object known that no controller of ours moves.
    pub(crate) fn put_fact(&mut self, object: &Object) {
        let object = &bounded(object);
        let default = self.settings.namespace.clone();
        self.catalog.add(object, &default);
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
        template: crate::arena::TemplateId,
    ) {
        self.loose.remove(&id);
        let pod = &mut self.pods[id];
        (pod.workload, pod.owner, pod.template) = (Some(workload), owner, Some(template));
        let (ready, available, node) = (pod.ready, pod.available, pod.node());
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
    /// A workload that is applied for the first time.
    pub(crate) fn create_workload(
        &mut self,
        object: &Object,
        listed: bool,
    ) -> Result<Option<WorkloadId>, Refusal> {
        let object = &bounded(object);
        let default = self.settings.namespace.clone();
        let Some((kind, meta)) = workload_meta(object) else { return Ok(None) };
        let key = key(kind, meta, &default);
        let namespace = key.namespace.clone().unwrap_or(default);
        if self.catalog.namespace_is_absent(&namespace) {
            let message = format!("namespaces \"{namespace}\" not found");
            return Err(Refusal { object: key, field: None, message });
        }
        let bare = match object {
            Object::Pod(pod) => Some((pod, self.admit_object(pod)?)),
            _ => None,
        };
        let id = self.workloads.next_id();
        let kind = self.kind_of(object, id, &namespace);
        self.workloads.push(Workload {
            key: key.clone(),
            namespace,
            kind,
            listed,
            failure: None,
            pods: BTreeSet::new(),
            taint_evictions: 0,
        });
        self.names.insert(key, id);
        if let Some((pod, admitted)) = bare {
            self.create_bare(id, pod, admitted);
        }
        if let Kind::ReplicaSet { set, .. } | Kind::ReplicationController { set, .. } =
            self.workloads[id].kind
        {
            replicaset::adopt(self, set);
        }
        self.touch(Some(id));
        Ok(Some(id))
    }
    fn create_bare(&mut self, workload: WorkloadId, object: &PodObject, admitted: Arc<Admitted>) {
        let new = NewPod {
            name: object.meta.name.clone(),
            owner: Owner::None,
            workload: Some(workload),
            template: None,
            admitted,
            labels: podfit_model::object::StringMap::new(),
            pinned_to: None,
            claims: Vec::new(),
        };
        match self.create(new) {
            Ok(_) => {}
            Err(denied) => self.workloads[workload].failure = denied.message(&object.meta.name),
        }
    }
    fn kind_of(&mut self, object: &Object, id: WorkloadId, namespace: &Text) -> Kind {
        let _ = namespace;
        match object {
            Object::Deployment(o) => {
                let template = self.template(&o.template);
                Kind::Deployment(DeploymentState { object: Arc::new(o.clone()), template, sets: Vec::new() })
            }
            Object::ReplicaSet(o) => {
                let set = self.lone_set(id, &o.meta, &o.template, o.selector.clone());
                self.sets[set].replicas = o.replicas.value;
                self.sets[set].min_ready_seconds = o.min_ready_seconds.value;
                Kind::ReplicaSet { object: Arc::new(o.clone()), set }
            }
            Object::ReplicationController(o) => {
                let labels =
                    if o.selector.is_empty() { o.template.labels.clone() } else { o.selector.clone() };
                let selector = LabelSelector { match_labels: labels, ..LabelSelector::default() };
                let set = self.lone_set(id, &o.meta, &o.template, Some(selector));
                self.sets[set].replicas = o.replicas.value;
                self.sets[set].min_ready_seconds = o.min_ready_seconds.value;
                Kind::ReplicationController { object: Arc::new(o.clone()), set }
            }
            Object::StatefulSet(o) => {
                let template = self.template(&o.template);
                Kind::StatefulSet(StatefulSetState {
                    object: Arc::new(o.clone()),
                    current: template,
                    update: template,
                    ordinals: std::collections::BTreeMap::new(),
                })
            }
            Object::DaemonSet(o) => {
                let template = self.template(&o.template);
                Kind::DaemonSet(DaemonSetState { object: Arc::new(o.clone()), template, desired: 0, made: 0 })
            }
            Object::Job(o) => {
                let template = self.template(&o.spec.template);
                Kind::Job(JobState {
                    object: Arc::new(o.clone()),
                    template,
                    succeeded: 0,
                    failed: 0,
                    done: BTreeSet::new(),
                    made: 0,
                })
            }
            Object::CronJob(o) => Kind::CronJob(Arc::new(o.clone())),
            _ => Kind::Pod,
        }
    }
    fn lone_set(
        &mut self,
        workload: WorkloadId,
        meta: &ObjectMeta,
        template: &PodTemplate,
        selector: Option<LabelSelector>,
    ) -> crate::arena::SetId {
        let template = self.template(template);
        self.sets.push(ReplicaSetState {
            workload,
            template,
            of_deployment: false,
            name: meta.name.clone(),
            selector,
            replicas: 0,
            desired: None,
            max: None,
            min_ready_seconds: 0,
            active: BTreeSet::new(),
            ready: 0,
            available: 0,
            existing: 0,
            failure: None,
            admitted: None,
            made: 0,
        })
    }
    /// A workload that is there gets a new desired state.
    pub(crate) fn update_workload(&mut self, id: WorkloadId, object: &Object) {
        let object = &bounded(object);
        let source = match object {
            Object::Deployment(o) => Some(&o.template),
            Object::ReplicaSet(o) => Some(&o.template),
            Object::ReplicationController(o) => Some(&o.template),
            Object::StatefulSet(o) => Some(&o.template),
            Object::DaemonSet(o) => Some(&o.template),
            Object::Job(o) => Some(&o.spec.template),
            _ => None,
        };
        let Some(template) = source.map(|source| self.template(source)) else { return };
        match (&mut self.workloads[id].kind, object) {
            (Kind::Deployment(state), Object::Deployment(o)) => {
                (state.object, state.template) = (Arc::new(o.clone()), template);
                let (sets, seconds) = (state.sets.clone(), o.min_ready_seconds.value);
                for set in sets {
                    self.sets[set].min_ready_seconds = seconds;
                }
            }
            (Kind::ReplicaSet { object, set }, Object::ReplicaSet(o)) => {
                *object = Arc::new(o.clone());
                let set = *set;
                self.resize_lone_set(set, template, o.replicas.value, o.min_ready_seconds.value);
            }
            (Kind::ReplicationController { object, set }, Object::ReplicationController(o)) => {
                *object = Arc::new(o.clone());
                let set = *set;
                self.resize_lone_set(set, template, o.replicas.value, o.min_ready_seconds.value);
            }
            (Kind::StatefulSet(state), Object::StatefulSet(o)) => {
                (state.object, state.update) = (Arc::new(o.clone()), template);
            }
            (Kind::DaemonSet(state), Object::DaemonSet(o)) => {
                (state.object, state.template) = (Arc::new(o.clone()), template);
            }
            (Kind::Job(state), Object::Job(o)) => {
                (state.object, state.template) = (Arc::new(o.clone()), template);
            }
            (Kind::CronJob(object), Object::CronJob(o)) => *object = Arc::new(o.clone()),
            _ => {}
        }
        if source.is_some_and(|template| spec_asks(&template.spec)) {
            self.settings.per_pod_labels = true;
        }
        self.touch(Some(id));
    }
    fn resize_lone_set(
        &mut self,
        set: crate::arena::SetId,
        template: crate::arena::TemplateId,
        size: i64,
        seconds: i64,
    ) {
        let state = &mut self.sets[set];
        if state.template != template {
            state.admitted = None;
        }
        (state.template, state.replicas, state.min_ready_seconds) = (template, size, seconds);
    }
    /// What admission said may be different now.
    pub(crate) fn forget_admissions(&mut self) {
        let sets: Vec<_> = self.sets.ids().collect();
        for set in sets {
            self.sets[set].admitted = None;
        }
        let failed: Vec<_> =
            self.workloads.iter().filter(|(_, w)| w.failure.is_some()).map(|(id, _)| id).collect();
        self.dirty.extend(failed);
    }
    /// The ReplicaSet of a Deployment with this template, made where there is none.
    pub(crate) fn set_for(
        &mut self,
        workload: WorkloadId,
        template: crate::arena::TemplateId,
    ) -> Option<crate::arena::SetId> {
        let Kind::Deployment(state) = &self.workloads[workload].kind else { return None };
        let object = state.object.clone();
        let known = state.sets.iter().copied().find(|set| self.sets[*set].template == template);
        Some(known.unwrap_or_else(|| deployment::add_set(self, workload, &object, template)))
    }
}
