//! The checks of other tools: which rules mean the same, and why some have none.

use crate::rule::RuleInfo;

// The table is text to read; where every byte counts it stays out, as the pages do.
#[cfg(feature = "pages")]
mod generated;
#[cfg(not(feature = "pages"))]
mod generated {
    pub(super) static CHECKS: &[super::PeerCheck] = &[];
    pub(super) static REASONS: &[super::Reason] = &[];
}

/// A check of another tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeerCheck {
    /// `kube-linter/no-anti-affinity`
    pub name: &'static str,
    /// What it finds, in a few words.
    pub finds: &'static str,
    /// Whether the tool runs it unasked.
    pub default: bool,
    /// Why podfit has no such rule, by position; none where a rule means the same.
    reason: Option<usize>,
}

/// Why podfit has no rule for some checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// A heading.
    pub title: &'static str,
    /// Markdown.
    pub text: &'static str,
}

impl PeerCheck {
    /// Why podfit has no such rule.
    pub fn reason(&self) -> Option<&'static Reason> {
        generated::REASONS.get(self.reason?)
    }
}

/// All checks of the table, tool by tool.
pub fn peer_checks() -> &'static [PeerCheck] {
    generated::CHECKS
}

/// What a word means among the rules and the checks of other tools.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Rules: one by its own name, any number by another tool's.
    pub rules: Vec<&'static RuleInfo>,
    /// Checks of other tools; none where the word is a rule's own name.
    pub checks: Vec<&'static PeerCheck>,
}

/// Looks a word up: a rule's name; `kube-linter/no-anti-affinity`, or the part behind the slash alone; the spellings in
/// which tools print their ids (`AVD-KSV-0017`, `KSV017`, `POP-106`).
pub fn named(word: &str) -> Named {
    let word = word.trim();
    if let Some(rule) = crate::rules().iter().find(|rule| rule.name.eq_ignore_ascii_case(word)) {
        return Named { rules: vec![rule], checks: Vec::new() };
    }
    let means = |name: &str| means(word, name);
    Named {
        rules: crate::rules().iter().filter(|rule| rule.peers.iter().any(|peer| means(peer))).collect(),
        checks: generated::CHECKS.iter().filter(|check| means(check.name)).collect(),
    }
}

/// Whether a word, as [`named`] takes it, means the check of this name.
pub fn means(word: &str, name: &str) -> bool {
    let (wanted, name) = (normal(word), normal(name));
    name == wanted || name.split_once('/').is_some_and(|(_, check)| check == wanted)
}

/// One spelling for the several that a tool has for an id.
fn normal(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let (tool, check) = match lower.split_once('/') {
        Some((tool, check)) => (Some(tool), check),
        None => (None, lower.as_str()),
    };
    let plain = check.strip_prefix("avd-").unwrap_or(check);
    let numbered = |prefix: &str| {
        let digits = plain.strip_prefix(prefix)?.trim_start_matches('-');
        let number = digits.trim_start_matches('0');
        (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(number)
    };
    let check = match (numbered("ksv"), numbered("pop")) {
        (Some(number), _) => format!("ksv-{number}"),
        (_, Some(number)) => number.to_owned(),
        _ => plain.to_owned(),
    };
    match (tool, plain.starts_with("pop-")) {
        (Some(tool), _) => format!("{tool}/{check}"),
        (None, true) => format!("popeye/{check}"),
        (None, false) => check,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(word: &str) -> Vec<&'static str> {
        named(word).rules.iter().map(|rule| rule.name).collect()
    }

    #[test]
    fn rules_are_found_by_own_and_by_peers_names() {
        assert_eq!(rules("rollout-stalls"), ["rollout-stalls"]);
        assert_eq!(rules("Rollout-Stalls "), ["rollout-stalls"]);
        for rule in crate::rules() {
            for peer in rule.peers {
                let (_, check) = peer.split_once('/').unwrap();
                assert!(rules(peer).contains(&rule.name), "{peer}");
                assert!(rules(check).contains(&rule.name), "{check}");
            }
        }
        assert_eq!(rules("rollout-stall"), Vec::<&str>::new());
    }

    #[test]
    fn ids_are_found_as_their_tools_print_them() {
        for word in ["KSV-0039", "ksv039", "KSV39", "AVD-KSV-0039", "trivy/KSV-0039", "trivy/ksv039"] {
            let found = named(word).checks;
            assert_eq!(
                found.iter().map(|check| check.name).collect::<Vec<_>>(),
                ["trivy/KSV-0039"],
                "{word}"
            );
        }
        for word in ["popeye/106", "POP-106", "106"] {
            assert!(named(word).checks.iter().any(|check| check.name == "popeye/106"), "{word}");
        }
        assert_eq!(normal("ksv"), "ksv");
        assert_eq!(normal("KSV-0000"), "ksv-0000");
    }
}
