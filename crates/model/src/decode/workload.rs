//! `apps/v1` workloads and ReplicationController, with the defaults of `pkg/apis/apps/v1/defaults.go`.
//!
//! Older versions (`extensions/v1beta1`, `apps/v1beta1`, `apps/v1beta2`) have the same fields. Their other defaults are
//! history: no API server of today reads them, so what counts is what the object becomes as `apps/v1`.

use super::cursor::{At, Reader};
use super::meta::object_meta;
use super::pod::pod_template;
use super::selector::label_selector;
use super::storage::claim;
use crate::object::{
    DaemonSet, Deployment, DeploymentStrategy, Field, IntOrString, ReplicaSet, ReplicationController,
    StatefulSet, StatefulSetUpdateStrategy, StrategyKind, UpdateKind,
};

/// `spec` of an object: calls `field` with its fields; `metadata` goes to `meta`.
macro_rules! object {
    ($reader:ident, $at:ident, $go:literal, $spec:literal, $object:ident, |$r:ident, $key:ident, $value:ident| $field:expr) => {
        $reader.fields($at, $go, |reader, key, value| match key {
            "metadata" => $object.meta = object_meta(reader, value),
            "spec" => {
                reader.fields(value, $spec, |$r, $key, $value| $field);
            }
            _ => {}
        })
    };
}
pub(super) use object;

pub(super) fn deployment(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Deployment {
    let mut object = Deployment::default();
    object!(reader, at, "v1.Deployment", "v1.DeploymentSpec", object, |reader, key, value| match key {
        "replicas" => object.replicas = Field::or(reader.count(value), 1),
        "selector" => object.selector = label_selector(reader, value),
        "template" => object.template = pod_template(reader, value),
        "strategy" => object.strategy = strategy(reader, value),
        "minReadySeconds" => object.min_ready_seconds = Field::or(reader.count(value), 0),
        "progressDeadlineSeconds" => object.progress_deadline_seconds = Field::or(reader.count(value), 600),
        "paused" => object.paused = reader.flag(value),
        _ => {}
    });
    object
}

fn strategy(reader: &mut Reader<'_>, at: &At<'_, '_>) -> DeploymentStrategy {
    let mut strategy = DeploymentStrategy::default();
    reader.fields(at, "v1.DeploymentStrategy", |reader, key, value| match key {
        "type" => {
            let kind = reader.name(value).map(|kind| match &*kind {
                "RollingUpdate" => StrategyKind::RollingUpdate,
                "Recreate" => StrategyKind::Recreate,
                _ => StrategyKind::Other(kind),
            });
            strategy.kind = Field::or(kind, StrategyKind::RollingUpdate);
        }
        "rollingUpdate" => {
            strategy.rolling_update_given =
                reader.fields(value, "v1.RollingUpdateDeployment", |reader, key, value| match key {
                    "maxSurge" => {
                        strategy.max_surge = Field::or(reader.int_or_string(value), IntOrString::Percent(25));
                    }
                    "maxUnavailable" => {
                        strategy.max_unavailable =
                            Field::or(reader.int_or_string(value), IntOrString::Percent(25));
                    }
                    _ => {}
                });
        }
        _ => {}
    });
    strategy
}

pub(super) fn replica_set(reader: &mut Reader<'_>, at: &At<'_, '_>) -> ReplicaSet {
    let mut object = ReplicaSet::default();
    object!(reader, at, "v1.ReplicaSet", "v1.ReplicaSetSpec", object, |reader, key, value| match key {
        "replicas" => object.replicas = Field::or(reader.count(value), 1),
        "selector" => object.selector = label_selector(reader, value),
        "template" => object.template = pod_template(reader, value),
        "minReadySeconds" => object.min_ready_seconds = Field::or(reader.count(value), 0),
        _ => {}
    });
    object
}

pub(super) fn replication_controller(reader: &mut Reader<'_>, at: &At<'_, '_>) -> ReplicationController {
    let mut object = ReplicationController::default();
    object!(
        reader,
        at,
        "v1.ReplicationController",
        "v1.ReplicationControllerSpec",
        object,
        |reader, key, value| match key {
            "replicas" => object.replicas = Field::or(reader.count(value), 1),
            "selector" => object.selector = reader.string_map(value),
            "template" => object.template = pod_template(reader, value),
            "minReadySeconds" => object.min_ready_seconds = Field::or(reader.count(value), 0),
            _ => {}
        }
    );
    object
}

pub(super) fn stateful_set(reader: &mut Reader<'_>, at: &At<'_, '_>) -> StatefulSet {
    let mut object = StatefulSet::default();
    object!(reader, at, "v1.StatefulSet", "v1.StatefulSetSpec", object, |reader, key, value| match key {
        "replicas" => object.replicas = Field::or(reader.count(value), 1),
        "selector" => object.selector = label_selector(reader, value),
        "template" => object.template = pod_template(reader, value),
        "serviceName" => object.service_name = reader.string(value),
        "podManagementPolicy" => {
            let parallel = reader.name(value).map(|policy| &*policy == "Parallel");
            object.parallel = Field::or(parallel, false);
        }
        "updateStrategy" => object.update_strategy = update_strategy(reader, value),
        "volumeClaimTemplates" => {
            object.volume_claim_templates = reader.list(value, "[]v1.PersistentVolumeClaim", claim);
        }
        "minReadySeconds" => object.min_ready_seconds = Field::or(reader.count(value), 0),
        "ordinals" => {
            reader.fields(value, "v1.StatefulSetOrdinals", |reader, key, value| {
                if key == "start" {
                    object.ordinals_start = Field::or(reader.count(value), 0);
                }
            });
        }
        _ => {}
    });
    object
}

fn update_strategy(reader: &mut Reader<'_>, at: &At<'_, '_>) -> StatefulSetUpdateStrategy {
    let mut strategy = StatefulSetUpdateStrategy { partition: None, ..StatefulSetUpdateStrategy::default() };
    let mut partition = None;
    let mut block = false;
    reader.fields(at, "v1.StatefulSetUpdateStrategy", |reader, key, value| match key {
        "type" => strategy.kind = update_kind(reader, value),
        "rollingUpdate" => {
            block =
                reader.fields(value, "v1.RollingUpdateStatefulSetStrategy", |reader, key, value| match key {
                    "partition" => partition = reader.count(value),
                    "maxUnavailable" => strategy.max_unavailable = reader.int_or_string(value),
                    _ => {}
                });
        }
        _ => {}
    });
    if block || !strategy.kind.given {
        strategy.partition = Some(Field::or(partition, 0));
    }
    strategy
}

fn update_kind(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Field<UpdateKind> {
    let kind = reader.name(at).map(|kind| match &*kind {
        "RollingUpdate" => UpdateKind::RollingUpdate,
        "OnDelete" => UpdateKind::OnDelete,
        _ => UpdateKind::Other(kind),
    });
    Field::or(kind, UpdateKind::RollingUpdate)
}

pub(super) fn daemon_set(reader: &mut Reader<'_>, at: &At<'_, '_>) -> DaemonSet {
    let mut object = DaemonSet::default();
    object!(reader, at, "v1.DaemonSet", "v1.DaemonSetSpec", object, |reader, key, value| match key {
        "selector" => object.selector = label_selector(reader, value),
        "template" => object.template = pod_template(reader, value),
        "updateStrategy" => {
            reader.fields(value, "v1.DaemonSetUpdateStrategy", |reader, key, value| match key {
                "type" => object.update = update_kind(reader, value),
                "rollingUpdate" => {
                    reader.fields(value, "v1.RollingUpdateDaemonSet", |reader, key, value| match key {
                        "maxSurge" => {
                            object.max_surge = Field::or(reader.int_or_string(value), IntOrString::Int(0));
                        }
                        "maxUnavailable" => {
                            object.max_unavailable =
                                Field::or(reader.int_or_string(value), IntOrString::Int(1));
                        }
                        _ => {}
                    });
                }
                _ => {}
            });
        }
        "minReadySeconds" => object.min_ready_seconds = Field::or(reader.count(value), 0),
        _ => {}
    });
    object
}
