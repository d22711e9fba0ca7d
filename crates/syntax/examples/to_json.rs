//! Reads one document on standard input and prints the JSON that Go's `sigs.k8s.io/yaml` makes of it, or why it
//! refuses it (exit 1). With `--strict`, repeated keys are refused too, as `kubectl apply` does.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::io::Read;
use std::process::ExitCode;

use podfit_syntax::json::write_like_go;
use podfit_syntax::{ParseOptions, ProblemKind, Reading, parse};

fn main() -> ExitCode {
    let strict = std::env::args().any(|a| a == "--strict");
    let mut bytes = Vec::new();
    if let Err(e) = std::io::stdin().read_to_end(&mut bytes) {
        eprintln!("{e}");
        return ExitCode::from(2);
    }
    let Ok(text) = String::from_utf8(bytes) else {
        eprintln!("yaml: invalid UTF-8");
        return ExitCode::FAILURE;
    };
    let file = parse(&text, ParseOptions { reading: Reading::Single, ..ParseOptions::default() });
    let Some(document) = file.documents.first() else { return ExitCode::FAILURE };
    let refused = |kind| kind == ProblemKind::Refused || (strict && kind == ProblemKind::Strict);
    let answer = match document.problems.iter().find(|p| refused(p.kind)) {
        Some(problem) => {
            let line =
                file.lines.position(&text, problem.span.start, podfit_syntax::Encoding::Utf32).line + 1;
            Err(format!("line {line}: {}", problem.message))
        }
        None => document.to_json().map_err(|e| e.to_string()),
    };
    match answer {
        Ok(json) => {
            println!("{}", write_like_go(&json));
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("yaml: {why}");
            ExitCode::FAILURE
        }
    }
}
