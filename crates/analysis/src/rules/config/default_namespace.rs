//! An object in the namespace default.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct DefaultNamespace;

impl Rule for DefaultNamespace {
    const META: RuleInfo = RuleInfo {
        name: "default-namespace",
        category: Category::Config,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "an object in the namespace default",
        peers: &["kube-linter/use-namespace", "checkov/CKV_K8S_21", "trivy/KSV-0110"],
        page: crate::rules::page!("default_namespace.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let at = path("metadata.namespace");
        let built_in = {
            let group = object.view.api_version.rsplit_once('/').map_or("", |(group, _)| group);
            !group.contains('.') || group.ends_with(".k8s.io")
        };
        if object.key.namespace.as_deref() != Some("default") || !built_in || object.is_unknown(&at) {
            return;
        }
        // The API server's own Service, and the ServiceAccount that every namespace has.
        let own = [("Service", "kubernetes"), ("ServiceAccount", "default")];
        let (kind, name) = (&*object.view.kind, &*object.key.name);
        if own.contains(&(kind, name)) {
            return;
        }
        let written = object.object().meta().namespace.is_some();
        let (message, place) = if written {
            (msg::default_namespace(kind, name), object.value_at(&at))
        } else {
            (msg::default_namespace_unwritten(kind, name), object.key_at(&path("metadata")))
        };
        cx.report(object, &at, place, message).help(msg::default_namespace_help());
    }
}
