//! Exhaustive search: every order of events, every node that fits, every Pod that could be deleted.
//!
//! It takes more orders than the real system has (any Pod may be tried first, any feasible node may win), so that
//! agreement of all of them proves more than is needed. States are merged where they differ only in names of Pods or of
//! nodes that nothing can tell apart. Bounded by [`Limits::CERTAINTY_STEPS`]; beyond it nothing is said.

use podfit_ordered::{OrderedMap, OrderedSet};
use std::cell::Cell;
use std::rc::Rc;

use podfit_model::object::{Object, ObjectKey};

use crate::arena::WorkloadId;
use crate::certainty::state_key::{self, Key};
use crate::controllers::disruption::{self, Eviction};
use crate::framework::{ClassId, PodId};
use crate::limits::Limits;
use crate::play::{NodeChoice, PodCounts, RolloutResult, Step};
use crate::world::World;

/// What must not depend on the order, for one workload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) old: PodCounts,
    pub(crate) new: PodCounts,
    pub(crate) scheduled: i64,
    pub(crate) succeeded: i64,
    pub(crate) failed: bool,
    pub(crate) result: RolloutResult,
}

/// All states the system may be in.
#[derive(Debug, Clone)]
pub(crate) struct Search {
    states: Vec<World>,
    /// Steps taken; whoever follows the search reads it, also when the search has given up.
    spent: Rc<Cell<u64>>,
}

/// Something that may happen next.
#[derive(Debug, Clone, Copy)]
enum Event {
    Sync(WorkloadId),
    Gone(PodId),
    Schedule(PodId, ClassId),
    Start(PodId),
    Age(i64, PodId),
    /// The next object is applied.
    Apply,
}

struct Branch {
    world: World,
    /// Objects applied so far.
    applied: usize,
}

impl Search {
    /// Begins with one state, if it is small enough to be searched.
    pub(crate) fn new(
        world: &World,
        objects: &[Object],
        steps: &[Step],
        spent: Rc<Cell<u64>>,
    ) -> Option<Self> {
        let small =
            world.nodes.len() <= Limits::CERTAINTY_NODES && wanted(world, objects) <= Limits::CERTAINTY_PODS;
        small.then(|| {
            let mut world = world.clone();
            let names_node =
                |step: &Step| matches!(step, Step::Drain(_) | Step::Cordon(_) | Step::DeleteNode(_));
            world.settings.named_nodes = steps.iter().any(names_node);
            Self { states: vec![world], spent }
        })
    }
    /// Applies objects in their order, while everything else goes on, until nothing moves. None when the bound is met
    /// or something happens that the search does not see all sides of.
    pub(crate) fn apply(mut self, objects: &[Object], settle_each: bool) -> Option<Self> {
        if settle_each {
            for object in objects {
                self = self.explore(std::slice::from_ref(object))?;
            }
            return Some(self);
        }
        self.explore(objects)
    }
    /// Changes every state, then lets it come to rest.
    pub(crate) fn change(mut self, change: impl Fn(&mut World)) -> Option<Self> {
        for world in &mut self.states {
            change(world);
        }
        self.explore(&[])
    }
    /// Cordons a node and evicts its Pods. None where several Pods could be evicted in several orders.
    pub(crate) fn drain(self, choice: &NodeChoice) -> Option<Self> {
        let mut search = self.change(|world| {
            let node = world.choose(choice).ok();
            world.draining.clone_from(&node);
            if let Some(node) = node {
                world.cordon(&node);
            }
        })?;
        loop {
            let mut moved = false;
            for world in &mut search.states {
                let Some(node) = world.draining.clone() else { continue };
                match world.drainable(&node).as_slice() {
                    [] => {}
                    [pod] => moved |= disruption::evict(world, *pod) == Eviction::Granted,
                    _ => return None,
                }
            }
            if !moved {
                return Some(search);
            }
            search = search.explore(&[])?;
        }
    }
    /// What all states agree on, by workload.
    pub(crate) fn agreed(&self) -> OrderedMap<ObjectKey, Counts> {
        let mut states = self.states.iter();
        let Some(first) = states.next() else { return OrderedMap::new() };
        let mut agreed = counts(first);
        for world in states {
            let other = counts(world);
            agreed.retain(|key, counts| other.get(key) == Some(counts));
        }
        agreed
    }
    fn explore(mut self, objects: &[Object]) -> Option<Self> {
        let mut seen: OrderedSet<(usize, Key)> = OrderedSet::new();
        let mut stack: Vec<Branch> =
            self.states.drain(..).map(|world| Branch { world, applied: 0 }).collect();
        let mut rest: OrderedMap<Key, World> = OrderedMap::new();
        while let Some(branch) = stack.pop() {
            let events = events(&branch.world, branch.applied < objects.len());
            if events.is_empty() {
                if !ends_here(&branch.world) {
                    return None;
                }
                rest.entry(state_key::key(&branch.world)).or_insert(branch.world);
                continue;
            }
            for event in events {
                for child in self.outcomes(&branch, event, objects)? {
                    if seen.insert((child.applied, state_key::key(&child.world))) {
                        stack.push(child);
                    }
                }
            }
        }
        self.states = rest.into_values().collect();
        Some(self)
    }
    /// All ways an event may turn out.
    fn outcomes(&self, branch: &Branch, event: Event, objects: &[Object]) -> Option<Vec<Branch>> {
        let mut children = Vec::new();
        let mut script = Some(Vec::new());
        while let Some(next) = script {
            self.spent.set(self.spent.get() + 1);
            if self.spent.get() > Limits::CERTAINTY_STEPS {
                return None;
            }
            let mut world = branch.world.clone();
            world.choices.follow(next);
            let mut applied = branch.applied;
            match event {
                Event::Sync(workload) => world.sync_one(workload),
                Event::Gone(pod) => world.gone(pod),
                Event::Start(pod) => world.start(pod),
                Event::Age(wait, pod) => {
                    world.aging.remove(&(wait, pod));
                    world.become_available(pod);
                }
                Event::Schedule(pod, class) => world.schedule(pod, class),
                Event::Apply => {
                    if let Some(object) = objects.get(applied) {
                        world.apply(std::slice::from_ref(object), false);
                    }
                    applied += 1;
                }
            }
            if world.open || world.restless || !world.capped.is_empty() {
                return None;
            }
            script = world.choices.next_script();
            children.push(Branch { world, applied });
        }
        Some(children)
    }
}

/// Everything that may happen next. Things of one kind that differ in nothing but their name are named once.
fn events(world: &World, objects: bool) -> Vec<Event> {
    let mut events = Vec::new();
    events.extend(world.dirty.iter().map(|workload| Event::Sync(*workload)));
    if objects {
        events.push(Event::Apply);
    }
    let mut alike = OrderedSet::new();
    for pod in &world.leaving {
        if alike.insert((0, state_key::of_pod(world, *pod), world.pods[*pod].node())) {
            events.push(Event::Gone(*pod));
        }
    }
    for pod in &world.starting {
        if alike.insert((1, state_key::of_pod(world, *pod), world.pods[*pod].node())) {
            events.push(Event::Start(*pod));
        }
    }
    for (wait, pod) in &world.aging {
        if alike.insert((2, state_key::of_pod(world, *pod), world.pods[*pod].node())) {
            events.push(Event::Age(*wait, *pod));
        }
    }
    events.extend(world.queue.candidates().map(|(pod, class)| Event::Schedule(pod, class)));
    events
}

/// A state at rest counts only if nobody would be let in when asked again: what no queueing hint wakes is asked again
/// after five minutes.
fn ends_here(world: &World) -> bool {
    let mut world = world.clone();
    let refused: Vec<ClassId> = world.queue.refused().collect();
    refused.into_iter().all(|class| world.scheduler.feasible(class).is_empty())
}

pub(crate) fn counts(world: &World) -> OrderedMap<ObjectKey, Counts> {
    world
        .workloads
        .iter()
        .filter(|(_, workload)| workload.listed)
        .map(|(id, workload)| {
            let (old, new) = world.counts(id);
            let outcome = world.outcome(id);
            let counts = Counts {
                old,
                new,
                scheduled: outcome.scheduled,
                succeeded: outcome.succeeded,
                failed: workload.failure.is_some(),
                result: world.result(id, old, new),
            };
            (workload.key.clone(), counts)
        })
        .collect()
}

/// Pods that may exist at once, roughly.
fn wanted(world: &World, objects: &[Object]) -> i64 {
    let nodes = i64::try_from(world.nodes.len()).unwrap_or(i64::MAX);
    let there = i64::try_from(world.pods.len()).unwrap_or(i64::MAX);
    objects.iter().fold(there, |sum, object| {
        sum.saturating_add(match object {
            Object::Pod(_) => 1,
            Object::Deployment(o) => o.replicas.value,
            Object::ReplicaSet(o) => o.replicas.value,
            Object::ReplicationController(o) => o.replicas.value,
            Object::StatefulSet(o) => o.replicas.value,
            Object::DaemonSet(_) => nodes,
            Object::Job(o) => o.spec.parallelism.value,
            _ => 0,
        })
    })
}
