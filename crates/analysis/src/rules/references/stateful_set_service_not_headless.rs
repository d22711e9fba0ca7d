//! A StatefulSet whose Service gives its Pods no names of their own.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;
use super::governing::governing_service;

/// See the page.
pub(crate) struct StatefulSetServiceNotHeadless;

impl Rule for StatefulSetServiceNotHeadless {
    const META: RuleInfo = RuleInfo {
        name: "stateful-set-service-not-headless",
        category: Category::References,
        severity: Severity::Info,
        summary: "a StatefulSet whose Service gives its Pods no names of their own",
        peers: &["kube-score/statefulset-has-servicename"],
        page: crate::rules::page!("stateful_set_service_not_headless.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((service, at)) = governing_service(workload, cx) else { return };
        let Object::Service(value) = service.object() else { return };
        let cluster_ip = path("spec.clusterIP");
        if value.headless || service.is_unknown(&cluster_ip) || &*value.service_type == "ExternalName" {
            return;
        }
        let object = workload.object;
        let message = msg::stateful_set_service_not_headless(&object.key.name, &service.key.name);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.label(service.key_at(&path("spec")), msg::label_cluster_ip(&service.key.name));
        draft.help(msg::stateful_set_service_not_headless_help());
    }
}
