//! PodDisruptionBudget, HorizontalPodAutoscaler, LimitRange, ResourceQuota, ServiceAccount, Service.

use super::cursor::{At, Reader};
use super::meta::object_meta;
use super::selector::label_selector;
use super::workload::object;
use crate::object::{
    Field, HorizontalPodAutoscaler, IntOrString, LimitRange, LimitRangeItem, PodDisruptionBudget,
    ResourceQuota, ScopeRequirement, Service, ServiceAccount, ServicePort,
};

pub(super) fn disruption_budget(reader: &mut Reader<'_>, at: &At<'_, '_>) -> PodDisruptionBudget {
    let mut object = PodDisruptionBudget::default();
    object!(
        reader,
        at,
        "v1.PodDisruptionBudget",
        "v1.PodDisruptionBudgetSpec",
        object,
        |reader, key, value| match key {
            "selector" => object.selector = label_selector(reader, value),
            "minAvailable" => object.min_available = reader.int_or_string(value),
            "maxUnavailable" => object.max_unavailable = reader.int_or_string(value),
            "unhealthyPodEvictionPolicy" => {
                object.always_allow_unhealthy =
                    reader.text(value).is_some_and(|policy| &*policy == "AlwaysAllow");
            }
            _ => {}
        }
    );
    object
}

pub(super) fn autoscaler(reader: &mut Reader<'_>, at: &At<'_, '_>) -> HorizontalPodAutoscaler {
    let mut object = HorizontalPodAutoscaler::default();
    object!(
        reader,
        at,
        "v2.HorizontalPodAutoscaler",
        "v2.HorizontalPodAutoscalerSpec",
        object,
        |reader, key, value| match key {
            "scaleTargetRef" => {
                reader.fields(value, "v2.CrossVersionObjectReference", |reader, key, value| match key {
                    "kind" => object.target_kind = reader.string(value),
                    "name" => object.target_name = reader.string(value),
                    _ => {}
                });
            }
            "minReplicas" => object.min_replicas = Field::or(reader.count(value), 1),
            "maxReplicas" => object.max_replicas = reader.count(value).unwrap_or_default(),
            _ => {}
        }
    );
    object
}

pub(super) fn limit_range(reader: &mut Reader<'_>, at: &At<'_, '_>) -> LimitRange {
    let mut object = LimitRange::default();
    object!(reader, at, "v1.LimitRange", "v1.LimitRangeSpec", object, |reader, key, value| {
        if key == "limits" {
            object.limits = reader.list(value, "[]v1.LimitRangeItem", limit_range_item);
        }
    });
    object
}

fn limit_range_item(reader: &mut Reader<'_>, at: &At<'_, '_>) -> LimitRangeItem {
    let mut item = LimitRangeItem::default();
    reader.fields(at, "v1.LimitRangeItem", |reader, key, value| match key {
        "type" => item.kind = reader.string(value),
        "max" => item.max = reader.resource_list(value),
        "min" => item.min = reader.resource_list(value),
        "default" => item.default_limit = reader.resource_list(value),
        "defaultRequest" => item.default_request = reader.resource_list(value),
        "maxLimitRequestRatio" => item.max_limit_request_ratio = reader.resource_list(value),
        _ => {}
    });
    item
}

pub(super) fn resource_quota(reader: &mut Reader<'_>, at: &At<'_, '_>) -> ResourceQuota {
    let mut quota = ResourceQuota::default();
    reader.fields(at, "v1.ResourceQuota", |reader, key, value| match key {
        "metadata" => quota.meta = object_meta(reader, value),
        "spec" => {
            reader.fields(value, "v1.ResourceQuotaSpec", |reader, key, value| match key {
                "hard" => quota.hard = reader.resource_list(value),
                "scopes" => quota.scopes = reader.strings(value),
                "scopeSelector" => {
                    reader.fields(value, "v1.ScopeSelector", |reader, key, value| {
                        if key == "matchExpressions" {
                            quota.scope_selector = reader.list(
                                value,
                                "[]v1.ScopedResourceSelectorRequirement",
                                scope_requirement,
                            );
                        }
                    });
                }
                _ => {}
            });
        }
        "status" => {
            reader.fields(value, "v1.ResourceQuotaStatus", |reader, key, value| {
                if key == "used" {
                    quota.used = reader.resource_list(value);
                }
            });
        }
        _ => {}
    });
    quota
}

fn scope_requirement(reader: &mut Reader<'_>, at: &At<'_, '_>) -> ScopeRequirement {
    let mut requirement = ScopeRequirement::default();
    reader.fields(at, "v1.ScopedResourceSelectorRequirement", |reader, key, value| match key {
        "scopeName" => requirement.scope_name = reader.string(value),
        "operator" => requirement.operator = reader.string(value),
        "values" => requirement.values = reader.strings(value),
        _ => {}
    });
    requirement
}

pub(super) fn service_account(reader: &mut Reader<'_>, at: &At<'_, '_>) -> ServiceAccount {
    let mut account = ServiceAccount::default();
    reader.fields(at, "v1.ServiceAccount", |reader, key, value| {
        if key == "metadata" {
            account.meta = object_meta(reader, value);
        }
    });
    account
}

pub(super) fn service(reader: &mut Reader<'_>, at: &At<'_, '_>) -> Service {
    let mut object = Service::default();
    object!(reader, at, "v1.Service", "v1.ServiceSpec", object, |reader, key, value| match key {
        "selector" => object.selector = reader.string_map(value),
        "type" => object.service_type = reader.string(value),
        "clusterIP" => object.headless = reader.text(value).is_some_and(|address| &*address == "None"),
        "ports" => object.ports = reader.list(value, "[]v1.ServicePort", service_port),
        _ => {}
    });
    object
}

fn service_port(reader: &mut Reader<'_>, at: &At<'_, '_>) -> ServicePort {
    let mut port = ServicePort::default();
    reader.fields(at, "v1.ServicePort", |reader, key, value| match key {
        "name" => port.name = reader.string(value),
        "port" => port.port = reader.count(value).unwrap_or_default(),
        // 0 and empty text are filled in like absence.
        "targetPort" => {
            port.target_port = reader
                .int_or_string(value)
                .filter(|target| *target != IntOrString::Int(0) && *target != IntOrString::Other("".into()));
        }
        "nodePort" => port.node_port = reader.count(value).filter(|node_port| *node_port != 0),
        "protocol" => port.protocol = reader.string(value),
        _ => {}
    });
    port
}
