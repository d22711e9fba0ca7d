//! Which Pods a term of (anti-)affinity or a spread constraint speaks of. Facts: `plugins/interpodaffinity`,
//! `plugins/podtopologyspread/common.go` and `staging/src/k8s.io/kube-scheduler/framework/types.go` of v1.36.

use podfit_ordered::{OrderedMap, OrderedSet};

use podfit_model::object::{
    LabelOperator, LabelRequirement, LabelSelector, PodAffinityTerm, StringMap, Text,
};

use super::matching::{label_selector_is_empty, label_selector_matches};

/// Labels of the namespaces that are known. A namespace that is not has only the label of its name.
#[derive(Debug, Clone, Default)]
pub(super) struct Namespaces {
    labels: OrderedMap<Text, StringMap>,
}

const NAME_LABEL: &str = "kubernetes.io/metadata.name";

impl Namespaces {
    pub(super) fn set(&mut self, name: &Text, labels: &StringMap) {
        let mut labels = labels.clone();
        labels.insert(NAME_LABEL.into(), name.clone());
        self.labels.insert(name.clone(), labels);
    }

    fn matches(&self, selector: &LabelSelector, name: &Text) -> bool {
        if let Some(labels) = self.labels.get(name) {
            return label_selector_matches(selector, labels);
        }
        let labels = StringMap::from([(NAME_LABEL.into(), name.clone())]);
        label_selector_matches(selector, &labels)
    }
}

/// Whose term it is decides how its namespaceSelector is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Owner {
    /// The incoming Pod's: unrolled into names, but then also tried against an empty label set, so that a selector made
    /// of NotIn and DoesNotExist alone matches every namespace.
    Incoming,
    /// An existing Pod's: tried against the labels of the incoming Pod's namespace.
    Existing,
}

/// Pods by namespace and labels.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Term {
    namespaces: OrderedSet<Text>,
    namespace_selector: Option<LabelSelector>,
    owner: Owner,
    /// None matches no Pod.
    selector: Option<LabelSelector>,
}

impl Term {
    /// A term of (anti-)affinity of a Pod with these labels in this namespace.
    pub(super) fn of_affinity(
        term: &PodAffinityTerm,
        namespace: &Text,
        labels: &StringMap,
        owner: Owner,
    ) -> Self {
        let mut namespaces: OrderedSet<Text> = term.namespaces.iter().cloned().collect();
        if namespaces.is_empty() && term.namespace_selector.is_none() {
            namespaces.insert(namespace.clone());
        }
        let selector = term.label_selector.as_ref().map(|selector| {
            let mut selector = selector.clone();
            merge_keys(&mut selector, &term.match_label_keys, labels, &LabelOperator::In);
            merge_keys(&mut selector, &term.mismatch_label_keys, labels, &LabelOperator::NotIn);
            selector
        });
        Self { namespaces, namespace_selector: term.namespace_selector.clone(), owner, selector }
    }

    /// A spread constraint's Pods: of the same namespace; an empty selector counts none.
    pub(super) fn of_spread(
        selector: Option<&LabelSelector>,
        match_label_keys: &[Text],
        namespace: &Text,
        labels: &StringMap,
    ) -> Self {
        let mut selector = selector.cloned();
        if let Some(selector) = &mut selector {
            merge_keys(selector, match_label_keys, labels, &LabelOperator::In);
        }
        if selector.as_ref().is_some_and(label_selector_is_empty) {
            selector = None;
        }
        Self {
            namespaces: OrderedSet::from([namespace.clone()]),
            namespace_selector: None,
            owner: Owner::Incoming,
            selector,
        }
    }

    /// The one namespace that a matching Pod can be in; none where there may be several.
    pub(super) fn only_namespace(&self) -> Option<&Text> {
        match (&self.namespace_selector, self.namespaces.len()) {
            (None, 1) => self.namespaces.first(),
            _ => None,
        }
    }

    /// Whether no Pod at all is meant.
    pub(super) fn is_void(&self) -> bool {
        self.selector.is_none()
    }

    /// Labels that every Pod that is meant has.
    pub(super) fn wanted(&self) -> impl Iterator<Item = (&Text, &Text)> {
        self.selector.iter().flat_map(|selector| {
            let listed =
                selector.match_expressions.iter().filter_map(|it| match (&it.operator, &*it.values) {
                    (LabelOperator::In, [value]) => Some((&it.key, value)),
                    _ => None,
                });
            selector.match_labels.iter().chain(listed)
        })
    }

    /// Whether a Pod with these labels in this namespace is meant.
    pub(super) fn matches(&self, namespace: &Text, labels: &StringMap, known: &Namespaces) -> bool {
        self.matches_namespace(namespace, known)
            && self.selector.as_ref().is_some_and(|selector| label_selector_matches(selector, labels))
    }

    fn matches_namespace(&self, namespace: &Text, known: &Namespaces) -> bool {
        if self.namespaces.contains(namespace) {
            return true;
        }
        let Some(selector) = &self.namespace_selector else { return false };
        known.matches(selector, namespace)
            || (self.owner == Owner::Incoming && label_selector_matches(selector, &StringMap::new()))
    }
}

/// What the API server makes of matchLabelKeys and mismatchLabelKeys when the Pod is created; absent keys are ignored.
fn merge_keys(selector: &mut LabelSelector, keys: &[Text], labels: &StringMap, operator: &LabelOperator) {
    for key in keys {
        if let Some(value) = labels.get(key) {
            selector.match_expressions.push(LabelRequirement {
                key: key.clone(),
                operator: operator.clone(),
                values: vec![value.clone()],
            });
        }
    }
}

/// `key=value` as an expression.
pub(super) fn equals(key: &Text, value: &Text) -> LabelRequirement {
    LabelRequirement { key: key.clone(), operator: LabelOperator::In, values: vec![value.clone()] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(pairs: &[(&str, &str)]) -> StringMap {
        pairs.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect()
    }
    fn not_in(key: &str, value: &str) -> LabelSelector {
        LabelSelector {
            match_expressions: vec![LabelRequirement {
                key: key.into(),
                operator: LabelOperator::NotIn,
                values: vec![value.into()],
            }],
            ..LabelSelector::default()
        }
    }

    /// namespaces, namespaceSelector, owner, and which of prod, dev, own, other are meant.
    type Case = (&'static [&'static str], Option<LabelSelector>, Owner, &'static [&'static str]);

    #[test]
    fn namespaces_of_a_term() {
        let mut known = Namespaces::default();
        known.set(&"prod".into(), &labels(&[("tier", "prod")]));
        known.set(&"dev".into(), &labels(&[("tier", "dev")]));
        let by_tier = LabelSelector { match_labels: labels(&[("tier", "prod")]), ..LabelSelector::default() };
        let by_name =
            LabelSelector { match_labels: labels(&[(NAME_LABEL, "other")]), ..LabelSelector::default() };
        // (namespaces, namespaceSelector, owner, namespaces matched among prod, dev, own, other)
        let table: &[Case] = &[
            (&[], None, Owner::Incoming, &["own"]),
            (&["dev"], None, Owner::Incoming, &["dev"]),
            (&["dev"], Some(by_tier.clone()), Owner::Incoming, &["prod", "dev"]),
            (&[], Some(LabelSelector::default()), Owner::Incoming, &["prod", "dev", "own", "other"]),
            (&[], Some(LabelSelector::default()), Owner::Existing, &["prod", "dev", "own", "other"]),
            // A namespace nobody declared still has the label of its name.
            (&[], Some(by_name), Owner::Existing, &["other"]),
            // NotIn alone: an incoming Pod's term matches every namespace, an existing Pod's does not.
            (&[], Some(not_in("tier", "dev")), Owner::Incoming, &["prod", "dev", "own", "other"]),
            (&[], Some(not_in("tier", "dev")), Owner::Existing, &["prod", "own", "other"]),
        ];
        for (names, namespace_selector, owner, expected) in table {
            let term = PodAffinityTerm {
                label_selector: Some(LabelSelector::default()),
                namespaces: names.iter().map(|name| (*name).into()).collect(),
                namespace_selector: namespace_selector.clone(),
                ..PodAffinityTerm::default()
            };
            let term = Term::of_affinity(&term, &"own".into(), &labels(&[]), *owner);
            let matched: Vec<&str> = ["prod", "dev", "own", "other"]
                .into_iter()
                .filter(|name| term.matches(&(*name).into(), &labels(&[]), &known))
                .collect();
            assert_eq!(matched, *expected, "{names:?} {namespace_selector:?} {owner:?}");
        }
    }

    #[test]
    fn label_keys_join_the_selector() {
        let pod = labels(&[("app", "a"), ("pod-template-hash", "1")]);
        let mut term = PodAffinityTerm {
            label_selector: Some(LabelSelector {
                match_labels: labels(&[("app", "a")]),
                ..LabelSelector::default()
            }),
            match_label_keys: vec!["pod-template-hash".into(), "absent".into()],
            ..PodAffinityTerm::default()
        };
        let known = Namespaces::default();
        let old = labels(&[("app", "a"), ("pod-template-hash", "0")]);
        let own = Term::of_affinity(&term, &"n".into(), &pod, Owner::Incoming);
        assert!(own.matches(&"n".into(), &pod, &known));
        assert!(!own.matches(&"n".into(), &old, &known));
        term.mismatch_label_keys = std::mem::take(&mut term.match_label_keys);
        let other = Term::of_affinity(&term, &"n".into(), &pod, Owner::Incoming);
        assert!(!other.matches(&"n".into(), &pod, &known));
        assert!(other.matches(&"n".into(), &old, &known));
        // Nothing happens with a null labelSelector: it still matches nothing.
        term.label_selector = None;
        let null = Term::of_affinity(&term, &"n".into(), &pod, Owner::Incoming);
        assert!(!null.matches(&"n".into(), &old, &known));
    }

    #[test]
    fn an_empty_spread_selector_counts_nothing() {
        let known = Namespaces::default();
        let pod = labels(&[("app", "a")]);
        let term = Term::of_spread(Some(&LabelSelector::default()), &[], &"n".into(), &pod);
        assert!(!term.matches(&"n".into(), &pod, &known));
        assert_eq!(term.only_namespace().map(AsRef::as_ref), Some("n"));
    }
}
