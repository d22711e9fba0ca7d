use podfit_syntax::{ParseOptions, parse};

use super::*;
use crate::object::{NodeReady, TaintEffect};

/// A cluster without problems.
fn cluster(text: &str) -> Cluster {
    let (cluster, problems) = Cluster::parse("folder/uat.yaml", text);
    assert_eq!(problems, [], "{text}");
    cluster
}

/// Problems as `text they point at: message`.
fn problems(text: &str) -> Vec<String> {
    let (_, problems) = Cluster::parse("c.yaml", text);
    problems.iter().map(|problem| format!("{}: {}", problem.span.text(text), problem.message)).collect()
}

fn names(cluster: &Cluster) -> Vec<&str> {
    cluster.nodes.iter().map(|node| &*node.meta.name).collect()
}

fn label<'a>(node: &'a Node, key: &str) -> &'a str {
    node.meta.labels.get(key).map_or("-", |value| value)
}

#[test]
fn the_short_form_in_full() {
    let cluster = cluster(
        "kubernetes: 1.30
autoscaling: none
nodes:
  - name: sanjiu-uat-{0001..0003}
    labels: {node_app: sanjiu, kubernetes.io/arch: arm64}
    taints: [\"name=sanjiu:NoSchedule\", {key: a, effect: NoExecute}]
    allocatable: {cpu: 8, memory: 32Gi, nvidia.com/gpu: 1}
  - name: worker
    count: 3
    zones: [a, b]
    unschedulable: true
",
    );
    assert_eq!(
        (&*cluster.name, cluster.kubernetes.as_deref(), cluster.snapshot),
        ("uat", Some("1.30"), false)
    );
    assert_eq!(
        names(&cluster),
        ["sanjiu-uat-0001", "sanjiu-uat-0002", "sanjiu-uat-0003", "worker-1", "worker-2", "worker-3"]
    );
    let first = &cluster.nodes[0];
    assert_eq!(label(first, "kubernetes.io/hostname"), "sanjiu-uat-0001");
    assert_eq!((label(first, "kubernetes.io/os"), label(first, "kubernetes.io/arch")), ("linux", "arm64"));
    assert_eq!(
        first.taints.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["name=sanjiu:NoSchedule", "a:NoExecute"]
    );
    let allocatable = first.allocatable.as_ref().unwrap();
    assert_eq!((allocatable["cpu"].value(), allocatable["pods"].value()), (8, 110));
    assert_eq!(allocatable["memory"].to_string(), "32Gi");
    assert_eq!(allocatable.get("example.com/fpga"), None);
    assert_eq!(first.ready, NodeReady::Ready);
    let zones: Vec<&str> =
        cluster.nodes[3..].iter().map(|node| label(node, "topology.kubernetes.io/zone")).collect();
    assert_eq!(zones, ["a", "b", "a"]);
    assert!(cluster.nodes[3..].iter().all(|node| node.allocatable.is_none() && node.unschedulable));
    assert_eq!(cluster.node("worker-2").map(|node| &*node.meta.name), Some("worker-2"));
}

#[test]
fn autoscaling_words_and_shapes() {
    let autoscaling =
        |text: &str| cluster(&format!("autoscaling: {text}\nnodes: [{{name: a}}]\n")).autoscaling;
    assert_eq!(autoscaling("none"), Autoscaling::None);
    assert_eq!(autoscaling("unknown"), Autoscaling::Unknown);
    let Autoscaling::Shapes(shapes) =
        autoscaling("[{labels: {pool: gpu}, taints: [\"gpu:NoSchedule\"], allocatable: {cpu: 8}}, {}]")
    else {
        panic!("no shapes")
    };
    assert_eq!(&*shapes[0].labels["pool"], "gpu");
    assert_eq!(shapes[0].taints[0].effect, TaintEffect::NoSchedule);
    assert_eq!(shapes[0].allocatable.as_ref().unwrap()["cpu"].value(), 8);
    assert_eq!(shapes[1], NodeShape::default());
}

#[test]
fn every_mistake_is_shown_where_it_is() {
    for (text, expected) in [
        ("node: []", "node: a cluster has no \"node\": did you mean nodes?"),
        ("nodez: []", "nodez: a cluster has no \"nodez\": did you mean nodes?"),
        ("clusters: {}", "clusters: a cluster has no \"clusters\", only kubernetes, autoscaling, nodes"),
        ("nodes: [{name: a, label: {}}]", "label: a node has no \"label\": did you mean labels?"),
        ("nodes: [{name: a, Taints: []}]", "Taints: a node has no \"Taints\": did you mean taints?"),
        (
            "nodes: [{name: a, cpu: 4}]",
            "cpu: a node has no \"cpu\", only name, count, zones, labels, taints, allocatable, unschedulable",
        ),
        ("nodes: [{labels: {}}]", "{labels: {}}: a node needs a name"),
        ("nodes: [{name: [a]}]", "[a]: a node's name is text, but this is a list"),
        ("nodes: [{name: 1}]", "1: a node's name is text: write it in quotes"),
        (
            "nodes: [w1]",
            "w1: a node is a mapping with the keys name, count, zones, labels, taints, allocatable, \
          unschedulable, but this is text",
        ),
        ("nodes: w1", "w1: nodes is a list, but this is text"),
        ("nodes: [{name: a, labels: {gpu: true}}]", "true: a label's value is text: write it in quotes"),
        ("nodes: [{name: a, labels: [x]}]", "[x]: labels is a mapping, but this is a list"),
        ("nodes: [{name: a, count: many}]", "many: count is a number of nodes, but this is text"),
        ("nodes: [{name: a, count: -1}]", "-1: count is a number of nodes, but this is a number"),
        ("nodes: [{name: a, zones: a}]", "a: zones is a list, but this is text"),
        ("nodes: [{name: a, unschedulable: 1}]", "1: unschedulable is true or false, but this is a number"),
        (
            "nodes: [{name: a, taints: [\"name=sanjiu\"]}]",
            "\"name=sanjiu\": invalid taint spec: name=sanjiu, expected key=value:effect or key:effect",
        ),
        (
            "nodes: [{name: a, taints: [\"a=b:NoShedule\"]}]",
            "\"a=b:NoShedule\": invalid taint effect: NoShedule, unsupported taint effect",
        ),
        (
            "nodes: [{name: a, taints: [{key: a, effect: Never}]}]",
            "{key: a, effect: Never}: invalid taint effect: Never, unsupported taint effect",
        ),
        (
            "nodes: [{name: a, allocatable: {memory: 8GB}}]",
            "8GB: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
        ),
        ("nodes: [{name: a, allocatable: {cpu: 1K}}]", "1K: unable to parse quantity's suffix"),
        ("nodes: [{name: a, allocatable: {cpu: -1}}]", "-1: an amount is not less than 0"),
        ("nodes: [{name: a}, {name: 'a'}]", "'a': node a is there twice"),
        ("nodes: [{name: 'w-{1..2}'}, {name: w, count: 1}]", "w: node w-1 is there twice"),
        (
            "nodes: [{name: A}]",
            "A: A is no node name: lowercase letters, digits, - and ., beginning and ending with a letter or digit",
        ),
        ("nodes: [{name: 'w{1..10001}'}]", "'w{1..10001}': more than 10000 nodes"),
        ("nodes: [{name: w, count: 99999999999}]", "w: more than 10000 nodes"),
        (
            "nodes: [{name: w, zones: [a], labels: {topology.kubernetes.io/zone: b}}]",
            "{name: w, zones: [a], labels: {topology.kubernetes.io/zone: b}}: zones and the label \
             topology.kubernetes.io/zone say the same thing twice",
        ),
        (
            "kubernetes: new\nnodes: [{name: a}]",
            "new: kubernetes is a version such as \"1.36\", but this is text",
        ),
        (
            "autoscaling: yes\nnodes: [{name: a}]",
            "yes: autoscaling is none, unknown or a list of nodes that can be added, but this is true or false",
        ),
        (
            "autoscaling: [{name: x}]\nnodes: [{name: a}]",
            "name: a node that can be added has no \"name\", only labels, taints, allocatable",
        ),
        ("nodes: []", ": there is no node in this cluster"),
        ("", ": there is no node in this cluster"),
        (
            "hello",
            "hello: a cluster is a mapping with the keys kubernetes, autoscaling, nodes, but this is text",
        ),
        (
            "nodes: [{name: a}]\n---\nnodes: [{name: b}]",
            "nodes: [{name: b}]: a cluster file has one short form, further documents are Kubernetes objects",
        ),
    ] {
        assert_eq!(problems(text), [expected], "{text}");
    }
}

#[test]
fn what_can_be_read_is_read() {
    let (cluster, problems) =
        Cluster::parse("c.yaml", "nodes: [{name: a, cpu: 4}, {labels: {}}, {name: b}]\n");
    assert_eq!((names(&cluster), problems.len()), (vec!["a", "b"], 2));
}

#[test]
fn broken_text_and_repeated_keys_are_told() {
    assert!(problems("nodes: [{name: a}\n")[0].contains(':'));
    let twice = problems("nodes: [{name: a, name: b}]\n");
    assert!(twice.len() == 1 && twice[0].contains("already set"), "{twice:?}");
}

#[test]
fn snapshots_bring_nodes_and_all_else() {
    let text = "apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Node, metadata: {name: w1, labels: {karpenter.sh/nodepool: default}}}
- {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: shop}, spec: {nodeName: w1, containers: []}}
---
{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: high}, value: 1000}
";
    let cluster = cluster(text);
    assert_eq!((names(&cluster), cluster.objects.len()), (vec!["w1"], 2));
    assert!(cluster.snapshot);
    assert_eq!(cluster.autoscaling, Autoscaling::Unknown);
    assert_eq!(cluster.nodes[0].allocatable.as_ref().map(ResourceList::len), Some(0));
    assert_eq!(cluster.kubernetes, None);
}

#[test]
fn mistakes_in_snapshots_point_at_the_field() {
    let node = |name: &str, rest: &str| {
        format!("{{apiVersion: v1, kind: Node, metadata: {{name: {name}}}{rest}}}\n---\n")
    };
    let text =
        node("w1", "") + &node("w1", "") + &node("w2", ", spec: {unschedulable: maybe}") + &node("''", "");
    assert_eq!(
        problems(&text),
        [
            "w1: node w1 is there twice",
            "maybe: json: cannot unmarshal string into Go struct field NodeSpec.spec.unschedulable of type bool",
            "'': a Node needs a name",
        ]
    );
}

#[test]
fn slips_in_nodes_are_told() {
    let text = "apiVersion: v1
kind: Node
metadata: {name: w1, label: {disk: ssd}}
spec: {unschedulabel: true, taints: [{key: a, efect: NoSchedule}], podCIDRs: [10.0.0.0/8]}
status: {allocatble: {cpu: 4}, volumesInUse: [], volumesAttached: []}
";
    let found: Vec<String> =
        problems(text).into_iter().map(|text| text.rsplit(": ").next().unwrap().to_owned()).collect();
    assert_eq!(
        found,
        [
            "did you mean labels?",
            "did you mean unschedulable?",
            "did you mean effect?",
            "did you mean allocatable?"
        ]
    );
}

#[test]
fn objects_may_follow_a_short_form() {
    let cluster = cluster(
        "nodes: [{name: w1}]\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {env: prod}}\n",
    );
    assert_eq!((names(&cluster), cluster.objects.len(), cluster.snapshot), (vec!["w1"], 1, false));
}

#[test]
fn a_short_form_may_stand_in_another_file() {
    let file = parse("clusters:\n  dev:\n    nodes: [{name: a, cout: 2}]\n", ParseOptions::default());
    let node = file.documents[0].root().unwrap().at(&"clusters.dev".parse().unwrap()).unwrap();
    let (cluster, problems) = Cluster::from_node("dev", node);
    assert_eq!((&*cluster.name, names(&cluster)), ("dev", vec!["a"]));
    assert_eq!(problems[0].message, "a node has no \"cout\": did you mean count?");
    assert_eq!(problems[0].span.text(&file.text), "cout");
}

#[test]
fn names_of_files() {
    for (file, name) in [
        ("uat.yaml", "uat"),
        ("a/b.c/prod.eu.yaml", "prod.eu"),
        ("C:\\x\\dev.json", "dev"),
        (".x", ".x"),
        ("-", "-"),
    ] {
        assert_eq!(stem(file), name);
    }
}
