//! A nodePort outside the default range.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;

/// See the page.
pub(crate) struct NodePortOutOfRange;

impl Rule for NodePortOutOfRange {
    const META: RuleInfo = RuleInfo {
        name: "node-port-out-of-range",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a nodePort outside the default range",
        page: crate::rules::page!("node_port_out_of_range.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Service(service) = object.object() else { return };
        if !matches!(&*service.service_type, "NodePort" | "LoadBalancer") {
            return;
        }
        for (index, port) in service.ports.iter().enumerate() {
            let Some(number) = port.node_port.filter(|number| !(30_000..=32_767).contains(number)) else { continue };
            let path = path("spec.ports").index(index).key("nodePort");
            let message = msg::node_port_out_of_range(number, &object.key.name);
            let evidence = format!(
                "{path}: Invalid value: {number}: provided port is not in the valid range. The range of valid ports is 30000-32767"
            );
            let draft = cx.report(object, &path, object.value_at(&path), message);
            draft.likely().evidence(evidence).help(msg::node_port_out_of_range_help());
        }
    }
}
