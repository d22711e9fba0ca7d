//! A spread constraint or anti-affinity term whose selector never matches the Pod that carries it.

use crate::context::{Context, WorkloadCx};
use crate::messages::Message;
use crate::messages::msg;
use crate::play::template_of;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use podfit_model::object::{LabelOperator, LabelSelector, StringMap};
use podfit_syntax::Path;

/// See the page.
pub(crate) struct SelectorMissesOwnPods;

impl Rule for SelectorMissesOwnPods {
    const META: RuleInfo = RuleInfo {
        name: "selector-misses-own-pods",
        category: Category::Scheduling,
        severity: Severity::Warning,
        summary: "a spread constraint or anti-affinity term whose selector never matches the Pod that carries it",
        presets: &["scheduling"],
        page: crate::rules::page!("selector_misses_own_pods.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        // A Pod template without labels of its own gets them elsewhere (a Kustomize patch): nothing is known.
        if !object.is_whole() || workload.template.labels.is_empty() {
            return;
        }
        let spec = &workload.template.spec;
        let labels = &workload.template.labels;
        for (index, constraint) in spec.topology_spread_constraints.iter().enumerate() {
            let Some(selector) = &constraint.label_selector else { continue };
            if !selector.matches(labels) {
                let path = workload.in_spec("topologySpreadConstraints").index(index).key("labelSelector");
                let message = msg::selector_misses_own_pods_spread(&constraint.topology_key);
                report(workload, &path, message, cx);
            }
        }
        for (index, term) in spec.affinity.anti_required.iter().enumerate() {
            let Some(selector) = &term.label_selector else { continue };
            if selector.matches(labels) || !is_slip(selector, labels) || matches_another(selector, cx) {
                continue;
            }
            let path = workload
                .in_spec("affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution")
                .index(index)
                .key("labelSelector");
            report(workload, &path, msg::selector_misses_own_pods_anti(&term.topology_key), cx);
        }
    }
}

fn report(workload: &WorkloadCx<'_>, path: &Path, message: Message, cx: &mut Context<'_, '_>) {
    let object = workload.object;
    let labels: Vec<String> =
        workload.template.labels.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let draft = cx.report(object, path, object.key_at(path), message);
    draft.help(msg::selector_misses_own_pods_help(labels.join(", ")));
}

/// Keeping away from another application is what anti-affinity is for; only a near miss of the own labels is a mistake.
fn is_slip(selector: &LabelSelector, labels: &StringMap) -> bool {
    let near = |key: &str, value: &str| {
        labels.get(key).is_some_and(|own| &**own != value && strsim::damerau_levenshtein(own, value) <= 2)
    };
    let by_labels = selector.match_labels.iter().any(|(key, value)| near(key, value));
    let by_expressions = selector.match_expressions.iter().any(|requirement| {
        requirement.operator == LabelOperator::In && requirement.values.iter().any(|value| near(&requirement.key, value))
    });
    by_labels || by_expressions
}

fn matches_another(selector: &LabelSelector, cx: &Context<'_, '_>) -> bool {
    cx.set.iter().filter_map(|object| template_of(object.object())).any(|other| selector.matches(&other.labels))
}
