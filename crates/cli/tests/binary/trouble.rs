//! What podfit cannot do: one clear error each, exit 2, and the rest is still checked.

use std::fs;

use crate::command::{CLUSTER, PENDING, Said, findings, folder_with, run};

/// Checks `pod.yaml` and `bad` together: the first must be judged although the second cannot be.
fn check_beside(bad: &str, content: Option<&[u8]>) -> Said {
    let folder = folder_with(&[("pod.yaml", PENDING), ("cluster.yaml", CLUSTER)]);
    if let Some(content) = content {
        fs::write(folder.path().join(bad), content).expect("a file");
    }
    let arguments = ["check", "pod.yaml", bad, "--cluster", "cluster.yaml", "--format", "json"];
    let said = run(folder.path(), arguments, "").exits(2);
    let report = said.json();
    assert_eq!(findings(&report).iter().filter(|finding| finding["rule"] == "no-eligible-node").count(), 1);
    let errors = report["errors"].as_array().expect("errors");
    assert_eq!(errors.len(), 1, "{report:#}");
    assert!(
        errors.iter().all(|error| error["file"].as_str().is_some_and(|file| file.contains(bad))),
        "{report:#}"
    );
    said
}

#[test]
fn a_file_that_is_not_there() {
    check_beside("missing.yaml", None);
}

#[test]
fn a_binary_file() {
    check_beside("image.yaml", Some(b"\x7fELF\x00\x00\x01\xff\xfe"));
}

#[test]
fn a_folder_without_manifests() {
    let folder = folder_with(&[("docs/readme.md", "# nothing here\n")]);
    let said = run(folder.path(), ["check", "docs"], "").exits(2);
    assert!(!said.stderr.is_empty(), "it is said loudly");
    run(folder.path(), ["check", "docs", "--allow-empty"], "").exits(0);
    let hook = run(folder.path(), ["check", "docs", "--hook"], "").exits(0);
    assert_eq!((hook.stdout.as_str(), hook.stderr.as_str()), ("", ""));
}

#[test]
fn a_broken_config_is_an_error_with_its_place() {
    let folder = folder_with(&[
        ("pod.yaml", PENDING),
        ("cluster.yaml", CLUSTER),
        ("podfit.yaml", "cluster: cluster.yaml\nrules:\n  no-such-rule-anywhere: error\n"),
    ]);
    let said = run(folder.path(), ["check", "pod.yaml", "--cluster", "cluster.yaml"], "").exits(2);
    assert!(said.stderr.contains("podfit.yaml:3"), "{said:#?}");
    assert!(said.stderr.contains("no-such-rule-anywhere"), "{said:#?}");
    assert!(said.stdout.contains("no-eligible-node"), "the rest is still checked: {said:#?}");
    run(folder.path(), ["check", "pod.yaml", "--cluster", "cluster.yaml", "--no-config"], "").exits(1);
}

#[test]
fn a_cluster_file_with_a_typing_error_is_an_error_with_its_place() {
    let cluster = CLUSTER.replace("allocatable", "allocateable");
    let folder = folder_with(&[("pod.yaml", PENDING), ("cluster.yaml", &cluster)]);
    let said = run(folder.path(), ["check", "pod.yaml", "--cluster", "cluster.yaml"], "").exits(2);
    assert!(said.stderr.contains("cluster.yaml:4"), "{said:#?}");
    assert!(said.stderr.contains("allocateable"), "{said:#?}");
}

#[test]
fn flags_that_mean_nothing() {
    let folder = folder_with(&[("pod.yaml", PENDING)]);
    for flags in [
        vec!["check", "--no-such-flag"],
        vec!["check", "pod.yaml", "--select", "no-such-rule-anywhere"],
        vec!["check", "pod.yaml", "--ignore", "no-such-rule-anywhere"],
        vec!["check", "pod.yaml", "--kubernetes-version", "yesterday"],
        vec!["check", "pod.yaml", "--fail-on", "everything"],
        vec!["check", "pod.yaml", "--cluster", "missing.yaml"],
        vec!["check", "pod.yaml", "--config", "missing.yaml"],
        vec!["frobnicate"],
    ] {
        let said = run(folder.path(), flags.clone(), "").exits(2);
        assert!(!said.stderr.is_empty(), "{flags:?} is refused without a word");
    }
}

#[test]
fn a_loop_of_links_ends() {
    let folder = folder_with(&[("a/pod.yaml", PENDING), ("cluster.yaml", CLUSTER)]);
    #[cfg(unix)]
    std::os::unix::fs::symlink("..", folder.path().join("a/again")).expect("a link");
    let arguments = ["check", "a", "--cluster", "cluster.yaml", "--format", "json"];
    let report = run(folder.path(), arguments, "").exits(1).json();
    assert_eq!(report["summary"]["objects"], 1, "{report:#}");
}
