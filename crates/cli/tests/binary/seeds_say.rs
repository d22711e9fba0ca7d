//! The rows of `fixtures/seeds/README.md`, each as a fact: this rule, this severity, this line, these words.

use std::fs;

use serde_json::Value;

use crate::command::{findings, podfit, repository};

/// Something that has to be said. `line` is the text of the line that the finding points at; `words` are found in the
/// finding: its message, labels, evidence, help or fixes.
struct Says {
    file: &'static str,
    cluster: Option<&'static str>,
    rule: &'static str,
    severity: &'static str,
    line: &'static str,
    words: &'static [&'static str],
}

const fn says(
    file: &'static str,
    rule: &'static str,
    severity: &'static str,
    line: &'static str,
    words: &'static [&'static str],
) -> Says {
    Says { file, cluster: None, rule, severity, line, words }
}

impl Says {
    const fn on(self, cluster: &'static str) -> Self {
        Self { cluster: Some(cluster), ..self }
    }
}

fn report(file: &str, cluster: Option<&str>) -> Value {
    let file = format!("fixtures/seeds/{file}.yaml");
    let cluster = cluster.map(|name| format!("fixtures/clusters/seed-{name}.yaml"));
    let mut arguments = vec!["check", &file, "--no-config", "--format", "json", "--exit-zero"];
    arguments.extend(cluster.iter().flat_map(|cluster| ["--cluster", cluster]));
    podfit(arguments).exits(0).json()
}

const TOPOLOGY: &str = r#"topologyKey: "kubernetes.io/hostname""#;

/// A file of `scenarios` brings its own Nodes.
const ROWS: &[Says] = &[
    says(
        "manifests/000-ai-api-hard",
        "anti-affinity-exceeds-nodes",
        "info",
        TOPOLOGY,
        &["1 eligible node", "node_app=sanjiu", "name=sanjiu:NoSchedule"],
    ),
    says(
        "scenarios/000-pool-hard-3-on-3",
        "rollout-stalls",
        "error",
        "spec:",
        &[
            "2 node(s) didn't match Pod's node affinity/selector, 3 node(s) didn't match pod anti-affinity rules",
        ],
    ),
    says(
        "scenarios/000-pool-hard-4-on-3",
        "anti-affinity-exceeds-nodes",
        "error",
        TOPOLOGY,
        &["needs 4 nodes", "3 are eligible"],
    ),
    says("scenarios/000-pool-hard-3-on-3-unavailable0", "rollout-stalls", "error", "strategy:", &[]),
    says(
        "scenarios/000-pool-hard-3-on-3-surge0-30pct",
        "max-unavailable-rounds-to-zero",
        "info",
        "maxUnavailable: 30%",
        &["30 % of 3", "one by one"],
    ),
    says(
        "manifests/000-surge0-unavailable30",
        "max-unavailable-rounds-to-zero",
        "info",
        "maxUnavailable: 30%",
        &["one by one"],
    ),
    says(
        "manifests/000-surge0-unavailable0",
        "refused-by-server",
        "error",
        "maxUnavailable: 0",
        &["may not be 0 when `maxSurge` is 0", "spec.strategy.rollingUpdate.maxUnavailable"],
    ),
    says("manifests/000-max-unavailable-0", "surge-needs-room", "info", "maxUnavailable: 0", &[]),
    says("manifests/000-min-ready-seconds", "slow-rollout", "info", "minReadySeconds: 8", &["8 s"]),
    says(
        "manifests/001-toleration-exists-value",
        "refused-by-server",
        "error",
        r#"value: "v1""#,
        &["value must be empty when `operator` is 'Exists'", "spec.tolerations[0].operator"],
    ),
    says(
        "manifests/001-pod-anti-affinity-zone",
        "unknown-topology-key",
        "warning",
        "topologyKey: zone",
        &["topology.kubernetes.io/zone"],
    ),
    says(
        "scenarios/001-pod-anti-affinity-zone-unlabelled",
        "unknown-topology-key",
        "warning",
        "topologyKey: zone",
        &["not restricted"],
    ),
    says(
        "manifests/001-pod-affinity",
        "unmatched-pod-affinity",
        "info",
        "- labelSelector:",
        &["podaffinity-myapp1"],
    ),
    says(
        "manifests/001-pod-affinity",
        "pods-stay-pending",
        "error",
        "requiredDuringSchedulingIgnoredDuringExecution:",
        &["2 node(s) didn't match pod affinity rules"],
    )
    .on("two-nodes"),
    says("manifests/001-resources-outline", "unknown-field", "error", "limit:", &["limits"]),
    says("manifests/001-resources-outline", "unknown-field", "error", "request:", &["requests"]),
    says(
        "manifests/002-gpu-app-hard",
        "anti-affinity-exceeds-nodes",
        "info",
        TOPOLOGY,
        &["3 eligible nodes", "4 to roll"],
    ),
    says(
        "manifests/002-gpu-app-hard",
        "anti-affinity-exceeds-nodes",
        "error",
        TOPOLOGY,
        &[
            "2 Pods",
            "business=self-drive-models:NoSchedule",
            "node-role.kubernetes.io/control-plane:NoSchedule",
        ],
    )
    .on("kind"),
    says("manifests/002-gpu-app-hard", "anti-affinity-exceeds-nodes", "error", TOPOLOGY, &["1 Pod"])
        .on("kind-3-workers"),
    says(
        "manifests/002-gpu-app-soft-spread",
        "ineffective-spread",
        "info",
        "whenUnsatisfiable: ScheduleAnyway",
        &["maxSkew 2"],
    ),
    says(
        "scenarios/002-gpu-app-soft-spread-donotschedule",
        "pods-stay-pending",
        "error",
        "- maxSkew: 2",
        &["business=self-drive-models:NoSchedule"],
    ),
    says(
        "scenarios/002-self-drive-pod-wrong-label",
        "no-eligible-node",
        "error",
        "nodeAffinity:",
        &[
            "2 nodes do not match business=self-drive-model-x",
            "1 node has a taint it does not tolerate (node-role.kubernetes.io/control-plane:NoSchedule)",
            "business is self-drive-models",
        ],
    ),
    says(
        "scenarios/002-self-drive-toleration-only",
        "toleration-without-affinity",
        "warning",
        "tolerations: [{key: business, operator: Equal, value: self-drive-models, effect: NoSchedule}]",
        &["business=self-drive-models:NoSchedule"],
    ),
    says(
        "manifests/002-graceful-10",
        "pre-stop-exceeds-grace-period",
        "warning",
        r#"command: ["/bin/sh", "-c", "echo 'Received SIGTERM, shutting down...'; sleep 20"]"#,
        &["20 s", "10 s"],
    ),
    says(
        "manifests/002-graceful-60",
        "shutdown-budget",
        "info",
        r#"command: ["/bin/sh", "-c", "echo 'Received SIGTERM, shutting down...'; sleep 5"]"#,
        &["5 s", "55 s"],
    ),
    says(
        "manifests/003-nginx-pod",
        "no-eligible-node",
        "error",
        "spec:",
        &["node-role.kubernetes.io/control-plane:NoSchedule", "toleration", "kubectl taint"],
    )
    .on("control-plane"),
    says(
        "manifests/003-hello-python",
        "image-never-pulled",
        "info",
        "imagePullPolicy: Never",
        &["hello-python:latest", "every node"],
    ),
    says(
        "manifests/003-hello-python",
        "missing-readiness-probe",
        "warning",
        "- name: hello-python",
        &["hello-python-service"],
    ),
    says(
        "manifests/004-tolerations",
        "refused-by-server",
        "error",
        r#"effect: "NoSchedule""#,
        &["effect must be 'NoExecute' when `tolerationSeconds` is set", "spec.tolerations[0].effect"],
    ),
    says(
        "manifests/004-tolerations-in-deployment",
        "refused-by-server",
        "error",
        r#"effect: "NoSchedule""#,
        &["spec.template.spec.tolerations[0].effect"],
    ),
    says(
        "manifests/004-second-scheduler",
        "other-scheduler",
        "info",
        "schedulerName: my-scheduler",
        &["my-scheduler"],
    ),
    says(
        "manifests/004-second-scheduler",
        "other-scheduler",
        "info",
        "schedulerName: my-scheduler",
        &["Pending"],
    )
    .on("one-node"),
];

#[test]
fn every_row_is_said_at_its_line() {
    let mut missing = Vec::new();
    for row in ROWS {
        let report = report(row.file, row.cluster);
        let text =
            fs::read_to_string(repository().join("fixtures/seeds").join(row.file).with_extension("yaml"));
        let text = text.expect("the manifest");
        let points_at = |finding: &Value| {
            let number =
                finding["span"]["start"]["line"].as_u64().and_then(|line| usize::try_from(line).ok());
            number.and_then(|number| text.lines().nth(number - 1)).map(str::trim) == Some(row.line)
        };
        let said = findings(&report).iter().any(|finding| {
            let whole = finding.to_string().replace("\\\"", "\"");
            finding["rule"] == row.rule
                && finding["severity"] == row.severity
                && points_at(finding)
                && row.words.iter().all(|word| whole.contains(word))
        });
        if !said {
            let near: Vec<_> =
                findings(&report).iter().filter(|finding| finding["rule"] == row.rule).collect();
            missing.push(format!(
                "{} on {:?}: {} {} at {:?} with {:?}\n  instead {near:#?}",
                row.file, row.cluster, row.severity, row.rule, row.line, row.words
            ));
        }
    }
    assert!(missing.is_empty(), "{} of {} rows:\n{}", missing.len(), ROWS.len(), missing.join("\n"));
}

/// What is sound must not be doubted: no error, no warning.
#[test]
fn sound_situations_stay_without_errors_and_warnings() {
    let sound = [
        ("manifests/000-food-match", None),
        ("manifests/000-food-match", Some("pool")),
        ("manifests/000-food-match", Some("pool-2-labelled")),
        ("scenarios/000-food-match-2-labelled", None),
        ("scenarios/000-food-match-3-on-2-labelled", None),
        ("scenarios/000-pool-hard-2-on-3", None),
        ("scenarios/000-pool-hard-3-on-3-surge0-30pct", None),
        ("scenarios/000-pool-soft-3-on-3", None),
        ("manifests/000-shm-emptydir", None),
        ("scenarios/001-myweb-equal", None),
        ("scenarios/001-pod-affinity", None),
        ("scenarios/002-gpu-app-soft-spread", None),
        ("scenarios/002-gpu-app-soft-spread-3-workers", None),
        ("manifests/002-self-drive-pod", None),
        ("manifests/002-self-drive-pod", Some("kind")),
        ("manifests/002-graceful-60", None),
        ("manifests/003-nginx-pod", None),
        ("manifests/003-nginx-pod", Some("one-node")),
    ];
    for (file, cluster) in sound {
        let report = report(file, cluster);
        let doubts: Vec<_> =
            findings(&report).iter().filter(|finding| finding["severity"] != "info").collect();
        assert!(doubts.is_empty(), "{file} on {cluster:?}: {doubts:#?}");
    }
}
