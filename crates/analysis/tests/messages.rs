//! Every sentence of every rule, made from the bad examples of its page, is kept and read.
//!
//! Sentences are functions of texts, so swapped arguments compile: what catches them is a person who reads these
//! snapshots, one for each category.

// Helpers of tests may panic.
#![allow(clippy::panic, clippy::expect_used)]

mod common;

use std::collections::BTreeMap;
use std::fmt::Write;

use common::{examples, is, judge};
use podfit_analysis::report::Finding;
use podfit_analysis::rules;

/// Where, as a reader finds it: the path, and the line of the example.
fn place(finding: &Finding) -> String {
    let path = finding.path.as_deref().unwrap_or("-");
    format!("{path} (line {})", finding.span.start.line)
}

fn told(finding: &Finding, text: &str) -> String {
    let severity = format!("{:?}", finding.severity).to_lowercase();
    let mut said = format!("{} | {severity} | {}\n  {}\n", finding.rule, place(finding), finding.message);
    if let Some(help) = &finding.help {
        let _ = writeln!(said, "  help: {help}");
    }
    for label in &finding.labels {
        let line = text.lines().nth(label.span.start.line as usize - 1).unwrap_or_default().trim();
        let _ = writeln!(said, "  label at `{line}`: {}", label.text);
    }
    for evidence in &finding.evidence {
        let _ = writeln!(said, "  event: {evidence}");
    }
    for fix in &finding.fixes {
        let _ = writeln!(said, "  fix: {}", fix.title);
    }
    said
}

#[test]
fn what_the_bad_examples_are_told() {
    let mut categories: BTreeMap<String, String> = BTreeMap::new();
    for rule in rules() {
        let example = examples(rule.page);
        let category = categories.entry(format!("{:?}", rule.category).to_lowercase()).or_default();
        for text in &example.bad {
            for finding in judge(text, &example, rule.name).iter().filter(|finding| is(finding, rule.name)) {
                category.push_str(&told(finding, text));
            }
        }
    }
    for (category, said) in categories {
        insta::assert_snapshot!(category, said);
    }
}
