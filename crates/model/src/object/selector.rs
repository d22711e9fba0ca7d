//! Label selectors (`metav1.LabelSelector`) and node selectors (`v1.NodeSelector`).

use super::{StringMap, Text};

/// `metav1.LabelSelector`: all of its requirements must hold; an empty one matches everything.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct LabelSelector {
    /// `matchLabels`
    pub match_labels: StringMap,
    /// `matchExpressions`
    pub match_expressions: Vec<LabelRequirement>,
}

/// One of `matchExpressions`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LabelRequirement {
    /// `key`
    pub key: Text,
    /// `operator`
    pub operator: LabelOperator,
    /// `values`
    pub values: Vec<Text>,
}

/// `metav1.LabelSelectorOperator`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum LabelOperator {
    /// `In`
    In,
    /// `NotIn`
    NotIn,
    /// `Exists`
    Exists,
    /// `DoesNotExist`
    DoesNotExist,
    /// Anything else: the API server refuses it.
    Other(Text),
}

/// One of `nodeSelectorTerms`: all of its requirements must hold; an empty one matches nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct NodeSelectorTerm {
    /// `matchExpressions`, on labels.
    pub match_expressions: Vec<NodeRequirement>,
    /// `matchFields`, on `metadata.name`.
    pub match_fields: Vec<NodeRequirement>,
}

/// One requirement of a node selector term.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NodeRequirement {
    /// `key`
    pub key: Text,
    /// `operator`
    pub operator: NodeOperator,
    /// `values`
    pub values: Vec<Text>,
}

/// `v1.NodeSelectorOperator`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NodeOperator {
    /// `In`
    In,
    /// `NotIn`
    NotIn,
    /// `Exists`
    Exists,
    /// `DoesNotExist`
    DoesNotExist,
    /// `Gt`
    Gt,
    /// `Lt`
    Lt,
    /// Anything else: the API server refuses it.
    Other(Text),
}
