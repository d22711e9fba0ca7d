//! Ten thousand random edits, closes, reopenings and cancellations, and then the same answer as a fresh server's.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::client::{Editor, able, uri};
use crate::sets::CACHE;

/// A small generator: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % limit as u64).unwrap()
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

const PIECES: [&str; 14] = [
    "",
    "\n",
    "  ",
    "a: b\n",
    "replicas: 3",
    "中文",
    "😀",
    "\r\n",
    "- ",
    "# podfit: ignore[rollout-stalls]\n",
    "---\n",
    "\"",
    "{",
    "&a *a",
];

/// Position of a byte in UTF-16.
fn position(text: &str, at: usize) -> Value {
    let before = &text[..at];
    let start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let lines = before.replace("\r\n", "\n").matches(['\n', '\r']).count();
    json!({"line": lines, "character": before[start..].encode_utf16().count()})
}

/// A place that is no inside of `\r\n`: there is no position for that.
fn place(dice: &mut Dice, text: &str) -> usize {
    let mut at = dice.below(text.len() + 1);
    while !text.is_char_boundary(at) || (at > 0 && text[..at].ends_with('\r') && text[at..].starts_with('\n'))
    {
        at -= 1;
    }
    at
}

#[test]
fn after_ten_thousand_random_events_it_says_what_a_fresh_server_says() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("podfit.yaml"),
        "cluster: uat\nclusters: {uat: {nodes: [{name: w, count: 3}]}}\n",
    )
    .unwrap();
    let files: Vec<String> = (0..4).map(|at| uri(&folder.path().join(format!("{at}.yaml")))).collect();
    let mut capabilities = able();
    capabilities["textDocument"]["diagnostic"] = json!({});
    let mut editor = Editor::start(folder.path(), &capabilities);
    let mut dice = Dice(7);
    let mut open: BTreeMap<&str, String> = BTreeMap::new();
    let mut version = 0;
    #[cfg(target_os = "linux")]
    let mut early = 0;
    for event in 0..10_000 {
        let file = &*files[dice.below(files.len())];
        version += 1;
        match (open.contains_key(file), dice.below(100)) {
            (false, _) => {
                let text = CACHE.replace("cache", dice.of(&["cache", "web", "中文"]));
                editor.open(file, version, &text);
                open.insert(file, text);
            }
            (true, 0..2) => {
                editor.close(file);
                open.remove(file);
            }
            (true, 2..4) => {
                // Start over before all is noise.
                editor.change(file, version, json!([{"text": CACHE}]));
                open.insert(file, CACHE.to_owned());
            }
            (true, 4..7) => {
                let id = editor.ask("textDocument/diagnostic", json!({"textDocument": {"uri": file}}));
                if dice.below(2) == 0 {
                    editor.notify("$/cancelRequest", json!({ "id": id }));
                }
                editor.answer(id);
            }
            (true, _) => {
                let text = open.get_mut(file).unwrap();
                let (one, other) = (place(&mut dice, text), place(&mut dice, text));
                let start = one.min(other);
                let end = place(&mut Dice(other as u64), &text[start..]).min(12) + start;
                let end =
                    if text.is_char_boundary(end) && !text[..end].ends_with('\r') { end } else { start };
                let new = dice.of(&PIECES);
                let range = json!({"start": position(text, start), "end": position(text, end)});
                editor.change(file, version, json!([{"range": range, "text": new}]));
                text.replace_range(start..end, new);
            }
        }
        #[cfg(target_os = "linux")]
        if event == 2_000 {
            early = editor.memory();
        }
        let _ = event;
    }
    for file in &files {
        if !open.contains_key(&**file) {
            editor.open(file, 1, CACHE);
            open.insert(file, CACHE.to_owned());
        }
    }
    let mut fresh = Editor::start(folder.path(), &capabilities);
    for (file, text) in &open {
        fresh.open(file, 1, text);
    }
    for file in &files {
        let (old, new) = (editor.pull(file), fresh.pull(file));
        assert_eq!(old, new, "{file}\n{:?}", open[&**file]);
    }
    #[cfg(target_os = "linux")]
    {
        let late = editor.memory();
        assert!(late < early * 3 / 2 + 20_000, "{early} KiB after 2,000 events, {late} KiB after 10,000");
    }
    editor.stop();
    fresh.stop();
}
