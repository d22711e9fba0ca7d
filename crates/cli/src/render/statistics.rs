//! `--statistics`: how often each rule found something.

use std::collections::BTreeMap;

use podfit_analysis::Report;
use podfit_analysis::report::{Applicability, Finding, Severity};

use super::style::{Role, Style, pad, width as width_of};

#[derive(Default)]
struct Count {
    findings: usize,
    severity: Option<Severity>,
    fixable: bool,
}

/// One line per rule, the most frequent first: how often, how grave at most, whether anything can be fixed.
pub(crate) fn render(report: &Report, style: &Style) -> String {
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for finding in &report.findings {
        let count = counts.entry(&finding.rule).or_default();
        count.findings += 1;
        count.severity = count.severity.max(Some(finding.severity));
        count.fixable |= is_fixable(finding);
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(rule, count)| (std::cmp::Reverse(count.findings), *rule));
    let width = counts.iter().map(|(_, count)| count.findings.to_string().len()).max().unwrap_or(0);
    let words = |count: &Count| super::severity_word(count.severity.unwrap_or(Severity::Info), style.words);
    let longest = counts.iter().map(|(_, count)| width_of(&words(count).0)).max().unwrap_or(0);
    let mut text = String::new();
    for (rule, count) in &counts {
        let (word, role) = words(count);
        let number = style.paint(Role::Strong, &format!("{:>width$}", count.findings));
        let mark = if count.fixable { "[*]" } else { "[ ]" };
        let mark =
            if counts.iter().any(|(_, count)| count.fixable) { format!("{mark} ") } else { String::new() };
        text += &format!("{number} {} {mark}{rule}\n", style.paint(role, &pad(&word, longest)));
    }
    text
}

fn is_fixable(finding: &Finding) -> bool {
    let applies = |applicability| matches!(applicability, Applicability::Safe | Applicability::Unsafe);
    finding.fixes.iter().any(|fix| fix.proven != Some(false) && applies(fix.applicability))
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn rules_stand_by_how_often_they_spoke() {
        insta::assert_snapshot!(render(&samples::report(), &Style::PLAIN));
        assert_eq!(render(&samples::clean(), &Style::PLAIN), "");
    }
}
