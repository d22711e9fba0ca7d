//! `file:line:col: severity[rule] message`: one line per finding, for editors and `grep`.

use podfit_analysis::Report;

use super::escape::{shortened, visible};
use super::severity;
use super::style::{Role, Style};

/// A name can be a megabyte long; a line that a person reads is not.
const LONGEST: usize = 2000;

/// All findings.
pub(crate) fn render(report: &Report, style: &Style) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        let (word, role) = severity(finding.severity);
        let start = finding.span.start;
        let file = visible(&finding.span.file);
        text += &format!(
            "{}:{}:{}: {} {}\n",
            style.paint(Role::Strong, &file),
            start.line,
            start.column,
            style.paint(role, &format!("{word}[{}]", visible(&finding.rule))),
            shortened(&visible(&finding.message), LONGEST),
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
        insta::assert_snapshot!(render(&samples::report(), &Style::PLAIN));
    }

    #[test]
    fn a_hostile_text_stays_on_its_line() {
        let report = samples::hostile();
        let text = render(&report, &Style::PLAIN);
        assert_eq!(text.lines().count(), report.findings.len());
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\r']), "{text:?}");
        assert!(text.len() < 20_000);
    }
}
