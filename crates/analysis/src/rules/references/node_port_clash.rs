//! Two Services that ask for the same nodePort.

use crate::context::Context;
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;
use podfit_syntax::Path;
use podfit_ordered::OrderedMap;
use super::clash::claim;

/// See the page.
pub(crate) struct NodePortClash;

impl Rule for NodePortClash {
    const META: RuleInfo = RuleInfo {
        name: "node-port-clash",
        category: Category::References,
        severity: Severity::Error,
        summary: "two Services that ask for the same nodePort",
        page: crate::rules::page!("node_port_clash.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_set(&self, cx: &mut Context<'_, '_>) {
        let set = cx.set;
        let mut taken: OrderedMap<i64, (usize, Path)> = OrderedMap::new();
        for object in set.iter() {
            let Object::Service(service) = object.object() else { continue };
            for (index, port) in service.ports.iter().enumerate() {
                let Some(number) = port.node_port else { continue };
                let at = path("spec.ports").index(index).key("nodePort");
                let evidence = format!("{at}: Invalid value: {number}: provided port is already allocated");
                let message = |other: &str| msg::node_port_clash(&object.key.name, number, other);
                claim(&mut taken, number, object, &at, evidence, &message, cx);
            }
        }
    }
}
