//! `--baseline`: findings that an earlier report holds are not reported again. A baseline is a saved
//! `podfit check --format json`; findings are recognised by fingerprint, each as often as it was there.

use std::collections::BTreeMap;
use std::path::Path;

use podfit_analysis::Report;
use podfit_analysis::report::{Finding, InputError};
use serde::{Deserialize, Serialize};

use crate::args::CheckArgs;
use crate::check::Batch;
use crate::console::{self, Console};
use crate::render;
use podfit_files::read::{self, place_in};
use podfit_files::{display, problem, reason};

/// How often each fingerprint was there.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Baseline(BTreeMap<String, usize>);

#[derive(Deserialize)]
struct Saved {
    version: u32,
    findings: Vec<SavedFinding>,
}

#[derive(Deserialize)]
struct SavedFinding {
    fingerprint: String,
}

/// The baseline of the command line, else those of the configurations.
pub(crate) fn load(args: &CheckArgs, batch: &Batch, errors: &mut Vec<InputError>) -> Baseline {
    let mut baseline = Baseline::default();
    if let Some(path) = &args.baseline {
        match read_file(path).and_then(|(name, text)| parse(&name, &text)) {
            Ok(known) => baseline = known,
            Err(error) => errors.push(error),
        }
        return baseline;
    }
    for (found, relative) in batch.configured_baselines() {
        let known = match found.open(&relative) {
            // What a configuration names is quoted nowhere: the error says where, not what.
            Ok((path, text)) => parse(&display(&path), &text),
            Err(message) => Err(found.problem(&["baseline"], &relative, format!("baseline: {message}"))),
        };
        match known {
            Ok(known) => {
                for (fingerprint, count) in known.0 {
                    *baseline.0.entry(fingerprint).or_default() += count;
                }
            }
            Err(error) => errors.push(error),
        }
    }
    baseline
}

/// Writes what was found as a baseline: no lines and no messages, so that the file changes only when a finding comes or
/// goes. Answers the exit status.
pub(crate) fn write(path: &Path, report: &Report, console: &Console) -> u8 {
    for error in &report.errors {
        console::complain(&render::input_error(error, None, &console.error_style));
    }
    let findings: Vec<Known<'_>> = report.findings.iter().map(Known::from).collect();
    let baseline = serde_json::json!({"version": report.version, "findings": findings});
    if let Err(error) = std::fs::write(path, render::json(&baseline)) {
        let error = problem(&display(path), reason(&error));
        console::complain(&render::input_error(&error, None, &console.error_style));
        return crate::FAILED;
    }
    let count = render::counted(i64::try_from(findings.len()).unwrap_or(i64::MAX), "finding");
    console.note(&format!("{count} written to {}: `--baseline` takes them out of later runs", display(path)));
    if report.errors.is_empty() { crate::CLEAN } else { crate::FAILED }
}

/// A finding in a baseline: the fingerprint decides, the rest is for people.
#[derive(Serialize)]
struct Known<'r> {
    rule: &'r str,
    object: Option<String>,
    path: Option<&'r str>,
    fingerprint: &'r str,
}

impl<'r> From<&'r Finding> for Known<'r> {
    fn from(finding: &'r Finding) -> Self {
        let object = finding.object.as_ref().map(|object| {
            let parts = [Some(object.kind.as_str()), object.namespace.as_deref(), Some(object.name.as_str())];
            parts.into_iter().flatten().collect::<Vec<_>>().join("/")
        });
        Self { rule: &finding.rule, object, path: finding.path.as_deref(), fingerprint: &finding.fingerprint }
    }
}

fn read_file(path: &Path) -> Result<(String, String), InputError> {
    let name = display(path);
    let bytes = read::bytes(Some(path)).map_err(|error| problem(&name, reason(&error)))?;
    let text = read::decode(&name, bytes)?;
    Ok((name, text))
}

fn parse(name: &str, text: &str) -> Result<Baseline, InputError> {
    let how = "write one with `podfit check --write-baseline FILE`";
    let saved: Saved = serde_json::from_str(text).map_err(|error| {
        let lines_before = error.line().saturating_sub(1);
        let line_start: usize = text.split_inclusive('\n').take(lines_before).map(str::len).sum();
        let place = place_in(text, line_start + error.column().saturating_sub(1));
        InputError {
            file: Some(name.to_owned()),
            message: format!("this is no baseline: {how}"),
            span: Some(podfit_analysis::report::Span { file: name.to_owned(), start: place, end: place }),
        }
    })?;
    if saved.version != podfit_analysis::report::REPORT_VERSION {
        return Err(problem(name, format!("this baseline is of report version {}: {how}", saved.version)));
    }
    let mut baseline = Baseline::default();
    for finding in saved.findings {
        *baseline.0.entry(finding.fingerprint).or_default() += 1;
    }
    Ok(baseline)
}

impl Baseline {
    /// Takes out what was there before, and counts it as suppressed.
    pub(crate) fn subtract(mut self, report: &mut Report) {
        let before = report.findings.len();
        report.findings.retain(|finding| match self.0.get_mut(&finding.fingerprint) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        });
        let gone = u32::try_from(before - report.findings.len()).unwrap_or(u32::MAX);
        report.summary.suppressed += gone;
        crate::check::count(report);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::samples;

    #[test]
    fn each_known_finding_is_taken_out_as_often_as_it_was_there() {
        let mut report = samples::report();
        let first = report.findings[0].clone();
        report.findings.push(first.clone());
        let saved = serde_json::json!({"version": 1, "findings": [{"fingerprint": first.fingerprint}]});
        let before = report.findings.len();
        parse("b.json", &saved.to_string()).unwrap().subtract(&mut report);
        assert_eq!(report.findings.len(), before - 1);
        assert_eq!(report.summary.suppressed, samples::report().summary.suppressed + 1);
        assert!(report.findings.iter().any(|finding| finding.fingerprint == first.fingerprint));
    }

    #[test]
    fn what_is_no_baseline_is_said_with_its_place() {
        let error = parse("b.json", "{\n \"version\": 1,\n oops").unwrap_err();
        assert_eq!(error.span.map(|span| (span.start.line, span.start.column)), Some((3, 2)));
        assert!(
            parse("b.json", "{\"version\": 9, \"findings\": []}").unwrap_err().message.contains("version 9")
        );
    }
}
