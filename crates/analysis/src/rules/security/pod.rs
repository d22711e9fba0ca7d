//! A Pod as the rules of this family read it: its containers in the order in which admission visits them, and the fields
//! of its security contexts, which the model does not hold.

use podfit_syntax::{Edit, NodeRef, Path};
use serde_json::{Value as Json, json};

use crate::context::{Context, ObjectCx, WorkloadCx};
use crate::draft::{Draft, Place};
use crate::messages::{Message, msg};
use crate::paths::path;
use crate::read::Asked;
use crate::report::Applicability;

/// The Pods of a workload.
pub(super) struct Pod<'a> {
    pub(super) workload: &'a WorkloadCx<'a>,
    /// Init containers, containers, ephemeral containers: `pod-security-admission` `policy/visitor.go`.
    pub(super) parts: Vec<Part<'a>>,
    /// Minor version of the Pod Security Standards to judge by.
    pub(super) policy: u8,
}

/// One of its containers.
pub(super) struct Part<'a> {
    pub(super) name: &'a str,
    pub(super) path: Path,
    /// It has an image, so it is no patch for a container that is written elsewhere: what it lacks is lacking.
    pub(super) whole: bool,
}

/// Who has a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who<'a> {
    Pod,
    Container(&'a str),
    Volume(&'a str),
    Annotation,
}

impl Who<'_> {
    /// At the beginning of a sentence.
    pub(super) fn subject(self) -> Message {
        match self {
            Who::Pod | Who::Annotation => msg::security_subject_pod(),
            Who::Container(name) => msg::security_subject_container(name),
            Who::Volume(name) => msg::security_subject_volume(name),
        }
    }

    /// Within a sentence.
    pub(super) fn words(self) -> Message {
        match self {
            Who::Pod | Who::Annotation => msg::security_who_pod(),
            Who::Container(name) => msg::security_who_container(name),
            Who::Volume(name) => msg::security_who_volume(name),
        }
    }
}

impl<'a> Pod<'a> {
    /// Judged by the standards of the Kubernetes version in force.
    pub(super) fn new(workload: &'a WorkloadCx<'a>, cx: &Context<'_, '_>) -> Self {
        Self::under(workload, cx.options.version().minor())
    }

    /// Judged by the standards of Kubernetes 1.`policy`.
    pub(super) fn under(workload: &'a WorkloadCx<'a>, policy: u8) -> Self {
        let object = workload.object;
        let mut parts = Vec::new();
        for list in ["initContainers", "containers", "ephemeralContainers"] {
            let list = workload.in_spec(list);
            let items = object.at(&list).map(NodeRef::items).unwrap_or_default();
            for index in 0..items.len() {
                let path = list.clone().index(index);
                let Some(name) = object.text_at(&path.clone().key("name")).given() else { continue };
                let whole = !object.ask(&path.clone().key("image")).is_absent();
                parts.push(Part { name, path, whole });
            }
        }
        Self { workload, parts, policy }
    }

    /// Its object.
    pub(super) fn object(&self) -> ObjectCx<'a> {
        self.workload.object
    }

    /// Whether every field is known, so that nothing is missed.
    pub(super) fn is_known(&self) -> bool {
        let veiled = &self.object().view.veiled;
        self.object().is_whole() && veiled.unknown.is_empty() && veiled.holes.is_empty()
    }

    /// A path below the Pod's spec.
    pub(super) fn spec(&self, below: &str) -> Path {
        self.workload.in_spec(below)
    }

    /// A field of the Pod's own security context.
    pub(super) fn context(&self, field: &str) -> Path {
        self.spec("securityContext").join(&path(field))
    }

    /// The field in the Pod's security context and in each container's.
    pub(super) fn contexts(&self, field: &str) -> Vec<(Who<'a>, Path)> {
        let parts = self.parts.iter().map(|part| (Who::Container(part.name), part.context(field)));
        std::iter::once((Who::Pod, self.context(field))).chain(parts).collect()
    }

    /// What holds for a container: its own value or, where it has none, the Pod's.
    pub(super) fn in_force(&self, part: &Part<'a>, field: &str) -> (Asked<NodeRef<'a>>, Path) {
        let own = part.context(field);
        match self.object().ask(&own) {
            Asked::Absent => {
                let shared = self.context(field);
                (self.object().ask(&shared), shared)
            }
            asked => (asked, own),
        }
    }

    /// `spec.os.name: windows`
    pub(super) fn declares_windows(&self) -> bool {
        self.object().text_at(&self.spec("os.name")).given() == Some("windows")
    }

    /// It says that it is for Windows nodes, where Linux' fields mean nothing.
    pub(super) fn is_windows(&self) -> bool {
        let selected = self.workload.template.spec.node_selector.get("kubernetes.io/os");
        self.declares_windows() || selected.is_some_and(|os| &**os == "windows")
    }

    /// `hostUsers: false`: its root is nobody on the node.
    pub(super) fn has_user_namespace(&self) -> bool {
        self.object().bool_at(&self.spec("hostUsers")) == Asked::Given(false)
    }

    /// `hostNetwork: true`
    pub(super) fn has_host_network(&self) -> bool {
        self.is_true(&self.spec("hostNetwork"))
    }

    /// Whether `true` stands there.
    pub(super) fn is_true(&self, path: &Path) -> bool {
        self.object().bool_at(path) == Asked::Given(true)
    }

    /// The items of a list, with their paths; those that can be read where the list may hold more.
    pub(super) fn items(&self, list: &Path) -> Vec<(NodeRef<'a>, Path)> {
        let items = self.object().at(list).map(NodeRef::items).unwrap_or_default();
        items.into_iter().enumerate().map(|(index, item)| (item, list.clone().index(index))).collect()
    }

    /// The texts of a list, with their paths.
    pub(super) fn texts(&self, list: &Path) -> Vec<(&'a str, Path)> {
        let items = self.items(list).into_iter();
        items.filter_map(|(_, path)| Some((self.object().text_at(&path).given()?, path))).collect()
    }

    /// The Pod's annotations, with their paths.
    pub(super) fn annotations(&self) -> Vec<(String, &'a str, Path)> {
        let above = self.workload.spec_path.parent().unwrap_or_default();
        annotations(self.object(), &above.join(&path("metadata.annotations")))
    }

    /// Paths of its volumes that come from the node, with their names.
    pub(super) fn host_paths(&self) -> Vec<(&'a str, Path)> {
        let volumes = self.items(&self.spec("volumes")).into_iter();
        volumes
            .filter_map(|(_, volume)| {
                let source = volume.clone().key("hostPath");
                self.object().ask(&source).given()?;
                Some((self.object().text_at(&volume.key("name")).given()?, source))
            })
            .collect()
    }

    /// The one place a person would change for a field: its value or, where it lacks, what would hold it.
    pub(super) fn place(&self, field: &Path) -> Place {
        let object = self.object();
        if object.at(field).is_some() {
            return object.value_at(field);
        }
        let Some(part) = self.parts.iter().find(|part| field.starts_with(&part.path)) else {
            return object.key_at(field);
        };
        let context = part.path.clone().key("securityContext");
        match object.at(&context) {
            Some(_) if field.starts_with(&context) => object.key_at(&context),
            _ => object.value_at(&part.path.clone().key("name")),
        }
    }

    /// A finding about a field of `who`.
    pub(super) fn report<'c>(
        &self,
        who: Who<'_>,
        field: &Path,
        message: Message,
        cx: &'c mut Context<'_, '_>,
    ) -> &'c mut Draft {
        let draft = cx.report(self.object(), field, self.place(field), message);
        if let Who::Container(name) = who {
            draft.container = Some(name.to_owned());
        }
        draft
    }

    /// The edit that adds an item to a list of texts, which it makes where there is none.
    pub(super) fn added(&self, list: &Path, item: &str) -> Edit {
        match self.object().at(list).map(NodeRef::items).filter(|items| !items.is_empty()) {
            Some(items) => Edit::Insert { path: list.clone().index(items.len()), value: json!(item) },
            None => Edit::Insert { path: list.clone(), value: json!([item]) },
        }
    }
}

impl Part<'_> {
    /// A field of its security context.
    pub(super) fn context(&self, field: &str) -> Path {
        self.path.clone().key("securityContext").join(&path(field))
    }

    /// A field of it.
    pub(super) fn field(&self, field: &str) -> Path {
        self.path.clone().join(&path(field))
    }
}

/// Annotations of an object whose value is known, with their paths.
pub(super) fn annotations<'a>(object: ObjectCx<'a>, at: &Path) -> Vec<(String, &'a str, Path)> {
    let entries = object.at(at).map(NodeRef::entries).unwrap_or_default().into_iter();
    entries
        .filter_map(|(key, value)| {
            let key = key.key_text()?.into_owned();
            let path = at.clone().key(key.as_str());
            Some((key, crate::read::text(value)?, path))
        })
        .collect()
}

/// Offers to set a field, said as `{field}: {value}`.
pub(super) fn offer(draft: &mut Draft, at: &Path, field: &str, value: Json, applicability: Applicability) {
    let said = msg::security_fix_set(format!("{field}: {}", plain(&value)));
    draft.fix(said, applicability, vec![Edit::Insert { path: at.clone(), value }]);
}

/// A value as YAML in one line: words without quotes.
fn plain(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Array(items) => format!("[{}]", items.iter().map(plain).collect::<Vec<_>>().join(", ")),
        Json::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| format!("{key}: {}", plain(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

/// Offers to remove a field; it changes what the Pod may do.
pub(super) fn offer_removal(draft: &mut Draft, at: &Path, field: &str) {
    let edit = Edit::Delete { path: at.clone() };
    draft.fix(msg::security_fix_remove(field), Applicability::Unsafe, vec![edit]);
}
