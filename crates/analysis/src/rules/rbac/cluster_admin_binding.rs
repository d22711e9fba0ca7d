//! A binding that gives everything.

use super::bindings::role_ref;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct ClusterAdminBinding;

impl Rule for ClusterAdminBinding {
    const META: RuleInfo = RuleInfo {
        name: "cluster-admin-binding",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a binding that gives everything",
        peers: &["kube-linter/cluster-admin-role-binding", "polaris/clusterrolebindingClusterAdmin", "polaris/rolebindingClusterAdminClusterRole", "trivy/KSV-0111", "datree/CIS_INVALID_ROLE_CLUSTER_ADMIN"],
        page: crate::rules::page!("cluster_admin_binding.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let everything = role_ref(object) == Some(("ClusterRole", "cluster-admin"));
        // The API server's own binding, in dumps of a cluster.
        if !everything || &*object.key.name == "cluster-admin" {
            return;
        }
        let path = path("roleRef.name");
        let (kind, name) = (&*object.view.kind, &*object.key.name);
        let message = match &object.key.namespace {
            None => msg::cluster_admin_binding(kind, name),
            Some(namespace) => msg::cluster_admin_binding_namespace(kind, name, namespace),
        };
        cx.report(object, &path, object.value_at(&path), message).help(msg::cluster_admin_binding_help());
    }
}
