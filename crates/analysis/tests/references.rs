//! References between files: what is in the set, what an overlay or a generator may make, what the cluster holds.

// Helpers of tests may panic.
#![allow(clippy::panic, clippy::expect_used)]

use std::sync::Arc;

use podfit_analysis::report::Severity;
use podfit_analysis::{
    Catalogue, Config, FileOptions, Memo, NamedCluster, SetOptions, analyse_file, analyse_set,
};

/// Rules and severities of what is found in the files, by `--select`.
fn found(select: &str, cluster: Option<&str>, files: &[(&str, &str)]) -> Vec<(String, Severity)> {
    let facts: Vec<_> = files
        .iter()
        .map(|(name, text)| Arc::new(analyse_file(name, text, &FileOptions { explicit: true })))
        .collect();
    let clusters: Vec<NamedCluster> = cluster
        .iter()
        .map(|text| {
            let (cluster, problems) = podfit_model::cluster::Cluster::parse("cluster.yaml", text);
            assert!(problems.is_empty(), "{problems:?}");
            NamedCluster { name: "uat".into(), cluster }
        })
        .collect();
    let options = SetOptions {
        clusters: &clusters,
        kubernetes: None,
        namespace: None,
        config: &Config::default(),
        select: &[select.to_owned()],
        ignore: &[],
        from: None,
        prove_fixes: 0,
        catalogue: &Catalogue::english(),
    };
    let report = analyse_set(&facts, &options, &mut Memo::new());
    report.findings.into_iter().map(|finding| (finding.message, finding.severity)).collect()
}

fn severities(select: &str, cluster: Option<&str>, files: &[(&str, &str)]) -> Vec<Severity> {
    found(select, cluster, files).into_iter().map(|(_, severity)| severity).collect()
}

const POD: &str = "\
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  serviceAccountName: web-readr
  containers:
  - name: web
    image: registry.example/web:1
    ports: [{name: http, containerPort: 8080}]
    env:
    - {name: LEVEL, valueFrom: {configMapKeyRef: {name: app, key: level}}}
";
const ACCOUNT: &str = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web-reader}\n";

fn config(key: &str) -> String {
    format!("apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: app}}\ndata: {{{key}: x}}\n")
}

fn service(name: &str, spec: &str) -> String {
    format!("apiVersion: v1\nkind: Service\nmetadata: {{name: {name}}}\nspec: {{{spec}}}\n")
}

#[test]
fn a_slip_is_found_across_files() {
    let files = [("a.yaml", POD), ("b.yaml", ACCOUNT)];
    assert_eq!(severities("service-account-missing", None, &files), [Severity::Warning]);
}

#[test]
fn a_kustomization_or_an_operator_may_make_it() {
    let select = "service-account-missing";
    let kustomization = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamePrefix: x-\n";
    let custom = "apiVersion: db.example.com/v1\nkind: Database\nmetadata: {name: db}\n";
    for other in [kustomization, custom] {
        let files = [("a.yaml", POD), ("b.yaml", ACCOUNT), ("c.yaml", other)];
        assert_eq!(severities(select, None, &files), [], "{other}");
    }
}

#[test]
fn what_the_cluster_holds_is_there() {
    let cluster = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web-readr, namespace: default}\n";
    let nodes = "nodes: [{name: n1}]\n";
    let files = [("a.yaml", POD), ("b.yaml", ACCOUNT)];
    let cluster = format!("{nodes}---\n{cluster}");
    assert_eq!(severities("service-account-missing", Some(&cluster), &files), []);
    assert_eq!(severities("service-account-missing", Some(nodes), &files), [Severity::Warning]);
}

#[test]
fn one_alternative_with_the_key_is_enough() {
    let select = "config-map-key-missing";
    let (with, without) = (config("level"), config("other"));
    assert_eq!(severities(select, None, &[("a.yaml", POD), ("b.yaml", &without)]), [Severity::Error]);
    assert_eq!(severities(select, None, &[("a.yaml", POD), ("b.yaml", &with)]), []);
    let both = [("a.yaml", POD), ("base/c.yaml", &*without), ("overlay/c.yaml", &*with)];
    assert_eq!(severities(select, None, &both), []);
    let neither = [("a.yaml", POD), ("base/c.yaml", &*without), ("overlay/c.yaml", &*without)];
    assert_eq!(severities(select, None, &neither), [Severity::Warning]);
    let empty = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app}\n";
    assert_eq!(severities(select, None, &[("a.yaml", POD), ("b.yaml", empty)]), []);
}

#[test]
fn files_of_a_folder_may_be_for_different_clusters() {
    let select = "node-port-clash";
    let one = service("one", "type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 30080}]");
    let two = service("two", "type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 30080}]");
    let together = format!("{one}---\n{two}");
    assert_eq!(severities(select, None, &[("a.yaml", &together)]), [Severity::Error]);
    assert_eq!(severities(select, None, &[("a.yaml", &one), ("b.yaml", &two)]), [Severity::Warning]);
    assert_eq!(severities(select, None, &[("a.yaml", &one), ("b.yaml", &one)]), []);
}

#[test]
fn pods_of_another_namespace_are_told_apart() {
    let select = "service-selects-nothing";
    let own = "apiVersion: v1\nkind: Service\nmetadata: {name: s, namespace: a}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n";
    let pod = POD.replace("name: web, labels", "name: web, namespace: b, labels");
    let said = found(select, None, &[("a.yaml", own), ("b.yaml", &pod)]);
    assert_eq!(said.len(), 1);
    assert_eq!(said.first().map(|(_, severity)| *severity), Some(Severity::Warning));
    // Without a namespace the Pod goes where it is applied to.
    assert_eq!(severities(select, None, &[("a.yaml", own), ("b.yaml", POD)]), []);
}

#[test]
fn a_template_keeps_the_rules_quiet() {
    let helm = POD.replace("name: web, labels", "name: '{{ .Release.Name }}', labels");
    let other = service("web", "selector: {app: wbe}, ports: [{port: 80, targetPort: none}]");
    for select in ["service-selects-nothing", "service-port-unserved", "service-account-missing"] {
        let files = [("a.yaml", &*helm), ("b.yaml", ACCOUNT), ("c.yaml", &*other)];
        assert_eq!(severities(select, None, &files), [], "{select}");
    }
}

#[test]
fn values_of_secrets_are_not_repeated() {
    let secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: app}\nstringData: {password: topsecret}\n";
    let pod =
        POD.replace("configMapKeyRef: {name: app, key: level}", "secretKeyRef: {name: app, key: pasword}");
    let said = found("secret-key-missing", None, &[("a.yaml", &pod), ("b.yaml", secret)]);
    assert_eq!(said.len(), 1);
    assert!(said.iter().all(|(message, _)| !message.contains("topsecret")), "{said:?}");
}
