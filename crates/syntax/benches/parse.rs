//! Megabytes of manifest per second.
#![allow(clippy::indexing_slicing)]

use divan::Bencher;
use divan::counter::BytesCount;
use podfit_syntax::{LineIndex, ParseOptions, parse};

const DOCUMENT: &str = "\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: {app.kubernetes.io/name: web, tier: \"front\"}
spec:
  replicas: 3 # one per zone
  selector:
    matchLabels:
      app.kubernetes.io/name: web
  template:
    metadata:
      annotations:
        note: 'it''s folded'
      labels:
        app.kubernetes.io/name: web
    spec:
      containers:
      - name: web
        image: registry.example.com/web:1.2.3
        args: [\"--port=8080\", --verbose]
        command:
        - /bin/sh
        - -c
        - |
          set -e
          echo starting
          exec /web
        resources:
          requests:
            cpu: 100m
            memory: 128Mi
        readinessProbe:
          httpGet:
            path: /healthz
            port: 8080
---
";

fn main() {
    divan::main();
}

#[divan::bench(args = [1, 1_000])]
fn yaml(bencher: Bencher, documents: usize) {
    let text = DOCUMENT.repeat(documents);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| parse(divan::black_box(&text), ParseOptions::default()));
}

#[divan::bench]
fn json(bencher: Bencher) {
    let file = parse(DOCUMENT, ParseOptions::default());
    let one = file.documents[0].to_json().map(|j| j.to_string()).unwrap_or_default();
    let text = format!("{{\"items\":[{}]}}", vec![one; 1_000].join(","));
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| parse(divan::black_box(&text), ParseOptions::default()));
}

#[divan::bench]
fn one_broken_line(bencher: Bencher) {
    let text = DOCUMENT.replace("cpu: 100m", "cpu: \"100m");
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| parse(divan::black_box(&text), ParseOptions::default()));
}

#[divan::bench]
fn line_index(bencher: Bencher) {
    let text = DOCUMENT.repeat(1_000).replace("starting", "启动");
    bencher.counter(BytesCount::of_str(&text)).bench(|| LineIndex::new(divan::black_box(&text)));
}
