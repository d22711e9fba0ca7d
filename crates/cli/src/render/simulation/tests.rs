use podfit_ordered::OrderedMap;

use podfit_analysis::simulation::{NodeState, PendingNode, PodCounts, TimelineEvent};

use super::*;

fn node(name: &str, taints: &[&str]) -> NodeState {
    let amounts = |cpu: &str, memory: &str| {
        OrderedMap::from([("cpu".to_owned(), cpu.to_owned()), ("memory".to_owned(), memory.to_owned())])
    };
    NodeState {
        name: name.into(),
        unschedulable: false,
        taints: taints.iter().map(|taint| (*taint).to_owned()).collect(),
        labels: OrderedMap::new(),
        allocatable: Some(amounts("8", "32Gi")),
        requested: amounts("1500m", "2Gi"),
    }
}

fn event(at: u64, event: &str, pod: &str, counts: (i64, i64, i64, i64)) -> TimelineEvent {
    let (old, new, ready, pending) = counts;
    TimelineEvent { at, event: event.into(), pod: pod.into(), node: None, old, new, ready, pending }
}

fn sample() -> Simulation {
    let pending = PendingPods {
        count: 1,
        reason: "Unschedulable".into(),
        message: "0/3 nodes are available: 1 node(s) had untolerated taint(s), 2 node(s) didn't match pod anti-affinity rules. no new claims to deallocate".into(),
        template: "new".into(),
        nodes: vec![
            PendingNode { node: "sanjiu-uat-0001".into(), plugin: "InterPodAffinity".into(), reason: "node(s) didn't match pod anti-affinity rules".into() },
            PendingNode { node: "控制面".into(), plugin: "TaintToleration".into(), reason: "node(s) had untolerated taint(s)".into() },
        ],
    };
    let web = WorkloadState {
        desired: 2,
        created: 2,
        scheduled: 2,
        ready: 2,
        placement: OrderedMap::from([("sanjiu-uat-0001".to_owned(), 1), ("w2".to_owned(), 1)]),
        ..WorkloadState::default()
    };
    let after = WorkloadState { created: 3, pending: 1, pending_pods: vec![pending], ..web.clone() };
    let key = "Deployment/default/web".to_owned();
    Simulation {
        version: 1,
        kubernetes: "1.36".into(),
        refused: vec![Refused {
            object: "Deployment/default/m".into(),
            field: Some("spec.strategy.rollingUpdate.maxUnavailable".into()),
            message: "may not be 0 when `maxSurge` is 0".into(),
        }],
        nodes: vec![
            node("sanjiu-uat-0001", &[]),
            node("w2", &[]),
            node("控制面", &["node-role.kubernetes.io/control-plane:NoSchedule"]),
        ],
        workloads: OrderedMap::from([(key.clone(), web)]),
        existing_pods: OrderedMap::new(),
        steps: vec![
            StepState {
                step: "rollout".into(),
                workload: Some(key.clone()),
                result: Some("stuck".into()),
                max_surge: Some(1),
                max_unavailable: Some(0),
                old_pods: Some(PodCounts { pods: 2, ready: 2, pending: 0 }),
                new_pods: Some(PodCounts { pods: 1, ready: 0, pending: 1 }),
                timeline: Some(vec![
                    event(1, "created", "web-new-1", (2, 1, 2, 0)),
                    event(2, "pending", "web-new-1", (2, 1, 2, 1)),
                ]),
                workloads: OrderedMap::from([(key, after)]),
                ..StepState::default()
            },
            StepState {
                step: "drain".into(),
                node: Some("w2".into()),
                result: Some("drained".into()),
                evicted: Some(1),
                ..StepState::default()
            },
        ],
        not_simulated: Vec::new(),
    }
}

#[test]
fn eighty_columns() {
    insta::assert_snapshot!(render(&sample(), None, &Style::PLAIN));
}

#[test]
fn ascii_has_no_other_characters_of_its_own() {
    let mut simulation = sample();
    simulation.nodes.pop();
    simulation.steps[0].workloads.clear();
    let text = render(&simulation, Some("a.yaml"), &Style { unicode: false, ..Style::PLAIN });
    assert!(text.is_ascii(), "{text}");
}

#[test]
fn hostile_names_are_shown() {
    let mut simulation = sample();
    simulation.nodes[0].name = "\u{1b}[2J\u{202e}".into();
    simulation.refused[0].message = format!("\u{9b}{}", "x".repeat(1 << 20));
    let text = render(&simulation, None, &Style::PLAIN);
    assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{9b}']));
    assert!(text.len() < 20_000);
}

#[test]
fn the_picture_has_a_card_for_each_node_and_a_place_for_what_has_none() {
    let svg = crate::render::svg::render(&sample());
    assert_eq!(svg.matches("class=\"card\"").count(), 3);
    assert!(svg.contains(">控制面</text>"));
    assert!(svg.contains("1 Pod Pending: Deployment/default/web"));
    assert!(svg.contains("2 node(s) didn't match pod anti-affinity rules.</text>"), "{svg}");
}

#[test]
fn a_picture_of_hostile_names_is_still_a_picture() {
    let mut simulation = sample();
    simulation.nodes[0].name = "</text><script>\u{1b}".into();
    simulation.nodes[1].taints = vec![format!("\"/><script>{}", "x".repeat(1 << 20))];
    let svg = crate::render::svg::render(&simulation);
    assert!(!svg.contains("<script") && !svg.contains('\u{1b}') && svg.len() < 20_000, "{svg}");
}
