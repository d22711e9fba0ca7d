//! A budget that covers no Pod, and looks as if it were meant for one of the set.

use podfit_model::object::{LabelSelector, StringMap};

use super::budgets::{budget, covered};
use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use crate::rules::shared::words::selector_words;

/// See the page.
pub(crate) struct DisruptionBudgetSelectsNothing;

impl Rule for DisruptionBudgetSelectsNothing {
    const META: RuleInfo = RuleInfo {
        name: "disruption-budget-selects-nothing",
        category: Category::Availability,
        severity: Severity::Warning,
        summary: "a PodDisruptionBudget that covers no Pod",
        peers: &["popeye/900"],
        page: crate::rules::page!("disruption_budget_selects_nothing.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Some(spec) = budget(object) else { return };
        let at = path("spec.selector");
        let Some(selector) = &spec.selector else {
            if object.ask(&at).is_absent() && !object.is_unknown(&path("spec")) {
                let message = msg::disruption_budget_selects_nothing_absent();
                let draft = cx.report(object, &at, object.key_at(&at), message);
                draft.help(msg::disruption_budget_selects_nothing_absent_help());
            }
            return;
        };
        if !covered(object, cx.set).is_some_and(|found| found.is_empty()) || generated(selector) {
            return;
        }
        // Its Pods may come from elsewhere, unless the set shows what was meant.
        let near = cx.set.iter().find_map(|workload| {
            let labels = workload.view.workload()?.pod_labels();
            let near = workload.key.namespace == object.key.namespace && is_near(selector, labels);
            (near && !cx.set.is_alternative(workload.index)).then_some(workload)
        });
        let Some(near) = near else { return };
        let Some(view) = near.view.workload() else { return };
        let labels: Vec<String> = view.pod_labels().iter().map(|(key, value)| format!("{key}={value}")).collect();
        let message = msg::disruption_budget_selects_nothing(selector_words(selector));
        let draft = cx.report(object, &at, object.value_at(&at), message).likely();
        let place = near.key_at(&view.pod_meta_path().key("labels"));
        draft.label(
            place,
            msg::disruption_budget_selects_nothing_near(&near.key.kind, &near.key.name, labels.join(",")),
        );
        draft.help(msg::disruption_budget_selects_nothing_help());
    }
}

/// Labels that controllers add to their Pods.
fn generated(selector: &LabelSelector) -> bool {
    const ADDED: [&str; 9] = [
        "pod-template-hash",
        "controller-revision-hash",
        "statefulset.kubernetes.io/pod-name",
        "apps.kubernetes.io/pod-index",
        "job-name",
        "batch.kubernetes.io/job-name",
        "controller-uid",
        "batch.kubernetes.io/controller-uid",
        "batch.kubernetes.io/job-completion-index",
    ];
    selector.keys().any(|key| ADDED.contains(&&**key))
}

/// Some of the wanted labels match, or a wanted value stands under another key.
fn is_near(selector: &LabelSelector, labels: &StringMap) -> bool {
    selector.match_labels.iter().filter(|(key, _)| is_naming(key)).any(|(key, value)| {
        let elsewhere = labels.iter().any(|(other, found)| found == value && is_naming(other));
        labels.get(key) == Some(value) || elsewhere
    })
}

/// Keys that say which program it is, not what it is part of.
fn is_naming(key: &str) -> bool {
    matches!(key, "app" | "name" | "k8s-app" | "app.kubernetes.io/name" | "app.kubernetes.io/instance" | "component" | "app.kubernetes.io/component")
}
