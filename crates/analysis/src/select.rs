//! Which rules run, and how grave their findings are.

use podfit_ordered::OrderedSet;

use crate::config::{Named, named};
use crate::report::{Category, Severity};
use crate::rule::RuleInfo;
use crate::set::SetOptions;

/// The rules in force.
#[derive(Debug)]
pub(crate) struct Selection<'a> {
    options: &'a SetOptions<'a>,
    selected: OrderedSet<&'a str>,
    ignored: OrderedSet<&'a str>,
}

impl<'a> Selection<'a> {
    /// From the command line, else the configuration.
    pub(crate) fn new(options: &'a SetOptions<'a>) -> Self {
        let mut selected = meant(options.select);
        if selected.is_empty() {
            selected.insert(options.config.preset.as_deref().unwrap_or("default"));
        }
        Self { options, selected, ignored: meant(options.ignore) }
    }

    /// Whether a rule runs. A rule that the configuration gives a severity runs without being in the preset.
    pub(crate) fn holds(&self, rule: &RuleInfo) -> bool {
        if self.ignored.contains(rule.name) || self.ignored.iter().any(|preset| in_preset(rule, preset)) {
            return false;
        }
        if rule.category == Category::Custom {
            return self.options.config.custom.iter().any(|rule| self.holds_custom(&rule.full_name()));
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

    /// Whether a rule runs because somebody wants it, and not only as part of the default preset.
    pub(crate) fn asks_for(&self, rule: &RuleInfo) -> bool {
        let setting = self.options.config.rules.get(rule.name);
        let configured = setting.is_some_and(|setting| setting.severity.is_some_and(|word| word.is_some()));
        let preset = |name: &&str| *name != "default" && in_preset(rule, name);
        configured || self.selected.contains(rule.name) || self.selected.iter().any(preset)
    }

    /// Whether a rule of the configuration, `custom/…`, runs: unless it is left out, or only others are asked for.
    pub(crate) fn holds_custom(&self, name: &str) -> bool {
        let off = self.options.config.rules.get(name).is_some_and(|setting| setting.severity == Some(None));
        let chosen = |names: &OrderedSet<&str>| names.contains(name) || names.contains("custom");
        let presets = self.selected.contains("default") || self.selected.contains("strict");
        !off && !chosen(&self.ignored)
            && (chosen(&self.selected) || self.options.select.is_empty() || presets)
    }

    /// The severity of a finding: the configuration's word, else the rule's.
    pub(crate) fn severity(&self, rule: &str, drafted: Severity) -> Severity {
        match self.options.config.rules.get(rule).and_then(|setting| setting.severity) {
            Some(Some(severity)) => severity,
            _ => drafted,
        }
    }
}

/// Names of podfit's rules, presets, and the rules that peers' names stand for.
fn meant(names: &[String]) -> OrderedSet<&str> {
    let mut all = OrderedSet::new();
    for name in names {
        match named(name) {
            Ok(Named::Rules(rules)) => all.extend(rules),
            _ => {
                all.insert(name.as_str());
            }
        }
    }
    all
}

fn in_preset(rule: &RuleInfo, preset: &str) -> bool {
    match preset {
        "default" => rule.default,
        "strict" => true,
        other => rule.presets.contains(&other),
    }
}
