//! What was simulated, keyed by the span-free question: an edited comment or a shifted line asks the same question.

use podfit_ordered::OrderedMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use podfit_scheduler::{Played, State, Step, play};

/// Simulations by question; owned by the surface, handed in with every call.
#[derive(Debug, Default)]
pub struct Memo {
    played: OrderedMap<(u64, u64), Entry>,
    generation: u64,
    simulations: u64,
}

#[derive(Debug)]
struct Entry {
    answer: Arc<Played>,
    used: u64,
}

/// Generations (calls of `analyse_set`) an answer is kept without being asked for.
const KEEP: u64 = 8;

impl Memo {
    /// Nothing remembered.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many simulations were really run: a test counts them.
    pub fn simulations(&self) -> u64 {
        self.simulations
    }

    /// A new round begins: answers that nobody asked for in a while are dropped.
    pub(crate) fn begin(&mut self) {
        self.generation += 1;
        let oldest = self.generation.saturating_sub(KEEP);
        self.played.retain(|_, entry| entry.used >= oldest);
    }

    /// Plays, or answers what was played before for the same state and steps.
    pub(crate) fn play(&mut self, state: &State, steps: &[Step]) -> Arc<Played> {
        let key = key(state, steps);
        let generation = self.generation;
        if let Some(entry) = self.played.get_mut(&key) {
            entry.used = generation;
            return Arc::clone(&entry.answer);
        }
        self.simulations += 1;
        let answer = Arc::new(play(state, steps));
        self.played.insert(key, Entry { answer: Arc::clone(&answer), used: generation });
        answer
    }
}

/// Two independent 64-bit hashes: a collision by accident is out of reach, and nobody gains by forcing one on himself.
fn key(state: &State, steps: &[Step]) -> (u64, u64) {
    let mut first = rustc_hash::FxHasher::default();
    (state, steps).hash(&mut first);
    let mut second = std::hash::DefaultHasher::new();
    (steps, state).hash(&mut second);
    (first.finish(), second.finish())
}
