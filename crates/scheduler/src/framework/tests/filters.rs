//! The filters that look at one node, each with its own words.

use podfit_model::object::*;

use super::build::*;
use crate::framework::{Decision, Plugin, PodId};

fn three() -> Vec<Node> {
    vec![node("w1", &[]), node("w2", &[]), node("w3", &[])]
}

fn message(nodes: &[Node], class: &crate::framework::PodClass) -> String {
    World::new(nodes).ask(class).unwrap_err()
}

#[test]
fn no_nodes_have_words_of_their_own() {
    assert_eq!(message(&[], &pod("a", |_| {})), "no nodes available to schedule pods");
    // Not even a PreFilter rejection is asked for.
    let mut claims = pod("a", |_| {});
    claims.claims = texts(&["data"]);
    assert_eq!(message(&[], &claims), "no nodes available to schedule pods");
}

#[test]
fn a_removed_node_is_not_counted() {
    let mut world = World::new(&three());
    let index = world.scheduler.node_by_name("w2").unwrap();
    world.scheduler.remove_node(index);
    let big = pod("a", |spec| requests(spec, &[("cpu", 5000)]));
    assert_eq!(world.ask(&big).unwrap_err(), "0/2 nodes are available: 2 Insufficient cpu.");
    assert_eq!(world.scheduler.nodes().len(), 2);
    assert!(world.scheduler.node(index).is_none());
}

#[test]
fn every_plugin_in_its_own_words() {
    let mut cordoned = node("cordoned", &[]);
    cordoned.unschedulable = true;
    let mut tainted = node("tainted", &[]);
    tainted.taints = vec![taint("dedicated", TaintEffect::NoExecute)];
    let mut soft = node("soft", &[]);
    soft.taints = vec![taint("dedicated", TaintEffect::PreferNoSchedule)];
    let mut unready = node("unready", &[]);
    unready.ready = NodeReady::NotReady;
    let mut pressed = node("pressed", &[]);
    pressed.pressures = texts(&["MemoryPressure"]);
    let plain = pod("a", |_| {});
    let selected = pod("a", |spec| spec.node_selector = labels(&[("disk", "ssd")]));
    let named = pod("a", |spec| spec.node_name = Some("elsewhere".into()));
    let gpu = pod("a", |spec| requests(spec, &[("nvidia.com/gpu", 1)]));
    let tolerant = pod("a", |spec| spec.tolerations = vec![tolerate_all()]);
    // (node, Pod, reason, plugin, unresolvable)
    let table = [
        (&cordoned, &plain, "node(s) were unschedulable", Plugin::NodeUnschedulable, true),
        (&tainted, &plain, "node(s) had untolerated taint(s)", Plugin::TaintToleration, true),
        (&unready, &plain, "node(s) had untolerated taint(s)", Plugin::TaintToleration, true),
        (&pressed, &plain, "node(s) had untolerated taint(s)", Plugin::TaintToleration, true),
        (&soft, &named, "node(s) didn't match the requested node name", Plugin::NodeName, true),
        (&soft, &selected, "node(s) didn't match Pod's node affinity/selector", Plugin::NodeAffinity, true),
        (&soft, &gpu, "Insufficient nvidia.com/gpu", Plugin::NodeResourcesFit, true),
    ];
    for (node, class, reason, plugin, unresolvable) in table {
        let mut world = World::new(std::slice::from_ref(node));
        let id = world.scheduler.class(class.clone());
        let Decision::Unschedulable(diagnosis) = world.scheduler.schedule(PodId(0), id) else {
            panic!("{reason}: a node was found");
        };
        let verdict = &diagnosis.nodes[0];
        assert_eq!(diagnosis.message, format!("0/1 nodes are available: 1 {reason}."));
        assert_eq!((verdict.plugin, verdict.unresolvable), (plugin, unresolvable), "{reason}");
    }
    for node in [&cordoned, &tainted, &unready, &pressed, &soft] {
        assert_eq!(
            World::new(std::slice::from_ref(node)).ask(&tolerant).as_deref(),
            Ok(node.meta.name.as_ref())
        );
    }
    assert_eq!(World::new(&[soft]).ask(&plain).as_deref(), Ok("soft"));
}

#[test]
fn resources_count_every_shortage() {
    let mut small = node("w2", &[]);
    small.allocatable = Some(amounts(&[("cpu", 500), ("memory", 8_000_000_000), ("pods", 0)]));
    let big = pod("a", |spec| requests(spec, &[("cpu", 3000), ("nvidia.com/gpu", 1)]));
    assert_eq!(
        message(&[node("w1", &[]), small], &big),
        "0/2 nodes are available: 1 Insufficient cpu, 1 Too many pods, 2 Insufficient nvidia.com/gpu."
    );
}

#[test]
fn a_shortage_is_for_good_only_if_the_empty_node_is_too_small() {
    let mut world = World::new(&[node("w1", &[])]);
    world.put(&pod("a", |spec| requests(spec, &[("cpu", 3000)])), "w1");
    for (milli, unresolvable) in [(2000, false), (4001, true)] {
        let id = world.scheduler.class(pod("b", |spec| requests(spec, &[("cpu", milli)])));
        let Decision::Unschedulable(diagnosis) = world.scheduler.schedule(PodId(99), id) else {
            panic!("fits")
        };
        assert_eq!(diagnosis.message, "0/1 nodes are available: 1 Insufficient cpu.");
        assert_eq!(diagnosis.nodes[0].unresolvable, unresolvable);
    }
}

#[test]
fn a_pod_that_requests_nothing_fits_an_overcommitted_node() {
    let mut world = World::new(&[node("w1", &[])]);
    world.put(&pod("a", |spec| requests(spec, &[("cpu", 9000)])), "w1");
    assert_eq!(world.ask(&pod("b", |_| {})).as_deref(), Ok("w1"));
}

#[test]
fn a_node_without_amounts_is_never_short() {
    let mut unlimited = node("w1", &[]);
    unlimited.allocatable = None;
    let mut world = World::new(&[unlimited]);
    let greedy = pod("a", |spec| requests(spec, &[("cpu", 900_000), ("nvidia.com/gpu", 64)]));
    assert_eq!(world.fill(&greedy, 200).len(), 200);
}

#[test]
fn host_ports() {
    let port = |ip: &str, protocol: &str, number: i64| ContainerPort {
        host_port: number,
        container_port: 80,
        host_ip: ip.into(),
        protocol: Field::given(protocol.into()),
        ..ContainerPort::default()
    };
    let with = |port: ContainerPort| {
        pod("a", |spec| spec.containers = vec![Container { ports: vec![port], ..Container::default() }])
    };
    // (used, wanted, fits)
    let table = [
        (port("", "TCP", 80), port("", "TCP", 80), false),
        (port("", "TCP", 80), port("", "UDP", 80), true),
        (port("", "TCP", 80), port("", "TCP", 81), true),
        (port("10.0.0.1", "TCP", 80), port("10.0.0.2", "TCP", 80), true),
        (port("10.0.0.1", "TCP", 80), port("0.0.0.0", "TCP", 80), false),
        (port("", "", 80), port("10.0.0.1", "TCP", 80), false),
    ];
    for (used, wanted, fits) in table {
        let mut world = World::new(&[node("w1", &[])]);
        world.put(&with(used.clone()), "w1");
        let answer = world.ask(&with(wanted.clone()));
        if fits {
            assert_eq!(answer.as_deref(), Ok("w1"), "{used:?} {wanted:?}");
        } else {
            let expected =
                "0/1 nodes are available: 1 node(s) didn't have free ports for the requested pod ports.";
            assert_eq!(answer.unwrap_err(), expected, "{used:?} {wanted:?}");
        }
    }
    // hostNetwork turns the containerPort into a host port; a plain init container's never counts, a sidecar's does.
    let host_network = |port: i64| {
        pod("n", |spec| {
            spec.host_network = true;
            let port = ContainerPort { container_port: port, ..ContainerPort::default() };
            spec.containers = vec![Container { ports: vec![port], ..Container::default() }];
        })
    };
    let initial = |restart: Option<&str>| {
        pod("i", |spec| {
            spec.init_containers = vec![Container {
                ports: vec![port("", "TCP", 90)],
                restart_policy: restart.map(Into::into),
                ..Container::default()
            }];
        })
    };
    let mut world = World::new(&[node("w1", &[])]);
    world.put(&host_network(90), "w1");
    assert!(world.ask(&host_network(90)).is_err());
    assert!(world.ask(&host_network(91)).is_ok());
    assert!(world.ask(&initial(None)).is_ok());
    assert!(world.ask(&initial(Some("Always"))).is_err());
}

#[test]
fn disks_are_not_shared() {
    let disk = |kind: &str, read_only: bool| {
        pod("a", |spec| {
            let source = VolumeSource::Disk { kind: kind.into(), id: "d".into(), read_only };
            spec.volumes = vec![Volume { name: "v".into(), source }];
        })
    };
    let table = [
        ("gcePersistentDisk", true, true, true),
        ("gcePersistentDisk", true, false, false),
        ("awsElasticBlockStore", true, true, false),
        ("iscsi", false, true, false),
        ("azureDisk", false, false, true),
    ];
    for (kind, used, wanted, fits) in table {
        let mut world = World::new(&[node("w1", &[])]);
        world.put(&disk(kind, used), "w1");
        let answer = world.ask(&disk(kind, wanted));
        assert_eq!(answer.is_ok(), fits, "{kind} {used} {wanted}");
        if let Err(message) = answer {
            assert_eq!(message, "0/1 nodes are available: 1 node(s) had no available disk.");
        }
    }
}

#[test]
fn nodes_outside_a_narrowed_set_have_no_verdict_of_their_own() {
    let mut busy = World::new(&three());
    let mut daemon = pod("d", |spec| requests(spec, &[("cpu", 3000)]));
    daemon.pinned_to = Some("w2".into());
    busy.put(&daemon, "w2");
    assert_eq!(
        busy.ask(&daemon).unwrap_err(),
        "0/3 nodes are available: 1 Insufficient cpu, 2 node(s) didn't satisfy plugin(s) [NodeAffinity]."
    );
    daemon.pinned_to = Some("gone".into());
    assert_eq!(
        busy.ask(&daemon).unwrap_err(),
        "0/3 nodes are available: 3 node(s) didn't satisfy plugin(s) [NodeAffinity]."
    );
}

#[test]
fn required_terms_narrow_only_if_all_name_nodes() {
    let field = |names: &[&str]| NodeRequirement {
        key: "metadata.name".into(),
        operator: NodeOperator::In,
        values: texts(names),
    };
    let by_name = |requirements: Vec<NodeRequirement>| NodeSelectorTerm {
        match_fields: requirements,
        ..NodeSelectorTerm::default()
    };
    let by_label = NodeSelectorTerm {
        match_expressions: vec![NodeRequirement {
            key: "disk".into(),
            operator: NodeOperator::Exists,
            values: Vec::new(),
        }],
        ..NodeSelectorTerm::default()
    };
    let with = |terms: Vec<NodeSelectorTerm>| {
        pod("a", |spec| {
            spec.affinity.node_required = Some(terms);
            requests(spec, &[("cpu", 5000)]);
        })
    };
    let united = with(vec![by_name(vec![field(&["w1"])]), by_name(vec![field(&["w2"])])]);
    assert_eq!(
        message(&three(), &united),
        "0/3 nodes are available: 1 node(s) didn't satisfy plugin(s) [NodeAffinity], 2 Insufficient cpu."
    );
    let one_by_label = with(vec![by_name(vec![field(&["w1"])]), by_label]);
    assert_eq!(
        message(&three(), &one_by_label),
        "0/3 nodes are available: 1 Insufficient cpu, 2 node(s) didn't match Pod's node affinity/selector."
    );
    let conflict = with(vec![by_name(vec![field(&["w1"]), field(&["w2"])])]);
    assert_eq!(message(&three(), &conflict), "0/3 nodes are available: pod affinity terms conflict.");
}
