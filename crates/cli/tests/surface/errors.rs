//! Bad input: one clear line each, with its place and what to do.

use std::fs;

use crate::command::{CLUSTER, PENDING, folder_with, run};

/// What is said about one bad file beside a good one.
fn said_about(name: &str, content: &[u8]) -> String {
    let folder = folder_with(&[("pod.yaml", PENDING), ("cluster.yaml", CLUSTER)]);
    fs::write(folder.path().join(name), content).unwrap();
    let said =
        run(folder.path(), ["check", "pod.yaml", name, "--cluster", "cluster.yaml", "--quiet"], "").exits(2);
    assert!(said.stdout.contains("pod.yaml:6:"), "the rest is still checked: {said:#?}");
    said.stderr
}

#[test]
fn files_that_are_no_text() {
    let mut said = said_about("utf16.yaml", b"\xff\xfea\0p\0i");
    said += &said_about("latin1.yaml", b"apiVersion: v1\nkind: Pod # caf\xe9\n");
    said += &said_about("image.yaml", b"\x7fELF\0\0\xff\xfe");
    insta::assert_snapshot!(said, @"
    error: utf16.yaml: its byte order mark says UTF-16LE, and its bytes are not: convert it to UTF-8
    error: latin1.yaml:2:16: this is not UTF-8: byte 0xe9 does not belong there; convert the file (iconv -f ISO-8859-1 -t UTF-8, or from whatever it was written in)
    error: image.yaml: this is a binary file, not a manifest
    ");
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_opened() {
    let folder = folder_with(&[("pod.yaml", PENDING), ("cluster.yaml", CLUSTER)]);
    std::os::unix::fs::symlink("loop.yaml", folder.path().join("loop.yaml")).unwrap();
    let arguments = ["check", "pod.yaml", "loop.yaml", "--cluster", "cluster.yaml", "--quiet"];
    let said = run(folder.path(), arguments, "").exits(2);
    assert!(said.stderr.starts_with("error: loop.yaml: "), "{said:#?}");
    assert_eq!(said.stderr.lines().count(), 1, "{said:#?}");
}

#[test]
fn a_utf16_manifest_is_read_as_go_reads_it() {
    let folder = folder_with(&[("a/pod.yaml", PENDING), ("cluster.yaml", CLUSTER)]);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(PENDING.bytes().flat_map(|byte| [byte, 0])).collect();
    fs::write(folder.path().join("a/windows.yaml"), utf16).unwrap();
    fs::write(folder.path().join("a/photo.yaml"), b"\xff\xd8\xff\xe0 no manifest").unwrap();
    let said = run(folder.path(), ["check", "a", "--cluster", "cluster.yaml", "--quiet"], "").exits(1);
    assert_eq!(said.stderr.lines().count(), 0, "{said:#?}");
    let about = |file: &str| said.stdout.lines().filter(|line| line.starts_with(file)).count();
    assert!(about("a/windows.yaml") > 0, "{said:#?}");
    assert_eq!(about("a/windows.yaml"), about("a/pod.yaml"), "{said:#?}");
}

#[test]
fn mistakes_in_the_configuration() {
    let config = "
kubernetes: 1.12
rules: {rollout-stall: error}
clusters:
  uat:
    nodes:
      - {name: a, taint: [x]}
presett: default
";
    let folder = folder_with(&[("podfit.yaml", config), ("pod.yaml", PENDING)]);
    let said = run(folder.path(), ["check", "pod.yaml", "--quiet", "--fail-on", "never"], "").exits(2);
    insta::assert_snapshot!(said.stderr);
}

#[test]
fn flags_with_a_typing_error() {
    let folder = folder_with(&[("pod.yaml", PENDING)]);
    let mut said = String::new();
    for flags in [
        &["--select", "rollout-stall"][..],
        &["--ignore", "schedulingg"],
        &["--cluster", "uat"],
        &["--cluster", "clusters/uat.yaml"],
        &["--from", "old.yaml"],
        &["--unsafe-fixes"],
        &["--baseline", "gone.json"],
    ] {
        let arguments = ["check", "pod.yaml", "--quiet"].into_iter().chain(flags.iter().copied());
        said += &run(folder.path(), arguments, "").exits(2).stderr;
    }
    insta::assert_snapshot!(said);
}

#[test]
fn nothing_to_check() {
    let folder = folder_with(&[("docs/notes.yaml", "a: 1\n"), ("empty/readme.md", "")]);
    let mut said = String::new();
    for path in ["docs", "empty", "docs/notes.yaml", "-"] {
        said += &run(folder.path(), ["check", path, "--quiet"], "").exits(2).stderr;
    }
    insta::assert_snapshot!(said);
}
