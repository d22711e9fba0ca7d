// Made by `cargo xtask messages` from messages/en/rbac.yaml; do not edit.
//! Keys, English templates, and one function per message.

use super::{Arg, Family, Message};

#[rustfmt::skip]
pub(super) static FAMILY: Family = Family {
    keys: lines![
        "admin-binding",
        "admin-binding.help",
        "binds-anonymous",
        "binds-anonymous.help",
        "binds-broad-group",
        "binds-broad-group.help",
        "binds-default-service-account",
        "binds-default-service-account.help",
        "binds-system-masters",
        "binds-system-masters.help",
        "cluster-admin-binding",
        "cluster-admin-binding.help",
        "cluster-admin-binding.namespace",
        "cluster-resource-in-role",
        "cluster-resource-in-role.help",
        "create-with-resource-names",
        "create-with-resource-names.fix",
        "create-with-resource-names.help",
        "label-resource-names",
        "label-role-kind",
        "role-approves-certificates",
        "role-approves-certificates.help",
        "role-binds-or-escalates",
        "role-binds-or-escalates.help",
        "role-changes-webhooks",
        "role-changes-webhooks.help",
        "role-creates-persistent-volumes",
        "role-creates-persistent-volumes.help",
        "role-creates-pods",
        "role-creates-pods.help",
        "role-execs-into-pods",
        "role-execs-into-pods.help",
        "role-impersonates",
        "role-impersonates.help",
        "role-mints-tokens",
        "role-mints-tokens.help",
        "role-reaches-nodes",
        "role-reaches-nodes.help",
        "role-reads-secrets",
        "role-reads-secrets.help",
        "role-rule-matches-nothing.fix",
        "role-rule-matches-nothing.group",
        "role-rule-matches-nothing.group-help",
        "role-rule-matches-nothing.name",
        "role-rule-matches-nothing.name-help",
        "role-rule-matches-nothing.url",
        "role-rule-matches-nothing.url-help",
        "role-rule-matches-nothing.verb",
        "role-rule-matches-nothing.verb-help",
        "wildcard-in-role",
        "wildcard-in-role.help",
    ],
    english: lines![
        "ClusterRoleBinding {name} gives {role} in every namespace, kube-system included",
        "Bind it with a RoleBinding in each namespace that is meant",
        "{kind} {name} gives {role} to {subject}: to everybody who reaches the API server, without any login",
        "Give it to a ServiceAccount or a group of people who log in",
        "{kind} {name} gives {role} to all of {subject}",
        "Name the accounts that need it",
        "{kind} {name} gives {role} to ServiceAccount {subject}: to every Pod of the namespace that names none",
        "Make a ServiceAccount of its own and name it in the Pods that need the role",
        "{kind} {name} gives {role} to {subject}, whose members may do everything whatever is bound",
        "Bind cluster-admin to a group of your own and hand out certificates for that",
        "{kind} {name} gives every verb on everything in the cluster",
        "Bind a role that holds what is used",
        "{kind} {name} gives every verb on everything in namespace {namespace}",
        "Role {name} does not allow anything on {resources}: they live in no namespace, and a Role holds within one",
        "Move them to a ClusterRole with a ClusterRoleBinding",
        "{kind} {name} does not allow {verb} of {resources}: such a request names no object that resourceNames could match",
        "Give {verb} in a rule of its own",
        "Give {verb} in a rule of its own, without resourceNames",
        "compared with the name in the request",
        "holds within its namespace",
        "{kind} {name} may approve client certificates: {verbs} on {resource}",
        "Name the signers with resourceNames on signers; the approval alone then reaches no other",
        "{kind} {name} may hand out rights that its holder lacks: {verbs} on {resource}",
        "Name the roles that may be bound with resourceNames",
        "{kind} {name} may see and change what others apply: {verbs} on {resource}",
        "Name the configuration with resourceNames; create cannot be limited so, and is not needed where it is installed beforehand",
        "{kind} {name} may mount any folder of a node: {verbs} on {resource}",
        "Let claims of a StorageClass make the volumes: those who use them need persistentvolumeclaims only",
        "{kind} {name} may start Pods: {verbs} on {resource}",
        "A Pod runs as any ServiceAccount and mounts any Secret of its namespace: whoever starts Pods has all of those",
        "{kind} {name} may enter running Pods: {verbs} on {resource}",
        "A command in a Pod has all that the Pod has: its token, its Secrets, its network. Keep it to people who debug",
        "{kind} {name} may act as others: {verbs} on {resource}",
        "Name whom with resourceNames",
        "{kind} {name} may become every ServiceAccount it reaches: {verbs} on {resource}",
        "Name the ServiceAccounts with resourceNames: for a subresource that works with create too",
        "{kind} {name} may talk to every kubelet: {verbs} on {resource}",
        "For metrics nodes/metrics and nodes/stats with get are enough",
        "{kind} {name} may read every Secret it reaches: {verbs} on {resource}",
        "Name the Secrets with resourceNames, or mount them instead. list and watch return the contents too",
        "Write {right}",
        "This rule gives nothing on {resources}: they are served by API group {groups}",
        "Write {groups} in apiGroups; \"\" is the core group",
        "No resource is called {resource}, so this gives nothing",
        "Resources are written in the plural and in lower case: {right}",
        "No request has the path {url}: paths begin with a slash",
        "Write the slash",
        "No request has the verb {verb}, so it gives nothing",
        "What was meant is {right}",
        "{kind} {name} gives what it does not name: * in {fields}",
        "Write out what is used; a wildcard holds what is added later too",
    ],
};

/// ClusterRoleBinding {name} gives {role} in every namespace, kube-system included
#[rustfmt::skip]
pub(crate) fn admin_binding(name: impl Into<Arg>, role: impl Into<Arg>) -> Message {
    Message::new(6, 0, vec![name.into(), role.into()])
}

/// Bind it with a RoleBinding in each namespace that is meant
#[rustfmt::skip]
pub(crate) fn admin_binding_help() -> Message {
    Message::new(6, 1, vec![])
}

/// {kind} {name} gives {role} to {subject}: to everybody who reaches the API server, without any login
#[rustfmt::skip]
pub(crate) fn binds_anonymous(kind: impl Into<Arg>, name: impl Into<Arg>, role: impl Into<Arg>, subject: impl Into<Arg>) -> Message {
    Message::new(6, 2, vec![kind.into(), name.into(), role.into(), subject.into()])
}

/// Give it to a ServiceAccount or a group of people who log in
#[rustfmt::skip]
pub(crate) fn binds_anonymous_help() -> Message {
    Message::new(6, 3, vec![])
}

/// {kind} {name} gives {role} to all of {subject}
#[rustfmt::skip]
pub(crate) fn binds_broad_group(kind: impl Into<Arg>, name: impl Into<Arg>, role: impl Into<Arg>, subject: impl Into<Arg>) -> Message {
    Message::new(6, 4, vec![kind.into(), name.into(), role.into(), subject.into()])
}

/// Name the accounts that need it
#[rustfmt::skip]
pub(crate) fn binds_broad_group_help() -> Message {
    Message::new(6, 5, vec![])
}

/// {kind} {name} gives {role} to ServiceAccount {subject}: to every Pod of the namespace that names none
#[rustfmt::skip]
pub(crate) fn binds_default_service_account(kind: impl Into<Arg>, name: impl Into<Arg>, role: impl Into<Arg>, subject: impl Into<Arg>) -> Message {
    Message::new(6, 6, vec![kind.into(), name.into(), role.into(), subject.into()])
}

/// Make a ServiceAccount of its own and name it in the Pods that need the role
#[rustfmt::skip]
pub(crate) fn binds_default_service_account_help() -> Message {
    Message::new(6, 7, vec![])
}

/// {kind} {name} gives {role} to {subject}, whose members may do everything whatever is bound
#[rustfmt::skip]
pub(crate) fn binds_system_masters(kind: impl Into<Arg>, name: impl Into<Arg>, role: impl Into<Arg>, subject: impl Into<Arg>) -> Message {
    Message::new(6, 8, vec![kind.into(), name.into(), role.into(), subject.into()])
}

/// Bind cluster-admin to a group of your own and hand out certificates for that
#[rustfmt::skip]
pub(crate) fn binds_system_masters_help() -> Message {
    Message::new(6, 9, vec![])
}

/// {kind} {name} gives every verb on everything in the cluster
#[rustfmt::skip]
pub(crate) fn cluster_admin_binding(kind: impl Into<Arg>, name: impl Into<Arg>) -> Message {
    Message::new(6, 10, vec![kind.into(), name.into()])
}

/// Bind a role that holds what is used
#[rustfmt::skip]
pub(crate) fn cluster_admin_binding_help() -> Message {
    Message::new(6, 11, vec![])
}

/// {kind} {name} gives every verb on everything in namespace {namespace}
#[rustfmt::skip]
pub(crate) fn cluster_admin_binding_namespace(kind: impl Into<Arg>, name: impl Into<Arg>, namespace: impl Into<Arg>) -> Message {
    Message::new(6, 12, vec![kind.into(), name.into(), namespace.into()])
}

/// Role {name} does not allow anything on {resources}: they live in no namespace, and a Role holds within one
#[rustfmt::skip]
pub(crate) fn cluster_resource_in_role(name: impl Into<Arg>, resources: impl Into<Arg>) -> Message {
    Message::new(6, 13, vec![name.into(), resources.into()])
}

/// Move them to a ClusterRole with a ClusterRoleBinding
#[rustfmt::skip]
pub(crate) fn cluster_resource_in_role_help() -> Message {
    Message::new(6, 14, vec![])
}

/// {kind} {name} does not allow {verb} of {resources}: such a request names no object that resourceNames could match
#[rustfmt::skip]
pub(crate) fn create_with_resource_names(kind: impl Into<Arg>, name: impl Into<Arg>, verb: impl Into<Arg>, resources: impl Into<Arg>) -> Message {
    Message::new(6, 15, vec![kind.into(), name.into(), verb.into(), resources.into()])
}

/// Give {verb} in a rule of its own
#[rustfmt::skip]
pub(crate) fn create_with_resource_names_fix(verb: impl Into<Arg>) -> Message {
    Message::new(6, 16, vec![verb.into()])
}

/// Give {verb} in a rule of its own, without resourceNames
#[rustfmt::skip]
pub(crate) fn create_with_resource_names_help(verb: impl Into<Arg>) -> Message {
    Message::new(6, 17, vec![verb.into()])
}

/// compared with the name in the request
#[rustfmt::skip]
pub(crate) fn label_resource_names() -> Message {
    Message::new(6, 18, vec![])
}

/// holds within its namespace
#[rustfmt::skip]
pub(crate) fn label_role_kind() -> Message {
    Message::new(6, 19, vec![])
}

/// {kind} {name} may approve client certificates: {verbs} on {resource}
#[rustfmt::skip]
pub(crate) fn role_approves_certificates(kind: impl Into<Arg>, name: impl Into<Arg>, verbs: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(6, 20, vec![kind.into(), name.into(), verbs.into(), resource.into()])
}

/// Name the signers with resourceNames on signers; the approval alone then reaches no other
#[rustfmt::skip]
pub(crate) fn role_approves_certificates_help() -> Message {
    Message::new(6, 21, vec![])
}

/// {kind} {name} may hand out rights that its holder lacks: {verbs} on {resource}
#[rustfmt::skip]
pub(crate) fn role_binds_or_escalates(kind: impl Into<Arg>, name: impl Into<Arg>, verbs: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(6, 22, vec![kind.into(), name.into(), verbs.into(), resource.into()])
}

/// Name the roles that may be bound with resourceNames
#[rustfmt::skip]
pub(crate) fn role_binds_or_escalates_help() -> Message {
    Message::new(6, 23, vec![])
}

/// {kind} {name} may see and change what others apply: {verbs} on {resource}
#[rustfmt::skip]
pub(crate) fn role_changes_webhooks(kind: impl Into<Arg>, name: impl Into<Arg>, verbs: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(6, 24, vec![kind.into(), name.into(), verbs.into(), resource.into()])
}

/// Name the configuration with resourceNames; create cannot be limited so, and is not needed where it is installed beforehand
#[rustfmt::skip]
pub(crate) fn role_changes_webhooks_help() -> Message {
    Message::new(6, 25, vec![])
}

/// {kind} {name} may mount any folder of a node: {verbs} on {resource}
#[rustfmt::skip]
pub(crate) fn role_creates_persistent_volumes(kind: impl Into<Arg>, name: impl Into<Arg>, verbs: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(6, 26, vec![kind.into(), name.into(), verbs.into(), resource.into()])
}

/// Let claims of a StorageClass make the volumes: those who use them need persistentvolumeclaims only
#[rustfmt::skip]
pub(crate) fn role_creates_persistent_volumes_help() -> Message {
    Message::new(6, 27, vec![])
}

/// {kind} {name} may start Pods: {verbs} on {resource}
#[rustfmt::skip]
pub(crate) fn role_creates_pods(kind: impl Into<Arg>, name: impl Into<Arg>, verbs: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(6, 28, vec![kind.into(), name.into(), verbs.into(), resource.into()])
}

/// A Pod runs as any ServiceAccount and mounts any Secret of its namespace: whoever starts Pods has all of those
#[rustfmt::skip]
pub(crate) fn role_creates_pods_help() -> Message {
    Message::new(6, 29, vec![])
}

/// {kind} {name} may enter running Pods: {verbs} on {resource}
#[rustfmt::skip]
pub(crate) fn role_execs_into_pods(kind: impl Into<Arg>, name: impl Into<Arg>, verbs: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(6, 30, vec![kind.into(), name.into(), verbs.into(), resource.into()])
}

/// A command in a Pod has all that the Pod has: its token, its Secrets, its network. Keep it to people who debug
#[rustfmt::skip]
pub(crate) fn role_execs_into_pods_help() -> Message {
    Message::new(6, 31, vec![])
}

/// {kind} {name} may act as others: {verbs} on {resource}
#[rustfmt::skip]
pub(crate) fn role_impersonates(kind: impl Into<Arg>, name: impl Into<Arg>, verbs: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(6, 32, vec![kind.into(), name.into(), verbs.into(), resource.into()])
}

/// Name whom with resourceNames
#[rustfmt::skip]
pub(crate) fn role_impersonates_help() -> Message {
    Message::new(6, 33, vec![])
}

/// {kind} {name} may become every ServiceAccount it reaches: {verbs} on {resource}
#[rustfmt::skip]
pub(crate) fn role_mints_tokens(kind: impl Into<Arg>, name: impl Into<Arg>, verbs: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(6, 34, vec![kind.into(), name.into(), verbs.into(), resource.into()])
}

/// Name the ServiceAccounts with resourceNames: for a subresource that works with create too
#[rustfmt::skip]
pub(crate) fn role_mints_tokens_help() -> Message {
    Message::new(6, 35, vec![])
}

/// {kind} {name} may talk to every kubelet: {verbs} on {resource}
#[rustfmt::skip]
pub(crate) fn role_reaches_nodes(kind: impl Into<Arg>, name: impl Into<Arg>, verbs: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(6, 36, vec![kind.into(), name.into(), verbs.into(), resource.into()])
}

/// For metrics nodes/metrics and nodes/stats with get are enough
#[rustfmt::skip]
pub(crate) fn role_reaches_nodes_help() -> Message {
    Message::new(6, 37, vec![])
}

/// {kind} {name} may read every Secret it reaches: {verbs} on {resource}
#[rustfmt::skip]
pub(crate) fn role_reads_secrets(kind: impl Into<Arg>, name: impl Into<Arg>, verbs: impl Into<Arg>, resource: impl Into<Arg>) -> Message {
    Message::new(6, 38, vec![kind.into(), name.into(), verbs.into(), resource.into()])
}

/// Name the Secrets with resourceNames, or mount them instead. list and watch return the contents too
#[rustfmt::skip]
pub(crate) fn role_reads_secrets_help() -> Message {
    Message::new(6, 39, vec![])
}

/// Write {right}
#[rustfmt::skip]
pub(crate) fn role_rule_matches_nothing_fix(right: impl Into<Arg>) -> Message {
    Message::new(6, 40, vec![right.into()])
}

/// This rule gives nothing on {resources}: they are served by API group {groups}
#[rustfmt::skip]
pub(crate) fn role_rule_matches_nothing_group(resources: impl Into<Arg>, groups: impl Into<Arg>) -> Message {
    Message::new(6, 41, vec![resources.into(), groups.into()])
}

/// Write {groups} in apiGroups; "" is the core group
#[rustfmt::skip]
pub(crate) fn role_rule_matches_nothing_group_help(groups: impl Into<Arg>) -> Message {
    Message::new(6, 42, vec![groups.into()])
}

/// No resource is called {resource}, so this gives nothing
#[rustfmt::skip]
pub(crate) fn role_rule_matches_nothing_name(resource: impl Into<Arg>) -> Message {
    Message::new(6, 43, vec![resource.into()])
}

/// Resources are written in the plural and in lower case: {right}
#[rustfmt::skip]
pub(crate) fn role_rule_matches_nothing_name_help(right: impl Into<Arg>) -> Message {
    Message::new(6, 44, vec![right.into()])
}

/// No request has the path {url}: paths begin with a slash
#[rustfmt::skip]
pub(crate) fn role_rule_matches_nothing_url(url: impl Into<Arg>) -> Message {
    Message::new(6, 45, vec![url.into()])
}

/// Write the slash
#[rustfmt::skip]
pub(crate) fn role_rule_matches_nothing_url_help() -> Message {
    Message::new(6, 46, vec![])
}

/// No request has the verb {verb}, so it gives nothing
#[rustfmt::skip]
pub(crate) fn role_rule_matches_nothing_verb(verb: impl Into<Arg>) -> Message {
    Message::new(6, 47, vec![verb.into()])
}

/// What was meant is {right}
#[rustfmt::skip]
pub(crate) fn role_rule_matches_nothing_verb_help(right: impl Into<Arg>) -> Message {
    Message::new(6, 48, vec![right.into()])
}

/// {kind} {name} gives what it does not name: * in {fields}
#[rustfmt::skip]
pub(crate) fn wildcard_in_role(kind: impl Into<Arg>, name: impl Into<Arg>, fields: impl Into<Arg>) -> Message {
    Message::new(6, 49, vec![kind.into(), name.into(), fields.into()])
}

/// Write out what is used; a wildcard holds what is added later too
#[rustfmt::skip]
pub(crate) fn wildcard_in_role_help() -> Message {
    Message::new(6, 50, vec![])
}
