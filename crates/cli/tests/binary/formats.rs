//! Every output format holds the same findings in the shape that its readers expect.

use serde_json::Value;

use crate::command::{findings, podfit};

const STALLS: &str = "fixtures/seeds/scenarios/000-pool-hard-3-on-3.yaml";

fn check(format: &str) -> String {
    podfit(["check", STALLS, "--no-config", "--color", "never", "--format", format]).exits(1).stdout
}

fn report() -> Value {
    serde_json::from_str(&check("json")).expect("JSON")
}

#[test]
fn json_keeps_its_contract() {
    let report = report();
    assert_eq!(report["version"], 1);
    assert_eq!(report["tool"]["name"], "podfit");
    assert_eq!(report["kubernetes"], "1.36");
    let count = |severity: &str| findings(&report).iter().filter(|it| it["severity"] == severity).count();
    assert_eq!(report["summary"]["errors"], count("error"));
    assert_eq!(report["summary"]["warnings"], count("warning"));
    assert_eq!(report["summary"]["infos"], count("info"));
    for finding in findings(&report) {
        for key in [
            "rule",
            "severity",
            "category",
            "certainty",
            "message",
            "url",
            "fingerprint",
            "object",
            "path",
            "cluster",
            "span",
            "labels",
            "evidence",
            "help",
            "fixes",
        ] {
            assert!(finding.get(key).is_some(), "{key} is missing in {finding:#}");
        }
    }
}

#[test]
fn concise_has_one_line_for_each_finding() {
    let report = report();
    let concise = check("concise");
    let first = &findings(&report)[0];
    let start = &first["span"]["start"];
    let place = format!("{STALLS}:{}:{}", start["line"], start["column"]);
    let rule = first["rule"].as_str().expect("a rule");
    assert!(concise.lines().any(|line| line.starts_with(&place) && line.contains(rule)), "{concise}");
}

#[test]
fn sarif_has_every_finding_and_its_rule() {
    let sarif: Value = serde_json::from_str(&check("sarif")).expect("JSON");
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), findings(&report()).len());
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    for result in results {
        assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]), "{result:#}");
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], STALLS);
        assert!(place["region"]["startLine"].as_u64().is_some_and(|line| line > 0), "{result:#}");
    }
}

#[test]
fn github_has_one_command_for_each_finding() {
    let commands = check("github");
    let commands: Vec<_> = commands.lines().filter(|line| line.starts_with("::")).collect();
    assert_eq!(commands.len(), findings(&report()).len(), "{commands:#?}");
    assert!(
        commands.iter().any(|line| line.starts_with("::error ") && line.contains(&format!("file={STALLS}")))
    );
}

#[test]
fn gitlab_has_a_fingerprint_for_each_finding() {
    let issues: Value = serde_json::from_str(&check("gitlab")).expect("JSON");
    let issues = issues.as_array().expect("a list");
    assert_eq!(issues.len(), findings(&report()).len());
    let mut fingerprints: Vec<_> = issues.iter().map(|issue| issue["fingerprint"].to_string()).collect();
    fingerprints.sort();
    fingerprints.dedup();
    assert_eq!(fingerprints.len(), issues.len(), "GitLab shows one issue for each fingerprint");
    for issue in issues {
        assert_eq!(issue["location"]["path"], STALLS);
        assert!(issue["location"]["lines"]["begin"].is_u64(), "{issue:#}");
    }
}

#[test]
fn junit_counts_its_failures() {
    let junit = check("junit");
    assert!(junit.starts_with("<?xml"), "{junit}");
    assert_eq!(junit.matches("<failure").count(), findings(&report()).len(), "{junit}");
    assert!(junit.trim_end().ends_with("</testsuites>"), "{junit}");
}

#[test]
fn full_shows_the_line_and_its_number() {
    let full = check("full");
    let report = report();
    let first = &findings(&report)[0];
    let line = first["span"]["start"]["line"].as_u64().expect("a line");
    assert!(full.contains(&format!("{STALLS}:{line}")), "{full}");
    assert!(full.contains(first["rule"].as_str().expect("a rule")), "{full}");
}
