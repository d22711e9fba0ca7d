//! Adoption, by facts of the source: what is kept, what is replaced, what stands in the way.

use crate::play::{Certainty, Played, RolloutResult, WorkloadOutcome, play};
use crate::testing::{cpu, deployment, key, node, state};

fn nodes() -> String {
    node("w1", 4) + &node("w2", 4)
}

fn bare(name: &str, app: &str, on: &str) -> String {
    format!(
        "---\napiVersion: v1\nkind: Pod\nmetadata: {{name: {name}, labels: {{app: {app}}}}}\nspec: {{nodeName: {on}, {}}}\n",
        cpu(1)
    )
}

fn workload(kind: &str, spec: &str) -> String {
    format!(
        "---\napiVersion: apps/v1\nkind: {kind}\nmetadata: {{name: db, labels: {{app: db}}}}\nspec:\n  {spec}\n  selector: \
         {{matchLabels: {{app: db}}}}\n  template: {{metadata: {{labels: {{app: db}}}}, spec: {{{}}}}}\n",
        cpu(1)
    )
}

fn outcome<'p>(played: &'p Played, name: &str) -> &'p WorkloadOutcome {
    &played.settled.workloads[&key(name)]
}

/// Pods on all nodes, whosever they are.
fn on_nodes(played: &Played) -> i128 {
    played.settled.nodes.iter().map(|node| node.requested["pods"].nano() / 1_000_000_000).sum()
}

#[test]
fn a_stateful_set_takes_the_pod_of_its_ordinal() {
    // A Pod's name and label, the update strategy, whether the Pod stays, Pods in the end, what the set complains of.
    for (name, app, strategy, stays, created, failure) in [
        ("db-0", "db", "OnDelete", true, 2, None),
        // It carries no revision, so the update replaces it.
        ("db-0", "db", "RollingUpdate", false, 2, None),
        ("db-00", "db", "OnDelete", true, 2, None),
        ("db-x", "db", "OnDelete", true, 2, None),
        // Beyond the replicas: condemned.
        ("db-7", "db", "OnDelete", false, 2, None),
        ("db-0", "other", "OnDelete", true, 0, Some("pods \"db-0\" already exists")),
        ("db-1", "other", "OnDelete", true, 1, Some("pods \"db-1\" already exists")),
    ] {
        let set = workload("StatefulSet", &format!("replicas: 2\n  updateStrategy: {{type: {strategy}}}"));
        let played = play(&state(&(nodes() + &bare(name, app, "w2") + &set)), &[]);
        let got = outcome(&played, "StatefulSet/db");
        let case = format!("{name} {app} {strategy}");
        assert_eq!((got.created, got.replica_failure.as_deref()), (created, failure), "{case}");
        let pod = &played.existing_pods[&format!("default/{name}")];
        assert_eq!(pod == "Running on w2", stays, "{case}: {pod}");
    }
}

/// A name that becomes free is taken.
#[test]
fn a_stateful_set_tries_again_when_the_name_is_free() {
    let set = workload("StatefulSet", "replicas: 2");
    let text = nodes() + &bare("db-0", "other", "w2") + &set;
    let played = play(&state(&text), &[crate::Step::Drain(crate::NodeChoice::Name("w2".into()))]);
    let crate::StepPlayed::Drain { settled, .. } = &played.steps[0] else { panic!("{:?}", played.steps) };
    let got = &settled.workloads[&key("StatefulSet/db")];
    assert_eq!((got.ready, &got.replica_failure), (2, &None));
}

#[test]
fn a_daemon_set_takes_pods_on_its_nodes_and_replaces_them() {
    for (strategy, app, stays, created) in
        [("RollingUpdate", "db", false, 2), ("OnDelete", "db", true, 2), ("OnDelete", "other", true, 2)]
    {
        let set = workload("DaemonSet", &format!("updateStrategy: {{type: {strategy}}}"));
        let played = play(&state(&(nodes() + &bare("x", app, "w1") + &set)), &[]);
        let got = outcome(&played, "DaemonSet/db");
        assert_eq!((got.created, got.ready), (created, created), "{strategy} {app}");
        assert_eq!(played.existing_pods["default/x"] == "Running on w1", stays, "{strategy} {app}");
        let pods = on_nodes(&played);
        assert_eq!(pods, if app == "db" { 2 } else { 3 }, "{strategy} {app}");
    }
}

/// A Pod that somebody else controls is nobody's to take.
#[test]
fn controlled_pods_are_left_alone() {
    let owned = bare("x", "db", "w1").replace(
        "metadata: {",
        "metadata: {ownerReferences: [{apiVersion: a/v1, kind: Foreign, name: f, uid: u, controller: true}], ",
    );
    for kind in ["DaemonSet", "ReplicaSet"] {
        let played = play(&state(&(nodes() + &owned + &workload(kind, "minReadySeconds: 0"))), &[]);
        let pods = on_nodes(&played);
        assert_eq!(pods, if kind == "DaemonSet" { 3 } else { 2 }, "{kind}");
    }
}

fn replica_set(template: &str) -> String {
    format!(
        "---\napiVersion: apps/v1\nkind: ReplicaSet\nmetadata: {{name: old, labels: {{app: web}}}}\nspec:\n  replicas: 2\n  \
         selector: {{matchLabels: {{app: web}}}}\n  template:\n    metadata: {{labels: {{app: web}}, annotations: {{v: \
         '{template}'}}}}\n    spec: {{{}}}\n",
        cpu(1)
    )
}

#[test]
fn a_deployment_takes_a_replica_set_and_rolls_it() {
    let web = deployment("web", 3, "", 1, &cpu(1));
    // The ReplicaSet's template and labels, its Pods in the end, all Pods.
    for (orphan, own, all) in [
        (replica_set("1"), 3, 3),
        (replica_set("2"), 0, 3),
        (replica_set("1").replace("name: old, labels: {app: web}", "name: old, labels: {}"), 2, 5),
    ] {
        for settle_each in [false, true] {
            let mut state = state(&(nodes() + &orphan + &web));
            state.settle_each = settle_each;
            let played = play(&state, &[]);
            let (got, set) = (outcome(&played, "Deployment/web"), outcome(&played, "ReplicaSet/old"));
            assert_eq!((got.created, got.ready, set.created, set.desired), (3, 3, own, own), "{orphan}");
            let pods = on_nodes(&played);
            assert_eq!(pods, all, "{orphan}");
        }
    }
}

/// The ReplicaSet comes second: whether the Deployment had one of its own by then is a matter of order.
#[test]
fn a_replica_set_that_comes_later_is_never_certain() {
    let web = deployment("web", 2, "", 1, &cpu(1));
    let played = play(&state(&(nodes() + &web + &replica_set("1"))), &[]);
    let got = outcome(&played, "Deployment/web");
    assert_eq!((got.created, got.certainty), (2, Certainty::Likely));
}

#[test]
fn an_adopted_replica_set_rolls_with_its_deployment() {
    let web = deployment("web", 2, "", 1, &cpu(1));
    let update = crate::testing::rollout(&deployment("web", 2, "", 3, &cpu(1)));
    let played = play(&state(&(nodes() + &replica_set("1") + &web)), &[update]);
    let crate::StepPlayed::Rollout(rolled) = &played.steps[0] else { panic!("{:?}", played.steps) };
    assert_eq!((rolled.result, rolled.old_pods.pods, rolled.new_pods.pods), (RolloutResult::Complete, 0, 2));
}
