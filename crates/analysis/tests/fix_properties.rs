//! What holds for every fix, whatever the text: it re-parses, touches one document, keeps the others byte for byte and
//! every line ending and comment; its finding is gone and no new error came; all fixes together come to an end.
//!
//! The texts are the pages' bad examples and `fixtures/`, each also with CRLF and with comments in other scripts. With
//! `PODFIT_CORPUS=FOLDER` every manifest below that folder is tried too, and what was tried is printed by rule
//! (`cargo test -p podfit-analysis --test fix_properties -- --nocapture`).

// Helpers of tests may panic, and this one prints what it did.
#![allow(clippy::panic, clippy::expect_used, clippy::print_stdout)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use podfit_analysis::report::{Applicability, Finding, Fix, Severity};
use podfit_analysis::{
    Catalogue, Config, FileFacts, FileOptions, FixKind, Memo, NamedCluster, SetOptions, analyse_file,
    analyse_set, rules,
};
use podfit_model::cluster::Cluster;

/// A text with what it is judged on.
struct Case {
    name: String,
    text: String,
    cluster: Option<String>,
    from: Option<String>,
    select: Vec<String>,
}

/// Larger texts get fewer of their fixes proven: each proof reads the whole text again.
const LARGE: usize = 100_000;
const PROVEN_OF_LARGE: usize = 10;
const PROVEN: usize = 40;
/// So many fixes of one rule are applied by themselves in one text; all are applied together.
const OF_ONE_RULE: usize = 2;
/// As `podfit check --fix` does it.
const ROUNDS: usize = 10;

fn facts(text: &str) -> Arc<FileFacts> {
    Arc::new(analyse_file("manifest.yaml", text, &FileOptions { explicit: true }))
}

impl Case {
    fn judge(&self, text: &str, from: Option<&str>) -> Vec<Finding> {
        let clusters: Vec<NamedCluster> = self
            .cluster
            .iter()
            .map(|text| NamedCluster { name: "c".into(), cluster: Cluster::parse("cluster.yaml", text).0 })
            .collect();
        let from = from.or(self.from.as_deref()).map(|text| vec![facts(text)]);
        let options = SetOptions {
            clusters: &clusters,
            kubernetes: None,
            namespace: None,
            config: &Config::default(),
            select: &self.select,
            ignore: &[],
            from: from.as_deref(),
            prove_fixes: if text.len() > LARGE { PROVEN_OF_LARGE } else { PROVEN },
            catalogue: &Catalogue::english(),
        };
        analyse_set(&[facts(text)], &options, &mut Memo::new()).findings
    }
}

/// The pages' bad examples.
fn pages() -> Vec<Case> {
    let mut cases = Vec::new();
    for rule in rules() {
        let (mut cluster, mut from) = (None, None);
        let mut rest = rule.page;
        while let Some((_, tail)) = rest.split_once("```yaml ") {
            let (head, tail) = tail.split_once('\n').expect("a fence has a line of its own");
            let (text, tail) = tail.split_once("\n```").expect("a fence is closed");
            let text = format!("{text}\n");
            match head.trim() {
                "cluster" => cluster = Some(text),
                "from" => from = Some(text),
                "bad" => cases.push(Case {
                    name: format!("page of {}", rule.name),
                    text,
                    cluster: cluster.clone(),
                    from: from.clone(),
                    select: vec!["default".to_owned(), rule.name.to_owned()],
                }),
                _ => {}
            }
            rest = tail;
        }
    }
    cases
}

/// Every manifest below a folder.
fn manifests(folder: &Path, into: &mut Vec<Case>) {
    let mut entries: Vec<_> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        let manifest = path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml");
        if path.is_dir() && !path.is_symlink() {
            manifests(&path, into);
        } else if manifest && let Ok(text) = fs::read_to_string(&path) {
            into.push(Case {
                name: path.display().to_string(),
                text,
                cluster: None,
                from: None,
                select: vec!["strict".to_owned()],
            });
        }
    }
}

/// The same manifest, written otherwise.
fn variants(text: &str) -> Vec<(&'static str, String)> {
    let mut variants = vec![("as it is", text.to_owned())];
    if !text.contains('\r') {
        variants.push(("with CRLF", text.replace('\n', "\r\n")));
    }
    let commented = format!("# 部署\t\u{1f600} n\u{e4}mlich\n{text}# \u{1f680}\t结束\n");
    if !text.starts_with(['%', '\u{feff}']) && text.ends_with('\n') {
        variants.push(("with comments", commented));
    }
    variants
}

fn applied(text: &str, fix: &Fix) -> String {
    let mut out = text.to_owned();
    for edit in fix.edits.iter().rev() {
        out.replace_range(edit.byte_start as usize..edit.byte_end as usize, &edit.text);
    }
    out
}

/// What is wrong with the text that a fix made.
fn broken(old: &str, new: &str, fix: &Fix) -> Option<String> {
    let (before, after) = (facts(old), facts(new));
    if before.file.documents.len() != after.file.documents.len() {
        return Some("there are more or fewer documents".into());
    }
    let first = fix.edits.first()?.byte_start;
    let last = fix.edits.last()?.byte_end;
    for (was, is) in before.file.documents.iter().zip(&after.file.documents) {
        if is.problems.len() > was.problems.len() || (is.broken && !was.broken) {
            return Some(format!("the text has new problems: {:?}", is.problems));
        }
        let touched = was.span.start <= last && first <= was.span.end;
        if !touched && was.span.text(old) != is.span.text(new) {
            return Some("another document changed".into());
        }
    }
    let crlf = |text: &str| (text.matches("\r\n").count(), text.matches('\n').count());
    let ((was_crlf, was_lf), (is_crlf, is_lf)) = (crlf(old), crlf(new));
    if was_crlf == was_lf && was_lf > 0 && is_crlf != is_lf {
        return Some("a line ends with LF among those that end with CRLF".into());
    }
    if was_crlf == 0 && is_crlf > 0 {
        return Some("a line ends with CRLF among those that end with LF".into());
    }
    let anchors = |text: &str| text.matches(": &").count() + text.matches(": *").count();
    (anchors(old) != anchors(new)).then(|| "an anchor or an alias changed".into())
}

fn errors(findings: &[Finding]) -> BTreeSet<&str> {
    findings.iter().filter(|it| it.severity == Severity::Error).map(|it| it.fingerprint.as_str()).collect()
}

#[derive(Default)]
struct Tally {
    /// By rule: proven, not proven.
    fixes: BTreeMap<String, (usize, usize)>,
    wrong: Vec<String>,
}

impl Tally {
    fn each_fix(&mut self, case: &Case, variant: &str, text: &str) -> Vec<Finding> {
        let found = case.judge(text, None);
        let before = errors(&found);
        let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
        for finding in &found {
            for fix in &finding.fixes {
                let count = self.fixes.entry(finding.rule.clone()).or_default();
                match fix.proven {
                    Some(true) => count.0 += 1,
                    Some(false) => {
                        count.1 += 1;
                        continue;
                    }
                    None => continue,
                }
                let tried = tried.entry(&finding.rule).or_default();
                *tried += 1;
                if *tried > OF_ONE_RULE {
                    continue;
                }
                let new = applied(text, fix);
                let say = |what: &str| {
                    format!(
                        "{} ({variant}), line {}, {}: {}: {what}",
                        case.name, finding.span.start.line, finding.rule, fix.title
                    )
                };
                if let Some(what) = broken(text, &new, fix) {
                    self.wrong.push(say(&what));
                    continue;
                }
                let after = case.judge(&new, None);
                // An object that stands twice in a text has each finding twice, by one fingerprint.
                let alike = |found: &[Finding]| {
                    let same = |it: &&Finding| {
                        it.fingerprint == finding.fingerprint && it.cluster == finding.cluster
                    };
                    found.iter().filter(same).count()
                };
                if alike(&after) >= alike(&found) {
                    self.wrong.push(say("the finding is still there"));
                }
                let new_errors: Vec<_> = after
                    .iter()
                    .filter(|it| it.severity == Severity::Error && !before.contains(it.fingerprint.as_str()))
                    .map(|it| it.message.as_str())
                    .collect();
                if !new_errors.is_empty() {
                    self.wrong.push(say(&format!("new errors: {new_errors:?}")));
                }
            }
        }
        found
    }

    /// All proven fixes, round after round, as `--fix --unsafe-fixes` applies them.
    fn together(&mut self, case: &Case, variant: &str, text: &str, mut found: Vec<Finding>) {
        let mut now = text.to_owned();
        let before: BTreeSet<String> = errors(&found).into_iter().map(str::to_owned).collect();
        // Only so many fixes are proven at a time, so a text with many findings takes more rounds.
        let most = ROUNDS + found.len() / PROVEN;
        for round in 0..=most {
            let mut chosen: Vec<&podfit_analysis::report::Edit> = Vec::new();
            let mut end = 0;
            for finding in &found {
                let best = finding.fixes.iter().filter(|fix| fix.proven == Some(true));
                let best = best.filter(|fix| fix.applicability != Applicability::DisplayOnly);
                let Some(fix) = best.max_by_key(|fix| fix.applicability == Applicability::Safe) else {
                    continue;
                };
                let fits = fix.edits.first().is_some_and(|edit| edit.byte_start > end || end == 0);
                if fits {
                    chosen.extend(&fix.edits);
                    end = fix.edits.last().map_or(end, |edit| edit.byte_end.max(end));
                }
            }
            if chosen.is_empty() {
                break;
            }
            if round == most {
                let rules: BTreeSet<&str> = found.iter().map(|it| it.rule.as_str()).collect();
                self.wrong.push(format!("{} ({variant}): fixes do not come to an end: {rules:?}", case.name));
                break;
            }
            for edit in chosen.iter().rev() {
                now.replace_range(edit.byte_start as usize..edit.byte_end as usize, &edit.text);
            }
            found = case.judge(&now, None);
        }
        let after = errors(&found);
        let new: Vec<_> = after.into_iter().filter(|error| !before.contains(*error)).collect();
        if !new.is_empty() {
            let what = found.iter().filter(|it| new.contains(&it.fingerprint.as_str()));
            let what: Vec<_> = what.map(|it| it.message.as_str()).collect();
            self.wrong.push(format!("{} ({variant}): all fixes together bring errors: {what:?}", case.name));
        }
    }

    fn run(&mut self, cases: &[Case], variants: fn(&str) -> Vec<(&'static str, String)>) {
        for case in cases {
            for (variant, text) in variants(&case.text) {
                self.try_text(case, variant, &text);
            }
        }
    }

    fn try_text(&mut self, case: &Case, variant: &str, text: &str) {
        let found = self.each_fix(case, variant, text);
        if found.iter().any(|finding| !finding.fixes.is_empty()) && text.len() <= LARGE {
            self.together(case, variant, text, found);
        }
    }

    fn print(&self, what: &str) {
        let proven: usize = self.fixes.values().map(|(proven, _)| proven).sum();
        println!("{what}: {proven} proven fixes, two of a rule and text applied alone, all together");
        for (rule, (proven, not)) in &self.fixes {
            println!(
                "{proven:7} {rule}{}",
                if *not > 0 { format!(" ({not} not proven)") } else { String::new() }
            );
        }
    }
}

fn assert_right(tally: &Tally) {
    let shown: Vec<_> = tally.wrong.iter().take(200).map(String::as_str).collect();
    assert!(tally.wrong.is_empty(), "{} wrong:\n{}", tally.wrong.len(), shown.join("\n"));
}

/// Their examples show what no single edit cures; `fixes.rs` applies theirs.
const CURED_ELSEWHERE: [&str; 2] = ["pods-stay-pending", "no-eligible-node"];

#[test]
fn fixes_of_the_pages_and_the_fixtures_hold_what_they_promise() {
    let mut fixtures = Vec::new();
    manifests(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures"), &mut fixtures);
    let mut tally = Tally::default();
    tally.run(&pages(), variants);
    // Of hundreds of scenarios that are much alike each is tried in one way only.
    for (at, case) in fixtures.iter().enumerate() {
        let mut ways = variants(&case.text);
        let way = ways.swap_remove(at % ways.len());
        tally.try_text(case, way.0, &way.1);
    }
    tally.print("pages and fixtures");
    assert_right(&tally);
    let untried: Vec<_> = rules()
        .iter()
        .filter(|rule| rule.fix > FixKind::DisplayOnly && !CURED_ELSEWHERE.contains(&rule.name))
        .filter(|rule| tally.fixes.get(rule.name).is_none_or(|(proven, _)| *proven == 0))
        .map(|rule| rule.name)
        .collect();
    assert!(untried.is_empty(), "no fix of these was ever proven: {untried:?}");
}

#[test]
fn fixes_of_a_corpus_hold_what_they_promise() {
    let Some(folder) = std::env::var_os("PODFIT_CORPUS") else { return };
    let mut cases = Vec::new();
    manifests(Path::new(&folder), &mut cases);
    assert!(!cases.is_empty(), "no manifest in {}", folder.display());
    let mut tally = Tally::default();
    tally.run(&cases, |text| vec![("as it is", text.to_owned())]);
    tally.print("corpus");
    assert_right(&tally);
}

/// What others alias, what a template writes and what cannot be read is not edited, and the finding says so.
#[test]
fn what_cannot_be_edited_is_left_alone() {
    let shared = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n    image: registry.example/a:1\n    \
                  env: &env\n    - {nam: A, value: '1'}\n  - name: b\n    image: registry.example/b:1\n    env: *env\n";
    let case = |text: &str| Case {
        name: String::new(),
        text: text.to_owned(),
        cluster: None,
        from: None,
        select: vec!["unknown-field".to_owned()],
    };
    let found = case(shared).judge(shared, None);
    let finding = found.iter().find(|it| it.rule == "unknown-field").expect("a finding");
    let [fix] = finding.fixes.as_slice() else { panic!("{finding:#?}") };
    assert!(fix.edits.is_empty() && fix.applicability == Applicability::DisplayOnly, "{fix:#?}");
    assert!(fix.title.contains("anchor"), "{fix:#?}");
    let own = shared.replace("&env", "").replace("*env", "[]");
    let found = case(&own).judge(&own, None);
    let finding = found.iter().find(|it| it.rule == "unknown-field").expect("a finding");
    assert_eq!(finding.fixes.first().and_then(|fix| fix.proven), Some(true), "{finding:#?}");
}
