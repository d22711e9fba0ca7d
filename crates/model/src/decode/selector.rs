//! Label selectors, node selectors and the topology terms of a StorageClass.

use super::cursor::{At, Reader};
use crate::object::{
    LabelOperator, LabelRequirement, LabelSelector, NodeOperator, NodeRequirement, NodeSelectorTerm, Text,
};

/// `metav1.LabelSelector`; none for null.
pub(super) fn label_selector(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Option<LabelSelector> {
    let mut selector = LabelSelector::default();
    reader
        .fields(at, "v1.LabelSelector", |reader, key, value| match key {
            "matchLabels" => selector.match_labels = reader.string_map(value),
            "matchExpressions" => {
                selector.match_expressions =
                    reader.list(value, "[]v1.LabelSelectorRequirement", label_requirement);
            }
            _ => {}
        })
        .then_some(selector)
}

fn label_requirement(reader: &mut Reader<'_>, at: &At<'_, '_>) -> LabelRequirement {
    let parts = requirement(reader, at, "v1.LabelSelectorRequirement");
    let operator = match &*parts.operator {
        "In" => LabelOperator::In,
        "NotIn" => LabelOperator::NotIn,
        "Exists" => LabelOperator::Exists,
        "DoesNotExist" => LabelOperator::DoesNotExist,
        _ => LabelOperator::Other(parts.operator),
    };
    LabelRequirement { key: parts.key, operator, values: parts.values }
}

/// `nodeSelectorTerms`
pub(super) fn node_selector_terms(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Vec<NodeSelectorTerm> {
    reader.list(at, "[]v1.NodeSelectorTerm", node_selector_term)
}

/// `v1.NodeSelector`, as its terms; none for null.
pub(super) fn node_selector(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Option<Vec<NodeSelectorTerm>> {
    let mut terms = Vec::new();
    reader
        .fields(at, "v1.NodeSelector", |reader, key, value| {
            if key == "nodeSelectorTerms" {
                terms = node_selector_terms(reader, value);
            }
        })
        .then_some(terms)
}

pub(super) fn node_selector_term(reader: &mut Reader<'_>, at: &At<'_, '_>) -> NodeSelectorTerm {
    let mut term = NodeSelectorTerm::default();
    reader.fields(at, "v1.NodeSelectorTerm", |reader, key, value| match key {
        "matchExpressions" => {
            term.match_expressions = reader.list(value, "[]v1.NodeSelectorRequirement", node_requirement);
        }
        "matchFields" => {
            term.match_fields = reader.list(value, "[]v1.NodeSelectorRequirement", node_requirement);
        }
        _ => {}
    });
    term
}

fn node_requirement(reader: &mut Reader<'_>, at: &At<'_, '_>) -> NodeRequirement {
    let parts = requirement(reader, at, "v1.NodeSelectorRequirement");
    let operator = match &*parts.operator {
        "In" => NodeOperator::In,
        "NotIn" => NodeOperator::NotIn,
        "Exists" => NodeOperator::Exists,
        "DoesNotExist" => NodeOperator::DoesNotExist,
        "Gt" => NodeOperator::Gt,
        "Lt" => NodeOperator::Lt,
        _ => NodeOperator::Other(parts.operator),
    };
    NodeRequirement { key: parts.key, operator, values: parts.values }
}

/// `v1.TopologySelectorTerm` of a StorageClass: each key must have one of its values.
pub(super) fn topology_selector_term(reader: &mut Reader<'_>, at: &At<'_, '_>) -> NodeSelectorTerm {
    let mut term = NodeSelectorTerm::default();
    reader.fields(at, "v1.TopologySelectorTerm", |reader, key, value| {
        if key == "matchLabelExpressions" {
            term.match_expressions =
                reader.list(value, "[]v1.TopologySelectorLabelRequirement", |reader, item| {
                    let parts = requirement(reader, item, "v1.TopologySelectorLabelRequirement");
                    NodeRequirement { key: parts.key, operator: NodeOperator::In, values: parts.values }
                });
        }
    });
    term
}

#[derive(Default)]
struct Requirement {
    key: Text,
    operator: Text,
    values: Vec<Text>,
}

fn requirement(reader: &mut Reader<'_>, at: &At<'_, '_>, go: &'static str) -> Requirement {
    let mut parts = Requirement::default();
    reader.fields(at, go, |reader, key, value| match key {
        "key" => parts.key = reader.string(value),
        "operator" => parts.operator = reader.string(value),
        "values" => parts.values = reader.strings(value),
        _ => {}
    });
    parts
}
