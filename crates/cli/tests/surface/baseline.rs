//! Adopting podfit where there is much to find already: what is known is kept aside, and shrinks.

use crate::command::{PENDING, findings, folder_with, run};

#[test]
fn a_baseline_is_written_used_and_shrinks() {
    let bare = PENDING
        .replace("resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}", "env: []");
    let folder = folder_with(&[
        ("podfit.yaml", "baseline: known.json\nrules: {missing-resource-requests: error}\n"),
        ("pod.yaml", &bare),
    ]);
    let check = |extra: &[&str]| {
        run(
            folder.path(),
            ["check", ".", "--select", "missing-resource-requests"].iter().chain(extra).copied(),
            "",
        )
    };
    let missing = check(&[]).exits(2);
    assert!(missing.stderr.contains("podfit.yaml:1:11: baseline: there is no such file"), "{missing:#?}");
    let written = check(&["--write-baseline", "known.json"]).exits(0);
    assert!(written.stderr.contains("1 finding written to known.json"), "{written:#?}");
    let known = std::fs::read_to_string(folder.path().join("known.json")).unwrap();
    assert!(known.contains("\"Pod/default/nowhere\"") && !known.contains("\"line\""), "{known}");
    assert_eq!(check(&["--format", "json"]).exits(0).json()["summary"]["suppressed"], 1);
    // Lines move, and the finding is still known; a second object's is not.
    let moved = format!("# moved\n\n{bare}---\n{}", bare.replace("name: nowhere", "name: other"));
    std::fs::write(folder.path().join("pod.yaml"), &moved).unwrap();
    let report = check(&["--format", "json"]).exits(1).json();
    assert_eq!(findings(&report).len(), 1, "{report:#}");
    assert_eq!(findings(&report)[0]["object"]["name"], "other");
    // What is fixed goes out of it, and nothing else changes.
    std::fs::write(folder.path().join("pod.yaml"), PENDING).unwrap();
    check(&["--write-baseline", "known.json"]).exits(0);
    let after = std::fs::read_to_string(folder.path().join("known.json")).unwrap();
    assert!(after.len() < known.len() && !after.contains("fingerprint"), "{after}");
    std::fs::write(folder.path().join("pod.yaml"), &bare).unwrap();
    check(&["--format", "json"]).exits(1);
}

#[test]
fn an_earlier_report_is_a_baseline_too() {
    let bare = PENDING
        .replace("resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}", "env: []");
    let folder = folder_with(&[("pod.yaml", &bare)]);
    let report = run(folder.path(), ["check", ".", "--format", "json", "--exit-zero"], "").exits(0).stdout;
    std::fs::write(folder.path().join("old.json"), report).unwrap();
    let left =
        run(folder.path(), ["check", "pod.yaml", "--baseline", "old.json", "--format", "json"], "").json();
    assert_eq!(findings(&left).len(), 0, "{left:#}");
}
