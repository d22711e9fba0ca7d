//! Things that are made once and never forgotten, named by small typed numbers.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

use crate::framework::PodId;

/// A name given out by an [`Arena`].
pub(crate) trait Id: Copy + Ord {
    /// The name of the `index`th thing.
    fn from_index(index: usize) -> Self;
    /// Which thing it names.
    fn index(self) -> usize;
}

impl Id for PodId {
    fn from_index(index: usize) -> Self {
        // 50,000 Pods are the limit; saturating keeps a hostile number harmless.
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }
    fn index(self) -> usize {
        self.0 as usize
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(u32);
        impl $crate::arena::Id for $name {
            fn from_index(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
            fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

id!(
    /// Names a workload of the world.
    WorkloadId
);
id!(
    /// Names a ReplicaSet or ReplicationController of the world.
    SetId
);
id!(
    /// Names a Pod template; equal templates have equal names.
    TemplateId
);

/// Grows only; an [`Id`] it gave out stays valid.
#[derive(Debug, Clone)]
pub(crate) struct Arena<K, T> {
    items: Vec<T>,
    key: PhantomData<K>,
}

impl<K, T> Default for Arena<K, T> {
    fn default() -> Self {
        Self { items: Vec::new(), key: PhantomData }
    }
}

impl<K: Id, T> Arena<K, T> {
    /// The name that the next thing will get.
    pub(crate) fn next_id(&self) -> K {
        K::from_index(self.items.len())
    }
    /// Adds a thing.
    pub(crate) fn push(&mut self, item: T) -> K {
        let id = self.next_id();
        self.items.push(item);
        id
    }
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }
    /// All names, in the order they were given out.
    pub(crate) fn ids(&self) -> impl Iterator<Item = K> + use<K, T> {
        (0..self.items.len()).map(K::from_index)
    }
    /// All, with their names.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (K, &T)> {
        self.items.iter().enumerate().map(|(index, item)| (K::from_index(index), item))
    }
}

impl<K: Id, T> Index<K> for Arena<K, T> {
    type Output = T;
    #[expect(clippy::indexing_slicing, reason = "an id is only made by this arena, which never shrinks")]
    fn index(&self, id: K) -> &T {
        &self.items[id.index()]
    }
}

impl<K: Id, T> IndexMut<K> for Arena<K, T> {
    #[expect(clippy::indexing_slicing, reason = "an id is only made by this arena, which never shrinks")]
    fn index_mut(&mut self, id: K) -> &mut T {
        &mut self.items[id.index()]
    }
}
