//! VerticalPodAutoscalers (`autoscaling.k8s.io`): they write requests into Pods.

use podfit_model::object::Object;

use crate::context::{Context, ObjectCx};
use crate::paths::path;

/// A VerticalPodAutoscaler of the set that changes the Pods of a workload.
pub(crate) fn over<'a>(workload: ObjectCx<'_>, cx: &Context<'a, '_>) -> Vec<ObjectCx<'a>> {
    let scales = |object: &ObjectCx<'a>| {
        let Object::Other(other) = object.object() else { return false };
        let is_vertical =
            &*other.kind == "VerticalPodAutoscaler" && other.api_version.starts_with("autoscaling.k8s.io/");
        let text = |at: &str| object.text_at(&path(at)).given();
        is_vertical
            && object.key.namespace == workload.key.namespace
            && text("spec.targetRef.kind") == Some(&*workload.key.kind)
            && text("spec.targetRef.name") == Some(&*workload.key.name)
            && object
                .text_at(&path("spec.updatePolicy.updateMode"))
                .or_default("Recreate")
                .is_some_and(|mode| mode != "Off")
    };
    cx.set.iter().filter(scales).collect()
}
