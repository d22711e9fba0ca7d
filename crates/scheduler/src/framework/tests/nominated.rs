//! Nominated Pods: tried on their node first, and respected by others.

use super::build::*;
use crate::framework::{Decision, NodeIndex, PodClass, PodId};

fn sized(milli: i64, priority: i32) -> PodClass {
    PodClass { priority, ..pod("a", |spec| requests(spec, &[("cpu", milli)])) }
}

#[test]
fn others_of_lower_or_equal_priority_see_it_there() {
    let mut world = World::new(&[node("w1", &[])]);
    let nominee = PodId(500);
    let class = world.scheduler.class(sized(3000, 5));
    world.scheduler.nominate(nominee, class, NodeIndex(0));
    for (priority, fits) in [(0, false), (5, false), (6, true)] {
        let answer = world.ask(&sized(2000, priority));
        assert_eq!(answer.is_ok(), fits, "priority {priority}");
        if let Err(message) = answer {
            assert_eq!(message, "0/1 nodes are available: 1 Insufficient cpu.");
        }
    }
    // It does not stand in its own way, and once bound it is counted once.
    assert_eq!(world.scheduler.schedule(nominee, class), Decision::Bind(NodeIndex(0)));
    world.scheduler.bind(nominee, class, NodeIndex(0), 1);
    assert!(world.ask(&sized(1000, 0)).is_ok());
    assert!(world.ask(&sized(1001, 0)).is_err());
    world.scheduler.remove(nominee);
    assert!(world.ask(&sized(4000, 0)).is_ok());
}

#[test]
fn its_own_node_comes_first() {
    let mut world = World::new(&[node("w1", &[]), node("w2", &[])]);
    world.put(&sized(1000, 0), "w2");
    let class = world.scheduler.class(sized(1000, 5));
    assert_eq!(world.scheduler.schedule(PodId(500), class), Decision::Bind(NodeIndex(0)));
    world.scheduler.nominate(PodId(500), class, NodeIndex(1));
    assert_eq!(world.scheduler.schedule(PodId(500), class), Decision::Bind(NodeIndex(1)));
    world.scheduler.clear_nomination(PodId(500));
    assert_eq!(world.scheduler.schedule(PodId(500), class), Decision::Bind(NodeIndex(0)));
}

#[test]
fn a_later_nomination_of_higher_priority_takes_back_lower_ones() {
    let mut world = World::new(&[node("w1", &[])]);
    let low = world.scheduler.class(sized(3000, 1));
    let high = world.scheduler.class(sized(500, 9));
    world.scheduler.nominate(PodId(500), low, NodeIndex(0));
    world.scheduler.nominate(PodId(501), high, NodeIndex(0));
    assert!(world.ask(&sized(3500, 0)).is_ok());
    assert!(world.ask(&sized(3501, 0)).is_err());
}

#[test]
fn a_nominee_must_not_be_needed() {
    // Affinity to a Pod that is only nominated: with it there the node would do, without it it would not.
    let mut world = World::new(&[node("w1", &[])]);
    let target = world.scheduler.class(PodClass { priority: 5, ..pod("target", |_| {}) });
    world.scheduler.nominate(PodId(500), target, NodeIndex(0));
    let follower = pod("b", |spec| spec.affinity.pod_required = vec![term(HOST, app("target"))]);
    assert!(world.ask(&follower).is_err());
    world.scheduler.bind(PodId(500), target, NodeIndex(0), 1);
    assert!(world.ask(&follower).is_ok());
}
