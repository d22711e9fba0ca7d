//! Topology keys and their domains, as dense numbers per node.

use podfit_ordered::OrderedMap;
use std::sync::Arc;

use podfit_model::object::{StringMap, Text};

use super::ids::to_u32;

/// The node lacks the key.
pub(super) const NO_DOMAIN: u32 = u32::MAX;

/// Names an interned topology key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct KeyId(u32);

impl KeyId {
    /// Not a label: every node is a domain of its own. The hostname scorer counts so.
    pub(super) const NODE_ITSELF: Self = Self(0);
}

/// Which domain each node is in, for every key that was asked for.
#[derive(Debug, Clone)]
pub(super) struct Topology {
    keys: Vec<Key>,
    by_name: OrderedMap<Text, u32>,
    /// Moves on whenever a node comes, goes or changes: what was counted before must be counted again.
    pub(super) generation: u64,
}

#[derive(Debug, Clone, Default)]
struct Key {
    domain_of: Arc<Vec<u32>>,
    values: OrderedMap<Text, u32>,
}

impl Topology {
    pub(super) fn new() -> Self {
        Self { keys: vec![Key::default()], by_name: OrderedMap::new(), generation: 1 }
    }

    /// The key's id if it is known.
    pub(super) fn find(&self, name: &str) -> Option<KeyId> {
        self.by_name.get(name).map(|index| KeyId(*index))
    }

    /// Makes a key known; `labels` are those of all nodes in order, none for a removed one.
    pub(super) fn intern<'a>(
        &mut self,
        name: &Text,
        labels: impl Iterator<Item = Option<&'a StringMap>>,
    ) -> KeyId {
        if let Some(id) = self.find(name) {
            return id;
        }
        let mut key = Key::default();
        let domain_of = labels.map(|labels| domain(&mut key.values, labels, name)).collect();
        key.domain_of = Arc::new(domain_of);
        let index = to_u32(self.keys.len());
        self.keys.push(key);
        self.by_name.insert(name.clone(), index);
        KeyId(index)
    }

    /// A node came, changed, or went (no labels).
    pub(super) fn set_node(&mut self, node: u32, labels: Option<&StringMap>) {
        self.generation += 1;
        let position = node as usize;
        let set = |key: &mut Key, domain: u32| {
            let domains = Arc::make_mut(&mut key.domain_of);
            if domains.len() <= position {
                domains.resize(position + 1, NO_DOMAIN);
            }
            if let Some(slot) = domains.get_mut(position) {
                *slot = domain;
            }
        };
        if let Some(key) = self.keys.first_mut() {
            set(key, if labels.is_some() { node } else { NO_DOMAIN });
        }
        for (name, index) in &self.by_name {
            if let Some(key) = self.keys.get_mut(*index as usize) {
                let domain = domain(&mut key.values, labels, name);
                set(key, domain);
            }
        }
    }

    /// Domain of every node.
    pub(super) fn domains(&self, key: KeyId) -> Arc<Vec<u32>> {
        self.keys.get(key.0 as usize).map(|key| Arc::clone(&key.domain_of)).unwrap_or_default()
    }

    /// Domain of one node.
    pub(super) fn domain(&self, key: KeyId, node: u32) -> u32 {
        let key = self.keys.get(key.0 as usize);
        key.and_then(|key| key.domain_of.get(node as usize)).copied().unwrap_or(NO_DOMAIN)
    }
}

fn domain(values: &mut OrderedMap<Text, u32>, labels: Option<&StringMap>, key: &Text) -> u32 {
    let Some(value) = labels.and_then(|labels| labels.get(key)) else { return NO_DOMAIN };
    let next = to_u32(values.len());
    *values.entry(value.clone()).or_insert(next)
}
