//! Each field of the contract, from an outcome made by hand.

use podfit_model::object::{ObjectKey, Quantity, Text};
use podfit_scheduler::{
    Certainty, NodeOutcome, NotPlayed, PendingNode, PendingPods, PodCounts, PodEvent, Refusal, RolloutPlayed,
    RolloutResult, Settled, StepPlayed, TimelineEvent, WorkloadOutcome,
};
use serde_json::json;

use super::*;

fn key(kind: &str, name: &str) -> ObjectKey {
    ObjectKey { kind: kind.into(), namespace: Some("default".into()), name: name.into() }
}

fn settled() -> Settled {
    let pending = PendingPods {
        count: 1,
        reason: "Unschedulable".to_owned(),
        message: "0/1 nodes are available: 1 Too many pods.".to_owned(),
        new_template: true,
        nodes: vec![PendingNode {
            node: "w1".into(),
            plugin: "NodeResourcesFit".to_owned(),
            reason: "Too many pods".to_owned(),
        }],
    };
    let outcome = WorkloadOutcome {
        desired: 2,
        created: 2,
        scheduled: 1,
        ready: 1,
        pending: 1,
        succeeded: 0,
        placement: [(Text::from("w1"), 1)].into(),
        replica_failure: None,
        pending_pods: vec![pending],
        certainty: Certainty::Likely,
    };
    let unit = Quantity::from_units;
    let node = NodeOutcome {
        name: "w1".into(),
        unschedulable: true,
        taints: vec![
            Taint { key: "name".into(), value: "sanjiu".into(), effect: TaintEffect::NoSchedule },
            Taint { key: "dedicated".into(), value: "".into(), effect: TaintEffect::NoExecute },
        ],
        labels: [(Text::from("zone"), Text::from("a"))].into(),
        allocatable: Some(
            [(Text::from("cpu"), unit(4)), (Text::from("memory"), "8Gi".parse().unwrap())].into(),
        ),
        requested: [(Text::from("cpu"), Quantity::from_nano(250_000_000)), (Text::from("pods"), unit(1))]
            .into(),
    };
    Settled { workloads: [(key("Deployment", "web"), outcome)].into(), nodes: vec![node] }
}

#[test]
fn a_node_is_written_as_kubectl_writes_it() {
    let node = NodeState::from(&settled().nodes[0]);
    assert_eq!(
        serde_json::to_value(&node).unwrap(),
        json!({
            "name": "w1",
            "unschedulable": true,
            "taints": ["name=sanjiu:NoSchedule", "dedicated:NoExecute"],
            "labels": {"zone": "a"},
            "allocatable": {"cpu": "4", "memory": "8Gi"},
            "requested": {"cpu": "250m", "pods": "1"},
        })
    );
}

#[test]
fn unlimited_room_is_null() {
    let mut node = settled().nodes[0].clone();
    node.allocatable = None;
    assert_eq!(serde_json::to_value(NodeState::from(&node)).unwrap()["allocatable"], json!(null));
}

#[test]
fn a_rollout_carries_every_field() {
    let event = |at, event| TimelineEvent {
        at,
        event,
        pod: "web-new-1".to_owned(),
        node: Some("w1".into()),
        old: 2,
        new: 1,
        ready: 2,
        pending: 1,
    };
    let rollout = StepPlayed::Rollout(RolloutPlayed {
        workload: key("Deployment", "web"),
        result: RolloutResult::Stuck,
        message: None,
        max_surge: Some(1),
        max_unavailable: Some(0),
        old_pods: PodCounts { pods: 2, ready: 2, pending: 0 },
        new_pods: PodCounts { pods: 1, ready: 0, pending: 1 },
        timeline: vec![
            event(1, PodEvent::Created),
            event(2, PodEvent::Bound),
            event(3, PodEvent::Ready),
            event(4, PodEvent::Deleted),
            event(5, PodEvent::Pending),
        ],
        settled: settled(),
        certainty: Certainty::Certain,
    });
    insta::assert_json_snapshot!(step(&rollout));
}

#[test]
fn a_refused_rollout_says_why_and_tells_no_pods_apart() {
    let rollout = RolloutPlayed {
        workload: key("Deployment", "web"),
        result: RolloutResult::Refused,
        message: Some("no".to_owned()),
        max_surge: None,
        max_unavailable: None,
        old_pods: PodCounts::default(),
        new_pods: PodCounts::default(),
        timeline: Vec::new(),
        settled: Settled::default(),
        certainty: Certainty::Certain,
    };
    assert_eq!(
        serde_json::to_value(StepState::from(&rollout)).unwrap(),
        json!({"step": "rollout", "workload": "Deployment/default/web", "result": "refused", "message": "no", "workloads": {}})
    );
}

#[test]
fn the_other_steps_say_their_verb_and_node() {
    let drain = StepPlayed::Drain {
        node: "w2".into(),
        drained: false,
        evicted: 1,
        blocked: vec![(2, "Cannot evict pod as it would violate the pod's disruption budget.".to_owned())],
        settled: Settled::default(),
    };
    let refusal = Refusal {
        object: key("Deployment", "m"),
        field: None,
        message: "namespaces \"nowhere\" not found".to_owned(),
    };
    let steps = [
        drain,
        StepPlayed::Cordon { node: "w2".into(), settled: Settled::default() },
        StepPlayed::DeleteNode { node: "w2".into(), settled: Settled::default() },
        StepPlayed::Apply { refused: vec![refusal], settled: Settled::default() },
    ];
    insta::assert_json_snapshot!(steps.iter().map(step).collect::<Vec<_>>());
    assert_eq!(step(&StepPlayed::NotFound { what: "w9".to_owned(), step: "drain" }), None);
}

#[test]
fn results_and_sides_have_their_words() {
    let words = [
        RolloutResult::Complete,
        RolloutResult::Stuck,
        RolloutResult::Paused,
        RolloutResult::OnDelete,
        RolloutResult::Refused,
    ]
    .map(result);
    assert_eq!(words, ["complete", "stuck", "paused", "ondelete", "refused"]);
    let mut pods = settled().workloads[&key("Deployment", "web")].pending_pods[0].clone();
    assert_eq!(super::PendingPods::from(&pods).template, "new");
    pods.new_template = false;
    assert_eq!(super::PendingPods::from(&pods).template, "old");
    let part = NotPlayed { workload: key("Pod", "p"), part: "DynamicResources".to_owned() };
    assert_eq!(super::NotSimulated::from(&part).workload, "Pod/default/p");
}
