//! What one object says of another. One file and one page per rule; registered here, in display order.

mod canary;
mod clash;
mod fix_port;
mod governing;
mod ingress;
mod keys;
mod lookup;
mod monitor;
mod names;
mod near;
mod policy;
mod ports;
mod selection;
mod service_ports;
mod unused;
pub(crate) mod uses;

crate::rules::register! {
    service_selects_nothing::ServiceSelectsNothing,
    service_port_unserved::ServicePortUnserved,
    service_selects_several_workloads::ServiceSelectsSeveralWorkloads,
    stateful_set_service_missing::StatefulSetServiceMissing,
    stateful_set_service_not_headless::StatefulSetServiceNotHeadless,
    stateful_set_service_misses_pods::StatefulSetServiceMissesPods,
    exposed_service::ExposedService,
    node_port_out_of_range::NodePortOutOfRange,
    node_port_clash::NodePortClash,
    cluster_ip_clash::ClusterIpClash,
    external_name_address::ExternalNameAddress,
    external_name_with_selector::ExternalNameWithSelector,
    ingress_service_missing::IngressServiceMissing,
    ingress_port_missing::IngressPortMissing,
    ingress_tls_secret_missing::IngressTlsSecretMissing,
    ingress_tls_host_unserved::IngressTlsHostUnserved,
    ingress_without_tls::IngressWithoutTls,
    ingress_without_class::IngressWithoutClass,
    ingress_host_clash::IngressHostClash,
    http_route_backend_missing::HttpRouteBackendMissing,
    canary_annotation_without_canary::CanaryAnnotationWithoutCanary,
    canary_without_rule::CanaryWithoutRule,
    canary_without_main_ingress::CanaryWithoutMainIngress,
    canary_header_value_without_header::CanaryHeaderValueWithoutHeader,
    canary_header_pattern_ignored::CanaryHeaderPatternIgnored,
    canary_weight_above_total::CanaryWeightAboveTotal,
    canary_rule_shadowed::CanaryRuleShadowed,
    several_canaries::SeveralCanaries,
    network_policy_selects_nothing::NetworkPolicySelectsNothing,
    network_policy_peer_selects_nothing::NetworkPolicyPeerSelectsNothing,
    pod_not_isolated::PodNotIsolated,
    service_monitor_selects_nothing::ServiceMonitorSelectsNothing,
    service_monitor_port_missing::ServiceMonitorPortMissing,
    autoscaler_target_missing::AutoscalerTargetMissing,
    config_map_missing::ConfigMapMissing,
    config_map_key_missing::ConfigMapKeyMissing,
    secret_missing::SecretMissing,
    secret_key_missing::SecretKeyMissing,
    pull_secret_ignored::PullSecretIgnored,
    claim_missing::ClaimMissing,
    service_account_missing::ServiceAccountMissing,
    role_missing::RoleMissing,
    role_binding_subject_missing::RoleBindingSubjectMissing,
    webhook_service_missing::WebhookServiceMissing,
    namespace_missing::NamespaceMissing,
    volume_unused::VolumeUnused,
    claim_unused::ClaimUnused,
    config_map_unused::ConfigMapUnused,
    secret_unused::SecretUnused,
    service_account_unused::ServiceAccountUnused,
}
