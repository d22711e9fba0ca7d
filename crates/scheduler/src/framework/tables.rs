//! What is interned once and looked up often. It is shared between clones of a scheduler until one of them learns
//! something new.

use podfit_ordered::OrderedMap;
use std::sync::Arc;

use podfit_model::object::{PodSpec, StringMap, Text};
use rustc_hash::FxHashMap;

use super::class::{Class, Group, REGION, ZONE, soft};
use super::counters::{Counted, CounterDef, Held};
use super::ids::{Interner, to_u32};
use super::label_index::LabelIndex;
use super::resources::Resources;
use super::shape::Shape;
use super::terms::{Namespaces, Term};
use super::topology::{KeyId, Topology};
use super::{ClassId, PodClass};

/// Everything interned.
#[derive(Debug, Clone)]
pub(super) struct Tables {
    pub(super) resources: Resources,
    pub(super) topology: Topology,
    /// Labels of all nodes in order, none for removed ones: what a new topology key is worked out from.
    node_labels: Vec<Option<Arc<StringMap>>>,
    pub(super) namespaces: Namespaces,
    services: OrderedMap<Text, Vec<StringMap>>,
    class_ids: Interner<PodClass>,
    classes: Vec<Arc<Class>>,
    shape_ids: Interner<(Arc<PodSpec>, Option<Text>)>,
    shapes: Vec<Arc<Shape>>,
    group_ids: Interner<(Text, StringMap)>,
    pub(super) groups: Vec<Group>,
    counter_ids: Interner<CounterDef>,
    pub(super) counters: Vec<Arc<CounterDef>>,
    counters_by_label: LabelIndex,
    groups_by_label: LabelIndex,
    /// Classes that hold the term of a counter.
    holders: FxHashMap<u32, Vec<ClassId>>,
    /// What an unknown name stands for.
    pub(super) nobody: PodClass,
}

impl Tables {
    pub(super) fn new() -> Self {
        Self {
            resources: Resources::new(),
            topology: Topology::new(),
            node_labels: Vec::new(),
            namespaces: Namespaces::default(),
            services: OrderedMap::new(),
            class_ids: Interner::default(),
            classes: Vec::new(),
            shape_ids: Interner::default(),
            shapes: Vec::new(),
            group_ids: Interner::default(),
            groups: Vec::new(),
            counter_ids: Interner::default(),
            counters: Vec::new(),
            counters_by_label: LabelIndex::default(),
            groups_by_label: LabelIndex::default(),
            holders: FxHashMap::default(),
            nobody: PodClass::default(),
        }
    }

    /// A node came, changed, or went (no labels).
    pub(super) fn set_node(&mut self, node: u32, labels: Option<&StringMap>) {
        let position = node as usize;
        if self.node_labels.len() <= position {
            self.node_labels.resize(position + 1, None);
        }
        if let Some(slot) = self.node_labels.get_mut(position) {
            *slot = labels.map(|labels| Arc::new(labels.clone()));
        }
        self.topology.set_node(node, labels);
    }

    pub(super) fn key(&mut self, name: &Text) -> KeyId {
        let labels = self.node_labels.iter().map(|labels| labels.as_deref());
        self.topology.intern(name, labels)
    }

    /// A class's number, if it is known already.
    pub(super) fn find_class(&self, class: &PodClass) -> Option<ClassId> {
        self.class_ids.find(class).map(ClassId)
    }

    pub(super) fn intern_class(&mut self, class: PodClass) -> ClassId {
        let (id, new) = self.class_ids.intern(class.clone());
        if new {
            let class = Class::new(class, self);
            for counter in &class.holds {
                self.holders.entry(*counter).or_default().push(ClassId(id));
            }
            self.classes.push(Arc::new(class));
        }
        ClassId(id)
    }

    pub(super) fn class(&self, id: ClassId) -> Option<&Arc<Class>> {
        self.classes.get(id.0 as usize)
    }

    pub(super) fn shape(&mut self, spec: &Arc<PodSpec>, pinned_to: Option<&Text>) -> u32 {
        let (id, new) = self.shape_ids.intern((Arc::clone(spec), pinned_to.cloned()));
        if new {
            self.shapes.push(Arc::new(Shape::new(spec, pinned_to, &mut self.resources)));
        }
        id
    }

    pub(super) fn shape_by(&self, shape: u32) -> Option<Arc<Shape>> {
        self.shapes.get(shape as usize).map(Arc::clone)
    }

    pub(super) fn shape_of(&self, id: ClassId) -> Option<Arc<Shape>> {
        self.shapes.get(self.class(id)?.shape as usize).map(Arc::clone)
    }

    pub(super) fn group(&mut self, namespace: &Text, labels: &StringMap) -> u32 {
        let (id, new) = self.group_ids.intern((namespace.clone(), labels.clone()));
        if new {
            for label in labels {
                self.groups_by_label.add(Some(label), id);
            }
            self.groups.push(Group {
                namespace: namespace.clone(),
                labels: Arc::new(labels.clone()),
                counted_by: Vec::new(),
                repelled_by: Vec::new(),
                weighed_by: Vec::new(),
                seen: 0,
            });
        }
        id
    }

    pub(super) fn matching(&mut self, key: &Text, terms: Vec<Term>, with_terminating: bool) -> u32 {
        let key = self.key(key);
        self.counter(CounterDef { key, counted: Counted::Matching { terms, with_terminating, on: None } })
    }

    pub(super) fn holding(&mut self, key: &Text, term: Term, effect: Held) -> u32 {
        let key = self.key(key);
        self.counter(CounterDef { key, counted: Counted::Holding { term, effect } })
    }

    pub(super) fn counter(&mut self, def: CounterDef) -> u32 {
        let (id, new) = self.counter_ids.intern(def.clone());
        if new {
            let terms = match &def.counted {
                Counted::Matching { terms, .. } => terms.as_slice(),
                Counted::Holding { term, .. } => std::slice::from_ref(term),
            };
            if !terms.iter().any(Term::is_void) {
                // The label that the fewest Pods have.
                let wanted = terms.iter().flat_map(Term::wanted);
                let rarest = wanted.min_by_key(|(key, value)| self.groups_by_label.under(key, value).len());
                self.counters_by_label.add(rarest, id);
            }
            self.counters.push(Arc::new(def));
        }
        id
    }

    /// Whether a group has yet to be held against some counters.
    pub(super) fn is_behind(&self, group: u32) -> bool {
        self.groups.get(group as usize).is_some_and(|group| group.seen < self.counters.len())
    }

    /// Holds a group against the counters that came since.
    pub(super) fn catch_up(&mut self, id: u32) {
        let Some(group) = self.groups.get_mut(id as usize) else { return };
        let labels = Arc::clone(&group.labels);
        for counter in self.counters_by_label.concerning(&labels, to_u32(group.seen)) {
            let Some(def) = self.counters.get(counter as usize) else { continue };
            if !group.is_meant_by(def, &self.namespaces) {
                continue;
            }
            match &def.counted {
                Counted::Matching { .. } => group.counted_by.push(counter),
                Counted::Holding { effect: Held::Repels, .. } => group.repelled_by.push(counter),
                Counted::Holding { effect: Held::Weighs(weight), .. } => {
                    group.weighed_by.push((counter, *weight));
                }
            }
        }
        group.seen = self.counters.len();
    }

    /// Groups that a counter counts.
    pub(super) fn groups_counted_by(&self, def: &CounterDef) -> Vec<u32> {
        let Counted::Matching { terms, .. } = &def.counted else { return Vec::new() };
        if terms.iter().any(Term::is_void) {
            return Vec::new();
        }
        let meant = |id: &u32| {
            self.groups.get(*id as usize).is_some_and(|group| group.is_meant_by(def, &self.namespaces))
        };
        let lists =
            terms.iter().flat_map(Term::wanted).map(|(key, value)| self.groups_by_label.under(key, value));
        match lists.min_by_key(|list| list.len()) {
            Some(list) => list.iter().copied().filter(meant).collect(),
            None => (0..to_u32(self.groups.len())).filter(meant).collect(),
        }
    }

    /// Classes that hold the term of a counter.
    pub(super) fn holders(&self, counter: u32) -> &[ClassId] {
        self.holders.get(&counter).map_or(&[], Vec::as_slice)
    }

    /// A namespace's labels changed: what matched before may not match now.
    pub(super) fn set_namespace(&mut self, name: &Text, labels: &StringMap) {
        self.namespaces.set(name, labels);
        for group in &mut self.groups {
            group.counted_by.clear();
            group.repelled_by.clear();
            group.weighed_by.clear();
            group.seen = 0;
        }
        self.topology.generation += 1;
        for class in &mut self.classes {
            let affinity = &class.pod.spec.affinity;
            if affinity.pod_required.iter().any(|term| term.namespace_selector.is_some()) {
                let (namespace, labels) = (&class.pod.namespace, &class.pod.labels);
                let to_self = affinity.pod_required.iter().all(|term| {
                    Term::of_affinity(term, namespace, labels, super::terms::Owner::Incoming).matches(
                        namespace,
                        labels,
                        &self.namespaces,
                    )
                });
                Arc::make_mut(class).affinity_to_self = to_self;
            }
        }
    }

    /// Labels that all Services which select a Pod ask for, taken together.
    pub(super) fn service_labels(&self, namespace: &Text, labels: &StringMap) -> StringMap {
        let services = self.services.get(namespace).into_iter().flatten();
        let selecting = services.filter(|selector| selects(selector, labels));
        selecting.flatten().map(|(key, value)| (key.clone(), value.clone())).collect()
    }

    /// A Service came: the default spreading of the Pods it selects changes.
    pub(super) fn add_service(&mut self, namespace: &Text, selector: &StringMap) {
        self.services.entry(namespace.clone()).or_default().push(selector.clone());
        for position in 0..self.classes.len() {
            let Some(class) = self.classes.get(position).map(Arc::clone) else { continue };
            if class.pod.namespace == *namespace && selects(selector, &class.pod.labels) {
                let soft = soft(&class.pod, self);
                if let Some(slot) = self.classes.get_mut(position) {
                    Arc::make_mut(slot).soft = soft;
                }
            }
        }
    }

    /// Labels of a Pod once bound: its node's zone and region are copied over them.
    pub(super) fn bound_labels(labels: &StringMap, node: &StringMap) -> Option<StringMap> {
        let mut bound = None;
        for key in [ZONE, REGION] {
            let Some((key, value)) = node.get_key_value(key) else { continue };
            if labels.get(key) != Some(value) {
                bound.get_or_insert_with(|| labels.clone()).insert(key.clone(), value.clone());
            }
        }
        bound
    }
}

fn selects(selector: &StringMap, labels: &StringMap) -> bool {
    selector.iter().all(|(key, value)| labels.get(key) == Some(value))
}
