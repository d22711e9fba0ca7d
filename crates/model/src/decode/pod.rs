//! `v1.Pod`, `v1.PodSpec`, `v1.PodTemplateSpec`, with the defaults of `pkg/apis/core/v1/defaults.go`.

use std::sync::Arc;

use super::affinity::{affinity, spread_constraint, toleration};
use super::container::{container, resources};
use super::cursor::{At, Reader};
use super::meta::object_meta;
use super::volume::volume;
use crate::object::{Field, Pod, PodSpec, PodTemplate, Text};

pub(super) fn pod(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Pod {
    let mut pod = Pod::default();
    reader.fields(at, "v1.Pod", |reader, key, value| match key {
        "metadata" => pod.meta = object_meta(reader, value),
        "spec" => pod.spec = Arc::new(pod_spec(reader, value)),
        "status" => {
            reader.fields(value, "v1.PodStatus", |reader, key, value| match key {
                "phase" => pod.phase = reader.name(value),
                "nominatedNodeName" => pod.nominated_node_name = reader.name(value),
                "conditions" => {
                    pod.ready = condition(reader, value, "Ready").map(|status| &*status == "True");
                }
                _ => {}
            });
        }
        _ => {}
    });
    pod
}

/// The status of one condition.
fn condition(reader: &mut Reader<'_>, at: &At<'_, '_>, wanted: &str) -> Option<Text> {
    let conditions = reader.list(at, "[]v1.PodCondition", |reader, item| {
        let (mut kind, mut status) = (Text::default(), Text::default());
        reader.fields(item, "v1.PodCondition", |reader, key, value| match key {
            "type" => kind = reader.string(value),
            "status" => status = reader.string(value),
            _ => {}
        });
        (kind, status)
    });
    conditions.into_iter().find(|(kind, _)| &**kind == wanted).map(|(_, status)| status)
}

pub(super) fn pod_template(reader: &mut Reader<'_>, at: &At<'_, '_>) -> PodTemplate {
    let mut template = PodTemplate::default();
    reader.fields(at, "v1.PodTemplateSpec", |reader, key, value| match key {
        "metadata" => {
            let meta = object_meta(reader, value);
            template.labels = meta.labels;
            template.annotations = meta.annotations;
        }
        "spec" => template.spec = Arc::new(pod_spec(reader, value)),
        _ => {}
    });
    template
}

fn pod_spec(reader: &mut Reader<'_>, at: &At<'_, '_>) -> PodSpec {
    let mut spec = PodSpec::default();
    let mut old_service_account = None;
    reader.fields(at, "v1.PodSpec", |reader, key, value| match key {
        "containers" => spec.containers = reader.list(value, "[]v1.Container", container),
        "initContainers" => spec.init_containers = reader.list(value, "[]v1.Container", container),
        "resources" => spec.resources = resources(reader, value),
        "overhead" => spec.overhead = reader.resource_list(value),
        "nodeSelector" => spec.node_selector = reader.string_map(value),
        "affinity" => spec.affinity = affinity(reader, value),
        "tolerations" => spec.tolerations = reader.list(value, "[]v1.Toleration", toleration),
        "topologySpreadConstraints" => {
            spec.topology_spread_constraints =
                reader.list(value, "[]v1.TopologySpreadConstraint", spread_constraint);
        }
        "nodeName" => spec.node_name = reader.name(value),
        "schedulerName" => {
            spec.scheduler_name = Field::or(reader.name(value), spec.scheduler_name.value.clone());
        }
        "priorityClassName" => spec.priority_class_name = reader.name(value),
        "priority" => spec.priority = reader.int32(value),
        "preemptionPolicy" => spec.preemption_never = reader.text(value).map(|policy| &*policy == "Never"),
        "schedulingGates" => spec.scheduling_gates = names(reader, value, "[]v1.PodSchedulingGate"),
        "hostNetwork" => spec.host_network = reader.flag(value),
        "hostIPC" => spec.host_ipc = reader.flag(value),
        "hostPID" => spec.host_pid = reader.flag(value),
        "runtimeClassName" => spec.runtime_class_name = reader.name(value),
        "serviceAccountName" => spec.service_account_name = reader.name(value),
        "serviceAccount" => old_service_account = reader.name(value),
        "volumes" => spec.volumes = reader.list(value, "[]v1.Volume", volume),
        "restartPolicy" => {
            spec.restart_policy = Field::or(reader.name(value), spec.restart_policy.value.clone());
        }
        "terminationGracePeriodSeconds" => {
            spec.termination_grace_period_seconds =
                Field::or(reader.int64(value), spec.termination_grace_period_seconds.value);
        }
        "activeDeadlineSeconds" => spec.active_deadline_seconds = reader.int64(value),
        "resourceClaims" => spec.resource_claims = names(reader, value, "[]v1.PodResourceClaim"),
        "os" => {
            reader.fields(value, "v1.PodOS", |reader, key, value| {
                if key == "name" {
                    spec.os_name = reader.name(value);
                }
            });
        }
        _ => {}
    });
    spec.service_account_name = spec.service_account_name.or(old_service_account);
    spec
}

/// The `name` of each item.
pub(super) fn names(reader: &mut Reader<'_>, at: &At<'_, '_>, go: &'static str) -> Vec<Text> {
    let item_type = go.trim_start_matches("[]");
    reader.list(at, go, |reader, item| {
        let mut name = Text::default();
        reader.fields(item, item_type, |reader, key, value| {
            if key == "name" {
                name = reader.string(value);
            }
        });
        name
    })
}
