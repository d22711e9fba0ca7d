//! Whether a verdict holds whatever the order of events.
//!
//! The real system leaves open: which of several nodes of equal score is taken (and beyond 100 nodes which are scored at
//! all), which of several Pods of equal rank is deleted, who of a batch arrives first, and how controllers, scheduler
//! and kubelets interleave. A verdict is certain by exhaustive search ([`search`]) or by a named lemma ([`lemmas`]);
//! everything else is likely.

mod choices;
pub(crate) mod lemmas;
pub(crate) mod search;
mod state_key;
#[cfg(test)]
mod tests;

use std::cell::Cell;
use std::rc::Rc;

use podfit_model::object::{Object, ObjectKey, Text};

use crate::arena::WorkloadId;
use crate::play::{Certainty, NodeChoice, RolloutPlayed, RolloutResult, Settled, Step, StepPlayed};
use crate::world::World;
pub(crate) use choices::Choices;
use lemmas::Numbers;
use search::Search;

/// Follows a play and judges each of its stages. Where lemmas speak nothing is searched.
pub(crate) struct Judge<'a> {
    /// None once the bound is met; then only lemmas speak.
    search: Option<Search>,
    /// Stages that the search has not followed yet.
    due: Vec<Stage<'a>>,
    /// All outcomes of the last stage were certain.
    sure: bool,
    /// Steps that searches took.
    spent: Rc<Cell<u64>>,
}

/// What a search has to follow.
enum Stage<'a> {
    Apply { objects: &'a [Object], settle_each: bool },
    Update { workload: WorkloadId, object: &'a Object },
    Cordon(&'a NodeChoice),
    DeleteNode(&'a NodeChoice),
    Drain(&'a NodeChoice),
}

impl Stage<'_> {
    fn follow(&self, search: Search) -> Option<Search> {
        let on_node = |search: Search, choice: &NodeChoice, change: &dyn Fn(&mut World, &Text)| {
            search.change(|world| {
                if let Ok(node) = world.choose(choice) {
                    change(world, &node);
                }
            })
        };
        match self {
            Self::Apply { objects, settle_each } => search.apply(objects, *settle_each),
            Self::Update { workload, object } => {
                search.change(|world| world.update_workload(*workload, object))
            }
            Self::Cordon(choice) => on_node(search, choice, &World::cordon),
            Self::DeleteNode(choice) => on_node(search, choice, &World::delete_node),
            Self::Drain(choice) => search.drain(choice),
        }
    }
}

impl<'a> Judge<'a> {
    /// Before anything is applied.
    pub(crate) fn new(world: &World, objects: &[Object], steps: &[Step], searches: bool) -> Self {
        let spent = Rc::default();
        let search = if searches { Search::new(world, objects, steps, Rc::clone(&spent)) } else { None };
        Self { search, due: Vec::new(), sure: true, spent }
    }
    /// Steps that searches took.
    pub(crate) fn effort(&self) -> u64 {
        self.spent.get()
    }
    /// Whether all orders of events agree on a workload.
    fn searched(&mut self, key: &ObjectKey) -> bool {
        for stage in std::mem::take(&mut self.due) {
            self.search = self.search.take().and_then(|search| stage.follow(search));
        }
        self.search.as_ref().is_some_and(|search| search.agreed().contains_key(key))
    }
    /// Everything was created and came to rest.
    pub(crate) fn settled(
        &mut self,
        world: &World,
        objects: &'a [Object],
        settle_each: bool,
        settled: &mut Settled,
    ) {
        self.due.push(Stage::Apply { objects, settle_each });
        let ids: Vec<WorkloadId> = world.workloads.ids().collect();
        let mut all = true;
        for id in ids {
            let lemma = || lemmas::settled(world, id).is_some();
            all &= self.mark(world, id, lemma, settled);
        }
        self.sure = all;
    }
    /// A step came to rest. `before` are the numbers of the workload that rolls.
    pub(crate) fn step(
        &mut self,
        world: &mut World,
        step: &'a Step,
        before: Option<Numbers>,
        played: &mut StepPlayed,
    ) {
        self.due.extend(match step {
            Step::Rollout { workload, object } => {
                world.names.get(workload).map(|id| Stage::Update { workload: *id, object })
            }
            Step::Refused { .. } => None,
            Step::Cordon(choice) => Some(Stage::Cordon(choice)),
            Step::DeleteNode(choice) => Some(Stage::DeleteNode(choice)),
            Step::Apply(objects) => Some(Stage::Apply { objects, settle_each: false }),
            Step::Drain(choice) => Some(Stage::Drain(choice)),
        });
        let settled = match played {
            StepPlayed::Rollout(rollout) => return self.rollout(world, before, rollout),
            StepPlayed::Drain { settled, .. }
            | StepPlayed::Cordon { settled, .. }
            | StepPlayed::DeleteNode { settled, .. }
            | StepPlayed::Apply { settled, .. } => settled,
            StepPlayed::NotFound { .. } => return,
        };
        let ids: Vec<WorkloadId> = world.workloads.ids().collect();
        let mut all = true;
        for id in ids {
            all &= self.mark(world, id, || false, settled);
        }
        self.sure = all;
    }
    fn rollout(&mut self, world: &mut World, before: Option<Numbers>, rollout: &mut RolloutPlayed) {
        if rollout.result == RolloutResult::Refused {
            return;
        }
        let ids: Vec<WorkloadId> = world.workloads.ids().collect();
        let mut all = true;
        for id in ids {
            let key = world.workloads[id].key.clone();
            let by_lemma = key == rollout.workload
                && self.sure
                && before.is_some_and(|before| lemmas::rolled(world, id, before).is_some());
            all &= self.mark(world, id, || by_lemma, &mut rollout.settled);
            if key == rollout.workload {
                rollout.certainty = rollout
                    .settled
                    .workloads
                    .get(&key)
                    .map_or(Certainty::Likely, |outcome| outcome.certainty);
            }
        }
        self.sure = all;
    }
    /// Writes down how sure a workload's outcome is.
    fn mark(
        &mut self,
        world: &World,
        id: WorkloadId,
        lemma: impl FnOnce() -> bool,
        settled: &mut Settled,
    ) -> bool {
        let key: &ObjectKey = &world.workloads[id].key;
        let Some(outcome) = settled.workloads.get_mut(key) else { return true };
        let played_whole = !world.restless
            && world.capped.is_empty()
            && !world.not_played.iter().any(|part| part.workload == *key);
        let sure = played_whole && (lemma() || self.searched(key));
        outcome.certainty = if sure { Certainty::Certain } else { Certainty::Likely };
        sure
    }
}

/// The numbers a rollout starts from.
pub(crate) fn before(world: &World, step: &Step) -> Option<Numbers> {
    let Step::Rollout { workload, object } = step else { return None };
    let id = world.names.get(workload).copied()?;
    // All Pods of now are old ones once the template has changed; a size that changes too is another story.
    let (old, new) = world.counts(id);
    let pods = old.pods + new.pods;
    let same_size = match &**object {
        Object::Deployment(deployment) => deployment.replicas.value == pods,
        Object::DaemonSet(_) => true,
        _ => false,
    };
    let ready = old.ready + new.ready;
    same_size.then_some(Numbers { old: pods, old_ready: ready, new: 0, new_ready: 0 })
}
