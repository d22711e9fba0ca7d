//! SARIF holds to the OASIS schema, and to what code scanning services ask beyond it.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::command::{podfit, repository, run};

const SCHEMA: &str = include_str!("../schemas/sarif-2.1.0.json");

fn log(arguments: &[&str]) -> Value {
    let fixed = ["check", "--no-config", "--exit-zero", "--format", "sarif"];
    podfit(fixed.iter().chain(arguments).copied()).json()
}

/// The results, after the log was found to be valid.
fn results(log: &Value) -> &Vec<Value> {
    // The pattern of a language has a bracket that nothing opens; no other engine but JavaScript's lets it pass.
    let schema = SCHEMA.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$");
    let schema: Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let wrong: Vec<_> =
        validator.iter_errors(log).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{} errors:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    log["runs"][0]["results"].as_array().expect("results")
}

#[test]
fn every_fixture_makes_a_valid_log() {
    let log = log(&["fixtures", "--select", "strict"]);
    let results = results(&log);
    assert!(results.len() > 200, "{}", results.len());
    let with = |key: &str| results.iter().filter(|result| result.get(key).is_some()).count();
    assert!(with("fixes") > 10, "{}", with("fixes"));
    assert!(with("relatedLocations") > 10, "{}", with("relatedLocations"));
}

/// What GitHub documents as required ("SARIF support for code scanning"), and GitLab's wish for places.
#[test]
fn services_get_what_they_ask_for() {
    let log = log(&["fixtures/seeds", "--select", "strict"]);
    let results = results(&log);
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
    let text = |value: &Value| value.as_str().is_some_and(|text| !text.trim().is_empty());
    let mut ids = BTreeSet::new();
    for rule in rules {
        let id = rule["id"].as_str().expect("an id");
        assert!(ids.insert(id), "{id} stands twice");
        assert!(id.len() <= 255, "{id}");
        for key in ["shortDescription", "fullDescription", "help"] {
            assert!(text(&rule[key]["text"]), "{id}: {key}");
        }
        for key in ["shortDescription", "fullDescription"] {
            assert!(
                rule[key]["text"].as_str().is_some_and(|text| text.chars().count() <= 1024),
                "{id}: {key}"
            );
        }
        assert!(text(&rule["help"]["markdown"]), "{id}");
        assert!(rule["properties"]["tags"].as_array().is_some_and(|tags| tags.len() <= 20), "{id}");
        assert!(
            text(&rule["properties"]["precision"]) && text(&rule["properties"]["problem.severity"]),
            "{id}"
        );
    }
    let mut prints = BTreeSet::new();
    for result in results {
        assert!(text(&result["message"]["text"]), "{result:#}");
        assert_eq!(result["locations"].as_array().map(Vec::len), Some(1), "{result:#}");
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().expect("a file");
        assert!(!uri.starts_with('/') && !uri.contains(' '), "{uri}");
        let region = &place["region"];
        let of = |key: &str| region[key].as_u64().unwrap_or(0);
        assert!(of("startLine") > 0 && of("startColumn") > 0, "{result:#}");
        assert!((of("endLine"), of("endColumn")) >= (of("startLine"), of("startColumn")), "{result:#}");
        let at = usize::try_from(result["ruleIndex"].as_u64().expect("a rule")).expect("small");
        assert_eq!(rules[at]["id"], result["ruleId"]);
        let print = result["partialFingerprints"]["primaryLocationLineHash"].as_str().expect("a fingerprint");
        assert!(prints.insert((uri.to_owned(), print.to_owned())), "{print} stands twice in {uri}");
    }
}

#[test]
fn fingerprints_outlive_lines_that_move() {
    let text = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: a\n    image: nginx\n  - name: b\n    image: nginx\n";
    let moved = format!("# a new line\n\n{text}");
    let prints = |text: &str| -> Vec<Value> {
        let arguments =
            ["check", "-", "--no-config", "--exit-zero", "--format", "sarif", "--select", "strict"];
        let log = run(&repository(), arguments, text).json();
        results(&log).iter().map(|result| result["partialFingerprints"].clone()).collect()
    };
    let before = prints(text);
    assert!(!before.is_empty());
    assert_eq!(before, prints(&moved));
}
