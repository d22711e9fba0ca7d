//! InterPodAffinity.

use podfit_model::object::*;

use super::build::*;

const AFFINITY: &str = "0/2 nodes are available: 2 node(s) didn't match pod affinity rules.";

fn two_zones() -> Vec<Node> {
    vec![node("w1", &[(ZONE, "a")]), node("w2", &[(ZONE, "b")])]
}

fn near(app_label: &str, key: &str, target: &str) -> crate::framework::PodClass {
    pod(app_label, |spec| spec.affinity.pod_required = vec![term(key, app(target))])
}

#[test]
fn required_anti_affinity_takes_one_node_each() {
    let anti = pod("a", |spec| spec.affinity.anti_required = vec![term(HOST, app("a"))]);
    let mut world = World::new(&[node("w1", &[]), node("w2", &[]), node("w3", &[])]);
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
fn terminating_pods_still_repel_and_attract() {
    let anti = pod("a", |spec| spec.affinity.anti_required = vec![term(HOST, app("a"))]);
    let mut world = World::new(&[node("w1", &[])]);
    let old = world.put(&anti, "w1");
    world.scheduler.terminate(old);
    assert!(world.ask(&anti).is_err());
    assert!(world.ask(&near("b", HOST, "a")).is_ok());
    world.scheduler.remove(old);
    assert!(world.ask(&anti).is_ok());
    assert!(world.ask(&near("b", HOST, "a")).is_err());
}

#[test]
fn a_node_without_the_key_is_free_of_anti_affinity() {
    let anti = pod("a", |spec| spec.affinity.anti_required = vec![term("rack", app("a"))]);
    let mut world = World::new(&[node("w1", &[("rack", "1")]), node("w2", &[])]);
    world.put(&anti, "w1");
    assert_eq!(world.fill(&anti, 3), ["w2", "w2", "w2"]);
}

#[test]
fn affinity_wants_a_match_and_the_key() {
    let mut world = World::new(&two_zones());
    assert_eq!(world.ask(&near("b", ZONE, "a")).unwrap_err(), AFFINITY);
    world.put(&pod("a", |_| {}), "w2");
    assert_eq!(world.ask(&near("b", ZONE, "a")).as_deref(), Ok("w2"));
    assert_eq!(world.ask(&near("b", "rack", "a")).unwrap_err(), AFFINITY);
}

#[test]
fn the_first_of_its_kind_may_go_anywhere_with_the_key() {
    let mut world = World::new(&two_zones());
    assert_eq!(world.ask(&near("a", ZONE, "a")).as_deref(), Ok("w1"));
    // Without the key there is no exception.
    assert_eq!(world.ask(&near("a", "rack", "a")).unwrap_err(), AFFINITY);
    // Nor if one term does not match the Pod itself.
    let both = pod("a", |spec| spec.affinity.pod_required = vec![term(ZONE, app("a")), term(ZONE, app("b"))]);
    assert_eq!(world.ask(&both).unwrap_err(), AFFINITY);
    // Once one is there, the others follow it.
    world.put(&near("a", ZONE, "a"), "w2");
    assert_eq!(world.ask(&near("a", ZONE, "a")).as_deref(), Ok("w2"));
    // A match on a node without the key does not end the exception.
    let mut world = World::new(&[node("w1", &[]), node("w2", &[(ZONE, "b")])]);
    world.put(&pod("a", |_| {}), "w1");
    assert_eq!(world.ask(&near("a", ZONE, "a")).as_deref(), Ok("w2"));
}

#[test]
fn one_pod_must_match_all_affinity_terms() {
    let both = pod("c", |spec| {
        spec.affinity.pod_required = vec![
            term(ZONE, app("a")),
            term(ZONE, LabelSelector { match_labels: labels(&[("tier", "x")]), ..LabelSelector::default() }),
        ];
    });
    let mut world = World::new(&two_zones());
    let mut other = pod("b", |_| {});
    other.labels.insert("tier".into(), "x".into());
    world.put(&pod("a", |_| {}), "w1");
    world.put(&other, "w1");
    assert_eq!(world.ask(&both).unwrap_err(), AFFINITY);
    let mut one = pod("a", |_| {});
    one.labels.insert("tier".into(), "x".into());
    world.put(&one, "w2");
    assert_eq!(world.ask(&both).as_deref(), Ok("w2"));
}

#[test]
fn namespaces_bound_and_unbound() {
    let mut world = World::new(&[node("w1", &[])]);
    let mut there = pod("a", |_| {});
    there.namespace = "other".into();
    world.put(&there, "w1");
    let anti = |edit: fn(&mut PodAffinityTerm)| {
        pod("b", |spec| {
            let mut term = term(HOST, app("a"));
            edit(&mut term);
            spec.affinity.anti_required = vec![term];
        })
    };
    assert!(world.ask(&anti(|_| {})).is_ok());
    assert!(world.ask(&anti(|term| term.namespaces = texts(&["other"]))).is_err());
    assert!(world.ask(&anti(|term| term.namespace_selector = Some(LabelSelector::default()))).is_err());
    // Labels that become known later count from then on.
    let by_team: fn(&mut PodAffinityTerm) = |term| {
        term.namespace_selector =
            Some(LabelSelector { match_labels: labels(&[("team", "x")]), ..LabelSelector::default() });
    };
    assert!(world.ask(&anti(by_team)).is_ok());
    world.scheduler.set_namespace(&Namespace {
        meta: ObjectMeta { name: "other".into(), labels: labels(&[("team", "x")]), ..ObjectMeta::default() },
    });
    assert!(world.ask(&anti(by_team)).is_err());
}

#[test]
fn match_label_keys_let_a_new_revision_ignore_the_old() {
    let revision = |hash: &str| {
        let mut class = pod("a", |spec| {
            let mut term = term(HOST, app("a"));
            term.match_label_keys = texts(&["pod-template-hash"]);
            spec.affinity.anti_required = vec![term];
        });
        class.labels.insert("pod-template-hash".into(), hash.into());
        class
    };
    let mut world = World::new(&[node("w1", &[])]);
    world.put(&revision("1"), "w1");
    assert!(world.ask(&revision("1")).is_err());
    assert!(world.ask(&revision("2")).is_ok());
}

#[test]
fn a_bound_pod_wears_its_nodes_zone() {
    let mut world = World::new(&two_zones());
    world.put(&pod("a", |_| {}), "w1");
    let by_zone = |zone: &str| {
        let selector = LabelSelector { match_labels: labels(&[(ZONE, zone)]), ..LabelSelector::default() };
        pod("b", |spec| spec.affinity.pod_required = vec![term(HOST, selector)])
    };
    assert_eq!(world.ask(&by_zone("a")).as_deref(), Ok("w1"));
    assert_eq!(world.ask(&by_zone("b")).unwrap_err(), AFFINITY);
}
