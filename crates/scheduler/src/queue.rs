//! Pods that wait for a node (`pkg/scheduler/backend/queue`): priority first, then arrival.
//!
//! Pods of one class meet the same answer, so they wait as a group: what one of them was told holds for all until
//! something changes that could let the class in (the queueing hints).

use std::cmp::Reverse;
use std::collections::BTreeSet;

use podfit_ordered::{OrderedMap, OrderedSet};
use std::sync::Arc;

use crate::framework::{ClassId, Diagnosis, NodeIndex, Plugin, PodId};

/// What a scheduler told a class of Pods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// With the PostFilter text.
    pub(crate) message: String,
    pub(crate) diagnosis: Diagnosis,
}

/// What a class could be woken by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Hints {
    /// A Pod that goes.
    deletion: bool,
    /// Only one that goes from this node.
    only_node: Option<NodeIndex>,
    /// A Pod that is bound.
    addition: bool,
}

#[derive(Debug, Clone)]
struct Group {
    priority: i32,
    pods: BTreeSet<PodId>,
}

/// The pending Pods of the default scheduler.
#[derive(Debug, Clone, Default)]
pub(crate) struct Queue {
    groups: OrderedMap<ClassId, Group>,
    /// What classes were told since the last change that could help them.
    refused: OrderedMap<ClassId, (Arc<Verdict>, Hints)>,
    /// The first Pod of each group that may be tried.
    active: BTreeSet<(Reverse<i32>, PodId, ClassId)>,
    /// Pods that wait for their victims to go, with their class and priority.
    nominated: OrderedMap<PodId, (ClassId, i32, OrderedSet<PodId>)>,
}

/// What changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// A Pod was bound.
    PodAdded,
    /// A Pod is gone from a node.
    PodDeleted(NodeIndex),
    /// A node, volume, claim or namespace came or changed.
    Cluster,
}

impl Queue {
    /// A Pod that waits from now on. What its class was told already holds for it.
    pub(crate) fn add(&mut self, pod: PodId, class: ClassId, priority: i32) {
        let group = self.groups.entry(class).or_insert_with(|| Group { priority, pods: BTreeSet::new() });
        let before = group.pods.first().copied();
        group.pods.insert(pod);
        if !self.refused.contains_key(&class) && group.pods.first().copied() != before {
            if let Some(before) = before {
                self.active.remove(&(Reverse(priority), before, class));
            }
            self.active.insert((Reverse(priority), group.pods.first().copied().unwrap_or(pod), class));
        }
    }
    /// A Pod that waits no longer.
    pub(crate) fn remove(&mut self, pod: PodId, class: ClassId) {
        if let Some((class, priority, _)) = self.nominated.remove(&pod) {
            self.active.remove(&(Reverse(priority), pod, class));
            return;
        }
        let Some(group) = self.groups.get_mut(&class) else { return };
        if !group.pods.remove(&pod) {
            return;
        }
        if !self.refused.contains_key(&class) {
            self.active.remove(&(Reverse(group.priority), pod, class));
            if let Some(next) = group.pods.first() {
                self.active.insert((Reverse(group.priority), *next, class));
            }
        }
        if group.pods.is_empty() {
            self.groups.remove(&class);
            self.refused.remove(&class);
        }
    }
    /// The Pod to try next.
    pub(crate) fn first(&self) -> Option<(PodId, ClassId)> {
        self.active.first().map(|(_, pod, class)| (*pod, *class))
    }
    /// All that could be tried next, in order.
    pub(crate) fn candidates(&self) -> impl Iterator<Item = (PodId, ClassId)> + '_ {
        self.active.iter().map(|(_, pod, class)| (*pod, *class))
    }
    /// Classes that were told no and wait for a change.
    pub(crate) fn refused(&self) -> impl Iterator<Item = ClassId> + '_ {
        self.refused.keys().copied()
    }
    /// No node for this class. `affinity` and `spread`: it has required Pod affinity, a hard spread constraint.
    pub(crate) fn refuse(&mut self, pod: PodId, class: ClassId, verdict: Verdict, waits_for_pods: bool) {
        let mut hints = hints(&verdict.diagnosis, waits_for_pods);
        if let Some((class, priority, _)) = self.nominated.remove(&pod) {
            // Its victims are gone and it still does not fit: it is one of its class again.
            self.active.remove(&(Reverse(priority), pod, class));
            hints.only_node = None;
            let group = self.groups.entry(class).or_insert_with(|| Group { priority, pods: BTreeSet::new() });
            if let Some(first) = group.pods.first() {
                self.active.remove(&(Reverse(priority), *first, class));
            }
            group.pods.insert(pod);
        }
        let Some(group) = self.groups.get(&class) else { return };
        if let Some(first) = group.pods.first() {
            self.active.remove(&(Reverse(group.priority), *first, class));
        }
        self.refused.insert(class, (Arc::new(verdict), hints));
    }
    /// The Pods of a class that wait.
    pub(crate) fn waiting(&self, class: ClassId) -> Vec<PodId> {
        self.groups.get(&class).map(|group| group.pods.iter().copied().collect()).unwrap_or_default()
    }
    /// The Pod waits for `victims` to go; it keeps its place by itself.
    pub(crate) fn nominate(&mut self, pod: PodId, class: ClassId, priority: i32, victims: OrderedSet<PodId>) {
        self.remove(pod, class);
        self.nominated.insert(pod, (class, priority, victims));
    }
    /// Victims that are gone by now free those who waited for them.
    pub(crate) fn victim_gone(&mut self, victim: PodId) {
        for (pod, (class, priority, victims)) in &mut self.nominated {
            if victims.remove(&victim) && victims.is_empty() {
                self.active.insert((Reverse(*priority), *pod, *class));
            }
        }
    }
    /// Lets those be tried again whom this change could help.
    pub(crate) fn wake(&mut self, change: Change) {
        let (groups, active) = (&self.groups, &mut self.active);
        self.refused.retain(|class, (_, hints)| {
            let helps = match change {
                Change::PodAdded => hints.addition,
                Change::PodDeleted(node) => hints.deletion && hints.only_node.is_none_or(|only| only == node),
                Change::Cluster => true,
            };
            if let (true, Some(group)) = (helps, groups.get(class))
                && let Some(first) = group.pods.first()
            {
                active.insert((Reverse(group.priority), *first, *class));
            }
            !helps
        });
        if change == Change::Cluster {
            for (pod, (class, priority, victims)) in &self.nominated {
                if victims.is_empty() {
                    self.active.insert((Reverse(*priority), *pod, *class));
                }
            }
        }
    }
    /// What the Pod's class was told, if it was told anything since the last change.
    pub(crate) fn verdict(&self, class: ClassId) -> Option<&Arc<Verdict>> {
        self.refused.get(&class).map(|(verdict, _)| verdict)
    }
}

/// Which changes the plugins that said no would look at. Deleting a Pod is no help to one that is refused for its own
/// required Pod affinity (`interpodaffinity/plugin.go` isSchedulableAfterPodChange).
fn hints(diagnosis: &Diagnosis, waits_for_pods: bool) -> Hints {
    let mut hints = Hints { addition: waits_for_pods, ..Hints::default() };
    if diagnosis.pre_filter.is_some() || diagnosis.nodes.is_empty() {
        hints.deletion = true;
        return hints;
    }
    let mut node_local = true;
    let mut nodes = OrderedSet::new();
    for verdict in &diagnosis.nodes {
        match verdict.plugin {
            Plugin::NodeResourcesFit | Plugin::NodePorts => {
                hints.deletion = true;
                nodes.insert(verdict.node);
            }
            Plugin::InterPodAffinity => {
                node_local = false;
                hints.deletion |= verdict.reasons.iter().any(|reason| reason.contains("anti-affinity"));
            }
            Plugin::NodeUnschedulable
            | Plugin::NodeName
            | Plugin::TaintToleration
            | Plugin::NodeAffinity
            | Plugin::NodeDeclaredFeatures => {}
            _ => {
                node_local = false;
                hints.deletion = true;
            }
        }
    }
    if node_local && nodes.len() == 1 {
        hints.only_node = nodes.first().copied();
    }
    hints
}
