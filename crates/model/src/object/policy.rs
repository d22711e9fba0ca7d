//! PodDisruptionBudget, HorizontalPodAutoscaler, LimitRange, ResourceQuota, ServiceAccount, Service.

use super::{IntOrString, LabelSelector, ObjectMeta, ResourceList, StringMap, Text};

/// `policy/v1` PodDisruptionBudget
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PodDisruptionBudget {
    /// Name and namespace.
    pub meta: ObjectMeta,
    /// `spec.selector`; none matches nothing, an empty one every Pod of the namespace (policy/v1).
    pub selector: Option<LabelSelector>,
    /// `spec.minAvailable`
    pub min_available: Option<IntOrString>,
    /// `spec.maxUnavailable`
    pub max_unavailable: Option<IntOrString>,
    /// `spec.unhealthyPodEvictionPolicy: AlwaysAllow`
    pub always_allow_unhealthy: bool,
}

/// HorizontalPodAutoscaler, `autoscaling/v1` and `v2`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct HorizontalPodAutoscaler {
    /// Name and namespace.
    pub meta: ObjectMeta,
    /// `spec.scaleTargetRef.kind`
    pub target_kind: Text,
    /// `spec.scaleTargetRef.name`
    pub target_name: Text,
    /// `spec.minReplicas`, default 1.
    pub min_replicas: super::Field<i64>,
    /// `spec.maxReplicas`
    pub max_replicas: i64,
}

/// `v1.LimitRange`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct LimitRange {
    /// Name and namespace.
    pub meta: ObjectMeta,
    /// `spec.limits`
    pub limits: Vec<LimitRangeItem>,
}

/// `v1.LimitRangeItem`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct LimitRangeItem {
    /// `Container`, `Pod` or `PersistentVolumeClaim`.
    pub kind: Text,
    /// `max`
    pub max: ResourceList,
    /// `min`
    pub min: ResourceList,
    /// `default` (limits)
    pub default_limit: ResourceList,
    /// `defaultRequest`
    pub default_request: ResourceList,
    /// `maxLimitRequestRatio`
    pub max_limit_request_ratio: ResourceList,
}

/// `v1.ResourceQuota`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct ResourceQuota {
    /// Name and namespace.
    pub meta: ObjectMeta,
    /// `spec.hard`
    pub hard: ResourceList,
    /// `status.used`
    pub used: ResourceList,
    /// `spec.scopes`
    pub scopes: Vec<Text>,
    /// `spec.scopeSelector.matchExpressions`
    pub scope_selector: Vec<ScopeRequirement>,
}

/// `v1.ScopedResourceSelectorRequirement`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct ScopeRequirement {
    /// `scopeName`
    pub scope_name: Text,
    /// `operator`, as written.
    pub operator: Text,
    /// `values`
    pub values: Vec<Text>,
}

/// `v1.ServiceAccount`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct ServiceAccount {
    /// Name and namespace.
    pub meta: ObjectMeta,
}

/// `v1.Service`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Service {
    /// Name and namespace.
    pub meta: ObjectMeta,
    /// `spec.selector`; empty: no Pods are selected by it.
    pub selector: StringMap,
    /// `spec.type`, as written; empty where absent (ClusterIP).
    pub service_type: Text,
    /// `spec.clusterIP: None`
    pub headless: bool,
    /// `spec.ports`
    pub ports: Vec<ServicePort>,
}

/// `v1.ServicePort`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct ServicePort {
    /// `name`
    pub name: Text,
    /// `port`
    pub port: i64,
    /// `targetPort`; none: as `port`. A name comes as `IntOrString::Other`.
    pub target_port: Option<IntOrString>,
    /// `nodePort`
    pub node_port: Option<i64>,
    /// Empty where absent (TCP).
    pub protocol: Text,
}
