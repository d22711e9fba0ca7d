//! Claims, volumes and storage classes.

use super::PodClass;

/// Claims, volumes and classes that are known.
#[derive(Debug, Clone, Default)]
pub(super) struct Volumes {}

impl Volumes {
    pub(super) fn nodes_changed(&mut self) {}
    pub(super) fn use_claims(&mut self, _class: &PodClass, _change: i32) {}
}

impl super::Scheduler {
    /// Makes a PersistentVolume known.
    pub fn add_volume(&mut self, _volume: &podfit_model::object::PersistentVolume) {}
    /// Makes a claim known, or replaces it.
    pub fn add_claim(&mut self, _claim: &podfit_model::object::PersistentVolumeClaim) {}
    /// Makes a StorageClass known.
    pub fn add_storage_class(&mut self, _class: &podfit_model::object::StorageClass) {}
    pub(super) fn bind_claims(&mut self, _class: &super::class::Class, _node: u32) {}
}
