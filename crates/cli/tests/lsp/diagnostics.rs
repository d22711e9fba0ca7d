//! What stands where, in each encoding; how often it is said, and when no more.

use std::time::Duration;

use serde_json::{Value, json};

use crate::client::{Editor, able, rules, uri};

/// `replicas` is no number; before it on its line stands text of every width.
const WIDE: &str = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {paused: false, minReadySeconds: 0, \"中文😀\": 1, replicas: \"x\", selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: \"c:1\"}]}}}\n";

fn with_encodings(encodings: &Value) -> Value {
    let mut capabilities = able();
    capabilities["general"] = json!({ "positionEncodings": encodings });
    capabilities
}

#[test]
fn each_encoding_counts_columns_its_own_way_in_both_directions() {
    for (offered, chosen) in [
        (json!(["utf-16", "utf-8"]), "utf-8"),
        (json!(["utf-32", "utf-16"]), "utf-32"),
        (json!(["utf-16"]), "utf-16"),
        (Value::Null, "utf-16"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut editor = Editor::start(folder.path(), &with_encodings(&offered));
        assert_eq!(editor.capabilities["positionEncoding"], chosen);
        let units = |text: &str| match chosen {
            "utf-8" => text.len(),
            "utf-16" => text.encode_utf16().count(),
            _ => text.chars().count(),
        };
        let file = uri(&folder.path().join("中文.yaml").with_file_name("a.yaml"));
        editor.open(&file, 1, WIDE);
        let line = WIDE.lines().nth(3).unwrap();
        let at = |needle: &str| units(&line[..line.find(needle).unwrap()]);
        let found = editor.diagnostics(&file, 1);
        let wrong = found.iter().find(|it| it["code"] == "wrong-type").unwrap_or_else(|| panic!("{found:?}"));
        let start = &wrong["range"]["start"];
        assert_eq!(
            (start["line"].as_u64(), start["character"].as_u64()),
            (Some(3), Some(at("\"x\"") as u64))
        );
        assert_eq!(wrong["range"]["end"]["character"].as_u64(), Some(at(", selector") as u64), "{chosen}");
        // The other direction: an edit behind the wide text lands where it was meant.
        let range = json!({"start": {"line": 3, "character": at("\"x\"")}, "end": {"line": 3, "character": at(", selector")}});
        editor.change(&file, 2, json!([{"range": range, "text": "3"}]));
        let after = editor.diagnostics(&file, 2);
        assert!(!rules(&after).contains(&"wrong-type"), "{chosen}: {after:?}");
        assert!(!rules(&after).contains(&"invalid-yaml"), "{chosen}: {after:?}");
        editor.stop();
    }
}

#[test]
fn a_diagnostic_names_its_rule_its_page_and_the_places_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let mut editor = Editor::start(folder.path(), &able());
    editor.open(&file, 7, WIDE);
    let found = editor.diagnostics(&file, 7);
    let wrong = found.iter().find(|it| it["code"] == "wrong-type").unwrap();
    assert_eq!((&wrong["source"], &wrong["severity"]), (&json!("podfit"), &json!(1)));
    assert!(wrong["codeDescription"]["href"].as_str().unwrap().ends_with("/rules/wrong-type"));
    assert!(wrong["relatedInformation"].is_array());
    assert!(wrong["data"]["fingerprint"].is_string());
    editor.stop();
    // An editor that cannot show these gets none of them.
    let mut editor = Editor::start(folder.path(), &json!({}));
    editor.open(&file, 1, WIDE);
    let found = editor.diagnostics(&file, 1);
    for key in ["codeDescription", "relatedInformation", "tags", "data"] {
        assert!(found.iter().all(|it| it.get(key).is_none()), "{key}");
    }
    editor.stop();
}

#[test]
fn rapid_changes_are_published_once_and_nothing_after_a_close() {
    let folder = tempfile::tempdir().unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let mut editor = Editor::start(folder.path(), &able());
    editor.open(&file, 1, WIDE);
    editor.diagnostics(&file, 1);
    for version in 2..=40 {
        editor.change(&file, version, json!([{"text": format!("{WIDE}# {version}\n")}]));
    }
    editor.diagnostics(&file, 40);
    editor.rest(Duration::from_millis(500));
    let versions: Vec<_> = editor.published[&file].iter().map(|it| it.version).collect();
    assert_eq!(versions, [Some(1), Some(40)]);
    editor.change(&file, 41, json!([{"text": "apiVersion: v1\nkind: Pod\n"}]));
    editor.close(&file);
    editor.rest(Duration::from_millis(800));
    let last = &editor.published[&file][2..];
    assert_eq!(last.len(), 1, "{last:?}");
    assert!(last[0].diagnostics.is_empty());
    editor.stop();
}

#[test]
fn what_is_no_kubernetes_gets_silence() {
    let folder = tempfile::tempdir().unwrap();
    let mut editor = Editor::start(folder.path(), &able());
    for (name, text) in [
        ("compose.yaml", "services:\n  web: {image: \"a:1\", ports: [80:80]}\n"),
        ("ci.yml", "on: [push]\njobs: {a: {steps: [{run: x}, {run: y}]}}\n"),
        ("broken.yaml", "a: [1,\nb: }\n"),
        ("chart.yaml", "apiVersion: v2\nname: chart\n"),
    ] {
        editor.open(&uri(&folder.path().join(name)), 1, text);
    }
    editor.rest(Duration::from_millis(600));
    assert!(editor.published.is_empty(), "{:?}", editor.published);
    editor.stop();
}

#[test]
fn a_client_that_asks_is_answered_and_not_pushed_to() {
    let folder = tempfile::tempdir().unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let mut capabilities = able();
    capabilities["textDocument"]["diagnostic"] = json!({"dynamicRegistration": false});
    let mut editor = Editor::start(folder.path(), &capabilities);
    assert_eq!(editor.capabilities["diagnosticProvider"]["interFileDependencies"], true);
    editor.open(&file, 1, WIDE);
    let params = |previous: &Value| json!({"textDocument": {"uri": file}, "previousResultId": previous});
    let first = editor.request("textDocument/diagnostic", params(&Value::Null));
    assert_eq!(first["result"]["kind"], "full");
    assert!(rules(first["result"]["items"].as_array().unwrap()).contains(&"wrong-type"));
    let again = editor.request("textDocument/diagnostic", params(&first["result"]["resultId"]));
    assert_eq!(again["result"]["kind"], "unchanged");
    editor.change(&file, 2, json!([{"text": WIDE.replace("\"x\"", "3")}]));
    let fixed = editor.request("textDocument/diagnostic", params(&first["result"]["resultId"]));
    assert_eq!(fixed["result"]["kind"], "full");
    assert!(!rules(fixed["result"]["items"].as_array().unwrap()).contains(&"wrong-type"));
    assert!(editor.published.is_empty());
    editor.stop();
}
