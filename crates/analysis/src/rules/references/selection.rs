//! Whom a label selector of the set selects: workloads of the set by the labels that their Pods carry, those that
//! controllers add included.

use std::borrow::Cow;

use podfit_model::object::{LabelOperator, LabelSelector, Object, StringMap, Text};
use podfit_syntax::Path;

use super::names::is_slip;
use crate::context::{Context, ObjectCx};

/// Where to look.
#[derive(Debug, Clone)]
pub(super) enum Scope {
    /// Pods or objects of one namespace.
    One(Text),
    /// Of these.
    Some(Vec<Text>),
    /// Of all.
    All,
}

impl Scope {
    /// The namespace of an object.
    pub(super) fn of(object: ObjectCx<'_>) -> Self {
        Scope::One(object.key.namespace.clone().unwrap_or_else(|| "default".into()))
    }
    pub(super) fn holds(&self, object: ObjectCx<'_>) -> bool {
        let Some(own) = object.key.namespace.as_ref() else { return false };
        match self {
            Scope::One(namespace) => namespace == own,
            Scope::Some(namespaces) => namespaces.contains(own),
            Scope::All => true,
        }
    }
}

/// What a selector finds.
#[derive(Debug)]
pub(super) enum Selected<'a> {
    /// These.
    These(Vec<ObjectCx<'a>>),
    /// Nobody here, and nobody here could be meant.
    Nobody,
    /// Nobody; this one misses it by one label.
    Near(Near<'a>),
    /// Nobody in scope; this one would fit and is in another namespace.
    OtherNamespace(ObjectCx<'a>),
    /// Nothing can be said.
    Unknown,
    /// Nothing here carries labels for it: what it selects lives elsewhere.
    Elsewhere,
}

/// One label away.
#[derive(Debug)]
pub(super) struct Near<'a> {
    pub(super) object: ObjectCx<'a>,
    /// The labels' mapping, or the label that has another value.
    pub(super) path: Path,
    /// What the selector wants.
    pub(super) key: Text,
    pub(super) wanted: Text,
    /// What is there instead: a label `key=value`; none where the key is absent.
    pub(super) instead: Option<(Text, Text)>,
}

/// A thing with labels that a selector may find.
struct Candidate<'a> {
    object: ObjectCx<'a>,
    labels: Cow<'a, StringMap>,
}

impl Candidate<'_> {
    /// Where its labels stand.
    fn at(&self) -> Path {
        match self.object.view.workload() {
            Some(workload) => workload.pod_meta_path().key("labels"),
            None => Path::root().key("metadata").key("labels"),
        }
    }
    fn is_unknown(&self) -> bool {
        !self.object.is_whole() && self.object.is_unknown(&self.at())
    }
}

/// Pods that the set's workloads make.
pub(super) fn pods<'a>(
    cx: &Context<'a, '_>,
    scope: &Scope,
    selector: &LabelSelector,
    owner: &str,
) -> Selected<'a> {
    let mut all = Vec::new();
    let mut outside = None;
    for object in cx.set.iter() {
        let Some(labels) = pod_labels(object) else { continue };
        if !scope.holds(object) {
            outside = outside.or_else(|| selector.matches(&labels).then_some(object));
            continue;
        }
        let candidate = Candidate { object, labels };
        // A template without labels gets them elsewhere, as a bare patch does.
        let bare = candidate.labels.is_empty() && !matches!(object.object(), Object::Pod(_));
        if bare || candidate.is_unknown() {
            return Selected::Unknown;
        }
        all.push(candidate);
    }
    judge(cx, &all, outside, selector, owner, "Pod")
}

/// Services of the set.
pub(super) fn services<'a>(
    cx: &Context<'a, '_>,
    scope: &Scope,
    selector: &LabelSelector,
    owner: &str,
) -> Selected<'a> {
    let mut all = Vec::new();
    for object in cx.set.iter().filter(|object| scope.holds(*object)) {
        let Object::Service(service) = object.object() else { continue };
        let candidate = Candidate { object, labels: Cow::Borrowed(&service.meta.labels) };
        if candidate.is_unknown() {
            return Selected::Unknown;
        }
        all.push(candidate);
    }
    judge(cx, &all, None, selector, owner, "Service")
}

fn judge<'a>(
    cx: &Context<'a, '_>,
    all: &[Candidate<'a>],
    outside: Option<ObjectCx<'a>>,
    selector: &LabelSelector,
    owner: &str,
    kind: &str,
) -> Selected<'a> {
    let found: Vec<ObjectCx<'a>> = all
        .iter()
        .filter(|candidate| selector.matches(&candidate.labels))
        .map(|candidate| candidate.object)
        .collect();
    if !found.is_empty() {
        return Selected::These(found);
    }
    let placeholder = |text: &Text| text.contains(['$', '<', '{']);
    let values =
        || selector.match_labels.values().chain(selector.match_expressions.iter().flat_map(|r| &r.values));
    if cx.set.makers.make(kind)
        || values().any(placeholder)
        || selector.keys().any(|key| is_set_at_run_time(key))
    {
        return Selected::Unknown;
    }
    // What a given cluster runs is found as well.
    let runs = cx.cluster_objects().any(|object| match (kind, object) {
        ("Service", Object::Service(service)) => selector.matches(&service.meta.labels),
        ("Pod", object) => object.workload().is_some_and(|kind| selector.matches(kind.pod_labels())),
        _ => false,
    });
    if runs {
        return Selected::Unknown;
    }
    if let Some(near) = all.iter().find_map(|candidate| near(candidate, selector, owner)) {
        return Selected::Near(near);
    }
    match outside {
        // One without a namespace goes wherever it is applied to.
        Some(other) if other.object().meta().namespace.is_none() => Selected::Unknown,
        Some(other) => Selected::OtherNamespace(other),
        None if all.is_empty() || cx.set.makers.install_operator() => Selected::Elsewhere,
        None => Selected::Nobody,
    }
}

/// Labels that a controller or the program itself puts on running Pods (leader election, Patroni, Vault, Argo Rollouts).
fn is_set_at_run_time(key: &str) -> bool {
    let name = key.rsplit('/').next().unwrap_or(key).to_ascii_lowercase();
    let words = ["role", "leader", "master", "primary", "active", "replica", "hash", "initialized", "sealed"];
    words.iter().any(|word| name.contains(word)) || key == "statefulset.kubernetes.io/pod-name"
}

fn near<'a>(candidate: &Candidate<'a>, selector: &LabelSelector, owner: &str) -> Option<Near<'a>> {
    let wanted = requirements(selector)?;
    let mut unmet = wanted.iter().filter(|(key, value)| candidate.labels.get(*key) != Some(*value));
    let (key, value) = unmet.next()?;
    let own_name = &*candidate.object.key.name == owner;
    if unmet.next().is_some() && !own_name {
        return None;
    }
    let make = |path: Path, instead: Option<(&Text, &Text)>| {
        Some(Near {
            object: candidate.object,
            path,
            key: (*key).clone(),
            wanted: (*value).clone(),
            instead: instead.map(|(key, value)| (key.clone(), value.clone())),
        })
    };
    if let Some(has) = candidate.labels.get(*key) {
        // One object beside others that share every other label is likely another one; the same name or a slip is not.
        let meant = is_slip(has, value) || (own_name && has != *value);
        return meant.then(|| make(candidate.at().key(key.to_string()), Some((key, has)))).flatten();
    }
    let same_value = candidate
        .labels
        .iter()
        .find(|(other, has)| has == value && !wanted.iter().any(|(key, _)| key == other));
    match same_value {
        Some((other, has)) => make(candidate.at().key(other.to_string()), Some((other, has))),
        None if wanted.len() > 1 || own_name => make(candidate.at(), None),
        None => None,
    }
}

/// The labels that a selector wants, where it wants nothing else.
fn requirements(selector: &LabelSelector) -> Option<Vec<(&Text, &Text)>> {
    let mut wanted: Vec<(&Text, &Text)> = selector.match_labels.iter().collect();
    for requirement in &selector.match_expressions {
        match (&requirement.operator, requirement.values.as_slice()) {
            (LabelOperator::In, [value]) => wanted.push((&requirement.key, value)),
            _ => return None,
        }
    }
    Some(wanted)
}

/// Labels of a workload's Pods, with those that its controller adds (`pkg/controller/statefulset`, `job/utils.go`); none
/// for other objects. A label whose value changes from Pod to Pod stands with the value of the first one.
pub(super) fn pod_labels(object: ObjectCx<'_>) -> Option<Cow<'_, StringMap>> {
    let labels = object.view.workload()?.pod_labels();
    let name = &object.key.name;
    let added = match object.object() {
        // Without labels of its own the template gets them elsewhere.
        _ if labels.is_empty() => return Some(Cow::Borrowed(labels)),
        Object::StatefulSet(set) => {
            let first = *set.ordinals_start;
            [
                ("statefulset.kubernetes.io/pod-name", format!("{name}-{first}")),
                ("apps.kubernetes.io/pod-index", first.to_string()),
            ]
        }
        Object::Job(_) => {
            [("job-name", name.to_string()), ("batch.kubernetes.io/job-name", name.to_string())]
        }
        _ => return Some(Cow::Borrowed(labels)),
    };
    let mut labels = labels.clone();
    for (key, value) in added {
        labels.entry(key.into()).or_insert_with(|| value.into());
    }
    Some(Cow::Owned(labels))
}
