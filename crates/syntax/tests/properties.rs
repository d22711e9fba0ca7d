//! Laws that hold for any text: spans, coverage, edits.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fmt::Write as _;

use podfit_syntax::edit::{apply, plan};
use podfit_syntax::{Document, Edit, File, Kind, ParseOptions, Path, Span, parse};
use proptest::prelude::*;

const FRAGMENTS: &[&str] = &[
    "apiVersion: v1\n",
    "kind: Pod\n",
    "metadata:\n",
    "  name: web\n",
    "  labels: {app: web, \"tier\": 'x'}\n",
    "spec:\n",
    "  containers:\n",
    "  - name: a\n",
    "    image: \"nginx:1\"\n",
    "    args: [\"-c\", b]\n",
    "    - x\n",
    "  replicas: 3 # c\n",
    "# comment\n",
    "  # 中文 😀\n",
    "data:\n",
    "  k: |\n    line é\n\n    two\n",
    "  f: >-\n    folded\n    text\n",
    "---\n",
    "...\n",
    "a: &x {b: 1}\n",
    "c: *x\n",
    "  <<: *x\n",
    "{{- if .x }}\n",
    "  v: {{ .Values.v }}\n",
    "{{ end }}\n",
    "\t",
    " ",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ",",
    ": ",
    "- ",
    "? ",
    "!",
    "!!int ",
    "&y ",
    "*y",
    "|",
    ">",
    "\r\n",
    "\u{feff}",
    "@",
    "%",
    "`",
    "\0",
    "{{",
    "}}",
    "\\",
    "é",
    "=",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(FRAGMENTS), 0..25).prop_map(|f| f.concat())
}

fn check_spans(file: &File) -> Result<(), TestCaseError> {
    let text = &*file.text;
    let good = |span: Span| text.get(span.start as usize..span.end as usize).is_some();
    let mut last = 0;
    for document in &file.documents {
        prop_assert!(good(document.span) && document.span.start >= last);
        // Nothing but separator lines lies between documents.
        let between = &text[last as usize..document.span.start as usize];
        prop_assert!(
            between
                .trim_start_matches('\u{feff}')
                .lines()
                .all(|l| l.trim().is_empty() || l.starts_with("---")),
            "{between:?}"
        );
        last = document.span.end;
        for node in document.nodes() {
            prop_assert!(good(node.span), "{:?}", node);
            prop_assert!(document.span.contains(node.span), "{:?}", node);
            if let Some(parent) = node.parent {
                let parent = document.node(parent);
                prop_assert!(parent.span.contains(node.span), "{:?} in {:?}", node, parent);
            }
            match &node.kind {
                Kind::Mapping { entries, .. } => {
                    for entry in entries {
                        prop_assert!(
                            document.node(entry.key).span.start <= document.node(entry.value).span.start
                        );
                    }
                }
                Kind::Sequence { items, .. } => {
                    let end = |id| document.node(id).span.end;
                    let ordered = items.windows(2).all(|w| end(w[0]) <= document.node(w[1]).span.start);
                    prop_assert!(ordered);
                }
                _ => {}
            }
        }
        let comments = document.comments.iter().map(|c| c.span);
        let all = comments.chain(document.masks.iter().copied()).chain(document.lost.iter().copied());
        for span in all.chain(document.problems.iter().map(|p| p.span)) {
            prop_assert!(good(span), "{span:?}");
        }
        prop_assert!(document.comments.iter().all(|c| c.span.text(text).starts_with('#')));
        prop_assert!(document.problems.windows(2).all(|w| w[0].span <= w[1].span));
        if !document.broken && document.masks.is_empty() && document.problems.is_empty() {
            covered(document, text)?;
        }
    }
    prop_assert_eq!(last as usize, text.len());
    Ok(())
}

/// Outside of scalars and comments there is only punctuation of YAML.
fn covered(document: &Document, text: &str) -> Result<(), TestCaseError> {
    let mut rest: Vec<u8> = document.span.text(text).bytes().collect();
    let nodes = document
        .nodes()
        .filter(|n| matches!(n.kind, Kind::Scalar { .. } | Kind::Alias { .. }))
        .map(|n| n.span);
    let comments = document.comments.iter().map(|c| c.span);
    for span in nodes.chain(comments) {
        rest[(span.start - document.span.start) as usize..(span.end - document.span.start) as usize]
            .fill(b' ');
    }
    let rest = String::from_utf8(rest).unwrap();
    let bare = |w: &str| w.trim_matches(['{', '}', '[', ']', ',', ':', '-', '?', '.', '\u{feff}']).to_owned();
    let mut words = rest.split_whitespace().map(bare);
    let odd = words.find(|w| !w.is_empty() && !w.starts_with(['&', '!', '%']));
    prop_assert!(odd.is_none(), "{odd:?} is in no node: {:?}", text);
    Ok(())
}

/// Paths of all nodes of a document that stands for itself.
fn paths(document: &Document) -> Vec<Path> {
    let mut found = Vec::new();
    let mut stack: Vec<_> = document.root().map(|r| (r, Path::root())).into_iter().collect();
    while let Some((node, path)) = stack.pop() {
        if found.len() > 60 {
            break;
        }
        for (key, value) in node.entries() {
            if let Some(key) = key.key_text() {
                stack.push((value, path.clone().key(&*key)));
            }
        }
        for (i, item) in node.items().into_iter().enumerate() {
            stack.push((item, path.clone().index(i)));
        }
        found.push(path);
    }
    found
}

/// A generated manifest that is right, so that edits can be made in it.
fn manifest() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "1",
        "x",
        "\"quoted\"",
        "'it''s'",
        "{a: b, c: [d]}",
        "[1, two]",
        "|\n~k\n~l",
        ">-\n~folded\n~on",
        "",
        "{}",
        "[]",
        "é😀",
        "- ~",
    ]);
    let key = prop::sample::select(vec!["a", "b", "name", "\"q\"", "é", "labels", "x-y"]);
    let comment = prop::sample::select(vec!["", "", " # c", "\n# own"]);
    let lines = prop::collection::vec((0usize..3, key, leaf, comment, any::<bool>()), 1..12);
    (lines, prop::sample::select(vec!["\n", "\r\n"]), 2usize..5, any::<bool>()).prop_map(
        |(lines, newline, step, end)| {
            let mut out = String::new();
            let mut depth = 0;
            let mut open = false;
            let mut used: Vec<Vec<String>> = vec![Vec::new()];
            for (wanted, key, leaf, comment, nest) in lines {
                let level = if open { depth + 1 } else { wanted.min(depth) };
                used.truncate(level + 1);
                while used.len() <= level {
                    used.push(Vec::new());
                }
                let mut key = key.to_owned();
                if used[level].contains(&key) {
                    key = format!("k{}", used[level].len());
                }
                used[level].push(key.clone());
                depth = level;
                open = nest && level < 4;
                let indent = " ".repeat(level * step);
                let inner = format!("\n{indent}  ");
                if open {
                    let comment = comment.replace('\n', &inner);
                    let _ = writeln!(out, "{indent}{key}:{comment}");
                } else if leaf == "- ~" {
                    let _ = write!(
                        out,
                        "{indent}{key}:\n{indent}- u: 1\n{indent}  v: 2{}\n{indent}- w\n",
                        comment.trim_start_matches('\n').replace("# own", "")
                    );
                } else if leaf.contains('\n') {
                    let _ = writeln!(out, "{indent}{key}: {}", leaf.replace("\n~", &inner));
                } else {
                    let comment = if comment.starts_with('\n') {
                        format!("\n{indent}# own")
                    } else {
                        comment.to_owned()
                    };
                    let space = if leaf.is_empty() { "" } else { " " };
                    let _ = writeln!(out, "{indent}{key}:{space}{leaf}{comment}");
                }
            }
            if !end {
                out.pop();
            }
            out.replace('\n', newline)
        },
    )
}

fn values() -> impl Strategy<Value = serde_json::Value> {
    prop::sample::select(vec![
        serde_json::json!(5),
        serde_json::json!("plain"),
        serde_json::json!("yes"),
        serde_json::json!("a: b #c, {d} é 😀"),
        serde_json::json!("two\nlines\n"),
        serde_json::json!("\u{85}\u{7f}\t\\ \"'"),
        serde_json::json!(null),
        serde_json::json!(true),
        serde_json::json!({"k": {"l": ["m", {"n": 1.5}]}, "o": "p"}),
        serde_json::json!([1, [2], {"q": []}]),
        serde_json::json!({}),
        serde_json::json!([]),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..ProptestConfig::default() })]

    #[test]
    fn spans_are_good_in_any_text(text in text()) {
        check_spans(&parse(&text, ParseOptions::default()))?;
    }

    #[test]
    fn spans_are_good_in_manifests(text in manifest()) {
        let file = parse(&text, ParseOptions::default());
        prop_assert_eq!(&file.documents[0].problems, &[]);
        check_spans(&file)?;
    }

    #[test]
    fn lone_bytes_do_no_harm(text in manifest(), at in any::<prop::sample::Index>(), with in prop::sample::select(FRAGMENTS)) {
        let places: Vec<usize> = text.char_indices().map(|(i, _)| i).collect();
        let at = places.get(at.index(places.len().max(1))).copied().unwrap_or(0);
        let broken = format!("{}{with}{}", &text[..at], &text[at..]);
        check_spans(&parse(&broken, ParseOptions::default()))?;
    }

    #[test]
    fn edits_change_their_path_and_nothing_else(text in manifest(), pick in any::<prop::sample::Index>(), kind in 0..4, value in values()) {
        let file = parse(&text, ParseOptions::default());
        let document = &file.documents[0];
        let paths = paths(document);
        let path = paths[pick.index(paths.len())].clone();
        let before = document.to_json().unwrap();
        let edit = match kind {
            0 => Edit::Replace { path: path.clone(), value },
            1 => Edit::Insert { path: path.clone().key("new").key("deep"), value },
            2 => Edit::Delete { path: path.clone() },
            _ => Edit::Rename { path: path.clone(), key: "re: named".into() },
        };
        // Whatever is planned has been proven; here only that it is planned where it should be, and stays in place.
        match plan(&file, 0, std::slice::from_ref(&edit)) {
            Ok(made) => {
                let after = apply(&text, &made);
                let mixed = |t: &str| t.replace("\r\n", "").contains('\n') && t.contains("\r\n");
                prop_assert!(!mixed(&after), "{after:?}");
                if !text.ends_with('\n') && kind < 2 && !path.is_empty() {
                    prop_assert!(!after.ends_with('\n'));
                }
                let json = parse(&after, ParseOptions::default()).documents[0].to_json().unwrap();
                prop_assert!(json != before || kind == 0, "nothing changed");
            }
            Err(why) => {
                let scalar = matches!(document.root().and_then(|r| r.at(&path)).map(|n| &n.node().kind), Some(Kind::Scalar { .. }));
                let expected = match kind {
                    0 => path.is_empty(),
                    1 => scalar || document.root().and_then(|r| r.at(&path)).is_some_and(|n| !n.items().is_empty() || matches!(n.node().kind, Kind::Sequence { .. })),
                    2 => path.is_empty() || text.contains("# own"),
                    _ => path.is_empty() || matches!(path.last(), Some(podfit_syntax::Segment::Index(_))),
                };
                prop_assert!(expected, "{edit:?} in {text:?}: {why}");
            }
        }
    }
}
