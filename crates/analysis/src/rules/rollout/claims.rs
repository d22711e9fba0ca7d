//! Claims of the set that a workload's Pods share.

use podfit_model::object::{Object, PersistentVolumeClaim, VolumeSource};
use podfit_syntax::Path;

use crate::context::{Context, ObjectCx, WorkloadCx};

/// A claim that only one node, or one Pod, may use at a time.
#[derive(Debug, Clone, Copy)]
pub(super) struct SharedClaim<'a> {
    /// Its position in `volumes`.
    pub(super) index: usize,
    /// The claim's object.
    pub(super) object: ObjectCx<'a>,
    /// ReadWriteOncePod: one Pod in the whole cluster.
    pub(super) one_pod: bool,
}

impl SharedClaim<'_> {
    /// Where the workload names it.
    pub(super) fn path(&self, workload: &WorkloadCx<'_>) -> Path {
        workload.in_spec("volumes").index(self.index).key("persistentVolumeClaim").key("claimName")
    }
}

/// The first such claim of the set. Silent where Pods are bound to one node anyway, and for volumes that are no disks.
pub(super) fn shared_claim<'a>(workload: &WorkloadCx<'_>, cx: &Context<'a, '_>) -> Option<SharedClaim<'a>> {
    workload.template.spec.volumes.iter().enumerate().find_map(|(index, volume)| {
        let VolumeSource::PersistentVolumeClaim { claim_name, read_only: false } = &volume.source else {
            return None;
        };
        let mut found = cx.set.iter().filter(|object| {
            matches!(object.object(), Object::PersistentVolumeClaim(_))
                && object.key.name == *claim_name
                && object.key.namespace == workload.object.key.namespace
        });
        let (object, None) = (found.next()?, found.next()) else { return None };
        let Object::PersistentVolumeClaim(claim) = object.object() else { return None };
        let one_pod = claim.access_modes.iter().any(|mode| &**mode == "ReadWriteOncePod");
        let once = one_node(claim) && !bound_to_one_node(workload);
        (object.is_whole() && (one_pod || once)).then_some(SharedClaim { index, object, one_pod })
    })
}

/// ReadWriteOnce alone, on what may be a disk that is attached to a node.
fn one_node(claim: &PersistentVolumeClaim) -> bool {
    const NO_DISK: [&str; 9] =
        ["nfs", "efs", "cephfs", "filestore", "azurefile", "local", "hostpath", "smb", "gluster"];
    let class = claim.storage_class_name.as_deref().unwrap_or("").to_ascii_lowercase();
    let disk = !NO_DISK.iter().any(|word| class.contains(word));
    // A claim of a volume by name, or without a class, is bound by hand to whatever that volume is.
    let made = claim.volume_name.is_none() && claim.storage_class_name.as_deref() != Some("");
    !claim.access_modes.is_empty()
        && claim.access_modes.iter().all(|mode| &**mode == "ReadWriteOnce")
        && disk
        && made
}

fn bound_to_one_node(workload: &WorkloadCx<'_>) -> bool {
    let spec = &workload.template.spec;
    let hostname = "kubernetes.io/hostname";
    spec.node_name.is_some()
        || spec.node_selector.contains_key(hostname)
        || spec.affinity.pod_required.iter().any(|term| &*term.topology_key == hostname)
        || spec
            .affinity
            .node_required
            .iter()
            .flatten()
            .flat_map(|term| &term.match_expressions)
            .any(|one| &*one.key == hostname)
}
