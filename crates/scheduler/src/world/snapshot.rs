//! What a snapshot of a cluster brings: its workloads, their revisions, and the Pods that run.
//!
//! Pods belong to a workload by ownerReferences, a Deployment's through their ReplicaSet; failing that by selector and
//! pod-template-hash. Those of one revision hash were made from one template.

use podfit_ordered::OrderedMap;
use std::sync::Arc;

use podfit_model::object::{Object, ObjectKey, ObjectMeta, Pod as PodObject, PodTemplate, ReplicaSet, Text};

use crate::admission::Admitted;
use crate::arena::{TemplateId, WorkloadId};
use crate::framework::matching::label_selector_matches;
use crate::play::State;
use crate::template::HASH_LABEL;
use crate::world::workloads::Kind;
use crate::world::{Owner, World, load};

const REVISION_LABEL: &str = "controller-revision-hash";

/// Loads workloads and Pods of the cluster.
pub(crate) fn load(world: &mut World, state: &State) {
    world.put_claims();
    let set_keys: Vec<ObjectKey> = state
        .objects
        .iter()
        .filter_map(|object| {
            load::workload_meta(object).map(|(kind, meta)| load::key(kind, meta, &state.namespace))
        })
        .collect();
    let mut sets = Vec::new();
    let mut pods = Vec::new();
    for object in &state.cluster.objects {
        match object {
            Object::Pod(pod) if load::comes_with_node(pod) => {}
            Object::Pod(pod) => pods.push(pod),
            Object::ReplicaSet(set) if owner(&set.meta).is_some_and(|(kind, _)| &*kind == "Deployment") => {
                sets.push(set);
            }
            Object::Job(job) if owner(&job.meta).is_some() => {}
            _ => {
                let Some((kind, meta)) = load::workload_meta(object) else { continue };
                let listed = set_keys.contains(&load::key(kind, meta, &state.namespace));
                // A snapshot's objects have been admitted once: nothing is refused here.
                let _ = world.create_workload(object, listed);
            }
        }
    }
    if pods.is_empty() {
        return;
    }
    // Workloads of the set that the snapshot shows only by their Pods.
    for object in &state.objects {
        let Some((kind, meta)) = load::workload_meta(object) else { continue };
        let key = load::key(kind, meta, &state.namespace);
        if kind != "Pod"
            && !world.names.contains_key(&key)
            && pods.iter().any(|pod| is_home(&key, object, pod, state))
        {
            let _ = world.create_workload(object, true);
        }
    }
    let mut revisions = Revisions::default();
    for set in sets {
        revisions.known(world, set, &state.namespace);
    }
    let homes: Vec<Option<(WorkloadId, Text)>> =
        pods.iter().map(|pod| home(world, pod, &state.namespace)).collect();
    revisions.learn(world, &pods, &homes);
    for (pod, home) in pods.iter().zip(&homes) {
        place(world, pod, home.as_ref(), &revisions, state);
    }
}

/// The controlling owner's kind and name.
fn owner(meta: &ObjectMeta) -> Option<(Text, Text)> {
    meta.owner_references
        .iter()
        .find(|reference| reference.controller)
        .or(meta.owner_references.first())
        .map(|reference| (reference.kind.clone(), reference.name.clone()))
}

fn namespace_of(meta: &ObjectMeta, default: &Text) -> Text {
    meta.namespace.clone().unwrap_or_else(|| default.clone())
}

fn hash(pod: &PodObject) -> Text {
    let label = pod.meta.labels.get(HASH_LABEL).or_else(|| pod.meta.labels.get(REVISION_LABEL));
    label.cloned().unwrap_or_else(|| "".into())
}

/// Kind and name of the workload a Pod's ownerReferences lead to.
fn owner_key(pod: &PodObject, default: &Text) -> Option<ObjectKey> {
    let (kind, name) = owner(&pod.meta)?;
    let namespace = Some(namespace_of(&pod.meta, default));
    let of_deployment =
        pod.meta.labels.get(HASH_LABEL).and_then(|hash| name.strip_suffix(&format!("-{hash}")));
    Some(match of_deployment {
        Some(deployment) if &*kind == "ReplicaSet" => {
            ObjectKey { kind: "Deployment".into(), namespace, name: deployment.into() }
        }
        _ => ObjectKey { kind, namespace, name },
    })
}

fn is_home(key: &ObjectKey, object: &Object, pod: &PodObject, state: &State) -> bool {
    if let Some(owner) = owner_key(pod, &state.namespace) {
        return owner == *key;
    }
    let Object::Deployment(deployment) = object else { return false };
    pod.meta.labels.contains_key(HASH_LABEL)
        && key.namespace.as_ref() == Some(&namespace_of(&pod.meta, &state.namespace))
        && deployment.selector.as_ref().is_some_and(|wanted| label_selector_matches(wanted, &pod.meta.labels))
}

/// The workload of the world that a Pod belongs to, and its revision hash.
fn home(world: &World, pod: &PodObject, default: &Text) -> Option<(WorkloadId, Text)> {
    if let Some(key) = owner_key(pod, default) {
        return Some((*world.names.get(&key)?, hash(pod)));
    }
    let namespace = namespace_of(&pod.meta, default);
    pod.meta.labels.get(HASH_LABEL)?;
    let (id, _) = world.workloads.iter().find(|(_, workload)| match &workload.kind {
        Kind::Deployment(state) if workload.namespace == namespace => {
            let selector = state.object.selector.as_ref();
            selector.is_some_and(|wanted| label_selector_matches(wanted, &pod.meta.labels))
        }
        _ => false,
    })?;
    Some((id, hash(pod)))
}

/// Which template stands behind which revision hash of a workload.
#[derive(Default)]
struct Revisions(OrderedMap<(WorkloadId, Text), TemplateId>);

impl Revisions {
    /// A ReplicaSet of the snapshot says what its hash means, and how large it is.
    fn known(&mut self, world: &mut World, object: &ReplicaSet, default: &Text) {
        let Some((_, name)) = owner(&object.meta) else { return };
        let key = ObjectKey {
            kind: "Deployment".into(),
            namespace: Some(namespace_of(&object.meta, default)),
            name,
        };
        let Some(workload) = world.names.get(&key).copied() else { return };
        let template = world.template(&object.template);
        let hash = object.meta.labels.get(HASH_LABEL).cloned().unwrap_or_else(|| "".into());
        world.rename_template(template, &hash);
        if let Some(set) = world.set_for(workload, template) {
            world.sets[set].replicas = object.replicas.value;
            world.sets[set].name = object.meta.name.clone();
        }
        self.0.insert((workload, hash), template);
    }
    /// Of the hashes that no ReplicaSet explains, the one with the newest Pods is the live template's.
    fn learn(&mut self, world: &mut World, pods: &[&PodObject], homes: &[Option<(WorkloadId, Text)>]) {
        let mut unknown: OrderedMap<WorkloadId, OrderedMap<Text, (Option<Text>, usize)>> = OrderedMap::new();
        for (pod, home) in pods.iter().zip(homes) {
            let Some((workload, hash)) = home else { continue };
            if self.0.contains_key(&(*workload, hash.clone())) {
                continue;
            }
            let entry = unknown.entry(*workload).or_default().entry(hash.clone()).or_default();
            entry.0 = entry.0.take().max(pod.meta.creation_timestamp.clone());
            entry.1 += 1;
        }
        for (workload, hashes) in unknown {
            let Some((live, source)) = live_template(world, workload) else { continue };
            let explained = self.0.iter().any(|((id, _), template)| *id == workload && *template == live);
            let newest = hashes
                .iter()
                .max_by_key(|(hash, rank)| ((*rank).clone(), (*hash).clone()))
                .map(|(hash, _)| hash);
            for hash in hashes.keys() {
                let template = if !explained && Some(hash) == newest {
                    world.rename_template(live, hash);
                    live
                } else {
                    // What it was nobody shows; that it is another one is all that matters.
                    let mut other: PodTemplate = source.clone();
                    other.annotations.insert("podfit.dev/revision".into(), hash.clone());
                    let other = world.template(&other);
                    world.rename_template(other, hash);
                    other
                };
                self.0.insert((workload, hash.clone()), template);
            }
        }
    }
}

fn live_template(world: &World, workload: WorkloadId) -> Option<(TemplateId, PodTemplate)> {
    let id = match &world.workloads[workload].kind {
        Kind::Deployment(state) => state.template,
        Kind::StatefulSet(state) => state.update,
        Kind::DaemonSet(state) => state.template,
        Kind::Job(state) => state.template,
        Kind::ReplicaSet { set, .. } | Kind::ReplicationController { set, .. } => world.sets[*set].template,
        Kind::Pod | Kind::CronJob(_) => return None,
    };
    Some((id, world.templates[id].source.clone()))
}

fn place(
    world: &mut World,
    pod: &PodObject,
    home: Option<&(WorkloadId, Text)>,
    revisions: &Revisions,
    state: &State,
) {
    let admitted = Arc::new(admitted(world, pod, state));
    let template = home.and_then(|home| revisions.0.get(home)).copied();
    let (workload, owner) = match home {
        None => (None, Owner::None),
        Some((id, _)) => match owner_in(world, *id, pod, template) {
            Some(owner) => (Some(*id), owner),
            None => (None, Owner::None),
        },
    };
    let id = world.put_pod(pod, admitted, workload, owner);
    world.pods[id].template = template;
    world.arrive(id, pod);
    if let Owner::Set(set) = owner
        && world.sets[set].of_deployment
        && world.pods[id].active()
    {
        let have = i64::try_from(world.sets[set].active.len()).unwrap_or(i64::MAX);
        world.sets[set].replicas = world.sets[set].replicas.max(have);
    }
}

fn owner_in(
    world: &mut World,
    workload: WorkloadId,
    pod: &PodObject,
    template: Option<TemplateId>,
) -> Option<Owner> {
    Some(match &world.workloads[workload].kind {
        Kind::Deployment(_) => Owner::Set(world.set_for(workload, template?)?),
        Kind::ReplicaSet { set, .. } | Kind::ReplicationController { set, .. } => Owner::Set(*set),
        Kind::StatefulSet(_) => Owner::Ordinal(pod.meta.name.rsplit('-').next()?.parse().ok()?),
        Kind::DaemonSet(_) => Owner::Node(*world.nodes.get(pod.spec.node_name.as_ref()?)?),
        Kind::Job(_) => {
            let index = pod.meta.labels.get("batch.kubernetes.io/job-completion-index");
            Owner::Job(index.and_then(|index| index.parse().ok()))
        }
        Kind::Pod | Kind::CronJob(_) => return None,
    })
}

/// A Pod of a snapshot was admitted long ago: its spec says everything.
fn admitted(world: &World, pod: &PodObject, state: &State) -> Admitted {
    let class = pod.spec.priority_class_name.as_deref().and_then(|name| world.catalog.priority_class(name));
    Admitted {
        namespace: namespace_of(&pod.meta, &state.namespace),
        labels: pod.meta.labels.clone(),
        spec: pod.spec.clone(),
        priority: pod.spec.priority.or(class.map(|(value, _)| value)).unwrap_or(0),
        preemption_never: pod.spec.preemption_never.unwrap_or(false),
        owner_selector: None,
        never_ready: pod.ready == Some(false),
        deletion_cost: 0,
        not_played: Vec::new(),
    }
}
