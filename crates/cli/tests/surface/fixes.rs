//! `--fix`, `--unsafe-fixes`, `--diff`: what is written where, and what is left alone.

use std::fs;

use crate::command::{findings, folder_with, run};

/// A misspelt field, which the proven fix renames. Comments, wide characters and line ends must survive it.
const MISSPELT: &str = "\
apiVersion: v1\r
kind: Pod\r
metadata: {name: web} # 名称 🚀\r
spec:\r
  containers:\r
  - name: main\r
    image: registry.example/main:1\r
    resources:\r
      limit: {memory: 64Mi}   # stays\r
";

fn fixed() -> String {
    MISSPELT.replace("limit:", "limits:")
}

#[test]
fn a_patch_changes_nothing() {
    let folder = folder_with(&[("pod.yaml", MISSPELT)]);
    let said = run(folder.path(), ["check", "pod.yaml", "--diff", "--unsafe-fixes"], "").exits(1);
    assert!(said.stdout.starts_with("--- a/pod.yaml\n+++ b/pod.yaml\n"), "{said:#?}");
    assert!(
        said.stdout.contains(
            "-      limit: {memory: 64Mi}   # stays\r\n+      limits: {memory: 64Mi}   # stays\r\n"
        ),
        "{said:#?}"
    );
    assert!(said.stderr.contains("1 would be fixed in 1 file"), "{said:#?}");
    assert_eq!(fs::read_to_string(folder.path().join("pod.yaml")).unwrap(), MISSPELT);
}

#[test]
fn a_fix_is_written_and_the_finding_is_gone() {
    let folder = folder_with(&[("pod.yaml", MISSPELT)]);
    let arguments =
        ["check", "pod.yaml", "--fix", "--unsafe-fixes", "--select", "unknown-field", "--format", "json"];
    let said = run(folder.path(), arguments, "").exits(0);
    assert_eq!(findings(&said.json()).len(), 0, "{said:#?}");
    assert_eq!(fs::read_to_string(folder.path().join("pod.yaml")).unwrap(), fixed());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    let again = run(folder.path(), arguments, "").exits(0);
    assert!(again.stderr.contains("nothing to fix"), "{again:#?}");
}

#[test]
fn what_changes_behaviour_needs_its_own_flag() {
    let folder = folder_with(&[("pod.yaml", MISSPELT)]);
    let said = run(folder.path(), ["check", "pod.yaml", "--fix", "--select", "unknown-field"], "").exits(1);
    assert!(said.stderr.contains("nothing to fix"), "{said:#?}");
    assert_eq!(fs::read_to_string(folder.path().join("pod.yaml")).unwrap(), MISSPELT);
}

#[test]
fn a_stream_is_fixed_to_a_stream() {
    let folder = folder_with(&[]);
    let arguments = ["check", "-", "--fix", "--unsafe-fixes", "--select", "unknown-field"];
    let said = run(folder.path(), arguments, MISSPELT).exits(0);
    assert_eq!(said.stdout, fixed());
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_given_folder_is_refused() {
    let folder = folder_with(&[("elsewhere.yaml", MISSPELT), ("tree/readme", "")]);
    std::os::unix::fs::symlink("../elsewhere.yaml", folder.path().join("tree/pod.yaml")).unwrap();
    let said = run(folder.path(), ["check", "tree", "--fix", "--unsafe-fixes"], "").exits(2);
    assert!(said.stderr.contains("tree/pod.yaml: not fixed: it is a link that leads out"), "{said:#?}");
    assert_eq!(fs::read_to_string(folder.path().join("elsewhere.yaml")).unwrap(), MISSPELT);
}

#[test]
fn fixes_are_proven_only_for_formats_that_show_it() {
    // Every folder is a set of its own.
    let names: Vec<String> = (0..12).map(|at| format!("tree/{at:02}/pod.yaml")).collect();
    let files: Vec<_> = names.iter().map(|name| (name.as_str(), MISSPELT)).collect();
    let folder = folder_with(&files);
    let check = ["check", "tree", "--select", "unknown-field", "--fail-on", "never", "--format"];
    let report = run(folder.path(), check.into_iter().chain(["json"]), "").exits(0).json();
    assert_eq!(findings(&report).len(), 12, "{report:#}");
    assert!(findings(&report).iter().all(|finding| finding["fixes"][0]["proven"] == true), "{report:#}");
}

#[cfg(unix)]
#[test]
fn what_could_not_be_written_is_not_counted_and_still_found() {
    let folder =
        folder_with(&[("elsewhere.yaml", MISSPELT), ("tree/web.yaml", &MISSPELT.replace("web", "own"))]);
    std::os::unix::fs::symlink("../elsewhere.yaml", folder.path().join("tree/pod.yaml")).unwrap();
    let fix = ["check", "tree", "--fix", "--unsafe-fixes", "--select", "unknown-field", "--format", "json"];
    let said = run(folder.path(), fix, "").exits(2);
    let report = said.json();
    let found: Vec<_> = findings(&report).iter().map(|finding| &finding["span"]["file"]).collect();
    assert_eq!(found, ["tree/pod.yaml"], "{report:#}");
    assert!(said.stderr.contains("1 fixed in 1 file"), "{said:#?}");
}
