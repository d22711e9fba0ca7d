//! What a rule is, and the list of all rules.

use crate::report::{Category, Severity};

/// What is known about a rule without running it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleInfo {
    /// Kebab case, names the problem.
    pub name: &'static str,
    /// What it is about.
    pub category: Category,
    /// Default severity; the gravest where a rule has several.
    pub severity: Severity,
    /// In the preset `default`.
    pub default: bool,
    /// Presets that hold it besides.
    pub presets: &'static [&'static str],
    /// Version of podfit that brought it.
    pub since: &'static str,
    /// One line: what it finds.
    pub summary: &'static str,
    /// The best remedy it offers.
    pub fix: FixKind,
    /// Names of the checks of other tools that mean the same: `kube-linter/no-anti-affinity`.
    pub peers: &'static [&'static str],
    /// The page, Markdown.
    pub page: &'static str,
}

/// The best remedy a rule offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FixKind {
    /// None.
    None,
    /// To read.
    DisplayOnly,
    /// Changes behaviour.
    Unsafe,
    /// Keeps behaviour.
    Safe,
}

/// All rules in display order.
pub fn rules() -> &'static [RuleInfo] {
    todo!()
}
