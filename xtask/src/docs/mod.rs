//! `cargo xtask docs`: the lists of docs/rules and the table behind `podfit explain CHECK`.
//!
//! Rules come from `podfit rules --format json`, checks of other tools from `peers.yaml` beside this file, reasons from
//! docs/rules/not-rules.md.

mod pages;
mod table;

use std::path::PathBuf;
use std::process::Command;

use serde::Deserialize;
use table::{Check, Reason};

use crate::root;

/// What is needed of a rule.
#[derive(Debug, Clone, Deserialize)]
struct Rule {
    name: String,
    category: String,
    severity: String,
    default: bool,
    presets: Vec<String>,
    summary: String,
    fix: String,
    peers: Vec<String>,
}

/// Writes them.
pub(crate) fn write() -> Result<(), String> {
    // First what the program is built with, then what it says.
    write_all(vec![checks_file(&table::checks()?, &table::reasons(&root())?)])?;
    let rules = rules_of_program()?;
    let files = files(&rules)?;
    let empty = empty_rows(&rules)?;
    write_all(files)?;
    if empty.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "neither rule nor reason (docs/rules/not-rules.md) for {} checks:\n{}",
            empty.len(),
            empty.join("\n")
        ))
    }
}

fn write_all(files: Vec<(PathBuf, String)>) -> Result<(), String> {
    for (path, text) in files {
        // A file that stays as it is keeps its date: the compiler need not look at it again.
        if std::fs::read_to_string(&path).is_ok_and(|there| there == text) {
            continue;
        }
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

fn rules_of_program() -> Result<Vec<Rule>, String> {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "podfit", "--", "rules", "--format", "json"])
        .current_dir(root())
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    serde_json::from_slice(&output.stdout).map_err(|error| format!("podfit rules: {error}"))
}

/// Every generated file.
fn files(rules: &[Rule]) -> Result<Vec<(PathBuf, String)>, String> {
    let (checks, reasons) = (table::checks()?, table::reasons(&root())?);
    let docs = root().join("docs/rules");
    Ok(vec![
        checks_file(&checks, &reasons),
        (docs.join("index.md"), pages::index(rules)),
        (docs.join("peers.md"), pages::peers(rules, &table::peers()?, &reasons)),
    ])
}

/// The table that `podfit explain` reads.
fn checks_file(checks: &[Check], reasons: &[Reason]) -> (PathBuf, String) {
    (root().join("crates/analysis/src/peers/generated.rs"), pages::source(checks, reasons))
}

/// Checks that have neither a rule nor a reason.
fn empty_rows(rules: &[Rule]) -> Result<Vec<String>, String> {
    let reasons = table::reasons(&root())?;
    let answered = |check: &Check| {
        rules.iter().any(|rule| rule.peers.contains(&check.name))
            || reasons.iter().any(|reason| reason.checks.contains(&check.name))
    };
    Ok(table::checks()?.into_iter().filter(|check| !answered(check)).map(|check| check.name).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> Vec<Rule> {
        let mut entries: Vec<_> =
            podfit_analysis::rules().iter().map(podfit_analysis::report::RuleEntry::from).collect();
        entries.sort_by_key(|entry| entry.category);
        serde_json::from_value(serde_json::to_value(entries).unwrap()).unwrap()
    }

    #[test]
    fn generated_files_are_fresh() {
        for (path, wanted) in files(&rules()).unwrap() {
            let there = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(wanted == there, "{} is stale: run `cargo xtask docs`", path.display());
        }
    }

    #[test]
    fn every_check_has_a_rule_or_a_reason() {
        let empty = empty_rows(&rules()).unwrap();
        assert!(empty.is_empty(), "neither rule nor reason for {}", empty.join(", "));
    }

    #[test]
    fn every_check_that_is_named_is_known() {
        let known: Vec<String> = table::checks().unwrap().into_iter().map(|check| check.name).collect();
        let mut wrong = Vec::new();
        for rule in rules() {
            let unknown = rule.peers.iter().filter(|peer| !known.contains(peer));
            wrong.extend(unknown.map(|peer| format!("{}: {peer}", rule.name)));
        }
        for reason in table::reasons(&root()).unwrap() {
            let unknown = reason.checks.iter().filter(|check| !known.contains(check));
            wrong.extend(unknown.map(|check| format!("not-rules.md: {check}")));
        }
        assert!(wrong.is_empty(), "not in peers.yaml:\n{}", wrong.join("\n"));
    }

    #[test]
    fn no_check_has_both_a_rule_and_a_reason() {
        let rules = rules();
        for reason in table::reasons(&root()).unwrap() {
            for check in reason.checks {
                let rule = rules.iter().find(|rule| rule.peers.contains(&check));
                assert!(rule.is_none(), "{check} is {} and stands in not-rules.md", rule.unwrap().name);
            }
        }
    }
}
