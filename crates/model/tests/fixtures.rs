//! Reads what stands in `fixtures`: clusters and scenarios.
#![allow(clippy::unwrap_used, reason = "a test")]

use std::path::{Path, PathBuf};

use podfit_model::cluster::{Autoscaling, Cluster};
use podfit_model::object::{NodeReady, Object};
use podfit_model::view;
use podfit_syntax::{ParseOptions, parse};

fn fixtures(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(folder);
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml" || extension == "json"))
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn cluster(name: &str) -> Cluster {
    let (name, text) = fixtures("clusters").into_iter().find(|(file, _)| file == name).unwrap();
    Cluster::parse(&name, &text).0
}

#[test]
fn clusters_read_without_a_problem() {
    for (file, text) in fixtures("clusters") {
        let (cluster, problems) = Cluster::parse(&file, &text);
        assert_eq!(problems, [], "{file}");
        assert!(!cluster.nodes.is_empty(), "{file}");
        assert_eq!(cluster.snapshot, file == "snapshot.json", "{file}");
    }
}

/// One line per node: what the playground's presets hold.
#[test]
fn presets_hold_what_their_names_say() {
    let mut lines = Vec::new();
    for file in ["one-node", "three-workers", "three-zones", "dedicated-pool", "gpu-pool", "uat"] {
        for node in cluster(&format!("{file}.yaml")).nodes {
            let zone = node.meta.labels.get("topology.kubernetes.io/zone").map_or("-", |zone| zone);
            let taints: Vec<String> = node.taints.iter().map(ToString::to_string).collect();
            let allocatable = node.allocatable.unwrap_or_default();
            let amount = |name: &str| allocatable.get(name).map_or("-".to_owned(), ToString::to_string);
            lines.push(format!(
                "{file}: {} zone {zone} cpu {} memory {} gpu {} {taints:?}",
                node.meta.name,
                amount("cpu"),
                amount("memory"),
                amount("nvidia.com/gpu"),
            ));
        }
    }
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn the_snapshot_holds_what_kubectl_printed() {
    let cluster = cluster("snapshot.json");
    let states: Vec<_> =
        cluster.nodes.iter().map(|node| (node.ready, node.unschedulable, node.taints.len())).collect();
    assert_eq!(
        states,
        [(NodeReady::Ready, false, 0), (NodeReady::Ready, true, 1), (NodeReady::Unknown, false, 2)]
    );
    let first = &cluster.nodes[0];
    let allocatable = first.allocatable.as_ref().unwrap();
    assert_eq!((allocatable["cpu"].milli_value(), allocatable["memory"].value()), (3920, 15_147_872 * 1024));
    assert_eq!((first.images.len(), first.kubelet_version.as_deref()), (2, Some("v1.36.1")));
    // The nodes belong to a node group, which may grow.
    assert_eq!(cluster.autoscaling, Autoscaling::Unknown);
}

/// A real API server took every object of these files, or refused it in words that the recorded verdict holds.
#[test]
fn scenarios_decode_as_the_server_read_them() {
    let scenarios = fixtures("conformance/scheduling/scenarios");
    assert!(scenarios.len() > 200);
    let verdicts =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/conformance/scheduling/verdicts");
    let mut nodes = 0;
    for (file, text) in scenarios {
        let parsed = parse(&text, ParseOptions::default());
        let views = view::decode(&parsed);
        assert_eq!(views.len(), parsed.documents.iter().filter(|d| d.root().is_some()).count(), "{file}");
        nodes += views.iter().filter(|view| matches!(view.object, Object::Node(_))).count();
        let verdict = std::fs::read_to_string(verdicts.join(file.replace(".yaml", ".json"))).unwrap();
        for view in &views {
            for problem in &view.problems {
                let message = problem.message.as_deref().unwrap_or_default();
                assert!(verdict.contains(message), "{file}: {}: {message}", problem.path);
            }
            assert!(view.unknown.is_empty() && view.holes.is_empty() && !view.broken, "{file}");
        }
        let refused =
            ["json: cannot unmarshal", "quantities must match"].iter().any(|words| verdict.contains(words));
        assert_eq!(views.iter().any(|view| !view.problems.is_empty()), refused, "{file}");
    }
    assert!(nodes > 500);
}
