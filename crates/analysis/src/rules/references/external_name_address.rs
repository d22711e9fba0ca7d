//! An ExternalName that is an address, where a DNS name belongs.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;

/// See the page.
pub(crate) struct ExternalNameAddress;

impl Rule for ExternalNameAddress {
    const META: RuleInfo = RuleInfo {
        name: "external-name-address",
        category: Category::References,
        severity: Severity::Warning,
        summary: "an ExternalName that is an address, where a DNS name belongs",
        page: crate::rules::page!("external_name_address.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Service(service) = object.object() else { return };
        let path = path("spec.externalName");
        let Some(name) = object.text_at(&path).given().filter(|_| &*service.service_type == "ExternalName") else {
            return;
        };
        if name.parse::<std::net::IpAddr>().is_ok() {
            let message = msg::external_name_address(&object.key.name, name);
            cx.report(object, &path, object.value_at(&path), message).help(msg::external_name_address_help());
        }
    }
}
