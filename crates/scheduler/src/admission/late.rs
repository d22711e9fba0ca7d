//! LimitRanges and ResourceQuotas that come after the workloads they act on. They are played as if they came first; the
//! Pods may as well have been created before them.

use podfit_model::object::{LimitRange, Object, PodSpec, Text};

use super::quota::Usage;
use super::{limit_range, pod_defaults};
use crate::play::{Settled, State};
use crate::world::World;
use crate::world::load::{key, workload_meta};

/// Notes the plugin for each workload that would have got other Pods.
pub(crate) fn note(world: &mut World, state: &State, settled: &Settled) {
    for (i, object) in state.objects.iter().enumerate() {
        let (Some((kind, meta)), Some(spec)) = (workload_meta(object), pod_spec(object)) else { continue };
        let key = key(kind, meta, &state.namespace);
        let namespace = meta.namespace.as_ref().unwrap_or(&state.namespace);
        let failure = settled.workloads.get(&key).and_then(|outcome| outcome.replica_failure.as_deref());
        let denied = failure.is_some_and(|text| text.contains("ed quota: "));
        let plugin = state.objects.iter().skip(i + 1).find_map(|later| match later {
            Object::LimitRange(range)
                if same(range.meta.namespace.as_ref(), namespace, state) && acts(range, spec) =>
            {
                Some("LimitRanger")
            }
            Object::ResourceQuota(quota)
                if denied
                    && same(quota.meta.namespace.as_ref(), namespace, state)
                    && Usage::new(quota.clone()).covers(spec) =>
            {
                Some("ResourceQuota")
            }
            _ => None,
        });
        if let (Some(plugin), Some(id)) = (plugin, world.names.get(&key).copied()) {
            world.note(id, plugin);
        }
    }
}

fn same(own: Option<&Text>, namespace: &Text, state: &State) -> bool {
    own.unwrap_or(&state.namespace) == namespace
}

/// Whether a LimitRange changes or refuses such Pods.
fn acts(range: &LimitRange, spec: &PodSpec) -> bool {
    let mut before = spec.clone();
    pod_defaults::api_defaults(&mut before);
    let mut after = before.clone();
    let range = std::slice::from_ref(range);
    limit_range::fill(&mut after, range);
    after != before || limit_range::validate(&after, range).is_err()
}

fn pod_spec(object: &Object) -> Option<&PodSpec> {
    Some(match object {
        Object::Pod(o) => &o.spec,
        Object::Deployment(o) => &o.template.spec,
        Object::ReplicaSet(o) => &o.template.spec,
        Object::ReplicationController(o) => &o.template.spec,
        Object::StatefulSet(o) => &o.template.spec,
        Object::DaemonSet(o) => &o.template.spec,
        Object::Job(o) => &o.spec.template.spec,
        _ => return None,
    })
}
