//! JUnit XML, as Jenkins and GitLab read it: a failed test case per finding, a suite per file.

use podfit_analysis::Report;
use podfit_analysis::report::Finding;

use super::{calm, escape, on_cluster};
use crate::words::Words;

/// The document; `several` clusters were judged on.
pub(crate) fn render(report: &Report, several: bool, words: Words) -> String {
    let mut suites: Vec<(&str, Vec<&Finding>)> = Vec::new();
    for finding in &report.findings {
        match suites.last_mut() {
            Some((file, findings)) if *file == finding.span.file => findings.push(finding),
            _ => suites.push((&finding.span.file, vec![finding])),
        }
    }
    let (failures, errors) = (report.findings.len(), report.errors.len());
    // Readers take a report without any test case for a broken run.
    let passed = usize::from(failures + errors == 0);
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let tests = failures + errors + passed;
    text += &format!(
        "<testsuites name=\"podfit\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\">\n"
    );
    for (file, findings) in suites {
        let count = findings.len();
        text += &format!("  <testsuite name=\"{}\" tests=\"{count}\" failures=\"{count}\">\n", xml(file));
        for finding in findings {
            text += &case(finding, several, words);
        }
        text += "  </testsuite>\n";
    }
    if errors + passed > 0 {
        text += &format!("  <testsuite name=\"podfit\" tests=\"{}\" errors=\"{errors}\">\n", errors + passed);
        for error in &report.errors {
            let name = xml(error.file.as_deref().unwrap_or("podfit"));
            let message = xml(&error.message);
            text += &format!("    <testcase name=\"{name}\"><error message=\"{message}\"/></testcase>\n");
        }
        if passed > 0 {
            text += "    <testcase name=\"podfit check\"/>\n";
        }
        text += "  </testsuite>\n";
    }
    text + "</testsuites>\n"
}

/// A text as a person can read it, escaped.
fn xml(text: &str) -> String {
    escape::xml(&calm(text))
}

fn case(finding: &Finding, several: bool, words: Words) -> String {
    let start = finding.span.start;
    let object = finding
        .object
        .as_ref()
        .map_or_else(String::new, |object| format!(" {}/{}", object.kind, object.name));
    let message = calm(&finding.message) + &on_cluster(finding, several, words);
    let mut body = format!("{}:{}:{}: {message}", calm(&finding.span.file), start.line, start.column);
    for line in finding.evidence.iter().chain(&finding.help) {
        body += "\n";
        body += &calm(line);
    }
    format!(
        "    <testcase name=\"{}{}\" classname=\"{}\" file=\"{}\" line=\"{}\">\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
        xml(&finding.rule),
        xml(&object),
        xml(&finding.rule),
        xml(&finding.span.file),
        start.line,
        super::severity(finding.severity).0,
        escape::xml(&message),
        escape::xml(&body),
    )
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn cases() {
        insta::assert_snapshot!(render(&samples::report(), false, Words::ENGLISH));
        insta::assert_snapshot!(render(&samples::clean(), false, Words::ENGLISH));
    }

    #[test]
    fn nothing_closes_an_element_early() {
        let text = render(&samples::hostile(), true, Words::ENGLISH);
        assert!(!text.contains("]]>") && !text.contains(['\u{1b}', '\u{202e}', '\u{9b}']));
        assert!(text.contains("\\u{202e}evil") && text.contains("(cluster uat)") && text.len() < 20_000);
        assert_eq!(text.matches("<testcase").count(), text.matches("</testcase>").count());
    }
}
