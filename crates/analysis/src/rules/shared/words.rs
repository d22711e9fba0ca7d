//! Selectors as kubectl writes them: `app=web`, `tier in (a, b)`, `!legacy`.

use podfit_model::object::{LabelOperator, LabelSelector, NodeOperator, NodeRequirement, Text};

/// All requirements of a label selector.
pub(crate) fn selector_words(selector: &LabelSelector) -> String {
    let labels = selector.match_labels.iter().map(|(key, value)| format!("{key}={value}"));
    let expressions = selector.match_expressions.iter().map(|requirement| {
        let (key, values) = (&requirement.key, &requirement.values);
        match &requirement.operator {
            LabelOperator::In => inside(key, "in", values),
            LabelOperator::NotIn => inside(key, "notin", values),
            LabelOperator::Exists => key.to_string(),
            LabelOperator::DoesNotExist => format!("!{key}"),
            LabelOperator::Other(operator) => inside(key, operator, values),
        }
    });
    labels.chain(expressions).collect::<Vec<_>>().join(",")
}

/// One requirement of a node selector term.
pub(crate) fn requirement_words(requirement: &NodeRequirement) -> String {
    let (key, values) = (&requirement.key, &requirement.values);
    match &requirement.operator {
        NodeOperator::In => inside(key, "in", values),
        NodeOperator::NotIn => inside(key, "notin", values),
        NodeOperator::Exists => key.to_string(),
        NodeOperator::DoesNotExist => format!("!{key}"),
        NodeOperator::Gt => format!("{key}>{}", values.join(",")),
        NodeOperator::Lt => format!("{key}<{}", values.join(",")),
        NodeOperator::Other(operator) => inside(key, operator, values),
    }
}

fn inside(key: &str, operator: &str, values: &[Text]) -> String {
    match (operator, values) {
        ("in", [value]) => format!("{key}={value}"),
        ("notin", [value]) => format!("{key}!={value}"),
        _ => format!("{key} {operator} ({})", values.join(", ")),
    }
}
