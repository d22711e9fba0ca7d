//! A Service that can be reached from outside the cluster.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;

/// See the page.
pub(crate) struct ExposedService;

impl Rule for ExposedService {
    const META: RuleInfo = RuleInfo {
        name: "exposed-service",
        category: Category::References,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "a Service that can be reached from outside the cluster",
        peers: &["kube-linter/exposed-services", "kube-score/service-type", "popeye/1103", "popeye/1104"],
        page: crate::rules::page!("exposed_service.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Service(service) = object.object() else { return };
        let kind = &*service.service_type;
        let path = path("spec.type");
        if !matches!(kind, "NodePort" | "LoadBalancer") || object.is_unknown(&path) || is_internal(object) {
            return;
        }
        let message = msg::exposed_service(&object.key.name, kind);
        cx.report(object, &path, object.value_at(&path), message).help(msg::exposed_service_help());
    }
}

/// Annotations by which a cloud makes a load balancer that only its own network reaches.
const INTERNAL: [&str; 6] = [
    "networking.gke.io/load-balancer-type",
    "cloud.google.com/load-balancer-type",
    "service.beta.kubernetes.io/azure-load-balancer-internal",
    "service.beta.kubernetes.io/aws-load-balancer-internal",
    "service.beta.kubernetes.io/aws-load-balancer-scheme",
    "service.kubernetes.io/qcloud-loadbalancer-internal-subnetid",
];

fn is_internal(object: ObjectCx<'_>) -> bool {
    let annotations = &object.object().meta().annotations;
    INTERNAL.iter().filter_map(|key| annotations.get(*key)).any(|value| {
        !matches!(value.to_ascii_lowercase().as_str(), "false" | "external" | "internet-facing")
    })
}
