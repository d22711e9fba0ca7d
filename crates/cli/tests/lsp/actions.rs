//! Quick fixes: offered where the finding stands, played before they are handed out, and right when applied.

use serde_json::{Value, json};

use crate::client::{Editor, able, applied, rules, uri};
use crate::sets::CACHE;

const NODES: &str = "cluster: uat\nclusters: {uat: {nodes: [{name: w, count: 3}]}}\n";

fn range_of(diagnostics: &[Value], rule: &str) -> Value {
    let found = diagnostics.iter().find(|it| it["code"] == rule);
    found.unwrap_or_else(|| panic!("no {rule} in {diagnostics:?}"))["range"].clone()
}

fn titles(actions: &[Value]) -> Vec<&str> {
    actions.iter().filter_map(|action| action["title"].as_str()).collect()
}

#[test]
fn a_fix_is_played_when_it_is_chosen_and_its_text_checks_clean() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("podfit.yaml"), NODES).unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let text = format!("# 中文😀 before it\n{CACHE}");
    let mut editor = Editor::start(folder.path(), &able());
    editor.open(&file, 1, &text);
    let found = editor.diagnostics(&file, 1);
    let actions = editor.actions(&file, &range_of(&found, "rollout-stalls"), json!(["quickfix"]));
    let fixes: Vec<_> = actions.iter().filter(|it| it["data"].is_object()).cloned().collect();
    assert!(!fixes.is_empty(), "{:?}", titles(&actions));
    assert!(fixes.iter().all(|fix| fix.get("isPreferred").is_none() && fix.get("edit").is_none()));
    let chosen = editor.resolve(&fixes[0]);
    let fixed = applied(&text, &chosen);
    assert_eq!(chosen["edit"]["documentChanges"][0]["textDocument"]["version"], 1);
    editor.change(&file, 2, json!([{"text": fixed}]));
    let after = editor.diagnostics(&file, 2);
    assert!(!rules(&after).contains(&"rollout-stalls"), "{fixed}\n{after:?}");
    // An action of a text that is no more is refused, and says so.
    let stale = editor.request("codeAction/resolve", fixes[0].clone());
    assert_eq!(stale["error"]["code"], -32801);
    editor.stop();
}

#[test]
fn all_safe_fixes_are_applied_at_once_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let text =
        CACHE.replace("      containers:\n", "      serviceAccount: shop  # 中😀\n      containers:\n");
    let mut editor = Editor::start(folder.path(), &able());
    editor.open(&file, 1, &text);
    let found = editor.diagnostics(&file, 1);
    assert!(rules(&found).contains(&"deprecated-service-account-field"), "{found:?}");
    let whole = json!({"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}});
    let all = editor.actions(&file, &whole, json!(["source.fixAll"]));
    assert_eq!(titles(&all), ["podfit: apply all safe fixes"]);
    let chosen = editor.resolve(&all[0]);
    let fixed = applied(&text, &chosen);
    editor.change(&file, 2, json!([{"text": fixed}]));
    let after = editor.diagnostics(&file, 2);
    assert!(!rules(&after).contains(&"deprecated-service-account-field"), "{fixed}");
    assert_eq!(rules(&after).len() + 1, rules(&found).len(), "{after:?}");
    // Nothing is left to do, so nothing is offered.
    assert!(editor.actions(&file, &whole, json!(["source.fixAll.podfit"])).is_empty());
    editor.stop();
}

#[test]
fn an_ignore_is_written_where_it_counts() {
    let folder = tempfile::tempdir().unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let mut editor = Editor::start(folder.path(), &able());
    let mut text = CACHE.replace("  replicas: 3", "  replicas: 3\n  minReadySeconds: \"中\"  # 😀 three");
    text.push_str("  extra: 1\n");
    editor.open(&file, 1, &text);
    let mut found = editor.diagnostics(&file, 1);
    let count = found.len();
    assert!(count > 1, "{found:?}");
    for version in 2..=i64::try_from(count).unwrap() + 1 {
        let Some(first) = found.first().cloned() else { break };
        let title = format!("Ignore {} here", first["code"].as_str().unwrap());
        let actions = editor.actions(&file, &first["range"], json!(["quickfix"]));
        let Some(action) = actions.iter().find(|it| it["title"] == *title) else {
            panic!("{title}: {:?}", titles(&actions))
        };
        text = applied(&text, action);
        editor.change(&file, version, json!([{"text": text}]));
        found = editor.diagnostics(&file, version);
    }
    assert!(found.is_empty(), "{text}\n{found:?}");
    assert!(text.contains("] say why"), "{text}");
    editor.stop();
}

#[test]
fn a_rules_page_is_opened_by_the_editor() {
    let folder = tempfile::tempdir().unwrap();
    let mut editor = Editor::start(folder.path(), &able());
    let open = json!({"command": "podfit.openRulePage", "arguments": ["rollout-stalls"]});
    assert!(editor.request("workspace/executeCommand", open).get("error").is_none());
    editor.rest(std::time::Duration::from_millis(300));
    assert!(editor.asked.contains(&"window/showDocument".to_owned()), "{:?}", editor.asked);
    // Nothing but a rule's page is opened: no URL of a caller's choice.
    let other = json!({"command": "podfit.openRulePage", "arguments": ["https://example.com"]});
    assert_eq!(editor.request("workspace/executeCommand", other)["error"]["code"], -32602);
    editor.stop();
}
