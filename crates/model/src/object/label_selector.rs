//! Which labels a label selector matches (`metav1.LabelSelectorAsSelector`, `labels.Requirement.Matches`).

use super::{LabelOperator, LabelRequirement, LabelSelector, StringMap, Text};

impl LabelSelector {
    /// Whether it matches these labels. An empty selector matches everything; one with an operator that Kubernetes does
    /// not know matches nothing.
    pub fn matches(&self, labels: &StringMap) -> bool {
        self.match_labels.iter().all(|(key, value)| labels.get(key) == Some(value))
            && self.match_expressions.iter().all(|requirement| requirement.matches(labels))
    }

    /// Whether it has no requirement at all.
    pub fn is_empty(&self) -> bool {
        self.match_labels.is_empty() && self.match_expressions.is_empty()
    }

    /// The keys it asks about.
    pub fn keys(&self) -> impl Iterator<Item = &Text> {
        self.match_labels.keys().chain(self.match_expressions.iter().map(|requirement| &requirement.key))
    }
}

impl From<StringMap> for LabelSelector {
    fn from(match_labels: StringMap) -> Self {
        Self { match_labels, match_expressions: Vec::new() }
    }
}

impl LabelRequirement {
    /// Whether it holds for these labels; absence satisfies `NotIn`.
    pub fn matches(&self, labels: &StringMap) -> bool {
        let value = labels.get(&self.key);
        match self.operator {
            LabelOperator::In => value.is_some_and(|value| self.values.contains(value)),
            LabelOperator::NotIn => value.is_none_or(|value| !self.values.contains(value)),
            LabelOperator::Exists => value.is_some(),
            LabelOperator::DoesNotExist => value.is_none(),
            LabelOperator::Other(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(pairs: &[(&str, &str)]) -> StringMap {
        pairs.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect()
    }

    fn requirement(key: &str, operator: LabelOperator, values: &[&str]) -> LabelRequirement {
        LabelRequirement {
            key: key.into(),
            operator,
            values: values.iter().map(|value| (*value).into()).collect(),
        }
    }

    #[test]
    fn operators() {
        use LabelOperator::*;
        for (operator, values, a, b, absent) in [
            (In, &["a"][..], true, false, false),
            (NotIn, &["a"], false, true, true),
            (Exists, &[], true, true, false),
            (DoesNotExist, &[], false, false, true),
            (Other("in".into()), &["a"], false, false, false),
        ] {
            let requirement = requirement("app", operator, values);
            let answers = [&[("app", "a")][..], &[("app", "b")], &[("x", "a")]]
                .map(|l| requirement.matches(&labels(l)));
            assert_eq!(answers, [a, b, absent], "{requirement:?}");
        }
    }

    #[test]
    fn all_requirements_must_hold() {
        let mut selector = LabelSelector::from(labels(&[("app", "a")]));
        assert!(selector.matches(&labels(&[("app", "a"), ("tier", "x")])));
        selector.match_expressions.push(requirement("tier", LabelOperator::NotIn, &["x"]));
        assert!(!selector.matches(&labels(&[("app", "a"), ("tier", "x")])));
        assert!(selector.matches(&labels(&[("app", "a")])));
        assert_eq!(selector.keys().map(|key| &**key).collect::<Vec<_>>(), ["app", "tier"]);
    }

    #[test]
    fn empty_matches_everything() {
        assert!(LabelSelector::default().is_empty());
        assert!(LabelSelector::default().matches(&StringMap::new()));
    }
}
