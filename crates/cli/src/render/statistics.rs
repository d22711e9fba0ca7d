//! `--statistics`: how often each rule found something.

use podfit_analysis::Report;

use super::style::{Role, Style};
use crate::check::by_rule;

/// One line per rule, the most frequent first.
pub(crate) fn render(report: &Report, style: &Style) -> String {
    let counts = by_rule(report);
    let width = counts.iter().map(|(_, count)| count.to_string().len()).max().unwrap_or(0);
    counts
        .into_iter()
        .map(|(rule, count)| {
            format!("{} {rule}\n", style.paint(Role::Strong, &format!("{:>width$}", count.to_string())))
        })
        .collect()
}
