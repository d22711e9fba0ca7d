//! An autoscaler that measures a container which the Pods do not have.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::Object;
use super::autoscalers::Autoscaler;
use super::metrics::metrics;

/// See the page.
pub(crate) struct AutoscalerUnknownContainer;

impl Rule for AutoscalerUnknownContainer {
    const META: RuleInfo = RuleInfo {
        name: "autoscaler-unknown-container",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "an autoscaler on a container that the Pods do not have",
        page: crate::rules::page!("autoscaler_unknown_container.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::HorizontalPodAutoscaler(_) = object.object() else { return };
        let Some(scaler) = Autoscaler::of(object) else { return };
        let (Some(target), Some(metrics)) = (scaler.target(cx.set), metrics(object)) else { return };
        let Some(workload) = target.view.workload() else { return };
        let at = workload.pod_spec_path();
        if target.view.broken || target.is_unknown(&at) {
            return;
        }
        let spec = workload.pod_spec();
        let names: Vec<&str> = spec.containers.iter().chain(&spec.init_containers).map(|it| &*it.name).collect();
        for metric in &metrics {
            let Some(name) = metric.container.as_ref().filter(|name| !names.contains(&&***name)) else { continue };
            // A webhook adds these to the Pods.
            if INJECTED.contains(&&**name) {
                continue;
            }
            let path = metric.path.clone().key("container");
            let message = msg::autoscaler_unknown_container(&object.key.name, name, names.join(", "));
            let draft = cx.report(object, &path, object.value_at(&path), message).likely();
            draft.label(target.key_at(&at.clone().key("containers")), msg::autoscaler_unknown_container_label());
            draft.help(msg::autoscaler_unknown_container_help());
        }
    }
}

/// Sidecars that service meshes add at admission.
const INJECTED: [&str; 5] = ["istio-proxy", "linkerd-proxy", "daprd", "envoy", "vault-agent"];
