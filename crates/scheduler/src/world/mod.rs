//! Everything that exists in a simulation, and the primitive events: a Pod is created, bound, Ready, terminating, gone.
//!
//! Controllers never touch the scheduler's picture or each other's counters; they go through these events, which keep
//! counters up to date so that nobody has to look through all Pods.

mod apply;
mod bounds;
pub(crate) mod catalog;
mod labels;
pub(crate) mod load;
pub(crate) mod pods;
mod snapshot;
#[cfg(test)]
mod tests;
pub(crate) mod workloads;

use std::collections::{BTreeMap, BTreeSet};

use podfit_ordered::{OrderedMap, OrderedSet};
use std::sync::Arc;

use podfit_model::object::{Node, NodeReady, ObjectKey, PodTemplate, Text};
use rustc_hash::FxHashMap;

use crate::admission::Admitted;
use crate::arena::{Arena, SetId, TemplateId, WorkloadId};
use crate::certainty::Choices;
use crate::framework::{ClassId, NodeIndex, PodId, Scheduler};
use crate::limits::Limits;
use crate::play::NotPlayed;
use crate::queue::{Change, Queue};
use crate::template;
use crate::timeline::Recorder;
use catalog::Catalog;
use workloads::{ReplicaSetState, Workload};

/// A Pod that exists or existed.
#[expect(clippy::struct_excessive_bools, reason = "each is a condition of its own, as in `status`")]
#[derive(Debug, Clone)]
pub(crate) struct Pod {
    pub(crate) name: Text,
    pub(crate) owner: Owner,
    pub(crate) workload: Option<WorkloadId>,
    pub(crate) template: Option<TemplateId>,
    pub(crate) admitted: Arc<Admitted>,
    pub(crate) class: ClassId,
    pub(crate) place: Place,
    pub(crate) phase: Phase,
    pub(crate) ready: bool,
    pub(crate) available: bool,
    pub(crate) terminating: bool,
    pub(crate) gone: bool,
    /// When it became Ready, by the world's clock.
    pub(crate) ready_at: u64,
    /// It came with `spec.nodeName`, before anything else.
    pub(crate) existing: bool,
    /// A controller that is not simulated owns it.
    pub(crate) controlled: bool,
    /// A timeline has said that it pends.
    pub(crate) announced: bool,
    /// Counted by the quotas of its namespace.
    pub(crate) counted: bool,
}

/// Who made a Pod.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    /// Nobody, or somebody who is not simulated.
    None,
    /// A ReplicaSet or ReplicationController.
    Set(SetId),
    /// A StatefulSet, for an ordinal.
    Ordinal(i64),
    /// A DaemonSet, for a node.
    Node(NodeIndex),
    /// A Job; with an index where it is Indexed.
    Job(Option<i64>),
}

/// Where a Pod is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// Nowhere yet.
    Nowhere,
    /// On a node.
    Node(NodeIndex),
    /// Its `nodeName` names no node.
    Absent(Text),
}

/// `status.phase`
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Phase {
    Pending,
    Running,
    Succeeded,
    Failed,
}

impl Pod {
    /// Exists, is not terminating and has not ended (`controller.IsPodActive`).
    pub(crate) fn active(&self) -> bool {
        !self.gone && !self.terminating && self.phase < Phase::Succeeded
    }
    pub(crate) fn node(&self) -> Option<NodeIndex> {
        match self.place {
            Place::Node(node) => Some(node),
            _ => None,
        }
    }
}

/// A template that Pods were made from.
#[derive(Debug, Clone)]
pub(crate) struct Template {
    pub(crate) source: PodTemplate,
    /// As the API server stores it: what is compared.
    pub(crate) stored: PodTemplate,
    /// pod-template-hash of Pods made from it.
    pub(crate) hash: Text,
}

/// What does not change during a play.
#[derive(Debug, Clone, Default)]
pub(crate) struct Settings {
    pub(crate) namespace: Text,
    pub(crate) jobs_complete: bool,
    pub(crate) ready_annotations: Vec<Text>,
    /// A selector somewhere asks for a label that only single Pods have (ordinal, index, zone).
    pub(crate) per_pod_labels: bool,
    /// A step to come names a node, so that nodes that look alike are not the same.
    pub(crate) named_nodes: bool,
}

/// The whole simulated system.
#[derive(Debug, Clone)]
pub(crate) struct World {
    pub(crate) scheduler: Scheduler,
    pub(crate) catalog: Catalog,
    pub(crate) settings: Settings,
    /// Nodes that are there.
    pub(crate) nodes: OrderedMap<Text, NodeIndex>,
    pub(crate) pods: Arena<PodId, Pod>,
    pub(crate) sets: Arena<SetId, ReplicaSetState>,
    pub(crate) workloads: Arena<WorkloadId, Workload>,
    pub(crate) templates: Arena<TemplateId, Template>,
    pub(crate) names: BTreeMap<ObjectKey, WorkloadId>,
    /// Pods that hold room on a node, terminating ones included.
    pub(crate) on_node: OrderedMap<NodeIndex, OrderedSet<PodId>>,
    /// Active Pods of a workload on a node. Never iterated.
    pub(crate) together: FxHashMap<(WorkloadId, NodeIndex), i64>,
    /// Pods without an owner, for adoption and budgets.
    pub(crate) loose: OrderedSet<PodId>,
    /// Pods that were adopted, in that order.
    pub(crate) adopted: Vec<PodId>,
    pub(crate) queue: Queue,
    /// Controllers that have something to look at.
    pub(crate) dirty: BTreeSet<WorkloadId>,
    /// Terminating Pods that still hold their node.
    pub(crate) leaving: BTreeSet<PodId>,
    /// Bound Pods that have not started.
    pub(crate) starting: BTreeSet<PodId>,
    /// Ready Pods that wait for minReadySeconds.
    pub(crate) aging: OrderedSet<(i64, PodId)>,
    /// Pods whose eviction was granted and that have not gone yet.
    pub(crate) disrupted: OrderedSet<PodId>,
    pub(crate) clock: u64,
    pub(crate) effort: u64,
    pub(crate) recorder: Option<Recorder>,
    pub(crate) not_played: OrderedSet<NotPlayed>,
    /// A bound was met: what is seen is not rest.
    pub(crate) restless: bool,
    /// Workloads that want more Pods than are simulated.
    pub(crate) capped: OrderedSet<WorkloadId>,
    /// Something happened whose other ways nobody can list (preemption).
    pub(crate) open: bool,
    pub(crate) choices: Choices,
    /// Classes of the Pods that a rollout began with.
    pub(crate) rolled_classes: Vec<ClassId>,
    /// The node that a drain empties, while a search follows it.
    pub(crate) draining: Option<Text>,
}

impl World {
    pub(crate) fn new(catalog: Catalog, settings: Settings) -> Self {
        Self {
            scheduler: Scheduler::new(),
            catalog,
            settings,
            nodes: OrderedMap::new(),
            pods: Arena::default(),
            sets: Arena::default(),
            workloads: Arena::default(),
            templates: Arena::default(),
            names: BTreeMap::new(),
            on_node: OrderedMap::new(),
            together: FxHashMap::default(),
            loose: OrderedSet::new(),
            adopted: Vec::new(),
            queue: Queue::default(),
            dirty: BTreeSet::new(),
            leaving: BTreeSet::new(),
            starting: BTreeSet::new(),
            aging: OrderedSet::new(),
            disrupted: OrderedSet::new(),
            clock: 0,
            effort: 0,
            recorder: None,
            not_played: OrderedSet::new(),
            restless: false,
            capped: OrderedSet::new(),
            open: false,
            choices: Choices::default(),
            rolled_classes: Vec::new(),
            draining: None,
        }
    }
    /// One step of simulation; false once too many were made.
    pub(crate) fn step(&mut self) -> bool {
        self.effort += 1;
        self.clock += 1;
        if self.effort > Limits::STEPS {
            self.restless = true;
        }
        !self.restless
    }
    /// Adds nodes; one whose name is known already replaces it.
    pub(crate) fn put_nodes<'n>(&mut self, nodes: impl IntoIterator<Item = &'n Node>) {
        let mut new: Vec<&Node> = Vec::new();
        let mut names = podfit_ordered::OrderedSet::new();
        for node in nodes {
            let known = self.nodes.contains_key(&node.meta.name) || !names.insert(&node.meta.name);
            if known {
                self.put_new(&std::mem::take(&mut new));
                self.put_node(node);
            } else {
                new.push(node);
            }
        }
        self.put_new(&new);
        self.node_changed();
    }
    fn put_new(&mut self, nodes: &[&Node]) {
        let added = self.scheduler.add_nodes(nodes.iter().copied());
        for (node, index) in nodes.iter().zip(added) {
            self.catalog.set_node_labels(&node.meta.name, Some(&node.meta.labels));
            self.nodes.insert(node.meta.name.clone(), index);
        }
    }
    /// Adds a node, or replaces it.
    pub(crate) fn put_node(&mut self, node: &Node) -> NodeIndex {
        let name = node.meta.name.clone();
        self.catalog.set_node_labels(&name, Some(&node.meta.labels));
        let index = if let Some(index) = self.nodes.get(&name) {
            self.scheduler.update_node(*index, node);
            *index
        } else {
            let index = self.scheduler.add_node(node);
            self.nodes.insert(name, index);
            index
        };
        self.node_changed();
        index
    }
    /// The controllers and the scheduler look at the nodes anew.
    pub(crate) fn node_changed(&mut self) {
        self.queue.wake(Change::Cluster);
        let daemons: Vec<_> =
            self.workloads.iter().filter(|(_, w)| w.is_daemon_set()).map(|(id, _)| id).collect();
        self.dirty.extend(daemons);
    }
    /// The node's object is gone, and its Pods with it.
    pub(crate) fn delete_node(&mut self, name: &Text) {
        let Some(index) = self.nodes.remove(name) else { return };
        self.catalog.set_node_labels(name, None);
        let pods: Vec<PodId> = self.on_node.get(&index).into_iter().flatten().copied().collect();
        for pod in pods {
            self.terminate(pod);
            self.gone(pod);
        }
        self.scheduler.remove_node(index);
        self.node_changed();
    }
    /// Whether Pods start there.
    pub(crate) fn node_is_ready(&self, index: NodeIndex) -> bool {
        self.scheduler.node(index).is_some_and(|node| node.ready == NodeReady::Ready)
    }
    pub(crate) fn node_name(&self, index: NodeIndex) -> Text {
        self.scheduler.node(index).map_or_else(|| "".into(), |node| node.meta.name.clone())
    }
    /// The name of a template; equal templates have one name.
    pub(crate) fn template(&mut self, source: &PodTemplate) -> TemplateId {
        let stored = template::stored(source);
        if let Some((id, _)) = self.templates.iter().find(|(_, known)| known.stored == stored) {
            return id;
        }
        let mut collisions = 0;
        let hash = loop {
            let hash: Text = template::hash_text(&stored, collisions).into();
            if self.templates.iter().all(|(_, known)| known.hash != hash) {
                break hash;
            }
            collisions += 1;
        };
        self.templates.push(Template { source: source.clone(), stored, hash })
    }
    /// Looks at a workload again.
    pub(crate) fn touch(&mut self, workload: Option<WorkloadId>) {
        self.dirty.extend(workload);
    }
    /// Notes something that is not simulated.
    pub(crate) fn note(&mut self, workload: WorkloadId, part: &str) {
        let key = self.workloads[workload].key.clone();
        self.not_played.insert(NotPlayed { workload: key, part: part.to_string() });
    }
}

impl World {
    /// The cluster calls this template's Pods by another hash.
    pub(crate) fn rename_template(&mut self, template: TemplateId, hash: &Text) {
        if !hash.is_empty() {
            self.templates[template].hash = hash.clone();
        }
    }
}
