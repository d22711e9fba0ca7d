//! A role that may create PersistentVolumes, and so mount any folder of a node.

use super::grants::{Grant, report_grants};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct RoleCreatesPersistentVolumes;

const GRANTS: &[Grant] = &[
    Grant {
        group: "",
        resources: &["persistentvolumes"],
        verbs: &["create"],
    },
];

impl Rule for RoleCreatesPersistentVolumes {
    const META: RuleInfo = RuleInfo {
        name: "role-creates-persistent-volumes",
        category: Category::Rbac,
        severity: Severity::Warning,
        default: false,
        presets: &["security"],
        summary: "a role that may create PersistentVolumes, and so mount any folder of a node",
        page: crate::rules::page!("role_creates_persistent_volumes.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        report_grants(object, cx, GRANTS, msg::role_creates_persistent_volumes, &msg::role_creates_persistent_volumes_help());
    }
}
