//! Which rules run, and how grave their findings are.

use std::collections::BTreeSet;

use crate::report::Severity;
use crate::rule::RuleInfo;
use crate::set::SetOptions;

/// Names of presets; every other name on the command line is a rule's.
pub const PRESETS: [&str; 4] = ["default", "strict", "security", "scheduling"];

/// The rules in force.
#[derive(Debug)]
pub(crate) struct Selection<'a> {
    options: &'a SetOptions<'a>,
    selected: BTreeSet<&'a str>,
    ignored: BTreeSet<&'a str>,
}

impl<'a> Selection<'a> {
    /// From the command line, else the configuration.
    pub(crate) fn new(options: &'a SetOptions<'a>) -> Self {
        let mut selected: BTreeSet<&str> = options.select.iter().map(String::as_str).collect();
        if selected.is_empty() {
            selected.insert(options.config.preset.as_deref().unwrap_or("default"));
        }
        Self { options, selected, ignored: options.ignore.iter().map(String::as_str).collect() }
    }

    /// Whether a rule runs. A rule that the configuration gives a severity runs without being in the preset.
    pub(crate) fn holds(&self, rule: &RuleInfo) -> bool {
        if self.ignored.contains(rule.name) {
            return false;
        }
        if self.selected.contains(rule.name) {
            return true;
        }
        match self.options.config.rules.get(rule.name).and_then(|setting| setting.severity) {
            Some(None) => false,
            Some(Some(_)) if self.options.select.is_empty() => true,
            _ => self.selected.iter().any(|preset| in_preset(rule, preset)),
        }
    }

    /// The severity of a finding: the configuration's word, else the rule's.
    pub(crate) fn severity(&self, rule: &RuleInfo, drafted: Severity) -> Severity {
        match self.options.config.rules.get(rule.name).and_then(|setting| setting.severity) {
            Some(Some(severity)) => severity,
            _ => drafted,
        }
    }
}

fn in_preset(rule: &RuleInfo, preset: &str) -> bool {
    match preset {
        "default" => rule.default,
        "strict" => true,
        other => rule.presets.contains(&other),
    }
}
