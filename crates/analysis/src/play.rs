//! Which question is put to the simulation for a workload of a set: what comes with it, what was there before, and
//! which steps follow.

use podfit_ordered::OrderedMap;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use podfit_model::object::{Job, Object, ObjectKey, PodTemplate, ReplicaSet, Text};
use podfit_scheduler::{
    Played, RolloutPlayed, Settled, SharedCluster, State, Step, StepPlayed, WorkloadOutcome,
};

use crate::Memo;
use crate::context::{ObjectCx, Set};
use crate::set::NamedCluster;

/// Annotations by which a Pod template says that its Pods never become Ready.
const READY_ANNOTATIONS: [&str; 1] = ["podfit.dev/ready"];

/// Answers by the object's position and the cluster's.
pub(crate) type Asked = OrderedMap<(usize, Option<Option<usize>>), Option<Rc<Alone>>>;

/// Puts questions; holds what all questions of a set share.
#[derive(Debug)]
pub(crate) struct Player<'a> {
    pub(crate) set: &'a Set<'a>,
    pub(crate) namespace: &'a str,
    /// The manifests as applied now.
    pub(crate) from: Option<&'a Set<'a>>,
    /// The clusters of the options, made shareable once, in their order.
    pub(crate) clusters: Vec<(&'a NamedCluster, SharedCluster)>,
    /// What was asked before: every rule asks the same.
    pub(crate) asked: RefCell<Asked>,
    /// Whether an object of the set (by position) may be played: the server accepts it and every value is known.
    pub(crate) playable: &'a [bool],
}

/// A workload played alone: created (or taken over from its old state), then rolled out.
#[derive(Debug, Clone)]
pub(crate) struct Alone {
    pub(crate) key: ObjectKey,
    pub(crate) state: State,
    pub(crate) steps: Vec<Step>,
    pub(crate) played: Arc<Played>,
    /// What ran before.
    pub(crate) before: Before,
}

/// What ran before this manifest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Before {
    /// Nothing, or this very manifest.
    Nothing,
    /// The cluster holds the workload with another template: it rolls as soon as the manifest is applied.
    Live,
    /// `--from` gives it: the first step is the change.
    Given,
}

impl Alone {
    /// The workload at rest, before any rollout of an unchanged manifest; after the change where there is an old state.
    pub(crate) fn outcome(&self) -> Option<&WorkloadOutcome> {
        let settled: &Settled = match self.before {
            Before::Given => &self.change()?.settled,
            Before::Live | Before::Nothing => &self.played.settled,
        };
        settled.workloads.get(&self.key)
    }

    /// The change from the old state to this manifest, where there is an old state.
    pub(crate) fn change(&self) -> Option<&RolloutPlayed> {
        match self.before {
            Before::Nothing => None,
            Before::Live => self.played.started.iter().find(|rollout| rollout.workload == self.key),
            Before::Given => self.rollout_at(0),
        }
    }

    /// The next rollout of this manifest: a changed Pod template, all else equal.
    pub(crate) fn next_rollout(&self) -> Option<&RolloutPlayed> {
        self.rollout_at(usize::from(self.before == Before::Given))
    }

    fn rollout_at(&self, index: usize) -> Option<&RolloutPlayed> {
        match self.played.steps.get(index)? {
            StepPlayed::Rollout(rollout) => Some(rollout),
            _ => None,
        }
    }
}

impl Player<'_> {
    /// See [`crate::context::Context::alone`].
    pub(crate) fn alone(
        &self,
        index: usize,
        cluster: Option<&NamedCluster>,
        memo: &mut Memo,
    ) -> Option<Rc<Alone>> {
        let place =
            cluster.map(|named| self.clusters.iter().position(|(known, _)| std::ptr::eq(*known, named)));
        let key = (index, place);
        if let Some(known) = self.asked.borrow().get(&key) {
            return known.clone();
        }
        let answer = self.ask(index, cluster, memo).map(Rc::new);
        self.asked.borrow_mut().insert(key, answer.clone());
        answer
    }

    fn ask(&self, index: usize, cluster: Option<&NamedCluster>, memo: &mut Memo) -> Option<Alone> {
        if !self.playable.get(index).copied().unwrap_or(false) {
            return None;
        }
        let (key, object) = playable_object(self.set.object(index)?)?;
        let old = self.old_state(&key, &object, cluster);
        let mut objects = self.support();
        objects.extend(self.affinity_targets(index));
        let mut steps = Vec::new();
        let before = match old {
            Some(Old::Given(old)) => {
                objects.push(*old);
                steps.push(Step::Rollout { workload: key.clone(), object: Box::new(object.clone()) });
                Before::Given
            }
            other => {
                objects.push(object.clone());
                if other.is_some() { Before::Live } else { Before::Nothing }
            }
        };
        if let Some(next) = touched(&object) {
            steps.push(Step::Rollout { workload: key.clone(), object: Box::new(next) });
        }
        let state = self.state(cluster, objects);
        let played = memo.play(&state, &steps);
        Some(Alone { key, state, steps, played, before })
    }

    /// See [`crate::context::Context::together`].
    pub(crate) fn together(&self, cluster: &NamedCluster, memo: &mut Memo) -> Arc<Played> {
        let mut objects = self.support();
        for object in self.set.iter() {
            let playable = self.playable.get(object.index).copied().unwrap_or(false);
            if playable && !self.set.is_alternative(object.index) {
                objects.extend(playable_object(object).map(|(_, object)| object));
            }
        }
        // What arises only in company is a warning however sure it is.
        let state = State { search_orders: false, ..self.state(Some(cluster), objects) };
        memo.play(&state, &[])
    }

    /// A state for [`podfit_scheduler::play`].
    pub(crate) fn state(&self, cluster: Option<&NamedCluster>, objects: Vec<Object>) -> State {
        State {
            cluster: cluster.map(|named| self.shared(named)).unwrap_or_default(),
            objects,
            namespace: Text::from(self.namespace),
            settle_each: false,
            jobs_complete: false,
            ready_annotations: READY_ANNOTATIONS.iter().map(|key| Text::from(*key)).collect(),
            closed_world: false,
            search_orders: true,
        }
    }

    fn shared(&self, named: &NamedCluster) -> SharedCluster {
        let known = self.clusters.iter().find(|(known, _)| std::ptr::eq(*known, named) || *known == named);
        known.map_or_else(|| named.cluster.clone().into(), |(_, shared)| shared.clone())
    }

    fn old_state(&self, key: &ObjectKey, new: &Object, cluster: Option<&NamedCluster>) -> Option<Old> {
        // A bare Pod, a Job or a ReplicaSet replaces nothing: its manifest is applied anew.
        touched(new)?;
        if let Some(from) = self.from {
            let index = *from.by_key.get(key)?.first()?;
            let (_, old) = playable_object(from.object(index)?)?;
            return (template_of(&old) != template_of(new)).then(|| Old::Given(Box::new(old)));
        }
        let live = cluster?
            .cluster
            .objects
            .iter()
            .find(|object| live_key(object, self.namespace).as_ref() == Some(key))?;
        (template_of(live) != template_of(new)).then_some(Old::Live)
    }

    /// Objects of the set that bear on admission and scheduling, each key once.
    fn support(&self) -> Vec<Object> {
        let mut objects = Vec::new();
        for positions in self.set.by_key.values() {
            let Some(object) = positions.first().and_then(|index| self.set.object(*index)) else { continue };
            let bears = matches!(
                object.object(),
                Object::Namespace(_)
                    | Object::PriorityClass(_)
                    | Object::PodDisruptionBudget(_)
                    | Object::PersistentVolumeClaim(_)
                    | Object::PersistentVolume(_)
                    | Object::StorageClass(_)
                    | Object::Service(_)
                    | Object::LimitRange(_)
                    | Object::ResourceQuota(_)
                    | Object::ServiceAccount(_)
                    | Object::RuntimeClass(_)
            );
            if bears && object.is_whole() && !self.is_one_of_several_policies(object) {
                objects.push(object.object().clone());
            }
        }
        objects
    }

    /// Several LimitRanges (or ResourceQuotas) of one namespace in files of their own are examples to choose from, not a
    /// namespace's rules.
    fn is_one_of_several_policies(&self, object: ObjectCx<'_>) -> bool {
        let policy = matches!(object.object(), Object::LimitRange(_) | Object::ResourceQuota(_));
        policy
            && self.set.iter().any(|other| {
                other.key.kind == object.key.kind
                    && other.key.namespace == object.key.namespace
                    && other.file != object.file
            })
    }

    /// Workloads of the set that this one's required affinity asks for: without them it would pend for a reason that
    /// the set itself removes.
    fn affinity_targets(&self, index: usize) -> Vec<Object> {
        let mut found = vec![index];
        let mut next = 0;
        while let Some(current) = found.get(next).copied() {
            next += 1;
            let Some(object) = self.set.object(current) else { continue };
            let Some(template) = template_of(object.object()) else { continue };
            for term in &template.spec.affinity.pod_required {
                let Some(selector) = &term.label_selector else { continue };
                if selector.matches(&template.labels) {
                    continue;
                }
                for other in self.set.iter() {
                    let playable = self.playable.get(other.index).copied().unwrap_or(false);
                    let matches =
                        template_of(other.object()).is_some_and(|other| selector.matches(&other.labels));
                    if playable
                        && matches
                        && !found.contains(&other.index)
                        && !self.set.is_alternative(other.index)
                    {
                        found.push(other.index);
                    }
                }
            }
        }
        found
            .into_iter()
            .skip(1)
            .filter_map(|index| playable_object(self.set.object(index)?))
            .map(|(_, o)| o)
            .collect()
    }
}

enum Old {
    /// The cluster holds it.
    Live,
    /// `--from` gives it.
    Given(Box<Object>),
}

/// The object that is created for a workload: itself, or for a CronJob the Job that it would make.
fn playable_object(object: ObjectCx<'_>) -> Option<(ObjectKey, Object)> {
    match object.object() {
        Object::Pod(_)
        | Object::Deployment(_)
        | Object::ReplicaSet(_)
        | Object::ReplicationController(_)
        | Object::StatefulSet(_)
        | Object::DaemonSet(_)
        | Object::Job(_) => Some((object.key.clone(), object.object().clone())),
        Object::CronJob(cron) => {
            let job = Job { meta: cron.meta.clone(), spec: cron.job.clone() };
            let key = ObjectKey { kind: Text::from("Job"), ..object.key.clone() };
            Some((key, Object::Job(job)))
        }
        Object::Other(other) => {
            let pods = other.pods.as_deref()?;
            // Their Pods are made at once, as a ReplicaSet's; how they are replaced is not played.
            if !matches!(pods.kind, "CloneSet" | "Rollout") {
                return None;
            }
            let set = ReplicaSet {
                meta: other.meta.clone(),
                replicas: pods.replicas?,
                selector: pods.selector.clone(),
                template: pods.template.clone(),
                ..ReplicaSet::default()
            };
            let key = ObjectKey { kind: Text::from("ReplicaSet"), ..object.key.clone() };
            Some((key, Object::ReplicaSet(set)))
        }
        _ => None,
    }
}

/// Labels, annotations and spec of the Pods an object makes.
pub(crate) fn template_of(object: &Object) -> Option<PodTemplate> {
    match object {
        Object::Pod(pod) => Some(PodTemplate {
            labels: pod.meta.labels.clone(),
            annotations: pod.meta.annotations.clone(),
            spec: Arc::clone(&pod.spec),
        }),
        Object::Deployment(d) => Some(d.template.clone()),
        Object::ReplicaSet(r) => Some(r.template.clone()),
        Object::ReplicationController(r) => Some(r.template.clone()),
        Object::StatefulSet(s) => Some(s.template.clone()),
        Object::DaemonSet(d) => Some(d.template.clone()),
        Object::Job(j) => Some(j.spec.template.clone()),
        Object::CronJob(c) => Some(c.job.template.clone()),
        Object::Other(o) => Some(o.pods.as_ref()?.template.clone()),
        _ => None,
    }
}

/// The annotation whose change is "the next rollout". `kubectl rollout restart` writes another one, which tells a live
/// object's history and is no change to compare.
const ROLLOUT: &str = "podfit.dev/rollout";

/// The same object with a Pod template that differs in an annotation; none for kinds that do not roll.
pub(crate) fn touched(object: &Object) -> Option<Object> {
    let mut object = object.clone();
    let template = match &mut object {
        Object::Deployment(d) => &mut d.template,
        Object::StatefulSet(s) => &mut s.template,
        Object::DaemonSet(d) => &mut d.template,
        _ => return None,
    };
    template.annotations.insert(Text::from(ROLLOUT), Text::from("next"));
    Some(object)
}

fn live_key(object: &Object, namespace: &str) -> Option<ObjectKey> {
    let (kind, meta) = match object {
        Object::Deployment(d) => ("Deployment", &d.meta),
        Object::StatefulSet(s) => ("StatefulSet", &s.meta),
        Object::DaemonSet(d) => ("DaemonSet", &d.meta),
        _ => return None,
    };
    Some(ObjectKey {
        kind: Text::from(kind),
        namespace: Some(meta.namespace.clone().unwrap_or_else(|| Text::from(namespace))),
        name: meta.name.clone(),
    })
}
