//! A small editor: it frames messages, answers what the server asks, and keeps the diagnostics it was sent.

use std::collections::BTreeMap;
use std::io::{BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// No answer takes this long on any machine that builds podfit.
const PATIENCE: Duration = Duration::from_secs(60);

/// A published list: version and diagnostics.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Published {
    pub(crate) version: Option<i64>,
    pub(crate) diagnostics: Vec<Value>,
}

/// A server and what it said.
pub(crate) struct Editor {
    child: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    next: i64,
    answers: BTreeMap<i64, Value>,
    /// All lists that were published, by URI, in order.
    pub(crate) published: BTreeMap<String, Vec<Published>>,
    /// Methods of the server's own requests, in order.
    pub(crate) asked: Vec<String>,
    /// What `workspace/configuration` answers.
    pub(crate) settings: Value,
    /// What `initialize` answered.
    pub(crate) capabilities: Value,
}

/// Capabilities of an editor that can do all that podfit uses, and is pushed to.
pub(crate) fn able() -> Value {
    json!({
        "general": {"positionEncodings": ["utf-16"]},
        "window": {"showDocument": {"support": true}, "workDoneProgress": true},
        "workspace": {
            "configuration": true,
            "workspaceEdit": {"documentChanges": true},
            "diagnostics": {"refreshSupport": true},
            "codeLens": {"refreshSupport": true},
            "inlayHint": {"refreshSupport": true},
            "didChangeWatchedFiles": {"dynamicRegistration": true},
        },
        "textDocument": {
            "publishDiagnostics": {
                "relatedInformation": true, "codeDescriptionSupport": true, "dataSupport": true,
                "tagSupport": {"valueSet": [1, 2]},
            },
            "codeAction": {
                "dataSupport": true, "isPreferredSupport": true, "resolveSupport": {"properties": ["edit"]},
                "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source"]}},
            },
        },
    })
}

impl Editor {
    /// Starts the server in a folder and shakes hands.
    pub(crate) fn start(folder: &Path, capabilities: &Value) -> Self {
        let mut server = Command::new(env!("CARGO_BIN_EXE_podfit"));
        server.arg("lsp");
        Self::start_server(server, folder, capabilities, Value::Null)
    }

    /// The same with any server, and its settings.
    pub(crate) fn start_server(
        mut server: Command,
        folder: &Path,
        capabilities: &Value,
        settings: Value,
    ) -> Self {
        let mut child = server
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the server starts");
        let mut output = BufReader::new(child.stdout.take().expect("piped"));
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        let input = child.stdin.take();
        let mut editor = Self {
            child,
            input,
            messages,
            next: 0,
            answers: BTreeMap::new(),
            published: BTreeMap::new(),
            asked: Vec::new(),
            settings,
            capabilities: Value::Null,
        };
        let uri = uri(folder);
        let answer = editor.request(
            "initialize",
            json!({
                "processId": null, "rootUri": uri, "capabilities": capabilities,
                "workspaceFolders": [{"uri": uri, "name": "test"}],
            }),
        );
        editor.capabilities = answer["result"]["capabilities"].clone();
        editor.notify("initialized", json!({}));
        editor
    }

    /// Sends bytes as they are.
    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("open");
        input.write_all(bytes).expect("the server reads");
        input.flush().expect("the server reads");
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    pub(crate) fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// Sends a request and does not wait.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> i64 {
        self.next += 1;
        let id = self.next;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        id
    }

    /// The whole answer, be it an error.
    pub(crate) fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        self.answer(id)
    }

    pub(crate) fn answer(&mut self, id: i64) -> Value {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(answer) = self.answers.remove(&id) {
                return answer;
            }
            assert!(self.receive(end), "no answer to request {id}");
        }
    }

    /// Takes in one message; false when the time is up.
    fn receive(&mut self, until: Instant) -> bool {
        let message = match self.messages.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(message) => message,
            Err(RecvTimeoutError::Timeout) => return false,
            Err(RecvTimeoutError::Disconnected) => panic!("the server is gone"),
        };
        let method = message["method"].as_str().unwrap_or_default().to_owned();
        match (method.as_str(), message.get("id")) {
            ("", Some(id)) => {
                if let Some(id) = id.as_i64() {
                    self.answers.insert(id, message);
                } else {
                    self.answers.insert(0, message);
                }
            }
            ("textDocument/publishDiagnostics", None) => {
                let params = &message["params"];
                let uri = params["uri"].as_str().expect("a URI").to_owned();
                let diagnostics = params["diagnostics"].as_array().expect("a list").clone();
                let version = params["version"].as_i64();
                self.published.entry(uri).or_default().push(Published { version, diagnostics });
            }
            (method, Some(id)) => {
                self.asked.push(method.to_owned());
                let of = |item: &Value| match item["section"].as_str() {
                    Some("podfit") | None => self.settings.clone(),
                    Some(other) => self.settings.get(other).cloned().unwrap_or_default(),
                };
                let items = message["params"]["items"].as_array();
                let result = match items.filter(|_| method == "workspace/configuration") {
                    Some(items) => items.iter().map(of).collect(),
                    None => Value::Null,
                };
                let answer = json!({"jsonrpc": "2.0", "id": id, "result": result});
                self.send(&answer);
            }
            _ => {}
        }
        true
    }

    /// Takes in what comes for a while.
    pub(crate) fn rest(&mut self, time: Duration) {
        let end = Instant::now() + time;
        while self.receive(end) {}
    }

    /// Takes in what comes until something holds.
    #[allow(dead_code, reason = "for measurements")]
    pub(crate) fn rest_until(&mut self, holds: impl Fn(&Self) -> bool, end: Instant) {
        while !holds(self) && self.receive(end) {}
    }

    pub(crate) fn open(&mut self, uri: &str, version: i64, text: &str) {
        let item = json!({"uri": uri, "languageId": "yaml", "version": version, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": item}));
    }

    pub(crate) fn change(&mut self, uri: &str, version: i64, changes: Value) {
        let document = json!({"uri": uri, "version": version});
        self.notify("textDocument/didChange", json!({"textDocument": document, "contentChanges": changes}));
    }

    pub(crate) fn close(&mut self, uri: &str) {
        self.notify("textDocument/didClose", json!({"textDocument": {"uri": uri}}));
    }

    /// Waits until a list for this version was published.
    pub(crate) fn diagnostics(&mut self, uri: &str, version: i64) -> Vec<Value> {
        self.published_when(uri, |published| published.version == Some(version)).diagnostics
    }

    /// Waits for a published list that the predicate picks.
    pub(crate) fn published_when(&mut self, uri: &str, picked: impl Fn(&Published) -> bool) -> Published {
        let end = Instant::now() + PATIENCE;
        loop {
            let last = self.published.get(uri).and_then(|all| all.last());
            if let Some(last) = last.filter(|last| picked(last)) {
                return last.clone();
            }
            let seen = format!("{last:?}");
            assert!(self.receive(end), "nothing of that kind was published for {uri}: {seen}");
        }
    }

    /// What a client that asks is answered.
    pub(crate) fn pull(&mut self, uri: &str) -> Vec<Value> {
        let answer = self.request("textDocument/diagnostic", json!({"textDocument": {"uri": uri}}));
        answer["result"]["items"].as_array().unwrap_or_else(|| panic!("{answer}")).clone()
    }

    pub(crate) fn actions(&mut self, uri: &str, range: &Value, only: Value) -> Vec<Value> {
        let answer = self.request(
            "textDocument/codeAction",
            json!({"textDocument": {"uri": uri}, "range": range, "context": {"diagnostics": [], "only": only}}),
        );
        answer["result"].as_array().unwrap_or_else(|| panic!("{answer}")).clone()
    }

    pub(crate) fn resolve(&mut self, action: &Value) -> Value {
        if action["edit"].is_object() {
            return action.clone();
        }
        let answer = self.request("codeAction/resolve", action.clone());
        assert!(answer["result"].is_object(), "{answer}");
        answer["result"].clone()
    }

    /// Resident memory in KiB.
    #[cfg(target_os = "linux")]
    pub(crate) fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("it runs");
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).expect("a number");
        line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).expect("a number")
    }

    /// Says goodbye; the server ends with status 0.
    pub(crate) fn stop(mut self) {
        self.request("shutdown", Value::Null);
        self.notify("exit", Value::Null);
        self.input.take();
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().expect("it can be asked") {
                assert!(status.success(), "{status}");
                return;
            }
            assert!(Instant::now() < end, "the server does not end");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        // Ended already where the test came to its end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(output: &mut impl std::io::BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line == "\r\n" {
            break;
        }
        if let Some(number) = line.strip_prefix("Content-Length: ") {
            length = number.trim().parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

/// `file://` and the path; the tests' folders need no escapes.
pub(crate) fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// Rules of a list, in order.
pub(crate) fn rules(diagnostics: &[Value]) -> Vec<&str> {
    diagnostics.iter().filter_map(|diagnostic| diagnostic["code"].as_str()).collect()
}

/// Byte offset of a position whose columns count UTF-16 code units.
pub(crate) fn offset(text: &str, position: &Value) -> usize {
    let (line, column) =
        (position["line"].as_u64().unwrap() as usize, position["character"].as_u64().unwrap() as usize);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let mut units = 0;
    for (at, char) in text[start..].char_indices() {
        if units >= column {
            return start + at;
        }
        units += char.len_utf16();
    }
    text.len()
}

/// A text after an action's edits, which are of one document.
pub(crate) fn applied(text: &str, action: &Value) -> String {
    let edits =
        action["edit"]["documentChanges"][0]["edits"].as_array().unwrap_or_else(|| panic!("{action}"));
    let mut edits: Vec<(usize, usize, &str)> = edits
        .iter()
        .map(|edit| {
            let range = &edit["range"];
            (offset(text, &range["start"]), offset(text, &range["end"]), edit["newText"].as_str().unwrap())
        })
        .collect();
    edits.sort_unstable();
    let mut text = text.to_owned();
    for (start, end, new) in edits.into_iter().rev() {
        text.replace_range(start..end, new);
    }
    text
}
