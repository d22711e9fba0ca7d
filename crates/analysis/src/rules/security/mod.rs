//! What a Pod may do to its node and to others. One file and one page per rule; registered here, in display order.

mod account;
mod capabilities;
mod namespace_policy;
mod pod;
pub(in crate::rules) mod secrets;
mod standards;

crate::rules::register! {
    pod_security_refused::PodSecurityRefused,
    invalid_pod_security_label::InvalidPodSecurityLabel,
    pod_security_level::PodSecurityLevel,
    privileged_container::PrivilegedContainer,
    privilege_escalation::PrivilegeEscalation,
    root_user_refused::RootUserRefused,
    runs_as_root::RunsAsRoot,
    low_user_id::LowUserId,
    writable_root_filesystem::WritableRootFilesystem,
    net_raw_capability::NetRawCapability,
    dangerous_capability::DangerousCapability,
    capabilities_not_dropped::CapabilitiesNotDropped,
    added_capability::AddedCapability,
    unknown_capability::UnknownCapability,
    missing_seccomp_profile::MissingSeccompProfile,
    unconfined_seccomp_profile::UnconfinedSeccompProfile,
    unconfined_apparmor_profile::UnconfinedApparmorProfile,
    selinux_options::SelinuxOptions,
    host_pid::HostPid,
    host_ipc::HostIpc,
    host_network::HostNetwork,
    host_process::HostProcess,
    host_port::HostPort,
    privileged_port::PrivilegedPort,
    host_path_volume::HostPathVolume,
    sensitive_host_path::SensitiveHostPath,
    writable_host_path::WritableHostPath,
    container_runtime_socket::ContainerRuntimeSocket,
    unmasked_proc_mount::UnmaskedProcMount,
    unsafe_sysctl::UnsafeSysctl,
    ssh_port::SshPort,
    secret_in_environment::SecretInEnvironment,
    secret_from_environment::SecretFromEnvironment,
    secret_in_config_map::SecretInConfigMap,
    default_service_account::DefaultServiceAccount,
    service_account_token_mounted::ServiceAccountTokenMounted,
    shared_process_namespace::SharedProcessNamespace,
    missing_user_namespace::MissingUserNamespace,
    host_aliases::HostAliases,
    restricted_volume_type::RestrictedVolumeType,
    hook_of_other_host::HookOfOtherHost,
    service_with_external_ips::ServiceWithExternalIps,
    ingress_snippet::IngressSnippet,
    privileged_security_context_constraints::PrivilegedSecurityContextConstraints,
}
