//! A Service that selects no Pod of the set.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};
use crate::rules::shared::words::selector_words;
use podfit_model::object::LabelSelector;
use podfit_model::object::Object;
use super::near::report_unselected;
use super::selection::{Scope, pods};

/// See the page.
pub(crate) struct ServiceSelectsNothing;

impl Rule for ServiceSelectsNothing {
    const META: RuleInfo = RuleInfo {
        name: "service-selects-nothing",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a Service that selects no Pod of the set",
        fix: FixKind::Unsafe,
        peers: &["kube-linter/dangling-service", "kube-score/service-targets-pod", "popeye/1100", "monokle/LNK001"],
        page: crate::rules::page!("service_selects_nothing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Service(service) = object.object() else { return };
        let path = path("spec.selector");
        // Without a selector somebody else writes the endpoints; an ExternalName has none.
        if service.selector.is_empty() || &*service.service_type == "ExternalName" || object.is_unknown(&path) {
            return;
        }
        let selector = LabelSelector::from(service.selector.clone());
        let selected = pods(cx, &Scope::of(object), &selector, &object.key.name);
        // Static Pods of the control plane stand in no manifest of the set.
        let quiet = object.key.namespace.as_deref() == Some("kube-system");
        let message = || msg::service_selects_nothing(&object.key.name, selector_words(&selector));
        report_unselected(object, &path, selected, quiet, message, cx);
    }
}
