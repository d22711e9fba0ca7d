//! Fields that the model does not hold, read from the tree with the same care: what a template or a lost line hides is
//! unknown, and absence is said only where it is proven.

use podfit_model::object::{LabelOperator, LabelRequirement, LabelSelector, StringMap};
use podfit_syntax::{NodeRef, Number, Path, Value};

use crate::context::ObjectCx;

/// What stands at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asked<T> {
    /// Nobody knows: a template, a lost line, a value of the wrong type (which has a rule of its own).
    Unknown,
    /// Nothing, or null.
    Absent,
    /// This.
    Given(T),
}

impl<T> Asked<T> {
    /// What stands there, if anything does and it is known.
    pub(crate) fn given(self) -> Option<T> {
        match self {
            Asked::Given(value) => Some(value),
            _ => None,
        }
    }
    /// Whether it is proven that nothing stands there.
    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Asked::Absent)
    }
    /// What stands there or, where nothing does, the API's default; none where nobody knows.
    pub(crate) fn or_default(self, default: T) -> Option<T> {
        match self {
            Asked::Given(value) => Some(value),
            Asked::Absent => Some(default),
            Asked::Unknown => None,
        }
    }
    fn map<U>(self, change: impl FnOnce(T) -> Option<U>) -> Asked<U> {
        match self {
            Asked::Given(value) => change(value).map_or(Asked::Unknown, Asked::Given),
            Asked::Absent => Asked::Absent,
            Asked::Unknown => Asked::Unknown,
        }
    }
}

impl<'a> ObjectCx<'a> {
    /// The node at `path`, null counted as absent.
    pub(crate) fn ask(&self, path: &Path) -> Asked<NodeRef<'a>> {
        match self.at(path) {
            Some(node) if node.is_unknown() => Asked::Unknown,
            Some(node) if !matches!(node.value(), Value::Null) => Asked::Given(node),
            _ if self.view.proves_absence(path) && !self.view.veiled.hides(path) => Asked::Absent,
            _ => Asked::Unknown,
        }
    }
    /// A boolean.
    pub(crate) fn bool_at(&self, path: &Path) -> Asked<bool> {
        self.ask(path).map(|node| match node.value() {
            Value::Bool(value) => Some(value),
            _ => None,
        })
    }
    /// A whole number.
    pub(crate) fn int_at(&self, path: &Path) -> Asked<i64> {
        self.ask(path).map(|node| match node.value() {
            Value::Number(Number::Int(value)) => Some(value),
            _ => None,
        })
    }
    /// A text.
    pub(crate) fn text_at(&self, path: &Path) -> Asked<&'a str> {
        self.ask(path).map(text)
    }
    /// The items of a list; one that may hold more than is written is unknown.
    pub(crate) fn items_at(&self, path: &Path) -> Asked<Vec<NodeRef<'a>>> {
        if self.view.is_unknown(path) || self.view.veiled.hides(path) {
            return Asked::Unknown;
        }
        self.ask(path).map(|node| matches!(node.value(), Value::Sequence).then(|| node.items()))
    }
    /// The texts of a list.
    pub(crate) fn texts_at(&self, path: &Path) -> Asked<Vec<&'a str>> {
        self.items_at(path).map(|items| items.into_iter().map(text).collect())
    }
    /// The keys of a map, whatever it holds; one that may hold more than is written is unknown.
    pub(crate) fn map_keys(&self, path: &Path) -> Asked<Vec<String>> {
        // Values may be unknown: only keys are asked for.
        self.ask(path).map(|node| {
            let all = || node.entries().into_iter().map(|(key, _)| Some(key.key_text()?.into_owned()));
            (matches!(node.value(), Value::Mapping)
                && !self.view.holes.iter().any(|hole| hole.path.starts_with(path)))
            .then(all)?
            .collect()
        })
    }
    /// A `metav1.LabelSelector`.
    pub(crate) fn selector_at(&self, path: &Path) -> Asked<LabelSelector> {
        if self.view.is_unknown(path) || self.view.veiled.hides(path) {
            return Asked::Unknown;
        }
        self.ask(path).map(selector)
    }
}

/// A text; none for other types and for what nobody knows.
pub(crate) fn text(node: NodeRef<'_>) -> Option<&str> {
    match node.value() {
        Value::String(_) => node.text(),
        _ => None,
    }
}

fn string_map(node: NodeRef<'_>) -> Option<StringMap> {
    if !matches!(node.value(), Value::Mapping) {
        return None;
    }
    let entry = |(key, value): (NodeRef<'_>, NodeRef<'_>)| {
        Some((key.key_text()?.as_ref().into(), text(value)?.into()))
    };
    node.entries().into_iter().map(entry).collect()
}

fn selector(node: NodeRef<'_>) -> Option<LabelSelector> {
    if !matches!(node.value(), Value::Mapping) {
        return None;
    }
    let match_labels = node.get("matchLabels").map_or(Some(StringMap::default()), string_map)?;
    let expressions = node.get("matchExpressions").map(NodeRef::items).unwrap_or_default();
    let match_expressions = expressions.into_iter().map(requirement).collect::<Option<_>>()?;
    Some(LabelSelector { match_labels, match_expressions })
}

fn requirement(node: NodeRef<'_>) -> Option<LabelRequirement> {
    let operator = match text(node.get("operator")?)? {
        "In" => LabelOperator::In,
        "NotIn" => LabelOperator::NotIn,
        "Exists" => LabelOperator::Exists,
        "DoesNotExist" => LabelOperator::DoesNotExist,
        other => LabelOperator::Other(other.into()),
    };
    let values = node.get("values").map(NodeRef::items).unwrap_or_default();
    Some(LabelRequirement {
        key: text(node.get("key")?)?.into(),
        operator,
        values: values.into_iter().map(|value| text(value).map(Into::into)).collect::<Option<_>>()?,
    })
}
