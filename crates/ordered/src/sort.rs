//! Sorting without an algorithm for each type.
//!
//! The standard library's sorts are fast and large: 3 kB of WebAssembly for every type that is sorted somewhere, 147 kB in
//! all. Here one merge sort of positions serves all types, and each brings a comparison and a swap. Machines where size
//! is no matter keep the standard library's; a stable sort has but one result.

use std::cmp::Ordering;

/// Stable sorting of slices.
pub trait Sort<T> {
    /// In ascending order.
    fn order(&mut self)
    where
        T: Ord;
    /// By a comparison.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);
    /// By a key, which is asked for at every comparison.
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Sort<T> for [T] {
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }

    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering) {
        #[cfg(target_arch = "wasm32")]
        small(self, compare);
        #[cfg(not(target_arch = "wasm32"))]
        self.sort_by(compare);
    }

    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }
}

#[cfg(any(test, target_arch = "wasm32"))]
pub(crate) fn small<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = positions(items.len(), &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(order, &mut |a, b| items.swap(a, b));
}

/// Which item comes at each position. Merges runs of one, two, four …
#[cfg(any(test, target_arch = "wasm32"))]
fn positions(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let mut width = 1;
    while width < len {
        let mut merged = Vec::with_capacity(len);
        for runs in order.chunks(2 * width) {
            let (mut left, mut right) = runs.split_at(width.min(runs.len()));
            while let (Some((a, rest)), Some((b, other))) = (left.split_first(), right.split_first()) {
                if compare(*a, *b) == Ordering::Greater {
                    merged.push(*b);
                    right = other;
                } else {
                    merged.push(*a);
                    left = rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        order = merged;
        width *= 2;
    }
    order
}

/// Brings every item to its place, cycle by cycle.
#[cfg(any(test, target_arch = "wasm32"))]
fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        while let Some(from) = order.get_mut(at) {
            let from = std::mem::replace(from, at);
            if from == start || from == at {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(keys in prop::collection::vec(0u8..12, 0..70)) {
            let mut items: Vec<(u8, usize)> = keys.into_iter().enumerate().map(|(at, key)| (key, at)).collect();
            let mut wanted = items.clone();
            wanted.sort_by_key(|(key, _)| *key);
            super::small(&mut items, |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(items, wanted);
        }
    }
}
