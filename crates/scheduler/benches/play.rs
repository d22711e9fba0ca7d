//! Whole plays at the sizes that were measured on a real control plane (`docs/performance.md`).

#![allow(clippy::unwrap_used, missing_docs)]

use podfit_model::cluster::Cluster;
use podfit_model::object::{Object, ObjectKey};
use podfit_model::view::decode;
use podfit_scheduler::{State, Step, play};
use podfit_syntax::{ParseOptions, parse};

fn main() {
    divan::main();
}

fn objects(text: &str) -> Vec<Object> {
    decode(&parse(text, ParseOptions::default())).into_iter().map(|view| view.object).collect()
}

fn cluster(nodes: usize) -> Cluster {
    let node = |i: usize| {
        format!(
            "---\napiVersion: v1\nkind: Node\nmetadata: {{name: n{i}, labels: {{kubernetes.io/hostname: n{i}, \
             topology.kubernetes.io/zone: z{}}}}}\nstatus: {{allocatable: {{cpu: '32', memory: 64Gi, pods: '110'}}}}\n",
            i % 3
        )
    };
    let nodes = objects(&(0..nodes).map(node).collect::<Vec<_>>().concat())
        .into_iter()
        .filter_map(|object| if let Object::Node(node) = object { Some(node) } else { None })
        .collect();
    Cluster { nodes, ..Cluster::default() }
}

fn deployment(replicas: usize, version: u32, pod: &str) -> Object {
    objects(&format!(
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: web}}\nspec:\n  replicas: {replicas}\n  selector: \
         {{matchLabels: {{app: web}}}}\n  template:\n    metadata: {{labels: {{app: web}}, annotations: {{v: \
         '{version}'}}}}\n    spec:\n      containers: [{{name: c, image: 'i:1', resources: {{requests: {{cpu: 100m, memory: \
         100Mi}}}}}}]\n      {pod}\n"
    ))
    .remove(0)
}

const ANTI: &str = "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{labelSelector: \
                    {matchLabels: {app: web}}, topologyKey: kubernetes.io/hostname}]}}";
const SPREAD: &str = "topologySpreadConstraints: [{maxSkew: 1, topologyKey: topology.kubernetes.io/zone, \
                      whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}}]";

fn state(nodes: usize, object: Object) -> State {
    State {
        cluster: cluster(nodes).into(),
        objects: vec![object],
        namespace: "default".into(),
        settle_each: false,
        jobs_complete: false,
        ready_annotations: Vec::new(),
        closed_world: true,
        search_orders: true,
    }
}

#[divan::bench(args = [(1000, 5000, "plain"), (1000, 1000, "anti"), (1000, 3000, "spread"), (5000, 10000, "spread")])]
fn settle(bencher: divan::Bencher, (nodes, pods, kind): (usize, usize, &str)) {
    let pod = match kind {
        "anti" => ANTI,
        "spread" => SPREAD,
        _ => "",
    };
    let state = state(nodes, deployment(pods, 1, pod));
    bencher.bench_local(|| play(&state, &[]));
}

#[divan::bench(args = [(1000, 5000, "plain"), (1000, 1000, "anti")])]
fn rollout(bencher: divan::Bencher, (nodes, pods, kind): (usize, usize, &str)) {
    let pod = if kind == "anti" { ANTI } else { "" };
    let state = state(nodes, deployment(pods, 1, pod));
    let workload =
        ObjectKey { kind: "Deployment".into(), namespace: Some("default".into()), name: "web".into() };
    let steps = [Step::Rollout { workload, object: Box::new(deployment(pods, 2, pod)) }];
    bencher.bench_local(|| play(&state, &steps));
}
