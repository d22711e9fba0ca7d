//! How many Pods a workload keeps at the least: what it says, or what its autoscaler may go down to.

use podfit_model::object::{Object, Workload};
use podfit_syntax::Path;

use super::autoscalers;
use crate::context::{Context, ObjectCx};
use crate::paths::path;

/// The least number of Pods, and what says so.
#[derive(Debug, Clone)]
pub(crate) struct Least<'a> {
    pub(crate) replicas: i64,
    /// The workload, or the autoscaler that goes down to it.
    pub(crate) said_by: ObjectCx<'a>,
    pub(crate) path: Path,
    pub(crate) autoscaled: bool,
}

/// For kinds with `spec.replicas`; none where nobody knows.
pub(crate) fn least<'a>(object: ObjectCx<'a>, cx: &Context<'a, '_>) -> Option<Least<'a>> {
    let replicas = match object.view.workload()? {
        Workload::Deployment(it) => it.replicas,
        Workload::ReplicaSet(it) => it.replicas,
        Workload::ReplicationController(it) => it.replicas,
        Workload::StatefulSet(it) => it.replicas,
        Workload::Foreign(_, pods) => pods.replicas?,
        _ => return None,
    };
    let at = path("spec.replicas");
    let autoscalers = autoscalers::over(object, cx);
    if autoscalers.is_empty() {
        let unknown = object.view.broken || object.is_unknown(&at);
        return (!unknown).then_some(Least {
            replicas: *replicas,
            said_by: object,
            path: at,
            autoscaled: false,
        });
    }
    let mut lowest: Option<Least<'a>> = None;
    for autoscaler in autoscalers {
        let replicas = autoscaler.least?;
        if lowest.as_ref().is_none_or(|known| replicas < known.replicas) {
            let said_by = autoscaler.object;
            lowest = Some(Least { replicas, said_by, path: autoscaler.least_path, autoscaled: true });
        }
    }
    lowest
}

/// Whether the Pods are meant to run on: neither a Job nor a bare Pod, and not one per node.
pub(crate) fn is_replicated(object: &Object) -> bool {
    let replicated = |workload: Workload<'_>| {
        !workload.runs_to_completion()
            && workload.replicas().is_some()
            && !matches!(workload, Workload::Pod(_))
    };
    object.workload().is_some_and(replicated)
}

/// Whether the manifest is a part of one, to be laid over another: no container of it has an image.
pub(crate) fn is_partial(object: ObjectCx<'_>) -> bool {
    let spec = object.view.workload().map(Workload::pod_spec);
    spec.is_some_and(|spec| spec.containers.iter().all(|container| container.image.is_empty()))
}
