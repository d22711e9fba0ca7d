//! Whether any node at all could meet what a Pod asks of its node: `nodeSelector` and every requirement of a term hold
//! together, terms are alternatives (`component-helpers/scheduling/corev1/nodeaffinity` of Kubernetes v1.36).

use podfit_ordered::OrderedMap;

use podfit_model::object::{NodeOperator, NodeRequirement, NodeSelectorTerm, PodSpec, StringMap, Text};
use podfit_syntax::Path;

use super::words::requirement_words;
use crate::context::WorkloadCx;

/// Conditions that no node can meet together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Contradiction {
    /// The condition that a person would change.
    pub(crate) path: Path,
    /// Another one that it contradicts.
    pub(crate) other: Option<Path>,
    /// In words; none for a term without any condition, which matches nothing.
    pub(crate) conditions: Option<String>,
}

/// A requirement and where it stands.
struct Placed<'a> {
    path: Path,
    requirement: std::borrow::Cow<'a, NodeRequirement>,
}

/// The first contradiction, where every term has one.
pub(crate) fn contradiction(workload: &WorkloadCx<'_>) -> Option<Contradiction> {
    let spec = &workload.template.spec;
    let terms_path = workload
        .in_spec("affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms");
    let mut first = None;
    for (index, term) in spec.affinity.node_required.iter().flatten().enumerate() {
        let path = terms_path.clone().index(index);
        if term.is_empty() {
            first.get_or_insert(Contradiction { path, other: None, conditions: None });
            continue;
        }
        let mut placed = selector(spec, &workload.in_spec("nodeSelector"));
        placed.extend(requirements(term, &path));
        let found = clash(placed)?;
        first.get_or_insert(found);
    }
    first
}

/// Whether a node could meet the Pod's conditions and one of `terms` (those of a volume) too.
pub(crate) fn meets(spec: &PodSpec, terms: &[NodeSelectorTerm]) -> bool {
    let none = [NodeSelectorTerm::default()];
    let own: &[NodeSelectorTerm] = spec.affinity.node_required.as_deref().unwrap_or(&none);
    own.iter().any(|own| {
        terms.iter().any(|term| {
            let mut placed = selector(spec, &Path::root());
            placed.extend(requirements(own, &Path::root()));
            placed.extend(requirements(term, &Path::root()));
            !term.is_empty() && clash(placed).is_none()
        })
    })
}

fn selector<'a>(spec: &PodSpec, path: &Path) -> Vec<Placed<'a>> {
    let placed = |(key, value): (&Text, &Text)| Placed {
        path: path.clone().key(key.clone()),
        requirement: std::borrow::Cow::Owned(NodeRequirement {
            key: key.clone(),
            operator: NodeOperator::In,
            values: vec![value.clone()],
        }),
    };
    spec.node_selector.iter().map(placed).collect()
}

fn requirements<'a>(term: &'a NodeSelectorTerm, path: &Path) -> Vec<Placed<'a>> {
    let list = |key: &'static str, list: &'a [NodeRequirement]| {
        let path = path.clone().key(key);
        list.iter().enumerate().map(move |(index, requirement)| Placed {
            path: path.clone().index(index),
            requirement: std::borrow::Cow::Borrowed(requirement),
        })
    };
    list("matchExpressions", &term.match_expressions).chain(list("matchFields", &term.match_fields)).collect()
}

/// The first key whose requirements no value meets.
fn clash(placed: Vec<Placed<'_>>) -> Option<Contradiction> {
    let mut by_key: OrderedMap<Text, Vec<Placed<'_>>> = OrderedMap::new();
    for one in placed {
        by_key.entry(one.requirement.key.clone()).or_default().push(one);
    }
    by_key.into_values().find_map(|same_key| {
        let requirements: Vec<&NodeRequirement> = same_key.iter().map(|one| &*one.requirement).collect();
        if possible(&requirements) {
            return None;
        }
        let words: Vec<String> = requirements.iter().map(|one| requirement_words(one)).collect();
        let mut paths = same_key.into_iter().map(|one| one.path).rev();
        Some(Contradiction {
            path: paths.next()?,
            other: paths.next(),
            conditions: Some(words.join(" and ")),
        })
    })
}

/// Whether some value of the key, or its absence, meets all requirements (which are of one key).
fn possible(requirements: &[&NodeRequirement]) -> bool {
    let holds = |labels: &StringMap| requirements.iter().all(|requirement| requirement.matches(labels));
    let has =
        |operator: &NodeOperator| requirements.iter().any(|requirement| requirement.operator == *operator);
    if requirements.iter().any(|requirement| matches!(requirement.operator, NodeOperator::Other(_))) {
        return true;
    }
    if has(&NodeOperator::DoesNotExist) || requirements.iter().all(|one| one.operator == NodeOperator::NotIn)
    {
        return holds(&StringMap::new());
    }
    let Some(key) = requirements.first().map(|requirement| requirement.key.clone()) else { return true };
    let with = |value: Text| holds(&StringMap::from([(key.clone(), value)]));
    if let Some(list) = requirements.iter().find(|requirement| requirement.operator == NodeOperator::In) {
        return list.values.iter().any(|value| with(value.clone()));
    }
    // Bounds: a number between them that is not ruled out; NotIn can rule out no more numbers than it names.
    if has(&NodeOperator::Gt) || has(&NodeOperator::Lt) {
        let bounds = |operator: NodeOperator| {
            let of = requirements.iter().filter(move |requirement| requirement.operator == operator);
            of.map(|requirement| requirement.values.first().and_then(|value| value.parse::<i64>().ok()))
        };
        if bounds(NodeOperator::Gt).chain(bounds(NodeOperator::Lt)).any(|bound| bound.is_none()) {
            return false;
        }
        let low = bounds(NodeOperator::Gt).flatten().max();
        let high = bounds(NodeOperator::Lt).flatten().min();
        let ruled_out = requirements.iter().map(|requirement| requirement.values.len()).sum::<usize>();
        let tries = i64::try_from(ruled_out).unwrap_or(i64::MAX).saturating_add(1).min(1000);
        let number = |step: i64| match (low, high) {
            (Some(low), _) => low.saturating_add(step),
            (None, Some(high)) => high.saturating_sub(step),
            (None, None) => step,
        };
        return (1..=tries).any(|step| with(number(step).to_string().into()));
    }
    // Exists and NotIn: some other value will do.
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use NodeOperator::{DoesNotExist, Exists, Gt, In, Lt, NotIn};

    fn check(requirements: &[(NodeOperator, &[&str])]) -> bool {
        let list: Vec<NodeRequirement> = requirements
            .iter()
            .map(|(operator, values)| NodeRequirement {
                key: "k".into(),
                operator: operator.clone(),
                values: values.iter().map(|value| Text::from(*value)).collect(),
            })
            .collect();
        possible(&list.iter().collect::<Vec<_>>())
    }

    #[test]
    fn what_can_hold_together() {
        assert!(check(&[(In, &["a", "b"]), (In, &["b", "c"])]));
        assert!(check(&[(In, &["a", "b"]), (NotIn, &["a"])]));
        assert!(check(&[(NotIn, &["a"]), (DoesNotExist, &[])]));
        assert!(check(&[(Exists, &[]), (NotIn, &["a"])]));
        assert!(check(&[(Gt, &["4"]), (Lt, &["6"])]));
        assert!(check(&[(Gt, &["4"]), (NotIn, &["5", "6"])]));
        assert!(check(&[(Gt, &["4"]), (In, &["3", "5"])]));
    }

    #[test]
    fn what_excludes_each_other() {
        assert!(!check(&[(In, &["a"]), (In, &["b"])]));
        assert!(!check(&[(In, &["a"]), (NotIn, &["a", "b"])]));
        assert!(!check(&[(Exists, &[]), (DoesNotExist, &[])]));
        assert!(!check(&[(In, &["a"]), (DoesNotExist, &[])]));
        assert!(!check(&[(Gt, &["4"]), (Lt, &["5"])]));
        assert!(!check(&[(Gt, &["4"]), (Lt, &["6"]), (NotIn, &["5"])]));
        assert!(!check(&[(Gt, &["many"])]));
        assert!(!check(&[(Gt, &["4"]), (In, &["3"])]));
    }
}
