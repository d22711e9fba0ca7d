//! `podfit check`: what makes it exit with 0 and with 1.

use crate::command::{CLUSTER, PENDING, SOUND, findings, folder_with, podfit, run};

const STALLS: &str = "fixtures/seeds/scenarios/000-pool-hard-3-on-3.yaml";

#[test]
fn a_sound_manifest_exits_with_0() {
    let folder = folder_with(&[("sound.yaml", SOUND), ("cluster.yaml", CLUSTER)]);
    let said = run(folder.path(), ["check", "sound.yaml", "--cluster", "cluster.yaml"], "").exits(0);
    assert!(said.stderr.is_empty() || said.stdout.is_empty(), "{said:#?}");
}

#[test]
fn a_stalling_rollout_exits_with_1_and_points_at_its_cause() {
    let said = podfit(["check", STALLS, "--no-config", "--format", "json"]).exits(1);
    let report = said.json();
    let stall =
        findings(&report).iter().find(|finding| finding["rule"] == "rollout-stalls").expect("a stall");
    assert_eq!(stall["severity"], "error");
    assert_eq!(stall["certainty"], "certain");
    assert_eq!(stall["span"]["file"], STALLS);
    assert_eq!(stall["object"]["name"], "health-cloud-ai-activity-api");
    let evidence = "0/5 nodes are available: 2 node(s) didn't match Pod's node affinity/selector, \
                    3 node(s) didn't match pod anti-affinity rules.";
    assert!(stall["evidence"].to_string().contains(evidence), "{stall:#}");
}

#[test]
fn fail_on_moves_the_bar() {
    let folder = folder_with(&[("pod.yaml", PENDING), ("cluster.yaml", CLUSTER)]);
    let check = |more: &[&'static str]| {
        let arguments = ["check", "pod.yaml", "--cluster", "cluster.yaml"];
        run(folder.path(), arguments.into_iter().chain(more.iter().copied()), "").exit
    };
    assert_eq!(check(&[]), 1);
    assert_eq!(check(&["--fail-on", "error"]), 1);
    assert_eq!(check(&["--fail-on", "never"]), 0);
    assert_eq!(check(&["--exit-zero"]), 0);
}

#[test]
fn select_and_ignore_choose_rules() {
    let rules = |more: &[&'static str]| -> Vec<String> {
        let arguments = ["check", STALLS, "--no-config", "--format", "json", "--exit-zero"];
        let report = podfit(arguments.into_iter().chain(more.iter().copied())).exits(0).json();
        findings(&report)
            .iter()
            .map(|finding| finding["rule"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(rules(&["--select", "rollout-stalls"]), ["rollout-stalls"]);
    assert!(!rules(&["--ignore", "rollout-stalls"]).contains(&"rollout-stalls".to_owned()));
    assert!(rules(&["--select", "rollout-stalls", "--ignore", "rollout-stalls"]).is_empty());
}

#[test]
fn a_folder_is_walked_as_gitignore_says() {
    let folder = folder_with(&[
        (".gitignore", "generated/\n"),
        ("a/pod.yaml", PENDING),
        ("generated/pod.yaml", PENDING),
        ("notes.yaml", "shopping: [milk]\n"),
        ("cluster.yaml", CLUSTER),
    ]);
    let arguments = ["check", ".", "--cluster", "cluster.yaml", "--format", "json"];
    let report = run(folder.path(), arguments, "").exits(1).json();
    assert_eq!(report["summary"]["objects"], 1, "{report:#}");
}

#[test]
fn findings_come_in_source_order() {
    let text = format!("{PENDING}---\n{}", PENDING.replace("nowhere", "elsewhere"));
    let folder = folder_with(&[("b.yaml", &text), ("a.yaml", &text), ("cluster.yaml", CLUSTER)]);
    let arguments = ["check", "b.yaml", "a.yaml", "--cluster", "cluster.yaml", "--format", "json"];
    let report = run(folder.path(), arguments, "").exits(1).json();
    let places: Vec<_> = findings(&report)
        .iter()
        .map(|finding| (finding["span"]["file"].to_string(), finding["span"]["start"]["byte"].as_u64()))
        .collect();
    assert!(places.len() >= 4, "{report:#}");
    assert!(places.is_sorted(), "{places:#?}");
}

#[test]
fn a_broken_document_hides_neither_its_neighbours_nor_its_place() {
    let text = format!("apiVersion: v1\nkind: Pod\nmetadata: {{name: broken\n---\n{PENDING}");
    let folder = folder_with(&[("pods.yaml", &text), ("cluster.yaml", CLUSTER)]);
    let arguments = ["check", "pods.yaml", "--cluster", "cluster.yaml", "--format", "json"];
    let report = run(folder.path(), arguments, "").exits(1).json();
    let rules: Vec<_> = findings(&report).iter().map(|finding| finding["rule"].as_str()).collect();
    assert!(rules.contains(&Some("invalid-yaml")), "{report:#}");
    assert!(rules.contains(&Some("no-eligible-node")), "{report:#}");
}

#[test]
fn rules_and_explain_know_each_other() {
    let rules = podfit(["rules", "--format", "json"]).exits(0).json();
    let rules = rules.as_array().or_else(|| rules["rules"].as_array()).expect("a list of rules").clone();
    assert!(rules.len() >= 16, "{} rules", rules.len());
    for rule in &rules {
        let name = rule["name"].as_str().expect("a rule has a name");
        let page = podfit(["explain", name]).exits(0).stdout;
        assert!(page.contains(name) && page.len() > 200, "{page}");
    }
    podfit(["explain", "no-such-rule-anywhere"]).exits(2);
}
