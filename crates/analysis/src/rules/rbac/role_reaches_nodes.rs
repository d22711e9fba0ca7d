//! A role that may talk to kubelets through the API server.

use super::grants::{Grant, report_grants};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RoleReachesNodes;

const GRANTS: &[Grant] = &[
    Grant {
        group: "",
        resources: &["nodes/proxy"],
        verbs: &["get", "create", "update", "patch", "delete"],
    },
];

impl Rule for RoleReachesNodes {
    const META: RuleInfo = RuleInfo {
        name: "role-reaches-nodes",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a role that may talk to kubelets through the API server",
        page: crate::rules::page!("role_reaches_nodes.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        report_grants(object, cx, GRANTS, msg::role_reaches_nodes, &msg::role_reaches_nodes_help());
    }
}
