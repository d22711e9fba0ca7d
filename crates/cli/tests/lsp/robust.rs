//! Wrong requests and cancelled ones: each is answered, and the server lives on.

use serde_json::{Value, json};

use crate::client::{Editor, able, rules, uri};
use crate::sets::CACHE;

#[test]
fn wrong_requests_are_answered_and_do_not_end_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let mut editor = Editor::start(folder.path(), &able());
    let unknown = editor.request("textDocument/nonsense", json!({}));
    assert_eq!(unknown["error"]["code"], -32601);
    let wrong = editor.request("textDocument/codeAction", json!({"textDocument": 1}));
    assert_eq!(wrong["error"]["code"], -32602);
    let command = editor.request("workspace/executeCommand", json!({"command": "podfit.nothing"}));
    assert_eq!(command["error"]["code"], -32602);
    // Of a document that nobody opened nothing is known.
    editor.change(&file, 2, json!([{"text": "a: 1\n"}]));
    editor.close(&file);
    assert!(editor.pull(&file).is_empty());
    editor.open(&file, 1, &CACHE.replace("replicas: 3", "replicas: three"));
    assert!(rules(&editor.diagnostics(&file, 1)).contains(&"wrong-type"));
    editor.stop();
}

#[test]
fn a_cancelled_request_is_answered_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let mut editor = Editor::start(folder.path(), &able());
    let many: String = (0..400).map(|at| CACHE.replace("cache", &format!("cache-{at}")) + "---\n").collect();
    editor.open(&file, 1, &many);
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}});
    let params = json!({"textDocument": {"uri": file}, "range": range, "context": {"diagnostics": []}});
    let ids: Vec<i64> = (0..5).map(|_| editor.ask("textDocument/codeAction", params.clone())).collect();
    for id in &ids {
        editor.notify("$/cancelRequest", json!({"id": id}));
    }
    let cancelled: Vec<Value> = ids.iter().map(|id| editor.answer(*id)).collect();
    assert!(cancelled.iter().any(|answer| answer["error"]["code"] == -32800), "{cancelled:?}");
    editor.close(&file);
    editor.stop();
}

#[test]
fn a_frame_that_is_no_message_is_answered_and_the_server_lives_on() {
    let folder = tempfile::tempdir().unwrap();
    let file = uri(&folder.path().join("a.yaml"));
    let mut editor = Editor::start(folder.path(), &able());
    // The answers to these have no number: the test's editor keeps them under 0.
    let broken: [(&[u8], i64); 5] = [
        (b"Content-Length: 9\r\n\r\n{\"id\": 1,", -32700),
        (b"Content-Length: 2\r\n\r\n\xff\xfe", -32700),
        (b"Content-Length: 3\r\n\r\n[1]", -32600),
        (b"nonsense\r\n\r\n", -32700),
        (b"content-length: many\r\n\r\n", -32700),
    ];
    for (bytes, code) in broken {
        editor.raw(bytes);
        let answer = editor.answer(0);
        assert_eq!(answer["error"]["code"], code, "{}", String::from_utf8_lossy(bytes));
        assert!(answer["id"].is_null());
    }
    editor.open(&file, 1, &CACHE.replace("replicas: 3", "replicas: three"));
    assert!(rules(&editor.diagnostics(&file, 1)).contains(&"wrong-type"));
    editor.stop();
}
