//! Names and values that try to command a terminal, a CI log, an XML reader or a browser.

use serde_json::Value;

use crate::command::{CLUSTER, Said, findings, folder_with, podfit, run};

const HOSTILE: &str = "fixtures/hostile.yaml";

fn check(format: &str) -> Said {
    podfit(["check", HOSTILE, "--no-config", "--format", format]).exits(1)
}

fn simulate(format: &str) -> String {
    podfit(["simulate", HOSTILE, "--no-config", "--format", format]).exits(1).stdout
}

/// Characters that a terminal obeys instead of showing.
fn commands_a_terminal(character: char) -> bool {
    let turns_text_around = matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    turns_text_around || (character.is_control() && character != '\n' && character != '\t')
}

#[track_caller]
fn assert_harmless_on_a_terminal(text: &str) {
    let found: Vec<_> = text.lines().filter(|line| line.chars().any(commands_a_terminal)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_fixture_is_hostile_indeed() {
    let report = check("json").json();
    let said = findings(&report).iter().map(|finding| finding["message"].to_string()).collect::<String>();
    for part in ["]]>", "::error", "%0A", "<script>", "`"] {
        assert!(said.contains(part), "no message repeats {part}: {report:#}");
    }
    let messages = findings(&report).iter().filter_map(|finding| finding["message"].as_str());
    assert!(
        messages.flat_map(str::chars).any(commands_a_terminal),
        "no message repeats a control: {report:#}"
    );
}

#[test]
fn a_terminal_shows_controls_and_does_not_obey_them() {
    for format in ["full", "concise"] {
        let said = check(format);
        assert_harmless_on_a_terminal(&said.stdout);
        assert_harmless_on_a_terminal(&said.stderr);
    }
    assert_harmless_on_a_terminal(&simulate("text"));
}

#[test]
fn errors_show_controls_too() {
    let folder = folder_with(&[
        ("cluster.yaml", "nodes:\n  - name: a\n    \"la\\e[31mbels\": {}\n"),
        ("pod.yaml", ""),
    ]);
    let said =
        run(folder.path(), ["check", "pod.yaml", "mis\u{1b}[31msing.yaml", "--cluster", "cluster.yaml"], "");
    assert_eq!(said.exit, 2, "{said:#?}");
    assert_harmless_on_a_terminal(&said.stderr);
}

#[test]
fn github_runs_no_command_of_the_manifest() {
    let text = check("github").stdout;
    let report = check("json").json();
    let commands: Vec<_> = text.lines().filter(|line| line.trim_start().starts_with("::")).collect();
    assert_eq!(commands.len(), findings(&report).len(), "{text}");
    for command in commands {
        let (properties, _) = command.trim_start_matches(':').split_once("::").expect("a message");
        assert!(properties.contains(&format!("file={HOSTILE}")), "{command}");
    }
}

#[test]
fn json_formats_can_be_parsed() {
    for format in ["json", "sarif", "gitlab"] {
        let said = check(format);
        let value: Value = serde_json::from_str(&said.stdout).expect(format);
        assert!(value.is_object() || value.is_array());
    }
    serde_json::from_str::<Value>(&simulate("json")).expect("a simulation");
}

#[test]
fn xml_formats_can_be_parsed_and_hold_no_script() {
    for text in [check("junit").stdout, simulate("svg")] {
        let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{error} in {text}"));
        let script =
            document.descendants().find(|node| node.tag_name().name().eq_ignore_ascii_case("script"));
        assert!(script.is_none(), "{text}");
    }
}

#[test]
fn values_of_secrets_are_never_said() {
    for format in ["full", "concise", "json", "sarif", "github", "gitlab", "junit"] {
        let said = check(format);
        assert!(!said.stdout.contains("hunter2"), "{format}: {}", said.stdout);
        assert!(!said.stdout.contains("aHVudGVyMg"), "{format}: {}", said.stdout);
    }
}

#[test]
fn a_name_of_a_megabyte_goes_through_every_format() {
    let name = "a]]>%0A::error::".repeat(1 << 16);
    let pod = format!(
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: \"{name}\"\nspec:\n  nodeSelector: {{\"{name}\": x}}\n  \
         containers: [{{name: main, image: \"{name}\"}}]\n"
    );
    let folder = folder_with(&[("pod.yaml", &pod), ("cluster.yaml", CLUSTER)]);
    for format in ["full", "concise", "json", "sarif", "github", "gitlab", "junit"] {
        let arguments = ["check", "pod.yaml", "--cluster", "cluster.yaml", "--format", format];
        let said = run(folder.path(), arguments, "").exits(1);
        assert!(!said.stdout.is_empty(), "{format}");
    }
}
