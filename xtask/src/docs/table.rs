//! The checks of other tools (`peers.yaml`) and why some are no rules (docs/rules/not-rules.md).

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

/// A tool and its checks, in the order of the file.
#[derive(Debug, Clone)]
pub(super) struct Peer {
    pub(super) name: String,
    pub(super) version: String,
    pub(super) checks: Vec<Check>,
}

/// A check of another tool.
#[derive(Debug, Clone)]
pub(super) struct Check {
    /// `kube-linter/no-anti-affinity`
    pub(super) name: String,
    pub(super) default: bool,
    pub(super) finds: String,
}

/// A heading of not-rules.md.
#[derive(Debug, Clone)]
pub(super) struct Reason {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) checks: Vec<String>,
}

#[derive(Deserialize)]
struct Entry {
    version: String,
    checks: serde_yaml::Mapping,
}

/// All tools.
pub(super) fn peers() -> Result<Vec<Peer>, String> {
    let text = include_str!("peers.yaml");
    let tools: serde_yaml::Mapping =
        serde_yaml::from_str(text).map_err(|error| format!("peers.yaml: {error}"))?;
    let wrong = |error: serde_yaml::Error| format!("peers.yaml: {error}");
    let mut peers = Vec::new();
    for (name, entry) in tools {
        let name: String = serde_yaml::from_value(name).map_err(wrong)?;
        let entry: Entry = serde_yaml::from_value(entry).map_err(wrong)?;
        let mut checks = Vec::new();
        for (check, facts) in entry.checks {
            let check: String = serde_yaml::from_value(check).map_err(wrong)?;
            let (default, finds): (String, String) = serde_yaml::from_value(facts).map_err(wrong)?;
            let default = match default.as_str() {
                "on" => true,
                "off" => false,
                other => return Err(format!("peers.yaml: {check}: {other} is neither on nor off")),
            };
            checks.push(Check { name: format!("{name}/{check}"), default, finds });
        }
        peers.push(Peer { name, version: entry.version, checks });
    }
    Ok(peers)
}

/// All checks of all tools.
pub(super) fn checks() -> Result<Vec<Check>, String> {
    Ok(peers()?.into_iter().flat_map(|peer| peer.checks).collect())
}

/// The reasons of not-rules.md.
pub(super) fn reasons(root: &Path) -> Result<Vec<Reason>, String> {
    let path = root.join("docs/rules/not-rules.md");
    let page = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let reasons = parse_reasons(&page)?;
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for reason in &reasons {
        for check in &reason.checks {
            if let Some(other) = seen.insert(check, &reason.title) {
                return Err(format!("not-rules.md: {check} stands under {other} and {}", reason.title));
            }
        }
    }
    Ok(reasons)
}

/// Each section: a heading, prose, and a paragraph `Checks: …` of code spans.
fn parse_reasons(page: &str) -> Result<Vec<Reason>, String> {
    let mut reasons = Vec::new();
    for section in page.split("\n## ").skip(1) {
        let (title, rest) = section.split_once('\n').unwrap_or((section, ""));
        let (text, checks) = rest
            .split_once("\nChecks: ")
            .ok_or_else(|| format!("not-rules.md: {title}: no paragraph that begins with `Checks: `"))?;
        let checks: Vec<String> = checks.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        if text.trim().is_empty() || checks.is_empty() {
            return Err(format!("not-rules.md: {title}: no reason, or no checks"));
        }
        reasons.push(Reason { title: title.trim().to_owned(), text: text.trim().to_owned(), checks });
    }
    Ok(reasons)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_a_reason() {
        let page = "# T\n\nIntro `a/b`.\n\n## One\n\nBecause\nof it.\n\nChecks: `x/1`,\n`x/2`\n\n## Two\n\nSo.\n\nChecks: `y/3`\n";
        let found = parse_reasons(page).unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].title.as_str(), found[0].text.as_str()), ("One", "Because\nof it."));
        assert_eq!(found[0].checks, ["x/1", "x/2"]);
        assert_eq!(found[1].checks, ["y/3"]);
        assert!(parse_reasons("\n## Empty\n\nWhy.\n").is_err());
        assert!(parse_reasons("\n## Empty\n\nChecks: `a/b`\n").is_err());
    }
}
