//! Who matches whom: label selectors, node selector terms, taints and tolerations. Facts:
//! `apimachinery/pkg/labels`, `component-helpers/scheduling/corev1` of Kubernetes v1.36.

use podfit_model::object::{
    LabelOperator, LabelRequirement, LabelSelector, Node, NodeOperator, NodeRequirement, NodeSelectorTerm,
    PodSpec, StringMap, Taint, TaintEffect, Text, Toleration, TolerationOperator,
};

/// Whether all requirements of a label selector hold. An empty selector matches everything; a requirement with an
/// operator that the API server refuses holds nowhere.
pub fn label_selector_matches(selector: &LabelSelector, labels: &StringMap) -> bool {
    selector.match_labels.iter().all(|(key, value)| labels.get(key) == Some(value))
        && selector.match_expressions.iter().all(|requirement| label_requirement_matches(requirement, labels))
}

/// A null selector matches nothing.
pub fn optional_selector_matches(selector: Option<&LabelSelector>, labels: &StringMap) -> bool {
    selector.is_some_and(|selector| label_selector_matches(selector, labels))
}

/// Whether one of `matchExpressions` holds.
pub fn label_requirement_matches(requirement: &LabelRequirement, labels: &StringMap) -> bool {
    let value = labels.get(&requirement.key);
    match requirement.operator {
        LabelOperator::In => value.is_some_and(|value| requirement.values.contains(value)),
        LabelOperator::NotIn => value.is_none_or(|value| !requirement.values.contains(value)),
        LabelOperator::Exists => value.is_some(),
        LabelOperator::DoesNotExist => value.is_none(),
        LabelOperator::Other(_) => false,
    }
}

/// Whether a label selector has no requirement at all.
pub fn label_selector_is_empty(selector: &LabelSelector) -> bool {
    selector.match_labels.is_empty() && selector.match_expressions.is_empty()
}

/// Whether all requirements of a term hold. A term without any matches nothing.
pub fn node_selector_term_matches(term: &NodeSelectorTerm, labels: &StringMap, name: &str) -> bool {
    if term.match_expressions.is_empty() && term.match_fields.is_empty() {
        return false;
    }
    term.match_expressions.iter().all(|requirement| {
        node_requirement_matches(requirement, labels.get(&requirement.key).map(AsRef::as_ref))
    }) && term.match_fields.iter().all(|requirement| {
        requirement.key.as_ref() == "metadata.name" && node_requirement_matches(requirement, Some(name))
    })
}

/// Whether one of the terms matches (terms are ORed; none at all match nothing).
pub fn node_selector_terms_match(terms: &[NodeSelectorTerm], labels: &StringMap, name: &str) -> bool {
    terms.iter().any(|term| node_selector_term_matches(term, labels, name))
}

/// Whether one requirement holds for the value of its key; `None` where the label is absent.
pub fn node_requirement_matches(requirement: &NodeRequirement, value: Option<&str>) -> bool {
    let listed = |value: &str| requirement.values.iter().any(|wanted| wanted.as_ref() == value);
    let compare = |order: std::cmp::Ordering| {
        let bound = match requirement.values.as_slice() {
            [bound] => bound.parse::<i64>().ok(),
            _ => None,
        };
        let value = value.and_then(|value| value.parse::<i64>().ok());
        match (value, bound) {
            (Some(value), Some(bound)) => value.cmp(&bound) == order,
            _ => false,
        }
    };
    match requirement.operator {
        NodeOperator::In => value.is_some_and(listed),
        NodeOperator::NotIn => !value.is_some_and(listed),
        NodeOperator::Exists => value.is_some(),
        NodeOperator::DoesNotExist => value.is_none(),
        NodeOperator::Gt => compare(std::cmp::Ordering::Greater),
        NodeOperator::Lt => compare(std::cmp::Ordering::Less),
        NodeOperator::Other(_) => false,
    }
}

/// `spec.nodeSelector` and required node affinity: both must hold. `pinned_to` replaces the required terms by
/// `metadata.name In [it]`, as the DaemonSet controller does.
pub fn node_affinity_matches(spec: &PodSpec, pinned_to: Option<&Text>, node: &Node) -> bool {
    let labels = &node.meta.labels;
    if !spec.node_selector.iter().all(|(key, value)| labels.get(key) == Some(value)) {
        return false;
    }
    match (pinned_to, &spec.affinity.node_required) {
        (Some(name), _) => *name == node.meta.name,
        (None, Some(terms)) => node_selector_terms_match(terms, labels, &node.meta.name),
        (None, None) => true,
    }
}

/// Whether a toleration tolerates a taint. `Lt` and `Gt` are behind a gate that is off, so they tolerate nothing.
pub fn tolerates(toleration: &Toleration, taint: &Taint) -> bool {
    if toleration.effect.as_ref().is_some_and(|effect| *effect != taint.effect) {
        return false;
    }
    if !toleration.key.is_empty() && toleration.key != taint.key {
        return false;
    }
    match toleration.operator.value {
        TolerationOperator::Exists => true,
        TolerationOperator::Equal => toleration.value == taint.value,
        TolerationOperator::Lt | TolerationOperator::Gt | TolerationOperator::Other(_) => false,
    }
}

/// Whether any toleration tolerates the taint.
pub fn tolerated(tolerations: &[Toleration], taint: &Taint) -> bool {
    tolerations.iter().any(|toleration| tolerates(toleration, taint))
}

/// The first NoSchedule or NoExecute taint that is not tolerated.
pub fn untolerated_taint<'a>(tolerations: &[Toleration], taints: &'a [Taint]) -> Option<&'a Taint> {
    taints
        .iter()
        .filter(|taint| matches!(taint.effect, TaintEffect::NoSchedule | TaintEffect::NoExecute))
        .find(|taint| !tolerated(tolerations, taint))
}

#[cfg(test)]
mod tests {
    use super::*;
    use podfit_model::object::Field;

    fn labels(pairs: &[(&str, &str)]) -> StringMap {
        pairs.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect()
    }
    fn texts(values: &[&str]) -> Vec<Text> {
        values.iter().map(|value| (*value).into()).collect()
    }

    #[test]
    fn label_operators() {
        type Case = (LabelOperator, &'static [&'static str], &'static [(&'static str, &'static str)], bool);
        let table: &[Case] = &[
            (LabelOperator::In, &["a", "b"], &[("k", "b")], true),
            (LabelOperator::In, &["a"], &[("k", "b")], false),
            (LabelOperator::In, &["a"], &[], false),
            (LabelOperator::NotIn, &["a"], &[("k", "b")], true),
            (LabelOperator::NotIn, &["a"], &[("k", "a")], false),
            // NotIn also matches what lacks the label.
            (LabelOperator::NotIn, &["a"], &[], true),
            (LabelOperator::Exists, &[], &[("k", "")], true),
            (LabelOperator::Exists, &[], &[], false),
            (LabelOperator::DoesNotExist, &[], &[], true),
            (LabelOperator::DoesNotExist, &[], &[("k", "a")], false),
            (LabelOperator::Other("Is".into()), &["a"], &[("k", "a")], false),
        ];
        for (operator, values, given, expected) in table {
            let requirement =
                LabelRequirement { key: "k".into(), operator: operator.clone(), values: texts(values) };
            let selector = LabelSelector { match_expressions: vec![requirement], ..LabelSelector::default() };
            assert_eq!(
                label_selector_matches(&selector, &labels(given)),
                *expected,
                "{selector:?} {given:?}"
            );
        }
        assert!(label_selector_matches(&LabelSelector::default(), &labels(&[])));
        assert!(!optional_selector_matches(None, &labels(&[("a", "b")])));
    }

    #[test]
    fn node_operators() {
        let table: &[(NodeOperator, &[&str], Option<&str>, bool)] = &[
            (NodeOperator::In, &["a"], Some("a"), true),
            (NodeOperator::In, &["a"], None, false),
            (NodeOperator::NotIn, &["a"], None, true),
            (NodeOperator::NotIn, &["a"], Some("a"), false),
            (NodeOperator::Exists, &[], Some(""), true),
            (NodeOperator::DoesNotExist, &[], Some(""), false),
            (NodeOperator::Gt, &["4"], Some("5"), true),
            (NodeOperator::Gt, &["4"], Some("4"), false),
            (NodeOperator::Lt, &["4"], Some("-5"), true),
            // A word is no number: false, whatever is compared.
            (NodeOperator::Gt, &["four"], Some("5"), false),
            (NodeOperator::Gt, &["4"], Some("large"), false),
            (NodeOperator::Lt, &["4"], None, false),
        ];
        for (operator, values, value, expected) in table {
            let requirement =
                NodeRequirement { key: "k".into(), operator: operator.clone(), values: texts(values) };
            assert_eq!(
                node_requirement_matches(&requirement, *value),
                *expected,
                "{requirement:?} {value:?}"
            );
        }
    }

    #[test]
    fn node_terms() {
        let by_name = |name: &str| NodeSelectorTerm {
            match_fields: vec![NodeRequirement {
                key: "metadata.name".into(),
                operator: NodeOperator::In,
                values: texts(&[name]),
            }],
            ..NodeSelectorTerm::default()
        };
        assert!(node_selector_terms_match(&[by_name("w1"), by_name("w2")], &labels(&[]), "w2"));
        assert!(!node_selector_terms_match(&[by_name("w1")], &labels(&[]), "w2"));
        assert!(!node_selector_terms_match(&[NodeSelectorTerm::default()], &labels(&[("a", "b")]), "w1"));
        assert!(!node_selector_terms_match(&[], &labels(&[]), "w1"));
    }

    #[test]
    fn tolerations() {
        use TaintEffect::*;
        let taint = |key: &str, value: &str, effect| Taint { key: key.into(), value: value.into(), effect };
        let toleration = |key: &str, operator: TolerationOperator, value: &str, effect| Toleration {
            key: key.into(),
            operator: Field::given(operator),
            value: value.into(),
            effect,
            toleration_seconds: None,
        };
        let table = [
            (
                toleration("k", TolerationOperator::Equal, "v", Some(NoSchedule)),
                taint("k", "v", NoSchedule),
                true,
            ),
            (toleration("k", TolerationOperator::Equal, "w", None), taint("k", "v", NoSchedule), false),
            (toleration("K", TolerationOperator::Equal, "v", None), taint("k", "v", NoSchedule), false),
            (toleration("k", TolerationOperator::Equal, "", None), taint("k", "", NoExecute), true),
            (
                toleration("k", TolerationOperator::Exists, "", Some(NoExecute)),
                taint("k", "v", NoSchedule),
                false,
            ),
            (toleration("", TolerationOperator::Exists, "", None), taint("k", "v", NoExecute), true),
            (
                toleration("", TolerationOperator::Exists, "", Some(NoSchedule)),
                taint("k", "v", NoExecute),
                false,
            ),
            (toleration("k", TolerationOperator::Lt, "5", None), taint("k", "4", NoSchedule), false),
        ];
        for (toleration, taint, expected) in table {
            assert_eq!(tolerates(&toleration, &taint), expected, "{toleration:?} {taint:?}");
        }
        let soft = taint("k", "v", PreferNoSchedule);
        assert_eq!(untolerated_taint(&[], std::slice::from_ref(&soft)), None);
        let hard = [soft, taint("x", "", NoExecute)];
        assert_eq!(untolerated_taint(&[], &hard).map(|taint| taint.key.as_ref()), Some("x"));
    }
}
