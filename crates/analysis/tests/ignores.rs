//! What comments, annotations and the configuration ignore, and what is said of those that ignore nothing.

#![allow(clippy::panic, clippy::unwrap_used)]

use std::sync::Arc;

use podfit_analysis::report::{By, Report};
use podfit_analysis::{Catalogue, Config, FileOptions, Judged, Memo, SetOptions, analyse_file, judge_set};

fn judged(text: &str, config: &str, select: &[&str], complete: bool) -> Judged {
    let facts = vec![Arc::new(analyse_file("a.yaml", text, &FileOptions { explicit: true }))];
    let (config, errors) = Config::parse("podfit.yaml", config);
    assert!(errors.is_empty(), "{errors:?}");
    let select: Vec<String> = select.iter().map(|name| (*name).to_owned()).collect();
    let options = SetOptions {
        clusters: &[],
        kubernetes: None,
        namespace: None,
        config: &config,
        select: &select,
        ignore: &[],
        from: None,
        prove_fixes: 10,
        catalogue: &Catalogue::english(),
    };
    judge_set(&facts, &options, complete, &mut Memo::new())
}

const SELECT: [&str; 3] = ["missing-readiness-probe", "unused-ignore", "unknown-rule-in-ignore"];

fn check(text: &str) -> Report {
    judged(text, "", &SELECT, true).report
}

fn said(report: &Report) -> Vec<(&str, u32)> {
    report.findings.iter().map(|finding| (finding.rule.as_str(), finding.span.start.line)).collect()
}

/// A Deployment of two containers; `meta`, `template` and `side` are lines of their own.
fn deployment(meta: &str, template: &str, side: &str) -> String {
    format!(
        "apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
{meta}spec:
  selector: {{matchLabels: {{app: web}}}}
  template:
    metadata:
      labels: {{app: web}}
{template}    spec:
      containers:
      - name: app
        image: registry.example/app:1
        ports: [{{containerPort: 80}}]
{side}      - name: side
        image: registry.example/side:1
        ports: [{{containerPort: 81}}]
"
    )
}

const BOTH: [(&str, u32); 2] = [("missing-readiness-probe", 0), ("missing-readiness-probe", 0)];

fn rules(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|finding| finding.rule.as_str()).collect()
}

#[test]
fn the_manifest_of_these_tests_has_two_findings() {
    assert_eq!(rules(&check(&deployment("", "", ""))), BOTH.map(|(rule, _)| rule));
}

#[test]
fn a_comment_takes_podfits_and_peers_names() {
    for name in [
        "missing-readiness-probe",
        "kube-linter/no-readiness-probe",
        "no-readiness-probe",
        "a, pod-probes",
        "*",
    ] {
        let text = deployment("", "", &format!("      # podfit: ignore[{name}] warm caches\n"));
        let report = check(&text);
        assert_eq!(
            rules(&report).iter().filter(|rule| **rule == "missing-readiness-probe").count(),
            1,
            "{name}"
        );
        let [suppressed] = report.suppressed.as_slice() else { panic!("{:?}", report.suppressed) };
        assert_eq!(
            (suppressed.by, suppressed.reason.as_deref()),
            (By::Comment, Some("warm caches")),
            "{name}"
        );
        assert_eq!(suppressed.path.as_deref(), Some("spec.template.spec.containers[1].readinessProbe"));
        assert_eq!(report.summary.suppressed, 1);
    }
}

#[test]
fn annotations_count_on_the_object_and_on_the_pod_template() {
    for annotation in [
        "podfit.dev/ignore: missing-readiness-probe",
        "podfit.dev/ignore: 'x  kube-score/pod-probes'",
        "podfit.dev/ignore: no-readiness-probe",
        "ignore-check.kube-linter.io/no-readiness-probe: behind a queue",
        "kube-linter.io/ignore-all: generated",
        "kube-score/ignore: container-resources, pod-probes",
        "kube-score/ignore: '*'",
    ] {
        let on_object = deployment(&format!("  annotations:\n    {annotation}\n"), "", "");
        let on_template = deployment("", &format!("      annotations:\n        {annotation}\n"), "");
        for text in [on_object, on_template] {
            let report = check(&text);
            assert!(!rules(&report).contains(&"missing-readiness-probe"), "{annotation}: {report:#?}");
            assert_eq!(report.summary.suppressed, 2, "{annotation}");
            assert!(report.suppressed.iter().all(|suppressed| suppressed.by == By::Annotation));
        }
    }
}

#[test]
fn peers_stars_are_about_their_own_checks() {
    let text = deployment("  annotations: {kube-linter.io/ignore-all: x, kube-score/ignore: '*'}\n", "", "")
        .replace("        ports: [{containerPort: 80}]", "        imagePullPolicy: Never");
    let report = judged(&text, "", &["image-never-pulled"], true).report;
    assert_eq!(rules(&report), ["image-never-pulled"]);
}

#[test]
fn the_reason_of_kube_linters_annotation_is_kept() {
    let text = deployment(
        "  annotations:\n    ignore-check.kube-linter.io/no-readiness-probe: behind a queue\n",
        "",
        "",
    );
    let report = check(&text);
    assert_eq!(report.suppressed[0].reason.as_deref(), Some("behind a queue"));
}

#[test]
fn other_peers_checks_ignore_nothing_and_nothing_is_said_of_them() {
    let text = deployment(
        "  annotations:\n    ignore-check.kube-linter.io/no-such-check: x\n    kube-score/ignore: nothing-of-ours\n",
        "",
        "",
    );
    assert_eq!(rules(&check(&text)), BOTH.map(|(rule, _)| rule));
}

#[test]
fn an_annotation_can_be_about_one_container() {
    let text = deployment("  annotations:\n    podfit.dev/ignore.side: missing-readiness-probe\n", "", "");
    let report = check(&text);
    assert_eq!(rules(&report), ["missing-readiness-probe"]);
    assert_eq!(report.findings[0].path.as_deref(), Some("spec.template.spec.containers[0].readinessProbe"));
}

const CRON_JOB: &str = "apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly}
spec:
  schedule: '0 3 * * *'
  jobTemplate:
    spec:
      template:
        metadata:
          annotations:
            ANNOTATION
        spec:
          restartPolicy: Never
          initContainers:
          - name: fetch
            imagee: registry.example/fetch:1
          containers:
          - name: run
            image: registry.example/run:1
";

#[test]
fn templates_of_cron_jobs_and_init_containers_are_reached() {
    let found = |annotation: &str| {
        let text = CRON_JOB.replace("ANNOTATION", annotation);
        judged(&text, "", &["missing-resource-requests", "unknown-field"], true).report
    };
    let [fetch, run] = ["unknown-field", "missing-resource-requests"];
    assert_eq!(rules(&found("a: b")), [fetch, run]);
    for (annotation, left) in [
        ("podfit.dev/ignore: missing-resource-requests", fetch),
        ("podfit.dev/ignore.fetch: '*'", run),
        ("podfit.dev/ignore.run: unset-memory-requirements, unknown-field", fetch),
        ("ignore-check.kube-linter.io/unset-cpu-requirements: x", fetch),
        ("kube-score/ignore: 'container-resources'", fetch),
    ] {
        assert_eq!(rules(&found(annotation)), [left], "{annotation}");
    }
    let commented = CRON_JOB.replace("ANNOTATION", "a: b").replace(
        "          - name: fetch",
        "          # podfit: ignore[unknown-field] tiny\n          - name: fetch",
    );
    assert_eq!(rules(&judged(&commented, "", &[fetch, run], true).report), [run]);
}

#[test]
fn what_ignores_nothing_is_said_and_cured() {
    let text = deployment("", "", "").replace(
        "ports: [{containerPort: 80}]\n",
        "ports: [{containerPort: 80}]\n        # podfit: ignore[missing-readiness-probe]\n        tty: true # podfit: ignore[unknown-field] x\n",
    );
    let mut select = SELECT.to_vec();
    select.push("unknown-field");
    let report = judged(&text, "", &select, true).report;
    assert_eq!(
        said(&report)
            .into_iter()
            .filter(|(rule, _)| *rule == "unused-ignore")
            .map(|(_, line)| line)
            .collect::<Vec<_>>(),
        [15, 16]
    );
    for finding in report.findings.iter().filter(|finding| finding.rule == "unused-ignore") {
        let [fix] = finding.fixes.as_slice() else { panic!("{finding:#?}") };
        assert_eq!(fix.proven, Some(true));
        let edit = &fix.edits[0];
        let mut fixed = text.clone();
        fixed.replace_range(edit.byte_start as usize..edit.byte_end as usize, &edit.text);
        let wanted = if finding.span.start.line == 15 {
            text.replace("        # podfit: ignore[missing-readiness-probe]\n", "")
        } else {
            text.replace(" # podfit: ignore[unknown-field] x", "")
        };
        assert_eq!(fixed, wanted);
    }
}

#[test]
fn a_name_that_is_in_use_stays() {
    let text =
        deployment("  annotations:\n    podfit.dev/ignore: missing-readiness-probe, unknown-field\n", "", "");
    let mut select = SELECT.to_vec();
    select.push("unknown-field");
    let report = judged(&text, "", &select, true).report;
    let [finding] = report.findings.as_slice() else { panic!("{report:#?}") };
    assert_eq!(finding.message, "This ignores nothing: unknown-field finds nothing here");
    assert_eq!(finding.path.as_deref(), Some("metadata.annotations[podfit.dev/ignore]"));
    assert!(finding.fixes[0].edits[0].text.ends_with("missing-readiness-probe"), "{finding:#?}");
    let bracketed = deployment("", "", "      # podfit: ignore[unknown-field,missing-readiness-probe] y\n");
    let report = judged(&bracketed, "", &select, true).report;
    let finding = report.findings.iter().find(|finding| finding.rule == "unused-ignore").unwrap();
    assert_eq!(finding.fixes[0].edits[0].text, "missing-readiness-probe");
}

#[test]
fn nothing_is_said_where_it_is_not_proven() {
    // The rule did not run.
    let text = deployment("", "", "      # podfit: ignore[unknown-field]\n");
    assert!(!rules(&check(&text)).contains(&"unused-ignore"));
    // It plays on a cluster, and there is none.
    let text = deployment("", "", "      # podfit: ignore[rollout-stalls]\n");
    assert!(!rules(&judged(&text, "", &["strict"], true).report).contains(&"unused-ignore"));
    // A template hides what is there.
    let text = deployment("", "", "      # podfit: ignore[unknown-field]\n")
        .replace("image: registry.example/app:1", "image: {{ .Values.image }}");
    assert!(!rules(&judged(&text, "", &["strict"], true).report).contains(&"unused-ignore"));
    // Another tool reads its own annotations.
    let text = deployment("  annotations: {kube-score/ignore: pod-probes}\n", "", "")
        .replace("        ports", "        readinessProbe: {tcpSocket: {port: 80}}\n        ports");
    assert_eq!(rules(&check(&text)), [""; 0]);
}

#[test]
fn a_name_that_does_not_exist_is_said_with_the_nearest() {
    let text = deployment("", "", "      # podfit: ignore[missing-readyness-probe]\n");
    let report = check(&text);
    let finding = report.findings.iter().find(|finding| finding.rule == "unknown-rule-in-ignore").unwrap();
    assert_eq!(finding.message, "There is no rule missing-readyness-probe: this ignores nothing");
    assert_eq!(finding.help.as_deref(), Some("The nearest name is missing-readiness-probe"));
}

#[test]
fn what_may_not_be_ignored_is_reported_with_its_ignore() {
    let text = deployment("", "", "      # podfit: ignore[missing-readiness-probe] not today\n");
    let config = "rules: {missing-readiness-probe: {ignorable: false}}\n";
    let report = judged(&text, config, &SELECT, true).report;
    assert_eq!(
        rules(&report),
        ["missing-readiness-probe", "unused-ignore", "missing-readiness-probe"],
        "{report:#?}"
    );
    let refused = &report.findings[1];
    assert_eq!(
        refused.message,
        "missing-readiness-probe may not be ignored here: podfit.yaml says ignorable: false"
    );
    let entry = "rules: {missing-readiness-probe: {ignorable: false}}\nignore: [{rule: missing-readiness-probe, container: side, reason: ours}]\n";
    let report = judged(&text, entry, &SELECT, true).report;
    assert_eq!(report.suppressed.len(), 1, "the configuration's own word counts");
    assert_eq!(report.suppressed[0].by, By::Configuration);
}

#[test]
fn entries_of_the_configuration_are_told_apart() {
    let config = "ignore:
- {rule: pod-probes, kind: Dep*, name: w*, container: side, reason: ours}
- {rule: missing-readiness-probe, name: other}
- {rule: rollout-stalls}
";
    let judged = judged(&deployment("", "", ""), config, &["default", "missing-readiness-probe"], true);
    let at = |line: usize| {
        u32::try_from(config.split_inclusive('\n').take(line).map(str::len).sum::<usize>()).unwrap() + 2
    };
    assert!(judged.ignores_used.contains(&at(1)));
    assert_eq!(
        judged.ignores_asked.into_iter().collect::<Vec<_>>(),
        [at(1), at(2)],
        "no cluster, no rollout"
    );
    assert_eq!(judged.report.suppressed[0].reason.as_deref(), Some("ours"));
}
