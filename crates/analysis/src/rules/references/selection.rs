//! Whom a label selector of the set selects: workloads of the set by the labels that their Pods carry, those that
//! controllers add included.

use podfit_model::object::{LabelOperator, LabelSelector, Object, StringMap, Text};
use podfit_syntax::Path;

use super::names::is_slip;
use crate::context::{Context, ObjectCx, WorkloadCx};
use crate::set::workload;

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
    labels: StringMap,
    at: Path,
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
        let Some(workload) = workload(object) else { continue };
        let Some(kind) = object.view.workload() else { continue };
        if !scope.holds(object) {
            outside = outside.or_else(|| selector.matches(&pod_labels(&workload)).then_some(object));
            continue;
        }
        let at = kind.pod_meta_path().key("labels");
        let written = !workload.template.labels.is_empty();
        // A template without labels gets them elsewhere, as a bare patch does.
        if object.is_unknown(&at) || (!written && !matches!(object.object(), Object::Pod(_))) {
            return Selected::Unknown;
        }
        all.push(Candidate { object, labels: pod_labels(&workload), at });
    }
    judge(cx, all, outside, selector, owner, "Pod")
}

/// Services of the set.
pub(super) fn services<'a>(
    cx: &Context<'a, '_>,
    scope: &Scope,
    selector: &LabelSelector,
    owner: &str,
) -> Selected<'a> {
    let at = Path::root().key("metadata").key("labels");
    let mut all = Vec::new();
    for object in cx.set.iter().filter(|object| scope.holds(*object)) {
        let Object::Service(service) = object.object() else { continue };
        if object.is_unknown(&at) {
            return Selected::Unknown;
        }
        all.push(Candidate { object, labels: service.meta.labels.clone(), at: at.clone() });
    }
    judge(cx, all, None, selector, owner, "Service")
}

fn judge<'a>(
    cx: &Context<'a, '_>,
    all: Vec<Candidate<'a>>,
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
        return meant.then(|| make(candidate.at.clone().key(key.to_string()), Some((key, has)))).flatten();
    }
    let same_value = candidate
        .labels
        .iter()
        .find(|(other, has)| has == value && !wanted.iter().any(|(key, _)| key == other));
    match same_value {
        Some((other, has)) => make(candidate.at.clone().key(other.to_string()), Some((other, has))),
        None if wanted.len() > 1 || own_name => make(candidate.at.clone(), None),
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

/// Labels of a workload's Pods, with those that its controller adds (`pkg/controller/statefulset`, `job/utils.go`).
/// A label whose value changes from Pod to Pod stands with the value of the first one.
pub(super) fn pod_labels(workload: &WorkloadCx<'_>) -> StringMap {
    let mut labels = workload.template.labels.clone();
    let name = &workload.object.key.name;
    let mut add = |key: &str, value: String| {
        labels.entry(key.into()).or_insert_with(|| value.into());
    };
    match workload.object.object() {
        Object::StatefulSet(set) => {
            let first = *set.ordinals_start;
            add("statefulset.kubernetes.io/pod-name", format!("{name}-{first}"));
            add("apps.kubernetes.io/pod-index", first.to_string());
        }
        Object::Job(_) => {
            add("job-name", name.to_string());
            add("batch.kubernetes.io/job-name", name.to_string());
        }
        _ => {}
    }
    labels
}
