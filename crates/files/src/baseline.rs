//! A baseline: findings that were there before are not reported again. They are recognised by fingerprint, each as often
//! as it was there. It is a saved `podfit check --format json`, or the shorter file of `--write-baseline`.

use std::collections::BTreeMap;

use podfit_analysis::report::{Finding, InputError, REPORT_VERSION, Span};
use serde::Deserialize;

use crate::config::Found;
use crate::read::place_in;
use crate::{display, problem};

/// How often each fingerprint was there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline(BTreeMap<String, usize>);

#[derive(Deserialize)]
struct Saved {
    version: u32,
    findings: Vec<SavedFinding>,
}

#[derive(Deserialize)]
struct SavedFinding {
    fingerprint: String,
}

impl Baseline {
    /// Reads one.
    ///
    /// # Errors
    /// Where the text is no baseline, with the place.
    pub fn parse(name: &str, text: &str) -> Result<Self, InputError> {
        let how = "write one with `podfit check --write-baseline FILE`";
        let saved: Saved = serde_json::from_str(text).map_err(|error| {
            let lines_before = error.line().saturating_sub(1);
            let line_start: usize = text.split_inclusive('\n').take(lines_before).map(str::len).sum();
            let place = place_in(text, line_start + error.column().saturating_sub(1));
            InputError {
                file: Some(name.to_owned()),
                message: format!("this is no baseline: {how}"),
                span: Some(Span { file: name.to_owned(), start: place, end: place }),
            }
        })?;
        if saved.version != REPORT_VERSION {
            let message = format!("this baseline is of report version {}: {how}", saved.version);
            return Err(problem(name, message));
        }
        let mut baseline = Self::default();
        for finding in saved.findings {
            *baseline.0.entry(finding.fingerprint).or_default() += 1;
        }
        Ok(baseline)
    }

    /// The one that a configuration names, if it names one.
    ///
    /// # Errors
    /// Where it cannot be read. What a configuration names is quoted nowhere: the error says where, not what.
    pub fn of(found: &Found) -> Option<Result<Self, InputError>> {
        let relative = found.config.baseline.as_deref()?;
        Some(match found.open(relative) {
            Ok((path, text)) => Self::parse(&display(&path), &text),
            Err(message) => Err(found.problem(&["baseline"], relative, format!("baseline: {message}"))),
        })
    }

    /// Both together.
    pub fn extend(&mut self, other: Self) {
        for (fingerprint, count) in other.0 {
            *self.0.entry(fingerprint).or_default() += count;
        }
    }

    /// Takes out what was there before; answers how many that were.
    pub fn subtract(mut self, findings: &mut Vec<Finding>) -> u32 {
        let before = findings.len();
        findings.retain(|finding| match self.0.get_mut(&finding.fingerprint) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        });
        u32::try_from(before - findings.len()).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_baseline_is_said_with_its_place() {
        let error = Baseline::parse("b.json", "{\n \"version\": 1,\n oops").unwrap_err();
        assert_eq!(error.span.map(|span| (span.start.line, span.start.column)), Some((3, 2)));
        let other = Baseline::parse("b.json", "{\"version\": 9, \"findings\": []}").unwrap_err();
        assert!(other.message.contains("version 9"));
    }
}
