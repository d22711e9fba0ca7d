//! How long an editor waits: from a change to its diagnostics (the 150 ms that a text has to rest left out, by asking for
//! them), to a hover and to a definition, for files of 1,000, 10,000 and 50,000 lines. `cargo bench -p podfit --bench lsp`
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

use std::time::{Duration, Instant};

use serde_json::{Value, json};

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

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(
        folder.path().join("podfit.yaml"),
        "cluster: uat\nclusters: {uat: {nodes: [{name: w, count: 5, allocatable: {cpu: 8, memory: 32Gi}}]}}\n",
    )
    .expect("written");
    let mut capabilities = able();
    capabilities["textDocument"]["diagnostic"] = json!({});
    println!("{:>7} {:<24} {:>9} {:>9}  ms", "lines", "", "p50", "p99");
    for lines in [1_000, 10_000, 50_000] {
        let file = uri(&folder.path().join("a.yaml"));
        let mut editor = Editor::start(folder.path(), &capabilities);
        let text = text(lines);
        editor.open(&file, 0, &text);
        let opened = timed(1, |_| drop(editor.pull(&file)));
        let row = |name: &str, figures: &str| println!("{lines:>7} {name:<24} {figures}");
        row("open to diagnostics", &opened);
        let times = if lines > 10_000 { 15 } else { 60 };
        let range = |line: usize, from: usize, to: usize| json!({"start": {"line": line, "character": from}, "end": {"line": line, "character": to}});
        let mut version = 0;
        let mut edit = |editor: &mut Editor, range: Value, text: &str| {
            version += 1;
            editor.change(&file, version, json!([{"range": range, "text": text}]));
        };
        let figures = timed(times, |at| {
            edit(&mut editor, range(5, 12, 13), &(2 + at % 5).to_string());
            editor.pull(&file);
        });
        row("change to diagnostics", &figures);
        let middle = lines / 2 / 25 * 25;
        let place =
            json!({"textDocument": {"uri": file}, "position": {"line": middle + 10, "character": 17}});
        let figures = timed(times, |at| {
            edit(&mut editor, range(5, 12, 13), &(2 + at % 5).to_string());
            editor.request("textDocument/hover", place.clone());
        });
        row("change to hover", &figures);
        let figures = timed(times, |_| drop(editor.request("textDocument/hover", place.clone())));
        row("hover", &figures);
        let figures = timed(times, |_| {
            drop(editor.request("textDocument/documentSymbol", json!({"textDocument": {"uri": file}})));
        });
        row("symbols", &figures);
        #[cfg(target_os = "linux")]
        println!("{lines:>7} {:<24} {:>9} MiB", "memory", editor.memory() / 1024);
        editor.stop();
    }
}
