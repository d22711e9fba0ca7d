//! What stands here, what could be typed, what it means: asked as an editor asks, answered in its columns.

use serde_json::{Value, json};

use crate::client::{Editor, able, offset, rules, uri};
use crate::sets::CACHE;

const NODES: &str =
    "cluster: uat\nclusters: {uat: {nodes: [{name: w, count: 3}]}, one: {nodes: [{name: x}]}}\n";

/// The position behind a text, in UTF-16.
fn behind(text: &str, what: &str) -> Value {
    let before = &text[..text.find(what).unwrap_or_else(|| panic!("no {what}")) + what.len()];
    let line = before.rsplit('\n').next().unwrap();
    json!({"line": before.matches('\n').count(), "character": line.encode_utf16().count()})
}

fn ask(editor: &mut Editor, method: &str, file: &str, position: Value) -> Value {
    let params = json!({"textDocument": {"uri": file}, "position": position});
    let answer = editor.request(method, params);
    assert!(answer.get("error").is_none(), "{answer}");
    answer["result"].clone()
}

#[test]
fn completion_replaces_the_word_so_far() {
    let folder = tempfile::tempdir().unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let mut editor = Editor::start(folder.path(), &able());
    // Behind the emoji bytes, UTF-16 and characters are counted differently.
    let text = format!("# 😀\n{}", CACHE.replace("  replicas: 3\n", "  replicas: 3\n  re # 名😀\n"));
    editor.open(&file, 1, &text);
    let items = ask(&mut editor, "textDocument/completion", &file, behind(&text, "3\n  re"));
    let items = items.as_array().unwrap();
    let item = items.iter().find(|item| item["label"] == "revisionHistoryLimit");
    let item = item.unwrap_or_else(|| panic!("{items:?}"));
    assert_eq!(item["detail"], "int32");
    let range = &item["textEdit"]["range"];
    assert_eq!(&text[offset(&text, &range["start"])..offset(&text, &range["end"])], "re");
    assert_eq!(item["textEdit"]["newText"], "revisionHistoryLimit: ");
    // What the API says of it comes when it is looked at.
    assert!(item["documentation"].is_null());
    let resolved = editor.request("completionItem/resolve", item.clone());
    let said = resolved["result"]["documentation"].as_str().unwrap_or_else(|| panic!("{resolved}"));
    assert!(said.starts_with("The number of old ReplicaSets"), "{said}");
    // What is there already is not offered again.
    assert!(items.iter().all(|item| item["label"] != "replicas"), "{items:?}");
    editor.stop();
}

#[test]
fn hints_and_lenses_follow_the_text_and_the_cluster() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("podfit.yaml"), NODES).unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let mut editor = Editor::start(folder.path(), &able());
    let text = CACHE
        .replace("  replicas: 3\n", "  replicas: 3\n  strategy: {rollingUpdate: {maxSurge: 25%}} # 😀\n");
    editor.open(&file, 1, &text);
    let found = editor.diagnostics(&file, 1);
    assert!(rules(&found).contains(&"rollout-stalls"), "{found:?}");
    let whole = json!({"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}});
    let hints =
        editor.request("textDocument/inlayHint", json!({"textDocument": {"uri": file}, "range": whole}));
    let hints = hints["result"].as_array().unwrap();
    let surge = hints.iter().find(|hint| hint["position"] == behind(&text, "25%"));
    assert!(surge.unwrap()["label"].as_str().unwrap().contains("1 Pod"), "{hints:?}");

    let params = json!({"textDocument": {"uri": file}});
    let lenses = editor.request("textDocument/codeLens", params.clone())["result"].clone();
    let lens = &lenses[0];
    assert!(lens["command"]["title"].as_str().unwrap().contains("rollout-stalls"), "{lens}");
    // The editor runs it as it stands.
    let command = json!({"command": lens["command"]["command"], "arguments": lens["command"]["arguments"]});
    let played = editor.request("workspace/executeCommand", command);
    let workloads = played["result"]["workloads"].as_object().unwrap_or_else(|| panic!("{played}"));
    assert!(workloads.contains_key(lens["command"]["arguments"][0]["object"].as_str().unwrap()), "{played}");

    // On another cluster the lens says something else, and the editor is told to ask again.
    let choose = json!({"command": "podfit.chooseCluster", "arguments": ["one"]});
    assert_eq!(editor.request("workspace/executeCommand", choose)["result"]["inUse"], json!(["one"]));
    let other = editor.request("textDocument/codeLens", params)["result"].clone();
    assert_ne!(other[0]["command"]["title"], lens["command"]["title"]);
    editor.rest(std::time::Duration::from_millis(500));
    for method in ["workspace/codeLens/refresh", "workspace/inlayHint/refresh"] {
        assert!(editor.asked.iter().any(|asked| asked == method), "{:?}", editor.asked);
    }
    editor.stop();
}

#[test]
fn objects_are_found_by_their_letters_in_all_files_of_the_set() {
    let folder = tempfile::tempdir().unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let service =
        "# 😀\napiVersion: v1\nkind: Service\nmetadata: {name: cache-😀-front}\nspec: {ports: [{port: 1}]}\n";
    std::fs::write(folder.path().join("b.yaml"), service).unwrap();
    let mut editor = Editor::start(folder.path(), &able());
    editor.open(&file, 1, CACHE);
    editor.diagnostics(&file, 1);
    let mut find = |query: &str| {
        let found = editor.request("workspace/symbol", json!({"query": query}))["result"].clone();
        found.as_array().unwrap_or_else(|| panic!("{found}")).clone()
    };
    assert_eq!(find("").len(), 2);
    assert!(find("nothing like it").is_empty());
    let found = find("srvcache");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0]["name"], "cache-😀-front");
    assert_eq!(found[0]["containerName"], "Service, default");
    assert_eq!(found[0]["location"]["uri"], uri(&folder.path().join("b.yaml")));
    let range = &found[0]["location"]["range"];
    assert_eq!(&service[offset(service, &range["start"])..offset(service, &range["end"])], "cache-😀-front");
    editor.stop();
}

#[test]
fn what_the_baseline_knows_is_not_said_in_the_editor_either() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.yaml"), CACHE).unwrap();
    std::fs::write(folder.path().join("podfit.yaml"), NODES).unwrap();
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_podfit"))
        .args(["check", "--quiet", "--write-baseline", "base.json"])
        .current_dir(folder.path())
        .status()
        .unwrap();
    assert!(status.success());
    std::fs::write(folder.path().join("podfit.yaml"), format!("{NODES}baseline: base.json\n")).unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let mut capabilities = able();
    capabilities["textDocument"]["diagnostic"] = json!({});
    let mut editor = Editor::start(folder.path(), &capabilities);
    editor.open(&file, 1, CACHE);
    assert_eq!(rules(&editor.pull(&file)), Vec::<&str>::new());
    // What is new is said.
    editor.open(&file, 2, &CACHE.replace("replicas: 3", "replicas: three"));
    assert!(rules(&editor.pull(&file)).contains(&"wrong-type"));
    editor.stop();
}

#[test]
fn a_hover_says_what_the_value_means_and_then_what_the_api_documents() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("podfit.yaml"), NODES).unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let mut editor = Editor::start(folder.path(), &able());
    let text =
        CACHE.replace("  replicas: 3\n", "  replicas: 3\n  strategy: {rollingUpdate: {maxSurge: 25%}}\n");
    let text = text.replace("      affinity:\n", "      hostnameOverride: a\n      affinity:\n");
    editor.open(&file, 1, &text);
    editor.diagnostics(&file, 1);
    let mut hover = |what: &str| {
        let answer = ask(&mut editor, "textDocument/hover", &file, behind(&text, what));
        answer["contents"]["value"].as_str().unwrap_or_else(|| panic!("{what}: {answer}")).to_owned()
    };
    let surge = hover("maxSurg");
    let (ours, theirs) = (surge.find("1 Pod").unwrap(), surge.find("The maximum number of pods").unwrap());
    assert!(ours < theirs, "{surge}");
    assert!(hover("imag").contains("Container image name."));
    assert!(hover("hostnameOverrid").contains("Since Kubernetes 1.34."));
    assert!(!hover("replica").contains("Since"));
    editor.stop();
}
