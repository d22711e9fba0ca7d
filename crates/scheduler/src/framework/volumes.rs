//! Claims, volumes and storage classes, and what the volume controller makes of them. Facts:
//! `pkg/controller/volume/persistentvolume`, `component-helpers/storage/volume` of v1.36.

use podfit_ordered::OrderedMap;
use podfit_ordered::Sort as _;
use std::cmp::Ordering;
use std::sync::Arc;

use podfit_model::object::{PersistentVolume, PersistentVolumeClaim, Quantity, StorageClass, Text};

use super::PodClass;
use super::class::Class;
use super::ids::to_u32;
use super::matching::{label_selector_matches, node_selector_terms_match};
use super::node_state::NodeState;
use super::scheduler::Scheduler;

/// Namespace and name.
pub(super) type ClaimKey = (Text, Text);

/// Claims, volumes and classes that are known.
#[derive(Debug, Clone, Default)]
pub(super) struct Volumes {
    claims: OrderedMap<ClaimKey, Claim>,
    by_name: OrderedMap<Text, Volume>,
    classes: OrderedMap<Text, Arc<StorageClass>>,
    /// Pods on nodes by claim.
    users: OrderedMap<ClaimKey, i32>,
    /// The volume controller has yet to look.
    unsettled: bool,
}

/// A claim and what it is bound to.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    pub(super) object: Arc<PersistentVolumeClaim>,
    pub(super) bound: Bound,
}

/// What a claim is bound to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Bound {
    No,
    /// To a volume of this name.
    To(Text),
    /// To a volume that a provisioner made; where it can be reached from is not known.
    Provisioned,
}

/// A volume and the nodes that reach it.
#[derive(Debug, Clone)]
pub(super) struct Volume {
    pub(super) object: Arc<PersistentVolume>,
    /// Positions of the nodes that its affinity allows; none until asked for.
    reach: Option<Arc<Vec<u32>>>,
}

impl Volumes {
    pub(super) fn nodes_changed(&mut self) {
        for volume in self.by_name.values_mut() {
            volume.reach = None;
        }
    }

    pub(super) fn use_claims(&mut self, class: &PodClass, change: i32) {
        for name in &class.claims {
            *self.users.entry((class.namespace.clone(), name.clone())).or_default() += change;
        }
    }

    pub(super) fn is_used(&self, claim: &ClaimKey) -> bool {
        self.users.get(claim).is_some_and(|users| *users > 0)
    }

    pub(super) fn claim(&self, key: &ClaimKey) -> Option<&Claim> {
        self.claims.get(key)
    }

    pub(super) fn volume(&self, name: &Text) -> Option<&Volume> {
        self.by_name.get(name)
    }

    pub(super) fn class_of(&self, claim: &PersistentVolumeClaim) -> Option<&Arc<StorageClass>> {
        self.classes.get(claim.storage_class_name.as_ref()?)
    }

    /// An unbound claim waits for a Pod only if its class exists and says so.
    pub(super) fn waits_for_consumer(&self, claim: &PersistentVolumeClaim) -> bool {
        claim.volume_name.is_none()
            && self.class_of(claim).is_some_and(|class| *class.wait_for_first_consumer)
    }

    /// Volumes that could serve one of these claims, smallest first.
    pub(super) fn available(&self) -> Vec<&Volume> {
        let mut available: Vec<&Volume> =
            self.by_name.values().filter(|it| is_available(&it.object)).collect();
        available.order_by_key(|it| capacity(&it.object));
        available
    }

    /// Nodes that the volume's affinity allows.
    pub(super) fn reach(&mut self, name: &Text, nodes: &[Arc<NodeState>]) -> Arc<Vec<u32>> {
        let Some(volume) = self.by_name.get_mut(name) else { return Arc::default() };
        if let Some(reach) = &volume.reach {
            return Arc::clone(reach);
        }
        let reaches =
            |(_, state): &(usize, &Arc<NodeState>)| state.present && is_reached(&volume.object, state);
        let reach: Arc<Vec<u32>> = Arc::new(
            nodes.iter().enumerate().filter(reaches).map(|(position, _)| to_u32(position)).collect(),
        );
        volume.reach = Some(Arc::clone(&reach));
        reach
    }

    pub(super) fn bind(&mut self, key: &ClaimKey, bound: Bound) {
        if let Bound::To(name) = &bound
            && let Some(volume) = self.by_name.get_mut(name)
        {
            Arc::make_mut(&mut volume.object).claim_ref = Some(key.clone());
        }
        if let Some(claim) = self.claims.get_mut(key) {
            claim.bound = bound;
        }
    }

    /// What the volume controller has done by the time a Pod is looked at: claims that wait for nobody are bound to the
    /// smallest volume that fits, or provisioned.
    fn settle(&mut self) {
        let unbound: Vec<ClaimKey> = self
            .claims
            .iter()
            .filter(|(_, claim)| claim.bound == Bound::No)
            .map(|(key, _)| key.clone())
            .collect();
        for key in unbound {
            let Some(claim) = self.claims.get(&key).map(|claim| Arc::clone(&claim.object)) else { continue };
            let bound = self.settled(&key, &claim);
            if bound != Bound::No {
                self.bind(&key, bound);
            }
        }
    }

    fn settled(&self, key: &ClaimKey, claim: &PersistentVolumeClaim) -> Bound {
        if let Some(name) = &claim.volume_name {
            let fits = self.by_name.get(name).is_some_and(|volume| {
                let volume = &volume.object;
                match &volume.claim_ref {
                    Some(other) => other == key,
                    None => holds(claim, volume) && same_class(claim, volume),
                }
            });
            return if fits { Bound::To(name.clone()) } else { Bound::No };
        }
        // A volume that names the claim is taken, whether or not the claim would wait for a Pod.
        let reserved = self
            .by_name
            .values()
            .find(|volume| volume.object.claim_ref.as_ref() == Some(key) && holds(claim, &volume.object));
        if let Some(volume) = reserved {
            return Bound::To(volume.object.meta.name.clone());
        }
        if self.waits_for_consumer(claim) {
            return Bound::No;
        }
        let fitting = self.available().into_iter().find(|volume| serves(claim, &volume.object));
        match fitting {
            Some(volume) => Bound::To(volume.object.meta.name.clone()),
            None if self.class_of(claim).is_some_and(|class| is_provisioner(&class.provisioner)) => {
                Bound::Provisioned
            }
            None => Bound::No,
        }
    }
}

/// Whether anything is provisioned under this name.
pub(super) fn is_provisioner(name: &str) -> bool {
    !name.is_empty() && name != "kubernetes.io/no-provisioner"
}

fn capacity(volume: &PersistentVolume) -> Quantity {
    volume.capacity.unwrap_or_default()
}

fn is_available(volume: &PersistentVolume) -> bool {
    volume.claim_ref.is_none() && volume.phase.as_deref().is_none_or(|phase| phase == "Available")
}

/// Big enough, and of the same volume mode.
fn holds(claim: &PersistentVolumeClaim, volume: &PersistentVolume) -> bool {
    let mode = |mode: &Text| if mode.is_empty() { Text::from("Filesystem") } else { mode.clone() };
    capacity(volume).cmp(&claim.request.unwrap_or_default()) != Ordering::Less
        && mode(&claim.volume_mode.value) == mode(&volume.volume_mode.value)
        && !volume.meta.terminating
}

fn same_class(claim: &PersistentVolumeClaim, volume: &PersistentVolume) -> bool {
    claim.storage_class_name.as_deref().unwrap_or("") == volume.storage_class_name.as_ref()
}

/// Whether a free volume can be bound to the claim, wherever it is.
pub(super) fn serves(claim: &PersistentVolumeClaim, volume: &PersistentVolume) -> bool {
    holds(claim, volume)
        && same_class(claim, volume)
        && claim
            .selector
            .as_ref()
            .is_none_or(|selector| label_selector_matches(selector, &volume.meta.labels))
        && claim.access_modes.iter().all(|mode| volume.access_modes.contains(mode))
}

/// PV node affinity is tried against labels alone.
pub(super) fn is_reached(volume: &PersistentVolume, state: &NodeState) -> bool {
    let labels = &state.node.meta.labels;
    volume.node_affinity.as_ref().is_none_or(|terms| node_selector_terms_match(terms, labels, ""))
}

impl Scheduler {
    /// Makes a PersistentVolume known.
    pub fn add_volume(&mut self, volume: &PersistentVolume) {
        let volumes = Arc::make_mut(&mut self.volumes);
        let name = volume.meta.name.clone();
        volumes.by_name.insert(name, Volume { object: Arc::new(volume.clone()), reach: None });
        volumes.unsettled = true;
    }

    /// Makes a claim known, or replaces it.
    pub fn add_claim(&mut self, claim: &PersistentVolumeClaim) {
        let volumes = Arc::make_mut(&mut self.volumes);
        let namespace = claim.meta.namespace.clone().unwrap_or_else(|| "default".into());
        let bound = match (&claim.volume_name, claim.phase.as_deref()) {
            (Some(name), Some("Bound")) => Bound::To(name.clone()),
            _ => Bound::No,
        };
        let key = (namespace, claim.meta.name.clone());
        volumes.claims.insert(key.clone(), Claim { object: Arc::new(claim.clone()), bound: Bound::No });
        if bound != Bound::No {
            volumes.bind(&key, bound);
        }
        volumes.unsettled = true;
    }

    /// Forgets a claim, as when it is deleted; its volume stays taken.
    pub fn remove_claim(&mut self, namespace: &Text, name: &Text) {
        Arc::make_mut(&mut self.volumes).claims.remove(&(namespace.clone(), name.clone()));
    }

    /// Makes a StorageClass known.
    pub fn add_storage_class(&mut self, class: &StorageClass) {
        let volumes = Arc::make_mut(&mut self.volumes);
        volumes.classes.insert(class.meta.name.clone(), Arc::new(class.clone()));
        volumes.unsettled = true;
    }

    /// Lets the volume controller act on what it has not seen yet.
    pub(super) fn settle_claims(&mut self) {
        if self.volumes.unsettled {
            let volumes = Arc::make_mut(&mut self.volumes);
            volumes.unsettled = false;
            volumes.settle();
        }
    }

    /// Binds the claims that wait for their first Pod, as the decision for this node chose. A Pod that came with a node
    /// was not seen by the scheduler, so nobody chose for it.
    pub(super) fn bind_claims(&mut self, class: &Class, node: u32) {
        if class.pod.spec.node_name.is_some() {
            return;
        }
        self.settle_claims();
        let volumes = self.volume_check(&class.pod);
        let Some(state) = self.nodes.get(node as usize) else { return };
        for (key, bound) in volumes.choices(node, state) {
            Arc::make_mut(&mut self.volumes).bind(&key, bound);
        }
    }
}
