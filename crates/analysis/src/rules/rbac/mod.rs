//! Who may do what. One file and one page per rule; registered here, in display order.

mod api_resources;
mod bindings;
mod grants;

crate::rules::register! {
    role_rule_matches_nothing::RoleRuleMatchesNothing,
    create_with_resource_names::CreateWithResourceNames,
    cluster_resource_in_role::ClusterResourceInRole,
    wildcard_in_role::WildcardInRole,
    role_reads_secrets::RoleReadsSecrets,
    role_creates_pods::RoleCreatesPods,
    role_execs_into_pods::RoleExecsIntoPods,
    role_binds_or_escalates::RoleBindsOrEscalates,
    role_impersonates::RoleImpersonates,
    role_approves_certificates::RoleApprovesCertificates,
    role_changes_webhooks::RoleChangesWebhooks,
    role_reaches_nodes::RoleReachesNodes,
    role_mints_tokens::RoleMintsTokens,
    role_creates_persistent_volumes::RoleCreatesPersistentVolumes,
    cluster_admin_binding::ClusterAdminBinding,
    admin_binding::AdminBinding,
    binds_anonymous::BindsAnonymous,
    binds_broad_group::BindsBroadGroup,
    binds_system_masters::BindsSystemMasters,
    binds_default_service_account::BindsDefaultServiceAccount,
}
