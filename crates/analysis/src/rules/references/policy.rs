//! Which objects are NetworkPolicies and bindings of Kubernetes' own groups.

use crate::context::ObjectCx;

/// `networking.k8s.io` NetworkPolicy.
pub(super) fn is_policy(object: ObjectCx<'_>) -> bool {
    &*object.view.kind == "NetworkPolicy" && object.view.api_version.starts_with("networking.k8s.io/")
}

/// `rbac.authorization.k8s.io` RoleBinding or ClusterRoleBinding.
pub(super) fn is_binding(object: ObjectCx<'_>) -> bool {
    matches!(&*object.view.kind, "RoleBinding" | "ClusterRoleBinding")
        && object.view.api_version.starts_with("rbac.authorization.k8s.io/")
}
