//! A role that may run commands in Pods, attach to them or reach their ports.

use super::grants::{Grant, report_grants};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RoleExecsIntoPods;

const GRANTS: &[Grant] = &[
    Grant {
        group: "",
        resources: &["pods/exec", "pods/attach", "pods/portforward", "pods/ephemeralcontainers"],
        verbs: &["create", "get", "update", "patch"],
    },
];

impl Rule for RoleExecsIntoPods {
    const META: RuleInfo = RuleInfo {
        name: "role-execs-into-pods",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a role that may run commands in Pods, attach to them or reach their ports",
        peers: &["polaris/clusterrolePodExecAttach", "polaris/rolePodExecAttach", "polaris/clusterrolebindingPodExecAttach", "polaris/rolebindingClusterRolePodExecAttach", "polaris/rolebindingRolePodExecAttach", "monokle/KBP108"],
        page: crate::rules::page!("role_execs_into_pods.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        report_grants(object, cx, GRANTS, msg::role_execs_into_pods, &msg::role_execs_into_pods_help());
    }
}
