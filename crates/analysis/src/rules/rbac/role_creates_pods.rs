//! A role that may create Pods, and with them use every ServiceAccount, Secret and volume of the namespace.

use super::grants::{Grant, report_grants};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RoleCreatesPods;

const GRANTS: &[Grant] = &[
    Grant {
        group: "",
        resources: &["pods", "replicationcontrollers"],
        verbs: &["create"],
    },
    Grant {
        group: "apps",
        resources: &["daemonsets", "deployments", "replicasets", "statefulsets"],
        verbs: &["create"],
    },
    Grant {
        group: "batch",
        resources: &["cronjobs", "jobs"],
        verbs: &["create"],
    },
];

impl Rule for RoleCreatesPods {
    const META: RuleInfo = RuleInfo {
        name: "role-creates-pods",
        category: Category::Rbac,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a role that may create Pods, and with them use every ServiceAccount, Secret and volume of the namespace",
        peers: &["kube-linter/access-to-create-pods"],
        page: crate::rules::page!("role_creates_pods.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        report_grants(object, cx, GRANTS, msg::role_creates_pods, &msg::role_creates_pods_help());
    }
}
