//! Holds `validate` against what a real API server said to each document of a corpus:
//! `cargo run -p podfit-schema --example agree -- CORPUS VERDICTS.jsonl [SHOW]`.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::indexing_slicing, clippy::cast_precision_loss)]

use std::collections::BTreeMap;

use podfit_schema::{Version, ViolationKind, refusal_message, validate};
use podfit_syntax::{Encoding, File, NodeRef, ParseOptions, Position, ProblemKind, parse};
use serde_json::Value;

#[derive(Default)]
struct Tally {
    total: usize,
    agree: usize,
    false_errors: usize,
    missed: usize,
    paths: usize,
    found: usize,
    same_words: usize,
    refused: usize,
}

fn normal(path: &str) -> String {
    path.replace('[', ".").replace(']', "").trim_matches('.').to_owned()
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let show: usize = arguments.get(3).and_then(|text| text.parse().ok()).unwrap_or(40);
    let verdicts = std::fs::read_to_string(&arguments[2]).expect("verdicts");
    let mut files: BTreeMap<String, File> = BTreeMap::new();
    let (mut tally, mut shown) = (Tally::default(), 0);
    for line in verdicts.lines() {
        let verdict: Value = serde_json::from_str(line).expect("JSON");
        let said = verdict["verdict"].as_str().unwrap_or_default();
        let custom = said == "unknown-kind";
        if said != "accepted" && said != "refused" && !custom {
            continue;
        }
        let name = verdict["file"].as_str().unwrap_or_default();
        if !files.contains_key(name) {
            let Ok(text) = std::fs::read_to_string(format!("{}/{name}", arguments[1])) else { continue };
            files.insert(name.to_owned(), parse(&text, ParseOptions::default()));
        }
        let file = &files[name];
        let line = verdict["line"].as_u64().and_then(|line| u32::try_from(line).ok()).unwrap_or(1);
        let offset = file.lines.offset(&file.text, Position { line: line - 1, column: 0 }, Encoding::Utf8);
        let Some(document) = file.documents.iter().rev().find(|document| document.span.start <= offset)
        else {
            continue;
        };
        let Some(root) = document.root().and_then(|root| object_of(root, &verdict)) else {
            println!("NOT FOUND {name}:{line}");
            continue;
        };
        judge(&verdict, root, &mut tally, &mut shown, show);
    }
    println!(
        "AGREE {}/{}, false errors {}, missed {} of {} refused, paths {}/{}, same words {}",
        tally.agree,
        tally.total,
        tally.false_errors,
        tally.missed,
        tally.refused,
        tally.found,
        tally.paths,
        tally.same_words
    );
}

/// The object that a verdict is about: the document, or an item of a list.
fn object_of<'a>(root: NodeRef<'a>, verdict: &Value) -> Option<NodeRef<'a>> {
    let text = |node: NodeRef<'a>, name: &str| node.get(name).and_then(NodeRef::text).unwrap_or_default();
    let is_it = |node: NodeRef<'a>| {
        let named = node.get("metadata").map_or("", |metadata| text(metadata, "name"));
        text(node, "kind") == verdict["kind"]
            && (verdict["name"] == named || verdict["name"].is_null() || named.is_empty())
    };
    if is_it(root) {
        return Some(root);
    }
    root.get("items")?.items().into_iter().find(|item| is_it(*item))
}

/// The parts of a message in one order: the server's depends on its maps.
fn sorted(message: &str) -> Vec<String> {
    let parts = message.replace(" is invalid: [", ", ").replace(" is invalid: ", ", ");
    let mut parts: Vec<String> = parts.trim_end_matches(']').split(", ").map(str::to_owned).collect();
    parts.sort();
    parts
}

fn judge(verdict: &Value, root: NodeRef<'_>, tally: &mut Tally, shown: &mut usize, show: usize) {
    let violations = validate(root, Version::V1_36);
    let text = |name: &str| verdict[name].as_str().unwrap_or_default();
    let removed = violations.iter().any(|v| v.kind == ViolationKind::UnknownKind);
    if text("verdict") == "unknown-kind" {
        if !removed && !violations.is_empty() {
            println!("CUSTOM {} {}: {}", text("file"), text("kind"), violations[0].message);
            tally.false_errors += 1;
        }
        return;
    }
    let unreadable =
        root.document().problems.iter().any(|p| matches!(p.kind, ProblemKind::Refused | ProblemKind::Strict));
    let mine = unreadable || !violations.is_empty();
    let refused = text("verdict") == "refused";
    tally.total += 1;
    tally.refused += usize::from(refused);
    tally.agree += usize::from(refused == mine);
    let composed = refusal_message(text("apiVersion"), text("kind"), text("name"), &violations);
    if refused != mine {
        tally.false_errors += usize::from(mine);
        tally.missed += usize::from(refused);
    }
    let wrong = refused && mine && !unreadable && sorted(&composed) != sorted(text("message"));
    tally.same_words += usize::from(refused && mine && !wrong);
    if (refused != mine || wrong) && *shown < show {
        *shown += 1;
        let what = if wrong {
            "WORDS"
        } else if mine {
            "FALSE"
        } else {
            "MISSED"
        };
        println!(
            "{what} {}:{} {}\n   server {}\n   podfit {composed}",
            text("file"),
            verdict["line"],
            text("kind"),
            text("message")
        );
    }
    if refused {
        for cause in verdict["causes"].as_array().into_iter().flatten() {
            let Some(field) = cause["field"].as_str().filter(|field| !field.is_empty()) else { continue };
            tally.paths += 1;
            tally.found += usize::from(violations.iter().any(|v| normal(&v.field) == normal(field)));
        }
    }
}
