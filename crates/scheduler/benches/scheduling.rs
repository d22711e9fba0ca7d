//! The cases that were measured on a real control plane: 32 CPU, 64 GiB, 110 Pods a node, three zones; Pods of 100m and
//! 100Mi from one ReplicaSet, scheduled and bound one after the other.

use std::sync::Arc;

use podfit_model::object::{
    Affinity, Container, Field, LabelSelector, Node, NodeInclusionPolicy, ObjectMeta, PodAffinityTerm,
    PodSpec, Quantity, ResourceList, Resources, StringMap, Text, TopologySpreadConstraint, WhenUnsatisfiable,
};
use podfit_scheduler::framework::{Decision, PodClass, PodId, Scheduler};

fn main() {
    divan::main();
}

const ZONE: &str = "topology.kubernetes.io/zone";
const HOSTNAME: &str = "kubernetes.io/hostname";
const GIB: i64 = 1024 * 1024 * 1024;

fn labels(pairs: &[(&str, &str)]) -> StringMap {
    pairs.iter().map(|(key, value)| (Text::from(*key), Text::from(*value))).collect()
}

fn cluster(nodes: usize) -> Scheduler {
    let mut scheduler = Scheduler::new();
    for index in 0..nodes {
        let name = format!("node-{index:05}");
        let zone = match index % 3 {
            0 => "a",
            1 => "b",
            _ => "c",
        };
        scheduler.add_node(&Node {
            meta: ObjectMeta {
                name: name.as_str().into(),
                labels: labels(&[(HOSTNAME, &name), (ZONE, zone), ("kubernetes.io/os", "linux")]),
                ..ObjectMeta::default()
            },
            allocatable: Some(ResourceList::from([
                ("cpu".into(), Quantity::from_units(32)),
                ("memory".into(), Quantity::from_units(64 * GIB)),
                ("pods".into(), Quantity::from_units(110)),
            ])),
            ..Node::default()
        });
    }
    scheduler
}

fn selector() -> LabelSelector {
    LabelSelector {
        match_labels: labels(&[("app", "web"), ("pod-template-hash", "1")]),
        ..LabelSelector::default()
    }
}

fn pod(affinity: Affinity, topology_spread_constraints: Vec<TopologySpreadConstraint>) -> PodClass {
    let requests = ResourceList::from([
        ("cpu".into(), Quantity::from_nano(100_000_000)),
        ("memory".into(), Quantity::from_units(100 * 1024 * 1024)),
    ]);
    let container =
        Container { resources: Resources { requests, ..Resources::default() }, ..Container::default() };
    let spec =
        PodSpec { containers: vec![container], affinity, topology_spread_constraints, ..PodSpec::default() };
    PodClass {
        namespace: "default".into(),
        labels: selector().match_labels,
        spec: Arc::new(spec),
        owner_selector: Some(selector()),
        ..PodClass::default()
    }
}

fn anti_affinity() -> PodClass {
    let term = PodAffinityTerm {
        label_selector: Some(selector()),
        topology_key: HOSTNAME.into(),
        ..PodAffinityTerm::default()
    };
    pod(Affinity { anti_required: vec![term], ..Affinity::default() }, Vec::new())
}

fn zone_spread() -> PodClass {
    let constraint = TopologySpreadConstraint {
        max_skew: 1,
        topology_key: ZONE.into(),
        when_unsatisfiable: WhenUnsatisfiable::DoNotSchedule,
        label_selector: Some(selector()),
        min_domains: None,
        node_affinity_policy: Field::default_of(NodeInclusionPolicy::Honor),
        node_taints_policy: Field::default_of(NodeInclusionPolicy::Ignore),
        match_label_keys: Vec::new(),
    };
    pod(Affinity::default(), vec![constraint])
}

/// Schedules and binds `pods`; every one must find a node.
#[allow(clippy::panic, reason = "a benchmark that measures something else must not go unnoticed")]
fn run(mut scheduler: Scheduler, class: PodClass, pods: u32) -> Scheduler {
    let class = scheduler.class(class);
    for id in 0..pods {
        match scheduler.schedule(PodId(id), class) {
            Decision::Bind(node) => scheduler.bind(PodId(id), class, node, u64::from(id)),
            Decision::Unschedulable(diagnosis) => panic!("{}", diagnosis.message),
        }
    }
    scheduler
}

fn measure(bencher: divan::Bencher<'_, '_>, nodes: usize, pods: u32, class: fn() -> PodClass) {
    bencher
        .with_inputs(|| (cluster(nodes), class()))
        .bench_values(|(scheduler, class)| run(scheduler, class, pods));
}

#[divan::bench]
fn plain_5000_pods_on_1000_nodes(bencher: divan::Bencher<'_, '_>) {
    measure(bencher, 1000, 5000, || pod(Affinity::default(), Vec::new()));
}

#[divan::bench]
fn anti_affinity_1000_pods_on_1000_nodes(bencher: divan::Bencher<'_, '_>) {
    measure(bencher, 1000, 1000, anti_affinity);
}

#[divan::bench]
fn zone_spread_3000_pods_on_1000_nodes(bencher: divan::Bencher<'_, '_>) {
    measure(bencher, 1000, 3000, zone_spread);
}

#[divan::bench(sample_count = 10)]
fn zone_spread_10000_pods_on_5000_nodes(bencher: divan::Bencher<'_, '_>) {
    measure(bencher, 5000, 10000, zone_spread);
}

#[divan::bench(sample_count = 10)]
fn plain_10000_pods_on_5000_nodes(bencher: divan::Bencher<'_, '_>) {
    measure(bencher, 5000, 10000, || pod(Affinity::default(), Vec::new()));
}

/// What one branch of an exhaustive search costs.
#[divan::bench]
fn clone_of_5_nodes_with_10_pods(bencher: divan::Bencher<'_, '_>) {
    let scheduler = run(cluster(5), zone_spread(), 10);
    bencher.bench_local(|| scheduler.clone());
}
