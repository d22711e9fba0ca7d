//! Hover, shape of a file, definitions and references.

use std::fmt::Write as _;

use super::{CLUSTER, ask};

pub(super) const WEB: &str = "\
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  strategy:
    rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}
  template:
    metadata: {labels: {app: web}}
    spec:
      terminationGracePeriodSeconds: 30
      nodeSelector: {pool: blue}
      tolerations:
      - {key: name, value: blue, effect: NoSchedule}
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
          - {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}
      topologySpreadConstraints:
      - {maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}}
      containers:
      - name: web
        image: registry.example/shop/web:1.2
        ports: [{name: http, containerPort: 8080}]
        resources:
          requests: {cpu: 500m, memory: 512Mi}
          limits: {memory: 1Gi}
        lifecycle: {preStop: {sleep: {seconds: 20}}}
        livenessProbe: {initialDelaySeconds: 15, httpGet: {port: http, path: /}}
        volumeMounts: [{name: conf, mountPath: /conf}]
        envFrom: [{secretRef: {name: keys}}]
      volumes: [{name: conf, configMap: {name: conf}}]
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: http}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: conf}
data: {a: b}
---
apiVersion: v1
kind: Secret
metadata: {name: keys}
stringData: {key: hunter2}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly}
spec:
  schedule: \"0 3 * * 1-5\"
  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: \"a:1\"}]}}}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {minAvailable: 50%, selector: {matchLabels: {app: web}}}
";

/// `WEB` with the cursor in front of the n-th `word`.
pub(super) fn at(word: &str) -> String {
    assert!(WEB.contains(word), "{word}");
    WEB.replacen(word, &format!("█{word}"), 1)
}

#[test]
fn the_value_in_its_place() {
    let mut out = String::new();
    for word in [
        "replicas: 3",
        "25%, max",
        "25%}",
        "maxSurge",
        "terminationGrace",
        "pool: blue}",
        "key: name",
        "topologyKey: kube",
        "maxSkew",
        "registry.example",
        "containerPort",
        "500m",
        "512Mi",
        "1Gi",
        "preStop",
        "livenessProbe",
        "initialDelay",
        "mountPath",
        "{name: conf, configMap",
        "{app: web}\n  ports",
        "targetPort",
        "\"0 3",
        "50%",
        "hunter2",
        "data: {a",
        "kind: Deployment",
    ] {
        let answer = ask(&at(word), Some(CLUSTER), |answers, offset| answers.hover("a.yaml", offset));
        let text = answer.map_or_else(|| "nothing".to_owned(), |hover| hover.markdown);
        let _ = writeln!(out, "## {word}\n{text}\n");
    }
    assert!(!out.contains("hunter2\n\n`"), "{out}");
    insta::assert_snapshot!(out);
}

#[test]
fn the_value_of_a_secret_is_never_shown() {
    let hover = ask(&at("hunter2"), None, |answers, offset| answers.hover("a.yaml", offset)).unwrap();
    assert!(!hover.markdown.contains("hunter2") && hover.markdown.contains("not shown"), "{hover:?}");
}

#[test]
fn one_leads_to_the_other() {
    let mut out = String::new();
    for word in [
        "selector: {app: web}\n",
        "conf, configMap",
        "name: conf}}]",
        "keys}}]",
        "http, path",
        "conf, mountPath",
        "http}]",
        "{matchLabels: {app: web}}}\n",
    ] {
        let list = ask(&at(word), None, |answers, offset| answers.definition("a.yaml", offset));
        let _ = writeln!(out, "definition of {word:?}");
        for place in list {
            let _ = writeln!(out, "  {:?} {} {:?}", place.kind, place.object, slice(place.range));
        }
    }
    for word in ["web}\nspec:\n  replicas", "conf}\ndata", "keys}\nstring", "conf, configMap"] {
        let list = ask(&at(word), None, |answers, offset| answers.references("a.yaml", offset));
        let _ = writeln!(out, "references to {word:?}");
        for place in list {
            let _ = writeln!(out, "  {:?} {} {:?}", place.kind, place.object, slice(place.range));
        }
    }
    insta::assert_snapshot!(out);
}

fn slice(range: super::super::Range) -> &'static str {
    WEB.get(range.start as usize..range.end as usize).unwrap()
}

#[test]
fn anchors_and_aliases() {
    let text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: &l {x: y}, annotations: *█l}\n";
    let places = ask(text, None, |answers, offset| answers.definition("a.yaml", offset));
    assert_eq!(places.len(), 1);
    let text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: &█l {x: y}, annotations: *l}\n";
    let places = ask(text, None, |answers, offset| answers.references("a.yaml", offset));
    assert_eq!(places.len(), 1);
}

#[test]
fn the_shape_of_a_file() {
    let text = "# one\n# two\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a # podfit: ignore[host-network] x\ndata:\n  k: |\n    v\n    w█\n";
    ask(text, None, |answers, offset| {
        let symbols = answers.symbols("a.yaml");
        assert_eq!((&*symbols[0].name, &*symbols[0].detail), ("a", "ConfigMap"));
        assert_eq!(
            symbols[0].children.iter().map(|s| &*s.name).collect::<Vec<_>>(),
            ["apiVersion", "kind", "metadata", "data"]
        );
        let folds: Vec<_> = answers.folding("a.yaml").iter().map(|f| (f.start_line, f.end_line)).collect();
        assert_eq!(folds, [(0, 1), (2, 9), (4, 5), (6, 9), (7, 9)]);
        let growing = answers.selection_ranges("a.yaml", offset);
        assert!(
            growing.len() >= 4
                && growing.windows(2).all(|w| w[1].start <= w[0].start && w[0].end <= w[1].end),
            "{growing:?}"
        );
        let links = answers.links("a.yaml");
        assert_eq!(links.len(), 2);
        assert!(links[1].target.ends_with("/rules/host-network"), "{links:?}");
    });
}
