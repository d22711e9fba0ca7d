//! Workflow commands of GitHub Actions: `::error file=…,line=…::…`, escaped as the runner unescapes them
//! (`actions/toolkit` `packages/core/src/command.ts`).

use podfit_analysis::Report;
use podfit_analysis::report::Severity;

use super::{calm, on_cluster};
use crate::words::Words;

/// One annotation per finding, and per thing that podfit could not do; `several` clusters were judged on.
pub(crate) fn render(report: &Report, several: bool, words: Words) -> String {
    let mut text = String::new();
    for error in &report.errors {
        let place = match (&error.span, &error.file) {
            (Some(span), _) => {
                format!(" file={},line={},col={}", property(&span.file), span.start.line, span.start.column)
            }
            (None, Some(file)) => format!(" file={}", property(file)),
            (None, None) => String::new(),
        };
        text += &format!("::error{place}::{}\n", data(&calm(&error.message)));
    }
    for finding in &report.findings {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let span = &finding.span;
        let mut place =
            format!("file={},line={},col={}", property(&span.file), span.start.line, span.start.column);
        // The runner takes an end column only within one line.
        if span.end.line == span.start.line {
            place += &format!(",endColumn={}", span.end.column);
        }
        let mut message = calm(&finding.message) + &on_cluster(finding, several, words);
        for line in finding.evidence.iter().chain(&finding.help) {
            message += "\n";
            message += &calm(line);
        }
        text += &format!("::{command} {place},title={}::{}\n", property(&finding.rule), data(&message));
    }
    text
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(&calm(text)).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn annotations() {
        insta::assert_snapshot!(render(&samples::report(), false, Words::ENGLISH));
    }

    #[test]
    fn no_value_starts_a_command_of_its_own() {
        let report = samples::hostile();
        let text = render(&report, true, Words::ENGLISH);
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{9b}', '\r']), "{text:?}");
        assert!(text.contains("\\u{202e}evil") && text.len() < 20_000);
        assert_eq!(text.lines().count(), report.findings.len() + report.errors.len());
        assert!(
            text.lines()
                .all(|line| ["::error", "::warning", "::notice"].iter().any(|word| line.starts_with(word)))
        );
        assert_eq!(data("50%\r\n::error::x"), "50%25%0D%0A::error::x");
        assert_eq!(property("a:b,c"), "a%3Ab%2Cc");
    }
}
