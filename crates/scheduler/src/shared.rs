//! A cluster that many states share: cloned and hashed once, however many questions are put about it.

use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

use podfit_model::cluster::Cluster;

/// A cluster behind a pointer, with its hash.
#[derive(Debug, Clone)]
pub struct SharedCluster {
    cluster: Arc<Cluster>,
    hash: u64,
}

impl SharedCluster {
    /// Changes a copy of its own.
    pub fn change(&mut self, edit: impl FnOnce(&mut Cluster)) {
        let mut cluster = Cluster::clone(&self.cluster);
        edit(&mut cluster);
        *self = cluster.into();
    }
}

impl From<Cluster> for SharedCluster {
    fn from(cluster: Cluster) -> Self {
        let hash = crate::template::fnv(&cluster);
        Self { cluster: Arc::new(cluster), hash }
    }
}

impl Default for SharedCluster {
    fn default() -> Self {
        Cluster::default().into()
    }
}

impl Deref for SharedCluster {
    type Target = Cluster;
    fn deref(&self) -> &Cluster {
        &self.cluster
    }
}

impl PartialEq for SharedCluster {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.cluster, &other.cluster)
            || (self.hash == other.hash && self.cluster == other.cluster)
    }
}

impl Eq for SharedCluster {}

impl Hash for SharedCluster {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_cluster_is_another_question() {
        let mut changed = SharedCluster::default();
        let before = changed.clone();
        assert_eq!(changed, before);
        changed.change(|cluster| cluster.snapshot = true);
        assert_ne!(changed, before);
        assert_ne!(changed.hash, before.hash);
    }
}
