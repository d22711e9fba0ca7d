//! How much is worked out anew: a class and a node are looked at again only when that node changed.

use super::build::*;
use crate::framework::{PodClass, PodId};

fn nodes(count: usize) -> Vec<podfit_model::object::Node> {
    (0..count).map(|index| node(&format!("n{index:03}"), &[(ZONE, ["a", "b", "c"][index % 3])])).collect()
}

fn work_of(world: &mut World, class: &PodClass, pods: u32) -> u64 {
    let id = world.scheduler.class(class.clone());
    let before = world.scheduler.work();
    for pod in 0..pods {
        let node = world.scheduler.try_schedule(PodId(pod), id).expect("room");
        world.scheduler.bind(PodId(pod), id, node, 0);
    }
    world.scheduler.work() - before
}

#[test]
fn one_node_changes_with_each_pod() {
    let constraint = spread(ZONE, 1, Some(app("a")));
    for class in [
        pod("a", |_| {}),
        pod("a", |spec| spec.affinity.anti_required = vec![term(HOST, app("a"))]),
        pod("a", |spec| spec.topology_spread_constraints = vec![constraint]),
    ] {
        let mut world = World::new(&nodes(60));
        // All nodes once, then the node of the Pod before.
        assert_eq!(work_of(&mut world, &class, 50), 60 + 49);
    }
}

#[test]
fn asking_again_costs_nothing() {
    let mut world = World::new(&nodes(60));
    let class = pod("a", |spec| requests(spec, &[("cpu", 9000)]));
    let id = world.scheduler.class(class);
    assert_eq!(world.scheduler.try_schedule(PodId(0), id), None);
    let before = world.scheduler.work();
    assert_eq!(world.scheduler.try_schedule(PodId(0), id), None);
    assert_eq!(world.scheduler.work(), before);
}

#[test]
fn a_pinned_pod_looks_at_its_node_only() {
    let mut world = World::new(&nodes(60));
    let before = world.scheduler.work();
    for index in 0..60 {
        let name = format!("n{index:03}");
        let class = PodClass { pinned_to: Some(name.as_str().into()), ..pod("d", |_| {}) };
        assert_eq!(world.ask(&class), Ok(name));
    }
    assert_eq!(world.scheduler.work() - before, 60);
}

#[test]
fn labels_alone_make_no_new_work() {
    // As the Pods of a StatefulSet, which differ by a label only.
    let mut world = World::new(&nodes(60));
    let spec = pod("a", |_| {});
    let before = world.scheduler.work();
    for ordinal in 0..20 {
        let mut class = spec.clone();
        class.labels.insert("apps.kubernetes.io/pod-index".into(), ordinal.to_string().into());
        let node = world.ask(&class).expect("room");
        world.put(&class, &node);
    }
    assert_eq!(world.scheduler.work() - before, 60 + 19);
}
