//! `podfit simulate`: scenarios, steps and exits.

use serde_json::Value;

use crate::command::{CLUSTER, PENDING, SOUND, folder_with, podfit, run};

const STALLS: &str = "fixtures/seeds/scenarios/000-pool-hard-3-on-3.yaml";
const ROLLS: &str = "fixtures/seeds/scenarios/000-pool-hard-2-on-3.yaml";

#[test]
fn a_stall_is_exit_1_and_a_rollout_that_completes_is_0() {
    let stuck = podfit(["simulate", "--scenario", STALLS, "--format", "json", "--no-config"]).exits(1).json();
    assert_eq!(stuck["version"], 1);
    assert_eq!(stuck["steps"][0]["result"], "stuck");
    podfit(["simulate", "--scenario", STALLS, "--format", "json", "--no-config", "--exit-zero"]).exits(0);
    let done = podfit(["simulate", "--scenario", ROLLS, "--format", "json", "--no-config"]).exits(0).json();
    assert_eq!(done["steps"][0]["result"], "complete");
}

#[test]
fn several_scenarios_are_one_line_of_json_each() {
    let said = podfit(["simulate", "--scenario", STALLS, ROLLS, "--format", "json", "--no-config"]).exits(1);
    let results: Vec<_> = said
        .stdout
        .lines()
        .map(|line| {
            serde_json::from_str::<Value>(line).expect("a line of JSON")["steps"][0]["result"].clone()
        })
        .collect();
    assert_eq!(results, ["stuck", "complete"]);
}

#[test]
fn without_steps_every_workload_rolls_from_the_same_state() {
    let stalls = podfit(["simulate", STALLS, "--format", "json", "--no-config"]).exits(1).json();
    assert_eq!(stalls["steps"][0]["workload"], "Deployment/default/health-cloud-ai-activity-api");
    assert_eq!(stalls["steps"][0]["result"], "stuck");
}

#[test]
fn steps_are_taken_in_the_order_given() {
    let arguments =
        ["simulate", ROLLS, "--drain", "sanjiu-uat-0001", "--rollout", "--format", "json", "--no-config"];
    let played = podfit(arguments).json();
    let steps: Vec<_> =
        played["steps"].as_array().expect("steps").iter().map(|step| step["step"].as_str()).collect();
    assert_eq!(steps, [Some("drain"), Some("rollout")]);
}

#[test]
fn a_typing_error_in_a_scenario_does_not_pass_for_a_test() {
    let scenario = format!("# rolout: Pod/sound\n{SOUND}");
    let folder = folder_with(&[("scenario.yaml", &scenario)]);
    let said = run(folder.path(), ["simulate", "--scenario", "scenario.yaml"], "").exits(2);
    assert!(said.stderr.contains("rolout") && said.stderr.contains("rollout"), "{said:#?}");
}

#[test]
fn without_nodes_there_is_nothing_to_play() {
    let folder = folder_with(&[("pod.yaml", SOUND)]);
    let said = run(folder.path(), ["simulate", "pod.yaml"], "").exits(2);
    assert!(said.stderr.contains("node"), "{said:#?}");
}

#[test]
fn a_pod_without_a_place_is_exit_1() {
    let folder = folder_with(&[("pod.yaml", PENDING), ("sound.yaml", SOUND), ("cluster.yaml", CLUSTER)]);
    let said = run(folder.path(), ["simulate", "pod.yaml", "--cluster", "cluster.yaml"], "").exits(1);
    let message = "0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector.";
    assert!(said.stdout.contains(message), "{said:#?}");
    run(folder.path(), ["simulate", "sound.yaml", "--cluster", "cluster.yaml"], "").exits(0);
}

#[test]
fn the_board_is_a_well_formed_picture() {
    let said = podfit(["simulate", STALLS, "--format", "svg", "--no-config"]).exits(1);
    assert!(said.stdout.trim_start().starts_with("<svg"), "{said:#?}");
    assert!(said.stdout.trim_end().ends_with("</svg>"), "{said:#?}");
}
