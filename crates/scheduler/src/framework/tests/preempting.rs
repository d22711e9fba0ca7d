//! DefaultPreemption.

use podfit_model::object::*;

use super::build::*;
use crate::framework::{Decision, NodeIndex, PodClass, PodId, Preemption};

fn sized(app: &str, milli: i64, priority: i32) -> PodClass {
    PodClass { priority, ..pod(app, |spec| requests(spec, &[("cpu", milli)])) }
}

fn preempt(world: &mut World, class: &PodClass) -> Preemption {
    let pod = world.next_pod();
    preempt_for(world, pod, class)
}

fn preempt_for(world: &mut World, pod: PodId, class: &PodClass) -> Preemption {
    let id = world.scheduler.class(class.clone());
    match world.scheduler.schedule(pod, id) {
        Decision::Unschedulable(diagnosis) => world.scheduler.preempt(pod, id, &diagnosis),
        Decision::Bind(node) => panic!("{node:?} is free"),
    }
}

fn no(preemption: Preemption) -> String {
    match preemption {
        Preemption::No { message } => message,
        yes @ Preemption::Nominate { .. } => panic!("{yes:?}"),
    }
}

fn budget(name: &str) -> ObjectKey {
    ObjectKey { kind: "PodDisruptionBudget".into(), namespace: Some("default".into()), name: name.into() }
}

#[test]
fn nobody_to_evict() {
    let mut tainted = node("w2", &[]);
    tainted.taints = vec![taint("dedicated", TaintEffect::NoSchedule)];
    let mut world = World::new(&[node("w1", &[]), tainted]);
    world.put(&sized("a", 3000, 5), "w1");
    assert_eq!(
        no(preempt(&mut world, &sized("b", 2000, 5))),
        "no new claims to deallocate, preemption: 0/2 nodes are available: 1 No preemption victims found for incoming \
         pod, 1 Preemption is not helpful for scheduling."
    );
    let never = PodClass { preemption_never: true, ..sized("b", 2000, 9) };
    assert_eq!(
        no(preempt(&mut world, &never)),
        "no new claims to deallocate, preemption: not eligible due to preemptionPolicy=Never."
    );
    assert_eq!(no(preempt(&mut World::new(&[]), &never)), "");
}

#[test]
fn evicting_all_may_not_be_enough() {
    let mut world = World::new(&[node("w1", &[])]);
    world.put(&sized("keep", 3000, 9), "w1");
    world.put(&sized("low", 500, 0), "w1");
    assert_eq!(
        no(preempt(&mut world, &sized("b", 2000, 5))),
        "no new claims to deallocate, preemption: 0/1 nodes are available: 1 Insufficient cpu."
    );
    // And nothing was really moved.
    assert!(world.ask(&sized("c", 500, 0)).is_ok());
    assert!(world.ask(&sized("c", 501, 0)).is_err());
}

#[test]
fn as_few_and_as_unimportant_as_possible() {
    let mut world = World::new(&[node("w1", &[])]);
    let old = world.put(&sized("a", 1500, 1), "w1");
    let young = world.put(&sized("b", 1500, 1), "w1");
    let high = world.put(&sized("c", 1000, 2), "w1");
    // Put back in order of importance: the high one, then the older; the younger has to go.
    let answer = preempt(&mut world, &sized("x", 1000, 9));
    assert_eq!(answer, Preemption::Nominate { node: NodeIndex(0), victims: vec![young] });
    // 2,600m: only the high one may stay.
    let answer = preempt(&mut world, &sized("x", 2600, 9));
    assert_eq!(answer, Preemption::Nominate { node: NodeIndex(0), victims: vec![old, young] });
    let answer = preempt(&mut world, &sized("x", 4000, 9));
    assert_eq!(answer, Preemption::Nominate { node: NodeIndex(0), victims: vec![high, old, young] });
}

#[test]
fn the_choice_of_node() {
    // (Pods per node as (milli, priority), budget on app w1, chosen node)
    type Case = (&'static [&'static [(i64, i32)]], &'static [&'static str], u32);
    let table: &[Case] = &[
        // Lowest highest priority.
        (&[&[(4000, 3)], &[(4000, 2)]], &[], 1),
        // Smallest sum of priorities: the fewer, too.
        (&[&[(2000, 2), (2000, 2)], &[(4000, 2)]], &[], 1),
        (&[&[(2000, 2), (2000, 1)], &[(2000, 2), (2000, 0)]], &[], 1),
        // A budget weighs more than any priority.
        (&[&[(4000, 3)], &[(4000, 2)]], &["w2"], 0),
        // All the same: the latest start of the most important.
        (&[&[(4000, 2)], &[(4000, 2)]], &[], 1),
    ];
    for (pods, budgets, expected) in table {
        let mut world = World::new(&[node("w1", &[]), node("w2", &[])]);
        for (name, pods) in ["w1", "w2"].into_iter().zip(*pods) {
            for (milli, priority) in *pods {
                world.put(&sized(name, *milli, *priority), name);
            }
        }
        for name in *budgets {
            world.scheduler.set_budget(&budget(name), Some(&app(name)), 0);
        }
        match preempt(&mut world, &sized("x", 4000, 9)) {
            Preemption::Nominate { node, .. } => assert_eq!(node.0, *expected, "{pods:?}"),
            no @ Preemption::No { .. } => panic!("{no:?} {pods:?}"),
        }
    }
}

#[test]
fn budgets_are_spared_first_but_not_obeyed() {
    let mut world = World::new(&[node("w1", &[])]);
    let guarded = world.put(&sized("guarded", 2000, 1), "w1");
    let other = world.put(&sized("other", 2000, 2), "w1");
    world.scheduler.set_budget(&budget("b"), Some(&app("guarded")), 0);
    // An empty selector matches nothing here.
    world.scheduler.set_budget(&budget("all"), Some(&LabelSelector::default()), 0);
    let answer = preempt(&mut world, &sized("x", 2000, 9));
    assert_eq!(answer, Preemption::Nominate { node: NodeIndex(0), victims: vec![other] });
    world.scheduler.set_budget(&budget("b"), Some(&app("guarded")), 1);
    let answer = preempt(&mut world, &sized("x", 2000, 9));
    assert_eq!(answer, Preemption::Nominate { node: NodeIndex(0), victims: vec![guarded] });
}

#[test]
fn anti_affinity_of_the_victims_yields() {
    let anti = |priority| PodClass {
        priority,
        ..pod("a", |spec| spec.affinity.anti_required = vec![term(HOST, app("a"))])
    };
    let mut world = World::new(&[node("w1", &[])]);
    let old = world.put(&anti(0), "w1");
    assert_eq!(
        preempt(&mut world, &anti(5)),
        Preemption::Nominate { node: NodeIndex(0), victims: vec![old] }
    );
}

#[test]
fn no_second_preemption_while_a_victim_is_leaving() {
    let mut world = World::new(&[node("w1", &[])]);
    let victim = world.put(&sized("low", 4000, 0), "w1");
    let class = sized("x", 4000, 9);
    let id = world.scheduler.class(class.clone());
    let pod = world.next_pod();
    assert!(matches!(preempt_for(&mut world, pod, &class), Preemption::Nominate { .. }));
    world.scheduler.nominate(pod, id, NodeIndex(0));
    world.scheduler.terminate(victim);
    assert_eq!(
        no(preempt_for(&mut world, pod, &class)),
        "no new claims to deallocate, preemption: not eligible due to a terminating pod on the nominated node."
    );
    world.scheduler.remove(victim);
    assert_eq!(world.scheduler.schedule(pod, id), Decision::Bind(NodeIndex(0)));
}
