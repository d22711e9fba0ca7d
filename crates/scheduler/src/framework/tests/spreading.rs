//! PodTopologySpread as a filter.

use podfit_model::object::*;

use super::build::*;
use crate::framework::PodClass;

fn zones(list: &[(&str, &str)]) -> Vec<Node> {
    list.iter().map(|(name, zone)| node(name, &[(ZONE, zone)])).collect()
}

fn spreading(key: &str, edit: impl FnOnce(&mut TopologySpreadConstraint, &mut PodSpec)) -> PodClass {
    pod("a", |spec| {
        let mut constraint = spread(key, 1, Some(app("a")));
        edit(&mut constraint, spec);
        spec.topology_spread_constraints = vec![constraint];
    })
}

const WORDS: &str = "node(s) didn't match pod topology spread constraints";

#[test]
fn skew_counts_all_domains() {
    let mut world = World::new(&zones(&[("w1", "a"), ("w2", "b"), ("w3", "b")]));
    let class = spreading(ZONE, |_, _| {});
    world.put(&class, "w1");
    assert_eq!(world.scheduler.nodes().len(), 3);
    let id = world.scheduler.class(class.clone());
    let feasible = world.scheduler.feasible(id);
    let names: Vec<_> =
        feasible.iter().map(|index| world.scheduler.node(*index).unwrap().meta.name.to_string()).collect();
    assert_eq!(names, ["w2", "w3"]);
    // One full zone stops the others too.
    let mut world = World::new(&zones(&[("w1", "a"), ("w2", "b")]));
    let big = |spec: &mut PodSpec| requests(spec, &[("cpu", 3000)]);
    world.put(&pod("other", big), "w2");
    let class = spreading(ZONE, |_, spec| requests(spec, &[("cpu", 1500)]));
    assert_eq!(world.fill(&class, 5), ["w1"]);
    assert_eq!(
        world.ask(&class).unwrap_err(),
        format!("0/2 nodes are available: 1 Insufficient cpu, 1 {WORDS}.")
    );
}

#[test]
fn tainted_and_cordoned_nodes_are_domains_unless_taints_are_honoured() {
    let mut nodes = vec![node("w1", &[]), node("w2", &[]), node("w3", &[])];
    nodes[2].unschedulable = true;
    let default = spreading(HOST, |_, _| {});
    let honour = spreading(HOST, |it, _| it.node_taints_policy = Field::given(NodeInclusionPolicy::Honor));
    let mut world = World::new(&nodes);
    assert_eq!(world.fill(&default, 4), ["w1", "w2"]);
    assert_eq!(
        world.ask(&default).unwrap_err(),
        format!("0/3 nodes are available: 1 node(s) were unschedulable, 2 {WORDS}.")
    );
    assert_eq!(World::new(&nodes).fill(&honour, 4).len(), 4);
}

#[test]
fn node_selectors_are_honoured_unless_ignored() {
    let nodes = [node("w1", &[("disk", "ssd")]), node("w2", &[])];
    let select = |spec: &mut PodSpec| spec.node_selector = labels(&[("disk", "ssd")]);
    let honour = spreading(HOST, |_, spec| select(spec));
    let ignore = spreading(HOST, |it, spec| {
        select(spec);
        it.node_affinity_policy = Field::given(NodeInclusionPolicy::Ignore);
    });
    assert_eq!(World::new(&nodes).fill(&honour, 3), ["w1", "w1", "w1"]);
    assert_eq!(World::new(&nodes).fill(&ignore, 3), ["w1"]);
}

#[test]
fn a_node_without_the_key_is_unusable() {
    let mut world = World::new(&[node("w1", &[])]);
    assert_eq!(
        world.ask(&spreading(ZONE, |_, _| {})).unwrap_err(),
        format!("0/1 nodes are available: 1 {WORDS} (missing required label).")
    );
}

#[test]
fn a_node_that_lacks_one_key_counts_for_none() {
    // w3 has no rack: its Pods are not counted by zone either, so that zone b is empty.
    let nodes = [
        node("w1", &[(ZONE, "a"), ("rack", "1")]),
        node("w2", &[(ZONE, "b"), ("rack", "2")]),
        node("w3", &[(ZONE, "b")]),
    ];
    let class = pod("a", |spec| {
        spec.topology_spread_constraints =
            vec![spread(ZONE, 1, Some(app("a"))), spread("rack", 5, Some(app("a")))];
    });
    let mut world = World::new(&nodes);
    world.put(&class, "w1");
    world.put(&class, "w3");
    assert_eq!(world.ask(&class).as_deref(), Ok("w2"));
    // By zone alone, zone b holds one as well.
    let by_zone = spreading(ZONE, |_, _| {});
    let id = world.scheduler.class(by_zone);
    assert_eq!(world.scheduler.feasible(id).len(), 3);
}

#[test]
fn min_domains() {
    let class = |least| spreading(HOST, move |it, _| it.min_domains = Some(least));
    let nodes = [node("w1", &[]), node("w2", &[])];
    assert_eq!(World::new(&nodes).fill(&class(2), 4).len(), 4);
    // Fewer domains than wanted: the minimum is 0.
    assert_eq!(World::new(&nodes).fill(&class(3), 4), ["w1", "w2"]);
}

#[test]
fn terminating_pods_are_not_counted() {
    let class = spreading(HOST, |_, _| {});
    let mut world = World::new(&[node("w1", &[]), node("w2", &[])]);
    let old = world.put(&class, "w1");
    world.scheduler.terminate(old);
    let id = world.scheduler.class(class);
    assert_eq!(world.scheduler.feasible(id).len(), 2);
    world.scheduler.remove(old);
    assert_eq!(world.scheduler.feasible(id).len(), 2);
}

#[test]
fn selectors_that_miss_the_pod_itself() {
    let nodes = [node("w1", &[]), node("w2", &[])];
    // Matching nothing but others: the constraint still weighs, with a self count of 0.
    let others = pod("a", |spec| spec.topology_spread_constraints = vec![spread(HOST, 1, Some(app("b")))]);
    let mut world = World::new(&nodes);
    world.put(&pod("b", |_| {}), "w1");
    let id = world.scheduler.class(others.clone());
    assert_eq!(world.scheduler.feasible(id).len(), 2);
    world.put(&pod("b", |_| {}), "w1");
    assert_eq!(world.fill(&others, 3), ["w2", "w2", "w2"]);
    // Null and empty selectors restrict nothing.
    for selector in [None, Some(LabelSelector::default())] {
        let class = pod("a", |spec| spec.topology_spread_constraints = vec![spread(HOST, 1, selector)]);
        let mut world = World::new(&nodes);
        for _ in 0..5 {
            world.put(&class, "w1");
        }
        let id = world.scheduler.class(class);
        assert_eq!(world.scheduler.feasible(id).len(), 2);
    }
}

#[test]
fn match_label_keys_count_one_revision() {
    let revision = |hash: &str| {
        let mut class = spreading(HOST, |it, _| it.match_label_keys = texts(&["pod-template-hash"]));
        class.labels.insert("pod-template-hash".into(), hash.into());
        class
    };
    let mut world = World::new(&[node("w1", &[]), node("w2", &[])]);
    world.put(&revision("1"), "w1");
    let (old, new) = (world.scheduler.class(revision("1")), world.scheduler.class(revision("2")));
    assert_eq!(world.scheduler.feasible(old).len(), 1);
    assert_eq!(world.scheduler.feasible(new).len(), 2);
}

#[test]
fn pods_of_other_namespaces_do_not_count() {
    let class = spreading(HOST, |_, _| {});
    let mut other = class.clone();
    other.namespace = "other".into();
    let mut world = World::new(&[node("w1", &[]), node("w2", &[])]);
    world.put(&other, "w1");
    let id = world.scheduler.class(class);
    assert_eq!(world.scheduler.feasible(id).len(), 2);
}
