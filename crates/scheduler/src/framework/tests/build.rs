//! Small words to build clusters and Pods with.

use std::sync::Arc;

use podfit_model::object::*;

use crate::framework::{ClassId, Decision, PodClass, PodId, Scheduler};

pub(super) const HOST: &str = "kubernetes.io/hostname";
pub(super) const ZONE: &str = "topology.kubernetes.io/zone";

pub(super) fn labels(pairs: &[(&str, &str)]) -> StringMap {
    pairs.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect()
}

pub(super) fn texts(values: &[&str]) -> Vec<Text> {
    values.iter().map(|value| (*value).into()).collect()
}

pub(super) fn cpu(milli: i64) -> Quantity {
    Quantity::from_nano(i128::from(milli) * 1_000_000)
}

pub(super) fn amounts(list: &[(&str, i64)]) -> ResourceList {
    let quantity =
        |name: &str, amount| if name == "cpu" { cpu(amount) } else { Quantity::from_units(amount) };
    list.iter().map(|(name, amount)| ((*name).into(), quantity(name, *amount))).collect()
}

/// A node with its hostname label and 4 CPU, 8 GB, 110 Pods.
pub(super) fn node(name: &str, more: &[(&str, &str)]) -> Node {
    let mut all = labels(more);
    all.insert(HOST.into(), name.into());
    Node {
        meta: ObjectMeta { name: name.into(), labels: all, ..ObjectMeta::default() },
        allocatable: Some(amounts(&[("cpu", 4000), ("memory", 8_000_000_000), ("pods", 110)])),
        ..Node::default()
    }
}

pub(super) fn app(name: &str) -> LabelSelector {
    LabelSelector { match_labels: labels(&[("app", name)]), ..LabelSelector::default() }
}

pub(super) fn term(key: &str, selector: LabelSelector) -> PodAffinityTerm {
    PodAffinityTerm { label_selector: Some(selector), topology_key: key.into(), ..PodAffinityTerm::default() }
}

pub(super) fn spread(key: &str, max_skew: i32, selector: Option<LabelSelector>) -> TopologySpreadConstraint {
    TopologySpreadConstraint {
        max_skew,
        topology_key: key.into(),
        when_unsatisfiable: WhenUnsatisfiable::DoNotSchedule,
        label_selector: selector,
        min_domains: None,
        node_affinity_policy: Field::default_of(NodeInclusionPolicy::Honor),
        node_taints_policy: Field::default_of(NodeInclusionPolicy::Ignore),
        match_label_keys: Vec::new(),
    }
}

pub(super) fn taint(key: &str, effect: TaintEffect) -> Taint {
    Taint { key: key.into(), value: "".into(), effect }
}

pub(super) fn tolerate_all() -> Toleration {
    Toleration { operator: Field::given(TolerationOperator::Exists), ..Toleration::default() }
}

/// A Pod with `app` as its label, in namespace `default`, changed by `edit`.
pub(super) fn pod(app: &str, edit: impl FnOnce(&mut PodSpec)) -> PodClass {
    let mut spec = PodSpec { containers: vec![Container::default()], ..PodSpec::default() };
    edit(&mut spec);
    PodClass {
        namespace: "default".into(),
        labels: labels(&[("app", app)]),
        spec: Arc::new(spec),
        ..PodClass::default()
    }
}

pub(super) fn requests(spec: &mut PodSpec, list: &[(&str, i64)]) {
    spec.containers = vec![Container {
        resources: Resources { requests: amounts(list), ..Resources::default() },
        ..Container::default()
    }];
}

/// A cluster with a counter for Pod ids.
pub(super) struct World {
    pub(super) scheduler: Scheduler,
    next: u32,
}

impl World {
    pub(super) fn new(nodes: &[Node]) -> Self {
        let mut scheduler = Scheduler::new();
        for node in nodes {
            scheduler.add_node(node);
        }
        Self { scheduler, next: 0 }
    }

    pub(super) fn next_pod(&mut self) -> PodId {
        self.next += 1;
        PodId(self.next)
    }

    /// Puts a Pod on a node by name.
    pub(super) fn put(&mut self, class: &PodClass, node: &str) -> PodId {
        let pod = self.next_pod();
        let class = self.scheduler.class(class.clone());
        let node = self.scheduler.node_by_name(node).expect("a node of this world");
        self.scheduler.bind(pod, class, node, u64::from(pod.0));
        pod
    }

    /// One cycle: the node's name, or the message.
    pub(super) fn ask(&mut self, class: &PodClass) -> Result<String, String> {
        let class = self.scheduler.class(class.clone());
        self.ask_id(class)
    }

    pub(super) fn ask_id(&mut self, class: ClassId) -> Result<String, String> {
        let pod = self.next_pod();
        match self.scheduler.schedule(pod, class) {
            Decision::Bind(node) => Ok(self.scheduler.node(node).expect("a node").meta.name.to_string()),
            Decision::Unschedulable(diagnosis) => Err(diagnosis.message),
        }
    }

    /// Schedules and binds as many Pods as fit, up to `count`; where they went.
    pub(super) fn fill(&mut self, class: &PodClass, count: usize) -> Vec<String> {
        let mut placed = Vec::new();
        for _ in 0..count {
            match self.ask(class) {
                Ok(node) => {
                    self.put(class, &node);
                    placed.push(node);
                }
                Err(_) => break,
            }
        }
        placed
    }
}
