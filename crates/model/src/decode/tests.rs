mod templates;

use podfit_syntax::{File, ParseOptions, Path, parse};

use crate::object::*;
use crate::view::{ObjectView, decode};

fn read(text: &str) -> (File, Vec<ObjectView>) {
    let file = parse(text, ParseOptions::default());
    let views = decode(&file);
    (file, views)
}

fn one(text: &str) -> ObjectView {
    let (_, mut views) = read(text);
    assert_eq!(views.len(), 1, "{text}");
    views.remove(0)
}

fn path(text: &str) -> Path {
    text.parse().unwrap()
}

/// `path: message` of every problem.
fn problems(view: &ObjectView) -> Vec<String> {
    view.problems.iter().map(|p| format!("{}: {}", p.path, p.message.as_deref().unwrap_or("-"))).collect()
}

#[test]
fn a_deployment_with_nothing_written_has_the_apis_defaults() {
    let view = one("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {}\n");
    let Object::Deployment(web) = &view.object else { panic!("{view:?}") };
    assert_eq!(web.replicas, Field::default_of(1));
    assert_eq!(web.strategy, DeploymentStrategy::default());
    assert_eq!(web.progress_deadline_seconds, Field::default_of(600));
    assert_eq!(web.selector, None);
    assert_eq!(web.template.spec.scheduler_name, Field::default_of("default-scheduler".into()));
    assert_eq!(web.template.spec.termination_grace_period_seconds, Field::default_of(30));
    assert!(problems(&view).is_empty() && view.unknown.is_empty() && view.holes.is_empty());
    assert_eq!(view.key("shop").to_string(), "Deployment/shop/web");
    assert_eq!(view.pod_spec_path(), Some(path("spec.template.spec")));
}

#[test]
fn what_is_written_is_given() {
    let view = one("apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 3.0
  selector: {matchLabels: {app: web}}
  strategy: {rollingUpdate: {maxSurge: 12.5%, maxUnavailable: 1}}
  template:
    metadata: {labels: {app: web}}
    spec:
      tolerations: [{key: name, value: sanjiu, effect: NoSchedule}, {operator: Exists}]
      containers:
      - name: main
        resources: {requests: {cpu: 0.5, memory: ' 1Gi '}, limits: {cpu: 1e3}}
        livenessProbe: {tcpSocket: {port: http}, periodSeconds: 0, timeoutSeconds: 5}
        lifecycle: {preStop: {sleep: {seconds: 5}}}
");
    let Object::Deployment(web) = &view.object else { panic!("{view:?}") };
    assert_eq!(problems(&view), [""; 0]);
    assert_eq!(web.replicas, Field::given(3));
    assert_eq!(web.strategy.max_surge, Field::given(IntOrString::Other("12.5%".into())));
    assert_eq!(web.strategy.max_unavailable, Field::given(IntOrString::Int(1)));
    assert_eq!(web.strategy.kind, Field::default_of(StrategyKind::RollingUpdate));
    let spec = &web.template.spec;
    assert_eq!(spec.tolerations[0].operator, Field::default_of(TolerationOperator::Equal));
    assert_eq!(spec.tolerations[1].operator, Field::given(TolerationOperator::Exists));
    assert_eq!(spec.tolerations[1].effect, None);
    let main = &spec.containers[0];
    assert_eq!(main.resources.requests["cpu"].to_string(), "500m");
    assert_eq!(main.resources.requests["memory"].to_string(), "1Gi");
    assert_eq!(main.resources.limits["cpu"].to_string(), "1k");
    let probe = main.liveness_probe.as_ref().unwrap();
    assert_eq!(probe.handler, Handler::TcpSocket(IntOrString::Other("http".into())));
    // A written 0 becomes the default.
    assert_eq!(probe.period_seconds, Field::default_of(10));
    assert_eq!(probe.timeout_seconds, Field::given(5));
    assert_eq!(main.pre_stop, Some(Handler::Sleep(5)));
    assert!(web.selector.as_ref().unwrap().matches(&web.template.labels));
}

#[test]
fn the_servers_words_for_wrong_types() {
    let view = one("apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {on: yes, release: 1}}
spec:
  replicas: \"3\"
  minReadySeconds: 1.5
  progressDeadlineSeconds: 99999999999
  paused: \"no\"
  strategy: {rollingUpdate: {maxSurge: true}}
  template:
    spec:
      nodeSelector: {gpu: true}
      volumes: [{name: shm, emptyDir: {medium: 1}}]
      containers:
      - name: main
        env: [{name: A, value: 1}]
        command: /bin/sh
        livenessProbe: {exec: {command: ls}}
        resources: {requests: {cpu: half, memory: 1K}}
      - main
");
    let struct_field = |field, found, wanted| {
        format!("json: cannot unmarshal {found} into Go struct field {field} of type {wanted}")
    };
    let expected = [
        ("metadata.labels[true]", struct_field("ObjectMeta.metadata.labels", "bool", "string")),
        ("metadata.labels[release]", struct_field("ObjectMeta.metadata.labels", "number", "string")),
        ("spec.replicas", struct_field("DeploymentSpec.spec.replicas", "string", "int32")),
        ("spec.minReadySeconds", struct_field("DeploymentSpec.spec.minReadySeconds", "number 1.5", "int32")),
        (
            "spec.progressDeadlineSeconds",
            struct_field("DeploymentSpec.spec.progressDeadlineSeconds", "number 99999999999", "int32"),
        ),
        ("spec.paused", struct_field("DeploymentSpec.spec.paused", "string", "bool")),
        (
            "spec.strategy.rollingUpdate.maxSurge",
            struct_field("RollingUpdateDeployment.spec.strategy.rollingUpdate.maxSurge", "bool", "int32"),
        ),
        (
            "spec.template.spec.nodeSelector[gpu]",
            struct_field("PodSpec.spec.template.spec.nodeSelector", "bool", "string"),
        ),
        (
            "spec.template.spec.volumes[0].emptyDir.medium",
            struct_field(
                "EmptyDirVolumeSource.spec.template.spec.volumes.VolumeSource.emptyDir.medium",
                "number",
                "string",
            ),
        ),
        (
            "spec.template.spec.containers[0].env[0].value",
            struct_field("EnvVar.spec.template.spec.containers.env.value", "number", "string"),
        ),
        (
            "spec.template.spec.containers[0].command",
            struct_field("Container.spec.template.spec.containers.command", "string", "[]string"),
        ),
        (
            "spec.template.spec.containers[0].livenessProbe.exec.command",
            struct_field(
                "ExecAction.spec.template.spec.containers.livenessProbe.ProbeHandler.exec.command",
                "string",
                "[]string",
            ),
        ),
        ("spec.template.spec.containers[0].resources.requests[cpu]", QuantityError::Format.to_string()),
        ("spec.template.spec.containers[0].resources.requests[memory]", QuantityError::Suffix.to_string()),
        (
            "spec.template.spec.containers[1]",
            struct_field("PodSpec.spec.template.spec.containers", "string", "v1.Container"),
        ),
    ];
    let expected: Vec<String> = expected.iter().map(|(path, message)| format!("{path}: {message}")).collect();
    assert_eq!(problems(&view), expected);
    let Object::Deployment(web) = &view.object else { panic!("{view:?}") };
    assert_eq!(web.replicas, Field::default_of(1));
    assert_eq!(web.template.spec.containers.len(), 2, "a broken item keeps its place");
    assert_eq!(&*web.template.spec.containers[0].name, "main");
}

#[test]
fn null_is_nothing() {
    let view = one(
        "apiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: ~}\nspec:\n  nodeSelector:\n  affinity: ~\n  hostNetwork: \
         ~\n  containers:\n  - ~\n  - name: b\n    resources: {requests: {cpu: ~}}\n    env: [{name: ~, value: ~}]\n",
    );
    let Object::Pod(pod) = &view.object else { panic!("{view:?}") };
    assert_eq!(problems(&view), [""; 0]);
    assert_eq!(pod.spec.containers.len(), 2);
    assert_eq!(&*pod.spec.containers[1].name, "b");
    assert!(pod.spec.containers[1].resources.requests["cpu"].is_zero());
}

#[test]
fn lists_are_opened_and_typed_lists_lend_their_kind() {
    let (file, views) = read(
        "apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Service
  metadata: {name: a}
- just text
- {kind: Service, metadata: {name: no-version}}
- apiVersion: v1
  kind: List
  items: [{apiVersion: v1, kind: Namespace, metadata: {name: ns}}]
---
apiVersion: apps/v1
kind: DeploymentList
items:
- metadata: {name: d}
  spec: {replicas: x}
---
apiVersion: example.com/v1
kind: AllowList
metadata: {name: not-a-list}
spec: {items: []}
",
    );
    let seen: Vec<String> = views
        .iter()
        .map(|view| format!("{} {} {}", view.key("default"), view.root, view.api_version))
        .collect();
    assert_eq!(
        seen,
        [
            "Service/default/a items[0] v1",
            "Namespace/ns items[3].items[0] v1",
            "Deployment/default/d items[0] apps/v1",
            "AllowList/default/not-a-list  example.com/v1",
        ]
    );
    let deployment = &views[2];
    assert_eq!(deployment.value_span(&file, &deployment.problems[0].path).text(&file.text), "x");
    assert_eq!(deployment.key_span(&file, &path("spec.replicas")).text(&file.text), "replicas");
    assert_eq!(deployment.key_span(&file, &path("spec.strategy")).text(&file.text), "spec");
    assert!(deployment.has(&file, &path("spec")) && !deployment.has(&file, &path("status")));
}

#[test]
fn without_api_version_and_kind_nothing_is_an_object() {
    for text in [
        "",
        "a: 1\n",
        "kind: Pod\n",
        "apiVersion: v1\n",
        "- kind: Pod\n",
        "apiVersion: v1\nkind: [Pod]\n",
        "~",
    ] {
        assert!(read(text).1.is_empty(), "{text:?}");
    }
}

#[test]
fn older_versions_are_the_same_kinds() {
    for (api_version, kind) in [
        ("extensions/v1beta1", "Deployment"),
        ("apps/v1beta1", "StatefulSet"),
        ("apps/v1beta2", "DaemonSet"),
        ("extensions/v1beta1", "ReplicaSet"),
        ("batch/v1beta1", "CronJob"),
        ("batch/v2alpha1", "CronJob"),
        ("policy/v1beta1", "PodDisruptionBudget"),
        ("autoscaling/v2beta2", "HorizontalPodAutoscaler"),
        ("node.k8s.io/v1beta1", "RuntimeClass"),
        ("scheduling.k8s.io/v1beta1", "PriorityClass"),
    ] {
        let view = one(&format!("apiVersion: {api_version}\nkind: {kind}\nmetadata: {{name: a}}\n"));
        assert!(!matches!(view.object, Object::Other(_)), "{api_version} {kind}");
        assert_eq!((view.object.kind(), &*view.api_version), (kind, api_version));
    }
    let knative =
        one("apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: 5}\n");
    assert!(matches!(knative.object, Object::Other(_)) && knative.problems.is_empty());
}

#[test]
fn workloads_of_other_projects_make_pods() {
    let view = one("apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: web, namespace: shop}
spec:
  replicas: 4
  selector: {matchLabels: {app: web}}
  strategy: {canary: {}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: web, ports: [{containerPort: '80'}]}]}
");
    let made = view.workload().unwrap();
    assert_eq!((made.kind(), made.replicas().map(|r| *r), made.is_daemon()), ("Rollout", Some(4), false));
    assert!(made.selects(made.pod_labels()));
    assert_eq!(view.pod_spec_path(), Some(path("spec.template.spec")));
    // A wrong type in a custom resource is not for us to word.
    assert!(view.problems.is_empty());
    assert!(view.is_unknown(&path("spec.template.spec.containers[0].ports[0].containerPort")));

    let by_reference =
        one("apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nspec: {workloadRef: {name: web}}\n");
    assert!(by_reference.workload().is_none());
    let daemon = one("apiVersion: apps.kruise.io/v1alpha1\nkind: DaemonSet\nspec: {template: {}}\n");
    let made = daemon.workload().unwrap();
    assert!(made.is_daemon() && made.replicas().is_none());
}

#[test]
fn values_of_secrets_are_not_kept() {
    let view = one(
        "apiVersion: v1
kind: Secret
metadata:
  name: s
  annotations: {kubectl.kubernetes.io/last-applied-configuration: '{\"data\":{\"a\":\"aHVudGVyMg==\"}}', team: x}
data: {a: aHVudGVyMg==}
stringData: {b: hunter2}
",
    );
    let shown = format!("{view:?}");
    assert!(!shown.contains("hunter2") && !shown.contains("aHVudGVyMg"), "{shown}");
    assert!(shown.contains("team"));
}

#[test]
fn aliases_and_merges_are_followed() {
    let view = one("apiVersion: v1
kind: Pod
metadata: {name: p, labels: &l {app: a}}
spec:
  nodeSelector: {<<: *l, disk: ssd}
  containers:
  - &c {name: a, image: i}
  - {<<: *c, name: b}
");
    let Object::Pod(pod) = &view.object else { panic!("{view:?}") };
    assert_eq!(pod.spec.node_selector.keys().map(|k| &**k).collect::<Vec<_>>(), ["app", "disk"]);
    assert_eq!((&*pod.spec.containers[1].name, &*pod.spec.containers[1].image), ("b", "i"));
}

#[test]
fn a_broken_document_keeps_its_objects() {
    let view = one(
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  nodeName: w1\n  host\n  containers: []\n",
    );
    let Object::Pod(pod) = &view.object else { panic!("{view:?}") };
    assert!(view.broken && !view.proves_absence(&path("spec.affinity")));
    assert_eq!(pod.spec.node_name.as_deref(), Some("w1"));
}

#[test]
fn stateful_sets_get_a_partition_as_the_server_fills_it_in() {
    let strategy = |text: &str| {
        let view = one(&format!(
            "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {{name: a}}\nspec: {{{text}}}\n"
        ));
        let Object::StatefulSet(set) = view.object else { panic!("{text}") };
        set.update_strategy
    };
    assert_eq!(strategy("").partition, Some(Field::default_of(0)));
    assert_eq!(strategy("updateStrategy: {}").partition, Some(Field::default_of(0)));
    assert_eq!(strategy("updateStrategy: {type: RollingUpdate}").partition, None);
    assert_eq!(strategy("updateStrategy: {type: OnDelete}").kind, Field::given(UpdateKind::OnDelete));
    assert_eq!(
        strategy("updateStrategy: {type: RollingUpdate, rollingUpdate: {}}").partition,
        Some(Field::default_of(0))
    );
    assert_eq!(strategy("updateStrategy: {rollingUpdate: {partition: 2}}").partition, Some(Field::given(2)));
}

#[test]
fn jobs_are_filled_in() {
    let job = |text: &str| {
        let view =
            one(&format!("apiVersion: batch/v1\nkind: Job\nmetadata: {{name: a}}\nspec: {{{text}}}\n"));
        let Object::Job(job) = view.object else { panic!("{text}") };
        job.spec
    };
    assert_eq!(job("").completions, Some(Field::default_of(1)));
    assert_eq!(job("parallelism: 3").completions, None);
    assert_eq!(job("completions: 3").parallelism, Field::default_of(1));
    assert_eq!(job("backoffLimitPerIndex: 1").backoff_limit, Field::default_of(i64::from(i32::MAX)));
    assert!(job("podFailurePolicy: {rules: []}").replace_failed_only);
    assert!(
        !job("podFailurePolicy: {rules: []}, podReplacementPolicy: TerminatingOrFailed").replace_failed_only
    );
}

#[test]
fn nodes_bring_conditions_and_taints() {
    let view = one(
        "apiVersion: v1
kind: Node
metadata: {name: w1, labels: {a: b}}
spec: {unschedulable: true, taints: [{key: k, effect: NoSchedule}]}
status:
  allocatable: {cpu: '4', memory: 8Gi, pods: 110}
  conditions: [{type: MemoryPressure, status: 'True'}, {type: DiskPressure, status: 'False'}, {type: Ready, status: Unknown}]
  images: [{names: [a, b], sizeBytes: 10}]
  nodeInfo: {kubeletVersion: v1.36.2}
",
    );
    assert_eq!(problems(&view), [""; 0]);
    let Object::Node(node) = &view.object else { panic!("{view:?}") };
    assert_eq!((node.ready, node.unschedulable), (NodeReady::Unknown, true));
    assert_eq!(node.pressures, ["MemoryPressure".into()]);
    assert_eq!(node.taints[0].to_string(), "k:NoSchedule");
    assert_eq!(node.allocatable.as_ref().unwrap()["pods"].value(), 110);
    assert_eq!(node.kubelet_version.as_deref(), Some("v1.36.2"));
    assert_eq!(node.images[0].size, 10);
    let bare = one("apiVersion: v1\nkind: Node\nmetadata: {name: w1}\n");
    let Object::Node(bare) = &bare.object else { panic!("{bare:?}") };
    assert_eq!((bare.allocatable.as_ref().map(ResourceList::len), bare.ready), (Some(0), NodeReady::Ready));
}

#[test]
fn volumes_know_their_source() {
    let view = one("apiVersion: v1
kind: Pod
metadata: {name: p}
spec:
  volumes:
  - {name: a, emptyDir: {medium: Memory, sizeLimit: 1Gi}}
  - {name: b, persistentVolumeClaim: {claimName: c}}
  - {name: c, rbd: {pool: p, image: i, readOnly: true}}
  - {name: d, projected: {sources: []}}
  - {name: e}
  - {name: f, emptyDir: {}}
  - {name: g, ephemeral: {volumeClaimTemplate: {spec: {resources: {requests: {storage: 1Gi}}}}}}
  - {name: h, configMap: {name: m, optional: true}}
  - {name: i, emptyDir: {{ .Values.x }}}
");
    let Object::Pod(pod) = &view.object else { panic!("{view:?}") };
    let sources: Vec<&VolumeSource> = pod.spec.volumes.iter().map(|volume| &volume.source).collect();
    let gibibyte = Some(Quantity::from_bytes(1 << 30));
    assert_eq!(*sources[0], VolumeSource::EmptyDir { memory: true, size_limit: gibibyte });
    assert_eq!(*sources[1], VolumeSource::PersistentVolumeClaim { claim_name: "c".into(), read_only: false });
    assert_eq!(*sources[2], VolumeSource::Disk { kind: "rbd".into(), id: "p/i".into(), read_only: true });
    assert_eq!(*sources[3], VolumeSource::Other("projected".into()));
    assert_eq!(*sources[4], VolumeSource::Other("".into()));
    assert_eq!(*sources[5], VolumeSource::EmptyDir { memory: false, size_limit: None });
    assert!(matches!(sources[6], VolumeSource::Ephemeral { claim } if claim.request == gibibyte));
    assert_eq!(*sources[7], VolumeSource::ConfigMap { name: "m".into(), optional: true });
    assert_eq!(*sources[8], VolumeSource::Unknown);
}
