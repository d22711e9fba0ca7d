//! Which nodes a node selector term matches (`component-helpers/scheduling/corev1/nodeaffinity`).

use super::{NodeOperator, NodeRequirement, NodeSelectorTerm, StringMap};

/// The only field that `matchFields` knows.
const NAME_FIELD: &str = "metadata.name";

impl NodeSelectorTerm {
    /// Whether it matches a node with these labels and this name. A term without requirements matches nothing.
    pub fn matches(&self, labels: &StringMap, name: &str) -> bool {
        !self.is_empty()
            && self.match_expressions.iter().all(|requirement| requirement.matches(labels))
            && self.match_fields.iter().all(|requirement| requirement.matches_name(name))
    }

    /// Whether it has no requirement at all.
    pub fn is_empty(&self) -> bool {
        self.match_expressions.is_empty() && self.match_fields.is_empty()
    }
}

impl NodeRequirement {
    /// Whether it holds for these labels: absence satisfies `NotIn`; `Gt` and `Lt` need an integer on both sides.
    pub fn matches(&self, labels: &StringMap) -> bool {
        let value = labels.get(&self.key);
        let numbers = || -> Option<(i64, i64)> {
            let [bound] = self.values.as_slice() else { return None };
            Some((value?.parse().ok()?, bound.parse().ok()?))
        };
        match self.operator {
            NodeOperator::In => value.is_some_and(|value| self.values.contains(value)),
            NodeOperator::NotIn => value.is_none_or(|value| !self.values.contains(value)),
            NodeOperator::Exists => value.is_some(),
            NodeOperator::DoesNotExist => value.is_none(),
            NodeOperator::Gt => numbers().is_some_and(|(value, bound)| value > bound),
            NodeOperator::Lt => numbers().is_some_and(|(value, bound)| value < bound),
            NodeOperator::Other(_) => false,
        }
    }

    /// Whether it holds, as one of `matchFields`, for a node of this name: only `metadata.name`, `In` or `NotIn` with one
    /// value can.
    pub fn matches_name(&self, name: &str) -> bool {
        let [wanted] = self.values.as_slice() else { return false };
        &*self.key == NAME_FIELD
            && match self.operator {
                NodeOperator::In => &**wanted == name,
                NodeOperator::NotIn => &**wanted != name,
                _ => false,
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn requirement(key: &str, operator: NodeOperator, values: &[&str]) -> NodeRequirement {
        NodeRequirement {
            key: key.into(),
            operator,
            values: values.iter().map(|value| (*value).into()).collect(),
        }
    }

    #[test]
    fn operators() {
        use NodeOperator::*;
        let labels = StringMap::from([("cores".into(), "8".into()), ("zone".into(), "a".into())]);
        for (key, operator, values, expected) in [
            ("zone", In, &["a", "b"][..], true),
            ("zone", In, &[], false),
            ("zone", NotIn, &["a"], false),
            ("rack", NotIn, &["a"], true),
            ("zone", Exists, &[], true),
            ("rack", DoesNotExist, &[], true),
            ("cores", Gt, &["7"], true),
            ("cores", Gt, &["8"], false),
            ("cores", Lt, &["9"], true),
            ("cores", Gt, &["7", "6"], false),
            ("cores", Gt, &["many"], false),
            ("zone", Gt, &["1"], false),
            ("rack", Lt, &["1"], false),
            ("zone", Other("in".into()), &["a"], false),
        ] {
            let requirement = requirement(key, operator, values);
            assert_eq!(requirement.matches(&labels), expected, "{requirement:?}");
        }
    }

    #[test]
    fn fields_know_only_the_name() {
        use NodeOperator::*;
        let term = |key, operator, values: &[&str]| NodeSelectorTerm {
            match_expressions: Vec::new(),
            match_fields: vec![requirement(key, operator, values)],
        };
        let none = StringMap::new();
        assert!(term(NAME_FIELD, In, &["w1"]).matches(&none, "w1"));
        assert!(!term(NAME_FIELD, In, &["w1"]).matches(&none, "w2"));
        assert!(term(NAME_FIELD, NotIn, &["w1"]).matches(&none, "w2"));
        assert!(!term(NAME_FIELD, In, &["w1", "w2"]).matches(&none, "w1"));
        assert!(!term(NAME_FIELD, Exists, &[]).matches(&none, "w1"));
        assert!(!term("spec.unschedulable", In, &["w1"]).matches(&none, "w1"));
    }

    #[test]
    fn an_empty_term_matches_nothing() {
        assert!(!NodeSelectorTerm::default().matches(&StringMap::new(), "w1"));
    }
}
