//! Parts of the scheduler that are not built and that a Pod would need: each makes a verdict about it `likely`.

use podfit_model::object::VolumeSource;

use super::scheduler::Scheduler;
use super::volumes::{Bound, is_provisioner};
use super::{ClassId, Plugin};

/// A part that is not built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NotBuilt {
    /// Whose part.
    pub plugin: Plugin,
    /// Which part of it, in Kubernetes' own names.
    pub part: &'static str,
}

impl Scheduler {
    /// Which parts that are not built a Pod of this class would need. NodeDeclaredFeatures is not built either; no field
    /// of a Pod that is modelled asks for a declared feature.
    pub fn not_built(&mut self, class: ClassId) -> Vec<NotBuilt> {
        self.settle_claims();
        let pod = self.class_of(class);
        let spec = &pod.spec;
        let mut parts = Vec::new();
        let mut add = |plugin, part| {
            let part = NotBuilt { plugin, part };
            if !parts.contains(&part) {
                parts.push(part);
            }
        };
        let mut containers = spec.init_containers.iter().chain(&spec.containers);
        if !spec.resource_claims.is_empty()
            || containers.any(|container| !container.resources.claims.is_empty())
        {
            add(Plugin::DynamicResources, "resourceClaims");
        }
        for volume in &spec.volumes {
            match &volume.source {
                VolumeSource::Other(kind) if kind.as_ref() == "csi" => {
                    add(Plugin::NodeVolumeLimits, "CSINode");
                }
                VolumeSource::Disk { kind, .. } => {
                    add(Plugin::NodeVolumeLimits, "CSINode");
                    if kind.as_ref() == "rbd" {
                        add(Plugin::VolumeRestrictions, "rbd");
                    }
                }
                _ => {}
            }
        }
        for name in &pod.claims {
            let Some(claim) = self.volumes.claim(&(pod.namespace.clone(), name.clone())) else { continue };
            let provisioner = self.volumes.class_of(&claim.object).map(|class| class.provisioner.as_ref());
            let is_local = matches!(&claim.bound, Bound::To(_)) || provisioner.is_some();
            if is_local && !provisioner.is_some_and(is_provisioner) {
                continue;
            }
            add(Plugin::NodeVolumeLimits, "CSINode");
            match claim.bound {
                // Where a provisioned volume can be reached from is the provisioner's business.
                Bound::Provisioned => add(Plugin::VolumeBinding, "PersistentVolume node affinity"),
                Bound::No => add(Plugin::VolumeBinding, "CSIStorageCapacity"),
                Bound::To(_) => {}
            }
        }
        parts
    }
}
