//! Small dense numbers for things that are looked up in inner loops.

use std::hash::Hash;

use rustc_hash::FxHashMap;

/// A length or position as a dense id; the limits on nodes and Pods keep it far below the cap.
pub(super) fn to_u32(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// Gives equal values the same number.
#[derive(Debug, Clone)]
pub(super) struct Interner<T> {
    ids: FxHashMap<T, u32>,
}

impl<T> Default for Interner<T> {
    fn default() -> Self {
        Self { ids: FxHashMap::default() }
    }
}

impl<T: Hash + Eq> Interner<T> {
    /// The number of a value that was seen before.
    pub(super) fn find(&self, value: &T) -> Option<u32> {
        self.ids.get(value).copied()
    }
    /// The number of a value, and whether it is new. Numbers count from 0.
    pub(super) fn intern(&mut self, value: T) -> (u32, bool) {
        let next = to_u32(self.ids.len());
        let id = *self.ids.entry(value).or_insert(next);
        (id, id == next)
    }
}
