//! Flags of `podfit check` that change what is shown, not what is found.

use std::io::Read as _;
use std::process::{Command, Stdio};

use crate::command::{CLUSTER, PENDING, SOUND, findings, folder_with, podfit, run};

const CHECK: [&str; 4] = ["check", "pod.yaml", "--cluster", "cluster.yaml"];

fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
    CHECK.iter().copied().chain(more.iter().copied()).collect()
}

#[test]
fn the_summary_names_the_cluster_and_goes_to_standard_error() {
    let folder = folder_with(&[("pod.yaml", PENDING), ("cluster.yaml", CLUSTER)]);
    let said = run(folder.path(), with(&["--format", "concise"]), "").exits(1);
    assert!(
        said.stderr.contains("1 object of 1 file") || said.stderr.contains("1 object in 1 file"),
        "{said:#?}"
    );
    assert!(said.stderr.contains("on cluster cluster, Kubernetes 1.36"), "{said:#?}");
    assert!(said.stdout.lines().all(|line| line.starts_with("pod.yaml:")), "{said:#?}");
    let quiet = run(folder.path(), with(&["--format", "concise", "--quiet"]), "").exits(1);
    assert_eq!((quiet.stderr.as_str(), &quiet.stdout), ("", &said.stdout));
}

#[test]
fn findings_say_on_which_of_several_clusters_they_hold() {
    let roomy = "nodes:\n  - {name: d, labels: {disk: unobtainium}}\n";
    let folder = folder_with(&[("pod.yaml", PENDING), ("cluster.yaml", CLUSTER), ("roomy.yaml", roomy)]);
    let both =
        ["check", "pod.yaml", "--cluster", "roomy.yaml", "--cluster", "cluster.yaml", "--format", "json"];
    let report = run(folder.path(), both, "").exits(1).json();
    let on = |name: &str| {
        let errors = findings(&report).iter().filter(|finding| finding["severity"] == "error");
        errors.filter(|finding| finding["cluster"] == name).count()
    };
    assert_eq!((on("roomy"), on("cluster")), (0, 1), "{report:#}");
}

#[test]
fn a_baseline_takes_out_what_was_there_before() {
    let folder = folder_with(&[("pod.yaml", PENDING), ("cluster.yaml", CLUSTER)]);
    let saved = run(folder.path(), with(&["--format", "json"]), "").exits(1).stdout;
    std::fs::write(folder.path().join("known.json"), saved).unwrap();
    let report =
        run(folder.path(), with(&["--format", "json", "--baseline", "known.json"]), "").exits(0).json();
    assert_eq!(findings(&report).len(), 0, "{report:#}");
    assert!(report["summary"]["suppressed"].as_u64() > Some(0), "{report:#}");
    // A shifted line changes nothing, another object is new.
    std::fs::write(folder.path().join("pod.yaml"), format!("# moved\n\n{PENDING}")).unwrap();
    run(folder.path(), with(&["--baseline", "known.json"]), "").exits(0);
    std::fs::write(folder.path().join("pod.yaml"), PENDING.replace("nowhere", "elsewhere")).unwrap();
    run(folder.path(), with(&["--baseline", "known.json"]), "").exits(1);
}

#[test]
fn statistics_count_by_rule() {
    let folder = folder_with(&[("pod.yaml", PENDING), ("cluster.yaml", CLUSTER)]);
    let said =
        run(folder.path(), with(&["--statistics", "--select", "pods-stay-pending,no-eligible-node"]), "");
    assert_eq!(said.stdout, "1 error no-eligible-node\n", "{said:#?}");
}

#[test]
fn colour_is_there_when_asked_for_and_only_then() {
    let folder = folder_with(&[("pod.yaml", PENDING), ("cluster.yaml", CLUSTER)]);
    let colored = run(folder.path(), with(&["--color", "always", "--format", "full"]), "").exits(1);
    assert!(colored.stdout.contains("\u{1b}[31;1merror"), "{colored:#?}");
    let plain = run(folder.path(), with(&["--format", "full"]), "").exits(1);
    assert!(!plain.stdout.contains('\u{1b}') && !plain.stderr.contains('\u{1b}'), "{plain:#?}");
}

#[test]
fn a_hook_leaves_out_what_is_excluded_even_when_it_is_named() {
    let config = "exclude: [vendor/]\n";
    let folder =
        folder_with(&[("vendor/pod.yaml", PENDING), ("cluster.yaml", CLUSTER), ("podfit.yaml", config)]);
    let named = ["check", "vendor/pod.yaml", "--cluster", "cluster.yaml"];
    run(folder.path(), named, "").exits(1);
    let said = run(folder.path(), named.into_iter().chain(["--hook"]), "").exits(0);
    assert_eq!((said.stdout.as_str(), said.stderr.as_str()), ("", ""));
}

#[test]
fn a_named_file_without_objects_is_said_and_hurts_nobody() {
    let folder = folder_with(&[("sound.yaml", SOUND), ("values.yaml", "replicas: 3\n")]);
    let said = run(folder.path(), ["check", "sound.yaml", "values.yaml", "--fail-on", "error"], "").exits(0);
    assert!(said.stderr.contains("values.yaml holds no Kubernetes object"), "{said:#?}");
    let alone = run(folder.path(), ["check", "values.yaml"], "").exits(2);
    assert!(alone.stderr.contains("nothing was checked"), "{alone:#?}");
}

#[test]
fn nobody_reading_on_is_no_reason_to_panic() {
    for arguments in [&["rules"][..], &["rules", "--format", "json"], &["--help"], &["completions", "bash"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_podfit"))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut complaint = String::new();
        child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
        assert!(child.wait().unwrap().success(), "{arguments:?}");
        assert_eq!(complaint, "", "{arguments:?}");
    }
}

#[test]
fn a_path_in_place_of_a_command_gets_a_hint() {
    let folder = folder_with(&[("pod.yaml", PENDING)]);
    let said = run(folder.path(), ["pod.yaml"], "").exits(2);
    assert!(said.stderr.contains("podfit check pod.yaml"), "{said:#?}");
}

#[test]
fn every_shell_gets_its_completions() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = podfit(["completions", shell]).exits(0).stdout;
        assert!(script.contains("simulate"), "{shell}");
    }
}

#[test]
fn explain_knows_what_was_meant() {
    let said = podfit(["explain", "rollout-stall"]).exits(2);
    assert!(said.stderr.contains("did you mean rollout-stalls?"), "{said:#?}");
}

#[test]
fn a_file_is_explained_on_a_cluster_and_in_chinese() {
    let config = "clusters: {uat: cluster.yaml}\n";
    let folder = folder_with(&[("pod.yaml", PENDING), ("cluster.yaml", CLUSTER), ("podfit.yaml", config)]);
    let explain = |more: &[&str]| {
        run(folder.path(), ["explain", "pod.yaml"].into_iter().chain(more.iter().copied()), "")
    };
    let plain = explain(&[]).exits(0).stdout;
    let placed = explain(&["--cluster", "uat"]).exits(0).stdout;
    assert_ne!(plain, placed);
    let by_file = explain(&["--cluster", "cluster.yaml"]).exits(0).stdout;
    assert_eq!(placed, by_file.replace("`cluster`", "`uat`"));
    let chinese = explain(&["--cluster", "uat", "--lang", "zh"]).exits(0).stdout;
    assert!(
        chinese.contains("节点") && chinese.matches('•').count() == placed.matches('•').count(),
        "{chinese}"
    );
    let unknown = explain(&["--cluster", "nope"]).exits(2);
    assert!(unknown.stdout.is_empty() && unknown.stderr.contains("nope"), "{unknown:#?}");
}

#[test]
fn a_rendered_file_is_reported_under_its_own_name() {
    let rendered = format!("---\n# Source: shop/templates/pod.yaml\n{PENDING}");
    let folder = folder_with(&[("rendered.yaml", &rendered), ("cluster.yaml", CLUSTER)]);
    let arguments = ["check", "rendered.yaml", "--cluster", "cluster.yaml", "--format", "concise"];
    let said = run(folder.path(), arguments, "").exits(1);
    assert!(said.stdout.lines().all(|line| line.starts_with("rendered.yaml:")), "{said:#?}");
    assert!(!said.stderr.contains("Source"), "{said:#?}");
    let stream =
        run(folder.path(), ["check", "-", "--cluster", "cluster.yaml", "--format", "concise"], &rendered);
    assert!(stream.stdout.lines().all(|line| line.starts_with("shop/templates/pod.yaml:")), "{stream:#?}");
    assert!(stream.stderr.contains("lines count in the stream"), "{stream:#?}");
}

#[test]
fn a_snippet_shows_no_value_of_a_secret() {
    let secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: hunter2, password: hunter2}\n";
    let folder = folder_with(&[("secret.yaml", secret)]);
    let said = run(folder.path(), ["check", "secret.yaml", "--format", "full"], "").exits(1);
    assert!(said.stdout.contains("stringData: {password: •••, password: •••}"), "{said:#?}");
    assert!(!said.stdout.contains("hunter2"), "{said:#?}");
}

#[test]
fn a_hook_is_silent_about_files_without_objects() {
    let folder = folder_with(&[("values.yaml", "replicas: 3\n"), ("cluster.yaml", CLUSTER)]);
    let check = ["check", "values.yaml", "--cluster", "cluster.yaml"];
    let said = run(folder.path(), check.into_iter().chain(["--hook"]), "").exits(0);
    assert_eq!((said.stdout.as_str(), said.stderr.as_str()), ("", ""));
}

#[test]
fn every_line_names_its_cluster_where_several_were_given() {
    let other = CLUSTER.replace("name: w", "name: x");
    let folder = folder_with(&[("pod.yaml", PENDING), ("cluster.yaml", CLUSTER), ("uat.yaml", &other)]);
    for format in ["concise", "github", "gitlab", "junit"] {
        let both = with(&["--cluster", "uat.yaml", "--format", format, "--select", "no-eligible-node"]);
        let said = run(folder.path(), both, "").exits(1);
        for name in ["(cluster cluster)", "(cluster uat)"] {
            assert!(said.stdout.contains(name), "{format}: {said:#?}");
        }
        let one = run(folder.path(), with(&["--format", format]), "").exits(1);
        assert!(!one.stdout.contains("(cluster "), "{format}: {one:#?}");
    }
}

#[test]
fn a_preset_without_rules_is_no_clean_bill() {
    let empty = "security";
    let rules: serde_json::Value = podfit(["rules", "--format", "json"]).exits(0).json();
    let holds =
        |rule: &serde_json::Value| rule["presets"].as_array().unwrap().iter().any(|name| name == empty);
    let is_empty = !rules.as_array().unwrap().iter().any(holds);
    let folder = folder_with(&[("pod.yaml", SOUND), ("podfit.yaml", "preset: security\n")]);
    for flags in [&["--select", empty, "--no-config"][..], &[]] {
        let arguments = ["check", "pod.yaml", "--exit-zero"].into_iter().chain(flags.iter().copied());
        let said = run(folder.path(), arguments, "").exits(0);
        assert_eq!(said.stderr.contains("preset security holds no rule yet"), is_empty, "{said:#?}");
        assert!(!(is_empty && !flags.is_empty() && said.stderr.contains("nothing found")), "{said:#?}");
    }
    let said = run(folder.path(), ["check", "pod.yaml", "--select", "rollout"], "").exits(2);
    assert!(said.stderr.contains("`rollout` is a category, not a rule"), "{said:#?}");
    assert!(said.stderr.contains("rollout-stalls") && said.stderr.contains("strict"), "{said:#?}");
}

#[test]
fn statistics_beside_a_report_for_machines() {
    let folder = folder_with(&[("pod.yaml", PENDING), ("cluster.yaml", CLUSTER)]);
    let flags = ["--statistics", "--format", "json", "--select", "no-eligible-node"];
    let said = run(folder.path(), with(&flags), "").exits(1);
    assert_eq!(findings(&said.json()).len(), 1, "{said:#?}");
    assert_eq!(said.stderr, "1 error no-eligible-node\n", "{said:#?}");
}
