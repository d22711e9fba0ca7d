//! They behave as the standard library's.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use crate::{OrderedMap, OrderedSet};

proptest! {
    #[test]
    fn a_map_is_what_a_tree_map_is(entries in proptest::collection::vec((0u8..40, any::<u16>()), 0..80), gone in proptest::collection::vec(0u8..40, 0..20)) {
        let mut ours: OrderedMap<u8, u16> = entries.iter().copied().collect();
        let mut theirs: BTreeMap<u8, u16> = entries.iter().copied().collect();
        for key in &gone {
            prop_assert_eq!(ours.remove(key), theirs.remove(key));
        }
        ours.extend(entries.iter().map(|(key, value)| (key / 2, *value)));
        theirs.extend(entries.iter().map(|(key, value)| (key / 2, *value)));
        prop_assert!(ours.iter().eq(theirs.iter()));
        prop_assert!(ours.keys().eq(theirs.keys()));
        for key in 0..40 {
            prop_assert_eq!(ours.get(&key), theirs.get(&key));
            *ours.entry(key).or_default() ^= 1;
            *theirs.entry(key).or_default() ^= 1;
        }
        prop_assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
    }

    #[test]
    fn a_set_is_what_a_tree_set_is(left in proptest::collection::vec(0u8..30, 0..40), right in proptest::collection::vec(0u8..30, 0..40)) {
        let (a, b): (OrderedSet<u8>, OrderedSet<u8>) = (left.iter().copied().collect(), right.iter().copied().collect());
        let (c, d): (BTreeSet<u8>, BTreeSet<u8>) = (left.iter().copied().collect(), right.iter().copied().collect());
        prop_assert!(a.iter().eq(c.iter()));
        prop_assert!(a.difference(&b).eq(c.difference(&d)));
        prop_assert!(a.intersection(&b).eq(c.intersection(&d)));
        prop_assert_eq!(a.is_subset(&b), c.is_subset(&d));
        prop_assert_eq!(a.is_disjoint(&b), c.is_disjoint(&d));
        prop_assert_eq!((a.first(), a.last(), a.len()), (c.first(), c.last(), c.len()));
        prop_assert!(a.into_iter().eq(c));
    }
}
