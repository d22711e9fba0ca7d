//! `podfit rules`: all rules, as a table for people, as JSON, or as Markdown for a site.

use podfit_analysis::report::{Category, Severity};
use podfit_analysis::{FixKind, RuleInfo, rules};
use serde::Serialize;

use crate::args::{RulesArgs, RulesFormat};
use crate::console::{self, Console};
use crate::render::style::{Role, Style, pad};
use crate::render::{self, severity};

/// Runs the command and answers its exit status.
pub(crate) fn run(args: &RulesArgs, console: &Console) -> u8 {
    let text = match args.format {
        RulesFormat::Text => table(rules(), &console.style),
        RulesFormat::Json => render::json(&rules().iter().map(Entry::from).collect::<Vec<_>>()),
        RulesFormat::Markdown => markdown(rules()),
    };
    console::out(&text);
    crate::CLEAN
}

#[derive(Serialize)]
struct Entry {
    name: &'static str,
    category: Category,
    severity: Severity,
    default: bool,
    presets: &'static [&'static str],
    since: &'static str,
    summary: &'static str,
    fix: &'static str,
    peers: &'static [&'static str],
    url: String,
    page: &'static str,
}

impl From<&RuleInfo> for Entry {
    fn from(rule: &RuleInfo) -> Self {
        Self {
            name: rule.name,
            category: rule.category,
            severity: rule.severity,
            default: rule.default,
            presets: rule.presets,
            since: rule.since,
            summary: rule.summary,
            fix: fix(rule.fix),
            peers: rule.peers,
            url: rule.url(),
            page: rule.page,
        }
    }
}

fn fix(kind: FixKind) -> &'static str {
    match kind {
        FixKind::None => "none",
        FixKind::DisplayOnly => "display-only",
        FixKind::Unsafe => "unsafe",
        FixKind::Safe => "safe",
    }
}

fn table(rules: &[RuleInfo], style: &Style) -> String {
    let names = rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for rule in rules {
        let (word, role) = severity(rule.severity);
        let off = if rule.default { "" } else { "off by default: " };
        let summary = format!("{off}{}", rule.summary);
        let indent = names + 11;
        for (at, line) in style.wrap(&summary, indent).iter().enumerate() {
            if at == 0 {
                let name = style.paint(Role::Strong, &pad(rule.name, names));
                text += &format!("{name}  {}  {line}\n", style.paint(role, &pad(word, 7)));
            } else {
                text += &format!("{}{line}\n", " ".repeat(indent));
            }
        }
    }
    text
}

fn markdown(rules: &[RuleInfo]) -> String {
    let mut text = String::from(
        "| rule | category | severity | default | fix | what it finds |\n|---|---|---|---|---|---|\n",
    );
    for rule in rules {
        let category = serde_json::to_value(rule.category).ok();
        text += &format!(
            "| [`{}`]({}) | {} | {} | {} | {} | {} |\n",
            rule.name,
            rule.url(),
            category.as_ref().and_then(|name| name.as_str()).unwrap_or_default(),
            severity(rule.severity).0,
            if rule.default { "on" } else { "off" },
            fix(rule.fix),
            rule.summary.replace('|', "\\|"),
        );
    }
    text
}
