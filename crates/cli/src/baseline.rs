//! `--baseline`: findings that an earlier report holds are not reported again. A baseline is a saved
//! `podfit check --format json`; findings are recognised by fingerprint, each as often as it was there.

use std::path::Path;

use podfit_analysis::Report;
use podfit_analysis::report::{Finding, InputError};
use serde::Serialize;

use crate::args::CheckArgs;
use crate::check::Batch;
use crate::console::{self, Console};
use crate::render;
use podfit_files::baseline::Baseline;
use podfit_files::read;
use podfit_files::{display, problem, reason};

/// The baseline of the command line, else those of the configurations.
pub(crate) fn load(args: &CheckArgs, batch: &Batch, errors: &mut Vec<InputError>) -> Baseline {
    let mut baseline = Baseline::default();
    if let Some(path) = &args.baseline {
        match read_file(path).and_then(|(name, text)| Baseline::parse(&name, &text)) {
            Ok(known) => baseline = known,
            Err(error) => errors.push(error),
        }
        return baseline;
    }
    for found in batch.configurations() {
        match Baseline::of(&found) {
            Some(Ok(known)) => baseline.extend(known),
            Some(Err(error)) => errors.push(error),
            None => {}
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

/// Takes out what was there before, and counts it as suppressed.
pub(crate) fn subtract(baseline: Baseline, report: &mut Report) {
    report.summary.suppressed += baseline.subtract(&mut report.findings);
    crate::check::count(report);
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
        subtract(Baseline::parse("b.json", &saved.to_string()).unwrap(), &mut report);
        assert_eq!(report.findings.len(), before - 1);
        assert_eq!(report.summary.suppressed, samples::report().summary.suppressed + 1);
        assert!(report.findings.iter().any(|finding| finding.fingerprint == first.fingerprint));
    }
}
