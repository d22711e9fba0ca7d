//! A server that is down during each rollout.

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::{Object, PodSpec, PodTemplate, StrategyKind, VolumeSource};

/// See the page.
pub(crate) struct NotRollingUpdate;

impl Rule for NotRollingUpdate {
    const META: RuleInfo = RuleInfo {
        name: "not-rolling-update",
        category: Category::Availability,
        severity: Severity::Info,
        summary: "a Deployment behind a Service that stops before it starts anew",
        peers: &["kube-linter/no-rolling-update-strategy", "kube-score/deployment-strategy"],
        page: crate::rules::page!("not_rolling_update.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::Deployment(deployment) = object.object() else { return };
        let at = path("spec.strategy.type");
        if *deployment.strategy.kind != StrategyKind::Recreate || owns_something(&deployment.template.spec) {
            return;
        }
        if object.is_unknown(&path("spec.template.spec")) {
            return;
        }
        let Some(service) = service(&deployment.template, object, cx) else { return };
        let message = msg::not_rolling_update(&object.key.name, service);
        cx.report(object, &at, object.value_at(&at), message).help(msg::not_rolling_update_help());
    }
}

/// A volume, a port of the node or a device that old and new Pod cannot hold at once.
fn owns_something(spec: &PodSpec) -> bool {
    let volumes = spec.volumes.iter().any(|volume| {
        matches!(
            volume.source,
            VolumeSource::PersistentVolumeClaim { .. } | VolumeSource::Disk { .. } | VolumeSource::HostPath { .. }
        )
    });
    let ports = spec.containers.iter().flat_map(|container| &container.ports).any(|port| port.host_port != 0);
    let devices = spec.containers.iter().any(|container| {
        let resources = &container.resources;
        resources.limits.keys().chain(resources.requests.keys()).any(|name| name.contains('/'))
    });
    volumes || ports || devices || spec.host_network || !spec.resource_claims.is_empty()
}

/// A Service that sends the Pods requests, not only a scraper.
fn service<'a>(template: &PodTemplate, object: ObjectCx<'_>, cx: &Context<'a, '_>) -> Option<&'a str> {
    cx.set.iter().filter(|other| other.key.namespace == object.key.namespace).find_map(|other| {
        let Object::Service(service) = other.object() else { return None };
        let selects = service.selector.iter().all(|(key, value)| template.labels.get(key) == Some(value));
        let scraped = !service.ports.is_empty() && service.ports.iter().all(|port| port.name.contains("metrics"));
        (selects && !service.selector.is_empty() && !scraped).then_some(&*other.key.name)
    })
}
