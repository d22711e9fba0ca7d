//! The line at the end: what was looked at, on what, and what was left out.

use std::collections::BTreeSet;

use podfit_analysis::Report;

use super::escape::visible;
use super::style::{Role, Style};
use super::{Sources, fixable};
use crate::words::{Words, count};

/// What was judged on what, and what came of it.
pub(crate) fn render(
    report: &Report,
    clusters: &BTreeSet<Option<String>>,
    sources: &Sources,
    style: &Style,
) -> String {
    let (summary, words) = (&report.summary, style.words);
    let counts = [
        (summary.errors, words.errors(summary.errors.into()), Role::Error),
        (summary.warnings, words.warnings(summary.warnings.into()), Role::Warning),
        (summary.infos, words.infos(summary.infos.into()), Role::Info),
    ];
    let found: Vec<_> = counts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(_, counted, role)| style.paint(role, &counted))
        .collect();
    let found = if found.is_empty() {
        style.paint(Role::Good, &words.nothing_found())
    } else {
        found.join(&words.comma())
    };
    let (objects, files) = (summary.objects.into(), summary.files.into());
    let mut text = words.summary(&found, objects, files, &assumed(clusters, words), &report.kubernetes);
    if summary.suppressed > 0 {
        text += &(words.semicolon() + &words.suppressed(summary.suppressed.into()));
    }
    let (safe, more) = fixable(report);
    let fixable = match (count(safe), count(more)) {
        (0, 0) => None,
        (safe, 0) => Some(words.fixable(safe)),
        (0, more) => Some(words.fixable_unsafe(more)),
        (safe, more) => Some(words.fixable_and_more(safe, more)),
    };
    let streamed = sources.uses_streams(report).then(|| words.streamed());
    for line in fixable.into_iter().chain(streamed) {
        text += &format!("\n{line}");
    }
    text
}

fn assumed(clusters: &BTreeSet<Option<String>>, words: Words) -> String {
    let names: Vec<_> = clusters.iter().flatten().map(|name| visible(name)).collect();
    let with = match names.as_slice() {
        [] => return words.without_cluster(),
        [name] => words.on_cluster(name),
        names if names.len() <= 4 => words.on_clusters(&names.join(", ")),
        names => words.on_many_clusters(count(names.len())),
    };
    if clusters.contains(&None) { words.or_without(&with) } else { with }
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
