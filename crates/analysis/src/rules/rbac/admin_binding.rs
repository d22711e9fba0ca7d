//! Admin or edit in every namespace at once.

use super::bindings::role_ref;
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct AdminBinding;

impl Rule for AdminBinding {
    const META: RuleInfo = RuleInfo {
        name: "admin-binding",
        category: Category::Rbac,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "admin or edit in every namespace at once",
        page: crate::rules::page!("admin_binding.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(("ClusterRole", role @ ("admin" | "edit"))) = role_ref(object) else { return };
        if &*object.view.kind != "ClusterRoleBinding" {
            return;
        }
        let path = path("roleRef.name");
        let message = msg::admin_binding(&object.key.name, role);
        cx.report(object, &path, object.value_at(&path), message).help(msg::admin_binding_help());
    }
}
