//! The README's first screen: the command that it shows does what it says.

use std::fs;

use crate::command::{podfit, repository};

/// The lines of the README that a reader would type.
fn commands() -> Vec<String> {
    let readme = fs::read_to_string(repository().join("README.md")).expect("README.md");
    let typed = |line: &str| line.strip_prefix("$ ").unwrap_or(line).to_owned();
    readme.lines().map(str::trim).map(typed).filter(|line| line.starts_with("cargo ")).collect()
}

#[test]
fn the_first_command_runs_the_main_job_and_the_second_all_tests() {
    let commands = commands();
    assert!(commands.len() >= 2, "{commands:#?}");
    let arguments = commands[0].split_once(" -- ").expect("cargo run … -- ARGUMENTS").1;
    let said = podfit(arguments.split_whitespace()).exits(1);
    assert!(said.stdout.contains("rollout-stalls"), "{said:#?}");
    assert_eq!(commands[1], "cargo test --workspace");
}
