//! What other linters find is found here: each manifest of `fixtures/peers/<tool>/<check>.yaml` is one that the check
//! complains about, and its first line, `# expects: rule[, rule]`, names the rules that mean the same.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot read the fixtures has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use podfit_analysis::{
    Catalogue, Config, FileOptions, Memo, RuleInfo, SetOptions, analyse_file, analyse_set, rules,
};
use podfit_tests::repository;

/// Tools whose checks have fixtures.
const TOOLS: [&str; 3] = ["kube-linter", "kube-score", "polaris"];

struct Fixture {
    /// `kube-linter/no-anti-affinity`
    check: String,
    expects: Vec<String>,
    text: String,
}

fn fixtures() -> Vec<Fixture> {
    let mut found = Vec::new();
    for tool in TOOLS {
        let Ok(folder) = fs::read_dir(repository().join("fixtures/peers").join(tool)) else { continue };
        for entry in folder {
            let path = entry.expect("an entry").path();
            let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
            let text = fs::read_to_string(&path).expect("readable");
            let first = text.lines().next().unwrap_or_default();
            let expects = first
                .strip_prefix("# expects:")
                .unwrap_or_else(|| panic!("{}: the first line is not `# expects: rule`", path.display()));
            let expects = expects.split(',').map(|rule| rule.trim().to_owned()).collect();
            found.push(Fixture { check: format!("{tool}/{name}"), expects, text });
        }
    }
    found.sort_by(|a, b| a.check.cmp(&b.check));
    found
}

fn rule(name: &str) -> Option<&'static RuleInfo> {
    rules().iter().find(|rule| rule.name == name)
}

/// The rules among `select` that find something in the text.
fn found(text: &str, select: &[String]) -> BTreeSet<String> {
    let files = [Arc::new(analyse_file("manifest.yaml", text, &FileOptions { explicit: true }))];
    let options = SetOptions {
        clusters: &[],
        kubernetes: None,
        namespace: None,
        config: &Config::default(),
        select,
        ignore: &[],
        from: None,
        prove_fixes: 0,
        catalogue: &Catalogue::english(),
    };
    let report = analyse_set(&files, &options, &mut Memo::new());
    report.findings.into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn what_others_find_is_found() {
    let mut wrong = Vec::new();
    for Fixture { check, expects, text } in fixtures() {
        let found = found(&text, &expects);
        for name in &expects {
            match rule(name) {
                None => wrong.push(format!("{check}: there is no rule {name}")),
                Some(rule) if !rule.peers.contains(&check.as_str()) => {
                    wrong.push(format!("{check}: {name} does not name it among its peers"));
                }
                Some(_) if !found.contains(name) => wrong.push(format!("{check}: {name} finds nothing")),
                Some(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_check_that_a_rule_names_has_a_manifest() {
    let there: BTreeSet<String> = fixtures().into_iter().map(|fixture| fixture.check).collect();
    let named = rules().iter().flat_map(|rule| rule.peers.iter().map(move |peer| (*peer, rule.name)));
    let ours = named.filter(|(peer, _)| peer.split_once('/').is_some_and(|(tool, _)| TOOLS.contains(&tool)));
    let missing: Vec<String> = ours
        .filter(|(peer, _)| !there.contains(*peer))
        .map(|(peer, rule)| format!("fixtures/peers/{peer}.yaml (for {rule})"))
        .collect();
    assert!(missing.is_empty(), "{} missing:\n{}", missing.len(), missing.join("\n"));
}
