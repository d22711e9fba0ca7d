//! `spec.affinity`, `spec.tolerations`, `spec.topologySpreadConstraints`.

use super::{Field, LabelSelector, NodeSelectorTerm, Text};

/// `v1.Affinity`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Affinity {
    /// `nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms`; none where the block is absent.
    pub node_required: Option<Vec<NodeSelectorTerm>>,
    /// `nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution`
    pub node_preferred: Vec<PreferredNodeTerm>,
    /// `podAffinity.required…`
    pub pod_required: Vec<PodAffinityTerm>,
    /// `podAffinity.preferred…`
    pub pod_preferred: Vec<WeightedPodAffinityTerm>,
    /// `podAntiAffinity.required…`
    pub anti_required: Vec<PodAffinityTerm>,
    /// `podAntiAffinity.preferred…`
    pub anti_preferred: Vec<WeightedPodAffinityTerm>,
}

/// `v1.PreferredSchedulingTerm`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PreferredNodeTerm {
    /// 1 to 100
    pub weight: i32,
    /// `preference`
    pub term: NodeSelectorTerm,
}

/// `v1.PodAffinityTerm`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PodAffinityTerm {
    /// None (null) matches no Pod, an empty one every Pod.
    pub label_selector: Option<LabelSelector>,
    /// `namespaces`
    pub namespaces: Vec<Text>,
    /// None is "no namespace by selector"; an empty one is every namespace.
    pub namespace_selector: Option<LabelSelector>,
    /// `topologyKey`
    pub topology_key: Text,
    /// `matchLabelKeys`
    pub match_label_keys: Vec<Text>,
    /// `mismatchLabelKeys`
    pub mismatch_label_keys: Vec<Text>,
}

/// `v1.WeightedPodAffinityTerm`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WeightedPodAffinityTerm {
    /// 1 to 100
    pub weight: i32,
    /// `podAffinityTerm`
    pub term: PodAffinityTerm,
}

/// `v1.TopologySpreadConstraint`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TopologySpreadConstraint {
    /// `maxSkew`
    pub max_skew: i32,
    /// `topologyKey`
    pub topology_key: Text,
    /// `whenUnsatisfiable`
    pub when_unsatisfiable: WhenUnsatisfiable,
    /// None (null) matches no Pod.
    pub label_selector: Option<LabelSelector>,
    /// `minDomains`; absent behaves as 1.
    pub min_domains: Option<i32>,
    /// `nodeAffinityPolicy`, default Honor.
    pub node_affinity_policy: Field<NodeInclusionPolicy>,
    /// `nodeTaintsPolicy`, default Ignore.
    pub node_taints_policy: Field<NodeInclusionPolicy>,
    /// `matchLabelKeys`
    pub match_label_keys: Vec<Text>,
}

/// `v1.UnsatisfiableConstraintAction`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum WhenUnsatisfiable {
    /// `DoNotSchedule`
    DoNotSchedule,
    /// `ScheduleAnyway`
    ScheduleAnyway,
    /// Absent or anything else: the API server refuses it.
    Other(Text),
}

/// `v1.NodeInclusionPolicy`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NodeInclusionPolicy {
    /// `Honor`
    Honor,
    /// `Ignore`
    Ignore,
    /// Anything else: the API server refuses it.
    Other(Text),
}

/// `v1.Toleration`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Toleration {
    /// Empty with Exists: every taint.
    pub key: Text,
    /// `operator`, default Equal.
    pub operator: Field<TolerationOperator>,
    /// `value`; empty where absent.
    pub value: Text,
    /// None: every effect.
    pub effect: Option<TaintEffect>,
    /// `tolerationSeconds`
    pub toleration_seconds: Option<i64>,
}

/// `v1.TolerationOperator`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum TolerationOperator {
    /// `Equal`
    #[default]
    Equal,
    /// `Exists`
    Exists,
    /// `Lt` (alpha, KEP-5471)
    Lt,
    /// `Gt` (alpha, KEP-5471)
    Gt,
    /// Anything else: the API server refuses it.
    Other(Text),
}

/// `v1.TaintEffect`
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TaintEffect {
    /// `NoSchedule`
    NoSchedule,
    /// `PreferNoSchedule`
    PreferNoSchedule,
    /// `NoExecute`
    NoExecute,
    /// Anything else: the API server refuses it.
    Other(Text),
}
