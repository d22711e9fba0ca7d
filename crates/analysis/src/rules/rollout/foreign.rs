//! Workloads of OpenKruise (`apps.kruise.io`) and Argo Rollouts (`argoproj.io`), read from the tree. A document with
//! Helm actions is left alone: what they write below `spec` is unknown.

use podfit_model::object::IntOrString;
use podfit_syntax::{Number, Path, Value};

use crate::context::{ObjectCx, WorkloadCx};
use crate::paths::path;
use crate::read::Asked;

/// Which one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `apps.kruise.io` CloneSet
    CloneSet,
    /// `apps.kruise.io` StatefulSet
    AdvancedStatefulSet,
    /// `apps.kruise.io` DaemonSet
    AdvancedDaemonSet,
    /// `argoproj.io` Rollout
    Rollout,
}

/// Such a workload.
#[derive(Debug, Clone, Copy)]
pub(super) struct Foreign<'a> {
    pub(super) object: ObjectCx<'a>,
    pub(super) kind: Kind,
}

impl<'a> Foreign<'a> {
    /// The object as one, if it is one and its text is whole.
    pub(super) fn of(object: ObjectCx<'a>) -> Option<Self> {
        let group = object.view.api_version.split('/').next()?;
        let kind = match (group, &*object.view.kind) {
            ("apps.kruise.io", "CloneSet") => Kind::CloneSet,
            ("apps.kruise.io", "StatefulSet") => Kind::AdvancedStatefulSet,
            ("apps.kruise.io", "DaemonSet") => Kind::AdvancedDaemonSet,
            ("argoproj.io", "Rollout") => Kind::Rollout,
            _ => return None,
        };
        let plain = object.document().is_some_and(|document| document.masks.is_empty());
        (plain && object.is_whole()).then_some(Self { object, kind })
    }

    /// An Argo Rollout.
    pub(super) fn is_argo(&self) -> bool {
        self.kind == Kind::Rollout
    }

    /// `spec.replicas`, default 1; none where nobody knows and for a DaemonSet.
    pub(super) fn replicas(&self) -> Option<i64> {
        let replicas = self.object.int_at(&path("spec.replicas")).or_default(1)?;
        (self.kind != Kind::AdvancedDaemonSet && replicas >= 0).then_some(replicas)
    }

    /// A field of OpenKruise's update strategy, which stands under `updateStrategy` in some kinds and versions and under
    /// `updateStrategy.rollingUpdate` in others.
    pub(super) fn strategy_path(&self, field: &str) -> Path {
        let nested = path("spec.updateStrategy.rollingUpdate").key(field);
        let flat = path("spec.updateStrategy").key(field);
        let is_flat = self.object.at(&flat).is_some() || self.kind == Kind::CloneSet;
        if self.object.at(&nested).is_none() && is_flat { flat } else { nested }
    }

    /// A number or a percentage.
    pub(super) fn int_or_string(&self, at: &Path) -> Asked<IntOrString> {
        match self.object.ask(at) {
            Asked::Given(node) => match node.value() {
                Value::Number(Number::Int(number)) => Asked::Given(IntOrString::Int(number)),
                Value::String(text) => Asked::Given(IntOrString::from_text(&text)),
                _ => Asked::Unknown,
            },
            Asked::Absent => Asked::Absent,
            Asked::Unknown => Asked::Unknown,
        }
    }

    /// As an object that makes Pods; none where it has no template of its own.
    pub(super) fn workload(&self) -> Option<WorkloadCx<'a>> {
        crate::set::workload(self.object)
    }

    /// A selector that does not match the template's labels, and the words with which it is refused.
    pub(super) fn mismatched_selector(&self) -> Option<(Path, String)> {
        let made = self.object.view.workload()?;
        let wrong = made.selector().is_some_and(|selector| !selector.matches(made.pod_labels()));
        let words = "`selector` does not match template `labels`".to_owned();
        wrong.then(|| (path("spec.template.metadata.labels"), words))
    }
}
