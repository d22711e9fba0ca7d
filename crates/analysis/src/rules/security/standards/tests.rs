use std::sync::Arc;

use super::{Level, said, violations};
use crate::context::Set;
use crate::rules::security::pod::Pod;
use crate::{FileOptions, analyse_file};

fn judged(spec: &str, level: Level, policy: u8) -> String {
    let text = format!("apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec: {spec}\n");
    let files = [Arc::new(analyse_file("p.yaml", &text, &FileOptions { explicit: true }))];
    let set = Set::new(&files, "default");
    let workload = crate::set::workload(set.object(0).unwrap()).unwrap();
    said(&violations(&Pod::under(&workload, policy), level))
}

#[test]
fn an_empty_pod_meets_baseline_and_lacks_four_things() {
    let spec = "{containers: [{name: a, image: i}, {name: b, image: i}]}";
    assert_eq!(judged(spec, Level::Baseline, 36), "");
    assert_eq!(
        judged(spec, Level::Restricted, 36),
        "allowPrivilegeEscalation != false (containers \"a\", \"b\" must set \
         securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (containers \"a\", \"b\" must set \
         securityContext.capabilities.drop=[\"ALL\"]), runAsNonRoot != true (pod or containers \"a\", \"b\" must set \
         securityContext.runAsNonRoot=true), seccompProfile (pod or containers \"a\", \"b\" must set \
         securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\")"
    );
}

#[test]
fn a_node_agent_in_the_words_of_a_real_cluster() {
    // Seen from a 1.36 API server for node-exporter, but for what is left out here.
    let spec = "{hostNetwork: true, hostPID: true, volumes: [{name: proc, hostPath: {path: /proc}}, {name: sys, \
                hostPath: {path: /sys}}, {name: root, hostPath: {path: /}}], securityContext: {runAsNonRoot: true}, \
                containers: [{name: node-exporter, image: i, securityContext: {allowPrivilegeEscalation: false, \
                capabilities: {drop: [ALL]}}, livenessProbe: {httpGet: {host: 127.0.0.1, port: 9101}}}]}";
    assert_eq!(
        judged(spec, Level::Restricted, 36),
        "host namespaces (hostNetwork=true, hostPID=true), probe or lifecycle host (container \"node-exporter\" uses \
         probe or lifecycle host \"127.0.0.1\"), restricted volume types (volumes \"proc\", \"sys\", \"root\" use \
         restricted volume type \"hostPath\"), seccompProfile (pod or container \"node-exporter\" must set \
         securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\")"
    );
    assert_eq!(
        judged(spec, Level::Baseline, 33),
        "host namespaces (hostNetwork=true, hostPID=true), hostPath volumes (volumes \"proc\", \"sys\", \"root\")"
    );
}

#[test]
fn baseline_word_for_word() {
    let container = |rest: &str| format!("{{containers: [{{name: a, image: i, {rest}}}]}}");
    let context = |rest: &str| container(&format!("securityContext: {{{rest}}}"));
    for (spec, words) in [
        (context("privileged: true"), "privileged (container \"a\" must not set securityContext.privileged=true)"),
        (
            context("capabilities: {add: [SYS_ADMIN, CHOWN, NET_ADMIN]}"),
            "non-default capabilities (container \"a\" must not include \"NET_ADMIN\", \"SYS_ADMIN\" in \
             securityContext.capabilities.add)",
        ),
        (
            container("ports: [{containerPort: 80, hostPort: 80}, {containerPort: 8, hostPort: 443}]"),
            "hostPort (container \"a\" uses hostPorts 443, 80)",
        ),
        (
            context("seLinuxOptions: {type: spc_t, user: u}"),
            "seLinuxOptions (container \"a\" set forbidden securityContext.seLinuxOptions: type \"spc_t\"; user may \
             not be set)",
        ),
        (
            context("seccompProfile: {type: Unconfined}"),
            "seccompProfile (container \"a\" must not set securityContext.seccompProfile.type to \"Unconfined\")",
        ),
        (
            context("appArmorProfile: {type: Unconfined}"),
            "forbidden AppArmor profile (container \"a\" must not set AppArmor profile type to \"Unconfined\")",
        ),
        (
            context("procMount: Unmasked"),
            "procMount (container \"a\" must not set securityContext.procMount to \"Unmasked\")",
        ),
        (
            "{securityContext: {sysctls: [{name: kernel.msgmax, value: '1'}, {name: net.ipv4.tcp_rmem, value: '1'}]}, \
             containers: [{name: a, image: i}]}"
                .to_owned(),
            "forbidden sysctls (kernel.msgmax)",
        ),
    ] {
        assert_eq!(judged(&spec, Level::Baseline, 36), words);
    }
}

#[test]
fn policies_change_with_their_version() {
    let users =
        "{hostUsers: false, containers: [{name: a, image: i, securityContext: {procMount: Unmasked}}]}";
    assert_eq!(judged(users, Level::Baseline, 36), "");
    assert!(judged(users, Level::Baseline, 34).starts_with("procMount ("));
    let restricted = judged(users, Level::Restricted, 36);
    assert!(restricted.contains("procMount (") && !restricted.contains("runAsNonRoot"), "{restricted}");
    assert!(judged(users, Level::Restricted, 34).contains("runAsNonRoot != true"));
    let windows =
        "{os: {name: windows}, securityContext: {runAsNonRoot: true}, containers: [{name: a, image: i}]}";
    assert_eq!(judged(windows, Level::Restricted, 36), "");
    let sysctl = "{securityContext: {sysctls: [{name: net.ipv4.tcp_rmem, value: '1'}]}, containers: [{name: a, image: i}]}";
    assert_eq!(judged(sysctl, Level::Baseline, 31), "forbidden sysctls (net.ipv4.tcp_rmem)");
    assert_eq!(judged(sysctl, Level::Baseline, 32), "");
}

#[test]
fn what_a_template_hides_is_not_held_against_it() {
    let spec = "\n  containers:\n  - name: a\n    image: i\n    securityContext:\n      {{- toYaml .Values.context | \
                nindent 6 }}\n  - name: b\n    image: i\n    securityContext: {allowPrivilegeEscalation: false, \
                capabilities: {drop: [ALL]}}\n  securityContext:\n    runAsNonRoot: {{ .Values.root }}";
    assert_eq!(
        judged(spec, Level::Restricted, 36),
        "seccompProfile (pod or container \"b\" must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \
         \"Localhost\")"
    );
}
