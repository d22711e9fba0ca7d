//! An Ingress that sends requests to a Service which the set makes under another name.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use podfit_ordered::OrderedSet;
use super::ingress::{Port, backends};
use super::lookup::Reference;

/// See the page.
pub(crate) struct IngressServiceMissing;

impl Rule for IngressServiceMissing {
    const META: RuleInfo = RuleInfo {
        name: "ingress-service-missing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "an Ingress that sends requests to a Service which the set makes under another name",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/dangling-ingress", "kube-score/ingress-targets-service", "popeye/1401", "monokle/LNK001"],
        page: crate::rules::page!("ingress_service_missing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let mut said = OrderedSet::new();
        for backend in backends(object) {
            let Some((name, path)) = backend.service else { continue };
            // An AWS load balancer takes an action of an annotation instead.
            let action = matches!(backend.port, Some((Port::Name("use-annotation"), _)));
            if action || !said.insert(name) {
                continue;
            }
            let reference = Reference { kind: "Service", namespace: object.key.namespace.as_deref(), name, path };
            let message = || msg::ingress_service_missing(&object.key.name, name);
            reference.report_missing(object, message, cx);
        }
    }
}
