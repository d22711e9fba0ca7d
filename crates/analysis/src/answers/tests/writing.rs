//! Hints, lenses, actions, completion, and texts in words.

use std::fmt::Write as _;

use super::super::{ActionKind, CompletionKind, explain};
use super::hover::WEB;
use super::{CLUSTER, ask};
use crate::Catalogue;
use crate::report::{Category, Finding};

#[test]
fn hints_and_lenses() {
    let text = format!(
        "{WEB}---\napiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec: {{activeDeadlineSeconds: 5400, containers: [{{name: a, image: 'a:1', resources: {{limits: {{memory: 1G, cpu: 250m}}}}}}]}}\n"
    );
    let mut out = String::new();
    ask(&text, None, |answers, _| {
        for hint in answers.inlay_hints("a.yaml", 0, u32::MAX) {
            let at = hint.offset as usize;
            let line = text.get(..at).unwrap().rsplit('\n').next().unwrap().trim_start();
            let _ = writeln!(out, "{line} «{}»", hint.label);
        }
        for lens in answers.code_lens("a.yaml") {
            let _ = writeln!(out, "{}: {} ({})", lens.object, lens.title, lens.finding.is_some());
        }
    });
    let _ = writeln!(out, "on three nodes");
    ask(WEB, Some(CLUSTER), |answers, _| {
        for lens in answers.code_lens("a.yaml") {
            let _ = writeln!(out, "{}: {} ({})", lens.object, lens.title, lens.finding.is_some());
        }
    });
    insta::assert_snapshot!(out);
}

/// Fingerprint, rule and first byte of what may be ignored.
fn ignorable(text: &str) -> Vec<(String, String, u32)> {
    ask(text, None, |answers, _| {
        let may = |finding: &&Finding| {
            !matches!(finding.category, Category::Api | Category::Yaml | Category::Config)
        };
        let kept = answers.findings.iter().filter(may);
        kept.map(|finding| (finding.fingerprint.clone(), finding.rule.clone(), finding.span.start.byte))
            .collect()
    })
}

#[test]
fn an_ignore_stands_where_it_counts() {
    let block = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: a\n    image: nginx:1\n    resources:\n      requests: {memory: 512m}\n";
    let json = "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\"},\"spec\":{\"containers\":[{\"name\":\"a\",\"image\":\"nginx:1\",\"resources\":{\"requests\":{\"memory\":\"512m\"}}}]}}\n";
    for text in [block, json] {
        let found = ignorable(text);
        assert!(!found.is_empty(), "{text}");
        for (fingerprint, rule, at) in found {
            let after = ask(text, None, |answers, _| {
                let actions = answers.actions("a.yaml", at, at);
                let wanted = |action: &&super::super::Action| {
                    action.kind == ActionKind::Ignore && action.rule.as_deref() == Some(&*rule)
                };
                let action = actions.iter().find(wanted).unwrap_or_else(|| panic!("{rule}: {actions:#?}"));
                let mut text = text.to_owned();
                for edit in action.edits.iter().rev() {
                    text.replace_range(edit.start as usize..edit.end as usize, &edit.text);
                }
                text
            });
            assert!(ignorable(&after).iter().all(|(other, ..)| *other != fingerprint), "{rule}\n{after}");
        }
    }
}

fn offered(marked: &str) -> String {
    let list = ask(marked, Some(CLUSTER), |answers, offset| answers.complete("a.yaml", offset));
    let shown = list.iter().take(6).map(|item| {
        let mark = if item.required { "!" } else { "" };
        let kind = if item.kind == CompletionKind::Name { "@" } else { "" };
        format!("{kind}{}{mark}", item.label)
    });
    shown.collect::<Vec<_>>().join(" ")
}

const POD: &str = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n";

#[test]
fn what_could_be_typed() {
    for (text, wanted) in [
        ("█", "apiVersion! kind! metadata! Deployment Service ConfigMap"),
        ("apiVersion: apps/v1\nkind: Depl█", "Deployment"),
        ("apiVersion: apps/v1\nkind: Deployment\nspec:\n  str█", "strategy"),
        (
            "apiVersion: apps/v1\nkind: Deployment\nspec:\n  █",
            "selector! template! minReadySeconds paused progressDeadlineSeconds replicas",
        ),
        (
            "apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 3\n  █\n  template: {}\n",
            "selector! minReadySeconds paused progressDeadlineSeconds revisionHistoryLimit strategy",
        ),
        ("apiVersion: apps/v1\nkind: Deployment\nspec:\n  strategy:\n    type: █", "RollingUpdate Recreate"),
    ] {
        assert_eq!(offered(text), wanted, "{text}");
    }
    for (text, wanted) in [
        ("  containers:\n  - name: a\n    imageP█", "imagePullPolicy"),
        ("  containers:\n    - nam█", "name!"),
        ("  containers:\n  - name: a\n    imagePullPolicy: █", "IfNotPresent Always Never"),
        ("  hostNetwork: █", "true false"),
        (
            "  nodeSelector:\n    po█",
            "@pool: blue @topology.kubernetes.io/zone: a @topology.kubernetes.io/zone: b",
        ),
        ("  nodeSelector:\n    pool: █", "@blue"),
        ("  tolerations:\n  - key: █", "@name"),
        ("  tolerations:\n  - effect: NoE█", "NoExecute"),
        (
            "  containers:\n  - envFrom:\n    - configMapRef:\n        name: █\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: conf}\n",
            "@conf",
        ),
        ("  containers:\n  - name: a # here█", ""),
    ] {
        assert_eq!(offered(&format!("{POD}{text}")), wanted, "{text}");
    }
    let text = format!("{POD}  containers:\n  - name: a\n    liveness█");
    let item = ask(&text, None, |answers, offset| answers.complete("a.yaml", offset)).remove(0);
    assert_eq!(item.insert, "livenessProbe:\n      ");
    assert_eq!(item.range.end - item.range.start, 8);
}

#[test]
fn manifests_in_words() {
    let words = ask(WEB, Some(CLUSTER), |answers, _| answers.words("a.yaml")).unwrap();
    let mut out = String::new();
    for object in words.objects {
        let _ = writeln!(out, "## {}\n{}\n", object.object, object.sentences.join("\n"));
    }
    assert!(!out.contains("hunter2"), "{out}");
    insta::assert_snapshot!(out);
}

#[test]
fn kubernetes_own_words() {
    let mut out = String::new();
    for query in [
        "CrashLoopBackOff",
        "0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 node(s) didn't match pod anti-affinity rules. preemption: 0/4 nodes are available: 1 Preemption is not helpful for scheduling, 3 No preemption victims found for incoming pod.",
        "Warning  FailedScheduling  2m  default-scheduler  0/3 nodes are available: 1 node(s) had taint {a: b}, that the pod didn't tolerate, 2 Insufficient cpu, 2 Insufficient nvidia.com/gpu.",
        "pod.spec.tolerations",
        "deployment.spec.replicas",
    ] {
        let answer = explain(query, Some("1.36"), None, &Catalogue::english()).unwrap();
        let _ = writeln!(out, "## {query}\n{}: {}\n", answer.kind, answer.markdown);
    }
    insta::assert_snapshot!(out);
    for query in
        ["", "rollout-stalls", "pod.spec.nothing", "x nodes are available:", "1/x nodes are available: a"]
    {
        assert_eq!(explain(query, Some("1.36"), None, &Catalogue::english()), None, "{query}");
    }
}

#[test]
fn long_files_are_answered_at_once() {
    let mut text = String::new();
    while text.lines().count() < 10_000 {
        text.push_str("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n");
        for n in 0..500 {
            let _ = writeln!(text, "  key{n}: value");
        }
        text.push_str("---\n");
    }
    text.push_str(WEB);
    let marked = text.replacen("maxSurge", "█maxSurge", 1);
    ask(&marked, Some(CLUSTER), |answers, offset| {
        let start = std::time::Instant::now();
        assert!(answers.hover("a.yaml", offset).is_some());
        let hover = start.elapsed();
        let _ = answers.complete("a.yaml", offset);
        println!("hover {hover:?}, completion {:?}", start.elapsed().saturating_sub(hover));
        // Unoptimized and on a busy machine; optimized it is far below 10 ms.
        assert!(start.elapsed().as_millis() < 1_000, "{:?}", start.elapsed());
    });
}
