//! A selector that an ExternalName Service does not use.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;

/// See the page.
pub(crate) struct ExternalNameWithSelector;

impl Rule for ExternalNameWithSelector {
    const META: RuleInfo = RuleInfo {
        name: "external-name-with-selector",
        category: Category::References,
        severity: Severity::Info,
        summary: "a selector that an ExternalName Service does not use",
        page: crate::rules::page!("external_name_with_selector.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Service(service) = object.object() else { return };
        if &*service.service_type == "ExternalName" && !service.selector.is_empty() {
            let path = path("spec.selector");
            let message = msg::external_name_with_selector(&object.key.name);
            cx.report(object, &path, object.key_at(&path), message).help(msg::external_name_with_selector_help());
        }
    }
}
