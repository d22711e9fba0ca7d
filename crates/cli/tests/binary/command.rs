//! Starting podfit the same way on every machine, and reading what it said.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "whatever is missing fails the test"
)]

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// What one run said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) exit: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Said {
    /// Standard output as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error} in {self:#?}"))
    }

    /// Fails with everything that was said, unless podfit exited so.
    #[track_caller]
    pub(crate) fn exits(self, status: i32) -> Self {
        assert_eq!(self.exit, status, "{self:#?}");
        self
    }
}

/// The findings of a JSON report.
pub(crate) fn findings(report: &Value) -> &[Value] {
    report["findings"].as_array().expect("a report has findings")
}

/// The repository's top folder: paths in outputs are relative to it.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("crates/cli lies two below").to_owned()
}

/// Runs podfit in the repository's top folder.
pub(crate) fn podfit<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Said {
    run(&repository(), arguments, "")
}

/// Runs podfit in a folder, with a text on its standard input.
pub(crate) fn run<'a>(folder: &Path, arguments: impl IntoIterator<Item = &'a str>, stdin: &str) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_podfit"));
    command.current_dir(folder).args(arguments).write_stdin(stdin);
    // A machine's language, terminal or CI must not show in an answer.
    for name in [
        "LANG",
        "LC_ALL",
        "LC_MESSAGES",
        "LANGUAGE",
        "COLUMNS",
        "CLICOLOR_FORCE",
        "FORCE_COLOR",
        "GITHUB_ACTIONS",
    ] {
        command.env_remove(name);
    }
    let output = command.output().expect("podfit starts");
    Said {
        exit: output.status.code().expect("podfit was not killed"),
        stdout: String::from_utf8(output.stdout).expect("UTF-8 on standard output"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8 on standard error"),
    }
}

/// A folder with these files, gone after the test.
pub(crate) fn folder_with(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder above")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

/// A Pod that no rule has to say anything against, on a cluster like [`CLUSTER`].
pub(crate) const SOUND: &str = "\
apiVersion: v1
kind: Pod
metadata:
  name: sound
spec:
  containers:
  - name: main
    image: registry.example/main:1
    resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}
    readinessProbe: {httpGet: {path: /ready, port: 8080}}
    livenessProbe: {httpGet: {path: /alive, port: 8080}}
";

/// A Pod that asks for a node which no cluster here has.
pub(crate) const PENDING: &str = "\
apiVersion: v1
kind: Pod
metadata:
  name: nowhere
spec:
  nodeSelector: {disk: unobtainium}
  containers:
  - name: main
    image: registry.example/main:1
    resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}
    readinessProbe: {httpGet: {path: /ready, port: 8080}}
    livenessProbe: {httpGet: {path: /alive, port: 8080}}
";

/// Two plain nodes, in the short form.
pub(crate) const CLUSTER: &str =
    "nodes:\n  - name: w\n    count: 2\n    allocatable: {cpu: 4, memory: 8Gi, pods: 110}\n";
