//! Rules of one's own in `podfit.yaml`.

use crate::command::{PENDING, findings, folder_with, run};

const CONFIG: &str = "custom:
- name: team-label
  match: [Pod]
  expression: has(object.metadata.labels) && has(object.metadata.labels.team)
  message: Say whose it is
  severity: error
  path: metadata.labels
- name: own-registry
  match: ['*']
  expression: object.spec.containers.all(c, c.image.startsWith('ours.example/'))
  messageExpression: \"'not ours: ' + object.spec.containers.map(c, c.image).join(', ')\"
";

fn said(report: &serde_json::Value) -> Vec<(String, String, String, u64)> {
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    findings(report)
        .iter()
        .filter(|finding| finding["category"] == "custom")
        .map(|finding| {
            let line = finding["span"]["start"]["line"].as_u64().unwrap_or_default();
            (text(&finding["rule"]), text(&finding["severity"]), text(&finding["message"]), line)
        })
        .collect()
}

fn found(rule: &str, severity: &str, message: &str, line: u64) -> (String, String, String, u64) {
    (rule.to_owned(), severity.to_owned(), message.to_owned(), line)
}

#[test]
fn they_find_and_are_chosen_like_any_rule() {
    let folder = folder_with(&[("podfit.yaml", CONFIG), ("pod.yaml", PENDING)]);
    let check = |extra: &[&str]| {
        run(folder.path(), ["check", ".", "--format", "json"].iter().chain(extra).copied(), "")
    };
    let team = found("custom/team-label", "error", "Say whose it is", 3);
    let registry = found("custom/own-registry", "warning", "not ours: registry.example/main:1", 4);
    assert_eq!(said(&check(&[]).exits(1).json()), [team.clone(), registry.clone()]);
    assert_eq!(said(&check(&["--select", "custom/team-label"]).json()), std::slice::from_ref(&team));
    assert_eq!(said(&check(&["--ignore", "custom/team-label"]).json()), std::slice::from_ref(&registry));
    assert_eq!(said(&check(&["--select", "custom"]).json()), [team, registry]);
    assert_eq!(said(&check(&["--select", "rollout-stalls"]).exits(0).json()), []);
    assert_eq!(said(&check(&["--ignore", "custom"]).json()), []);
    let wrong = check(&["--select", "custom/team-lable"]).exits(2);
    assert!(
        wrong
            .stderr
            .contains("no configuration brings a rule custom/team-lable; did you mean custom/team-label?"),
        "{wrong:#?}"
    );
}

#[test]
fn they_are_ignored_like_any_rule() {
    let commented = format!("# podfit: ignore[custom/team-label] nobody's\n{PENDING}");
    let annotated = PENDING.replace(
        "  name: nowhere\n",
        "  name: nowhere\n  annotations: {podfit.dev/ignore: 'custom/own-registry custom/team-label'}\n",
    );
    let config = format!(
        "{CONFIG}ignore: [{{rule: custom/own-registry, name: now*, reason: old}}]\noverrides: [{{files: [b.yaml], rules: {{custom/team-label: off}}}}]\n"
    );
    for (file, text) in [("a.yaml", &commented), ("a.yaml", &annotated), ("b.yaml", &PENDING.to_owned())] {
        let folder = folder_with(&[("podfit.yaml", &config), (file, text)]);
        let report = run(folder.path(), ["check", ".", "--format", "json", "--exit-zero"], "").json();
        assert_eq!(said(&report), [], "{file} {text}");
    }
}

#[test]
fn what_cannot_be_evaluated_is_a_warning_once_per_object() {
    let config = "custom:\n- {name: owner, match: [Pod], expression: object.metadata.labels.owner != '', severity: error}\n- {name: number, match: [Pod], expression: size(object.spec.containers)}\n";
    let folder = folder_with(&[("podfit.yaml", config), ("pod.yaml", PENDING)]);
    let report = run(folder.path(), ["check", ".", "--format", "json"], "").exits(1).json();
    assert_eq!(
        said(&report),
        [
            found(
                "custom/number",
                "warning",
                "The expression could not be evaluated on this object: it makes int, not true or false",
                4
            ),
            found(
                "custom/owner",
                "warning",
                "The expression could not be evaluated on this object: no such key: labels",
                4
            ),
        ]
    );
}

#[test]
fn a_template_is_passed_over_and_a_secret_kept() {
    let config = "custom:\n- {name: any, match: ['*'], expression: 'false', messageExpression: \"'it holds ' + object.data.password\"}\n";
    let secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {password: aHVudGVyMg==}\n";
    let folder = folder_with(&[
        ("podfit.yaml", config),
        ("secret.yaml", secret),
        ("pod.yaml", &PENDING.replace("registry.example/main:1", "{{ .Values.image }}")),
    ]);
    let said_all = run(folder.path(), ["check", ".", "--format", "json", "--exit-zero"], "");
    assert_eq!(said(&said_all.json()), [found("custom/any", "warning", "it holds", 3)]);
    assert!(!said_all.stdout.contains("aHVudGVyMg"), "{said_all:#?}");
}

#[test]
fn a_wrong_expression_is_said_at_its_place_and_the_rest_is_checked() {
    let config = CONFIG.replace("has(object.metadata.labels) &&", "has(objct.metadata.labels) &&");
    let folder = folder_with(&[("podfit.yaml", &config), ("pod.yaml", PENDING)]);
    let wrong = run(folder.path(), ["check", ".", "--format", "concise"], "").exits(2);
    assert!(
        wrong
            .stderr
            .contains("podfit.yaml:4:19: expression: undeclared reference to `objct`; did you mean object?"),
        "{wrong:#?}"
    );
    assert!(wrong.stdout.contains("custom/own-registry"), "{wrong:#?}");
}

#[test]
fn a_hostile_expression_ends_and_is_said() {
    let config = "custom:\n- {name: slow, match: ['*'], expression: \"object.data.all(a, object.data.all(b, object.data.all(c, object.data.all(d, true))))\"}\n";
    let entries = (0..300).fold(String::new(), |all, at| all + &format!("  k{at}: v\n"));
    let map = format!("apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: m}}\ndata:\n{entries}");
    let folder = folder_with(&[("podfit.yaml", config), ("map.yaml", &map)]);
    let report = run(folder.path(), ["check", ".", "--format", "json"], "").exits(1).json();
    let [(rule, severity, message, _)] = said(&report).try_into().unwrap();
    assert_eq!((rule.as_str(), severity.as_str()), ("custom/slow", "warning"));
    assert!(
        message.ends_with("it takes more steps than podfit allows the custom rules of a set"),
        "{message}"
    );
}

#[test]
fn the_schema_of_the_configuration_is_printed() {
    let folder = folder_with(&[]);
    let schema = run(folder.path(), ["schema", "config"], "").exits(0).json();
    assert_eq!(schema["title"], "podfit.yaml");
    assert!(schema["definitions"]["rules"]["properties"]["rollout-stalls"].is_object(), "{schema:#}");
}
