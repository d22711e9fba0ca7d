//! The rules of ARCHITECTURE.md that a machine can check by reading the repository.
#![allow(clippy::expect_used, reason = "a test that cannot read the repository has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use podfit_tests::repository;

/// Which workspace crates each crate may be built with: every floor knows only the floors below it.
const FLOORS: [(&str, &[&str]); 10] = [
    ("podfit-ordered", &[]),
    ("podfit-syntax", &[]),
    ("podfit-schema", &["podfit-syntax"]),
    ("podfit-model", &["podfit-syntax", "podfit-schema"]),
    ("podfit-scheduler", &["podfit-model"]),
    ("podfit-analysis", &["podfit-syntax", "podfit-schema", "podfit-model", "podfit-scheduler"]),
    ("podfit-wasm", &["podfit-analysis", "podfit-model", "podfit-syntax"]),
    ("podfit-files", &["podfit-analysis", "podfit-model", "podfit-syntax"]),
    ("podfit-lsp", &["podfit-analysis", "podfit-files", "podfit-model", "podfit-syntax"]),
    ("podfit", &["podfit-analysis", "podfit-files", "podfit-model", "podfit-syntax", "podfit-lsp"]),
];

/// Crates that are pure functions: no files, no clock, no threads, no processes, no network.
const PURE: [&str; 5] = ["syntax", "schema", "model", "scheduler", "analysis"];

/// Files of this repository as `path → text`, without what `.gitignore` names and without binary files.
fn text_files() -> BTreeMap<PathBuf, String> {
    let walk = WalkBuilder::new(repository())
        .hidden(false)
        .require_git(false)
        .filter_entry(|entry| entry.file_name() != ".git")
        .build();
    walk.map(|entry| entry.expect("the repository can be walked"))
        .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()))
        .filter_map(|entry| {
            let text = String::from_utf8(fs::read(entry.path()).expect("readable")).ok()?;
            let path = entry.path().strip_prefix(repository()).expect("below the repository");
            Some((path.to_owned(), text))
        })
        .collect()
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension().and_then(|extension| extension.to_str()).is_some_and(|it| extensions.contains(&it))
}

/// `path:line: the line` for every line that the predicate picks.
fn lines_where(files: &BTreeMap<PathBuf, String>, picked: impl Fn(&Path, &str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files {
        for (index, line) in text.lines().enumerate() {
            if picked(path, line) {
                found.push(format!("{}:{}: {}", path.display(), index + 1, line.trim()));
            }
        }
    }
    found
}

fn assert_none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}\n{}", found.join("\n"));
}

/// The lines of a manifest's tables whose header contains `table` (`[dependencies]`, `[target.….dependencies]`).
fn dependency_lines<'a>(manifest: &'a str, table: &'a str) -> impl Iterator<Item = &'a str> {
    let mut inside = false;
    manifest.lines().filter(move |line| {
        if line.starts_with('[') {
            inside = line.trim_end_matches(']').trim_start_matches('[').rsplit('.').next() == Some(table);
            return false;
        }
        inside
    })
}

fn crate_manifests(files: &BTreeMap<PathBuf, String>) -> impl Iterator<Item = (&Path, &str)> {
    files
        .iter()
        .filter(|(path, _)| path.starts_with("crates") && path.ends_with("Cargo.toml"))
        .map(|(path, text)| (path.as_path(), text.as_str()))
}

#[test]
fn every_floor_knows_only_the_floors_below() {
    let files = text_files();
    let mut seen = 0;
    for (path, manifest) in crate_manifests(&files) {
        let name = manifest.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
        let name = name.expect("a crate has a name");
        let (_, below) = FLOORS.iter().find(|(floor, _)| *floor == name).expect(name);
        for line in dependency_lines(manifest, "dependencies").filter(|line| line.starts_with("podfit")) {
            let dependency = line.split(['.', ' ', '=']).next().unwrap_or_default();
            // The ground floor: maps and sets, of which everybody may make use.
            if dependency == "podfit-ordered" {
                continue;
            }
            assert!(below.contains(&dependency), "{}: {name} must not know {dependency}", path.display());
        }
        seen += 1;
    }
    assert!(seen >= 6, "only {seen} crates found");
}

#[test]
fn every_crate_obeys_the_workspace_lints() {
    let files = text_files();
    for (path, manifest) in &files {
        if path.ends_with("Cargo.toml") && manifest.contains("[package]") {
            let obeys = dependency_lines(manifest, "lints").any(|line| line.trim() == "workspace = true");
            assert!(obeys, "{} lacks `[lints] workspace = true`", path.display());
        }
    }
}

#[test]
fn pure_crates_do_nothing_but_think() {
    const WORLD: [&str; 10] = [
        "fs",
        "thread",
        "process",
        "env",
        "time::Instant",
        "time::SystemTime",
        "net::Tcp",
        "net::Udp",
        "io::stdin",
        "io::stdout",
    ];
    let mut found = Vec::new();
    for (path, text) in text_files() {
        let pure = PURE.iter().any(|name| path.starts_with(Path::new("crates").join(name).join("src")));
        let test = path.ends_with("tests.rs") || path.iter().any(|part| part == "tests");
        if !pure || !has_extension(&path, &["rs"]) || test {
            continue;
        }
        let product = text.split("#[cfg(test)]").next().unwrap_or_default();
        for name in WORLD {
            if product.contains(&format!("std::{name}")) {
                found.push(format!("{} uses std::{name}", path.display()));
            }
        }
        if product.contains("async fn") {
            found.push(format!("{} is async", path.display()));
        }
    }
    assert_none(&found, "files, clocks and threads belong to the surfaces:");
}

#[test]
fn one_module_names_the_yaml_parser() {
    let name = concat!("granit", "_parser");
    let users: Vec<_> = text_files()
        .into_iter()
        .filter(|(path, text)| has_extension(path, &["rs"]) && text.contains(name))
        .map(|(path, _)| path)
        .collect();
    for path in &users {
        assert!(
            path.starts_with("crates/syntax/src/parse") || path.ends_with("syntax/src/parse.rs"),
            "{path:?}"
        );
    }
}

#[test]
fn the_archived_reader_serves_tests_only() {
    let files = text_files();
    for (path, manifest) in crate_manifests(&files) {
        let built_in = dependency_lines(manifest, "dependencies").any(|line| line.starts_with("serde_yaml"));
        assert!(!built_in, "{} builds serde_yaml in", path.display());
    }
}

#[test]
fn no_file_names_a_place_on_somebodys_machine() {
    // Put together here, so that this file does not find itself.
    let places = ["root", "home", "Users", "work", "farm"].map(|folder| format!("/{folder}/"));
    let temporary = ["", "tmp", ""].join("/");
    let found = lines_where(&text_files(), |_, line| {
        let named = |place: &str| {
            line.match_indices(place).any(|(at, _)| {
                // After a letter or a dot it is the middle of a longer path, in a container or a URL.
                !line[..at].ends_with(|before: char| before.is_alphanumeric() || "._-/}".contains(before))
            })
        };
        places.iter().any(|place| named(place))
            || (named(&temporary)
                && line
                    .split(temporary.as_str())
                    .skip(1)
                    .any(|rest| rest.contains('/') && !rest.starts_with('$')))
    });
    assert_none(&found, "paths of a machine:");
}

#[test]
fn lock_files_name_the_public_registries() {
    let found = lines_where(&text_files(), |path, line| {
        let line = line.trim();
        if path.ends_with("Cargo.lock") {
            line.starts_with("source = ")
                && line != "source = \"registry+https://github.com/rust-lang/crates.io-index\""
        } else if path.ends_with("package-lock.json") {
            line.starts_with("\"resolved\": \"http")
                && !line.starts_with("\"resolved\": \"https://registry.npmjs.org/")
        } else {
            false
        }
    });
    assert_none(&found, "packages from elsewhere:");
}

#[test]
fn nothing_is_left_half_done() {
    let marks = ["todo!(", "unimplemented!(", "#[ignore", "FIX\u{4d}E", "X\u{58}X"];
    let own = Path::new("tests/tests/house.rs");
    let found = lines_where(&text_files(), |path, line| {
        path != own
            && has_extension(path, &["rs", "ts", "svelte", "js", "mjs", "lua", "py", "sh"])
            && marks.iter().any(|mark| line.contains(mark))
    });
    assert_none(&found, "marks of unfinished work:");
}

#[test]
fn files_stay_small_enough_to_read() {
    const LIMIT: usize = 1000;
    let found: Vec<_> = text_files()
        .into_iter()
        .filter(|(path, text)| has_extension(path, &["rs"]) && !text.starts_with("// @generated"))
        .filter(|(path, _)| {
            !path.components().any(|part| part.as_os_str().to_string_lossy().starts_with("generated"))
        })
        .map(|(path, text)| (text.lines().count(), path))
        .filter(|(lines, _)| *lines > LIMIT)
        .map(|(lines, path)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert_none(&found, "files of more than one idea:");
}

#[test]
fn every_scenario_has_a_verdict_and_every_verdict_a_scenario() {
    for folder in ["fixtures/conformance/scheduling", "fixtures/seeds"] {
        let names = |kind: &str| -> Vec<String> {
            let folder = repository().join(folder).join(kind);
            let files = fs::read_dir(&folder)
                .expect("the folder exists")
                .map(|entry| entry.expect("an entry").path());
            let mut names: Vec<_> =
                files.map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned()).collect();
            names.sort();
            names
        };
        assert_eq!(names("scenarios"), names("verdicts"), "{folder}");
    }
}
