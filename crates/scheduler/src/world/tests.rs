//! Snapshots: whose Pods they are, and what they are worth.

use crate::play::{Played, PodCounts, RolloutResult, State, play};
use crate::testing::{cpu, deployment, key, node, objects, state};

fn pod(name: &str, node: &str, hash: &str, extra: &str) -> String {
    format!(
        "---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: {name}\n  namespace: default\n  labels: {{app: web, \
         pod-template-hash: {hash}}}\n  {extra}\nspec: {{nodeName: {node}, {}}}\nstatus: {{phase: Running, conditions: [{{type: \
         Ready, status: 'True'}}]}}\n",
        cpu(1)
    )
}

fn owner(hash: &str) -> String {
    format!(
        "ownerReferences: [{{apiVersion: apps/v1, kind: ReplicaSet, name: web-{hash}, controller: true, uid: x}}]"
    )
}

fn played(cluster: &str, manifest: &str) -> Played {
    let mut state: State = state(&(node("w1", 4) + &node("w2", 4) + manifest));
    state.cluster.change(|there| {
        there.snapshot = true;
        there.objects = objects(cluster);
    });
    play(&state, &[])
}

#[test]
fn pods_of_a_live_workload_keep_their_nodes_and_are_not_created_twice() {
    let live = deployment("web", 2, "", 1, &cpu(1));
    let cluster =
        live.clone() + &pod("a", "w2", "abc", &owner("abc")) + &pod("b", "w2", "abc", &owner("abc"));
    let played = played(&cluster, &live);
    let outcome = &played.settled.workloads[&key("Deployment/web")];
    assert_eq!((outcome.created, outcome.ready), (2, 2));
    assert_eq!(outcome.placement.get("w2"), Some(&2));
    assert!(played.started.is_empty());
}

#[test]
fn without_owners_the_selector_and_the_hash_decide() {
    let manifest = deployment("web", 2, "", 1, &cpu(1));
    let played = played(&(pod("a", "w2", "abc", "") + &pod("b", "w2", "abc", "")), &manifest);
    let outcome = &played.settled.workloads[&key("Deployment/web")];
    assert_eq!((outcome.created, outcome.placement.get("w2")), (2, Some(&2)));
}

#[test]
fn a_live_template_that_differs_starts_with_a_rollout() {
    let live = deployment("web", 2, "", 1, &cpu(1));
    let cluster = live + &pod("a", "w1", "abc", &owner("abc")) + &pod("b", "w2", "abc", &owner("abc"));
    let stuck = deployment("web", 2, "", 2, &format!("{}, nodeSelector: {{no: node}}", cpu(1)));
    let played = played(&cluster, &stuck);
    let rollout = &played.started[0];
    assert_eq!(rollout.result, RolloutResult::Stuck);
    assert_eq!(rollout.old_pods, PodCounts { pods: 2, ready: 2, pending: 0 });
    assert_eq!(rollout.new_pods, PodCounts { pods: 1, ready: 0, pending: 1 });
}

#[test]
fn a_default_written_out_by_the_server_is_no_new_template() {
    let manifest = deployment("web", 1, "", 1, &cpu(1));
    let live = manifest.replace(
        "spec: {containers",
        "spec: {restartPolicy: Always, schedulerName: default-scheduler, containers",
    );
    assert!(played(&live, &manifest).started.is_empty());
}

#[test]
fn ended_pods_take_no_room_and_terminating_ones_hold_theirs() {
    let other = |phase: &str| {
        format!(
            "---\napiVersion: v1\nkind: Pod\nmetadata: {{name: x, namespace: default}}\nspec: {{nodeName: w1, {}}}\nstatus: \
             {{phase: {phase}}}\n",
            cpu(4)
        )
    };
    let big = deployment("web", 2, "", 1, &cpu(4));
    for (phase, pending) in [("Succeeded", 0), ("Failed", 0), ("Running", 1)] {
        let played = played(&other(phase), &big);
        assert_eq!(played.settled.workloads[&key("Deployment/web")].pending, pending, "{phase}");
    }
}
