//! A StatefulSet whose Service does not select its Pods.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use crate::rules::shared::words::selector_words;
use podfit_model::object::{LabelSelector, Object};
use super::governing::governing_service;
use super::selection::pod_labels;

/// See the page.
pub(crate) struct StatefulSetServiceMissesPods;

impl Rule for StatefulSetServiceMissesPods {
    const META: RuleInfo = RuleInfo {
        name: "stateful-set-service-misses-pods",
        category: Category::References,
        severity: Severity::Warning,
        summary: "a StatefulSet whose Service does not select its Pods",
        peers: &["kube-score/statefulset-has-servicename"],
        page: crate::rules::page!("stateful_set_service_misses_pods.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let Some((service, at)) = governing_service(workload, cx) else { return };
        let Object::Service(value) = service.object() else { return };
        let selector = LabelSelector::from(value.selector.clone());
        let labels = workload.object.view.workload().map(|kind| kind.pod_meta_path().key("labels"));
        let unknown = service.is_unknown(&path("spec.selector"))
            || labels.is_none_or(|labels| workload.object.is_unknown(&labels))
            || workload.template.labels.is_empty();
        if selector.is_empty() || unknown || pod_labels(workload.object).is_some_and(|labels| selector.matches(&labels)) || !cx.set.is_literal() {
            return;
        }
        let object = workload.object;
        let words = selector_words(&selector);
        let message = msg::stateful_set_service_misses_pods(&object.key.name, &service.key.name, words);
        let draft = cx.report(object, &at, object.value_at(&at), message);
        draft.label(service.key_at(&path("spec.selector")), msg::label_selector());
        draft.help(msg::stateful_set_service_misses_pods_help());
    }
}
