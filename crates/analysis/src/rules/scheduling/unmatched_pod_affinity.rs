//! Required Pod affinity to Pods that nothing in the set makes.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::rules::shared::words::selector_words;
use crate::play::template_of;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};

/// See the page.
pub(crate) struct UnmatchedPodAffinity;

impl Rule for UnmatchedPodAffinity {
    const META: RuleInfo = RuleInfo {
        name: "unmatched-pod-affinity",
        category: Category::Scheduling,
        severity: Severity::Info,
        summary: "required Pod affinity to Pods that nothing in the set makes",
        presets: &["scheduling"],
        page: crate::rules::page!("unmatched_pod_affinity.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        // With a cluster the scheduler itself answers: `pods-stay-pending`.
        if !object.is_whole() || !cx.clusters().is_empty() {
            return;
        }
        for (index, term) in workload.template.spec.affinity.pod_required.iter().enumerate() {
            let Some(selector) = &term.label_selector else { continue };
            let somebody = cx
                .set
                .iter()
                .filter_map(|object| template_of(object.object()))
                .any(|template| selector.matches(&template.labels));
            if somebody {
                continue;
            }
            let path = workload
                .in_spec("affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution")
                .index(index)
                .key("labelSelector");
            let name = &object.key.name;
            let namespace = object.key.namespace.as_deref().unwrap_or("default");
            let message = msg::unmatched_pod_affinity(&object.view.kind, name, selector_words(selector), namespace);
            let draft = cx.report(object, &path, object.key_at(&path), message);
            draft.help(msg::unmatched_pod_affinity_help(&term.topology_key));
        }
    }
}
