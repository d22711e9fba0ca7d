//! What scales a workload: HorizontalPodAutoscalers, and KEDA's ScaledObjects, which make one each
//! (`keda-hpa-NAME`; `minReplicaCount` 0 and `maxReplicaCount` 100 by default, keda.sh/docs ScaledObject specification).

use podfit_model::object::{Object, Text};
use podfit_syntax::Path;

use crate::context::{Context, ObjectCx, Set};
use crate::paths::path;

/// An object that sets another one's `spec.replicas`.
#[derive(Debug, Clone)]
pub(crate) struct Autoscaler<'a> {
    pub(crate) object: ObjectCx<'a>,
    /// `spec.scaleTargetRef`
    pub(crate) target_kind: Text,
    pub(crate) target_name: Text,
    /// Least replicas; none where nobody knows.
    pub(crate) least: Option<i64>,
    /// Where it says so.
    pub(crate) least_path: Path,
    /// Most replicas; none where nobody knows.
    pub(crate) most: Option<i64>,
}

impl<'a> Autoscaler<'a> {
    /// What an object scales, if it scales anything that is known.
    pub(crate) fn of(object: ObjectCx<'a>) -> Option<Self> {
        // Asked of every object for every workload: what scales nothing is passed over before anything is looked up.
        let is_known = || !object.is_unknown(&path("spec.scaleTargetRef"));
        match object.object() {
            Object::HorizontalPodAutoscaler(autoscaler) if is_known() => {
                let known = |field: &str, value: i64| {
                    let unknown = object.is_unknown(&path(field)) || object.view.broken;
                    (!unknown).then_some(value)
                };
                Some(Self {
                    object,
                    target_kind: autoscaler.target_kind.clone(),
                    target_name: autoscaler.target_name.clone(),
                    least: known("spec.minReplicas", *autoscaler.min_replicas),
                    least_path: path("spec.minReplicas"),
                    most: known("spec.maxReplicas", autoscaler.max_replicas),
                })
            }
            Object::Other(other)
                if &*other.kind == "ScaledObject"
                    && other.api_version.starts_with("keda.sh/")
                    && is_known() =>
            {
                let kind = object.text_at(&path("spec.scaleTargetRef.kind")).or_default("Deployment")?;
                let name = object.text_at(&path("spec.scaleTargetRef.name")).given()?;
                Some(Self {
                    object,
                    target_kind: kind.into(),
                    target_name: name.into(),
                    least: object.int_at(&path("spec.minReplicaCount")).or_default(0),
                    least_path: path("spec.minReplicaCount"),
                    most: object.int_at(&path("spec.maxReplicaCount")).or_default(100),
                })
            }
            _ => None,
        }
    }

    fn aims_at(&self, object: ObjectCx<'_>) -> bool {
        self.target_kind == object.key.kind
            && self.target_name == object.key.name
            && self.object.key.namespace == object.key.namespace
    }

    /// The workload it scales, where the set holds exactly one of that name.
    pub(crate) fn target<'b>(&self, set: &'b Set<'b>) -> Option<ObjectCx<'b>> {
        let mut found = set.iter().filter(|object| self.aims_at(*object) && object.view.workload().is_some());
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }
}

/// Everything of the set that scales `object`.
pub(crate) fn over<'a>(object: ObjectCx<'_>, cx: &Context<'a, '_>) -> Vec<Autoscaler<'a>> {
    cx.set.iter().filter_map(Autoscaler::of).filter(|autoscaler| autoscaler.aims_at(object)).collect()
}
