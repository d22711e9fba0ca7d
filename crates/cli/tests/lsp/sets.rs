//! Files that are judged together, the cluster they are judged on, and what changes on the disk.

use std::fs;

use serde_json::{Value, json};

use crate::client::{Editor, able, rules, uri};

pub(crate) const CACHE: &str = "\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: cache
spec:
  replicas: 3
  selector:
    matchLabels: {app: cache}
  template:
    metadata:
      labels: {app: cache}
    spec:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
          - labelSelector:
              matchLabels: {app: cache}
            topologyKey: kubernetes.io/hostname
      containers:
      - name: cache
        image: registry.example/cache:1
";

const NODES: &str = "cluster: uat\nclusters:\n  uat:\n    nodes:\n    - {name: w, count: 3}\n  big:\n    nodes:\n    - {name: w, count: 9}\n";

fn changed(editor: &mut Editor, uri: &str) {
    editor.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": uri, "type": 2}]}));
}

fn says(diagnostics: &[Value], rule: &str) -> bool {
    rules(diagnostics).contains(&rule)
}

#[test]
fn a_configuration_that_comes_changes_or_goes_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let (file, config) = (uri(&folder.path().join("app/a.yaml")), folder.path().join("podfit.yaml"));
    fs::create_dir(folder.path().join("app")).unwrap();
    let mut editor = Editor::start(folder.path(), &able());
    editor.open(&file, 1, CACHE);
    assert!(!says(&editor.diagnostics(&file, 1), "rollout-stalls"));
    fs::write(&config, NODES).unwrap();
    changed(&mut editor, &uri(&config));
    editor.published_when(&file, |it| says(&it.diagnostics, "rollout-stalls"));
    fs::write(&config, NODES.replace("cluster: uat", "cluster: big")).unwrap();
    changed(&mut editor, &uri(&config));
    editor.published_when(&file, |it| !says(&it.diagnostics, "rollout-stalls"));
    fs::write(&config, format!("{NODES}rules: {{rollout-stalls: off}}\n")).unwrap();
    changed(&mut editor, &uri(&config));
    // The editor's own choice outranks the configuration's.
    let chosen = editor.request(
        "workspace/executeCommand",
        json!({"command": "podfit.chooseCluster", "arguments": ["big"]}),
    );
    let clusters =
        json!({"clusters": ["big", "uat"], "inUse": ["big"], "chosen": "big", "documents": [file]});
    assert_eq!(chosen["result"], clusters);
    fs::write(&config, NODES).unwrap();
    changed(&mut editor, &uri(&config));
    let back = editor
        .request("workspace/executeCommand", json!({"command": "podfit.chooseCluster", "arguments": [null]}));
    assert_eq!(back["result"]["inUse"], json!(["uat"]));
    editor.published_when(&file, |it| says(&it.diagnostics, "rollout-stalls"));
    editor.stop();
}

#[test]
fn a_mistake_in_the_configuration_is_shown_where_it_is_typed() {
    let folder = tempfile::tempdir().unwrap();
    let config = uri(&folder.path().join("podfit.yaml"));
    let mut editor = Editor::start(folder.path(), &able());
    editor.open(&config, 1, "preset: default\nrule: {}\n");
    let found = editor.diagnostics(&config, 1);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0]["range"]["start"], json!({"line": 1, "character": 0}));
    editor.change(&config, 2, json!([{"text": "preset: default\n"}]));
    assert!(editor.diagnostics(&config, 2).is_empty());
    editor.stop();
}

#[test]
fn settings_are_asked_for_and_asked_again_when_they_change() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("podfit.yaml"), NODES).unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let mut editor = Editor::start(folder.path(), &able());
    editor.open(&file, 1, CACHE);
    editor.published_when(&file, |it| says(&it.diagnostics, "rollout-stalls"));
    assert!(editor.asked.contains(&"workspace/configuration".to_owned()), "{:?}", editor.asked);
    editor.settings = json!({"cluster": "big"});
    editor.notify("workspace/didChangeConfiguration", json!({"settings": null}));
    editor.published_when(&file, |it| !says(&it.diagnostics, "rollout-stalls"));
    editor.stop();
}

#[test]
fn unopened_files_count_as_the_disk_has_them_and_open_ones_as_the_editor_does() {
    let service = "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: cache}\n  ports: [{port: 80}]\n";
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("deploy.yaml"), CACHE).unwrap();
    let (file, other) = (uri(&folder.path().join("svc.yaml")), uri(&folder.path().join("deploy.yaml")));
    let mut editor = Editor::start(folder.path(), &able());
    editor.open(&file, 1, service);
    editor.rest(std::time::Duration::from_secs(2));
    let quiet = editor
        .published
        .get(&file)
        .is_none_or(|all| all.iter().all(|it| !says(&it.diagnostics, "service-selects-nothing")));
    assert!(quiet, "{:?}", editor.published);
    // The same words in another file: the other one is judged anew.
    editor.open(&other, 1, &CACHE.replace("app: cache", "app: other"));
    editor.published_when(&file, |it| says(&it.diagnostics, "service-selects-nothing"));
    editor.close(&other);
    editor.published_when(&file, |it| !says(&it.diagnostics, "service-selects-nothing"));
    fs::remove_file(folder.path().join("deploy.yaml")).unwrap();
    editor.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": other, "type": 3}]}));
    editor.stop();
}

#[test]
fn a_set_is_simulated_as_the_command_line_does() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("podfit.yaml"), NODES).unwrap();
    fs::write(folder.path().join("a.yaml"), CACHE).unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let mut editor = Editor::start(folder.path(), &able());
    editor.open(&file, 1, CACHE);
    let answer = editor.request(
        "workspace/executeCommand",
        json!({"command": "podfit.simulate", "arguments": [{"uri": file}]}),
    );
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_podfit"))
        .args(["simulate", "--format", "json", "a.yaml"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["result"], printed);
    assert_eq!(printed["steps"][0]["result"], "stuck");
    let board = editor.request(
        "workspace/executeCommand",
        json!({"command": "podfit.board", "arguments": [{"uri": file}]}),
    );
    assert_eq!((&board["result"]["cluster"], &board["result"]["simulation"]), (&json!("uat"), &printed));
    let found = board["result"]["report"]["findings"].as_array().unwrap();
    assert!(found.iter().any(|finding| finding["rule"] == "rollout-stalls"));
    let page = editor.request(
        "workspace/executeCommand",
        json!({"command": "podfit.explain", "arguments": ["rollout-stalls"]}),
    );
    assert!(page["result"]["page"].as_str().unwrap().starts_with("# rollout-stalls"));
    editor.stop();
}
