//! Keeping counters up to date with Pods that come and go, and counting anew where nodes changed.

use std::sync::Arc;

use super::class::Class;
use super::counters::{Counted, Counter};
use super::ids::to_u32;
use super::scheduler::Scheduler;

impl Scheduler {
    /// Keeps the counters that are in use up to date with one Pod.
    pub(super) fn count(&mut self, class: &Class, group: u32, node: u32, change: i32, what: Change) {
        self.catch_up(group);
        let tables = &self.tables;
        let generation = tables.topology.generation;
        let mut add = |id: u32| {
            let Some(Some(counter)) = self.counters.get_mut(id as usize) else { return };
            let Some(def) = tables.counters.get(id as usize) else { return };
            if counter.generation == generation && what.concerns(&def.counted) {
                Arc::make_mut(counter).add(node, tables.topology.domain(def.key, node), change);
            }
        };
        if let Some(group) = tables.groups.get(group as usize) {
            group.counted_by.iter().for_each(|id| add(*id));
        }
        class.holds.iter().for_each(|id| add(*id));
    }

    pub(super) fn catch_up(&mut self, group: u32) {
        if self.tables.is_behind(group) {
            Arc::make_mut(&mut self.tables).catch_up(group);
        }
    }

    /// A counter's answer, counted anew only if it was never asked for or nodes changed since.
    pub(super) fn counter(&mut self, id: u32) -> Arc<Counter> {
        let position = id as usize;
        let generation = self.tables.topology.generation;
        if let Some(Some(counter)) = self.counters.get(position)
            && counter.generation == generation
        {
            return Arc::clone(counter);
        }
        let counter = Arc::new(self.count_all(id));
        if self.counters.len() <= position {
            self.counters.resize(position + 1, None);
        }
        if let Some(slot) = self.counters.get_mut(position) {
            *slot = Some(Arc::clone(&counter));
        }
        counter
    }

    fn count_all(&self, id: u32) -> Counter {
        let tables = &self.tables;
        let Some(def) = tables.counters.get(id as usize) else { return Counter::default() };
        let mut counter = Counter::new(def, &self.nodes, &tables.topology);
        // By group and class, so that labels are compared once and not once per Pod.
        let groups = tables.groups_counted_by(def);
        let holders = tables.holders(id);
        let is_placed = |placed: &[u32], id: u32| placed.get(id as usize).is_some_and(|count| *count > 0);
        if !groups.iter().any(|group| is_placed(&self.placed_in_group, *group))
            && !holders.iter().any(|class| is_placed(&self.placed_of_class, class.0))
        {
            return counter;
        }
        let mut matched = vec![false; tables.groups.len()];
        for group in groups {
            if let Some(slot) = matched.get_mut(group as usize) {
                *slot = true;
            }
        }
        for (position, state) in self.nodes.iter().enumerate().filter(|(_, state)| state.present) {
            let node = to_u32(position);
            let domain = tables.topology.domain(def.key, node);
            for placed in &state.pods {
                let times = match &def.counted {
                    Counted::Matching { with_terminating, .. } => {
                        let matched = matched.get(placed.group as usize) == Some(&true);
                        i32::from(matched && (*with_terminating || !placed.terminating))
                    }
                    Counted::Holding { .. } => tables.class(placed.class).map_or(0, |class| {
                        let times = class.holds.iter().filter(|held| **held == id).count();
                        i32::try_from(times).unwrap_or(i32::MAX)
                    }),
                };
                if times > 0 {
                    counter.add(node, domain, times);
                }
            }
        }
        counter
    }
}

/// Adds to a count that is there from the first time on.
pub(super) fn bump(counts: &mut Vec<u32>, at: u32, change: i32) {
    let position = at as usize;
    if counts.len() <= position {
        counts.resize(position + 1, 0);
    }
    if let Some(count) = counts.get_mut(position) {
        *count = count.saturating_add_signed(change);
    }
}

/// Which counters one change of a Pod concerns.
#[derive(Debug, Clone, Copy)]
pub(super) enum Change {
    /// A running Pod came or went.
    Whole,
    /// A Pod began to terminate: spread no longer counts it.
    Termination,
    /// A terminating Pod went: spread had forgotten it before.
    Rest,
}

impl Change {
    fn concerns(self, counted: &Counted) -> bool {
        let spread = matches!(counted, Counted::Matching { with_terminating: false, .. });
        match self {
            Self::Whole => true,
            Self::Termination => spread,
            Self::Rest => !spread,
        }
    }
}
