//! Objects that no controller of ours moves: classes, ranges, quotas, accounts, namespaces, budgets, claims, volumes.

use podfit_ordered::Sort as _;
use podfit_ordered::{OrderedMap, OrderedSet};

use podfit_model::object::{
    LimitRange, Object, ObjectKey, PersistentVolume, PersistentVolumeClaim, PodDisruptionBudget, PodSpec,
    PriorityClass, ResourceList, RuntimeClass, StorageClass, StringMap, Text,
};

use crate::admission::objects::{self, Counted};
use crate::admission::quota::Usage;

/// Namespace and name.
pub(crate) type Name = (Text, Text);

/// What is known to exist.
#[derive(Debug, Clone, Default)]
pub(crate) struct Catalog {
    /// Absence is a fact.
    closed: bool,
    /// It came from a listing that may have left out whole kinds.
    snapshot: bool,
    priority_classes: OrderedMap<Text, PriorityClass>,
    runtime_classes: OrderedMap<Text, RuntimeClass>,
    limit_ranges: OrderedMap<Text, Vec<LimitRange>>,
    service_accounts: OrderedSet<Name>,
    namespaces: OrderedSet<Text>,
    node_labels: OrderedMap<Text, StringMap>,
    /// By namespace.
    pub(crate) quotas: OrderedMap<Text, Vec<Usage>>,
    pub(crate) budgets: OrderedMap<ObjectKey, PodDisruptionBudget>,
    pub(crate) claims: OrderedMap<Name, PersistentVolumeClaim>,
    pub(crate) volumes: OrderedMap<Text, PersistentVolume>,
    pub(crate) storage_classes: OrderedMap<Text, StorageClass>,
    /// Claims that were not let in, and the server's words.
    pub(crate) refused_claims: OrderedMap<Name, String>,
    /// What quotas count besides Pods, by namespace and `resource/name`.
    counted: OrderedMap<Name, ResourceList>,
    /// The cluster's own objects are being read: they were let in long ago, and a quota's status has counted them.
    pub(crate) loading: bool,
}

const SYSTEM_NAMESPACES: [&str; 4] = ["default", "kube-system", "kube-public", "kube-node-lease"];
const SYSTEM_CLASSES: [(&str, i32); 2] =
    [("system-node-critical", 2_000_001_000), ("system-cluster-critical", 2_000_000_000)];

fn ledger(namespace: &Text, name: &Text, counted: &Counted) -> Name {
    (namespace.clone(), format!("{}/{name}", counted.resource).into())
}

impl Catalog {
    pub(crate) fn new(closed: bool, snapshot: bool) -> Self {
        Self { closed, snapshot, ..Self::default() }
    }
    /// Makes an object known, or replaces it.
    pub(crate) fn add(&mut self, object: &Object, namespace: &Text) {
        let name = |meta: &podfit_model::object::ObjectMeta| {
            (meta.namespace.clone().unwrap_or_else(|| namespace.clone()), meta.name.clone())
        };
        match object {
            Object::PriorityClass(class) => {
                self.priority_classes.insert(class.meta.name.clone(), class.clone());
            }
            Object::RuntimeClass(class) => {
                self.runtime_classes.insert(class.meta.name.clone(), class.clone());
            }
            Object::LimitRange(range) => {
                let ranges = self.limit_ranges.entry(name(&range.meta).0).or_default();
                ranges.retain(|other| other.meta.name != range.meta.name);
                ranges.push(range.clone());
                ranges.order_by(|a, b| a.meta.name.cmp(&b.meta.name));
            }
            Object::ResourceQuota(quota) => {
                let namespace = name(&quota.meta).0;
                let mut usage = Usage::new(quota.clone());
                if quota.used.is_empty() {
                    for ((_, _), amounts) in self.counted.iter().filter(|((ns, _), _)| *ns == namespace) {
                        usage.count_object(amounts, 1);
                    }
                }
                let quotas = self.quotas.entry(namespace).or_default();
                quotas.retain(|other| other.quota.meta.name != quota.meta.name);
                quotas.push(usage);
                quotas.order_by(|a, b| a.quota.meta.name.cmp(&b.quota.meta.name));
            }
            Object::ServiceAccount(account) => {
                self.service_accounts.insert(name(&account.meta));
            }
            Object::Namespace(namespace) => {
                self.namespaces.insert(namespace.meta.name.clone());
            }
            Object::PersistentVolumeClaim(claim) => {
                self.claims.insert(name(&claim.meta), claim.clone());
            }
            Object::PersistentVolume(volume) => {
                self.volumes.insert(volume.meta.name.clone(), volume.clone());
            }
            Object::StorageClass(class) => {
                self.storage_classes.insert(class.meta.name.clone(), class.clone());
            }
            Object::PodDisruptionBudget(budget) => {
                let (namespace, name) = name(&budget.meta);
                let key = ObjectKey { kind: "PodDisruptionBudget".into(), namespace: Some(namespace), name };
                self.budgets.insert(key, budget.clone());
            }
            _ => {}
        }
    }
    /// How quotas see an object that is no Pod.
    pub(crate) fn counted(&self, object: &Object) -> Option<Counted> {
        match object {
            Object::PersistentVolumeClaim(claim) => Some(self.counted_claim(claim)),
            other => objects::counted(other),
        }
    }
    pub(crate) fn counted_claim(&self, claim: &PersistentVolumeClaim) -> Counted {
        objects::claim(claim, self.storage_classes.values().find(|class| class.is_default))
    }
    /// The server's words if such an object may not be created. One that is there is updated: nothing counts twice.
    pub(crate) fn object_denied(&self, namespace: &Text, name: &Text, counted: &Counted) -> Option<String> {
        if self.loading || self.counted.contains_key(&ledger(namespace, name, counted)) {
            return None;
        }
        let mut quotas = self.quotas.get(namespace)?.iter();
        let denied = quotas.find_map(|usage| usage.deny_object(&counted.amounts))?;
        Some(format!("{} \"{name}\" is forbidden: {denied}", counted.resource))
    }
    /// As [`Self::object_denied`], with the LimitRanges' word before it.
    pub(crate) fn claim_denied(
        &self,
        namespace: &Text,
        name: &Text,
        claim: &PersistentVolumeClaim,
    ) -> Option<String> {
        let counted = self.counted_claim(claim);
        if self.loading || self.claims.contains_key(&(namespace.clone(), name.clone())) {
            return None;
        }
        objects::claim_out_of_range(claim, self.limit_ranges(namespace))
            .map(|text| format!("{} \"{name}\" is forbidden: {text}", counted.resource))
            .or_else(|| self.object_denied(namespace, name, &counted))
    }
    /// Counts a new object in its namespace's quotas.
    pub(crate) fn object_counts(&mut self, namespace: &Text, name: &Text, counted: Counted) {
        let key = ledger(namespace, name, &counted);
        if self.counted.contains_key(&key) {
            return;
        }
        for usage in self.quotas.get_mut(namespace).into_iter().flatten() {
            if !self.loading || usage.quota.used.is_empty() {
                usage.count_object(&counted.amounts, 1);
            }
        }
        self.counted.insert(key, counted.amounts);
    }
    /// Whether a quota of the namespace counts such objects, which controllers make unseen.
    pub(crate) fn quota_counts(&self, namespace: &Text, resource: &str) -> bool {
        let quotas = self.quotas.get(namespace).into_iter().flatten();
        quotas.flat_map(|usage| usage.quota.hard.keys()).any(|name| &**name == resource)
    }
    /// A node's labels, for Pods that are created onto it.
    pub(crate) fn set_node_labels(&mut self, name: &Text, labels: Option<&StringMap>) {
        match labels {
            Some(labels) => self.node_labels.insert(name.clone(), labels.clone()),
            None => self.node_labels.remove(name),
        };
    }
    pub(crate) fn node_labels(&self, name: &str) -> Option<&StringMap> {
        self.node_labels.get(name)
    }
    /// Whether the absence of an object proves anything, given whether others of its kind were shown.
    fn proves(&self, shown: bool) -> bool {
        self.closed && (!self.snapshot || shown)
    }
    pub(crate) fn namespace_is_absent(&self, name: &str) -> bool {
        self.proves(!self.namespaces.is_empty())
            && !self.namespaces.contains(name)
            && !SYSTEM_NAMESPACES.contains(&name)
    }
    /// Value and whether it never preempts.
    pub(crate) fn priority_class(&self, name: &str) -> Option<(i32, bool)> {
        let system =
            SYSTEM_CLASSES.iter().find(|(system, _)| *system == name).map(|(_, value)| (*value, false));
        system.or_else(|| self.priority_classes.get(name).map(|class| (class.value, class.preemption_never)))
    }
    pub(crate) fn priority_class_is_absent(&self) -> bool {
        self.proves(!self.priority_classes.is_empty())
    }
    /// The global default; of several the lowest.
    pub(crate) fn default_priority_class(&self) -> Option<&PriorityClass> {
        self.priority_classes.values().filter(|class| class.global_default).min_by_key(|class| class.value)
    }
    pub(crate) fn runtime_class(&self, name: &str) -> Option<&RuntimeClass> {
        self.runtime_classes.get(name)
    }
    pub(crate) fn runtime_class_is_absent(&self) -> bool {
        self.proves(!self.runtime_classes.is_empty())
    }
    /// Accounts are left out of most listings and scenarios: only where some are shown does absence prove anything.
    pub(crate) fn service_account_is_absent(&self, namespace: &Text, name: &str) -> bool {
        self.closed
            && !self.service_accounts.is_empty()
            && !self.service_accounts.contains(&(namespace.clone(), Text::from(name)))
    }
    pub(crate) fn claim_is_absent(&self) -> bool {
        self.proves(!self.claims.is_empty())
    }
    pub(crate) fn storage_class_is_absent(&self) -> bool {
        self.proves(!self.storage_classes.is_empty())
    }
    /// Nobody provisions volumes or limits them behind podfit's back.
    pub(crate) fn is_whole(&self) -> bool {
        self.closed && !self.snapshot
    }
    pub(crate) fn limit_ranges(&self, namespace: &Text) -> &[LimitRange] {
        self.limit_ranges.get(namespace).map_or(&[], Vec::as_slice)
    }
    /// The first quota that such a Pod would exceed.
    pub(crate) fn quota_denies(&self, namespace: &Text, spec: &PodSpec) -> Option<String> {
        self.quotas
            .get(namespace)?
            .iter()
            .filter(|usage| usage.covers(spec))
            .find_map(|usage| usage.deny(spec))
    }
    /// Counts a Pod in or out of its namespace's quotas.
    pub(crate) fn quota_count(&mut self, namespace: &Text, spec: &PodSpec, sign: i64) {
        for usage in self.quotas.get_mut(namespace).into_iter().flatten() {
            if usage.covers(spec) {
                usage.count(spec, sign);
            }
        }
    }
}
