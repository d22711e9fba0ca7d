//! Workloads that are created or get a new desired state.

use podfit_ordered::OrderedSet;
use std::sync::Arc;

use podfit_model::object::{
    LabelSelector, Object, ObjectMeta, Pod as PodObject, PodTemplate, StringMap, Text,
};

use crate::admission::Admitted;
use crate::arena::{SetId, TemplateId, WorkloadId};
use crate::controllers::{adoption, deployment};
use crate::play::Refusal;
use crate::world::bounds::bounded;
use crate::world::labels::spec_asks;
use crate::world::load::{key, workload_meta};
use crate::world::pods::NewPod;
use crate::world::workloads::{
    DaemonSetState, DeploymentState, JobState, Kind, ReplicaSetState, StatefulSetState, Workload,
};
use crate::world::{Owner, World};

impl World {
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
        if let Some(counted) = self.catalog.counted(object) {
            if let Some(message) = self.catalog.object_denied(&namespace, &meta.name, &counted) {
                return Err(Refusal { object: key, field: None, message });
            }
            self.catalog.object_counts(&namespace, &meta.name, counted);
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
            pods: OrderedSet::new(),
            taint_evictions: 0,
            adopted: false,
        });
        self.names.insert(key, id);
        self.note_quota_on_made(id);
        if let Some((pod, admitted)) = bare {
            self.create_bare(id, pod, admitted);
        }
        adoption::claim(self, id);
        self.touch(Some(id));
        Ok(Some(id))
    }
    /// Sets and Jobs that a controller makes are not counted against quotas on such objects.
    fn note_quota_on_made(&mut self, id: WorkloadId) {
        let made = match &self.workloads[id].kind {
            Kind::Deployment(_) => "count/replicasets.apps",
            Kind::StatefulSet(_) | Kind::DaemonSet(_) => "count/controllerrevisions.apps",
            Kind::CronJob(_) => "count/jobs.batch",
            _ => return,
        };
        if self.catalog.quota_counts(&self.workloads[id].namespace, made) {
            self.note(id, "ResourceQuota");
        }
    }
    fn create_bare(&mut self, workload: WorkloadId, object: &PodObject, admitted: Arc<Admitted>) {
        let new = NewPod {
            name: object.meta.name.clone(),
            owner: Owner::None,
            workload: Some(workload),
            template: None,
            admitted,
            labels: StringMap::new(),
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
                    ordinals: podfit_ordered::OrderedMap::new(),
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
                    done: OrderedSet::new(),
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
    ) -> SetId {
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
            active: OrderedSet::new(),
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
        if let (Kind::CronJob(held), Object::CronJob(new)) = (&mut self.workloads[id].kind, object) {
            *held = Arc::new(new.clone());
            return;
        }
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
            _ => {}
        }
        if source.is_some_and(|template| spec_asks(&template.spec)) {
            self.settings.per_pod_labels = true;
        }
        self.touch(Some(id));
    }
    fn resize_lone_set(&mut self, set: SetId, template: TemplateId, size: i64, seconds: i64) {
        let state = &mut self.sets[set];
        if state.template != template {
            state.admitted = None;
        }
        (state.template, state.replicas, state.min_ready_seconds) = (template, size, seconds);
        // A Deployment that has adopted it has its own idea of its size.
        let owner = state.workload;
        self.touch(Some(owner));
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
    pub(crate) fn set_for(&mut self, workload: WorkloadId, template: TemplateId) -> Option<SetId> {
        let Kind::Deployment(state) = &self.workloads[workload].kind else { return None };
        let object = state.object.clone();
        let known = state.sets.iter().copied().find(|set| self.sets[*set].template == template);
        Some(known.unwrap_or_else(|| deployment::add_set(self, workload, &object, template)))
    }
}
