//! Every line of what real Go libraries answered: accepted or refused, the value, and strict reading.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use podfit_syntax::json::write_like_go;
use podfit_syntax::{Document, ParseOptions, ProblemKind, Reading, parse};
use serde_json::Value;

fn answer(document: &Document, strict: bool) -> Result<Value, String> {
    let refused = |kind| kind == ProblemKind::Refused || (strict && kind == ProblemKind::Strict);
    match document.problems.iter().find(|p| refused(p.kind)) {
        Some(problem) => Err(problem.message.clone()),
        None => document.to_json().map_err(|e| e.to_string()),
    }
}

fn agree(name: &str, least: usize) {
    let path = format!("{}/../../fixtures/conformance/yaml/{name}", env!("CARGO_MANIFEST_DIR"));
    let lines = std::fs::read_to_string(&path).unwrap();
    let mut differences = Vec::new();
    let mut count = 0;
    for (number, line) in lines.lines().enumerate() {
        let case: Value = serde_json::from_str(line).unwrap();
        let yaml = case["yaml"].as_str().unwrap();
        let file = parse(yaml, ParseOptions { reading: Reading::Single, ..ParseOptions::default() });
        let document = &file.documents[0];
        let difference = match (case.get("error"), answer(document, false)) {
            (Some(_), Err(_)) => None,
            (Some(error), Ok(json)) => Some(format!("accepted as {json}, Go says {error}")),
            (None, Err(why)) => Some(format!("refused ({why}), Go accepts")),
            (None, Ok(json)) => {
                // As text, so that 1 and 1.0 are told apart and floats are compared as Go prints them.
                let (ours, go) = (write_like_go(&json), write_like_go(&case["json"]));
                let strict = answer(document, true);
                match case.get("strictError") {
                    _ if ours != go => Some(format!("{ours}, Go has {go}")),
                    Some(error) if strict.is_ok() => {
                        Some(format!("accepted in strict mode, Go says {error}"))
                    }
                    None if strict.is_err() => Some(format!("refused in strict mode: {strict:?}")),
                    _ => None,
                }
            }
        };
        differences.extend(difference.map(|d| format!("line {}: {yaml:?}: {d}", number + 1)));
        count += 1;
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert!(count >= least, "only {count} cases in {path}");
}

#[test]
fn scalars_mean_what_go_makes_of_them() {
    agree("scalars.jsonl", 200);
}

#[test]
fn broken_documents_are_refused_where_go_refuses_them() {
    agree("broken-documents.jsonl", 1_500);
}
