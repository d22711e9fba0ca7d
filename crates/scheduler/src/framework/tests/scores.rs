//! Score plugins, worked out by hand.

use podfit_model::object::*;

use super::build::*;
use crate::framework::PodClass;

const GIB: i64 = 1024 * 1024 * 1024;

/// 4 CPU, 8 GiB.
fn sized(name: &str, more: &[(&str, &str)]) -> Node {
    let mut node = node(name, more);
    node.allocatable = Some(amounts(&[("cpu", 4000), ("memory", 8 * GIB), ("pods", 110)]));
    node
}

/// 1 CPU, 2 GiB: a quarter of both.
fn quarter(name: &str) -> PodClass {
    pod(name, |spec| requests(spec, &[("cpu", 1000), ("memory", 2 * GIB)]))
}

fn scores(world: &mut World, class: &PodClass) -> Vec<i64> {
    let id = world.scheduler.class(class.clone());
    world.scheduler.scores(id).into_iter().map(|(_, score)| score).collect()
}

/// What every node of these clusters gets from TaintToleration: nothing is untolerated.
const TAINTS: i64 = 300;
/// NodeResourcesFit and BalancedAllocation for a Pod that requests nothing on an empty node: 100m of 4,000m leave 97,
/// 200 MiB of 8 GiB leave 97; the latter is skipped.
const NOTHING: i64 = 97;

#[test]
fn one_node_alone_is_not_scored() {
    let mut world = World::new(&[sized("w1", &[])]);
    assert!(world.ask(&quarter("a")).is_ok());
}

#[test]
fn least_allocated_and_balanced() {
    let mut world = World::new(&[sized("w1", &[]), sized("w2", &[])]);
    world.put(&quarter("x"), "w2");
    // Empty: 75 left of each; perfectly even before and after: 50 + 50/2. The other: 50 left.
    assert_eq!(scores(&mut world, &quarter("a")), [TAINTS + 75 + 75, TAINTS + 50 + 75]);
    // Only CPU: w1 goes from even to 0.25 against 0 (87); memory has its stand-in where nothing is named (97).
    let cpu_only = pod("a", |spec| requests(spec, &[("cpu", 1000)]));
    let w1 = i64::midpoint(75, 97) + 50 + (50 + 87 - 100) / 2;
    let w2 = i64::midpoint(50, 72) + 50 + (50 + 87 - 100) / 2;
    assert_eq!(scores(&mut world, &cpu_only), [TAINTS + w1, TAINTS + w2]);
}

#[test]
fn taints_that_one_would_rather_avoid() {
    let mut twice = sized("w1", &[]);
    twice.taints = ["a", "b"].map(|key| taint(key, TaintEffect::PreferNoSchedule)).to_vec();
    let mut once = sized("w2", &[]);
    once.taints = vec![taint("a", TaintEffect::PreferNoSchedule)];
    let mut world = World::new(&[twice, once, sized("w3", &[])]);
    assert_eq!(scores(&mut world, &pod("a", |_| {})), [NOTHING, 150 + NOTHING, 300 + NOTHING]);
    // A toleration of NoSchedule does not speak of PreferNoSchedule.
    let tolerant = |effect| pod("a", |spec| spec.tolerations = vec![Toleration { effect, ..tolerate_all() }]);
    let hard = tolerant(Some(TaintEffect::NoSchedule));
    assert_eq!(scores(&mut world, &hard), [NOTHING, 150 + NOTHING, 300 + NOTHING]);
    assert_eq!(scores(&mut world, &tolerant(None)), [TAINTS + NOTHING; 3]);
}

#[test]
fn preferred_node_affinity() {
    let prefer = |key: &str, weight| PreferredNodeTerm {
        weight,
        term: NodeSelectorTerm {
            match_expressions: vec![NodeRequirement {
                key: key.into(),
                operator: NodeOperator::Exists,
                values: Vec::new(),
            }],
            ..NodeSelectorTerm::default()
        },
    };
    let class = pod("a", |spec| spec.affinity.node_preferred = vec![prefer("ssd", 20), prefer("gpu", 10)]);
    let mut world = World::new(&[
        sized("w1", &[("ssd", ""), ("gpu", "")]),
        sized("w2", &[("gpu", "")]),
        sized("w3", &[]),
    ]);
    let base = TAINTS + NOTHING;
    assert_eq!(scores(&mut world, &class), [base + 200, base + 2 * 33, base]);
}

#[test]
fn default_spreading_of_a_replica_set() {
    let class = PodClass { owner_selector: Some(app("a")), ..pod("a", |_| {}) };
    let mut world =
        World::new(&[sized("w1", &[(ZONE, "a")]), sized("w2", &[(ZONE, "a")]), sized("w3", &[(ZONE, "b")])]);
    // Nothing there: all raw scores are 2 + 4.
    assert_eq!(scores(&mut world, &class), [TAINTS + NOTHING + 200; 3]);
    world.put(&class, "w1");
    // ln 5 for three nodes, ln 4 for two zones. w1: 1.609 + 2 + 1.386 + 4 = 8.995; w2: 2 + 1.386 + 4; w3: 6.
    let by_hand = |raw: i64| 2 * (100 * (9 + 6 - raw) / 9);
    // 200m of 4,000m and 400 MiB of 8 GiB leave 95 and 95.
    assert_eq!(
        scores(&mut world, &class),
        [TAINTS + 95 + by_hand(9), TAINTS + NOTHING + by_hand(7), TAINTS + NOTHING + by_hand(6)]
    );
    // A bare Pod without a Service is not spread; with one it is.
    let bare = pod("a", |_| {});
    assert_eq!(scores(&mut world, &bare), [TAINTS + 95, TAINTS + NOTHING, TAINTS + NOTHING]);
    world.scheduler.add_service(&Service {
        meta: ObjectMeta { name: "a".into(), ..ObjectMeta::default() },
        selector: labels(&[("app", "a")]),
        ..Service::default()
    });
    assert_eq!(scores(&mut world, &bare), scores(&mut world, &class));
}

#[test]
fn own_soft_constraints_leave_out_nodes_without_the_key() {
    let class = pod("a", |spec| {
        spec.topology_spread_constraints = [HOST, ZONE]
            .map(|key| TopologySpreadConstraint {
                when_unsatisfiable: WhenUnsatisfiable::ScheduleAnyway,
                ..spread(key, 1, Some(app("a")))
            })
            .to_vec();
    });
    let mut world = World::new(&[
        sized("w1", &[(ZONE, "a")]),
        sized("w2", &[(ZONE, "b")]),
        sized("w3", &[]),
        sized("w4", &[]),
        sized("w5", &[]),
    ]);
    for _ in 0..7 {
        world.put(&class, "w1");
    }
    world.put(&class, "w2");
    // Two nodes and two zones are scored: ln 4 twice. w1: 14·1.386 = 19.41; w2: 2.77. The others get 0.
    let w1 = 2 * (100 * (19 + 3 - 19) / 19);
    let w2 = 2 * (100 * (19 + 3 - 3) / 19);
    // 800m of 4,000m and 1,600 MiB of 8 GiB leave 80 and 80; 95 and 95 on w2.
    assert_eq!(
        scores(&mut world, &class),
        [TAINTS + 80 + w1, TAINTS + 95 + w2, TAINTS + NOTHING, TAINTS + NOTHING, TAINTS + NOTHING]
    );
}

#[test]
fn preferred_terms_of_both_sides() {
    let weighted = |weight, target: &str| WeightedPodAffinityTerm { weight, term: term(HOST, app(target)) };
    let base = TAINTS + NOTHING;
    // Own preferred affinity to b (weight 10), own preferred anti-affinity to c (weight 5).
    let class = pod("a", |spec| {
        spec.affinity.pod_preferred = vec![weighted(10, "b")];
        spec.affinity.anti_preferred = vec![weighted(5, "c")];
    });
    let mut world = World::new(&[sized("w1", &[]), sized("w2", &[]), sized("w3", &[])]);
    world.put(&pod("b", |_| {}), "w1");
    world.put(&pod("c", |_| {}), "w2");
    // Raw 10, -5, 0 → 100, 0, 33.
    assert_eq!(scores(&mut world, &class), [TAINTS + 95 + 200, TAINTS + 95, base + 2 * 33]);

    // Required affinity of an existing Pod counts 1; its preferred terms their weight.
    let mut world = World::new(&[sized("w1", &[]), sized("w2", &[]), sized("w3", &[])]);
    world.put(&pod("x", |spec| spec.affinity.pod_required = vec![term(HOST, app("a"))]), "w1");
    world.put(&pod("y", |spec| spec.affinity.pod_preferred = vec![weighted(4, "a")]), "w2");
    assert_eq!(scores(&mut world, &pod("a", |_| {})), [TAINTS + 95 + 2 * 25, TAINTS + 95 + 200, base]);
}

#[test]
fn images_that_are_there_already() {
    let image = |name: &str, size: i64| NodeImage { names: texts(&[name]), size };
    let mut with = sized("w1", &[]);
    with.images = vec![image("registry/app:latest", 500 * 1024 * 1024)];
    let mut world = World::new(&[with, sized("w2", &[])]);
    let class = pod("a", |spec| {
        spec.containers = vec![Container { image: "registry/app".into(), ..Container::default() }];
    });
    // Half of the nodes have it: 250 MiB, less 23, of 977.
    let base = TAINTS + NOTHING;
    assert_eq!(scores(&mut world, &class), [base + 100 * (250 - 23) / 977, base]);
}

#[test]
fn ties_go_to_the_lowest_name() {
    let mut world = World::new(&[sized("w3", &[]), sized("w1", &[]), sized("w2", &[])]);
    assert_eq!(world.ask(&quarter("a")).as_deref(), Ok("w1"));
    world.put(&quarter("a"), "w1");
    let id = world.scheduler.class(quarter("a"));
    let names: Vec<_> = world
        .scheduler
        .best(id)
        .into_iter()
        .map(|index| world.scheduler.node(index).unwrap().meta.name.to_string())
        .collect();
    assert_eq!(names, ["w2", "w3"]);
}
