//! What holds for sets: one question is simulated once, comments suppress, live state counts, assumptions lower severity.

// A helper of tests may panic, and manifests are put together from parts.
#![allow(clippy::panic, clippy::format_push_string)]

use std::sync::Arc;

use podfit_analysis::report::{Certainty, Finding, Severity};
use podfit_analysis::{
    Catalogue, Config, FileFacts, FileOptions, Memo, NamedCluster, SetOptions, analyse_file, analyse_set,
};
use podfit_model::cluster::Cluster;

fn facts(texts: &[&str]) -> Vec<Arc<FileFacts>> {
    texts
        .iter()
        .enumerate()
        .map(|(index, text)| {
            Arc::new(analyse_file(&format!("{index}.yaml"), text, &FileOptions { explicit: true }))
        })
        .collect()
}

fn cluster(text: &str) -> Vec<NamedCluster> {
    let (cluster, problems) = Cluster::parse("c.yaml", text);
    assert!(problems.is_empty(), "{problems:?}");
    vec![NamedCluster { name: "c".into(), cluster }]
}

fn check(files: &[Arc<FileFacts>], clusters: &[NamedCluster], memo: &mut Memo) -> Vec<Finding> {
    let options = SetOptions {
        clusters,
        kubernetes: None,
        namespace: None,
        config: &Config::default(),
        select: &["scheduling".to_owned()],
        ignore: &[],
        from: None,
        prove_fixes: 0,
        catalogue: &Catalogue::english(),
    };
    analyse_set(files, &options, memo).findings
}

fn named<'a>(findings: &'a [Finding], rule: &str) -> &'a Finding {
    findings
        .iter()
        .find(|finding| finding.rule == rule)
        .unwrap_or_else(|| panic!("no {rule} in {findings:#?}"))
}

const THREE: &str = "nodes:\n- {name: w1}\n- {name: w2}\n- {name: w3}\n";

fn apart(kind: &str) -> String {
    let term = "labelSelector: {matchLabels: {app: cache}}, topologyKey: kubernetes.io/hostname";
    let affinity = match kind {
        "required" => format!("requiredDuringSchedulingIgnoredDuringExecution: [{{{term}}}]"),
        _ => format!(
            "preferredDuringSchedulingIgnoredDuringExecution: [{{weight: 1, podAffinityTerm: {{{term}}}}}]"
        ),
    };
    format!(
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: cache}}\nspec:\n  replicas: 3\n  \
         selector: {{matchLabels: {{app: cache}}}}\n  template:\n    metadata: {{labels: {{app: cache}}}}\n    spec:\n      \
         affinity:\n        podAntiAffinity: {{{affinity}}}\n      containers:\n      - name: main\n        image: registry.example/main:1\n"
    )
}

#[test]
fn an_edited_comment_simulates_nothing_anew() {
    let clusters = cluster(THREE);
    let mut memo = Memo::new();
    let text = apart("required");
    let first = check(&facts(&[&text]), &clusters, &mut memo);
    assert_eq!(named(&first, "rollout-stalls").severity, Severity::Error);
    let played = memo.simulations();
    assert!(played > 0);
    let commented = format!("# a comment\n\n{}", text.replace("replicas: 3", "replicas: 3 # three"));
    let second = check(&facts(&[&commented]), &clusters, &mut memo);
    assert_eq!(memo.simulations(), played, "the same question was played again");
    assert_eq!(first.len(), second.len());
    let changed = text.replace("replicas: 3", "replicas: 2");
    check(&facts(&[&changed]), &clusters, &mut memo);
    assert!(memo.simulations() > played, "another question was not played");
}

#[test]
fn a_comment_takes_out_what_it_covers_and_no_more() {
    let clusters = cluster(THREE);
    let text = apart("required").replace(
        "spec:\n  replicas",
        "spec: # podfit: ignore[rollout-stalls] one spare node comes\n  replicas",
    );
    let found = check(&facts(&[&text]), &clusters, &mut Memo::new());
    assert!(found.iter().all(|finding| finding.rule != "rollout-stalls"), "{found:#?}");
    let other = text.replace("ignore[rollout-stalls]", "ignore[host-network]");
    let found = check(&facts(&[&other]), &clusters, &mut Memo::new());
    named(&found, "rollout-stalls");
}

#[test]
fn what_an_autoscaler_cures_is_a_warning() {
    let clusters = cluster(&format!("autoscaling: unknown\n{THREE}"));
    let found = check(&facts(&[&apart("required")]), &clusters, &mut Memo::new());
    let finding = named(&found, "rollout-stalls");
    assert_eq!((finding.severity, finding.certainty), (Severity::Warning, Certainty::Likely));
    let of_no_help = "autoscaling: [{labels: {pool: x}, taints: ['gpu:NoSchedule']}]\n";
    let clusters = cluster(&format!("{of_no_help}{THREE}"));
    let found = check(&facts(&[&apart("required")]), &clusters, &mut Memo::new());
    assert_eq!(named(&found, "rollout-stalls").severity, Severity::Error, "no node that can be added helps");
}

#[test]
fn a_shortage_in_company_is_a_warning_that_names_the_company() {
    let clusters = cluster("nodes:\n- {name: w1, allocatable: {cpu: 4, memory: 8Gi, pods: 110}}\n");
    let asks = |name: &str| {
        format!(
            "apiVersion: v1\nkind: Pod\nmetadata: {{name: {name}}}\nspec:\n  containers:\n  - name: main\n    \
             image: registry.example/main:1\n    resources: {{requests: {{cpu: 3}}}}\n"
        )
    };
    let found = check(&facts(&[&asks("one"), &asks("two")]), &clusters, &mut Memo::new());
    let finding = named(&found, "pods-stay-pending");
    assert_eq!(finding.severity, Severity::Warning);
    assert!(
        finding.message.contains("Pod one") || finding.message.contains("Pod two"),
        "{}",
        finding.message
    );
}

#[test]
fn overlays_of_one_name_are_never_both_present() {
    let clusters = cluster("nodes:\n- {name: w1, allocatable: {cpu: 4, memory: 8Gi, pods: 110}}\n");
    let asks = |cpu: u32| {
        format!(
            "apiVersion: v1\nkind: Pod\nmetadata: {{name: one}}\nspec:\n  containers:\n  - name: main\n    \
             image: registry.example/main:1\n    resources: {{requests: {{cpu: {cpu}}}}}\n"
        )
    };
    let found = check(&facts(&[&asks(3), &asks(4)]), &clusters, &mut Memo::new());
    assert!(found.iter().all(|finding| finding.rule != "pods-stay-pending"), "{found:#?}");
}

#[test]
fn a_live_workload_is_the_old_state() {
    let mut snapshot = String::from("apiVersion: v1\nkind: List\nitems:\n");
    for node in ["w1", "w2", "w3"] {
        snapshot.push_str(&format!(
            "- apiVersion: v1\n  kind: Node\n  metadata: {{name: {node}, labels: {{kubernetes.io/hostname: {node}}}}}\n  \
             status: {{allocatable: {{cpu: '4', memory: 8Gi, pods: '110'}}}}\n"
        ));
    }
    let live = apart("required").replace('\n', "\n  ");
    snapshot.push_str(&format!(
        "- {}\n",
        live.trim_end().replacen(
            "metadata: {name: cache}",
            "metadata: {name: cache, namespace: default, uid: d}",
            1
        )
    ));
    snapshot.push_str(
        "- apiVersion: apps/v1\n  kind: ReplicaSet\n  metadata: {name: cache-5, namespace: default, uid: r, \
         labels: {app: cache, pod-template-hash: '5'}, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: cache, uid: d, controller: true}]}\n  \
         spec: {replicas: 3, selector: {matchLabels: {app: cache, pod-template-hash: '5'}}, template: {metadata: {labels: {app: cache, pod-template-hash: '5'}}, \
         spec: {affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: \
         [{labelSelector: {matchLabels: {app: cache}}, topologyKey: kubernetes.io/hostname}]}}, \
         containers: [{name: main, image: 'registry.example/main:1'}]}}}\n",
    );
    for node in ["w1", "w2", "w3"] {
        snapshot.push_str(&format!(
            "- apiVersion: v1\n  kind: Pod\n  metadata: {{name: cache-{node}, namespace: default, labels: {{app: cache, pod-template-hash: '5'}}, \
             ownerReferences: [{{apiVersion: apps/v1, kind: ReplicaSet, name: cache-5, uid: r, controller: true}}]}}\n  \
             spec:\n    nodeName: {node}\n    affinity: {{podAntiAffinity: {{requiredDuringSchedulingIgnoredDuringExecution: \
             [{{labelSelector: {{matchLabels: {{app: cache}}}}, topologyKey: kubernetes.io/hostname}}]}}}}\n    \
             containers: [{{name: main, image: 'registry.example/main:1'}}]\n  status: {{phase: Running, conditions: [{{type: Ready, status: 'True'}}]}}\n"
        ));
    }
    let clusters = cluster(&snapshot);
    let found = check(&facts(&[&apart("preferred")]), &clusters, &mut Memo::new());
    let finding = named(&found, "rollout-fix-stalls");
    assert!(finding.evidence[0].contains("didn't satisfy existing pods anti-affinity rules"), "{finding:#?}");
    // The manifest as it runs: only the next rollout is in question.
    let found = check(&facts(&[&apart("required")]), &clusters, &mut Memo::new());
    assert!(found.iter().all(|finding| finding.rule != "rollout-fix-stalls"), "{found:#?}");
    named(&found, "rollout-stalls");
}

#[test]
fn what_a_template_hides_is_not_judged() {
    let clusters = cluster(THREE);
    let text = apart("required").replace("replicas: 3", "replicas: {{ .Values.replicas }}");
    let found = check(&facts(&[&text]), &clusters, &mut Memo::new());
    assert!(found.iter().all(|finding| finding.severity == Severity::Info), "{found:#?}");
}

#[test]
fn the_same_input_gives_the_same_findings() {
    let clusters = cluster(THREE);
    let texts = [apart("required"), apart("preferred").replace("cache", "other")];
    let files = facts(&[&texts[0], &texts[1]]);
    let first = check(&files, &clusters, &mut Memo::new());
    for _ in 0..20 {
        assert_eq!(check(&files, &clusters, &mut Memo::new()), first);
    }
}
