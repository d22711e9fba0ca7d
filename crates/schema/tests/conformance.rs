//! What a real API server (v1.36.2) said when it was given the objects of every scenario: refused or not, word for word.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use std::path::{Path, PathBuf};

use podfit_schema::{Version, refusal_message, validate};
use podfit_syntax::{NodeRef, ParseOptions, ProblemKind, parse};
use serde_json::Value;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures")
}

fn text_at<'a>(node: NodeRef<'a>, keys: &[&str]) -> &'a str {
    keys.iter().try_fold(node, |node, key| node.get(key)).and_then(NodeRef::text).unwrap_or_default()
}

/// What podfit composes for an object, none when it is accepted. Problems of the text count as strict decoding does.
fn answer(root: NodeRef<'_>) -> Option<String> {
    let (kind, api_version) = (text_at(root, &["kind"]), text_at(root, &["apiVersion"]));
    let strict = root
        .document()
        .problems
        .iter()
        .find(|p| matches!(p.kind, ProblemKind::Refused | ProblemKind::Strict));
    if strict.is_some() {
        return Some("strict decoding error".to_owned());
    }
    let violations = validate(root, Version::V1_36);
    let name = text_at(root, &["metadata", "name"]);
    (!violations.is_empty()).then(|| refusal_message(api_version, kind, name, &violations))
}

/// The server writes a generated uid into a Job's selector before it prints it.
fn without_uid(message: &str) -> String {
    const KEY: &str = ",\"batch.kubernetes.io/controller-uid\":\"";
    match message.split_once(KEY) {
        Some((before, behind)) => format!("{before}{}", behind.split_once('"').unwrap_or_default().1),
        None => message.to_owned(),
    }
}

#[test]
fn every_scenario_is_refused_or_accepted_in_the_servers_words() {
    let mut differences = Vec::new();
    let mut count = 0;
    let scenarios = fixtures().join("conformance/scheduling/scenarios");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(scenarios).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for path in files {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let verdict = fixtures().join("conformance/scheduling/verdicts").join(format!("{name}.json"));
        let verdict: Value = serde_json::from_str(&std::fs::read_to_string(verdict).unwrap()).unwrap();
        let file = parse(&std::fs::read_to_string(&path).unwrap(), ParseOptions::default());
        for root in file.documents.iter().filter_map(podfit_syntax::Document::root) {
            let object = format!("{}/{}", text_at(root, &["kind"]), text_at(root, &["metadata", "name"]));
            let refusal = verdict["refused"].as_array().unwrap().iter().find(|refused| {
                refused["object"] == object.as_str()
                    // Admission comes later and is another crate's concern.
                    && refused["reason"] != "Forbidden"
                    && refused["reason"] != "NotFound"
            });
            count += 1;
            let said = refusal.map(|refusal| refusal["message"].as_str().unwrap().to_owned());
            let mine = answer(root);
            let same = match (&said, &mine) {
                (None, None) => true,
                (Some(said), Some(mine)) => {
                    without_uid(said) == *mine
                        || (mine == "strict decoding error" && said.contains(mine.as_str()))
                        // The bare answer to a path that is not served; podfit says what kubectl does.
                        || (said.starts_with("404") && mine.starts_with("no matches for kind"))
                }
                _ => false,
            };
            if !same {
                differences.push(format!("{name} {object}\n  server {said:?}\n  podfit {mine:?}"));
            }
        }
    }
    assert!(count > 500, "only {count} objects were read");
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

#[test]
fn every_seed_manifest_is_refused_or_accepted_in_the_servers_words() {
    let said = std::fs::read_to_string(fixtures().join("seeds/server.jsonl")).unwrap();
    let mut count = 0;
    for line in said.lines() {
        let verdict: Value = serde_json::from_str(line).unwrap();
        let path = fixtures().join("seeds").join(verdict["file"].as_str().unwrap());
        let file = parse(&std::fs::read_to_string(path).unwrap(), ParseOptions::default());
        let index = usize::try_from(verdict["doc"].as_u64().unwrap()).unwrap();
        let root = file.documents[index].root().unwrap();
        assert_eq!(answer(root).as_deref(), verdict["message"].as_str(), "{}", verdict["file"]);
        count += 1;
    }
    assert!(count >= 24, "only {count} documents were read");
}

#[test]
fn every_violation_leads_to_a_place_in_the_text() {
    let mut count = 0;
    for folder in ["conformance/scheduling/scenarios", "seeds/manifests"] {
        for entry in std::fs::read_dir(fixtures().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let file = parse(&std::fs::read_to_string(&path).unwrap(), ParseOptions::default());
            for root in file.documents.iter().filter_map(podfit_syntax::Document::root) {
                for violation in validate(root, Version::V1_36) {
                    let (_, steps) = root.deepest(&violation.at);
                    // What is missing is at most a field and the mapping around it.
                    assert!(steps + 2 >= violation.at.len(), "{} {violation:?}", path.display());
                    assert!(!violation.message.is_empty() && !violation.field.is_empty());
                    count += 1;
                }
            }
        }
    }
    assert!(count > 50, "only {count} violations");
}
