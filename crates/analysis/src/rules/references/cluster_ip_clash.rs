//! Two Services that ask for the same clusterIP.

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
pub(crate) struct ClusterIpClash;

impl Rule for ClusterIpClash {
    const META: RuleInfo = RuleInfo {
        name: "cluster-ip-clash",
        category: Category::References,
        severity: Severity::Error,
        summary: "two Services that ask for the same clusterIP",
        page: crate::rules::page!("cluster_ip_clash.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_set(&self, cx: &mut Context<'_, '_>) {
        let set = cx.set;
        let mut taken: OrderedMap<&str, (usize, Path)> = OrderedMap::new();
        for object in set.iter() {
            let Object::Service(service) = object.object() else { continue };
            let at = path("spec.clusterIP");
            if service.headless {
                continue;
            }
            let Some(address) = object.text_at(&at).given().filter(|text| !text.is_empty()) else { continue };
            let evidence = format!(
                "spec.clusterIPs: Invalid value: [\"{address}\"]: failed to allocate IP {address}: provided IP is already allocated"
            );
            let message = |other: &str| msg::cluster_ip_clash(&object.key.name, address, other);
            claim(&mut taken, address, object, &at, evidence, &message, cx);
        }
    }
}
