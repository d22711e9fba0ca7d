use super::*;

fn read(text: &str) -> (Config, Vec<String>) {
    let (config, errors) = Config::parse("podfit.yaml", text);
    let said = errors.into_iter().map(|error| {
        let start = error.span.map(|span| (span.start.line, span.start.column)).unwrap_or_default();
        format!("{}:{}: {}", start.0, start.1, error.message)
    });
    (config, said.collect())
}

/// The example of the documentation, custom rules aside.
const WHOLE: &str = r#"
kubernetes: "1.36"
namespace: shop
cluster: uat
clusters:
  uat: clusters/uat.yaml
  small: {nodes: [{name: worker, count: 3}]}
preset: default
baseline: .podfit-baseline.json
rules:
  missing-readiness-probe: error
  missing-liveness-probe: off
  missing-shared-memory: {severity: warning, images: ["registry.local/ml/*"]}
ignore:
  - {rule: rollout-stalls, kind: DaemonSet, namespace: kube-system, name: "cilium*", container: "*", reason: "CNI"}
overrides:
  - files: ["prod/**"]
    cluster: prod
exclude: ["charts/**/templates/**"]
"#;

#[test]
fn every_key_is_read() {
    let (config, errors) = read(WHOLE);
    assert_eq!(errors, [""; 0]);
    assert_eq!(config.kubernetes.as_deref(), Some("1.36"));
    assert_eq!(config.namespace.as_deref(), Some("shop"));
    assert_eq!(config.cluster.as_deref(), Some("uat"));
    assert_eq!(config.clusters["uat"], ClusterSource::File("clusters/uat.yaml".into()));
    let ClusterSource::Inline(small) = &config.clusters["small"] else { panic!("inline") };
    assert_eq!(small.nodes.len(), 3);
    assert_eq!(config.preset.as_deref(), Some("default"));
    assert_eq!(config.baseline.as_deref(), Some(".podfit-baseline.json"));
    assert_eq!(config.rules["missing-readiness-probe"].severity, Some(Some(Severity::Error)));
    assert_eq!(config.rules["missing-liveness-probe"].severity, Some(None));
    assert_eq!(
        config.rules["missing-shared-memory"].options["images"],
        OptionValue::Texts(vec!["registry.local/ml/*".into()])
    );
    let ignore = &config.ignore[0];
    assert_eq!((ignore.kind.as_deref(), ignore.name.as_deref()), (Some("DaemonSet"), Some("cilium*")));
    assert_eq!(ignore.reason.as_deref(), Some("CNI"));
    assert_eq!(config.overrides[0].files, ["prod/**"]);
    assert_eq!(config.overrides[0].config.cluster.as_deref(), Some("prod"));
    assert_eq!(config.exclude, ["charts/**/templates/**"]);
}

#[test]
fn an_unquoted_version_is_what_it_looks_like() {
    assert_eq!(read("kubernetes: 1.34\n").0.kubernetes.as_deref(), Some("1.34"));
    assert_eq!(read("kubernetes: v1.35.2\n").0.kubernetes.as_deref(), Some("1.35"));
}

#[test]
fn nothing_is_a_configuration_too() {
    for text in ["", "# later\n", "---\n", "rules:\n"] {
        assert_eq!(read(text), (Config::default(), Vec::new()), "{text:?}");
    }
}

#[test]
fn mistakes_are_said_where_they_stand_and_the_rest_counts() {
    for (text, wanted) in [
        ("namspace: x\n", "1:1: there is no key `namspace`; did you mean namespace?"),
        ("kubernetes: 1.20\n", "1:13: 1.20 is not a Kubernetes version from 1.33 to 1.37"),
        ("preset: strickt\n", "1:9: there is no preset `strickt`; did you mean strict?"),
        (
            "rules:\n  rollout-stall: error\n",
            "2:3: there is no rule `rollout-stall`; did you mean rollout-stalls?",
        ),
        ("rules: {rollout-stalls: eror}\n", "1:25: there is no severity `eror`; did you mean error?"),
        (
            "rules: {rollout-stalls: {sevrity: error}}\n",
            "1:26: there is no key `sevrity`; did you mean severity?",
        ),
        ("rules: {strict: error}\n", "1:9: strict is a preset: write `preset: strict`"),
        ("rules: [a]\n", "1:8: `rules` is a mapping (`key: value`)"),
        (
            "ignore:\n  - {reason: none}\n",
            "2:5: this entry would ignore everything: give it a `rule`, `kind` or `name`",
        ),
        ("exclude: a\n", "1:10: `exclude` is a list"),
        ("exclude: [[a]]\n", "1:11: `exclude` is a text"),
        (
            "overrides:\n  - cluster: prod\n",
            "2:5: this override is about no file: give it `files: [\"prod/**\"]`",
        ),
        (
            "overrides: [{files: [a], exclude: [b]}]\n",
            "1:26: there is no key `exclude` here; there are files, kubernetes, namespace, cluster, preset, rules, ignore",
        ),
        ("clusters: {uat: 3}\n", "1:17: cluster `uat` is neither a file nor a mapping with `nodes`"),
        ("- a\n", "1:1: a configuration is a mapping (`key: value`)"),
        ("namespace: a\n---\nnamespace: b\n", "3:1: a configuration is one document; this one is not read"),
    ] {
        assert_eq!(read(text).1, [wanted], "{text}");
    }
    let (config, errors) = read("namspace: x\ncluster: uat\n");
    assert_eq!((config.cluster.as_deref(), errors.len()), (Some("uat"), 1));
}

#[test]
fn an_ignore_that_lost_a_condition_hides_nothing() {
    let (config, errors) = read("ignore:\n  - {rule: rollout-stalls, nmae: web}\n");
    assert_eq!(errors, ["2:28: there is no key `nmae`; did you mean name?"]);
    assert!(config.ignore.is_empty());
}

#[test]
fn a_broken_text_configures_nothing() {
    let (config, errors) = read("namespace: a\nrules: {\ncluster: [\n");
    assert_eq!(config, Config::default());
    assert!(!errors.is_empty());
}

#[test]
fn a_long_word_is_quoted_in_part() {
    let (_, errors) = read(&format!("{}: 1\n", "x".repeat(5000)));
    assert!(errors[0].len() < 300, "{}", errors[0]);
}

#[test]
fn globs_are_those_of_gitignore() {
    for (glob, path, wanted) in [
        ("prod/**", "prod/a.yaml", true),
        ("prod/**", "prod/x/a.yaml", true),
        ("prod/**", "stage/prod/a.yaml", false),
        ("prod/", "prod/a.yaml", true),
        ("prod", "stage/prod/a.yaml", true),
        ("./prod/*.yaml", "prod/a.yaml", true),
        ("/prod/*.yaml", "prod/x/a.yaml", false),
        ("*.yaml", "a.yaml", true),
        ("*.yaml", "x/y/a.yaml", true),
        ("charts/**/templates/**", "charts/a/b/templates/x.yaml", true),
        ("charts/**/templates/**", "charts/templates/x.yaml", true),
        ("a?.yaml", "ab.yaml", true),
        ("{a,b}.yaml", "b.yaml", true),
        ("a.yaml", "ba.yaml", false),
    ] {
        assert_eq!(glob_matches(glob, path), wanted, "{glob} {path}");
    }
}

#[test]
fn later_overrides_win_and_lists_are_joined() {
    let text = "
namespace: base
rules: {rollout-stalls: error, missing-shared-memory: {images: [a]}}
ignore: [{rule: rollout-stalls}]
overrides:
  - {files: ['*.yaml'], namespace: one, rules: {rollout-stalls: info}}
  - {files: ['prod/**'], namespace: two, rules: {missing-shared-memory: off}, ignore: [{kind: Job}]}
";
    let (config, errors) = read(text);
    assert_eq!(errors, [""; 0]);
    assert_eq!(config.overrides_for("prod/a.yaml"), [0, 1]);
    assert_eq!(config.overrides_for("prod/a.json"), [1]);
    let both = config.with_overrides(&[0, 1]);
    assert_eq!(both.namespace.as_deref(), Some("two"));
    assert_eq!(both.rules["rollout-stalls"].severity, Some(Some(Severity::Info)));
    assert_eq!(both.rules["missing-shared-memory"].severity, Some(None));
    assert_eq!(both.rules["missing-shared-memory"].options["images"], OptionValue::Texts(vec!["a".into()]));
    assert_eq!(both.ignore.len(), 2);
    assert_eq!(config.with_overrides(&[]).namespace.as_deref(), Some("base"));
}

#[test]
fn a_category_is_told_from_a_rule_and_from_a_typing_error() {
    let message = named("rollout").unwrap_err();
    assert!(message.starts_with("`rollout` is a category, not a rule: name its rules ("), "{message}");
    assert!(
        message.contains("rollout-stalls")
            && message.ends_with("a preset (default, strict, security, scheduling)")
    );
    assert!(named("rollouts").unwrap_err().starts_with("there is no rule `rollouts`"));
    assert_eq!(named("scheduling"), Ok(Named::Preset("scheduling")), "a preset of that name comes first");
}

#[test]
fn rules_of_the_configuration_are_read() {
    let text = "custom:\n- {name: team-label, match: [Deployment, apps/v1/StatefulSet], expression: has(object.metadata.labels), severity: error, path: 'metadata.labels[team]'}\nrules: {custom/team-label: info}\nignore: [{rule: custom/team-label, name: x}]\n";
    let (config, errors) = read(text);
    assert_eq!(errors, [""; 0]);
    let [rule] = config.custom.as_slice() else { panic!("{:?}", config.custom) };
    assert_eq!((rule.full_name().as_str(), rule.severity), ("custom/team-label", Severity::Error));
    assert_eq!(rule.expression.source(), "has(object.metadata.labels)");
    assert_eq!(rule.path.as_ref().map(ToString::to_string).as_deref(), Some("metadata.labels[team]"));
    assert!(rule.matches("apps/v1", "StatefulSet") && !rule.matches("apps/v1beta1", "StatefulSet"));
    assert!(rule.matches("extensions/v1beta1", "Deployment") && !rule.matches("v1", "Pod"));
    assert_eq!(config.rules["custom/team-label"].severity, Some(Some(Severity::Info)));
    assert_eq!(config.ignore[0].rules, ["custom/team-label"]);
}

#[test]
fn mistakes_in_rules_of_the_configuration_are_said_where_they_stand() {
    let rule = |rest: &str| format!("custom:\n- name: a\n  match: ['*']\n{rest}");
    for (text, wanted) in [
        (rule("  expression: object.spec. == 1\n"), "4:28: expression: "),
        (rule("  expression: 'true && objct.a'\n"), "4:24: expression: undeclared reference to `objct`; did you mean object?"),
        (rule("  expression: |\n    true &&\n    objct.a\n"), "6:5: expression: undeclared reference to `objct`"),
        (rule("  expression: 'true'\n  messageExpression: object.a.lowerAscci()\n"), "5:31: messageExpression: there is no function `lowerAscci` here; did you mean lowerAscii?"),
        (rule(""), "2:3: this custom rule has no `expression`"),
        (rule("  expression: 'true'\n  severity: off\n"), "5:13: a custom rule that is off is not written"),
        (rule("  expression: 'true'\n  sevrity: info\n"), "5:3: there is no key `sevrity`; did you mean severity?"),
        (rule("  expression: 'true'\n  path: 'a..b'\n"), "5:9: `path` is no path"),
        ("custom: [{name: A, match: [Pod], expression: 'true'}]\n".to_owned(), "1:17: a name is made of"),
        ("custom: [{name: a, match: [], expression: 'true'}]\n".to_owned(), "1:27: `match` names kinds"),
        ("custom: [{name: a, match: [a//b], expression: 'true'}]\n".to_owned(), "1:28: a kind is written as"),
        ("custom: [{name: a, match: [Pod], expression: 'true'}, {name: a, match: [Pod], expression: 'true'}]\n".to_owned(), "1:62: there are two custom rules `a`"),
        ("rules: {custom/b: off}\ncustom: [{name: a, match: [Pod], expression: 'true'}]\n".to_owned(), "1:9: `custom` has no `b`; did you mean custom/a?"),
    ] {
        let (_, errors) = read(&text);
        let [error] = errors.as_slice() else { panic!("{text}: {errors:?}") };
        assert!(error.starts_with(wanted), "{text}: {error}");
    }
}

#[test]
fn peers_names_stand_for_podfits_rules() {
    let (config, errors) = read("rules: {kube-linter/no-readiness-probe: error, no-liveness-probe: off}\n");
    assert_eq!(errors, [""; 0]);
    assert_eq!(config.rules["missing-readiness-probe"].severity, Some(Some(Severity::Error)));
    assert_eq!(config.rules["missing-liveness-probe"].severity, Some(None));
    let (_, errors) = read("rules: {missing-readiness-probe: error, no-readiness-probe: off}\n");
    assert_eq!(
        errors,
        [
            "1:41: `no-readiness-probe` stands for missing-readiness-probe, which `missing-readiness-probe` sets already: set it once"
        ]
    );
}
