//! A Service that takes the traffic of addresses it names itself.

use podfit_model::object::Object;

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct ServiceWithExternalIps;

impl Rule for ServiceWithExternalIps {
    const META: RuleInfo = RuleInfo {
        name: "service-with-external-ips",
        category: Category::Security,
        severity: Severity::Warning,
        presets: &["security"],
        summary: "a Service that takes the traffic of addresses it names itself",
        page: crate::rules::page!("service_with_external_ips.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Service(_) = object.object() else { return };
        let at = path("spec.externalIPs");
        if object.at(&at).is_none_or(|list| list.items().is_empty()) {
            return;
        }
        let message = msg::service_with_external_ips(&object.key.name);
        let draft = cx.report(object, &at, object.key_at(&at), message);
        draft.help(msg::service_with_external_ips_help());
    }
}
