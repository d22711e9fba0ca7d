//! The indexed picture of nodes and Pods, and what changes it.

use podfit_ordered::OrderedMap;
use std::sync::Arc;

use podfit_model::object::{LabelSelector, Namespace, Node, ObjectKey, Service, Text};
use rustc_hash::FxHashMap;

use super::cache::ShapeCache;
use super::class::{Class, REGION, ZONE};
use super::counters::Counter;
use super::counting::{Change, bump};
use super::ids::to_u32;
use super::node_state::{NodeState, Placed};
use super::shape::Shape;
use super::tables::Tables;
use super::topology::KeyId;
use super::volumes::Volumes;
use super::{ClassId, NodeIndex, PodClass, PodId};

/// Nodes, Pods and what is known about them. Cloning is cheap enough to branch on: clones share what neither changed.
#[derive(Debug, Clone)]
pub struct Scheduler {
    pub(super) tables: Arc<Tables>,
    pub(super) nodes: Vec<Arc<NodeState>>,
    /// Moves on with each change of a node's object or Pods: what was learnt about it is void.
    pub(super) changed: Vec<u32>,
    /// Position of each node by name, for ties.
    pub(super) rank: Arc<Vec<u32>>,
    by_name: Arc<OrderedMap<Text, u32>>,
    pub(super) placed_on: FxHashMap<PodId, u32>,
    /// Pods on nodes by group and by class: where there are none, there is nothing to count.
    pub(super) placed_in_group: Vec<u32>,
    pub(super) placed_of_class: Vec<u32>,
    pub(super) counters: Vec<Option<Arc<Counter>>>,
    pub(super) caches: Vec<Option<Arc<ShapeCache>>>,
    bound_groups: Arc<FxHashMap<(u32, u32, u32), u32>>,
    zone: KeyId,
    region: KeyId,
    pub(super) nominated: OrderedMap<PodId, (ClassId, u32)>,
    pub(super) budgets: Arc<OrderedMap<ObjectKey, (Option<LabelSelector>, i64)>>,
    pub(super) volumes: Arc<Volumes>,
    /// Pods that preemption chose to evict.
    pub(super) victims: podfit_ordered::OrderedSet<PodId>,
    pub(super) images: Arc<super::score::Images>,
    pub(super) work: u64,
}

impl Default for Scheduler {
    fn default() -> Self {
        Self::new()
    }
}

impl Scheduler {
    /// An empty cluster. Times are steps of the caller's clock.
    pub fn new() -> Self {
        let mut tables = Tables::new();
        let (zone, region) = (tables.key(&ZONE.into()), tables.key(&REGION.into()));
        Self {
            tables: Arc::new(tables),
            nodes: Vec::new(),
            changed: Vec::new(),
            rank: Arc::default(),
            by_name: Arc::default(),
            placed_on: FxHashMap::default(),
            placed_in_group: Vec::new(),
            placed_of_class: Vec::new(),
            counters: Vec::new(),
            caches: Vec::new(),
            bound_groups: Arc::default(),
            zone,
            region,
            nominated: OrderedMap::new(),
            budgets: Arc::default(),
            volumes: Arc::default(),
            victims: podfit_ordered::OrderedSet::new(),
            images: Arc::default(),
            work: 0,
        }
    }

    /// Adds a node. Taints that a control plane adds by condition (unschedulable, not-ready, unreachable, pressure) are
    /// worked out here.
    pub fn add_node(&mut self, node: &Node) -> NodeIndex {
        let index = self.insert_node(node);
        self.node_set_changed();
        index
    }

    /// Adds many nodes at once: what depends on all of them is worked out once and not once per node.
    pub fn add_nodes<'n>(&mut self, nodes: impl IntoIterator<Item = &'n Node>) -> Vec<NodeIndex> {
        let added = nodes.into_iter().map(|node| self.insert_node(node)).collect();
        self.node_set_changed();
        added
    }

    fn insert_node(&mut self, node: &Node) -> NodeIndex {
        let index = to_u32(self.nodes.len());
        let tables = Arc::make_mut(&mut self.tables);
        self.nodes.push(Arc::new(NodeState::new(node, &mut tables.resources)));
        self.changed.push(1);
        tables.set_node(index, Some(&node.meta.labels));
        NodeIndex(index)
    }

    /// Replaces a node's labels, taints, state (cordon) or amounts.
    pub fn update_node(&mut self, index: NodeIndex, node: &Node) {
        let Some(state) = self.nodes.get_mut(index.0 as usize) else { return };
        let tables = Arc::make_mut(&mut self.tables);
        let fresh = NodeState::new(node, &mut tables.resources);
        let state = Arc::make_mut(state);
        state.node = fresh.node;
        state.allocatable = fresh.allocatable;
        state.present = true;
        tables.set_node(index.0, Some(&node.meta.labels));
        self.touch(index.0);
        self.node_set_changed();
    }

    /// Removes a node; its Pods must be removed by the caller.
    pub fn remove_node(&mut self, index: NodeIndex) {
        let Some(state) = self.nodes.get_mut(index.0 as usize) else { return };
        Arc::make_mut(state).present = false;
        Arc::make_mut(&mut self.tables).set_node(index.0, None);
        self.touch(index.0);
        self.node_set_changed();
    }

    fn node_set_changed(&mut self) {
        let present = || self.nodes.iter().enumerate().filter(|(_, state)| state.present);
        self.by_name =
            Arc::new(present().map(|(index, state)| (state.name().clone(), to_u32(index))).collect());
        let mut rank = vec![u32::MAX; self.nodes.len()];
        for (position, index) in self.by_name.values().enumerate() {
            if let Some(slot) = rank.get_mut(*index as usize) {
                *slot = to_u32(position);
            }
        }
        self.rank = Arc::new(rank);
        self.images = Arc::new(super::score::Images::of(present().map(|(_, state)| state.node.as_ref())));
        Arc::make_mut(&mut self.volumes).nodes_changed();
    }

    /// The node as it stands, with its condition taints; none when removed.
    pub fn node(&self, index: NodeIndex) -> Option<&Node> {
        let state = self.nodes.get(index.0 as usize)?;
        state.present.then_some(state.node.as_ref())
    }

    /// A node by name.
    pub fn node_by_name(&self, name: &str) -> Option<NodeIndex> {
        self.by_name.get(name).copied().map(NodeIndex)
    }

    /// Nodes that are there, in order.
    pub fn nodes(&self) -> Vec<NodeIndex> {
        let present = self.nodes.iter().enumerate().filter(|(_, state)| state.present);
        present.map(|(index, _)| NodeIndex(to_u32(index))).collect()
    }

    pub(super) fn node_count(&self) -> usize {
        self.by_name.len()
    }

    /// Nodes that are there, by name.
    pub(super) fn by_name(&self) -> impl Iterator<Item = u32> + '_ {
        self.by_name.values().copied()
    }

    /// Makes a namespace and its labels known (`kubernetes.io/metadata.name` is added).
    pub fn set_namespace(&mut self, namespace: &Namespace) {
        Arc::make_mut(&mut self.tables).set_namespace(&namespace.meta.name, &namespace.meta.labels);
    }

    /// Makes a Service known, for the system-default spreading.
    pub fn add_service(&mut self, service: &Service) {
        if !service.selector.is_empty() {
            let namespace = service.meta.namespace.clone().unwrap_or_else(|| "default".into());
            Arc::make_mut(&mut self.tables).add_service(&namespace, &service.selector);
        }
    }

    /// Makes a budget known to preemption, with the disruptions it still allows.
    pub fn set_budget(&mut self, key: &ObjectKey, selector: Option<&LabelSelector>, allowed: i64) {
        Arc::make_mut(&mut self.budgets).insert(key.clone(), (selector.cloned(), allowed));
    }

    /// Names a class; equal classes get the same name.
    pub fn class(&mut self, class: PodClass) -> ClassId {
        match self.tables.find_class(&class) {
            Some(id) => id,
            None => Arc::make_mut(&mut self.tables).intern_class(class),
        }
    }

    /// What a name stands for; a Pod without anything for a name that this scheduler did not give.
    pub fn class_of(&self, id: ClassId) -> &PodClass {
        self.tables.class(id).map_or(&self.tables.nobody, |class| &class.pod)
    }

    pub(super) fn shape(&self, class: &Class) -> Option<Arc<Shape>> {
        self.tables.shape_by(class.shape)
    }

    pub(super) fn touch(&mut self, node: u32) {
        if let Some(generation) = self.changed.get_mut(node as usize) {
            *generation = generation.wrapping_add(1);
        }
    }

    /// Puts a Pod on a node (also one whose `spec.nodeName` was given). `started` orders Pods for preemption. Binds the
    /// claims that the decision for this node chose.
    pub fn bind(&mut self, pod: PodId, class: ClassId, node: NodeIndex, started: u64) {
        self.clear_nomination(pod);
        let Some(it) = self.tables.class(class).map(Arc::clone) else { return };
        if !it.pod.claims.is_empty() {
            self.bind_claims(&it, node.0);
        }
        self.place(pod, class, &it, node.0, started);
    }

    /// Puts a Pod on a node without binding its claims.
    pub(super) fn place(&mut self, pod: PodId, id: ClassId, class: &Arc<Class>, node: u32, started: u64) {
        let group = self.bound_group(class, node);
        let Some(shape) = self.shape(class) else { return };
        let Some(state) = self.nodes.get_mut(node as usize) else { return };
        let priority = class.pod.priority;
        let placed = Placed { pod, class: id, group, priority, started, terminating: false };
        Arc::make_mut(state).place(placed, &shape);
        self.placed_on.insert(pod, node);
        self.touch(node);
        bump(&mut self.placed_in_group, group, 1);
        bump(&mut self.placed_of_class, id.0, 1);
        self.count(class, group, node, 1, Change::Whole);
        if !class.pod.claims.is_empty() {
            Arc::make_mut(&mut self.volumes).use_claims(&class.pod, 1);
        }
    }

    /// The Pod is being deleted but still holds its node, requests, ports and terms.
    pub fn terminate(&mut self, pod: PodId) {
        let Some(node) = self.placed_on.get(&pod).copied() else { return };
        let Some(state) = self.nodes.get_mut(node as usize) else { return };
        let Some(placed) = Arc::make_mut(state).pods.iter_mut().find(|placed| placed.pod == pod) else {
            return;
        };
        if placed.terminating {
            return;
        }
        placed.terminating = true;
        let (class, group) = (placed.class, placed.group);
        if let Some(class) = self.tables.class(class).map(Arc::clone) {
            self.count(&class, group, node, -1, Change::Termination);
        }
    }

    /// The Pod is gone.
    pub fn remove(&mut self, pod: PodId) {
        self.clear_nomination(pod);
        self.victims.remove(&pod);
        self.unplace(pod);
    }

    pub(super) fn unplace(&mut self, pod: PodId) -> Option<Placed> {
        let node = self.placed_on.remove(&pod)?;
        let state = self.nodes.get_mut(node as usize)?;
        let tables = &self.tables;
        let placed = Arc::make_mut(state).take(pod, |class| tables.shape_of(class))?;
        self.touch(node);
        let class = Arc::clone(self.tables.class(placed.class)?);
        bump(&mut self.placed_in_group, placed.group, -1);
        bump(&mut self.placed_of_class, placed.class.0, -1);
        let change = if placed.terminating { Change::Rest } else { Change::Whole };
        self.count(&class, placed.group, node, -1, change);
        if !class.pod.claims.is_empty() {
            Arc::make_mut(&mut self.volumes).use_claims(&class.pod, -1);
        }
        Some(placed)
    }

    /// Announces that `pod` is nominated to a node: others of lower priority see it there. Nominations of lower
    /// priority to the same node are taken back.
    pub fn nominate(&mut self, pod: PodId, class: ClassId, node: NodeIndex) {
        let Some(priority) = self.tables.class(class).map(|class| class.pod.priority) else { return };
        let tables = Arc::clone(&self.tables);
        self.nominated.retain(|_, (other, on)| {
            *on != node.0 || tables.class(*other).is_none_or(|other| other.pod.priority >= priority)
        });
        self.nominated.insert(pod, (class, node.0));
    }

    /// Takes a nomination back.
    pub fn clear_nomination(&mut self, pod: PodId) {
        self.nominated.remove(&pod);
    }

    /// How many (class, node) pairs were filtered anew so far: a measure of work for tests.
    pub fn work(&self) -> u64 {
        self.work
    }

    /// The group of a Pod once bound: its node's zone and region are copied to its labels.
    fn bound_group(&mut self, class: &Class, node: u32) -> u32 {
        let topology = &self.tables.topology;
        let place = (class.group, topology.domain(self.zone, node), topology.domain(self.region, node));
        if let Some(group) = self.bound_groups.get(&place) {
            return *group;
        }
        let labels = self.nodes.get(node as usize).map(|state| &state.node.meta.labels);
        let group = match labels.and_then(|labels| Tables::bound_labels(&class.pod.labels, labels)) {
            Some(labels) => Arc::make_mut(&mut self.tables).group(&class.pod.namespace, &labels),
            None => class.group,
        };
        Arc::make_mut(&mut self.bound_groups).insert(place, group);
        group
    }
}
