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
fn run_from(mut scheduler: Scheduler, class: PodClass, pods: u32, first: u32) -> Scheduler {
    let class = scheduler.class(class);
    for id in first..first + pods {
        match scheduler.schedule(PodId(id), class) {
            Decision::Bind(node) => scheduler.bind(PodId(id), class, node, u64::from(id)),
            Decision::Unschedulable(diagnosis) => panic!("{}", diagnosis.message),
        }
    }
    scheduler
}

fn run(scheduler: Scheduler, class: PodClass, pods: u32) -> Scheduler {
    run_from(scheduler, class, pods, 0)
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

/// Many small workloads: what is asked about each must not be asked of all others.
#[divan::bench(sample_count = 10)]
fn deployments_1000_of_10_pods_on_1000_nodes(bencher: divan::Bencher<'_, '_>) {
    let with_app = |index: u32| {
        let mut class = anti_affinity();
        let app = Text::from(format!("web-{index}"));
        let named = |map: &mut StringMap| map.insert("app".into(), app.clone());
        named(&mut class.labels);
        class.owner_selector.iter_mut().for_each(|selector| {
            named(&mut selector.match_labels);
        });
        let mut spec = PodSpec::clone(&class.spec);
        for selector in spec.affinity.anti_required.iter_mut().filter_map(|term| term.label_selector.as_mut())
        {
            named(&mut selector.match_labels);
        }
        class.spec = Arc::new(spec);
        class
    };
    bencher.with_inputs(|| (cluster(1000), (0..1000).map(with_app).collect::<Vec<_>>())).bench_values(
        |(mut scheduler, classes)| {
            for (index, class) in classes.into_iter().enumerate() {
                scheduler = run_from(scheduler, class, 10, u32::try_from(index * 10).unwrap_or(u32::MAX));
            }
            scheduler
        },
    );
}

/// A StatefulSet's Pods are a class each.
#[divan::bench(sample_count = 10)]
fn stateful_set_1000_pods_on_1000_nodes(bencher: divan::Bencher<'_, '_>) {
    bencher.with_inputs(|| cluster(1000)).bench_values(|mut scheduler| {
        for ordinal in 0..1000 {
            let mut class = anti_affinity();
            class.labels.insert("apps.kubernetes.io/pod-index".into(), ordinal.to_string().into());
            scheduler = run_from(scheduler, class, 1, ordinal);
        }
        scheduler
    });
}

/// A DaemonSet's Pods are pinned to a node each.
#[divan::bench(sample_count = 10)]
fn daemon_set_on_5000_nodes(bencher: divan::Bencher<'_, '_>) {
    bencher.with_inputs(|| cluster(5000)).bench_values(|mut scheduler| {
        for index in 0..5000 {
            let mut class = pod(Affinity::default(), Vec::new());
            class.owner_selector = None;
            class.pinned_to = Some(format!("node-{index:05}").into());
            scheduler = run_from(scheduler, class, 1, index);
        }
        scheduler
    });
}

/// A Pod that fits nowhere is asked about again after each of 1,000 others was bound.
#[divan::bench(sample_count = 10)]
fn one_pending_pod_retried_1000_times_on_1000_nodes(bencher: divan::Bencher<'_, '_>) {
    bencher.with_inputs(|| cluster(1000)).bench_values(|mut scheduler| {
        let mut spec = PodSpec::clone(&pod(Affinity::default(), Vec::new()).spec);
        spec.node_selector = labels(&[("no", "such")]);
        let pending = scheduler.class(PodClass { spec: Arc::new(spec), ..anti_affinity() });
        for id in 0..1000 {
            scheduler = run_from(scheduler, anti_affinity(), 1, id);
            divan::black_box(scheduler.try_schedule(PodId(5000), pending));
        }
        scheduler
    });
}
