//! The situations podfit was conceived from (`fixtures/seeds/README.md`): what it says about each manifest, without a
//! cluster and on its own cluster, and about each scenario's manifest with the Nodes in it.

use std::collections::BTreeSet;
use std::fs;

use crate::command::{podfit, repository};

/// The command and everything that it prints.
fn transcript(arguments: &[&str]) -> String {
    let said = podfit(arguments.iter().copied().chain(["--no-config", "--color", "never"]));
    assert!(said.exit == 0 || said.exit == 1, "{said:#?}");
    format!("$ podfit {}\n{}(exit {})\n", arguments.join(" "), said.stdout, said.exit)
}

/// What is said about a manifest without a cluster, then on each of these.
fn situation(manifest: &str, clusters: &[&str]) -> String {
    let file = format!("fixtures/seeds/manifests/{manifest}.yaml");
    let mut said = vec![transcript(&["check", &file, "--format", "full"])];
    for cluster in clusters {
        let cluster = format!("fixtures/clusters/seed-{cluster}.yaml");
        said.push(transcript(&["check", &file, "--cluster", &cluster, "--format", "full"]));
    }
    said.join("\n")
}

macro_rules! manifests {
    ($($test:ident: $manifest:literal on [$($cluster:literal),*];)*) => {
        /// Every manifest that has a test below.
        const MANIFESTS: &[&str] = &[$($manifest),*];

        $(#[test]
        fn $test() {
            insta::assert_snapshot!($manifest, situation($manifest, &[$($cluster),*]));
        })*
    };
}

manifests! {
    ai_api_hard: "000-ai-api-hard" on ["pool"];
    ai_api_soft: "000-ai-api-soft" on ["pool"];
    food_match: "000-food-match" on ["pool", "pool-2-labelled"];
    hard_anti_affinity: "000-hard-anti-affinity" on ["pool"];
    max_unavailable_0: "000-max-unavailable-0" on ["pool"];
    min_ready_seconds: "000-min-ready-seconds" on [];
    shm_emptydir: "000-shm-emptydir" on [];
    soft_anti_affinity: "000-soft-anti-affinity" on ["pool"];
    surge_0_unavailable_0: "000-surge0-unavailable0" on ["pool"];
    surge_0_unavailable_30: "000-surge0-unavailable30" on ["pool"];
    pod_affinity: "001-pod-affinity" on ["two-nodes"];
    pod_anti_affinity_zone: "001-pod-anti-affinity-zone" on ["two-nodes"];
    resources_outline: "001-resources-outline" on ["one-node"];
    toleration_exists_value: "001-toleration-exists-value" on ["tainted"];
    gpu_app_hard: "002-gpu-app-hard" on ["kind", "kind-3-workers"];
    gpu_app_soft_spread: "002-gpu-app-soft-spread" on ["kind", "kind-3-workers"];
    graceful_10: "002-graceful-10" on [];
    graceful_60: "002-graceful-60" on [];
    self_drive_pod: "002-self-drive-pod" on ["kind"];
    hello_python: "003-hello-python" on ["one-node"];
    nginx_pod: "003-nginx-pod" on ["control-plane", "one-node"];
    second_scheduler: "004-second-scheduler" on ["one-node"];
    tolerations_in_deployment: "004-tolerations-in-deployment" on ["tainted"];
    tolerations: "004-tolerations" on ["tainted"];
}

#[test]
fn every_manifest_is_listed() {
    let folder = repository().join("fixtures/seeds/manifests");
    let files = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    let names: BTreeSet<_> =
        files.map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned()).collect();
    let listed: BTreeSet<_> = MANIFESTS.iter().map(|&name| name.to_owned()).collect();
    assert_eq!(names, listed);
}

#[test]
fn scenarios() {
    let folder = repository().join("fixtures/seeds/scenarios");
    let files = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    let mut names: Vec<_> =
        files.map(|path| path.file_name().expect("a name").to_string_lossy().into_owned()).collect();
    names.sort();
    let said: Vec<_> = names
        .iter()
        .map(|name| {
            transcript(&["check", &format!("fixtures/seeds/scenarios/{name}"), "--format", "concise"])
        })
        .collect();
    insta::assert_snapshot!("scenarios", said.join("\n"));
}
