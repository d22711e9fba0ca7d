//! `podfit rules`: all rules by what they are about, as a table for people, as JSON, or as Markdown for a site.

use podfit_analysis::report::{Category, RuleEntry, RuleOption};
use podfit_analysis::rules;

use crate::args::{RulesArgs, RulesFormat};
use crate::console::{self, Console};
use crate::render::style::{Role, Style, pad};
use crate::render::{self, severity};

/// Runs the command and answers its exit status.
pub(crate) fn run(args: &RulesArgs, console: &Console) -> u8 {
    let mut entries: Vec<RuleEntry> = rules().iter().map(RuleEntry::from).collect();
    entries.sort_by_key(|entry| entry.category);
    let text = match args.format {
        RulesFormat::Text => table(&entries, &console.style),
        RulesFormat::Json => render::json(&entries),
        RulesFormat::Markdown => markdown(&entries),
    };
    console::out(&text);
    crate::CLEAN
}

/// The rules of each category, in the order of categories.
fn families(rules: &[RuleEntry]) -> impl Iterator<Item = (String, &[RuleEntry])> {
    rules.chunk_by(|a, b| a.category == b.category).filter_map(|family| {
        let category = family.first()?.category;
        Some((title(category), family))
    })
}

/// `RBAC`, `Scheduling`.
fn title(category: Category) -> String {
    let name = format!("{category:?}");
    if matches!(category, Category::Yaml | Category::Api | Category::Rbac) {
        name.to_ascii_uppercase()
    } else {
        name
    }
}

fn table(rules: &[RuleEntry], style: &Style) -> String {
    let names = rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let indent = names + 11;
    let mut text = String::new();
    for (at, (title, family)) in families(rules).enumerate() {
        let gap = if at == 0 { "" } else { "\n" };
        text += &format!("{gap}{}\n", style.paint(Role::Strong, &title));
        for rule in family {
            let (word, role) = severity(rule.severity);
            let off = if rule.default { "" } else { "off by default: " };
            for (at, line) in style.wrap(&format!("{off}{}", rule.summary), indent).iter().enumerate() {
                if at == 0 {
                    let name = style.paint(Role::Key, &pad(&rule.name, names));
                    text += &format!("{name}  {}  {line}\n", style.paint(role, &pad(word, 7)));
                } else {
                    text += &format!("{}{line}\n", " ".repeat(indent));
                }
            }
        }
    }
    text
}

fn markdown(rules: &[RuleEntry]) -> String {
    let on = rules.iter().filter(|rule| rule.default).count();
    let mut text = format!("# Rules\n\n{} rules; {on} of them in the preset `default`.\n", rules.len());
    for (title, family) in families(rules) {
        text += &format!(
            "\n## {title}\n\n\
             | rule | what it finds | severity | presets | fix | since | the same elsewhere |\n\
             |---|---|---|---|---|---|---|\n"
        );
        for rule in family {
            text += &format!(
                "| [`{}`]({}) | {}{} | {} | {} | {} | {} | {} |\n",
                rule.name,
                rule.url,
                cell(&rule.summary),
                options(&rule.options),
                severity(rule.severity).0,
                presets(rule),
                rule.fix,
                rule.since,
                rule.peers.iter().map(|peer| format!("`{peer}`")).collect::<Vec<_>>().join(" "),
            );
        }
    }
    text
}

fn options(options: &[RuleOption]) -> String {
    let named = |option: &RuleOption| format!("<br>`{}`: {}", option.name, cell(&option.summary));
    options.iter().map(named).collect()
}

/// Every preset that holds the rule.
fn presets(rule: &RuleEntry) -> String {
    let of_default = rule.default.then_some("default");
    let all = of_default.into_iter().chain(rule.presets.iter().map(String::as_str)).chain(["strict"]);
    all.collect::<Vec<_>>().join(", ")
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::*;
    use podfit_analysis::report::Severity;

    fn rule(name: &str, category: Category, default: bool) -> RuleEntry {
        RuleEntry {
            name: name.to_owned(),
            category,
            severity: Severity::Warning,
            default,
            presets: vec!["security".to_owned()],
            since: "0.1.0".to_owned(),
            summary: "a fact | another".to_owned(),
            fix: "safe".to_owned(),
            options: vec![RuleOption {
                name: "images".to_owned(),
                kind: "texts".to_owned(),
                summary: "patterns".to_owned(),
            }],
            peers: vec!["kube-linter/host-pid".to_owned(), "polaris/hostPIDSet".to_owned()],
            url: format!("https://podfit.dev/rules/{name}"),
            page: String::new(),
        }
    }

    #[test]
    fn rules_stand_by_category() {
        let rules = [rule("host-pid", Category::Security, false), rule("open-role", Category::Rbac, true)];
        insta::assert_snapshot!("markdown", markdown(&rules));
        insta::assert_snapshot!("text", table(&rules, &Style::PLAIN));
    }
}
