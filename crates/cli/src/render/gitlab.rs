//! GitLab's code quality report: a list of issues with a fingerprint that is unique in it
//! (docs.gitlab.com/ci/testing/code_quality, "Code Quality report format").

use std::borrow::Cow;
use std::collections::BTreeMap;

use podfit_analysis::Report;
use podfit_analysis::report::Severity;
use serde::Serialize;

use super::on_cluster;
use crate::words::Words;

#[derive(Serialize)]
struct Issue<'a> {
    description: Cow<'a, str>,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
}

/// The list; `several` clusters were judged on.
pub(crate) fn render(report: &Report, several: bool, words: Words) -> String {
    let mut seen: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let findings = report.findings.iter().map(|finding| {
        let path = finding.span.file.as_str();
        let times = seen.entry((path, &finding.fingerprint)).or_default();
        *times += 1;
        // The same object in two files is two issues to GitLab, and so is the same rule twice at one path.
        let fingerprint = format!("{}-{path}-{times}", finding.fingerprint);
        Issue {
            description: (finding.message.clone() + &on_cluster(finding, several, words)).into(),
            check_name: &finding.rule,
            fingerprint,
            severity: match finding.severity {
                Severity::Error => "critical",
                Severity::Warning => "major",
                Severity::Info => "info",
            },
            location: Location { path, lines: Lines { begin: finding.span.start.line } },
        }
    });
    let mut issues: Vec<_> = findings.collect();
    for (at, error) in report.errors.iter().enumerate() {
        let path = error.file.as_deref().unwrap_or(".");
        issues.push(Issue {
            description: (&error.message).into(),
            check_name: "podfit",
            fingerprint: format!("error-{path}-{at}"),
            severity: "blocker",
            location: Location {
                path,
                lines: Lines { begin: error.span.as_ref().map_or(1, |span| span.start.line) },
            },
        });
    }
    super::json(&issues)
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn fingerprints_are_unique() {
        let mut report = samples::report();
        let again = report.findings[0].clone();
        report.findings.push(again);
        let issues: Vec<serde_json::Value> =
            serde_json::from_str(&render(&report, true, Words::ENGLISH)).unwrap();
        assert!(issues[0]["description"].as_str().unwrap().ends_with(" (cluster uat)"));
        let unique: std::collections::BTreeSet<_> =
            issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
        assert_eq!(unique.len(), issues.len());
        insta::assert_json_snapshot!(issues[0]);
    }
}
