//! Findings and simulations as text: one file per format. What comes out of a manifest is escaped here.

pub(crate) mod concise;
pub(crate) mod escape;
pub(crate) mod full;
pub(crate) mod github;
pub(crate) mod gitlab;
mod handler;
pub(crate) mod junit;
pub(crate) mod markdown;
pub(crate) mod progress;
#[cfg(test)]
pub(crate) mod samples;
pub(crate) mod sarif;
mod secrets;
pub(crate) mod simulation;
mod sources;
pub(crate) mod statistics;
pub(crate) mod style;
pub(crate) mod summary;
pub(crate) mod svg;

use podfit_analysis::Report;
use podfit_analysis::report::{Finding, InputError, Severity};

pub(crate) use sources::Sources;
use style::{Role, Style};

use crate::words::Words;

/// The report as it is: one object, newline at the end.
pub(crate) fn json(value: &impl serde::Serialize) -> String {
    // Structs of text, numbers and lists: there is nothing that JSON could not hold.
    serde_json::to_string(value).map(|text| text + "\n").unwrap_or_default()
}

/// One line for something that podfit could not do.
pub(crate) fn input_error(error: &InputError, sources: Option<&Sources>, style: &Style) -> String {
    let mut place = String::new();
    match (&error.span, &error.file) {
        (Some(span), _) => place = format!("{}:{}:{}: ", span.file, span.start.line, span.start.column),
        (None, Some(file)) => place = format!("{file}: "),
        (None, None) => {}
    }
    let stream = error.span.as_ref().and_then(|span| sources?.stream_of(&span.file));
    let behind = stream.map(|stream| format!(" (line of {stream})")).unwrap_or_default();
    format!(
        "{}: {}{}{behind}",
        style.paint(Role::Error, "error"),
        style.paint(Role::Strong, &escape::visible(&place)),
        escape::visible(&error.message),
    )
}

/// One line that is good to know.
pub(crate) fn note(text: &str, style: &Style) -> String {
    let words = style.words;
    format!("{}{}{}", style.paint(Role::Info, &words.note()), words.colon(), escape::visible(text))
}

/// A name can be a megabyte long; what a person reads is not.
const LONGEST: usize = 2000;

/// A text out of a manifest, for one line that a person reads: nothing hidden, and not without end.
pub(crate) fn calm(text: &str) -> String {
    escape::shortened(&escape::visible(text), LONGEST).into_owned()
}

/// Says for which cluster a finding holds, where that is a question.
pub(crate) fn on_cluster(finding: &Finding, several: bool, words: Words) -> String {
    let cluster = finding.cluster.as_deref().filter(|_| several);
    cluster.map(|name| words.aside(&words.of_cluster(&calm(name)))).unwrap_or_default()
}

/// The word for a severity, for tools.
pub(crate) fn severity(severity: Severity) -> (&'static str, Role) {
    match severity {
        Severity::Error => ("error", Role::Error),
        Severity::Warning => ("warning", Role::Warning),
        Severity::Info => ("info", Role::Info),
    }
}

/// The word for a severity, for people.
pub(crate) fn severity_word(severity: Severity, words: Words) -> (String, Role) {
    match severity {
        Severity::Error => (words.error(), Role::Error),
        Severity::Warning => (words.warning(), Role::Warning),
        Severity::Info => (words.info(), Role::Info),
    }
}

/// `1 file`, `2 files`.
pub(crate) fn counted(count: impl Into<i64>, noun: &str) -> String {
    let count = count.into();
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// How many fixes `--fix` would apply, and how many more with `--unsafe-fixes`.
pub(crate) fn fixable(report: &Report) -> (usize, usize) {
    use podfit_analysis::report::Applicability::{Safe, Unsafe};
    let best = |finding: &podfit_analysis::report::Finding| {
        let usable = finding.fixes.iter().filter(|fix| fix.proven != Some(false));
        usable.map(|fix| fix.applicability).find(|kind| matches!(kind, Safe | Unsafe))
    };
    let kinds: Vec<_> = report.findings.iter().filter_map(best).collect();
    let count = |wanted| kinds.iter().filter(|kind| **kind == wanted).count();
    (count(Safe), count(Unsafe))
}

/// The scheduler's verdict without what it appends about preemption and claims, which says nothing of the manifest.
pub(crate) fn verdict(event: &str) -> &str {
    let verdict = event.find(". ").and_then(|end| event.get(..=end));
    verdict.filter(|verdict| verdict.contains(" nodes are available: ")).unwrap_or(event)
}
