//! A Role that names what lives in no namespace.

use super::api_resources::{base, is_cluster_scoped};
use super::grants::{is_rbac, role_rules};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct ClusterResourceInRole;

impl Rule for ClusterResourceInRole {
    const META: RuleInfo = RuleInfo {
        name: "cluster-resource-in-role",
        category: Category::Rbac,
        severity: Severity::Warning,
        summary: "a Role that names resources which live in no namespace",
        page: crate::rules::page!("cluster_resource_in_role.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        if !is_rbac(object, &["Role"]) {
            return;
        }
        for rule in role_rules(object) {
            let lost = |resource: &&str| {
                let base = base(resource);
                // A request for namespace shop counts as one within namespace shop.
                base != "namespaces"
                    && !rule.groups.is_empty()
                    && rule.groups.iter().all(|group| is_cluster_scoped(group, base))
            };
            let all: Vec<&str> = rule.resources.iter().copied().filter(|resource| lost(resource)).collect();
            let Some(at) = rule.resources.iter().position(lost) else { continue };
            let path = rule.path.clone().key("resources").index(at);
            let message = msg::cluster_resource_in_role(&object.key.name, all.join(", "));
            let given = all.iter().all(|resource| given_by_cluster_role(cx, resource));
            let draft = cx.report(object, &path, object.value_at(&path), message);
            if given {
                draft.severity(Severity::Info);
            }
            draft
                .label(object.value_at(&crate::paths::path("kind")), msg::label_role_kind())
                .help(msg::cluster_resource_in_role_help());
        }
    }
}

/// Whether a ClusterRole of the set names the resource: then the Role's rule is idle, and nothing is missing.
fn given_by_cluster_role(cx: &Context<'_, '_>, resource: &str) -> bool {
    cx.set
        .iter()
        .filter(|object| is_rbac(*object, &["ClusterRole"]))
        .any(|object| role_rules(object).iter().any(|rule| rule.resources.contains(&resource)))
}
