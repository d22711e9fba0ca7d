//! `--hook`: a commit names files that nobody chose. Silence about what is no Kubernetes; the rest of a set is read, for a
//! part alone means something else; only what the commit touches is reported.

use std::fs;

use crate::command::{CLUSTER, PENDING, SOUND, Said, folder_with, run};

const SERVICE: &str = "\
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
";

fn deployment(labels: &str) -> String {
    format!(
        "\
apiVersion: apps/v1
kind: Deployment
metadata: {{name: web}}
spec:
  replicas: 2
  selector: {{matchLabels: {{{labels}}}}}
  template:
    metadata: {{labels: {{{labels}}}}}
    spec:
      containers:
      - name: main
        image: registry.example/main:1
        ports: [{{containerPort: 8080}}]
        resources: {{requests: {{cpu: 100m, memory: 64Mi}}, limits: {{memory: 64Mi}}}}
        readinessProbe: {{httpGet: {{path: /ready, port: 8080}}}}
        livenessProbe: {{httpGet: {{path: /alive, port: 8080}}}}
"
    )
}

fn is_silent(said: &Said) -> bool {
    (said.exit, said.stdout.as_str(), said.stderr.as_str()) == (0, "", "")
}

#[test]
fn what_is_no_kubernetes_is_passed_over_in_silence() {
    let others = [
        ("compose.yaml", "services:\n  web:\n    ports: !reset []\n    environment: !override {A: b}\n"),
        (".gitlab-ci.yml", "job:\n  script:\n    - !reference [.x, script]\n"),
        (".github/workflows/ci.yml", "on: push\njobs: {a: {steps: [{run: 'echo ${{ github.sha }}'}]}}\n"),
        ("hosts.yaml", "{% for n in nodes %}\n- host: {{ n }}\n{% endfor %}\n"),
        ("vault.yml", "key: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n"),
        ("stack.yaml", "Resources: {Bucket: {Name: !Sub '${AWS::StackName}'}}\n"),
        ("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 0.1.0\n"),
        ("values.yaml", "kind: x\nreplicas: 3\n"),
        ("broken.yaml", "a: b: c\n  - x\n"),
        ("twice.yaml", "a: 1\na: 2\n"),
        ("empty.yaml", ""),
        ("half.json", "{\"a\": [1,"),
        ("binary.yaml", "a\0b"),
    ];
    let folder = folder_with(&others);
    fs::write(folder.path().join("latin.yaml"), b"key: caf\xe9\n").unwrap();
    let names = others.iter().map(|(name, _)| *name).chain(["latin.yaml"]);
    for name in names.clone() {
        let said = run(folder.path(), ["check", "--hook", name], "");
        assert!(is_silent(&said), "{name}: {said:#?}");
    }
    let all = run(folder.path(), ["check", "--hook"].into_iter().chain(names), "");
    assert!(is_silent(&all), "{all:#?}");
}

#[test]
fn what_cannot_be_read_and_is_kubernetes_stops_the_commit() {
    let folder = folder_with(&[("broken.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: [\n")]);
    fs::write(folder.path().join("latin.yaml"), b"apiVersion: v1\nkind: Pod\nmetadata: {name: caf\xe9}\n")
        .unwrap();
    let broken = run(folder.path(), ["check", "--hook", "broken.yaml"], "").exits(1);
    assert!(broken.stdout.contains("error[invalid-yaml]"), "{broken:#?}");
    let latin = run(folder.path(), ["check", "--hook", "latin.yaml"], "").exits(2);
    assert!(latin.stderr.contains("latin.yaml:3:21: this is not UTF-8"), "{latin:#?}");
    run(folder.path(), ["check", "--hook", "gone.yaml"], "").exits(2);
}

#[test]
fn helm_templates_do_not_stop_a_commit() {
    let template = "{{- if .Values.on }}\napiVersion: v1\nkind: Service\nmetadata:\n  name: {{ include \"x\" . }}\nspec:\n  ports: {{ toYaml .Values.ports | nindent 4 }}\n{{- end }}\n";
    let folder = folder_with(&[
        ("chart/Chart.yaml", "apiVersion: v2\nname: x\n"),
        ("chart/templates/s.yaml", template),
    ]);
    let said = run(folder.path(), ["check", "--hook", "chart/templates/s.yaml"], "");
    assert!(said.exit == 0 && !said.stdout.contains("error["), "{said:#?}");
}

#[test]
fn a_patch_is_judged_with_the_kustomization_that_uses_it() {
    let patch = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 5}\n";
    let kustomization = "resources: [base/web.yaml]\npatches: [{path: patches/more.yaml}]\n";
    let web = deployment("app: web");
    let folder = folder_with(&[
        (".git/HEAD", "ref: refs/heads/main\n"),
        ("k/kustomization.yaml", kustomization),
        ("k/base/web.yaml", &web),
        ("k/patches/more.yaml", patch),
    ]);
    let alone = run(folder.path(), ["check", "k/patches/more.yaml"], "").exits(1);
    assert!(alone.stdout.contains("refused-by-server"), "{alone:#?}");
    let said = run(folder.path(), ["check", "--hook", "k/patches/more.yaml"], "");
    assert!(is_silent(&said), "{said:#?}");
}

#[test]
fn a_reference_that_a_commit_breaks_is_reported_wherever_it_stands() {
    let (web, renamed) = (deployment("app: web"), deployment("app: wbe"));
    let folder = folder_with(&[("podfit.yaml", ""), ("a/service.yaml", SERVICE), ("b/web.yaml", &web)]);
    let commit = ["check", "--hook", "--select", "service-selects-nothing", "b/web.yaml"];
    assert!(is_silent(&run(folder.path(), commit, "")));
    fs::write(folder.path().join("b/web.yaml"), renamed).unwrap();
    let said = run(folder.path(), commit, "").exits(1);
    assert!(said.stdout.starts_with("a/service.yaml:5:"), "{said:#?}");
    // The file that nobody commits is not changed.
    run(folder.path(), commit.into_iter().chain(["--fix", "--unsafe-fixes"]), "").exits(1);
    assert_eq!(fs::read_to_string(folder.path().join("a/service.yaml")).unwrap(), SERVICE);
}

#[test]
fn what_a_commit_does_not_touch_is_not_reported() {
    let folder = folder_with(&[("sound.yaml", SOUND), ("pending.yaml", PENDING), ("cluster.yaml", CLUSTER)]);
    let commit = ["check", "--cluster", "cluster.yaml", "--hook"];
    let said = run(folder.path(), commit.into_iter().chain(["sound.yaml"]), "");
    assert!(is_silent(&said), "{said:#?}");
    let said = run(folder.path(), commit.into_iter().chain(["pending.yaml", "sound.yaml"]), "").exits(1);
    assert!(said.stdout.lines().all(|line| line.starts_with("pending.yaml:")), "{said:#?}");
}

#[test]
fn a_committed_cluster_is_what_is_judged_on() {
    let config = "cluster: uat\nclusters: {uat: clusters/uat.yaml}\n";
    let nodes = "apiVersion: v1\nkind: Node\nmetadata: {name: w, labels: {disk: ssd}}\nstatus: {allocatable: {cpu: 4, memory: 8Gi, pods: 110}}\n";
    let folder = folder_with(&[("podfit.yaml", config), ("clusters/uat.yaml", nodes), ("pod.yaml", PENDING)]);
    let said = run(folder.path(), ["check", "--hook", "clusters/uat.yaml", "podfit.yaml"], "");
    assert!(is_silent(&said), "{said:#?}");
    let said = run(folder.path(), ["check", "--hook", "clusters/uat.yaml", "pod.yaml"], "").exits(1);
    assert!(said.stdout.starts_with("pod.yaml:6:3: error[no-eligible-node]"), "{said:#?}");
}

#[test]
fn a_mistake_in_a_committed_configuration_stops_the_commit() {
    let folder = folder_with(&[("podfit.yaml", "kubernets: '1.36'\n")]);
    let said = run(folder.path(), ["check", "--hook", "podfit.yaml"], "").exits(2);
    assert!(said.stderr.contains("podfit.yaml:1:1"), "{said:#?}");
}
