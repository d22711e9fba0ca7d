//! `file:line:col: severity[rule] message`: one line per finding, for editors and `grep`.

use podfit_analysis::Report;

use super::escape::visible;
use super::style::{Role, Style};
use super::{calm, on_cluster, severity};

/// All findings; `several` clusters were judged on.
pub(crate) fn render(report: &Report, several: bool, style: &Style) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        let (word, role) = severity(finding.severity);
        let start = finding.span.start;
        let file = calm(&finding.span.file);
        text += &format!(
            "{}:{}:{}: {} {}{}\n",
            style.paint(Role::Strong, &file),
            start.line,
            start.column,
            style.paint(role, &format!("{word}[{}]", visible(&finding.rule))),
            calm(&finding.message),
            on_cluster(finding, several, style.words),
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn one_line_each() {
        insta::assert_snapshot!(render(&samples::report(), false, &Style::PLAIN));
    }

    #[test]
    fn a_finding_names_its_cluster_where_there_are_several() {
        let text = render(&samples::report(), true, &Style::PLAIN);
        assert_eq!(text.lines().filter(|line| line.ends_with(" (cluster uat)")).count(), 1, "{text}");
        assert!(!render(&samples::report(), false, &Style::PLAIN).contains("(cluster"));
    }

    #[test]
    fn a_hostile_text_stays_on_its_line() {
        let report = samples::hostile();
        let text = render(&report, true, &Style::PLAIN);
        assert_eq!(text.lines().count(), report.findings.len());
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\r']), "{text:?}");
        assert!(text.len() < 20_000);
    }
}
