//! A binding to a Role that the set makes under another name.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use super::lookup::Reference;
use super::policy::is_binding;

/// See the page.
pub(crate) struct RoleMissing;

impl Rule for RoleMissing {
    const META: RuleInfo = RuleInfo {
        name: "role-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a binding to a Role that the set makes under another name",
        fix: FixKind::Unsafe,
        peers: &["popeye/1300", "monokle/LNK001"],
        page: crate::rules::page!("role_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if !is_binding(object) {
            return;
        }
        let of = |key: &str| object.text_at(&path("roleRef").key(key)).given();
        let (Some(kind), Some(name)) = (of("kind"), of("name")) else { return };
        let namespace = match kind {
            "Role" => object.key.namespace.as_deref(),
            "ClusterRole" => None,
            _ => return,
        };
        // The API server brings these.
        if kind == "ClusterRole" && (name.starts_with("system:") || BUILT_IN.contains(&name)) {
            return;
        }
        let reference = Reference { kind, namespace, name, path: path("roleRef.name") };
        let message = || msg::role_missing(&*object.view.kind, &object.key.name, kind, name);
        reference.report_missing(object, message, cx);
    }
}

const BUILT_IN: [&str; 4] = ["admin", "cluster-admin", "edit", "view"];
