//! Each Filter plugin with its own words.

use podfit_model::object::*;

use super::build::*;

fn three() -> Vec<Node> {
    vec![node("w1", &[]), node("w2", &[]), node("w3", &[])]
}

#[test]
fn no_nodes_have_words_of_their_own() {
    let mut world = World::new(&[]);
    assert_eq!(world.ask(&pod("a", |_| {})).unwrap_err(), "no nodes available to schedule pods");
}

#[test]
fn required_anti_affinity_takes_one_node_each() {
    let anti = pod("a", |spec| spec.affinity.anti_required = vec![term(HOST, app("a"))]);
    let mut world = World::new(&three());
    assert_eq!(world.fill(&anti, 9), ["w1", "w2", "w3"]);
    assert_eq!(
        world.ask(&anti).unwrap_err(),
        "0/3 nodes are available: 3 node(s) didn't match pod anti-affinity rules."
    );
    // The terms of those that are there repel a Pod that has none itself.
    assert_eq!(
        world.ask(&pod("a", |_| {})).unwrap_err(),
        "0/3 nodes are available: 3 node(s) didn't satisfy existing pods anti-affinity rules."
    );
}

#[test]
fn resources_count_every_shortage() {
    let mut small = node("w2", &[]);
    small.allocatable = Some(amounts(&[("cpu", 500), ("memory", 8_000_000_000), ("pods", 0)]));
    let mut world = World::new(&[node("w1", &[]), small]);
    let big = pod("a", |spec| requests(spec, &[("cpu", 3000), ("nvidia.com/gpu", 1)]));
    assert_eq!(
        world.ask(&big).unwrap_err(),
        "0/2 nodes are available: 1 Insufficient cpu, 1 Too many pods, 2 Insufficient nvidia.com/gpu."
    );
}
