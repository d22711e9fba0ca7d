//! `podfit.yaml`: which one counts, what belongs together under it, and what it may not reach.

use crate::command::{CLUSTER, PENDING, findings, folder_with, run};

/// Every finding's cluster, by file.
fn clusters(report: &serde_json::Value) -> Vec<(String, String)> {
    let errors = findings(report).iter().filter(|finding| finding["severity"] == "error");
    let mut pairs: Vec<_> = errors
        .map(|finding| {
            let text = |value: &serde_json::Value| value.as_str().unwrap_or("none").to_owned();
            (text(&finding["span"]["file"]), text(&finding["cluster"]))
        })
        .collect();
    pairs.sort();
    pairs.dedup();
    pairs
}

#[test]
fn the_nearest_configuration_counts() {
    let folder = folder_with(&[
        ("podfit.yaml", "cluster: outer\nclusters:\n  outer: {nodes: [{name: o}]}\n"),
        ("pod.yaml", PENDING),
        ("a/b/pod.yaml", PENDING),
        ("inner/podfit.yaml", "cluster: inner\nclusters: {inner: clusters/inner.yaml}\n"),
        ("inner/clusters/inner.yaml", CLUSTER),
        ("inner/deep/pod.yaml", PENDING),
    ]);
    let report = run(folder.path(), ["check", ".", "--format", "json"], "").exits(1).json();
    let wanted = [("a/b/pod.yaml", "outer"), ("inner/deep/pod.yaml", "inner"), ("pod.yaml", "outer")];
    assert_eq!(clusters(&report), wanted.map(|(file, cluster)| (file.to_owned(), cluster.to_owned())));
    let off = run(folder.path(), ["check", ".", "--format", "json", "--no-config"], "").json();
    assert_eq!(clusters(&off), [], "without a cluster nothing is proven");
}

#[test]
fn overrides_choose_another_cluster_and_other_severities() {
    let config = "
cluster: small
clusters:
  small: {nodes: [{name: s}]}
  big: {nodes: [{name: b, labels: {disk: unobtainium}}]}
overrides:
  - {files: ['prod/**'], cluster: big}
  - {files: ['lab/**'], rules: {no-eligible-node: off, pods-stay-pending: off}}
";
    let lab = PENDING.replace("nowhere", "in-the-lab");
    let folder = folder_with(&[
        ("podfit.yaml", config),
        ("dev/pod.yaml", PENDING),
        ("lab/pod.yaml", &lab),
        ("prod/pod.yaml", PENDING),
    ]);
    let report = run(folder.path(), ["check", ".", "--format", "json"], "").exits(1).json();
    assert_eq!(clusters(&report), [("dev/pod.yaml".to_owned(), "small".to_owned())], "{report:#}");
    assert_eq!(report["summary"]["objects"], 3, "{report:#}");
}

#[test]
fn a_cluster_on_the_command_line_wins() {
    let folder = folder_with(&[
        (
            "podfit.yaml",
            "cluster: bad\nclusters: {bad: {nodes: [{name: a}]}, good: {nodes: [{name: g, labels: {disk: unobtainium}}]}}\n",
        ),
        ("pod.yaml", PENDING),
    ]);
    run(folder.path(), ["check", "pod.yaml"], "").exits(1);
    run(folder.path(), ["check", "pod.yaml", "--cluster", "good", "--fail-on", "error"], "").exits(0);
    let said = run(folder.path(), ["check", "pod.yaml", "--cluster", "goood"], "").exits(2);
    assert!(said.stderr.contains("podfit.yaml has no cluster `goood`"), "{said:#?}");
    assert!(said.stderr.contains("did you mean good?"), "{said:#?}");
}

#[test]
fn a_snapshot_that_the_configuration_names_is_no_manifest() {
    let node = "apiVersion: v1\nkind: Node\nmetadata: {name: n1, labels: {disk: unobtainium}}\nstatus: {allocatable: {cpu: '4', memory: 8Gi, pods: '9'}}\n";
    let folder = folder_with(&[
        ("podfit.yaml", "cluster: uat\nclusters: {uat: clusters/uat.yaml}\n"),
        ("clusters/uat.yaml", node),
        ("pod.yaml", PENDING),
    ]);
    let report =
        run(folder.path(), ["check", ".", "--format", "json", "--fail-on", "error"], "").exits(0).json();
    assert_eq!(report["summary"]["objects"], 1, "{report:#}");
}

#[test]
fn a_configuration_reaches_nothing_outside_its_folder() {
    let folder = folder_with(&[
        ("secret.yaml", "token: hunter2\n"),
        (
            "repo/podfit.yaml",
            "cluster: stolen\nclusters: {stolen: ../secret.yaml}\nbaseline: ../secret.yaml\n",
        ),
        ("repo/pod.yaml", PENDING),
    ]);
    let said = run(folder.path(), ["check", "repo"], "").exits(2);
    assert!(said.stderr.contains("repo/podfit.yaml:2:20: clusters.stolen: it lies outside"), "{said:#?}");
    assert!(said.stderr.contains("repo/podfit.yaml:3:11: baseline: it lies outside"), "{said:#?}");
    assert!(!format!("{said:?}").contains("hunter2"), "{said:#?}");
}

#[test]
fn an_error_in_a_named_file_quotes_one_key_at_most() {
    let folder = folder_with(&[
        ("podfit.yaml", "cluster: uat\nclusters: {uat: uat.yaml}\n"),
        ("uat.yaml", "nodez:\n  - {name: hunter2}\n"),
        ("pod.yaml", PENDING),
    ]);
    let said = run(folder.path(), ["check", "pod.yaml"], "").exits(2);
    assert!(said.stderr.contains("uat.yaml:1:1"), "{said:#?}");
    assert!(!format!("{said:?}").contains("hunter2"), "{said:#?}");
}

#[test]
fn files_of_different_folders_are_one_set_only_under_a_configuration() {
    // Two Pods that fit one by one, and not together.
    let pod = |name: &str| {
        PENDING.replace("nowhere", name).replace("{disk: unobtainium}", "{}").replace("cpu: 100m", "cpu: '3'")
    };
    let (one, two) = (pod("one"), pod("two"));
    let cluster = "nodes: [{name: w, allocatable: {cpu: 4, memory: 8Gi, pods: 110}}]\n";
    let folder = folder_with(&[("a/one.yaml", &one), ("b/two.yaml", &two), ("cluster.yaml", cluster)]);
    let arguments =
        ["check", "a", "b", "--cluster", "cluster.yaml", "--select", "pods-stay-pending", "--format", "json"];
    let apart = run(folder.path(), arguments, "").exits(0).json();
    assert_eq!(findings(&apart).len(), 0, "{apart:#}");
    std::fs::write(folder.path().join("podfit.yaml"), "namespace: shop\n").unwrap();
    let together = run(folder.path(), arguments, "").exits(1).json();
    assert!(!findings(&together).is_empty(), "{together:#}");
}

#[test]
fn a_cluster_that_does_not_exist_is_said_where_it_is_named() {
    let config =
        "clusters: {uat: {nodes: [{name: a}]}}\noverrides:\n  - files: ['*.yaml']\n    cluster: uta\n";
    let folder = folder_with(&[("podfit.yaml", config), ("pod.yaml", PENDING)]);
    let said = run(folder.path(), ["check", "pod.yaml", "--quiet"], "").exits(2);
    let wanted =
        "error: podfit.yaml:4:14: `clusters` has no `uta`, and there is no such file; did you mean uat?\n";
    assert_eq!(said.stderr, wanted, "{said:#?}");
}

#[test]
fn an_entry_that_ignores_nothing_is_said_only_when_all_files_were_judged() {
    let config = "ignore:\n  - {rule: unset-cpu-requirements, name: nowhere, reason: x}\n  - {rule: missing-resource-requests, name: gone}\n";
    let bare = PENDING.replace("{requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}", "{}");
    let folder = folder_with(&[("podfit.yaml", config), ("a/pod.yaml", &bare), ("b/pod.yaml", PENDING)]);
    let idle = |arguments: &[&str]| -> Vec<String> {
        let arguments = arguments.iter().chain(&["--format", "concise", "--exit-zero", "--quiet"]);
        let said = run(folder.path(), arguments.copied(), "").exits(0);
        said.stdout.lines().filter(|line| line.contains("unused-ignore")).map(str::to_owned).collect()
    };
    let all = idle(&["check", "."]);
    assert_eq!(all.len(), 1, "{all:#?}");
    assert!(all[0].starts_with("podfit.yaml:3:5: "), "{all:#?}");
    assert_eq!(idle(&["check", "b"]), [""; 0], "a part of the tree proves nothing");
    assert_eq!(idle(&["check", "a/pod.yaml", "b/pod.yaml"]), [""; 0]);
    assert_eq!(idle(&["check", ".", "--select", "unused-ignore"]), [""; 0], "the rule did not run");
    assert_eq!(idle(&["check", ".", "--ignore", "unused-ignore"]), [""; 0]);
    let by_peer = idle(&["check", ".", "--select", "kube-score/container-resources,unused-ignore"]);
    assert_eq!(by_peer.len(), 1, "a peer's name selects the rule that means the same");
}

#[test]
fn a_comment_that_ignores_nothing_is_deleted() {
    let text = format!("# podfit: ignore[missing-resource-requests] small\n{PENDING}");
    let folder = folder_with(&[("pod.yaml", &text)]);
    run(folder.path(), ["check", ".", "--fix", "--exit-zero"], "").exits(0);
    assert_eq!(std::fs::read_to_string(folder.path().join("pod.yaml")).unwrap(), PENDING);
}
