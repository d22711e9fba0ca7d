//! The line at the end: what was looked at, on what, and what was left out.

use std::collections::BTreeSet;

use podfit_analysis::Report;

use super::escape::visible;
use super::style::{Role, Style};
use super::{Sources, counted, fixable};

/// What was judged on what, and what came of it.
pub(crate) fn render(
    report: &Report,
    clusters: &BTreeSet<Option<String>>,
    sources: &Sources,
    style: &Style,
) -> String {
    let summary = &report.summary;
    let counts = [
        (summary.errors, "error", Role::Error),
        (summary.warnings, "warning", Role::Warning),
        (summary.infos, "info", Role::Info),
    ];
    let found: Vec<_> = counts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, noun, role)| style.paint(role, &counted(count, noun)))
        .collect();
    let found = if found.is_empty() { style.paint(Role::Good, "nothing found") } else { found.join(", ") };
    let mut text = format!(
        "{found} in {} of {}, {}, Kubernetes {}",
        counted(summary.objects, "object"),
        counted(summary.files, "file"),
        assumed(clusters),
        report.kubernetes,
    );
    if summary.suppressed > 0 {
        text += &format!("; {} suppressed", summary.suppressed);
    }
    let (safe, more) = fixable(report);
    text += &match (safe, more) {
        (0, 0) => String::new(),
        (safe, 0) => format!("\n{safe} fixable with --fix"),
        (0, more) => format!("\n{more} fixable with --fix --unsafe-fixes"),
        (safe, more) => format!("\n{safe} fixable with --fix, {more} more with --unsafe-fixes"),
    };
    if sources.uses_streams(report) {
        text += "\nfiles are those that `# Source:` comments name; lines count in the stream that was read";
    }
    text
}

fn assumed(clusters: &BTreeSet<Option<String>>) -> String {
    let names: Vec<_> = clusters.iter().flatten().map(|name| visible(name)).collect();
    let with = match names.as_slice() {
        [] => return "without a cluster".to_owned(),
        [name] => format!("on cluster {name}"),
        names if names.len() <= 4 => format!("on clusters {}", names.join(", ")),
        names => format!("on {} clusters", names.len()),
    };
    if clusters.contains(&None) { with + " or without one" } else { with }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn says_what_was_assumed_and_left_out() {
        let clusters = |names: &[Option<&str>]| names.iter().map(|name| name.map(str::to_owned)).collect();
        let sources = Sources::default();
        let said = |report: &Report, names| render(report, &clusters(names), &sources, &Style::PLAIN);
        insta::assert_snapshot!(said(&samples::report(), &[Some("uat")]));
        insta::assert_snapshot!(said(&samples::clean(), &[None]));
        insta::assert_snapshot!(said(&samples::clean(), &[None, Some("a"), Some("b")]));
    }
}
