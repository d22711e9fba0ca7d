//! Random small clusters and Pods that ask for much of each other.

use podfit_model::object::*;
use proptest::collection::vec;
use proptest::prelude::*;

use super::build::*;
use crate::framework::PodClass;

const RACK: &str = "rack";
const HASH: &str = "pod-template-hash";

pub(super) fn any_node(name: String) -> impl Strategy<Value = Node> {
    let zone = proptest::option::weighted(0.8, prop_oneof![Just("a"), Just("b")]);
    let rack = proptest::option::weighted(0.6, prop_oneof![Just("1"), Just("2")]);
    let taint_of = prop_oneof![
        6 => Just(None),
        1 => Just(Some(TaintEffect::NoSchedule)),
        1 => Just(Some(TaintEffect::NoExecute)),
        2 => Just(Some(TaintEffect::PreferNoSchedule)),
    ];
    (zone, rack, taint_of, proptest::bool::weighted(0.1), 1..5_i64, 2..8_i64, proptest::bool::weighted(0.9))
        .prop_map(move |(zone, rack, effect, unschedulable, cpus, pods, hostname)| {
            let mut node = node(&name, &[]);
            if !hostname {
                node.meta.labels.clear();
            }
            node.meta.labels.extend(zone.map(|zone| (ZONE.into(), zone.into())));
            node.meta.labels.extend(rack.map(|rack| (RACK.into(), rack.into())));
            node.taints = effect.map(|effect| taint("dedicated", effect)).into_iter().collect();
            node.unschedulable = unschedulable;
            node.allocatable =
                Some(amounts(&[("cpu", cpus * 1000), ("memory", 2_000_000_000), ("pods", pods)]));
            node
        })
}

fn any_selector() -> impl Strategy<Value = Option<LabelSelector>> {
    let not_in = LabelSelector {
        match_expressions: vec![LabelRequirement {
            key: "app".into(),
            operator: LabelOperator::NotIn,
            values: texts(&["a"]),
        }],
        ..LabelSelector::default()
    };
    prop_oneof![
        4 => Just(Some(app("a"))),
        4 => Just(Some(app("b"))),
        1 => Just(None),
        1 => Just(Some(LabelSelector::default())),
        2 => Just(Some(not_in)),
    ]
}

fn any_key() -> impl Strategy<Value = &'static str> {
    prop_oneof![3 => Just(HOST), 3 => Just(ZONE), 1 => Just(RACK)]
}

fn any_term() -> impl Strategy<Value = PodAffinityTerm> {
    let not_in_two = LabelSelector {
        match_expressions: vec![LabelRequirement {
            key: "kubernetes.io/metadata.name".into(),
            operator: LabelOperator::NotIn,
            values: texts(&["two"]),
        }],
        ..LabelSelector::default()
    };
    let namespaces = prop_oneof![
        5 => Just((Vec::new(), None)),
        1 => Just((texts(&["two"]), None)),
        1 => Just((Vec::new(), Some(LabelSelector::default()))),
        1 => Just((Vec::new(), Some(not_in_two))),
    ];
    let keys = prop_oneof![4 => Just((false, false)), 1 => Just((true, false)), 1 => Just((false, true))];
    (any_selector(), any_key(), namespaces, keys).prop_map(
        |(label_selector, key, (namespaces, namespace_selector), (same, other))| PodAffinityTerm {
            label_selector,
            topology_key: key.into(),
            namespaces,
            namespace_selector,
            match_label_keys: if same { texts(&[HASH]) } else { Vec::new() },
            mismatch_label_keys: if other { texts(&[HASH]) } else { Vec::new() },
        },
    )
}

fn any_weighted() -> impl Strategy<Value = WeightedPodAffinityTerm> {
    (1..100_i32, any_term()).prop_map(|(weight, term)| WeightedPodAffinityTerm { weight, term })
}

fn any_spread() -> impl Strategy<Value = TopologySpreadConstraint> {
    let policy = prop_oneof![Just(NodeInclusionPolicy::Honor), Just(NodeInclusionPolicy::Ignore)];
    let when = prop_oneof![Just(WhenUnsatisfiable::DoNotSchedule), Just(WhenUnsatisfiable::ScheduleAnyway)];
    let least = proptest::option::weighted(0.3, 1..4_i32);
    (any_key(), 1..3_i32, any_selector(), when, policy.clone(), policy, least, any::<bool>()).prop_map(
        |(key, max_skew, selector, when, affinity, taints, least, by_hash)| {
            let mut constraint = spread(key, max_skew, selector);
            constraint.min_domains = least.filter(|_| when == WhenUnsatisfiable::DoNotSchedule);
            constraint.when_unsatisfiable = when;
            constraint.node_affinity_policy = Field::given(affinity);
            constraint.node_taints_policy = Field::given(taints);
            constraint.match_label_keys = if by_hash { texts(&[HASH]) } else { Vec::new() };
            constraint
        },
    )
}

fn any_affinity() -> impl Strategy<Value = Affinity> {
    let by_zone = PreferredNodeTerm {
        weight: 7,
        term: NodeSelectorTerm {
            match_expressions: vec![NodeRequirement {
                key: ZONE.into(),
                operator: NodeOperator::In,
                values: texts(&["b"]),
            }],
            ..NodeSelectorTerm::default()
        },
    };
    let rare = |most: usize| prop_oneof![3 => Just(0), 1 => 1..=most];
    let terms = |most: usize| rare(most).prop_flat_map(|count| vec(any_term(), count));
    let weighted = || rare(2).prop_flat_map(|count| vec(any_weighted(), count));
    (terms(2), terms(2), weighted(), weighted(), any::<bool>()).prop_map(
        move |(pod_required, anti_required, pod_preferred, anti_preferred, node)| Affinity {
            pod_required,
            anti_required,
            pod_preferred,
            anti_preferred,
            node_preferred: if node { vec![by_zone.clone()] } else { Vec::new() },
            node_required: None,
        },
    )
}

pub(super) fn any_class() -> impl Strategy<Value = PodClass> {
    let identity = (
        prop_oneof![Just("a"), Just("b")],
        prop_oneof![Just("1"), Just("2")],
        prop_oneof![4 => Just("one"), 1 => Just("two")],
        0..3_i32,
    );
    let flags = (any::<bool>(), any::<bool>(), proptest::bool::weighted(0.3), any::<bool>());
    (identity, any_affinity(), vec(any_spread(), 0..3), prop_oneof![Just(0), 1..2500_i64], flags).prop_map(
        |(
            (name, hash, namespace, priority),
            affinity,
            constraints,
            milli,
            (tolerant, selects, spread_own, owned),
        )| {
            let mut class = pod(name, |spec| {
                spec.affinity = affinity;
                if spread_own {
                    spec.topology_spread_constraints = constraints;
                }
                if tolerant {
                    spec.tolerations = vec![tolerate_all()];
                }
                if selects && !tolerant {
                    spec.node_selector = labels(&[(RACK, "1")]);
                }
                if milli > 0 {
                    requests(spec, &[("cpu", milli), ("memory", 100_000_000)]);
                }
            });
            class.labels.insert(HASH.into(), hash.into());
            class.namespace = namespace.into();
            class.priority = priority;
            class.owner_selector = owned.then(|| app(name));
            class
        },
    )
}

pub(super) fn any_nodes() -> impl Strategy<Value = Vec<Node>> {
    (0..5_usize).prop_flat_map(|count| {
        (0..count).map(|position| any_node(format!("n{position}")).boxed()).collect::<Vec<_>>()
    })
}
