//! The texts: docs/rules/index.md, docs/rules/peers.md, and the Rust table of checks.

use std::fmt::Write as _;

use super::Rule;
use super::table::{Check, Peer, Reason};

const MADE: &str = "<!-- Made by `cargo xtask docs`; do not edit. -->\n\n";

/// One line per rule, by category.
pub(super) fn index(rules: &[Rule]) -> String {
    let on = rules.iter().filter(|rule| rule.default).count();
    let mut text = format!(
        "{MADE}# Rules\n\n\
         {} rules; {on} of them in the preset `default`, all of them in `strict`. A rule's name leads to its page: why, an\n\
         example of each kind, the fix, its options. What other tools call it stands in [peers.md](peers.md).\n",
        rules.len()
    );
    for family in rules.chunk_by(|a, b| a.category == b.category) {
        let Some(first) = family.first() else { continue };
        let _ = writeln!(text, "\n## {}\n", title(&first.category));
        for rule in family {
            let mut facts = vec![rule.severity.clone()];
            if !rule.default {
                facts.push("off by default".to_owned());
            }
            facts.extend(rule.presets.iter().map(|preset| format!("preset `{preset}`")));
            if rule.fix != "none" {
                facts.push(format!("{} fix", rule.fix));
            }
            let _ = writeln!(
                text,
                "- [`{}`]({}): {} ({})",
                rule.name,
                page(rule),
                rule.summary,
                facts.join(", ")
            );
        }
    }
    text
}

/// From docs/rules to the rule's page.
fn page(rule: &Rule) -> String {
    let file = rule.name.replace('-', "_");
    format!("../../crates/analysis/src/rules/{}/{file}.md", rule.category)
}

fn title(category: &str) -> String {
    match category {
        "yaml" | "api" | "rbac" => category.to_ascii_uppercase(),
        other => {
            let mut letters = other.chars();
            letters
                .next()
                .map(|first| first.to_ascii_uppercase().to_string() + letters.as_str())
                .unwrap_or_default()
        }
    }
}

/// Every check of every tool, with the rules that mean the same or the reason why there is none.
pub(super) fn peers(rules: &[Rule], peers: &[Peer], reasons: &[Reason]) -> String {
    let mut text = format!(
        "{MADE}# Checks of other tools\n\n\
         What each check is called here, or [why it is no rule](not-rules.md). `podfit explain CHECK` says the same. A rule may\n\
         be narrower than the check: its page says when it speaks.\n"
    );
    for peer in peers {
        let answered = peer.checks.iter().filter(|check| rules_of(rules, check).next().is_some()).count();
        let _ = write!(
            text,
            "\n## {} {}\n\n{answered} of {} checks are rules here.\n\n\
             | check | what it finds | default | here |\n|---|---|---|---|\n",
            peer.name,
            peer.version,
            peer.checks.len()
        );
        for check in &peer.checks {
            let id = check.name.split_once('/').map_or(check.name.as_str(), |(_, id)| id);
            let default = if check.default { "on" } else { "off" };
            let _ = writeln!(
                text,
                "| `{id}` | {} | {default} | {} |",
                check.finds.replace('|', "\\|"),
                here(rules, check, reasons)
            );
        }
    }
    text
}

fn rules_of<'r>(rules: &'r [Rule], check: &Check) -> impl Iterator<Item = &'r Rule> {
    rules.iter().filter(move |rule| rule.peers.contains(&check.name))
}

fn here(rules: &[Rule], check: &Check, reasons: &[Reason]) -> String {
    let links: Vec<String> =
        rules_of(rules, check).map(|rule| format!("[`{}`]({})", rule.name, page(rule))).collect();
    if !links.is_empty() {
        return links.join(", ");
    }
    let reason = reasons.iter().find(|reason| reason.checks.contains(&check.name));
    reason
        .map(|reason| format!("[{}](not-rules.md#{})", reason.title, anchor(&reason.title)))
        .unwrap_or_default()
}

/// A heading's name in a link.
fn anchor(title: &str) -> String {
    let kept = title.chars().filter(|c| c.is_alphanumeric() || *c == ' ' || *c == '-');
    kept.map(|c| if c == ' ' { '-' } else { c.to_ascii_lowercase() }).collect()
}

/// The table as Rust.
pub(super) fn source(checks: &[Check], reasons: &[Reason]) -> String {
    let mut text = String::from(
        "// Made by `cargo xtask docs` from xtask/src/docs/peers.yaml and docs/rules/not-rules.md; do not edit.\n\
         //! The checks of other tools, and why some are no rules.\n\n\
         use super::{PeerCheck, Reason};\n\n\
         #[rustfmt::skip]\npub(super) static REASONS: &[Reason] = &[\n",
    );
    for reason in reasons {
        let _ = writeln!(text, "    Reason {{ title: {:?}, text: {:?} }},", reason.title, reason.text);
    }
    text += "];\n\n#[rustfmt::skip]\npub(super) static CHECKS: &[PeerCheck] = &[\n";
    for check in checks {
        let reason = reasons.iter().position(|reason| reason.checks.contains(&check.name));
        let _ = writeln!(
            text,
            "    PeerCheck {{ name: {:?}, finds: {:?}, default: {}, reason: {reason:?} }},",
            check.name, check.finds, check.default
        );
    }
    text += "];\n";
    text
}
