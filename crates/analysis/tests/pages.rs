//! Every rule's page is tested: the bad example raises the rule, the good one does not, and nothing else is raised.
//!
//! Where a rule speaks by default as information only, other information is let pass in its examples.

// Helpers of tests may panic.
#![allow(clippy::panic, clippy::expect_used)]

mod common;

use common::{examples, is, judge};
use podfit_analysis::report::{Finding, Severity};
use podfit_analysis::rules;

fn others(findings: &[Finding], rule: &str) -> Vec<String> {
    findings
        .iter()
        .filter(|finding| !is(finding, rule) && finding.severity > Severity::Info)
        .map(|finding| format!("{}: {}", finding.rule, finding.message))
        .collect()
}

#[test]
fn bad_examples_raise_their_rule_and_good_ones_nothing() {
    let mut wrong = Vec::new();
    for rule in rules() {
        let example = examples(rule.page);
        assert!(
            !example.bad.is_empty() && !example.good.is_empty(),
            "{}: the page lacks an example",
            rule.name
        );
        for text in &example.bad {
            let found = judge(text, &example, rule.name);
            if !found.iter().any(|finding| is(finding, rule.name)) {
                wrong.push(format!(
                    "{}: the bad example does not raise it: {:?}",
                    rule.name,
                    others(&found, rule.name)
                ));
            }
            wrong.extend(
                others(&found, rule.name)
                    .iter()
                    .map(|other| format!("{}: bad example also: {other}", rule.name)),
            );
        }
        for text in &example.good {
            let found = judge(text, &example, rule.name);
            if let Some(finding) = found.iter().find(|finding| is(finding, rule.name)) {
                wrong.push(format!("{}: the good example raises it: {}", rule.name, finding.message));
            }
            wrong.extend(
                others(&found, rule.name)
                    .iter()
                    .map(|other| format!("{}: good example raises {other}", rule.name)),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_rule_that_promises_a_fix_offers_one_that_is_proven() {
    let mut wrong = Vec::new();
    for rule in rules().iter().filter(|rule| rule.fix > podfit_analysis::FixKind::DisplayOnly) {
        let example = examples(rule.page);
        let proven = example.bad.iter().any(|text| {
            judge(text, &example, rule.name)
                .iter()
                .filter(|finding| is(finding, rule.name))
                .any(|finding| finding.fixes.iter().any(|fix| fix.proven == Some(true)))
        });
        if !proven && !PAGES_WHOSE_EXAMPLE_IS_NO_FIX_CASE.contains(&rule.name) {
            wrong.push(rule.name);
        }
    }
    assert!(wrong.is_empty(), "no proven fix in the bad example of {wrong:?}");
}

/// Their example shows a reason that no single edit cures; the fix is tested in `fixes.rs`.
const PAGES_WHOSE_EXAMPLE_IS_NO_FIX_CASE: [&str; 2] = ["pods-stay-pending", "no-eligible-node"];

#[test]
fn names_and_pages_agree() {
    let mut names: Vec<&str> = rules().iter().map(|rule| rule.name).collect();
    for rule in rules() {
        assert!(
            rule.page.starts_with(&format!("# {}\n", rule.name)),
            "{}: the page's title differs",
            rule.name
        );
        for heading in ["## Why", "## Example", "## Fix", "## When to ignore", "## References"] {
            assert!(rule.page.contains(heading), "{}: no {heading}", rule.name);
        }
        assert!(rule.name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", rule.name);
        assert!(
            !rule.name.starts_with("no-") || rule.name == "no-eligible-node",
            "{}: a name is the problem",
            rule.name
        );
    }
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), rules().len(), "a name stands twice");
}
