//! Required Pod affinity of a workload to its own Pods.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use crate::rules::shared::self_anti::repels_own;

/// See the page.
pub(crate) struct SelfAffinity;

impl Rule for SelfAffinity {
    const META: RuleInfo = RuleInfo {
        name: "self-affinity",
        category: Category::Scheduling,
        severity: Severity::Info,
        presets: &["scheduling"],
        summary: "required affinity of a workload to its own Pods: one node holds them all, and a drain makes them wait",
        page: crate::rules::page!("self_affinity.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        if !object.is_whole() {
            return;
        }
        let namespace = object.key.namespace.as_deref().unwrap_or("default");
        let terms = &workload.template.spec.affinity.pod_required;
        for (index, term) in terms.iter().enumerate() {
            if !repels_own(term, &workload.template, namespace) {
                continue;
            }
            let path = workload
                .in_spec("affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution")
                .index(index)
                .key("topologyKey");
            let message = msg::self_affinity(&object.view.kind, &object.key.name, &term.topology_key);
            cx.report(object, &path, object.value_at(&path), message).help(msg::self_affinity_help());
        }
    }
}
