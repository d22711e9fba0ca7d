//! Manifests on standard input: what `kubectl kustomize` and `helm template` print.

use crate::command::{CLUSTER, PENDING, SOUND, findings, folder_with, run};

#[test]
fn a_stream_is_judged_like_a_file() {
    let folder = folder_with(&[("cluster.yaml", CLUSTER)]);
    let arguments = ["check", "-", "--cluster", "cluster.yaml", "--format", "json"];
    let report = run(folder.path(), arguments, PENDING).exits(1).json();
    assert_eq!(findings(&report)[0]["rule"], "no-eligible-node", "{report:#}");
    let report = run(folder.path(), arguments, SOUND).exits(0).json();
    assert_eq!(report["summary"]["objects"], 1, "{report:#}");
}

#[test]
fn a_name_can_be_given_to_it() {
    let folder = folder_with(&[("cluster.yaml", CLUSTER)]);
    let arguments = [
        "check",
        "-",
        "--cluster",
        "cluster.yaml",
        "--format",
        "json",
        "--stdin-filename",
        "overlays/prod.yaml",
    ];
    let report = run(folder.path(), arguments, PENDING).exits(1).json();
    assert_eq!(findings(&report)[0]["span"]["file"], "overlays/prod.yaml", "{report:#}");
}

#[test]
fn helm_says_which_template_a_document_came_from() {
    let folder = folder_with(&[("cluster.yaml", CLUSTER)]);
    let stream = format!(
        "---\n# Source: shop/templates/a.yaml\n{SOUND}---\n# Source: shop/templates/b.yaml\n{PENDING}"
    );
    let arguments = ["check", "-", "--cluster", "cluster.yaml", "--format", "json"];
    let report = run(folder.path(), arguments, &stream).exits(1).json();
    let files: Vec<_> = findings(&report).iter().map(|finding| finding["span"]["file"].as_str()).collect();
    assert!(files.iter().all(|file| *file == Some("shop/templates/b.yaml")), "{report:#}");
}

#[test]
fn nodes_of_the_stream_are_its_cluster() {
    let node = "apiVersion: v1\nkind: Node\nmetadata: {name: n1}\nstatus: {allocatable: {cpu: '4', memory: 8Gi, pods: '9'}}\n";
    let folder = folder_with(&[]);
    let stream = format!("{node}---\n{PENDING}");
    let report = run(folder.path(), ["check", "-", "--format", "json"], &stream).exits(1).json();
    assert!(findings(&report).iter().any(|finding| finding["rule"] == "no-eligible-node"), "{report:#}");
}

#[test]
fn an_empty_stream_is_said_loudly() {
    let folder = folder_with(&[]);
    let said = run(folder.path(), ["check", "-"], "").exits(2);
    assert!(!said.stderr.is_empty());
    run(folder.path(), ["check", "-", "--allow-empty"], "").exits(0);
}
