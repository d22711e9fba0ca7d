//! ReadWriteOncePod of VolumeRestrictions, VolumeBinding and VolumeZone (`plugins/volumerestrictions`,
//! `plugins/volumebinding`, `plugins/volumezone` of v1.36). CSI volume limits and storage capacity are not built.

use podfit_ordered::OrderedSet;
use podfit_ordered::Sort as _;
use std::sync::Arc;

use podfit_model::object::{PersistentVolume, PersistentVolumeClaim, StorageClass, Text, VolumeSource};

use super::class::{REGION, ZONE};
use super::matching::node_selector_term_matches;
use super::node_state::NodeState;
use super::scheduler::Scheduler;
use super::volumes::{Bound, ClaimKey, is_provisioner, is_reached, serves};
use super::{Plugin, PodClass};

const ZONE_LABELS: [&str; 4] =
    ["failure-domain.beta.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/region", ZONE, REGION];

/// Why a node's volumes will not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum VolumeNo {
    /// A ReadWriteOncePod claim is in use.
    InUse,
    Binding {
        /// A bound volume cannot be reached from the node.
        affinity: bool,
        /// Nothing to bind a waiting claim to.
        nothing_to_bind: bool,
        /// A claim is bound to a volume that does not exist.
        absent: bool,
    },
    Zone,
}

impl VolumeNo {
    pub(super) fn plugin(self) -> Plugin {
        match self {
            Self::InUse => Plugin::VolumeRestrictions,
            Self::Binding { .. } => Plugin::VolumeBinding,
            Self::Zone => Plugin::VolumeZone,
        }
    }
    pub(super) fn unresolvable(self) -> bool {
        self != Self::InUse
    }
    pub(super) fn reasons(self) -> Vec<String> {
        let reasons: Vec<&str> = match self {
            Self::InUse => vec![
                "node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod",
            ],
            Self::Binding { affinity, nothing_to_bind, absent } => [
                (affinity, "node(s) didn't match PersistentVolume's node affinity"),
                (nothing_to_bind, "node(s) didn't find available persistent volumes to bind"),
                (absent, "node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)"),
            ]
            .into_iter()
            .filter_map(|(holds, reason)| holds.then_some(reason))
            .collect(),
            Self::Zone => vec!["node(s) had no available volume zone"],
        };
        reasons.into_iter().map(str::to_owned).collect()
    }
}

/// A claim that waits for its first Pod.
#[derive(Debug)]
struct Waiting {
    key: ClaimKey,
    claim: Arc<PersistentVolumeClaim>,
    class: Option<Arc<StorageClass>>,
}

/// What one cycle needs to know of the Pod's claims.
#[derive(Debug, Default)]
pub(super) struct VolumeCheck {
    in_use: bool,
    bound: Vec<Arc<PersistentVolume>>,
    absent: bool,
    /// Smallest request first, as they are matched.
    waiting: Vec<Waiting>,
    free: Vec<Arc<PersistentVolume>>,
    /// Positions in `free` by node, smallest volume first.
    free_on: Vec<Vec<usize>>,
    zones: Vec<(&'static str, OrderedSet<String>)>,
}

impl VolumeCheck {
    /// The verdict on one node.
    pub(super) fn check(&self, node: u32, state: &NodeState) -> Option<VolumeNo> {
        if self.in_use {
            return Some(VolumeNo::InUse);
        }
        let affinity = self.bound.iter().any(|volume| !is_reached(volume, state));
        let nothing_to_bind = self.choose(node, state).is_none();
        // A volume out of reach ends the look at the bound ones before an absent one is found.
        let absent = self.absent && !affinity;
        if affinity || nothing_to_bind || absent {
            return Some(VolumeNo::Binding { affinity, nothing_to_bind, absent });
        }
        self.is_other_zone(state).then_some(VolumeNo::Zone)
    }

    /// What each waiting claim would be bound to; none if one cannot be.
    fn choose(&self, node: u32, state: &NodeState) -> Option<Vec<(ClaimKey, Bound)>> {
        let mut taken: Vec<usize> = Vec::new();
        let mut chosen = Vec::new();
        let here = self.free_on.get(node as usize).map_or(&[][..], Vec::as_slice);
        for waiting in &self.waiting {
            let volume = here.iter().find_map(|position| {
                let volume = self.free.get(*position)?;
                (!taken.contains(position) && serves(&waiting.claim, volume)).then_some((*position, volume))
            });
            let bound = match volume {
                Some((position, volume)) => {
                    taken.push(position);
                    Bound::To(volume.meta.name.clone())
                }
                None if waiting.can_be_provisioned(state) => Bound::Provisioned,
                None => return None,
            };
            chosen.push((waiting.key.clone(), bound));
        }
        Some(chosen)
    }

    /// The bindings that placing the Pod on this node brings.
    pub(super) fn choices(&self, node: u32, state: &NodeState) -> Vec<(ClaimKey, Bound)> {
        self.choose(node, state).unwrap_or_default()
    }

    fn is_other_zone(&self, state: &NodeState) -> bool {
        let labels = &state.node.meta.labels;
        // A node without any of the labels is in a cluster without zones.
        if !ZONE_LABELS.iter().any(|label| labels.contains_key(*label)) {
            return false;
        }
        self.zones.iter().any(|(key, values)| {
            let value = labels.get(*key).or_else(|| labels.get(current_label(key)));
            value.is_none_or(|value| !values.contains(value.as_ref()))
        })
    }
}

impl Waiting {
    fn can_be_provisioned(&self, state: &NodeState) -> bool {
        let Some(class) = &self.class else { return false };
        let labels = &state.node.meta.labels;
        is_provisioner(&class.provisioner)
            && (class.allowed_topologies.is_empty()
                || class.allowed_topologies.iter().any(|term| node_selector_term_matches(term, labels, "")))
    }
}

fn current_label(label: &str) -> &str {
    match label {
        "failure-domain.beta.kubernetes.io/zone" => ZONE,
        "failure-domain.beta.kubernetes.io/region" => REGION,
        other => other,
    }
}

impl Scheduler {
    /// PreFilter of the volume plugins, in their order.
    pub(super) fn volume_pre_filter(&self, class: &PodClass) -> Option<(Plugin, String)> {
        let unresolved = |plugin, message: String| Some((plugin, message));
        let key = |name: &Text| (class.namespace.clone(), name.clone());
        let ephemeral: Vec<&Text> = class.claims.iter().filter(|name| is_ephemeral(class, name)).collect();
        for name in &class.claims {
            if self.volumes.claim(&key(name)).is_none() && !ephemeral.contains(&name) {
                return unresolved(
                    Plugin::VolumeRestrictions,
                    format!("persistentvolumeclaim \"{name}\" not found"),
                );
            }
        }
        let mut is_immediate = false;
        for name in &class.claims {
            let Some(claim) = self.volumes.claim(&key(name)) else {
                let message = format!(
                    "waiting for ephemeral volume controller to create the persistentvolumeclaim \"{name}\""
                );
                return unresolved(Plugin::VolumeBinding, message);
            };
            let object = &claim.object;
            if object.phase.as_deref() == Some("Lost") {
                let volume = object.volume_name.as_deref().unwrap_or_default();
                let message = format!(
                    "persistentvolumeclaim \"{name}\" bound to non-existent persistentvolume \"{volume}\""
                );
                return unresolved(Plugin::VolumeBinding, message);
            }
            if object.meta.terminating {
                return unresolved(
                    Plugin::VolumeBinding,
                    format!("persistentvolumeclaim \"{name}\" is being deleted"),
                );
            }
            is_immediate |= claim.bound == Bound::No && !self.volumes.waits_for_consumer(object);
        }
        if is_immediate {
            let message = "pod has unbound immediate PersistentVolumeClaims".to_owned();
            return unresolved(Plugin::VolumeBinding, message);
        }
        // VolumeZone looks at claims that the Pod names, not at ephemeral ones.
        class.claims.iter().filter(|name| !ephemeral.contains(name)).find_map(|name| {
            match &self.volumes.claim(&key(name))?.bound {
                Bound::To(volume) if self.volumes.volume(volume).is_none() => {
                    unresolved(Plugin::VolumeZone, format!("persistentvolume \"{volume}\" not found"))
                }
                _ => None,
            }
        })
    }

    /// Gathers what the filters need; nothing can be missing that PreFilter asks for.
    pub(super) fn volume_check(&mut self, class: &PodClass) -> VolumeCheck {
        let mut check = VolumeCheck::default();
        for name in &class.claims {
            let key = (class.namespace.clone(), name.clone());
            let Some(claim) = self.volumes.claim(&key) else { continue };
            let once = claim.object.access_modes.iter().any(|mode| mode.as_ref() == "ReadWriteOncePod");
            check.in_use |= once && self.volumes.is_used(&key);
            match &claim.bound {
                Bound::To(volume) => match self.volumes.volume(volume) {
                    Some(volume) => {
                        if !is_ephemeral(class, name) {
                            check.zones.extend(zones(&volume.object));
                        }
                        check.bound.push(Arc::clone(&volume.object));
                    }
                    None => check.absent = true,
                },
                Bound::Provisioned => {}
                Bound::No => check.waiting.push(Waiting {
                    claim: Arc::clone(&claim.object),
                    class: self.volumes.class_of(&claim.object).cloned(),
                    key,
                }),
            }
        }
        check.waiting.order_by_key(|waiting| waiting.claim.request.unwrap_or_default());
        if !check.waiting.is_empty() {
            self.find_free(&mut check);
        }
        check
    }

    fn find_free(&mut self, check: &mut VolumeCheck) {
        let serves_any = |volume: &PersistentVolume| check.waiting.iter().any(|it| serves(&it.claim, volume));
        let free: Vec<_> = self
            .volumes
            .available()
            .iter()
            .map(|it| Arc::clone(&it.object))
            .filter(|it| serves_any(it))
            .collect();
        check.free_on = vec![Vec::new(); self.nodes.len()];
        for (position, volume) in free.iter().enumerate() {
            let reach = Arc::make_mut(&mut self.volumes).reach(&volume.meta.name, &self.nodes);
            for node in reach.iter() {
                if let Some(here) = check.free_on.get_mut(*node as usize) {
                    here.push(position);
                }
            }
        }
        check.free = free;
    }
}

/// The claim is named after the Pod and one of its ephemeral volumes.
fn is_ephemeral(class: &PodClass, claim: &str) -> bool {
    let volumes = &class.spec.volumes;
    let named = volumes.iter().any(|volume| {
        matches!(&volume.source, VolumeSource::PersistentVolumeClaim { claim_name, .. } if claim_name.as_ref() == claim)
    });
    !named
        && volumes.iter().any(|volume| {
            matches!(volume.source, VolumeSource::Ephemeral { .. })
                && claim.strip_suffix(volume.name.as_ref()).is_some_and(|rest| rest.ends_with('-'))
        })
}

/// Zone and region labels of a volume; several zones are joined by two underscores.
fn zones(volume: &PersistentVolume) -> Vec<(&'static str, OrderedSet<String>)> {
    let labels = &volume.meta.labels;
    let of = |key: &'static str| {
        let value = labels.get(key)?;
        Some((key, value.split("__").map(|zone| zone.trim().to_owned()).collect()))
    };
    ZONE_LABELS.into_iter().filter_map(of).collect()
}
