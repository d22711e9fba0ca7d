//! From one object to another and back: names, selectors and labels, keys of ConfigMaps, mounts and volumes, aliases and
//! anchors.

use podfit_model::object::{LabelSelector, Object, ObjectKey, StringMap};
use podfit_syntax::{Kind, NodeRef, Path, Segment, Span, Value};
use serde::Serialize;

use super::at::{Spot, descend, shape};
use super::{Answers, Range};
use crate::context::ObjectCx;
use crate::paths::path;
use crate::read::text;
use crate::rules::references::uses::uses;

/// A place that another one leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// Which file, as named.
    pub file: String,
    /// The name or key to put the cursor on.
    pub range: Range,
    /// Everything that belongs to it.
    pub whole: Range,
    /// Why one leads to the other.
    pub kind: PlaceKind,
    /// The object, as `Service/default/web`; empty for anchors.
    pub object: String,
}

/// Why one place leads to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PlaceKind {
    /// One names the other.
    Name,
    /// One selects the other by labels.
    Selector,
    /// Within one object: a mount and its volume, a port and its name.
    Inside,
    /// An alias and its anchor.
    Anchor,
}

/// One leads to the other.
#[derive(Debug, Clone)]
pub(super) struct Edge {
    pub(super) from: usize,
    pub(super) from_path: Path,
    pub(super) to: usize,
    pub(super) to_path: Path,
    pub(super) kind: PlaceKind,
}

/// Fields that name an object of one kind.
const NAMES: [(&str, &str); 16] = [
    ("spec.defaultBackend.service.name", "Service"),
    ("spec.rules[].http.paths[].backend.service.name", "Service"),
    ("spec.rules[].backendRefs[].name", "Service"),
    ("spec.to.name", "Service"),
    ("webhooks[].clientConfig.service.name", "Service"),
    ("spec.tls[].secretName", "Secret"),
    ("spec.secretName", "Secret"),
    ("spec.ingressClassName", "IngressClass"),
    ("spec.storageClassName", "StorageClass"),
    ("spec.volumeClaimTemplates[].spec.storageClassName", "StorageClass"),
    ("spec.volumeName", "PersistentVolume"),
    ("spec.claimRef.name", "PersistentVolumeClaim"),
    ("spec.gatewayClassName", "GatewayClass"),
    ("spec.parentRefs[].name", "Gateway"),
    ("secrets[].name", "Secret"),
    ("imagePullSecrets[].name", "Secret"),
];
/// Blocks with `kind`, `name` and perhaps `namespace`.
const REFERENCES: [&str; 4] = ["spec.scaleTargetRef", "roleRef", "subjects[]", "spec.targetRef"];
/// The same below the Pod's spec.
const POD_NAMES: [(&str, &str); 3] = [
    ("serviceAccountName", "ServiceAccount"),
    ("priorityClassName", "PriorityClass"),
    ("runtimeClassName", "RuntimeClass"),
];

impl Answers<'_> {
    /// Where the thing at a byte is defined or whom it selects.
    pub fn definition(&self, file: &str, offset: u32) -> Vec<Place> {
        let Some((file, _)) = self.file(file) else { return Vec::new() };
        if let Some(place) = self.anchor(file, offset) {
            return vec![place];
        }
        let Some(spot) = self.spot(file, offset) else { return Vec::new() };
        let edges = self.edges_from(spot.object);
        let fitting = || edges.iter().filter(|edge| spot.path.starts_with(&edge.from_path));
        let deepest = fitting().map(|edge| edge.from_path.len()).max();
        let mut found: Vec<Place> = fitting()
            .filter(|edge| Some(edge.from_path.len()) == deepest)
            .filter_map(|edge| self.place(edge.to, &edge.to_path, edge.kind))
            .collect();
        found.dedup();
        found
    }

    /// Who names or selects the object at a byte: on its kind, its name or its labels; for a volume, a port or an anchor
    /// those that use it.
    pub fn references(&self, file: &str, offset: u32) -> Vec<Place> {
        let Some((file, _)) = self.file(file) else { return Vec::new() };
        if let Some(aliases) = self.aliases(file, offset) {
            return aliases;
        }
        let Some(spot) = self.spot(file, offset) else { return Vec::new() };
        let whole = is_identity(&spot);
        let mut found = Vec::new();
        for object in self.set.iter() {
            for edge in self.edges_from(object) {
                let here = edge.to == spot.object.index;
                let meant = match edge.kind {
                    PlaceKind::Name if edge.to_path.is_empty() => whole,
                    PlaceKind::Selector => whole || spot.path.starts_with(&edge.to_path),
                    _ => spot.path.starts_with(&edge.to_path),
                };
                if here && meant {
                    found.extend(self.place(edge.from, &edge.from_path, edge.kind));
                }
            }
        }
        found.dedup();
        found
    }

    /// Objects whose kind, namespace and name hold the letters of a query in their order, whatever their case.
    pub fn objects(&self, query: &str) -> Vec<Place> {
        let holds = |text: &str| {
            let mut letters = text.chars().flat_map(char::to_lowercase);
            query.chars().flat_map(char::to_lowercase).all(|wanted| letters.any(|letter| letter == wanted))
        };
        let found = self.set.iter().filter(|object| holds(&object.key.to_string()));
        found.filter_map(|object| self.place(object.index, &Path::root(), PlaceKind::Name)).collect()
    }

    /// A place in an object; its name where the path is empty.
    fn place(&self, object: usize, at: &Path, kind: PlaceKind) -> Option<Place> {
        let object = self.set.object(object)?;
        let whole = if at.is_empty() { object.node()?.span() } else { object.at(at)?.span() };
        let range = if at.is_empty() {
            object.view.value_span(&object.facts.file, &path("metadata.name"))
        } else {
            object.view.key_span(&object.facts.file, at)
        };
        let file = object.facts.name.to_string();
        Some(Place {
            file,
            range: range.into(),
            whole: whole.cover(range).into(),
            kind,
            object: object.key.to_string(),
        })
    }

    fn anchor(&self, file: usize, offset: u32) -> Option<Place> {
        let facts = self.files.get(file)?;
        let document = facts.file.document_at(offset)?;
        let (_, _, node, on_key) = descend(document, offset)?;
        let node = if on_key { return None } else { node };
        let Kind::Alias { target: Some(target), .. } = &node.written().kind else { return None };
        let target = document.cursor(*target);
        Some(anchor_place(&facts.name, target.full_span()))
    }

    fn aliases(&self, file: usize, offset: u32) -> Option<Vec<Place>> {
        let facts = self.files.get(file)?;
        let document = facts.file.document_at(offset)?;
        let anchored = |span: Span, inner: Span| span.start <= offset && offset < inner.start;
        let (_, target) = document.anchors().find(|(_, node)| anchored(node.full_span(), node.span()))?;
        let places = document
            .nodes()
            .filter(|node| matches!(&node.kind, Kind::Alias { target: Some(to), .. } if *to == target.id()));
        Some(places.map(|node| anchor_place(&facts.name, node.span)).collect())
    }

    /// Everything that one object leads to.
    pub(super) fn edges_from(&self, object: ObjectCx<'_>) -> Vec<Edge> {
        let mut edges = Vec::new();
        let mut push = |from_path: Path, to: usize, to_path: Path, kind: PlaceKind| {
            edges.push(Edge { from: object.index, from_path, to, to_path, kind });
        };
        let namespace = object.key.namespace.as_deref();
        for (kind, of, name, at) in names(object) {
            for to in self.named(&kind, of.as_deref().or(namespace), &name) {
                push(at.clone(), to, Path::root(), PlaceKind::Name);
            }
        }
        if let Some(workload) = crate::set::workload(object) {
            for one in uses(&workload) {
                for to in self.named(one.kind, namespace, one.name) {
                    push(one.path.clone(), to, Path::root(), PlaceKind::Name);
                    for (key, at) in &one.keys {
                        let written = |map: &str| path(map).key(*key);
                        let there = ["data", "stringData", "binaryData"].into_iter().map(written);
                        let holder = self.set.object(to);
                        if let Some(to_path) =
                            there.into_iter().find(|p| holder.is_some_and(|o| o.at(p).is_some()))
                        {
                            push(at.clone(), to, to_path, PlaceKind::Name);
                        }
                    }
                }
            }
            inside(object, &workload.spec_path, &mut |from, to| {
                push(from, object.index, to, PlaceKind::Inside);
            });
        }
        for (at, selector) in selectors(object) {
            for other in self.selected(object, &selector) {
                let labels = other.view.workload().map(|w| w.pod_meta_path().key("labels"));
                push(at.clone(), other.index, labels.unwrap_or_default(), PlaceKind::Selector);
            }
        }
        edges
    }

    /// Objects of this kind and name, in the namespace or in none.
    fn named(&self, kind: &str, namespace: Option<&str>, name: &str) -> Vec<usize> {
        [namespace, None]
            .into_iter()
            .find_map(|namespace| {
                let key =
                    ObjectKey { kind: kind.into(), namespace: namespace.map(Into::into), name: name.into() };
                self.set.by_key.get(&key).cloned()
            })
            .unwrap_or_default()
    }

    /// Workloads in the object's namespace whose Pods the selector matches.
    pub(super) fn selected<'s>(
        &'s self,
        object: ObjectCx<'_>,
        selector: &LabelSelector,
    ) -> Vec<ObjectCx<'s>> {
        let own = object.view.workload().is_some();
        self.set
            .iter()
            .filter(|other| other.key.namespace == object.key.namespace)
            .filter(|other| !own || other.index == object.index)
            .filter(|other| other.view.workload().is_some_and(|w| selector.matches(w.pod_labels())))
            .collect()
    }
}

fn anchor_place(file: &str, span: Span) -> Place {
    let range = span.into();
    Place { file: file.to_owned(), range, whole: range, kind: PlaceKind::Anchor, object: String::new() }
}

/// Kind, name, name's value and labels stand for the object.
fn is_identity(spot: &Spot<'_>) -> bool {
    let shape = shape(&spot.path.0);
    shape.is_empty()
        || matches!(&*shape, "kind" | "apiVersion" | "metadata" | "metadata.name" | "metadata.namespace")
}

/// Kind, namespace (where one is written), name, and where it is written.
fn names(object: ObjectCx<'_>) -> Vec<(String, Option<String>, String, Path)> {
    let mut found = Vec::new();
    let Some(root) = object.node() else { return found };
    let spec = object.view.pod_spec_path();
    walk(root, &mut Path::root(), &mut |node, at| {
        let below = spec.as_ref().filter(|spec| at.starts_with(spec)).map(Path::len);
        let own = shape(&at.0);
        let pod = below.map(|steps| shape(at.0.get(steps..).unwrap_or_default()));
        let named = NAMES.iter().find(|(shape, _)| *shape == own);
        let named = named.or_else(|| POD_NAMES.iter().find(|(shape, _)| Some(*shape) == pod.as_deref()));
        let stateful = (own == "spec.serviceName" && object.object().kind() == "StatefulSet")
            .then_some(&("", "Service"));
        if let (Some((_, kind)), Some(name)) = (named.or(stateful), text(node)) {
            found.push(((*kind).to_owned(), None, name.to_owned(), at.clone()));
        }
        if REFERENCES.contains(&&*own)
            && let (Some(kind), Some(name)) =
                (node.get("kind").and_then(text), node.get("name").and_then(text))
        {
            let namespace = node.get("namespace").and_then(text).map(str::to_owned);
            found.push((kind.to_owned(), namespace, name.to_owned(), at.clone().key("name")));
        }
    });
    found
}

/// Every node below one, with its way.
pub(super) fn walk<'a>(node: NodeRef<'a>, at: &mut Path, call: &mut dyn FnMut(NodeRef<'a>, &Path)) {
    call(node, at);
    // An alias' target is walked where it is written.
    if node.is_alias() || at.len() > 255 {
        return;
    }
    let mut step = |segment: Segment, child: NodeRef<'a>| {
        at.0.push(segment);
        walk(child, at, call);
        at.0.pop();
    };
    match node.value() {
        Value::Mapping => {
            for entry in node.written_entries() {
                let document = node.document();
                let Some(key) = document.cursor(entry.key).key_text() else { continue };
                step(Segment::Key((&*key).into()), document.cursor(entry.value));
            }
        }
        Value::Sequence => {
            for (index, item) in node.items().into_iter().enumerate() {
                step(Segment::Index(index), item);
            }
        }
        _ => {}
    }
}

/// Selectors of Pods in an object, and where they stand.
pub(super) fn selectors(object: ObjectCx<'_>) -> Vec<(Path, LabelSelector)> {
    let plain =
        |labels: &StringMap| LabelSelector { match_labels: labels.clone(), ..LabelSelector::default() };
    let at = |text: &str| path(text);
    match object.object() {
        Object::Service(service) if !service.selector.is_empty() => {
            vec![(at("spec.selector"), plain(&service.selector))]
        }
        Object::PodDisruptionBudget(budget) => {
            budget.selector.iter().map(|selector| (at("spec.selector"), selector.clone())).collect()
        }
        Object::Other(other) if &*other.kind == "NetworkPolicy" => {
            let selector = object.selector_at(&at("spec.podSelector")).given();
            selector.map(|selector| (at("spec.podSelector"), selector)).into_iter().collect()
        }
        _ => {
            let selector = object.view.workload().and_then(podfit_model::object::Workload::selector);
            selector.map(|selector| (at("spec.selector"), selector.clone())).into_iter().collect()
        }
    }
}

/// Mounts and their volumes, probes' port names and the ports, within a Pod's spec.
fn inside(object: ObjectCx<'_>, spec_path: &Path, push: &mut dyn FnMut(Path, Path)) {
    let Some(spec) = object.at(spec_path) else { return };
    let list = |key: &str| spec.get(key).map(NodeRef::items).unwrap_or_default();
    let named = |items: Vec<NodeRef<'_>>, name: &str| {
        items.into_iter().position(|item| item.get("name").and_then(text) == Some(name))
    };
    for key in ["initContainers", "containers", "ephemeralContainers"] {
        for (index, container) in list(key).into_iter().enumerate() {
            let at = spec_path.clone().key(key).index(index);
            let mounts = container.get("volumeMounts").map(NodeRef::items).unwrap_or_default();
            for (mount, node) in mounts.into_iter().enumerate() {
                let Some(name) = node.get("name").and_then(text) else { continue };
                if let Some(volume) = named(list("volumes"), name) {
                    push(
                        at.clone().key("volumeMounts").index(mount).key("name"),
                        spec_path.clone().key("volumes").index(volume).key("name"),
                    );
                }
            }
            for probe in ["livenessProbe", "readinessProbe", "startupProbe"] {
                for handler in ["httpGet", "tcpSocket"] {
                    let from = Path::root().key(probe).key(handler).key("port");
                    let Some(port) = container.at(&from).and_then(text) else { continue };
                    let ports = container.get("ports").map(NodeRef::items).unwrap_or_default();
                    if let Some(to) = named(ports, port) {
                        push(at.clone().join(&from), at.clone().key("ports").index(to).key("name"));
                    }
                }
            }
        }
    }
}
