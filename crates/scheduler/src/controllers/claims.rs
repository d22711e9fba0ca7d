//! PersistentVolumeClaims that controllers make, and the binding of Immediate ones (`pkg/controller/volume`).

use podfit_model::object::{Field, PersistentVolume, PersistentVolumeClaim, Quantity, Text};

use crate::arena::WorkloadId;
use crate::framework::matching::label_selector_matches;
use crate::world::World;

/// Makes a claim from a template, unless it is there already. One that the server refuses is noted down as refused.
pub(crate) fn create(world: &mut World, namespace: &Text, name: &Text, template: &PersistentVolumeClaim) {
    if world.catalog.claims.contains_key(&(namespace.clone(), name.clone())) {
        return;
    }
    let mut claim = template.clone();
    claim.meta.name = name.clone();
    claim.meta.namespace = Some(namespace.clone());
    let key = (namespace.clone(), name.clone());
    if let Some(denied) = world.catalog.claim_denied(namespace, name, &claim) {
        world.catalog.refused_claims.insert(key, denied);
        return;
    }
    world.catalog.refused_claims.remove(&key);
    let counted = world.catalog.counted_claim(&claim);
    world.catalog.object_counts(namespace, name, counted);
    put(world, namespace, claim);
}

/// Makes a claim known: the default class is filled in, and an Immediate one is bound where a volume fits.
pub(crate) fn put(world: &mut World, namespace: &Text, mut claim: PersistentVolumeClaim) {
    if claim.storage_class_name.is_none() {
        let default = world.catalog.storage_classes.values().find(|class| class.is_default);
        claim.storage_class_name = default.map(|class| class.meta.name.clone());
    }
    claim.meta.namespace = Some(namespace.clone());
    if claim.volume_name.is_none() && !waits_for_consumer(world, &claim) {
        bind(world, namespace, &mut claim);
    }
    let name = claim.meta.name.clone();
    world.put_claim(namespace, &name, claim);
}

fn waits_for_consumer(world: &World, claim: &PersistentVolumeClaim) -> bool {
    let class = claim.storage_class_name.as_ref().and_then(|name| world.catalog.storage_classes.get(name));
    class.is_some_and(|class| class.wait_for_first_consumer.value)
}

/// The smallest free volume that fits (`findMatchingVolume`).
fn bind(world: &mut World, namespace: &Text, claim: &mut PersistentVolumeClaim) {
    let class = claim.storage_class_name.clone().unwrap_or_else(|| "".into());
    let key = (namespace.clone(), claim.meta.name.clone());
    let fits = |volume: &&PersistentVolume| {
        volume.claim_ref.as_ref().is_none_or(|reference| *reference == key)
            && volume.storage_class_name == class
            && claim.access_modes.iter().all(|mode| volume.access_modes.contains(mode))
            && mode(&volume.volume_mode) == mode(&claim.volume_mode)
            && claim.request.is_none_or(|request| volume.capacity.unwrap_or_default() >= request)
            && claim
                .selector
                .as_ref()
                .is_none_or(|wanted| label_selector_matches(wanted, &volume.meta.labels))
    };
    let order = |volume: &&PersistentVolume| {
        (volume.claim_ref.is_none(), volume.capacity.unwrap_or_else(|| Quantity::from_units(0)))
    };
    let Some(mut volume) = world.catalog.volumes.values().filter(fits).min_by_key(order).cloned() else {
        return;
    };
    volume.claim_ref = Some(key);
    claim.volume_name = Some(volume.meta.name.clone());
    world.scheduler.add_volume(&volume);
    world.catalog.volumes.insert(volume.meta.name.clone(), volume);
}

fn mode(field: &Field<Text>) -> &str {
    if field.value.is_empty() { "Filesystem" } else { &field.value }
}

/// Whether the scheduler should be told of this claim. Where it, or its class, may merely be out of sight it is taken
/// to exist and to fit anywhere, and that is noted.
pub(crate) fn usable(world: &mut World, namespace: &Text, name: &Text, workload: Option<WorkloadId>) -> bool {
    let claim = world.catalog.claims.get(&(namespace.clone(), name.clone()));
    let (usable, whole) = match claim {
        None => {
            let refused = world.catalog.refused_claims.contains_key(&(namespace.clone(), name.clone()));
            let absent = refused || world.catalog.claim_is_absent();
            (absent, absent)
        }
        Some(claim) if claim.volume_name.as_ref().is_some_and(|volume| !volume.is_empty()) => {
            let known =
                claim.volume_name.as_ref().is_some_and(|volume| world.catalog.volumes.contains_key(volume));
            (known || world.catalog.is_whole(), world.catalog.is_whole())
        }
        Some(claim) => {
            let class = claim.storage_class_name.as_ref().filter(|name| !name.is_empty());
            let known = class.is_none_or(|name| world.catalog.storage_classes.contains_key(name));
            let provisioned =
                class.and_then(|name| world.catalog.storage_classes.get(name)).is_some_and(|class| {
                    &*class.provisioner != "kubernetes.io/no-provisioner"
                        && !class.wait_for_first_consumer.value
                });
            let whole = world.catalog.is_whole();
            let known = known || world.catalog.storage_class_is_absent();
            (whole || (known && !provisioned && class.is_some()), whole)
        }
    };
    if let (false, Some(workload)) = (whole, workload) {
        world.note(workload, if usable { "NodeVolumeLimits" } else { "VolumeBinding" });
    }
    usable
}
