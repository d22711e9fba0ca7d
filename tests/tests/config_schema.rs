//! The JSON Schema of `podfit.yaml` and the reader agree: what the reader takes, the schema lets through; what is wrong
//! in shape, both refuse.

use podfit_analysis::Config;
use podfit_analysis::config::schema;

/// Read without an error.
const GOOD: [&str; 12] = [
    "",
    "# later\n",
    "rules:\nignore:\nclusters:\ncustom:\noverrides:\nexclude:\n",
    "kubernetes: 1.36\nnamespace: 7\n",
    "kubernetes: v1.35.2\ncluster: uat\nclusters: {uat: clusters/uat.yaml, small: {nodes: [{name: a, count: 3}]}}\n",
    "preset: strict\nbaseline: .podfit-baseline.json\nexclude: ['charts/**/templates/**', a]\n",
    "rules: {rollout-stalls: off, missing-readiness-probe: 'off', missing-liveness-probe: error}\n",
    "rules: {missing-shared-memory: {severity: warning, images: ['registry.local/ml/*']}, rollout-stalls: {ignorable: false}}\n",
    "rules: {kube-linter/no-readiness-probe: error, no-liveness-probe: {severity: info}, container-resources: {ignorable: true}}\n",
    "ignore: [{rule: custom/a, kind: Job}, {name: 'web*', container: '*', namespace: x, reason: y}, {rule: pod-probes}]\ncustom: [{name: a, match: ['*'], expression: 'true'}]\n",
    "custom:\n- name: team-label\n  match: [Deployment, apps/v1/StatefulSet, v1/Pod]\n  expression: has(object.metadata.labels.team)\n  message: m\n  messageExpression: \"'a' + object.kind\"\n  severity: error\n  path: metadata.labels\nrules: {custom/team-label: info}\n",
    "overrides:\n- {files: ['prod/**'], cluster: prod, namespace: a, preset: security, rules: {rollout-stalls: info}, ignore: [{kind: Job}], kubernetes: '1.34'}\n",
];

/// Refused by both.
const BAD: [&str; 22] = [
    "namspace: x\n",
    "- a\n",
    "preset: strickt\n",
    "rules: {rollout-stall: error}\n",
    "rules: {rollout-stalls: eror}\n",
    "rules: {rollout-stalls: {sevrity: error}}\n",
    "rules: {rollout-stalls: {ignorable: maybe}}\n",
    "rules: {missing-shared-memory: {images: a}}\n",
    "rules: {strict: error}\n",
    "rules: [a]\n",
    "ignore: {rule: a}\n",
    "ignore: [{reason: none}]\n",
    "ignore: [{rulez: a, kind: b}]\n",
    "exclude: a\n",
    "exclude: [[a]]\n",
    "namespace: [a]\n",
    "overrides: [{cluster: prod}]\n",
    "overrides: [{files: [a], exclude: [b]}]\n",
    "custom: [{name: a, match: [Pod]}]\n",
    "custom: [{name: A b, match: [Pod], expression: 'true'}]\n",
    "custom: [{name: a, match: [], expression: 'true'}]\n",
    "custom: [{name: a, match: [a/b/c/d], expression: 'true', severity: warn}]\n",
];

/// As an editor hands it to a validator.
fn json(text: &str) -> serde_json::Value {
    let file = podfit_syntax::parse(text, podfit_syntax::ParseOptions::default());
    file.documents.first().map(|document| document.to_json().unwrap_or_default()).unwrap_or_default()
}

#[test]
fn reader_and_schema_agree() {
    let schema = schema();
    assert!(jsonschema::draft7::meta::is_valid(&schema));
    let validator = jsonschema::draft7::new(&schema).unwrap_or_else(|error| panic!("{error}"));
    for text in GOOD {
        let (_, errors) = Config::parse("podfit.yaml", text);
        assert_eq!(errors, [], "{text}");
        let said: Vec<String> = validator.iter_errors(&json(text)).map(|error| error.to_string()).collect();
        assert_eq!(said, [""; 0], "{text}");
    }
    for text in BAD {
        assert!(!Config::parse("podfit.yaml", text).1.is_empty(), "the reader takes {text}");
        assert!(!validator.is_valid(&json(text)), "the schema lets through {text}");
    }
}

#[test]
fn every_rule_and_every_option_is_in_the_schema() {
    let schema = schema();
    let rules = &schema["definitions"]["rules"]["properties"];
    for rule in podfit_analysis::rules() {
        let entry = rules[rule.name].to_string();
        assert!(entry.contains(rule.summary), "{}: {entry}", rule.name);
        for option in rule.options {
            assert!(entry.contains(&format!("\"{}\"", option.name)), "{}: {}", rule.name, option.name);
        }
    }
}
