//! `podfit simulate`: steps in their order, several scenarios, and what cannot be played.

use serde_json::Value;

use crate::command::{CLUSTER, PENDING, folder_with, podfit, run};

const WEB: &str = "\
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
          - labelSelector: {matchLabels: {app: web}}
            topologyKey: kubernetes.io/hostname
      containers: [{name: main, image: registry.example/main:1}]
";

fn steps(simulation: &Value) -> Vec<String> {
    let steps = simulation["steps"].as_array().expect("steps");
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    steps.iter().map(|step| format!("{} {}", text(&step["step"]), text(&step["result"]))).collect()
}

#[test]
fn steps_are_played_in_the_order_of_the_command_line() {
    let folder = folder_with(&[("web.yaml", WEB), ("cluster.yaml", CLUSTER)]);
    let base = ["simulate", "web.yaml", "--cluster", "cluster.yaml", "--format", "json"];
    let play = |more: &[&'static str]| {
        let arguments = base.into_iter().chain(more.iter().copied());
        steps(&run(folder.path(), arguments, "").exits(1).json())
    };
    assert_eq!(play(&[]), ["rollout stuck"]);
    assert_eq!(play(&["--cordon", "w-1", "--rollout", "Deployment/web"]), ["cordon -", "rollout stuck"]);
    assert_eq!(play(&["--rollout", "Deployment/web", "--cordon", "w-1"]), ["rollout stuck", "cordon -"]);
    assert_eq!(play(&["--drain", "w-2"]), ["drain drained"]);
}

#[test]
fn a_path_behind_rollout_is_read_as_a_path() {
    let folder = folder_with(&[("web.yaml", WEB), ("cluster.yaml", CLUSTER)]);
    let arguments = ["simulate", "--cluster", "cluster.yaml", "--format", "json", "--rollout", "web.yaml"];
    let said = run(folder.path(), arguments, "").exits(1);
    assert_eq!(steps(&said.json()), ["rollout stuck"]);
}

#[test]
fn the_picture_of_a_stall() {
    let folder = folder_with(&[("web.yaml", WEB), ("cluster.yaml", CLUSTER)]);
    let said = run(folder.path(), ["simulate", "web.yaml", "--cluster", "cluster.yaml"], "").exits(1);
    insta::assert_snapshot!(said.stdout);
}

#[test]
fn several_scenarios_are_one_line_each_and_a_bad_one_hides_no_other() {
    let folder = "fixtures/conformance/scheduling/scenarios";
    let files = [
        format!("{folder}/anti-host-3-on-3.yaml"),
        "gone.yaml".to_owned(),
        format!("{folder}/pod-bare.yaml"),
    ];
    let arguments =
        ["simulate", "--format", "json", "--scenario"].into_iter().chain(files.iter().map(String::as_str));
    let said = podfit(arguments).exits(2);
    let lines: Vec<Value> = said.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2, "{said:#?}");
    assert!(lines[0]["workloads"]["Deployment/default/m"].is_object() || !lines[0]["workloads"].is_null());
    assert_eq!(said.stderr, "error: gone.yaml: there is no such file or folder\n");
}

#[test]
fn what_cannot_be_played() {
    let folder = folder_with(&[
        ("web.yaml", WEB),
        ("pod.yaml", PENDING),
        ("cluster.yaml", CLUSTER),
        ("scenario.yaml", "# rolout: Deployment/web\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\n"),
    ]);
    let mut said = String::new();
    for arguments in [
        &["simulate", "web.yaml"][..],
        &["simulate", "gone.yaml", "--cluster", "cluster.yaml"],
        &["simulate", "cluster.yaml", "--cluster", "cluster.yaml"],
        &["simulate", "web.yaml", "--cluster", "cluster.yaml", "--drain", "w-9"],
        &["simulate", "web.yaml", "--cluster", "cluster.yaml", "--rollout", "Deployment/wob"],
        &["simulate", "--scenario", "scenario.yaml"],
    ] {
        said += &run(folder.path(), arguments.iter().copied(), "").exits(2).stderr;
    }
    insta::assert_snapshot!(said);
}
