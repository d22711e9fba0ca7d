//! The law: whatever came before, the incremental scheduler answers as one built afresh from the same nodes and Pods,
//! and both answer as the naive reference does.

use podfit_model::object::*;
use proptest::collection::vec;
use proptest::prelude::*;

use super::arbitrary::{any_class, any_node, any_nodes};
use super::build::ZONE;
use super::naive::{Existing, Naive};
use crate::framework::{ClassId, Decision, NodeIndex, PodClass, PodId, Preemption, Scheduler};

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

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

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
