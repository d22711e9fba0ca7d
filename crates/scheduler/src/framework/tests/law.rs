//! The law: whatever came before, the incremental scheduler answers as one built afresh from the same nodes and Pods,
//! and both answer as the naive reference does.

use podfit_model::object::*;
use proptest::collection::vec;
use proptest::prelude::*;

use super::build::*;
use super::naive::{Existing, Naive};
use crate::framework::{ClassId, Decision, NodeIndex, PodClass, PodId, Preemption, Scheduler};

const RACK: &str = "rack";
const HASH: &str = "pod-template-hash";

fn any_node(name: String) -> impl Strategy<Value = Node> {
    let zone = proptest::option::weighted(0.8, prop_oneof![Just("a"), Just("b")]);
    let rack = proptest::option::weighted(0.6, prop_oneof![Just("1"), Just("2")]);
    let taint_of = prop_oneof![
        6 => Just(None),
        1 => Just(Some(TaintEffect::NoSchedule)),
        1 => Just(Some(TaintEffect::NoExecute)),
        2 => Just(Some(TaintEffect::PreferNoSchedule)),
    ];
    (zone, rack, taint_of, proptest::bool::weighted(0.1), 1..5_i64, 2..8_i64, proptest::bool::weighted(0.9))
        .prop_map(move |(zone, rack, effect, unschedulable, cpus, pods, hostname)| {
            let mut node = node(&name, &[]);
            if !hostname {
                node.meta.labels.clear();
            }
            node.meta.labels.extend(zone.map(|zone| (ZONE.into(), zone.into())));
            node.meta.labels.extend(rack.map(|rack| (RACK.into(), rack.into())));
            node.taints = effect.map(|effect| taint("dedicated", effect)).into_iter().collect();
            node.unschedulable = unschedulable;
            node.allocatable =
                Some(amounts(&[("cpu", cpus * 1000), ("memory", 2_000_000_000), ("pods", pods)]));
            node
        })
}

fn any_selector() -> impl Strategy<Value = Option<LabelSelector>> {
    let not_in = LabelSelector {
        match_expressions: vec![LabelRequirement {
            key: "app".into(),
            operator: LabelOperator::NotIn,
            values: texts(&["a"]),
        }],
        ..LabelSelector::default()
    };
    prop_oneof![
        4 => Just(Some(app("a"))),
        4 => Just(Some(app("b"))),
        1 => Just(None),
        1 => Just(Some(LabelSelector::default())),
        2 => Just(Some(not_in)),
    ]
}

fn any_key() -> impl Strategy<Value = &'static str> {
    prop_oneof![3 => Just(HOST), 3 => Just(ZONE), 1 => Just(RACK)]
}

fn any_term() -> impl Strategy<Value = PodAffinityTerm> {
    let not_in_two = LabelSelector {
        match_expressions: vec![LabelRequirement {
            key: "kubernetes.io/metadata.name".into(),
            operator: LabelOperator::NotIn,
            values: texts(&["two"]),
        }],
        ..LabelSelector::default()
    };
    let namespaces = prop_oneof![
        5 => Just((Vec::new(), None)),
        1 => Just((texts(&["two"]), None)),
        1 => Just((Vec::new(), Some(LabelSelector::default()))),
        1 => Just((Vec::new(), Some(not_in_two))),
    ];
    let keys = prop_oneof![4 => Just((false, false)), 1 => Just((true, false)), 1 => Just((false, true))];
    (any_selector(), any_key(), namespaces, keys).prop_map(
        |(label_selector, key, (namespaces, namespace_selector), (same, other))| PodAffinityTerm {
            label_selector,
            topology_key: key.into(),
            namespaces,
            namespace_selector,
            match_label_keys: if same { texts(&[HASH]) } else { Vec::new() },
            mismatch_label_keys: if other { texts(&[HASH]) } else { Vec::new() },
        },
    )
}

fn any_weighted() -> impl Strategy<Value = WeightedPodAffinityTerm> {
    (1..100_i32, any_term()).prop_map(|(weight, term)| WeightedPodAffinityTerm { weight, term })
}

fn any_spread() -> impl Strategy<Value = TopologySpreadConstraint> {
    let policy = prop_oneof![Just(NodeInclusionPolicy::Honor), Just(NodeInclusionPolicy::Ignore)];
    let when = prop_oneof![Just(WhenUnsatisfiable::DoNotSchedule), Just(WhenUnsatisfiable::ScheduleAnyway)];
    let least = proptest::option::weighted(0.3, 1..4_i32);
    (any_key(), 1..3_i32, any_selector(), when, policy.clone(), policy, least, any::<bool>()).prop_map(
        |(key, max_skew, selector, when, affinity, taints, least, by_hash)| {
            let mut constraint = spread(key, max_skew, selector);
            constraint.min_domains = least.filter(|_| when == WhenUnsatisfiable::DoNotSchedule);
            constraint.when_unsatisfiable = when;
            constraint.node_affinity_policy = Field::given(affinity);
            constraint.node_taints_policy = Field::given(taints);
            constraint.match_label_keys = if by_hash { texts(&[HASH]) } else { Vec::new() };
            constraint
        },
    )
}

fn any_affinity() -> impl Strategy<Value = Affinity> {
    let by_zone = PreferredNodeTerm {
        weight: 7,
        term: NodeSelectorTerm {
            match_expressions: vec![NodeRequirement {
                key: ZONE.into(),
                operator: NodeOperator::In,
                values: texts(&["b"]),
            }],
            ..NodeSelectorTerm::default()
        },
    };
    let rare = |most: usize| prop_oneof![3 => Just(0), 1 => 1..=most];
    let terms = |most: usize| rare(most).prop_flat_map(|count| vec(any_term(), count));
    let weighted = || rare(2).prop_flat_map(|count| vec(any_weighted(), count));
    (terms(2), terms(2), weighted(), weighted(), any::<bool>()).prop_map(
        move |(pod_required, anti_required, pod_preferred, anti_preferred, node)| Affinity {
            pod_required,
            anti_required,
            pod_preferred,
            anti_preferred,
            node_preferred: if node { vec![by_zone.clone()] } else { Vec::new() },
            node_required: None,
        },
    )
}

fn any_class() -> impl Strategy<Value = PodClass> {
    let identity = (
        prop_oneof![Just("a"), Just("b")],
        prop_oneof![Just("1"), Just("2")],
        prop_oneof![4 => Just("one"), 1 => Just("two")],
        0..3_i32,
    );
    let flags = (any::<bool>(), any::<bool>(), proptest::bool::weighted(0.3), any::<bool>());
    (identity, any_affinity(), vec(any_spread(), 0..3), prop_oneof![Just(0), 1..2500_i64], flags).prop_map(
        |(
            (name, hash, namespace, priority),
            affinity,
            constraints,
            milli,
            (tolerant, selects, spread_own, owned),
        )| {
            let mut class = pod(name, |spec| {
                spec.affinity = affinity;
                if spread_own {
                    spec.topology_spread_constraints = constraints;
                }
                if tolerant {
                    spec.tolerations = vec![tolerate_all()];
                }
                if selects && !tolerant {
                    spec.node_selector = labels(&[(RACK, "1")]);
                }
                if milli > 0 {
                    requests(spec, &[("cpu", milli), ("memory", 100_000_000)]);
                }
            });
            class.labels.insert(HASH.into(), hash.into());
            class.namespace = namespace.into();
            class.priority = priority;
            class.owner_selector = owned.then(|| app(name));
            class
        },
    )
}

/// One thing that happens; numbers are taken modulo what there is.
#[derive(Debug, Clone)]
enum Event {
    Schedule(usize),
    Force(usize, usize),
    Terminate(usize),
    Remove(usize),
    Update(usize, Node),
    RemoveNode(usize),
    AddNode(Node),
    Branch,
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => any::<usize>().prop_map(Event::Schedule),
        3 => (any::<usize>(), any::<usize>()).prop_map(|(class, node)| Event::Force(class, node)),
        2 => any::<usize>().prop_map(Event::Terminate),
        3 => any::<usize>().prop_map(Event::Remove),
        1 => (any::<usize>(), any_node("x".to_owned())).prop_map(|(at, node)| Event::Update(at, node)),
        1 => any::<usize>().prop_map(Event::RemoveNode),
        1 => any_node("n9".to_owned()).prop_map(Event::AddNode),
        1 => Just(Event::Branch),
    ]
}

/// The scheduler under test, and the same facts in flat lists.
struct Both {
    scheduler: Scheduler,
    classes: Vec<PodClass>,
    ids: Vec<ClassId>,
    nodes: Vec<(NodeIndex, Node)>,
    pods: Vec<(PodId, usize, NodeIndex, bool)>,
    next: u32,
}

impl Both {
    fn new(nodes: &[Node], classes: &[PodClass]) -> Self {
        let mut scheduler = Scheduler::new();
        let nodes = nodes.iter().map(|node| (scheduler.add_node(node), node.clone())).collect();
        let ids = classes.iter().map(|class| scheduler.class(class.clone())).collect();
        Self { scheduler, classes: classes.to_vec(), ids, nodes, pods: Vec::new(), next: 0 }
    }

    fn name(&self, index: NodeIndex) -> String {
        let (_, node) = self.nodes.iter().find(|(other, _)| *other == index).expect("a node that is there");
        node.meta.name.to_string()
    }

    fn bind(&mut self, class: usize, node: NodeIndex) {
        let pod = PodId(self.next);
        self.next += 1;
        self.scheduler.bind(pod, self.ids[class], node, u64::from(pod.0));
        self.pods.push((pod, class, node, false));
    }

    fn happen(&mut self, event: &Event) {
        match event {
            Event::Schedule(class) => {
                let class = class % self.ids.len();
                if let Decision::Bind(node) = self.scheduler.schedule(PodId(u32::MAX), self.ids[class]) {
                    self.bind(class, node);
                }
            }
            Event::Force(class, node) if !self.nodes.is_empty() => {
                let node = self.nodes[node % self.nodes.len()].0;
                self.bind(class % self.ids.len(), node);
            }
            Event::Terminate(pod) if !self.pods.is_empty() => {
                let position = pod % self.pods.len();
                self.scheduler.terminate(self.pods[position].0);
                self.pods[position].3 = true;
            }
            Event::Remove(pod) if !self.pods.is_empty() => {
                let (pod, ..) = self.pods.remove(pod % self.pods.len());
                self.scheduler.remove(pod);
            }
            Event::Update(at, node) if !self.nodes.is_empty() => {
                let position = at % self.nodes.len();
                let (index, old) = &mut self.nodes[position];
                let mut node = node.clone();
                // Pods keep the zone they were bound with, and the reference has no memory: the zone stays.
                node.meta.name = old.meta.name.clone();
                node.meta.labels.remove(ZONE);
                node.meta
                    .labels
                    .extend(old.meta.labels.get_key_value(ZONE).map(|(k, v)| (k.clone(), v.clone())));
                *old = node.clone();
                let index = *index;
                self.scheduler.update_node(index, &node);
            }
            Event::RemoveNode(at) if !self.nodes.is_empty() => {
                let (index, _) = self.nodes.remove(at % self.nodes.len());
                self.pods.retain(|(pod, _, node, _)| {
                    if *node == index {
                        self.scheduler.remove(*pod);
                    }
                    *node != index
                });
                self.scheduler.remove_node(index);
            }
            Event::AddNode(node) if self.nodes.iter().all(|(_, other)| other.meta.name != node.meta.name) => {
                self.nodes.push((self.scheduler.add_node(node), node.clone()));
            }
            Event::Branch => {
                // What a branch does is not seen by the trunk.
                let mut branch = self.scheduler.clone();
                for (position, id) in self.ids.iter().enumerate() {
                    if let Decision::Bind(node) = branch.schedule(PodId(u32::MAX), *id) {
                        branch.bind(PodId(1_000_000 + u32::try_from(position).unwrap()), *id, node, 0);
                    }
                }
                self.pods.iter().for_each(|(pod, ..)| branch.remove(*pod));
            }
            _ => {}
        }
    }

    /// Built from the same facts, in another order.
    fn afresh(&self) -> (Scheduler, Vec<ClassId>) {
        let mut scheduler = Scheduler::new();
        for (_, node) in self.nodes.iter().rev() {
            scheduler.add_node(node);
        }
        let ids: Vec<ClassId> = self.classes.iter().map(|class| scheduler.class(class.clone())).collect();
        for (pod, class, node, terminating) in self.pods.iter().rev() {
            let node = scheduler.node_by_name(&self.name(*node)).unwrap();
            scheduler.bind(*pod, ids[*class], node, u64::from(pod.0));
            if *terminating {
                scheduler.terminate(*pod);
            }
        }
        (scheduler, ids)
    }

    fn naive(&self) -> Naive {
        let node = |(index, _): &(NodeIndex, Node)| {
            let node = self.scheduler.node(*index).unwrap().clone();
            (node.meta.name.to_string(), node)
        };
        let pod = |(_, class, node, terminating): &(PodId, usize, NodeIndex, bool)| Existing {
            class: self.classes[*class].clone(),
            node: self.name(*node),
            terminating: *terminating,
        };
        Naive { nodes: self.nodes.iter().map(node).collect(), pods: self.pods.iter().map(pod).collect() }
    }

    fn compare(&mut self) {
        let (mut fresh, fresh_ids) = self.afresh();
        let naive = self.naive();
        for (position, class) in self.classes.clone().iter().enumerate() {
            let id = self.ids[position];
            let one = answers(&mut self.scheduler, id);
            let other = answers(&mut fresh, fresh_ids[position]);
            assert_eq!(one, other, "incremental and fresh: {class:#?}");
            let scores = naive.scores(class);
            assert_eq!(one.feasible, naive.feasible(class), "feasible: {class:#?}");
            if scores.len() > 1 {
                assert_eq!(one.scores, scores, "scores: {class:#?}");
            }
            match &one.outcome {
                Ok(node) => {
                    let best = scores.iter().map(|(_, score)| *score).max();
                    let first = scores.iter().find(|(_, score)| Some(*score) == best);
                    assert_eq!(Some(node), first.map(|(name, _)| name), "{class:#?}");
                }
                Err((message, _)) => assert_eq!(*message, naive.message(class), "{class:#?}"),
            }
            // Neither scheduling nor preemption moves anything.
            assert_eq!(answers(&mut self.scheduler, id), one, "asked twice: {class:#?}");
        }
    }
}

#[derive(Debug, PartialEq)]
struct Answers {
    feasible: Vec<String>,
    best: Vec<String>,
    scores: Vec<(String, i64)>,
    outcome: Result<String, (String, String)>,
}

fn answers(scheduler: &mut Scheduler, class: ClassId) -> Answers {
    let pod = PodId(u32::MAX);
    let (feasible, best, scores) =
        (scheduler.feasible(class), scheduler.best(class), scheduler.scores(class));
    let outcome = scheduler.schedule(pod, class);
    assert_eq!(scheduler.try_schedule(pod, class).is_some(), matches!(outcome, Decision::Bind(_)));
    let preemption = match &outcome {
        Decision::Bind(_) => None,
        Decision::Unschedulable(diagnosis) => Some(scheduler.preempt(pod, class, diagnosis)),
    };
    let name = |index: NodeIndex| scheduler.node(index).unwrap().meta.name.to_string();
    let said = preemption.map(|preemption| match preemption {
        Preemption::Nominate { node, victims } => format!("{} {victims:?}", name(node)),
        Preemption::No { message } => message,
    });
    Answers {
        feasible: feasible.into_iter().map(name).collect(),
        best: best.into_iter().map(name).collect(),
        scores: scores.into_iter().map(|(index, score)| (name(index), score)).collect(),
        outcome: match outcome {
            Decision::Bind(node) => Ok(name(node)),
            Decision::Unschedulable(diagnosis) => Err((diagnosis.message, said.unwrap_or_default())),
        },
    }
}

fn any_nodes() -> impl Strategy<Value = Vec<Node>> {
    (0..5_usize).prop_flat_map(|count| {
        (0..count).map(|position| any_node(format!("n{position}")).boxed()).collect::<Vec<_>>()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn incremental_fresh_and_naive_agree(
        nodes in any_nodes(),
        classes in vec(any_class(), 1..5),
        events in vec(any_event(), 1..25),
    ) {
        let mut both = Both::new(&nodes, &classes);
        both.compare();
        for event in &events {
            both.happen(event);
            both.compare();
        }
    }
}
