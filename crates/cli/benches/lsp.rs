//! How long an editor waits: from a change to its diagnostics (the 150 ms that a text has to rest included), for a hover
//! and for a completion, for files of 1,000, 10,000 and 50,000 lines; beside yaml-language-server with the same client and
//! file where the environment names it. `cargo bench -p podfit --bench lsp`
#![allow(clippy::print_stdout, reason = "its output is what it is for")]
// A measurement that goes wrong may panic.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::needless_pass_by_value
)]
#![allow(
    clippy::duration_suboptimal_units,
    clippy::too_many_lines,
    clippy::cast_possible_truncation,
    clippy::similar_names
)]
#![allow(dead_code, reason = "the client is the tests', and not all of it is needed here")]

#[path = "../tests/lsp/client.rs"]
mod client;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;

use client::{Editor, able, uri};

const OBJECT: &str = "\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
  selector:
    matchLabels: {app: web}
  strategy:
    rollingUpdate:
      maxSurge: 25%
      maxUnavailable: 25%
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
      - name: web
        image: registry.example/web:1
        resources:
          requests: {cpu: 500m, memory: 256Mi}
          limits: {memory: 256Mi}
        ports:
        - containerPort: 8080
---
";

fn text(lines: usize) -> String {
    let objects = lines / OBJECT.lines().count();
    (0..objects).map(|at| OBJECT.replace("web", &format!("web-{at}"))).collect()
}

/// The middle and the worst but one in a hundred.
fn spread(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |percent: usize| times.get((times.len() * percent / 100).min(times.len() - 1)).copied();
    let show = |time: Option<Duration>| format!("{:.1}", time.unwrap_or_default().as_secs_f64() * 1000.0);
    format!("{:>9} {:>9}", show(at(50)), show(at(99)))
}

fn timed(times: usize, mut run: impl FnMut(usize)) -> String {
    let measure = |at: usize| {
        let start = Instant::now();
        run(at);
        start.elapsed()
    };
    spread((0..times).map(measure).collect())
}

/// One server on one file: what an editor that is told of diagnostics waits for.
fn run(name: &str, lines: usize, folder: &Path, start: &dyn Fn() -> Editor) {
    let file = uri(&folder.join("a.yaml"));
    let row = |what: &str, figures: &str| println!("{lines:>7} {name:<22} {what:<24} {figures}");
    let mut editor = start();
    let count = |editor: &Editor| editor.published.get(&file).map_or(0, Vec::len);
    // The next list, whether it says of which version it is or not.
    let next = |editor: &mut Editor, before: usize| {
        let end = Instant::now() + Duration::from_secs(120);
        while count(editor) == before {
            assert!(Instant::now() < end, "{name}: no diagnostics for {lines} lines within two minutes");
            editor.rest_until(|editor| count(editor) != before, end);
        }
    };
    let text = text(lines);
    row(
        "open to diagnostics",
        &timed(1, |_| {
            editor.open(&file, 0, &text);
            next(&mut editor, 0);
        }),
    );
    editor.rest(Duration::from_secs(3));
    let times = if lines > 10_000 { 9 } else { 30 };
    let range = |line: usize, from: usize, to: usize| json!({"start": {"line": line, "character": from}, "end": {"line": line, "character": to}});
    let mut version = 0;
    // A number and no number in turn: something is found, and gone again.
    let mut edit = |editor: &mut Editor| {
        version += 1;
        let (to, text) = if version % 2 == 1 { (13, "three") } else { (17, "3") };
        editor.change(&file, version, json!([{"range": range(5, 12, to), "text": text}]));
    };
    let figures = timed(times, |_| {
        let before = count(&editor);
        edit(&mut editor);
        next(&mut editor, before);
    });
    row("change to diagnostics", &figures);
    editor.rest(Duration::from_secs(3));
    let middle = lines / 2 / OBJECT.lines().count() * OBJECT.lines().count();
    let place = |line: usize, column: usize| json!({"textDocument": {"uri": file}, "position": {"line": middle + line, "character": column}});
    let figures = timed(times, |_| drop(editor.request("textDocument/hover", place(10, 8))));
    row("hover", &figures);
    let figures = timed(times, |_| drop(editor.request("textDocument/completion", place(5, 4))));
    row("completion", &figures);
    #[cfg(target_os = "linux")]
    println!("{lines:>7} {name:<22} {:<24} {:>9} MiB", "memory", editor.memory() / 1024);
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(
        folder.path().join("podfit.yaml"),
        "cluster: uat\nclusters: {uat: {nodes: [{name: w, count: 5, allocatable: {cpu: 8, memory: 32Gi}}]}}\n",
    )
    .expect("written");
    // Beside it, where these name the program (run with Node) and a JSON schema of a Deployment.
    let beside = std::env::var_os("YAML_LANGUAGE_SERVER").zip(std::env::var_os("DEPLOYMENT_SCHEMA"));
    println!("{:>7} {:<22} {:<24} {:>9} {:>9}  ms", "lines", "", "", "p50", "p99");
    for lines in [1_000, 10_000, 50_000] {
        run("podfit", lines, folder.path(), &|| Editor::start(folder.path(), &able()));
        let Some((server, schema)) = &beside else { continue };
        run("yaml-language-server", lines, folder.path(), &|| {
            let mut command = Command::new("node");
            command.arg(server).arg("--stdio");
            let schema = uri(Path::new(schema));
            let settings = json!({"yaml": {
                "schemas": {schema: "*.yaml"}, "schemaStore": {"enable": false}, "hover": true,
                "completion": true, "validate": true,
            }});
            Editor::start_server(command, folder.path(), &able(), settings)
        });
    }
}
