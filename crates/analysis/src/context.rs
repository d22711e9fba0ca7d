//! What a rule may ask: the set, its objects, the clusters, and what was played.

use podfit_ordered::OrderedMap;
use std::rc::Rc;
use std::sync::Arc;

use podfit_model::object::{Container, Object, ObjectKey, PodTemplate};
use podfit_model::view::ObjectView;
use podfit_syntax::{NodeRef, Path};

use crate::config::OptionValue;
use crate::draft::{Draft, Place};
use crate::holdings::Makers;
use crate::messages::Message;
use crate::paths::path;
use crate::play::{Alone, Player};
use crate::rule::RuleInfo;
use crate::set::{NamedCluster, SetOptions};
use crate::{FileFacts, Memo};

/// The objects of a set.
#[derive(Debug)]
pub(crate) struct Set<'a> {
    pub(crate) files: &'a [Arc<FileFacts>],
    /// In source order; behind them what is only a part of an object, a Kustomize patch.
    pub(crate) objects: Vec<SetObject>,
    /// How many of them are objects.
    whole: usize,
    /// Positions by key; several where overlays repeat a name.
    pub(crate) by_key: OrderedMap<ObjectKey, Vec<usize>>,
    /// Who in it makes objects that are not written.
    pub(crate) makers: Makers,
}

/// Where an object of the set is found.
#[derive(Debug, Clone)]
pub(crate) struct SetObject {
    pub(crate) file: usize,
    pub(crate) view: usize,
    pub(crate) key: ObjectKey,
}

/// One object of the set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ObjectCx<'a> {
    /// Position in the set.
    pub(crate) index: usize,
    pub(crate) file: usize,
    pub(crate) facts: &'a FileFacts,
    pub(crate) view: &'a ObjectView,
    pub(crate) key: &'a ObjectKey,
}

impl<'a> ObjectCx<'a> {
    /// Its value.
    pub(crate) fn object(&self) -> &'a Object {
        &self.view.object
    }
    /// Its mapping in the text.
    pub(crate) fn node(&self) -> Option<NodeRef<'a>> {
        self.view.node(&self.facts.file)
    }
    /// The node at a path, where there is one.
    pub(crate) fn at(&self, path: &Path) -> Option<NodeRef<'a>> {
        self.node()?.at(path)
    }
    /// The key at `path`, or the nearest one that exists.
    pub(crate) fn key_at(&self, path: &Path) -> Place {
        self.place(self.view.key_span(&self.facts.file, path))
    }
    /// The value at `path`, or the nearest key that exists.
    pub(crate) fn value_at(&self, path: &Path) -> Place {
        self.place(self.view.value_span(&self.facts.file, path))
    }
    /// Bytes of its document.
    pub(crate) fn place(&self, span: podfit_syntax::Span) -> Place {
        Place { file: self.file, document: self.view.document, span }
    }
    /// Whether anything at, below or above `path` is unknown (a template, a lost line): then nothing may be said of it.
    pub(crate) fn is_unknown(&self, path: &Path) -> bool {
        self.view.is_unknown(path)
    }
    /// Its document.
    pub(crate) fn document(&self) -> Option<&'a podfit_syntax::Document> {
        self.view.document(&self.facts.file)
    }
    /// Whether the text itself is refused before any field is looked at.
    pub(crate) fn has_refused_text(&self) -> bool {
        use podfit_syntax::ProblemKind::{Refused, Strict};
        self.document().is_some_and(|d| d.problems.iter().any(|p| matches!(p.kind, Refused | Strict)))
    }
    /// Whether absence of a field proves something.
    pub(crate) fn is_whole(&self) -> bool {
        !self.view.broken && self.view.unknown.is_empty() && self.view.problems.is_empty()
    }
}

/// An object that makes Pods.
#[derive(Debug, Clone)]
pub(crate) struct WorkloadCx<'a> {
    pub(crate) object: ObjectCx<'a>,
    /// Path to the Pod's spec.
    pub(crate) spec_path: Path,
    /// Labels, annotations and spec of its Pods.
    pub(crate) template: PodTemplate,
}

impl WorkloadCx<'_> {
    /// A path below the Pod's spec.
    pub(crate) fn in_spec(&self, below: &str) -> Path {
        self.spec_path.clone().join(&path(below))
    }
}

/// A container of a workload.
#[derive(Debug, Clone)]
pub(crate) struct ContainerCx<'a> {
    pub(crate) workload: &'a WorkloadCx<'a>,
    pub(crate) container: &'a Container,
    /// Path to it from the object.
    pub(crate) path: Path,
    pub(crate) role: Role,
}

/// What a container is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// One of `containers`.
    Main,
    /// An init container that runs to its end.
    Init,
    /// An init container with `restartPolicy: Always`.
    Sidecar,
}

/// What a rule reports to and asks.
pub(crate) struct Context<'a, 'm> {
    pub(crate) set: &'a Set<'a>,
    pub(crate) options: &'a SetOptions<'a>,
    pub(crate) player: &'a Player<'a>,
    /// What the API server refuses, by position of the object.
    pub(crate) violations: &'a [Vec<podfit_schema::Violation>],
    pub(crate) memo: &'m mut Memo,
    pub(crate) rule: &'static RuleInfo,
    pub(crate) drafts: Vec<Draft>,
}

impl std::fmt::Debug for Context<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Context({}, {} drafts)", self.rule.name, self.drafts.len())
    }
}

impl<'a> Context<'a, '_> {
    /// A finding at `place`; `path` is the field as the API server spells it.
    pub(crate) fn report(
        &mut self,
        object: ObjectCx<'_>,
        path: &Path,
        place: Place,
        message: Message,
    ) -> &mut Draft {
        self.push(Some(object.index), path.clone(), place, message)
    }

    /// A finding about the text of a file, not about an object.
    pub(crate) fn report_text(&mut self, place: Place, message: Message) -> &mut Draft {
        self.push(None, Path::root(), place, message)
    }

    fn push(&mut self, object: Option<usize>, path: Path, place: Place, message: Message) -> &mut Draft {
        self.drafts.push_mut(Draft::new(self.rule, object, path, place, message))
    }

    /// A list of text that the configuration sets for this rule.
    pub(crate) fn texts(&self, option: &str) -> Option<&'a [String]> {
        match self.option(option)? {
            OptionValue::Texts(texts) => Some(texts),
            OptionValue::Integer(_) => None,
        }
    }

    /// A whole number that the configuration sets for this rule.
    pub(crate) fn integer(&self, option: &str) -> Option<i64> {
        match self.option(option)? {
            OptionValue::Integer(number) => Some(*number),
            OptionValue::Texts(_) => None,
        }
    }

    fn option(&self, name: &str) -> Option<&'a OptionValue> {
        self.options.config.rules.get(self.rule.name)?.options.get(name)
    }

    /// The clusters to judge on.
    pub(crate) fn clusters(&self) -> &'a [NamedCluster] {
        self.options.clusters
    }

    /// The workload created alone on the cluster, then rolled out; none where nothing may be said of it (unknown
    /// values, a broken document, another scheduler's business) or where it makes no Pods by itself.
    pub(crate) fn alone(&mut self, workload: &WorkloadCx<'_>, cluster: &NamedCluster) -> Option<Rc<Alone>> {
        self.player.alone(workload.object.index, Some(cluster), self.memo)
    }

    /// As [`Context::alone`] on a cluster without nodes: what admission says, and nothing else.
    pub(crate) fn admission(&mut self, workload: &WorkloadCx<'_>) -> Option<Rc<Alone>> {
        self.player.alone(workload.object.index, None, self.memo)
    }

    /// Whether the rule was asked for, by its name, by another preset than the default one, or with a severity. What
    /// is true of many manifests and urgent in few is said only then.
    pub(crate) fn is_asked_for(&self) -> bool {
        crate::select::Selection::new(self.options).asks_for(self.rule)
    }

    /// The whole set together on the cluster.
    pub(crate) fn together(&mut self, cluster: &NamedCluster) -> Arc<podfit_scheduler::Played> {
        self.player.together(cluster, self.memo)
    }

    /// An object of the set by its position.
    pub(crate) fn object(&self, index: usize) -> Option<ObjectCx<'a>> {
        self.set.object(index)
    }
}

impl<'a> Set<'a> {
    /// Everything of the files; objects without a namespace get `namespace`.
    pub(crate) fn new(files: &'a [Arc<FileFacts>], namespace: &str) -> Self {
        let patches = crate::kustomize::patches(files);
        let mut objects = Vec::new();
        let mut parts = Vec::new();
        let mut by_key: OrderedMap<ObjectKey, Vec<usize>> = OrderedMap::new();
        for (file, facts) in files.iter().enumerate() {
            let listed = patches.contains(&file);
            let may_direct = !listed && crate::kustomize::may_direct(facts);
            for (view, object) in facts.objects.iter().enumerate() {
                let key = object.key(namespace);
                if listed || (may_direct && crate::kustomize::directs(facts, view)) {
                    parts.push(SetObject { file, view, key });
                    continue;
                }
                by_key.entry(key.clone()).or_default().push(objects.len());
                objects.push(SetObject { file, view, key });
            }
        }
        let whole = objects.len();
        objects.append(&mut parts);
        Self { files, objects, whole, by_key, makers: Makers::of(files) }
    }

    /// An object by its position.
    pub(crate) fn object(&self, index: usize) -> Option<ObjectCx<'_>> {
        let object = self.objects.get(index)?;
        let facts = self.files.get(object.file)?;
        let view = facts.objects.get(object.view)?;
        Some(ObjectCx { index, file: object.file, facts, view, key: &object.key })
    }

    /// All objects in source order, patches left out: absence in them says nothing.
    pub(crate) fn iter(&self) -> impl Iterator<Item = ObjectCx<'_>> {
        (0..self.whole).filter_map(|index| self.object(index))
    }

    /// Kustomize patches: what they say can be wrong, what they do not say is said elsewhere.
    pub(crate) fn patches(&self) -> impl Iterator<Item = ObjectCx<'_>> {
        (self.whole..self.objects.len()).filter_map(|index| self.object(index))
    }

    /// Whether an object is a Kustomize patch.
    pub(crate) fn is_patch(&self, index: usize) -> bool {
        index >= self.whole
    }

    /// Whether another object of the set has the same kind, namespace and name: an overlay, never both present.
    pub(crate) fn is_alternative(&self, index: usize) -> bool {
        self.objects
            .get(index)
            .and_then(|object| self.by_key.get(&object.key))
            .is_some_and(|all| all.len() > 1)
    }
}
