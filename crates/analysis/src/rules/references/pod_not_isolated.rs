//! Pods that no NetworkPolicy of the set selects.

use crate::context::{Context, WorkloadCx};
use crate::messages::msg;
use crate::paths::path;
use crate::read::Asked;
use crate::report::{Category, Severity};
use crate::rule::{Rule, RuleInfo};
use super::policy::is_policy;
use super::selection::pod_labels;

/// See the page.
pub(crate) struct PodNotIsolated;

impl Rule for PodNotIsolated {
    const META: RuleInfo = RuleInfo {
        name: "pod-not-isolated",
        category: Category::References,
        severity: Severity::Info,
        default: false,
        presets: &["security"],
        summary: "Pods that no NetworkPolicy of the set selects",
        peers: &["kube-linter/non-isolated-pod", "kube-score/pod-networkpolicy", "polaris/missingNetworkPolicy", "checkov/CKV2_K8S_6", "popeye/1204"],
        page: crate::rules::page!("pod_not_isolated.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_workload(&self, workload: &WorkloadCx<'_>, cx: &mut Context<'_, '_>) {
        let object = workload.object;
        let at = object.view.workload().map(|kind| kind.pod_meta_path().key("labels"));
        let unknown = at.is_none_or(|at| object.is_unknown(&at)) || cx.set.makers.make("NetworkPolicy");
        // A Pod on its node's own network is no business of a NetworkPolicy.
        if unknown || workload.template.spec.host_network {
            return;
        }
        let Some(labels) = pod_labels(object) else { return };
        let covered = cx.set.iter().filter(|other| other.key.namespace == object.key.namespace).any(|other| {
            is_policy(other)
                && match other.selector_at(&path("spec.podSelector")) {
                    Asked::Given(selector) => selector.matches(&labels),
                    Asked::Absent | Asked::Unknown => true,
                }
        });
        if !covered {
            let at = path("metadata.name");
            let message = msg::pod_not_isolated(&*object.view.kind, &object.key.name);
            cx.report(object, &at, object.value_at(&at), message).likely().help(msg::pod_not_isolated_help());
        }
    }
}
