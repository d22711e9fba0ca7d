//! Fixes applied byte for byte: the finding is gone, the rest of the text is what it was, and what only helps later is
//! never offered as something to apply.

// Helpers of tests may panic.
#![allow(clippy::panic)]

use std::sync::Arc;

use podfit_analysis::report::{Applicability, Finding, Fix};
use podfit_analysis::{
    Catalogue, Config, FileOptions, Memo, NamedCluster, SetOptions, analyse_file, analyse_set,
};
use podfit_model::cluster::Cluster;

fn check(text: &str, cluster: &str) -> Vec<Finding> {
    let (cluster, problems) = Cluster::parse("c.yaml", cluster);
    assert!(problems.is_empty(), "{problems:?}");
    let files = [Arc::new(analyse_file("x.yaml", text, &FileOptions { explicit: true }))];
    let options = SetOptions {
        clusters: &[NamedCluster { name: "c".into(), cluster }],
        kubernetes: None,
        namespace: None,
        config: &Config::default(),
        select: &["scheduling".to_owned()],
        ignore: &[],
        from: None,
        prove_fixes: 50,
        catalogue: &Catalogue::english(),
    };
    analyse_set(&files, &options, &mut Memo::new()).findings
}

fn finding<'a>(findings: &'a [Finding], rule: &str) -> &'a Finding {
    findings
        .iter()
        .find(|finding| finding.rule == rule)
        .unwrap_or_else(|| panic!("no {rule} in {findings:#?}"))
}

fn applied(text: &str, fix: &Fix) -> String {
    let mut out = text.to_owned();
    for edit in fix.edits.iter().rev() {
        out.replace_range(edit.byte_start as usize..edit.byte_end as usize, &edit.text);
    }
    out
}

/// Every line of the old text is in the new one, in order: nothing but additions.
fn only_adds(old: &str, new: &str) -> bool {
    let mut lines = new.lines();
    old.lines().all(|line| lines.any(|other| other == line))
}

#[test]
fn a_toleration_opens_the_selected_pool() {
    let cluster =
        "nodes:\n- {name: w1, labels: {pool: batch}, taints: ['pool=batch:NoSchedule']}\n- {name: w2}\n";
    let text = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: one   # kept\nspec:\n  nodeSelector:\n    pool: 'batch'\n  \
                containers:\n  - name: main\n    image: registry.example/main:1\n";
    let found = check(text, cluster);
    let [fix] = finding(&found, "no-eligible-node").fixes.as_slice() else { panic!("{found:#?}") };
    assert_eq!((fix.applicability, fix.proven), (Applicability::Unsafe, Some(true)));
    let fixed = applied(text, fix);
    assert!(only_adds(text, &fixed), "{fixed}");
    assert!(check(&fixed, cluster).iter().all(|finding| finding.rule != "no-eligible-node"), "{fixed}");
}

#[test]
fn tainted_nodes_are_left_out_of_a_spread() {
    let cluster = "nodes:\n- {name: w1}\n- {name: w2}\n- {name: cp, taints: ['node-role.kubernetes.io/control-plane:NoSchedule']}\n";
    let text = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 4\n  \
                selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n      \
                topologySpreadConstraints:\n      - maxSkew: 1\n        topologyKey: kubernetes.io/hostname\n        \
                whenUnsatisfiable: DoNotSchedule\n        labelSelector: {matchLabels: {app: web}}\n      \
                containers:\n      - name: main\n        image: registry.example/main:1\n";
    let found = check(text, cluster);
    let offers = &finding(&found, "pods-stay-pending").fixes;
    let honor =
        offers.iter().find(|fix| fix.title.contains("Honor")).unwrap_or_else(|| panic!("{offers:#?}"));
    assert_eq!(honor.proven, Some(true));
    let fixed = applied(text, honor);
    assert!(only_adds(text, &fixed), "{fixed}");
    assert!(check(&fixed, cluster).iter().all(|finding| finding.rule != "pods-stay-pending"), "{fixed}");
}

#[test]
fn what_helps_only_after_the_change_is_to_read() {
    let cluster = "nodes:\n- {name: w1}\n- {name: w2}\n- {name: w3}\n";
    let text = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 3\n  \
                selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n      \
                affinity:\n        podAntiAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n          \
                - labelSelector: {matchLabels: {app: web}}\n            topologyKey: kubernetes.io/hostname\n      \
                containers:\n      - name: main\n        image: registry.example/main:1\n";
    let found = check(text, cluster);
    let fixes = &finding(&found, "rollout-stalls").fixes;
    let [one_by_one, keys] = fixes.as_slice() else { panic!("{fixes:#?}") };
    assert_eq!((one_by_one.applicability, one_by_one.proven), (Applicability::Unsafe, Some(true)));
    // The old Pods' own terms do not have the key yet and repel the first new Pod all the same.
    assert!(keys.title.contains("pod-template-hash"));
    assert_eq!(keys.applicability, Applicability::DisplayOnly);
    assert!(
        check(&applied(text, one_by_one), cluster).iter().all(|finding| finding.rule != "rollout-stalls")
    );
}
